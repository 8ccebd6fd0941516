import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

/** A town and kind of which the example data has none. */
const rare = { kind: 'service', category: 'rehabilitation_centre', town_code: '441882106' }
const here = `/assign?kind=${rare.kind}&category=${rare.category}&town=${rare.town_code}`

const addRare = (site: Site, name_zh: string, geometry?: object) => storedFacility(site, { ...rare, name_zh, ...(geometry && { geometry }) })
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `选择 ${name}` })
const openOf = async (member: Member, name: string) => {
  const { assignments } = (await (await member.ask('GET', '/assignments?state=open&limit=1000')).json()) as { assignments: Record<string, string>[] }
  return assignments.filter(({ facility_name_zh }) => facility_name_zh === name)
}
const submit = (page: Page) => page.getByRole('button', { name: /^派发/ })

test('facilities are ticked and assigned by keyboard alone, and it is undone', async ({ page, site }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector', unique('Lin'))]
  const [one, other] = [unique('甲处'), unique('乙处')]
  await addRare(site, one)
  await addRare(site, other)
  await planner.enter(page)
  await page.setViewportSize(desk)
  await page.goto(here)
  await box(page, one).focus()
  await page.keyboard.press('Space')
  await box(page, other).focus()
  await page.keyboard.press('Space')
  await page.getByText('已选 2 处').first().waitFor()
  await page.getByLabel('检查员', { exact: true }).focus()
  await page.keyboard.type(inspector.name)
  await page.getByLabel('完成期限').fill('2099-12-31')
  await page.getByLabel('给检查员的说明').fill('先看坡道')
  await submit(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '派发结果' }).waitFor()
  await expect.poll(() => focused(page)).toContain('派发结果')
  await page.getByText(`已派给${inspector.name} 2 处，期限 2099-12-31。`).waitFor()
  await box(page, one).waitFor({ state: 'detached' })
  expect(await openOf(planner, one)).toMatchObject([{ inspector_name: inspector.name, due_on: '2099-12-31', note: '先看坡道' }])
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤销这次派发' }).press('Enter')
  await page.getByText('已撤销，2 项任务已取消。').waitFor()
  await box(page, one).waitFor()
  expect(await openOf(planner, one)).toEqual([])
})

test('what is missing is said at its field; what somebody else took meanwhile is named', async ({ page, site }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector', unique('检查员'))]
  const [mine, taken] = [unique('丙处'), unique('丁处')]
  await addRare(site, mine)
  const { id } = await addRare(site, taken)
  await planner.enter(page)
  await page.goto(here)
  await box(page, taken).check()
  await submit(page).click()
  await page.getByText('请选择检查员。').waitFor()
  await expect.poll(() => focused(page)).toContain('检查员')
  await page.getByLabel('检查员', { exact: true }).selectOption({ label: `${inspector.name}（待查 0）` })
  await page.getByLabel('完成期限').fill('2020-01-01')
  await submit(page).click()
  await page.getByText('请填写今天或以后的日期。').waitFor()
  await page.getByLabel('完成期限').fill('2099-12-31')
  const { inspectors } = (await (await planner.ask('GET', '/inspectors')).json()) as { inspectors: { id: string; display_name: string }[] }
  const inspector_id = inspectors.find(({ display_name }) => display_name === inspector.name)!.id // added above
  await planner.ask('POST', '/assignments', { facility_ids: [id], inspector_id, due_on: '2099-01-01' })
  await box(page, mine).check()
  await page.reload() // what was chosen and typed stays
  await page.getByText('已选 1 处').first().waitFor()
  expect(await page.getByLabel('完成期限').inputValue()).toBe('2099-12-31')
  await page.getByLabel('也列出已有任务的设施').check()
  await page.getByText(`已派给${inspector.name}，期限 2099-01-01`).waitFor()
  await page.getByRole('button', { name: `取消派发：${taken}` }).click()
  await page.getByText(`已取消对“${taken}”的派发。`).waitFor()
  await box(page, taken).check()
  await planner.ask('POST', '/assignments', { facility_ids: [id], inspector_id, due_on: '2099-01-01' })
  await submit(page).click()
  await page.getByText(`已派给${inspector.name} 1 处`).waitFor()
  await page.getByText(`已派给${inspector.name}，期限 2099-01-01`).first().waitFor()
  await page.getByText('有 1 处没有派发：').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('what lies outside an inspector’s towns is neither counted nor sent, and stays chosen for another', async ({ page, site }) => {
  const [planner, elsewhere] = [await addMember(site, 'planner'), await addMember(site, 'inspector', unique('外'), ['441882101'])]
  const inspector = await addMember(site, 'inspector', unique('内'), [rare.town_code])
  const [near, far] = [unique('本镇'), unique('外镇')]
  await addRare(site, near)
  await storedFacility(site, { ...rare, town_code: '441882101', name_zh: far })
  await planner.enter(page)
  await page.setViewportSize(desk)
  await page.goto(`${here}&town=441882101`)
  await box(page, near).check()
  await box(page, far).check()
  await page.getByLabel('检查员', { exact: true }).selectOption({ label: `${elsewhere.name}（待查 0）` })
  await page.getByRole('button', { name: '派发 1 处' }).click()
  await page.getByText(`已派给${elsewhere.name} 1 处`).waitFor()
  expect(await box(page, near).isChecked()).toBe(true)
  await page.getByText('所选设施中有 1 处不在该检查员负责的乡镇').waitFor()
  expect(await submit(page).isDisabled()).toBe(true)
  await page.getByLabel('检查员', { exact: true }).selectOption({ label: `${inspector.name}（待查 0）` })
  await page.getByRole('button', { name: '派发 1 处' }).click()
  await page.getByText(`已派给${inspector.name} 1 处`).waitFor()
})

test('a line drawn round facilities on the map chooses them, and stands in the address', async ({ page, site }) => {
  const planner = await addMember(site, 'planner')
  const name = unique('圈内')
  await addRare(site, name, { type: 'Point', coordinates: [112.2176, 25.0308] })
  await addRare(site, unique('无位置'))
  await planner.enter(page)
  await page.setViewportSize(desk)
  await page.goto(here)
  await page.getByRole('button', { name: '圈选', exact: true }).click()
  await page.getByText('按住拖一圈').waitFor()
  const canvas = page.locator('.map-place canvas').first()
  await canvas.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await canvas.boundingBox())! // it is shown
  const at = (turn: number) => [x + width / 2 + 150 * Math.cos(turn), y + height / 2 + 150 * Math.sin(turn)] as const
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let step = 1; step <= 24; step += 1) await page.mouse.move(...at((step / 24) * 6.1))
  await page.mouse.up()
  await page.waitForURL(/area=/)
  await page.getByText('只列出地图上圈出的范围。').waitFor()
  await page.getByText(/^圈内有 \d+ 处可派发的设施，已全部选上。$/).waitFor()
  expect(await box(page, name).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: /无位置/ }).count()).toBe(0)
  await page.reload()
  expect(await box(page, name).isChecked()).toBe(true)
  await expectAccessible(page)
  await page.getByRole('button', { name: '取消圈选' }).click()
  await page.getByRole('checkbox', { name: /无位置/ }).waitFor()
})

test('nothing found, no answer, and no permission each have their words', async ({ page, site, context }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
  await planner.enter(page)
  await page.goto('/assign?kind=road&category=public_toilet_none&age=36')
  await page.getByRole('heading', { name: '没有符合条件的设施' }).waitFor()
  await expectAccessible(page)
  await page.route('**/api/v1/assignments/candidates', (route) => route.abort())
  await page.goto(here)
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
  await page.unroute('**/api/v1/assignments/candidates')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('heading', { name: /处可派发的设施/ }).waitFor()
  await context.clearCookies()
  await page.evaluate(() => localStorage.clear())
  await inspector.enter(page)
  await page.goto('/assign')
  await page.getByRole('heading', { name: '没有权限' }).waitFor()
  expect(await page.getByRole('link', { name: '派发', exact: true }).count()).toBe(0)
})

test.for([
  ['on a phone', phone, undefined],
  ['at a desk', desk, undefined],
  ['in elder mode', phone, inElderMode],
  ['in English', phone, inEnglish],
] as const)('the page fits and is accessible %s', async ([, size, prepare], { page, site }) => {
  const planner = await addMember(site, 'planner')
  await planner.enter(page)
  await prepare?.(page)
  await page.setViewportSize(size)
  await page.goto('/assign?assigned=all')
  await page
    .getByRole('checkbox', { name: /^(选择|Choose) / })
    .first()
    .waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('an inspector says that a facility cannot be used; everybody sees it apart from the verdict, staff see who said it', async ({
  page,
  site,
  context,
}) => {
  const inspector = await addMember(site, 'inspector', unique('检查员'))
  const name = unique('上锁公厕')
  const { id } = await storedFacility(site, { name_zh: name })
  await page.goto(`/f/${id}`)
  await page.getByRole('heading', { name: '今天能用吗' }).waitFor()
  await page.getByText('近期没有人到现场查看。').waitFor()
  expect(await page.getByRole('group', { name: '登记今天能否使用' }).count()).toBe(0)
  await inspector.enter(page)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '不能用' }).click()
  await page.getByLabel('原因', { exact: true }).selectOption({ label: '其他原因' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('选“其他原因”时请写明情况。').waitFor()
  await page.getByRole('textbox', { name: '说明' }).fill('门口在修路')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('已登记。').waitFor()
  await page.getByText('不能用：其他原因').waitFor()
  await page.getByText(`查看人：${inspector.name}`).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await context.clearCookies()
  await page.evaluate(() => localStorage.clear())
  await page.goto(`/f/${id}`)
  await page.getByText('门口在修路').waitFor()
  await page.getByText('未检查').first().waitFor()
  expect(await page.getByText(inspector.name).count()).toBe(0)
  await page.goto(`/?q=${encodeURIComponent(name)}`)
  await page.getByText('不能用：其他原因').waitFor()
  await expectAccessible(page)
})
