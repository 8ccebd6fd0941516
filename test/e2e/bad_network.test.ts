import { randomBytes, randomUUID } from 'node:crypto'
import type { Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { OutboxRow } from '../../web/inspector/device/database.ts'
import { documentOf, photo } from '../support/audits.ts'
import { badLine, type Line } from '../support/bad_line.ts'
import { phone, test as base } from '../support/browser.ts'
import { addToilet, assign, leaveInOutbox, onServer, picture, sha256Hex, soon, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

const test = base.extend<{ line: Line; far: Page }>({
  line: async ({ site }, use) => {
    const line = await badLine(site.address)
    await use(line)
    await line.close()
  },
  /** A page whose line can be bad. */
  far: async ({ context, line }, use) => {
    const own = await context.browser()!.newContext({ baseURL: line.address, locale: 'zh-CN', viewport: phone, serviceWorkers: 'block' })
    await use(await own.newPage())
    await own.close()
  },
})

const operations = '**/api/v1/sync/operations'
const outbox = async (page: Page) => (await storedOn(page, 'outbox')) as unknown as OutboxRow[]
const tries = async (page: Page) => (await outbox(page)).reduce((sum, row) => sum + row.tries, 0)
const send = (page: Page) => page.getByRole('button', { name: '立即发送', exact: true })

/** Presses 立即发送 and waits until every record was tried and waits again. */
async function tried(page: Page): Promise<void> {
  const [before, { length }] = [await tries(page), await outbox(page)]
  await send(page).click()
  await expect.poll(() => tries(page), soon).toBeGreaterThanOrEqual(before + length)
  await expect.poll(async () => (await outbox(page)).every(({ state }) => state === 'queued'), soon).toBe(true)
}

const problem = (status: number, code: string, title: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status, code, title, remedy: '请找管理员。', fields: [] }),
})
const page_of_another = (status: number) => ({ status, contentType: 'text/html', body: `<h1>${status}</h1>` })
const in_an_hour = new Date(Date.now() + 3_600_000).toUTCString()
const portal = ['这个网络要先登录', /打开任意网页完成登录，或换个网络；.*自动再试/] as const
const fault = (status: number) => [`服务器出错（${status}）。`, /自动再试/] as const

/** What comes back, what the record says of it and of the next try, and how many seconds that is away at least. */
const answers: [Parameters<Route['fulfill']>[0] | string, string, RegExp, number?][] = [
  [{ json: { kind: 'sync_receipts', batch_id: randomUUID(), server_epoch: 'x', receipts: [] } }, ...portal],
  [{ json: ['another'] }, ...portal],
  [{ status: 511 }, ...portal],
  [{ status: 401 }, '登录已失效。', /重新登录，登录后自动发送/],
  [problem(403, 'not_permitted', '你不能送交检查。'), '你不能送交检查。请找管理员。', /自动再试/],
  [problem(409, 'busy_elsewhere', '正在别处处理。'), '正在别处处理。请找管理员。', /自动再试/],
  [{ status: 429, headers: { 'retry-after': in_an_hour } }, '服务器忙。', /自动再试/, 3500],
  [{ status: 500 }, ...fault(500)],
  [page_of_another(502), ...fault(502)],
  [{ ...problem(503, 'unavailable', '暂停'), headers: { 'retry-after': '1200' } }, ...fault(503), 1200],
  ['namenotresolved', '连不上服务器。', /自动再试/],
  ['connectionreset', '连不上服务器。', /自动再试/],
]

test('whatever answers instead of the server, nothing leaves the device, and the page says what it was and when it is tried again', async ({
  page,
  site,
}) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  await page.route(operations, (route) => route.abort())
  const ids = [await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))]
  ids.push(await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id)))
  const before = (await outbox(page)).map(({ payload }) => payload)
  let answer: (route: Route) => Promise<void> = (route) => route.abort()
  await page.unroute(operations)
  await page.route(operations, (route) => answer(route))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '没送完 2 条' }).waitFor()
  for (const [given, words, next, wait_s = 2] of answers) {
    answer = (route) => (typeof given === 'string' ? route.abort(given) : route.fulfill(given))
    await tried(page)
    for (const record of await page.locator('.outbox-record').all()) {
      await record.getByText(words).first().waitFor()
      await record.getByText(next).waitFor()
      expect(await record.getByRole('heading').textContent()).toBe('已保存在本机')
    }
    for (const { next_try_at, tried_at } of await outbox(page))
      expect(Date.parse(next_try_at!) - Date.parse(tried_at!)).toBeGreaterThanOrEqual(wait_s * 1000)
  }
  expect((await outbox(page)).map(({ payload }) => payload)).toEqual(before)
  expect(await storedOn(page, 'receipts')).toEqual([])

  const sizes: number[] = []
  answer = async (route) => {
    const { operations: handed } = route.request().postDataJSON() as { operations: unknown[] }
    sizes.push(handed.length)
    if (handed.length > 1) return route.fulfill(page_of_another(413))
    const reply = await route.fetch()
    const body = (await reply.json()) as { receipts: { operation_id: string }[] }
    const stranger = { ...body.receipts[0]!, operation_id: randomUUID() }
    return route.fulfill({ response: reply, json: { ...body, receipts: [stranger, ...body.receipts] } })
  }
  await send(page).click()
  await page.getByRole('heading', { name: '已送达 2 条' }).waitFor()
  expect(sizes.filter((size) => size > 0)).toEqual([2, 1, 1]) // with none it only says what waits
  for (const id of ids) expect(await onServer(inspector, id)).toMatchObject({ id })
  expect((await storedOn(page, 'receipts')).map((each) => String(each['operation_id'])).sort()).toEqual(ids.sort())
})

test('the sign-in page of a network that answers everything signs nobody out and replaces nothing that was known', async ({ page, site }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
  const [toilet, visited] = [await addToilet(site), await addToilet(site)]
  await assign(planner, inspector, toilet.id)
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('button', { name: '带走今天的点位' }).click()
  await page.getByText('1/1 处在本机').waitFor({ state: 'attached' })
  const known = await storedOn(page, 'sites')
  const audit_id = await leaveInOutbox(page, inspector.login_name, documentOf(visited.id))
  for (const given of [{ json: { login: 'http://portal.invalid/' } }, page_of_another(200)]) {
    await page.route('**/api/**', (route) => route.fulfill(given))
    await page.goto('/work')
    await page.getByText(/连不上服务器，这是 .* 的清单。/).waitFor()
    await page.getByRole('heading', { name: toilet.name }).first().waitFor()
    await page.getByRole('button', { name: '带走今天的点位' }).click()
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    expect(await storedOn(page, 'sites')).toEqual(known)
    await page.goto('/work/outbox')
    await page.getByText('这个网络要先登录').first().waitFor()
    await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()
    await page.unroute('**/api/**')
  }
  await send(page).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  expect(await onServer(inspector, audit_id)).toMatchObject({ id: audit_id })
})

test('a line that is cut at any kilobyte, or stands still, or only seems to be back, delivers once', async ({ far: page, line, site }) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  const document = documentOf(toilet.id, { notes: '长'.repeat(1200) })
  const audit_id = await leaveInOutbox(page, inspector.login_name, document)
  const cuts = [
    ...[0, 1, 2, 3, 4].map((kb) => ({ way: 'up' as const, bytes: kb * 1024 })),
    ...[0, 200].map((bytes) => ({ way: 'down' as const, bytes })),
  ]
  line.faultOf = ({ path }) => (path === '/api/v1/sync/operations' ? cuts[0]! : null)
  await page.goto('/work/outbox')
  await page.getByText('连不上服务器。').first().waitFor()
  for (const cut of cuts.slice(1)) {
    line.faultOf = ({ path }) => (path === '/api/v1/sync/operations' ? cut : null)
    await tried(page)
    await page.getByText('连不上服务器。').first().waitFor()
    expect(await storedOn(page, 'receipts')).toEqual([])
    expect(
      await onServer(inspector, audit_id).then(
        () => true,
        () => false,
      ),
    ).toBe(cut.way === 'down')
  }
  const seen = await tries(page)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(() => tries(page), soon).toBeGreaterThan(seen)
  await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()

  await page.clock.install()
  await page.route(operations, () => undefined) // never answered
  await page.reload()
  await send(page).click()
  await page.getByText('正在发送').waitFor()
  await page.clock.fastForward(61_000)
  await page.getByText('连不上服务器。').first().waitFor()
  await page.unroute(operations)
  line.faultOf = () => null
  await send(page).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${toilet.id}`)).json()) as { audits: { id: string }[] }
  expect(audits.map(({ id }) => id)).toEqual([audit_id])
})

test('what is altered on the way is refused and sent again, a record and a part of a photo, and the page claims neither', async ({
  far: page,
  line,
  site,
}) => {
  const [inspector, toilet, content] = [await addMember(site, 'inspector'), await addToilet(site), await noise()]
  await inspector.enter(page)
  const sha256 = sha256Hex(content)
  const document = documentOf(toilet.id, { notes: '门口有台阶', photos: [photo(sha256, { bytes: content.length })] })
  const audit_id = await leaveInOutbox(page, inspector.login_name, document, [content])
  line.faultOf = ({ path }) => (path === '/api/v1/sync/operations' ? { alter: (body) => Buffer.from(body.toString().replace('门口', '门囗')) } : null)
  await page.goto('/work/outbox')
  await page.getByText('传输中出了差错，服务器没有收下，会自动重发。').first().waitFor()
  await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()
  expect(await storedOn(page, 'receipts')).toEqual([])

  const chunks: string[] = []
  line.faultOf = ({ method, path }) => {
    if (method !== 'PATCH' || !path.endsWith(sha256)) return null
    chunks.push(chunks.length === 0 ? 'altered' : chunks.length === 1 ? 'through' : 'away')
    const met = chunks.at(-1)
    return met === 'altered' ? { alter: flipped } : met === 'away' ? 'away' : null
  }
  await send(page).click()
  await page.getByText('连不上服务器。').first().waitFor()
  await page.getByRole('heading', { name: '已送达，照片 0/1' }).waitFor()
  expect(await onServer(inspector, audit_id)).toMatchObject({ document: { notes: '门口有台阶' }, photos_received: 0 })
  expect(chunks.slice(0, 3)).toEqual(['altered', 'through', 'away']) // the last chunk is refused with all before it

  line.faultOf = () => null
  await send(page).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  expect(await onServer(inspector, audit_id)).toMatchObject({ photos_received: 1 })
})

/** A photo that takes two chunks. */
const noise = () =>
  sharp(randomBytes(440 * 300 * 3), { raw: { width: 440, height: 300, channels: 3 } })
    .png()
    .toBuffer()

function flipped(body: Buffer): Buffer {
  const middle = Math.floor(body.length / 2)
  body[middle] = body[middle]! ^ 1
  return body
}

test('with a network for a few requests at a time, each time less is left', async ({ far: page, line, site }) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  const photos = await Promise.all([1, 2, 3, 4, 5].map(picture))
  const named = photos.map((each) => photo(sha256Hex(each), { bytes: each.length }))
  const audit_id = await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id, { photos: named }), photos)
  line.faultOf = ({ path }) => (path.startsWith('/api/') ? 'away' : null)
  await page.goto('/work/outbox')
  await page.getByText('连不上服务器。').first().waitFor()
  const left = async () => 1 + photos.length - (await storedOn(page, 'receipts')).length
  for (let waiting = await left(); waiting > 0;) {
    let passing = 6
    line.faultOf = ({ path }) => (path.startsWith('/api/') && (passing -= 1) < 0 ? 'away' : null)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect.poll(left, soon).toBeLessThan(waiting)
    await expect.poll(async () => (await outbox(page)).every(({ state }) => state !== 'attempting'), soon).toBe(true)
    waiting = await left()
    await page
      .getByRole('heading', { name: waiting === 0 ? '已送达' : `已送达，照片 ${photos.length - waiting}/${photos.length}`, exact: true })
      .waitFor()
  }
  expect(await onServer(inspector, audit_id)).toMatchObject({ photos_named: 5, photos_received: 5 })
})
