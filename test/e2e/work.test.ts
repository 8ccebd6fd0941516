import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Operation } from '../../web/inspector/device/types.ts'
import { documentOf } from '../support/audits.ts'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addToilet, leaveInOutbox, onServer, picture, soon, storedOn } from '../support/device.ts'
import { focused, inEnglish } from '../support/office.ts'
import { addMember } from '../support/staff.ts'

test('a draft is begun at a site, survives the page, is discarded and taken back, and nobody else on the device sees it', async ({ page, site }) => {
  const [inspector, other] = [await addMember(site, 'inspector'), await addMember(site, 'inspector')]
  const { name } = await addToilet(site)
  await inspector.enter(page)
  await page.goto('/')
  await page.getByRole('link', { name: '我的工作' }).click()
  await page.getByText('没有派给你的检查').waitFor()
  await page.getByLabel('名称、拼音、编号或地址').fill(name)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: `开始检查：${name}` }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: `开始检查：${name}` }).click()
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  const address = new URL(page.url()).pathname

  await page.goto('/work')
  await page.reload()
  const goOn = page.getByRole('link', { name: `接着做：${name}` })
  expect(await goOn.getAttribute('href')).toBe(address)
  await page.getByRole('button', { name: `删除草稿：${name}` }).click()
  await page.getByText(`“${name}”的草稿已删除。`).waitFor()
  expect(await goOn.count()).toBe(0)
  await expect.poll(() => focused(page)).toContain('撤销')
  await page.keyboard.press('Enter')
  await goOn.waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: '工作人员登录' }).first().waitFor()
  await other.enter(page)
  await page.goto('/work')
  await page.getByText('没有派给你的检查').waitFor()
  expect(await page.getByText(name).count()).toBe(0)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText(name).count()).toBe(0)
})

test('what was returned stands first with its remarks, then what is assigned, by due day or from where one stands', async ({
  page,
  context,
  site,
}) => {
  const [inspector, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const [back, far, near] = [await addToilet(site), await addToilet(site, [112.5, 24.79]), await addToilet(site, [112.38, 24.795])]
  const returned = randomUUID()
  await inspector.ask('PUT', `/audits/${returned}`, documentOf(back.id, { notes: '门锁着' }))
  await reviewer.ask('POST', `/audits/${returned}/return`, { remarks: [{ component_id: null, property: null, text: '请补测门宽' }] })
  const { inspectors } = (await (await reviewer.ask('GET', '/inspectors')).json()) as { inspectors: { id: string; login_name: string }[] }
  const inspector_id = inspectors.find(({ login_name }) => login_name === inspector.login_name)!.id
  await reviewer.ask('POST', '/assignments', { facility_ids: [back.id, far.id], inspector_id, due_on: '2099-01-01' })
  await reviewer.ask('POST', '/assignments', { facility_ids: [near.id], inspector_id, due_on: '2099-02-01', note: '钥匙在门卫' })
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ longitude: 112.38, latitude: 24.79 })

  await inspector.enter(page)
  await page.goto('/work')
  await page.getByText('请补测门宽').waitFor()
  const headings = () => page.locator('main h3').allTextContents()
  expect(await headings()).toEqual([back.name, far.name, near.name])
  await page.getByText('2099-02-01 到期').waitFor()
  await page.getByText('钥匙在门卫').waitFor()
  await page.getByRole('button', { name: '我的位置' }).click()
  await page.getByText(/^正北\s5\d\d\sm$/).waitFor()
  await page.getByText(/^正东\s12\.\d\skm$/).waitFor()
  expect(await headings()).toEqual([back.name, near.name, far.name])
  await expectAccessible(page)

  await page.getByRole('link', { name: `开始更正：${back.name}` }).click()
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  const [draft] = await storedOn(page, 'drafts')
  expect(draft).toMatchObject({ remarks: [{ text: '请补测门宽' }], document: { revises: returned, notes: '门锁着' } })
})

test('what is submitted without a server is on the device, through a reload, and is delivered once there is one', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  const { id, name } = await addToilet(site)
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${id}`)
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  await page.setInputFiles('input[type=file] >> nth=0', { name: 'door.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await expect.poll(async () => (await storedOn(page, 'photos')).length, soon).toBe(1)
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('link', { name: '核对并提交' }).click()
  await page.getByRole('button', { name: '照样提交' }).click()
  await page.waitForURL('**/work/outbox')
  await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()
  await page.getByText('连不上服务器。').first().waitFor()
  expect((await storedOn(page, 'drafts')).length).toBe(0)
  await page.reload()
  await page.getByRole('heading', { name: '已保存在本机', exact: true }).waitFor()
  await page.getByRole('link', { name: '我的工作 待上传 1' }).waitFor()

  await page.unroute('**/api/**')
  await page.getByRole('button', { name: `立即发送：${name}` }).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  const [row] = await storedOn(page, 'outbox')
  expect(row).toMatchObject({ user: inspector.login_name, device_seq: 1, facility_id: id })
  const delivered = await onServer(inspector, String(row!['id']))
  expect(delivered).toMatchObject({ facility_id: id, photos_named: 1, photos_received: 1 })
  expect(delivered['document']).toEqual((JSON.parse(String(row!['payload'])) as Operation).body.document)
})

test('a full device is said before anything is called saved', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  const { name } = await addToilet(site)
  await inspector.enter(page)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await page.goto('/work')
  await page.getByLabel('名称、拼音、编号或地址').fill(name)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: `开始检查：${name}` }).click()
  await page.getByText('本机空间不够，没有存上。').waitFor()
  expect(await storedOn(page, 'drafts')).toEqual([])
})

/** What a screen reader is told of the outbox. */
const told = (page: Page) => page.locator('main').ariaSnapshot()

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const said = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await said()) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${name}.`)
}

const spoken = {
  'zh-CN': [
    'heading "待上传" [level=1]',
    'term: 记录没送完',
    'status: - paragraph: 连不上服务器。都存在本机，会自动再试。',
    'region "没送完 1 条": - heading "没送完 1 条" [level=2] - list: - listitem: - heading "已保存在本机" [level=3]',
    'button "立即发送：广场公厕": 立即发送',
    'button "导出：广场公厕": 导出',
  ],
  en: [
    'heading "Outbox" [level=1]',
    'term: records waiting',
    "status: - paragraph: The server can't be reached. All of it is saved on this device and is tried again by itself.",
    `- 'region "Not delivered in full: 1"': - 'heading "Not delivered in full: 1" [level=2]' - list: - listitem: - heading "Saved on this device" [level=3]`,
    `'button "Send now: 广场公厕"': Send now`,
    `'button "Export: 广场公厕"': Export`,
  ],
}

test('the outbox by keyboard, and as a screen reader has it, in Chinese and in English', async ({ page, site }) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  await page.route('**/api/v1/sync/operations', (route) => route.abort())
  await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  for (const language of ['zh-CN', 'en'] as const) {
    if (language === 'en') await inEnglish(page)
    await page.goto('/work/outbox')
    await page
      .getByText(language === 'en' ? "The server can't be reached." : '连不上服务器。')
      .first()
      .waitFor()
    await expect.poll(async () => (await told(page)).replaceAll(/\s+/g, ' ')).toContain(spoken[language][2])
    const all = (await told(page)).replaceAll(/\s+/g, ' ')
    for (const words of spoken[language]) expect(all).toContain(words)
  }
  await tabTo(page, 'Details')
  await page.keyboard.press('Enter')
  await page.getByText('Content hash').waitFor()
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, 'Export: 广场公厕')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('Passphrase')
  await page.keyboard.type('kite marble')
  await page.keyboard.press('Tab')
  await page.keyboard.type('kite marble')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await downloading).suggestedFilename()).toMatch(new RegExp(`^changxing-${inspector.login_name}-.*\\.cxrescue$`))
  await expect.poll(() => focused(page)).toContain('Given to the browser to save')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.unroute('**/api/v1/sync/operations')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await tabTo(page, 'Send now: 广场公厕')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Delivered', exact: true }).waitFor()
  await expectNoSidewaysScroll(page)
})
