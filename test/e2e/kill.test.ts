import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Operation } from '../../web/inspector/device/types.ts'
import { documentOf, photo } from '../support/audits.ts'
import { test } from '../support/browser.ts'
import { addToilet, ageReceipts, ageServer, assign, leaveDatabase, leaveInOutbox, onServer, picture, sha256Hex, storedOn } from '../support/device.ts'
import { killed, killedAt, prepareKills, type Point } from '../support/kill.ts'
import { addMember } from '../support/staff.ts'

const before = 'killed before' as const
const after = 'stored, then killed' as const
const operations = '**/api/v1/sync/operations'
const photos = '**/api/v1/photos/*'
const receipts = '**/api/v1/sync/receipts'

/** The outbox of a new page on which these are not answered; everything else is. */
async function outboxWithout(page: Page, ...addresses: string[]): Promise<Page> {
  for (const address of addresses) await page.route(address, (route) => route.abort())
  await page.goto('/work/outbox')
  return page
}

const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true }).waitFor()

/** A visit is begun, and its page is open. */
async function begun(context: BrowserContext, site: { address: string; token: string }) {
  await prepareKills(context)
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  const page = await context.newPage()
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${toilet.id}`)
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  return { page, inspector, toilet, address: new URL(page.url()).pathname }
}

test('a page that is killed while a visit is entered and submitted loses nothing that it called saved', async ({ context, site }) => {
  const { inspector, toilet, address, ...first } = await begun(context, site)
  let { page } = first
  const notes = () => page.getByLabel('备注（整次检查）')
  await notes().fill('门口有台阶')
  await reads(page, /已保存在本机 \d\d:\d\d/)
  const draft: Point = { asks: 'put', store: 'drafts', moment: before }
  page = await killedAt(page, draft, () => notes().fill('门口有台阶，已铺坡'))
  await page.goto(address)
  await reads(page, /已保存在本机 \d\d:\d\d/)
  expect(await notes().inputValue()).toBe('门口有台阶')
  page = await killedAt(page, { ...draft, moment: after }, () => notes().fill('门口有台阶，已铺坡'))
  await page.goto(address)
  await expect.poll(() => notes().inputValue()).toBe('门口有台阶，已铺坡')

  const buffer = await picture()
  const shoot = () => page.setInputFiles('input[type=file] >> nth=0', { name: 'door.jpg', mimeType: 'image/jpeg', buffer })
  page = await killedAt(page, { asks: 'put', store: 'photos', moment: after }, shoot)
  await page.goto(address)
  await reads(page, '已拍 1 张')
  expect((await storedOn(page, 'photos')).map((each) => each['sha256'])).toEqual([sha256Hex(buffer)])

  const submit = async () => {
    await page.goto(`${address}?view=check`)
    await reads(page, '共 1 张，随检查一起送出。')
    await page.getByRole('button', { name: '照样提交' }).click()
  }
  const queued: Point = { asks: 'delete', store: 'drafts', moment: before }
  page = await killedAt(page, queued, submit)
  await outboxWithout(page, operations)
  await heading(page, '没有待上传的记录')
  await page.goto('/work')
  await heading(page, '没做完的（1）')
  page = await killedAt(page, { ...queued, moment: after }, submit)
  await outboxWithout(page, operations)
  await heading(page, '已保存在本机')
  await page.goto('/work')
  await reads(page, '待上传：记录 1 条，照片 1 张')
  expect(await page.getByText('没做完的').count()).toBe(0)
  await page.goto(address)
  await heading(page, '本机没有这份草稿。')

  await page.unroute(operations)
  await page.goto('/work/outbox')
  await heading(page, '已送达')
  const [row] = await storedOn(page, 'outbox')
  const delivered = await onServer(inspector, String(row!['id']))
  expect(delivered).toMatchObject({ facility_id: toilet.id, photos_named: 1, photos_received: 1, document: { notes: '门口有台阶，已铺坡' } })
  expect(delivered['document']).toEqual((JSON.parse(String(row!['payload'])) as Operation).body.document)
})

test('a page that is killed at any moment of sending shows no more than its receipts prove, and sends it once', async ({ context, site }) => {
  const { inspector, toilet, ...first } = await begun(context, site)
  let { page } = first
  await page.goto('/criteria')
  const image = await picture()
  const document = documentOf(toilet.id, { photos: [photo(sha256Hex(image), { bytes: image.length })] })
  const audit_id = await leaveInOutbox(page, inspector.login_name, document, [image])
  const open = async (next: Page) => {
    await next.unrouteAll()
    await next.goto('/work/outbox')
  }
  const send = async (next: Page) => {
    await open(next)
    await next.getByRole('button', { name: '立即发送', exact: true }).click()
  }
  const isOnServer = () =>
    onServer(inspector, audit_id).then(
      () => true,
      () => false,
    )

  const attempting: Point = { asks: 'put', store: 'outbox', with: { state: 'attempting' }, moment: after }
  page = await killedAt(page, attempting, open)
  expect((await storedOn(await outboxWithout(page, operations), 'outbox'))[0]).toMatchObject({ id: audit_id, payload: expect.any(String) })
  await heading(page, '已保存在本机')
  await reads(page, '连不上服务器。')
  expect(await isOnServer()).toBe(false)
  const [{ payload }] = (await storedOn(page, 'outbox')) as [{ payload: string }]

  await page.unroute(operations)
  const taken = new Promise<void>((resolve) => {
    void page.route(operations, async (route) => {
      await route.fetch()
      resolve() // the server has it; the answer never comes
    })
  })
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await taken
  await reads(page, '正在发送')
  page = await killed(page)
  await outboxWithout(page, operations)
  await heading(page, '已保存在本机')
  expect(await isOnServer()).toBe(true)

  const applied: Point = { asks: 'put', store: 'receipts', with: { status: 'applied' }, moment: before }
  page = await killedAt(page, applied, send)
  await outboxWithout(page, operations)
  await heading(page, '已保存在本机')
  page = await killedAt(page, { ...applied, moment: after }, send)
  await outboxWithout(page, photos)
  await heading(page, '已送达，照片 0/1')
  page = await killedAt(page, { ...applied, with: { status: 'received' }, moment: before }, send)
  await outboxWithout(page, photos)
  await heading(page, '已送达，照片 0/1')
  const delivered: Point = { asks: 'put', store: 'outbox', with: { state: 'delivered' }, moment: before }
  page = await killedAt(page, delivered, send)
  await outboxWithout(page, operations, photos)
  await heading(page, '已送达')
  await heading(page, '已送达 1 条')

  await ageReceipts(page, 31)
  await ageServer(context, 31)
  page = await killedAt(page, { asks: 'delete', store: 'receipts', moment: before }, open)
  await outboxWithout(page, receipts)
  await heading(page, '已送达 1 条')
  for (const store of ['outbox', 'photos']) expect((await storedOn(page, store)).length).toBe(1)
  expect((await storedOn(page, 'outbox'))[0]).toMatchObject({ payload, state: 'delivered' })
  page = await killedAt(page, { asks: 'delete', store: 'outbox', moment: after }, open)
  await outboxWithout(page)
  await heading(page, '没有待上传的记录')
  for (const store of ['outbox', 'photos', 'receipts']) expect(await storedOn(page, store)).toEqual([])

  expect(await onServer(inspector, audit_id)).toMatchObject({ photos_named: 1, photos_received: 1, document: { photos: document.photos } })
  const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${toilet.id}`)).json()) as { audits: unknown[] }
  expect(audits.length).toBe(1)
})

test('a page that is killed while sites are taken along or the database is brought up has all that it had', async ({ context, site }) => {
  const { inspector, toilet, address, ...first } = await begun(context, site)
  let { page } = first
  const planner = await addMember(site, 'planner')
  await page.getByLabel('备注（整次检查）').fill('门口有台阶')
  await reads(page, /已保存在本机 \d\d:\d\d/)
  const [drafts, base] = [await storedOn(page, 'drafts'), await storedOn(page, 'base')]
  await page.goto('/assets/icon.svg')
  await page.evaluate(() => new Promise((resolve) => indexedDB.deleteDatabase('changxing').addEventListener('success', resolve)))
  await leaveDatabase(page, 1, { drafts, base })
  page = await killedAt(page, { asks: 'createObjectStore', store: 'sites', moment: before }, (next) => next.goto('/work'))
  await page.goto(address)
  await expect.poll(() => page.getByLabel('备注（整次检查）').inputValue()).toBe('门口有台阶')
  expect(await storedOn(page, 'drafts')).toEqual(drafts)

  const other = await addToilet(site)
  await assign(planner, inspector, toilet.id, other.id)
  const take = async (next: Page) => {
    await next.goto('/work')
    await next.getByRole('button', { name: '带走今天的点位' }).click()
  }
  page = await killedAt(page, { asks: 'put', store: 'sites', with: { facility_id: other.id }, moment: before }, take)
  await page.goto('/work')
  await page.getByText(/[01]\/2 处在本机/).waitFor({ state: 'attached' })
  expect((await storedOn(page, 'sites')).map((each) => each['facility_id'])).not.toContain(other.id)
  expect(await storedOn(page, 'drafts')).toEqual(drafts)
  await take(page)
  await page.getByText('2/2 处在本机').waitFor({ state: 'attached' })
  await heading(page, '没做完的（1）')
})
