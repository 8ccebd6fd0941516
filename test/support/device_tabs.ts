import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { build } from 'vite'
import { root } from '../../server/root.ts'
import type { Session } from '../../web/session.ts'
import { password } from './accounts.ts'
import type { Device } from './device_modules.ts'

declare const device: Device

/** A device with the app open in two tabs, without its pages. */
export interface Tabs {
  page: Page
  tab: (number: 0 | 1) => Frame
  /** Whatever it does stops at once; another is opened in its place. */
  kill: (number: 0 | 1) => Promise<void>
  signOut: () => Promise<void>
  signIn: () => Promise<void>
}

/** Each tab is a frame of one page: one that is taken away runs no further. */
export async function deviceOf(context: BrowserContext, login_name: string, address: string): Promise<Tabs> {
  const page = await context.newPage()
  await serve(page, `${address}/device`)
  await page.goto(`${address}/device`)
  const session = await page.evaluate(
    async (body) => {
      const given = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      return (await (await fetch('/api/v1/session', given)).json()) as Session
    },
    { login_name, password },
  )
  const cookies = await context.cookies()
  const tabs: [Frame, Frame] = [await open(page), await open(page)]
  const tell = (known: Session | null) => tabs[0].evaluate((each) => device.setSession(each), known)
  await tell(session)
  await tabs[0].evaluate(() => device.openDraft(''))
  return {
    page,
    tab: (number) => tabs[number],
    kill: async (number) => {
      await page.evaluate((id) => document.getElementById(id)!.remove(), tabs[number].name())
      tabs[number] = await open(page)
    },
    signOut: async () => {
      await context.clearCookies()
      await tell(null)
    },
    signIn: async () => {
      await context.addCookies(cookies)
      await tell(session)
    },
  }
}

async function open(page: Page): Promise<Frame> {
  const name = randomUUID()
  await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        Object.assign(frame, { name: id, id, src: '/device/tab' })
        frame.addEventListener('load', resolve)
        document.body.append(frame)
      }),
    name,
  )
  const frame = page.frame({ name })!
  await frame.evaluate(() => void device.startDraining())
  return frame
}

let script: Promise<string> | undefined

async function serve(page: Page, address: string): Promise<void> {
  script ??= deviceScript()
  const javascript = { contentType: 'text/javascript', body: await script }
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><title>device</title><body>${body}` })
  await page.route(address, (route) => route.fulfill(html('')))
  await page.route(`${address}/tab`, (route) => route.fulfill(html('<script type="module" src="/device/modules.js"></script>')))
  await page.route(`${address}/modules.js`, (route) => route.fulfill(javascript))
}

async function deviceScript(): Promise<string> {
  const lib = { entry: join(root, 'test/support/device_modules.ts'), formats: ['es' as const], fileName: 'device' }
  const define = { 'process.env.NODE_ENV': '"production"' }
  const built = await build({ configFile: false, logLevel: 'silent', define, build: { lib, write: false, minify: false } })
  return (built as { output: { code: string }[] }[])[0]!.output[0]!.code // one entry, one format
}
