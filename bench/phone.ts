/** The finder on a phone of a few years ago: its processor four times as slow, 1.6 Mbit/s, 150 ms. `npm run bench phone`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { percentiles, rounded, type Figure } from './measure.ts'
import { startProgram } from './program.ts'
import { markdown } from './report.ts'

const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpu_times_slower = 4
const visits = 7
const address = '/?near=112.3712,24.7819'
const needs = 'chair_width_mm=680&side_clearance_mm=50&most_steps_count=0&needs=seat,grab_bars'

const folder = await mkdtemp(join(tmpdir(), 'changxing-phone-'))
const program = await startProgram({ DATA_DIR: folder, DEMO: 'on' })
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const figures: Figure[] = []
try {
  const seen = [await visited(browser, ''), await visited(browser, needs)]
  for (const [index, name] of ['without needs', 'with needs'].entries()) {
    const { cold, warm, presses } = seen[index]! // two were measured
    figures.push(percentiles(`list, first visit, ${name}`, cold, 3_000), percentiles(`list, next visit, ${name}`, warm, 1_000))
    figures.push(percentiles(`filter pressed, until it is painted, ${name}`, presses, 100))
  }
  figures.push({
    what: 'scripts before the list, compressed',
    unit: 'MB',
    value: rounded(Math.max(...seen.map(({ bytes }) => bytes)) / 1e6),
    budget: 0.18,
  })
} finally {
  await browser.close()
  await program.stop()
  await rm(folder, { recursive: true, force: true })
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, Chromium ${browser.version()}`
process.stdout.write(markdown({ size: 203, machine, sections: { phone: { on: new Date().toISOString().slice(0, 10), figures } } }))

interface Seen {
  cold: number[]
  warm: number[]
  presses: number[]
  bytes: number
}

/** Each time as a new visitor, then once more with what the browser has kept. */
async function visited(by: Browser, kept: string): Promise<Seen> {
  const seen: Seen = { cold: [], warm: [], presses: [], bytes: 0 }
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await by.newContext({ baseURL: program.url, viewport: { width: 360, height: 740 }, locale: 'zh-CN', serviceWorkers: 'block' })
    if (kept) await context.addInitScript((text) => localStorage.setItem('changxing.needs', text), kept)
    const page = await slowPage(context)
    seen.cold.push(await listed(page))
    seen.bytes = Math.max(seen.bytes, await scriptBytes(page))
    seen.presses.push(...(await pressed(page)))
    seen.warm.push(await listed(page))
    await context.close()
  }
  return seen
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu_times_slower })
  return page
}

/** From the start of the navigation until the first row is painted and the page has time for a press, in ms. */
async function listed(page: Page): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('.finder-item a').first().waitFor()
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))))
}

function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
}

/** From a press until what it changes is painted, as the browser tells it; it tells nothing below 16 ms. */
async function pressed(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { times })
    const observer = new PerformanceObserver((entries) =>
      times.push(...entries.getEntries().flatMap(({ name, duration }) => (name === 'click' ? [duration] : []))),
    )
    observer.observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  for (const name of ['现在开放', '今天可用', '现在开放', '今天可用']) {
    await page.getByText(name, { exact: true }).click()
    await page.waitForTimeout(800)
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times)
}
