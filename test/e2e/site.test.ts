import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addToilet, assign, soon, storedOn } from '../support/device.ts'
import { focused, inElderMode, inEnglish, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

/** As somebody of the office saves it. */
async function changedByOffice({ address, token }: Site, id: string, fields: object): Promise<void> {
  const url = `${address}/api/v1/facilities/${id}`
  const { revision } = (await (await fetch(url)).json()) as { revision: number }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'if-match': `"${revision}"` }
  const response = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(fields) })
  if (!response.ok) throw new Error(await response.text())
}

const facilityOn = async (member: Member, id: string) => (await (await member.ask('GET', `/facilities/${id}`)).json()) as Record<string, unknown>

const save = (page: Page) => page.getByRole('button', { name: '保存在本机' }).click()
const tags = (page: Page, words: string) => page.locator('.site-standing .tag').getByText(words, { exact: true })

test(
  'without network a record is put right and a place added and visited; all arrives once, and two sayings are settled',
  { timeout: 120_000 },
  async ({ page, context, site }) => {
    const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
    const { id, name } = await addToilet(site)
    await changedByOffice(site, id, { phone: '0763-1111111' })
    await assign(planner, inspector, id)
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ longitude: 112.382, latitude: 24.79, accuracy: 6 })
    await inspector.enter(page)
    await page.goto('/work')
    await page.getByRole('button', { name: '带走今天的点位' }).click()
    await page.getByText('1/1 处在本机').waitFor({ state: 'attached' })

    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: `查看设施：${name}` }).click()
    await page.getByText('0763-1111111').waitFor()
    await page.getByRole('link', { name: '改正资料', exact: true }).click()
    await page.getByLabel('电话').fill('0763-2222222')
    await page.getByLabel('楼层').fill('楼上')
    await save(page)
    await page.getByText('有 1 处要先改好。').waitFor()
    await expect.poll(() => focused(page)).toContain('楼层')
    await page.getByLabel('楼层').fill('')
    await page.getByText('输入坐标').click()
    await page.getByLabel('经度，纬度').fill('24.79, 112.382')
    await save(page)
    await page.getByText('请选择坐标系').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.reload()
    await page.getByText('上次填到一半的内容还在。').waitFor()
    await page.getByRole('button', { name: '用我现在的位置' }).click()
    await page.getByText(/改为：112\.38200, 24\.79000（误差约 6 m），离登记的位置 20\d\sm/).waitFor()
    await save(page)
    await page.waitForURL(`**/work/sites/${id}`)
    await expect.poll(() => tags(page, '未送达').count()).toBe(2)
    await page.getByText('原为 0763-1111111').waitFor()
    await page.getByText('电话：“0763-1111111”改为“0763-2222222”').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    const added = unique('桥头公厕')
    await page.goto('/work')
    await page.getByRole('link', { name: '登记一处清单上没有的设施' }).click()
    await save(page)
    await page.getByText('请选择类别。').waitFor()
    await expectAccessible(page)
    await page.getByLabel('类别（必填）').selectOption({ value: 'street_toilet' })
    await page.getByLabel('名称（必填）').fill(added)
    await page.getByRole('button', { name: '用我现在的位置' }).click()
    await page.getByLabel('所在乡镇（必填）').selectOption({ value: '441882100' })
    await save(page)
    await page.waitForURL(({ pathname }) => /\/work\/sites\/[0-9a-f]{8}-/.test(pathname))
    const added_id = new URL(page.url()).pathname.split('/').at(-1)!
    await page.getByText('本机新登记').waitFor()
    await page.getByRole('link', { name: '开始检查' }).click()
    await page.getByRole('heading', { level: 1, name: `检查：${added}` }).waitFor()
    await page.getByRole('link', { name: /待上传：记录 2 条/ }).waitFor()
    await page.getByRole('link', { name: '核对并提交' }).click()
    await page.getByRole('button', { name: '照样提交' }).click()
    await page.getByText(`${added} · 新登记`).waitFor()
    expect((await storedOn(page, 'receipts')).length).toBe(0)
    const operations = (await storedOn(page, 'outbox')).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>)
    const creation = operations.find(({ kind }) => kind === 'facility_create')!
    expect(operations.find(({ kind }) => kind === 'audit_submit')).toMatchObject({ target_id: added_id, after: creation['operation_id'] })

    await changedByOffice(site, id, { phone: '0763-3333333' })
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: '立即发送', exact: true }).click()
    await page.getByRole('heading', { name: '已送达 3 条' }).waitFor()
    await page.getByRole('heading', { name: '已送达，有不同说法' }).waitFor()
    await page.getByText('电话有不同说法', { exact: true }).waitFor()
    await page.getByText('你填的：0763-2222222').waitFor()
    await page.getByText(/（\d\d:\d\d）填的：0763-3333333/).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(await facilityOn(inspector, id)).toMatchObject({ phone: '0763-2222222', lon: 112.382, lat: 24.79 })
    expect(await facilityOn(inspector, added_id)).toMatchObject({ name_zh: added, category: 'street_toilet', lon: 112.382 })
    const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${added_id}`)).json()) as { audits: unknown[] }
    expect(audits.length).toBe(1)
    const { changes } = (await (await inspector.ask('GET', `/facilities/${id}/history?limit=100`)).json()) as {
      changes: { after: Record<string, unknown> | null }[]
    }
    expect(changes.filter(({ after }) => after?.['phone'] === '0763-2222222').length).toBe(1)

    await page.goto(`/work/sites/${id}`)
    await page
      .getByRole('button', { name: /^用.*填的$/ })
      .last()
      .click()
    await page.getByText(/已选“0763-3333333”，已送达/).waitFor()
    expect(await facilityOn(inspector, id)).toMatchObject({ phone: '0763-3333333' })
    await expect.poll(() => page.locator('.site-standing .tag').count(), soon).toBe(0)
    await page.locator('.site-standing').getByText('0763-3333333').waitFor()
    expect((await storedOn(page, 'outbox')).map(({ state }) => state)).toEqual(Array(4).fill('delivered'))
  },
)

test('in English, and in elder mode', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  const { id } = await addToilet(site)
  await inspector.enter(page)
  await inEnglish(page)
  await inElderMode(page)
  await page.goto(`/work/sites/${id}/correct`)
  await page.getByRole('button', { name: 'Save on this device' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByLabel('Phone').fill('0763-4444444')
  await page.getByRole('button', { name: 'Save on this device' }).click()
  await page.getByText('Phone: 0763-4444444').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto('/work/sites/new')
  await page.getByRole('heading', { level: 1, name: 'Add a place' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
