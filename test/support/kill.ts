import type { BrowserContext, Page } from 'playwright-core'

/** Where a page is killed: as it asks its database for that, or when that is stored and the page has not learned of it. */
export interface Point {
  asks: 'add' | 'put' | 'delete' | 'createObjectStore'
  store: string
  /** Of the value that is stored. */
  with?: Record<string, unknown>
  moment: 'killed before' | 'stored, then killed'
}

const halt_address = '/standing-still'

/** Makes every page of the context stand still at the point that it is told. */
export async function prepareKills(context: BrowserContext): Promise<void> {
  await context.addInitScript((address) => {
    const standStill = () => {
      const request = new XMLHttpRequest()
      request.open('GET', address, false) // nothing answers: the page does nothing more, and says nothing more
      request.send()
    }
    const isThere = (asked: string, store: string, value: unknown) => {
      const { point } = globalThis as { point?: Point }
      if (point?.asks !== asked || point.store !== store) return false
      return Object.entries(point.with ?? {}).every(([key, wanted]) => (value as Record<string, unknown>)[key] === wanted)
    }
    const watch = (prototype: object, asked: Point['asks'], storeOf: (target: unknown, given: unknown[]) => string) => {
      const original = Reflect.get(prototype, asked) as (...given: unknown[]) => unknown
      const watched = function (this: unknown, ...given: unknown[]) {
        if (!isThere(asked, storeOf(this, given), given[0])) return Reflect.apply(original, this, given)
        if ((globalThis as unknown as { point: Point }).point.moment === 'killed before') standStill()
        const transaction = (this as IDBObjectStore).transaction
        transaction.addEventListener('complete', standStill, { capture: true }) // before anybody else is told
        return Reflect.apply(original, this, given)
      }
      Object.defineProperty(prototype, asked, { value: watched, configurable: true, writable: true })
    }
    for (const asked of ['add', 'put', 'delete'] as const) watch(IDBObjectStore.prototype, asked, (target) => (target as IDBObjectStore).name)
    watch(IDBDatabase.prototype, 'createObjectStore', (_, [name]) => String(name))
  }, halt_address)
}

/** Does it until the page stands still at that point, and kills the page's process there. Answers a new page. */
export async function killedAt(page: Page, point: Point, act: (page: Page) => Promise<unknown>): Promise<Page> {
  let stands: () => void
  let fails: (error: Error) => void
  const standing = new Promise<void>((resolve, reject) => {
    stands = resolve
    fails = reject
  })
  await page.context().route(`**${halt_address}`, () => stands()) // never answered
  const late = AbortSignal.timeout(20_000)
  late.addEventListener('abort', () => fails(new Error(`It never came to ${JSON.stringify(point)}.`)))
  await page.addInitScript((given) => Object.assign(globalThis, { point: given }), point)
  await page.evaluate((given) => Object.assign(globalThis, { point: given }), point)
  const acting = act(page).catch(() => undefined) // the page dies under it
  await standing
  const next = await killed(page)
  await acting
  await next.context().unroute(`**${halt_address}`)
  return next
}

/** As a phone does it that wants the memory: every page of the browser. Answers a new one. */
export async function killed(page: Page): Promise<Page> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const crashed = page.waitForEvent('crash')
  for (const { id, type } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
  await crashed
  await session.detach()
  const next = await page.context().newPage()
  await page.close()
  return next
}
