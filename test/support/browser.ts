import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as axeCore from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'

/**
 * A test in a real browser against the real server: `page` starts at a phone's size in Chinese; `site` is the server's
 * address and the administrator's token. Every message of the content security policy and every page error fails the test.
 */
export const test = base.extend<{ context: BrowserContext; page: Page; site: { address: string; token: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  site: async ({}, use) => use(inject('site')),
  context: async ({ site }, use) => {
    const context = await (await browser()).newContext({ baseURL: site.address, locale: 'zh-CN', viewport: phone, serviceWorkers: 'block' })
    await use(context)
    await context.close()
  },
  page: async ({ context }, use) => {
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => void (/content security policy/i.test(message.text()) && faults.push(message.text())))
    await use(page)
    expect(faults).toEqual([])
  },
})

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 800 }

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const flags =
  '--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run --disable-quic --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader'

let started: Promise<Browser> | undefined
function browser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath, args: flags.split(' ') })
  return started
}

/** Another browser, for what needs other flags such as no WebGL; close it when done. */
export function launch(...more: string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...flags.split(' '), ...more] })
}

/** A phone whose browser keeps what it stored in the folder when it is closed; close it when done. */
export function launchPhone(folder: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath, args: flags.split(' '), baseURL, locale: 'zh-CN', viewport: phone })
}

/** Signs in as the page does, for this tab. */
export async function signIn(page: Page, token: string): Promise<void> {
  await page.addInitScript((value) => sessionStorage.setItem('changxing.token', value), token)
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag_aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Expects no violation of WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page, wcag_aa)).toEqual([])
}

/** Expects the contrast that AAA asks of text: 7 to 1, of large text 4.5 to 1. */
export async function expectStrongContrast(page: Page): Promise<void> {
  expect(await violationsOn(page, { type: 'rule', values: ['color-contrast-enhanced'] })).toEqual([])
}

async function violationsOn(page: Page, runOnly: axeCore.RunOptions['runOnly']): Promise<string[]> {
  await page.evaluate(await axeSource)
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run(document, { runOnly: asked })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, runOnly)
}

/** Expects that nothing makes the page scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}
