import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { documentOf, photo } from '../support/audits.ts'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addToilet, ageReceipts, ageServer, leaveInOutbox, picture, sha256Hex, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

const receipts = '**/api/v1/sync/receipts'

/** The device has no room for photos until something of the store that is named was taken away; `nothing`: never. */
type Until = 'tile' | 'photos' | 'nothing' | ''

async function prepareFull(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const full = { until: '' }
    Object.assign(globalThis, { full })
    const wrap = <Of extends object>(of: Of, name: keyof Of, before: (self: Of) => void) => {
      const original = of[name] as (...given: unknown[]) => unknown
      Object.assign(of, {
        [name](this: Of, ...given: unknown[]) {
          before(this)
          return Reflect.apply(original, this, given)
        },
      })
    }
    wrap(IDBObjectStore.prototype, 'put', (store) => {
      if (full.until && store.name === 'photos') throw new DOMException('no room', 'QuotaExceededError')
    })
    wrap(IDBObjectStore.prototype, 'delete', (store) => {
      if (full.until === store.name) full.until = ''
    })
    wrap(Cache.prototype, 'delete', () => {
      if (full.until === 'tile') full.until = ''
    })
  })
}

const setFull = (page: Page, until: Until) =>
  page.evaluate((value) => void ((globalThis as unknown as { full: { until: string } }).full.until = value), until)

const map = { tile: '/tiles/towns/9/415/220.mvt', towns: '/api/v1/regions/boundaries?tolerance_m=100' }
const keepMap = (page: Page) =>
  page.evaluate(async (addresses) => {
    const cache = await caches.open('places')
    for (const each of Object.values(addresses)) await cache.put(each, new Response('x'.repeat(2048)))
  }, map)
const keptMap = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('places')).keys()).map(({ url }) => new URL(url).pathname + new URL(url).search))

/** A visit is begun; before it one was delivered with two photos, and one waits with one that the server refuses for the moment. */
async function begun(page: Page, site: Site) {
  const [inspector, toilet, other] = [await addMember(site, 'inspector'), await addToilet(site), await addToilet(site)]
  const photos = [await picture(), await picture(), await picture()]
  const named = photos.map((each) => photo(sha256Hex(each), { bytes: each.length }))
  await prepareFull(page)
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${toilet.id}`)
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  const { pathname: draft } = new URL(page.url())
  await leaveInOutbox(page, inspector.login_name, documentOf(other.id, { photos: named.slice(0, 2) }), photos.slice(0, 2))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  await page.route('**/api/v1/sync/operations', (route) => route.fulfill({ status: 503, body: '' }))
  await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id, { photos: named.slice(2) }), photos.slice(2))
  const hashes = photos.map((each) => sha256Hex(each))
  return { draft, delivered: hashes.slice(0, 2), waiting: hashes[2]! }
}

const shoot = async (page: Page) =>
  page.setInputFiles('input[type=file] >> nth=0', { name: 'door.jpg', mimeType: 'image/jpeg', buffer: await picture() })
const isFull = (page: Page) => page.getByRole('alert').getByText('本机空间不够，没有存上。')
const hashesOn = async (page: Page) => (await storedOn(page, 'photos')).map(({ sha256 }) => String(sha256))

test('where there is no room tiles go, then delivered photos that the server confirms, and nothing else; then it is stored', async ({
  page,
  site,
}) => {
  const { draft, delivered, waiting } = await begun(page, site)
  await page.goto(draft)
  await keepMap(page)
  await setFull(page, 'tile')
  await shoot(page)
  await page.getByText('已拍 1 张').first().waitFor()
  expect(await keptMap(page)).toEqual([map.towns])
  expect(await hashesOn(page)).toEqual(expect.arrayContaining([...delivered, waiting]))

  const refused = async (rest_days: { device: number; server: number }, network: 'there' | 'away' | 'without a photo') => {
    await page.goto(draft)
    await ageReceipts(page, rest_days.device)
    if (network === 'away') await page.route(receipts, (route) => route.abort())
    else await ageServer(page, rest_days.server)
    const lost = `**/api/v1/photos/${delivered[1]}`
    if (network === 'without a photo') await page.route(lost, (route) => route.fulfill({ status: 404, body: '' }))
    await setFull(page, 'photos')
    await shoot(page)
    await isFull(page).waitFor()
    await page.unroute(receipts)
    await page.unroute(lost)
    expect(await page.getByText('已拍 2 张').count()).toBe(0)
    expect(await hashesOn(page)).toEqual(expect.arrayContaining([...delivered, waiting]))
  }
  await refused({ device: 0, server: 2 }, 'there')
  await refused({ device: 2, server: 0 }, 'there')
  await refused({ device: 0, server: 2 }, 'away')
  await refused({ device: 0, server: 2 }, 'without a photo')

  await page.goto(draft)
  await ageServer(page, 2)
  await setFull(page, 'photos')
  await shoot(page)
  await page.getByText('已拍 2 张').first().waitFor()
  expect(await isFull(page).count()).toBe(0)
  const left = await hashesOn(page)
  for (const each of delivered) expect(left).not.toContain(each)
  expect(left).toContain(waiting)
  expect(left.length).toBe(3)
  expect((await storedOn(page, 'receipts')).map(({ operation_id }) => operation_id)).toEqual(expect.arrayContaining(delivered))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()

  await page.goto(draft)
  await setFull(page, 'nothing')
  await shoot(page)
  await isFull(page).waitFor()
  expect(await hashesOn(page)).toEqual(left)
})

test('an inspector sees what is on the device and makes room; without network the photos stay', async ({ page, site }) => {
  const { delivered, waiting } = await begun(page, site)
  await page.goto('/work')
  await page.getByRole('link', { name: '看本机存了什么、腾出空间' }).click()
  await page.getByText('本机存了什么').click()
  const line = (name: string) => page.locator('.device-space dl > div').filter({ has: page.getByText(name, { exact: true }) })
  await line('没送达的')
    .getByText(/1 份，照片 1 张（\d+.kB）/)
    .waitFor()
  await line('没做完的').getByText('1 份，照片 0 张').waitFor()
  await line('已送达的')
    .getByText(/1 份，照片 2 张（.*）；最早一份留到 \d\d-\d\d.\d\d:\d\d/)
    .waitFor()
  await line('本站共占').getByText('还能存').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const free = page.getByRole('button', { name: '腾出空间' })
  await free.click()
  await page.getByText('没有可以腾出的。').waitFor()

  await keepMap(page)
  await ageReceipts(page, 2)
  await page.route(receipts, (route) => route.abort())
  await free.click()
  await page.getByText('腾出 2 kB：地图 1 块，照片 0 张。连不上服务器，没能确认的照片都留着。').waitFor()
  await line('离线地图').getByText('0 块').waitFor()
  expect(await hashesOn(page)).toEqual(expect.arrayContaining([...delivered, waiting]))

  await page.unroute(receipts)
  await ageServer(page, 2)
  await free.click()
  await page.getByText(/腾出 \d+.kB：地图 0 块，照片 2 张。/).waitFor()
  await line('已送达的').getByText('1 份，照片 0 张').waitFor()
  expect(await hashesOn(page)).toEqual([waiting])
})
