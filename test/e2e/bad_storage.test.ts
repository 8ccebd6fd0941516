import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OutboxRow } from '../../web/inspector/device/database.ts'
import { documentOf } from '../support/audits.ts'
import { expectAccessible, test } from '../support/browser.ts'
import { addToilet, assign, leaveDatabase, leaveInOutbox, onServer, picture, soon, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

/** Lets the page's stores fail at will: `full` has no room, `closing` loses its connection in the middle of so many writes, `closed` at all of them. */
async function prepareFaults(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const faults = { full: '', closing: 0, closed: false, opened: 0 }
    Object.assign(globalThis, { faults })
    indexedDB.open = new Proxy(indexedDB.open.bind(indexedDB), {
      apply: (open, _, given: [string, number]) => {
        if (given[0] === 'changxing') faults.opened += 1
        return open(...given)
      },
    })
    for (const method of ['add', 'put'] as const) {
      const original = IDBObjectStore.prototype[method]
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given) {
        if (faults.full === this.name) throw new DOMException('no room', 'QuotaExceededError')
        const request = Reflect.apply(original, this, given)
        if (this.name === 'drafts' && (faults.closed || faults.closing > 0)) {
          faults.closing -= 1
          const { db } = this.transaction
          this.transaction.abort()
          db.close()
          db.dispatchEvent(new Event('close'))
        }
        return request
      }
    }
  })
}

type Faults = { full: string; closing: number; closed: boolean; opened: number }
const set = (page: Page, given: Partial<Faults>) =>
  page.evaluate((faults) => Object.assign((globalThis as unknown as { faults: Faults }).faults, faults), given)
const opened = (page: Page) => page.evaluate(() => (globalThis as unknown as { faults: Faults }).faults.opened)

/** A visit is begun, and its page is open. */
async function begun(page: Page, site: Site) {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await prepareFaults(page)
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${toilet.id}`)
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  return { inspector, toilet, notes: page.getByLabel('备注（整次检查）') }
}

test('without room for a photo, a record or a receipt that is said before anything is called saved, and nothing is lost', async ({ page, site }) => {
  const { inspector, notes } = await begun(page, site)
  await notes.fill('门口有台阶')
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  await set(page, { full: 'photos' })
  const shoot = async () => page.setInputFiles('input[type=file] >> nth=0', { name: 'door.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await shoot()
  await page.getByRole('alert').getByText('本机空间不够，没有存上。').waitFor()
  expect(await page.getByText('已拍 1 张').count()).toBe(0)
  expect(await storedOn(page, 'photos')).toEqual([])
  await set(page, { full: '' })
  await shoot()
  await page.getByText('已拍 1 张').first().waitFor()

  await page.getByRole('link', { name: '核对并提交' }).click()
  await set(page, { full: 'outbox' })
  await page.getByRole('button', { name: '照样提交' }).click()
  await page.getByRole('alert').getByText('本机空间不够，没有存上。').waitFor()
  expect(new URL(page.url()).pathname).not.toBe('/work/outbox')
  expect(await storedOn(page, 'outbox')).toEqual([])
  expect((await storedOn(page, 'drafts'))[0]).toMatchObject({ document: { notes: '门口有台阶', photos: [{}] } })

  await set(page, { full: 'receipts' })
  await page.getByRole('button', { name: '照样提交' }).click()
  await page.waitForURL('**/work/outbox')
  await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()
  await page.getByRole('alert').getByText('本机空间不够，没有存上。').waitFor()
  expect(await page.getByText('正在发送').count()).toBe(0)
  await expectAccessible(page)
  const [row] = (await storedOn(page, 'outbox')) as unknown as [OutboxRow]
  expect(await onServer(inspector, row.id)).toMatchObject({ id: row.id })
  await set(page, { full: '' })
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await onServer(inspector, row.id)).toMatchObject({ photos_received: 1 })
})

test('a connection that the browser closes under load is opened again and the write repeated once; where that fails too it is said', async ({
  page,
  site,
}) => {
  const { notes } = await begun(page, site)
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  const before = await opened(page)
  for (const part of ['门口', '有台阶', '，已铺坡']) {
    await set(page, { closing: 1 })
    await notes.pressSequentially(part)
  }
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  const stored = async () => ((await storedOn(page, 'drafts'))[0] as { document: { notes: string | null } }).document.notes
  await expect.poll(stored, soon).toBe('门口有台阶，已铺坡')
  expect(await opened(page)).toBeGreaterThanOrEqual(before + 3)
  expect(await page.getByRole('alert').count()).toBe(0)

  await set(page, { closed: true })
  await notes.pressSequentially('，太陡')
  await page.getByRole('alert').getByText('本机没有存上。').waitFor()
  expect(await page.getByText(/已保存在本机/).count()).toBe(0)
  await set(page, { closed: false })
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  expect(await stored()).toBe('门口有台阶，已铺坡，太陡')
})

test('what is typed at a place and could not be saved stands there again, and where the device takes nothing that is said', async ({
  page,
  site,
}) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
  const toilet = await addToilet(site)
  await assign(planner, inspector, toilet.id)
  await prepareFaults(page)
  await inspector.enter(page)
  await page.goto(`/work/sites/${toilet.id}/correct`)
  await page.getByLabel('电话').fill('0763-2222222')
  await set(page, { full: 'outbox' })
  await page.getByRole('button', { name: '保存在本机' }).click()
  await page.getByRole('alert').getByText('本机空间不够，没有存上。').waitFor()
  await page.getByText('填写的内容还在本机').waitFor()
  await page.getByRole('link', { name: '不改了' }).first().click()
  await page.getByRole('link', { name: '改正资料', exact: true }).click()
  await page.getByText('上次填到一半的内容还在。').waitFor()
  await expect.poll(() => page.getByLabel('电话').inputValue()).toBe('0763-2222222')

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await page.getByLabel('电话').fill('0763-3333333')
  await page.getByRole('alert').getByText('离开这一页就没有了').waitFor()
  await expect.poll(() => page.getByLabel('电话').inputValue()).toBe('0763-3333333')
  await expectAccessible(page)
  await set(page, { full: '' })
  await page.getByRole('button', { name: '保存在本机' }).click()
  await page.waitForURL(`**/work/sites/${toilet.id}`)
  await expect.poll(async () => (await storedOn(page, 'outbox'))[0]?.['payload'], soon).toContain('0763-3333333')
})

test('what speaks against a day without network is said beside it, before anything is entered', async ({ page, site }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
  const [here, missing] = [await addToilet(site), await addToilet(site)]
  await assign(planner, inspector, here.id, missing.id)
  await page.addInitScript(() => {
    const storage = { persist: async () => false, persisted: async () => false, estimate: async () => ({ quota: 60_000_000, usage: 50_000_000 }) }
    Object.defineProperty(navigator, 'storage', { value: storage })
  })
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByText('存下的读不回来').waitFor({ state: 'detached' })
  await page.route('**/api/v1/sync/sites', async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: { ...(await reply.json()), server_time: new Date(Date.now() + 30 * 60_000).toISOString() } })
  })
  await page.route('**/api/v1/sessions', async (route) => {
    const reply = await route.fetch()
    const { sessions } = (await reply.json()) as { sessions: object[] }
    const ended = sessions.map((each) => ({ ...each, absolute_end_at: new Date(Date.now() - 60_000).toISOString() }))
    await route.fulfill({ response: reply, json: { sessions: ended } })
  })
  const refusal = { status: 404, code: 'facility_not_found', title: '没有这处设施。', remedy: '', parameters: {}, fields: [] }
  await page.route(`**/api/v1/sync/sites/${missing.id}`, (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', json: refusal }),
  )
  await page.getByRole('button', { name: '带走今天的点位' }).click()
  const lines = [
    ['长期保存', '注意', '浏览器在空间不足时可能清理，请把本站添加到主屏幕，并尽快送达'],
    ['剩余空间', '注意', /可能不够存照片，请先清理手机/],
    ['点位', '不行', '1/2 处在本机'],
    ['时钟', '不行', '与服务器相差 30 分钟，请在系统设置里打开自动校时'],
    ['登录', '不行', /已到期，请重新登录/],
  ] as const
  for (const [name, mark, words] of lines) {
    const line = page.locator('.field-check > div').filter({ has: page.getByText(name, { exact: true }) })
    await line.getByText(words).waitFor()
    expect(await line.locator('.field-check-mark').innerText()).toBe(mark)
  }
  await page.getByText('2 项可以，2 项注意，3 项不行').waitFor()
  await expectAccessible(page)
})

test('an older database is brought up with all that is in it, and a newer one is left as it is', async ({ page, context, site }) => {
  const { inspector, toilet, notes } = await begun(page, site)
  await notes.fill('门口有台阶')
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  const drafts = await storedOn(page, 'drafts')
  const base = await storedOn(page, 'base')
  const meta = [{ key: `device/${inspector.login_name}`, device_id: 'a3f5a0a2-58a5-4c4e-9d5d-111111111111', next_seq: 7 }]
  const address = page.url()

  const old = await context.newPage()
  await page.goto('about:blank')
  await old.goto('/assets/icon.svg')
  await old.evaluate(() => new Promise((resolve) => indexedDB.deleteDatabase('changxing').addEventListener('success', resolve)))
  await leaveDatabase(old, 1, { drafts, base, meta })
  await old.evaluate(() => {
    const opening = indexedDB.open('changxing', 1) // a page of the old app that gives no way
    opening.addEventListener('success', () => Object.assign(globalThis, { held: opening.result }))
  })
  await page.goto(address)
  await page.getByText('另一个页面还开着旧版本。').waitFor()
  await old.close()
  await page.reload()
  await expect.poll(() => notes.inputValue(), soon).toBe('门口有台阶')
  expect(await storedOn(page, 'drafts')).toEqual(drafts)
  expect(await storedOn(page, 'meta')).toEqual(meta)

  await page.route('**/api/v1/sync/operations', (route) => route.abort())
  await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  const payloads = async () => (await storedOn(page, 'outbox')).map(({ payload }) => payload)
  const before = await payloads()
  await page.goto('/work')
  await page.getByRole('heading', { name: '没做完的（1）' }).waitFor()
  await leaveDatabase(page, 99, {})
  for (const path of ['/work', '/work/outbox', new URL(address).pathname]) {
    await page.goto(path)
    await page.getByText('本机的数据是新版本存的。').first().waitFor()
    expect(await page.getByText('没有待上传的记录').count()).toBe(0)
  }
  expect(await payloads()).toEqual(before)
  expect(await storedOn(page, 'drafts')).toEqual(drafts)
})
