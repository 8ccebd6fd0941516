import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, signIn, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, signInByPage, signInByToken, storedFacility, unique } from '../support/office.ts'

const table = (page: Page) => page.getByRole('table', { name: /设施清单/ })
const count = (page: Page) => page.getByRole('heading', { level: 2, name: /^共 \d+ 处$/ })
const numberOf = async (page: Page) => Number(/\d+/.exec(await count(page).innerText())![0]) // the heading was matched by a number
const choose = async (page: Page, list: string, option: string) => {
  await page.getByRole('button', { name: new RegExp(`${list}$`) }).click()
  await page.getByRole('option', { name: new RegExp(`${option}$`) }).click()
  await page.keyboard.press('Escape')
}
const save = (page: Page) => page.getByRole('button', { name: '保存' }).click()

test('a filter stands in the address, survives a reload, and Back takes it away', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/facilities')
  await table(page).waitFor()
  const all = await numberOf(page)
  await choose(page, '种类', '厕所')
  await page.getByRole('button', { name: '去掉条件：种类 厕所' }).waitFor()
  await choose(page, '乡镇', '星子镇')
  await page.getByRole('button', { name: '去掉条件：乡镇 星子镇' }).waitFor()
  expect(new URL(page.url()).search).toBe('?kind=toilet&town=441882101')
  await page.getByRole('cell', { name: '星子镇' }).first().waitFor()
  const toilets = await numberOf(page)
  expect(toilets).toBeLessThan(all)
  await page.reload()
  await table(page).waitFor()
  expect(await numberOf(page)).toBe(toilets)
  await page.goBack()
  await page.getByRole('button', { name: '去掉条件：乡镇 星子镇' }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?kind=toilet')
})

test('categories are those of the kind, and go when the kind goes', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/facilities?kind=toilet&category=street_toilet')
  await table(page).waitFor()
  await page.getByRole('button', { name: /类别$/ }).click()
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['独立式公共厕所', '附属式公共厕所', '乡村公共厕所'])
  await page.keyboard.press('Escape')
  await choose(page, '种类', '道路')
  await choose(page, '种类', '厕所')
  await page.getByRole('button', { name: '去掉条件：类别' }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?kind=road')
})

test('the order is said by its column and stands in the address', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/facilities')
  const head = (name: string) => page.getByRole('columnheader', { name })
  await table(page).waitFor()
  expect(await head('名称').getAttribute('aria-sort')).toBe('ascending')
  await page.getByRole('button', { name: '更新' }).click()
  await page.waitForURL('**/facilities?sort=newest')
  expect(await head('更新').getAttribute('aria-sort')).toBe('descending')
  expect(await head('名称').getAttribute('aria-sort')).toBe('none')
})

test('more rows are added below, and the focus goes to the first of them', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/facilities')
  await table(page).waitFor()
  await page.getByRole('button', { name: /^再显示一些/ }).click()
  await page.getByRole('button', { name: /已显示 100/ }).waitFor()
  const names = await page.getByRole('rowheader').allInnerTexts()
  expect(names).toHaveLength(100)
  await expect.poll(() => focused(page)).toContain(names[50])
})

test('an empty result says what each condition costs, and one tap loosens it', async ({ page, site }) => {
  const name = unique('空')
  await storedFacility(site, { name_zh: name })
  await page.goto(`/facilities?kind=road&q=${name}`)
  await page.getByText('没有符合全部条件的设施').waitFor()
  await page.getByRole('button', { name: '去掉“种类：道路”，有 1 处' }).click()
  await expect.poll(() => numberOf(page)).toBe(1) // what may have been meant has a link too
  await page.getByRole('link', { name }).waitFor()
})

test('everybody may read; adding and editing are offered to staff only', async ({ page, site }) => {
  await page.goto('/facilities')
  await count(page).waitFor()
  expect(await page.getByRole('link', { name: '新增设施' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: /^修改：/ }).count()).toBe(0)
  await page.goto('/facilities/new')
  await page.getByRole('heading', { name: '需要登录' }).waitFor()
  await signInByPage(page, site.token)
  await page.getByRole('link', { name: '新增设施' }).waitFor()
  await page
    .getByRole('link', { name: /^修改：/ })
    .first()
    .waitFor()
})

test('a new facility: what is missing is said at its field, a taken code too, then it is saved', async ({ page, site }) => {
  const [code, name] = [unique('T-'), unique('新厕')]
  await storedFacility(site, { name_zh: unique('旧厕'), code })
  await signIn(page, site.token)
  await page.goto('/facilities/new')
  await save(page)
  await page.getByText('请填写名称。').waitFor()
  await expect.poll(() => focused(page)).toContain('种类')
  await page.getByLabel('种类').selectOption({ label: '厕所' })
  await page.getByLabel('类别').selectOption({ label: '独立式公共厕所' })
  await page.getByLabel('名称（必填）').fill(name)
  await page.getByLabel('乡镇').selectOption({ label: '连州镇' })
  await page.getByLabel('编号').fill(code)
  await page.getByLabel('经度').fill('东经112°22′34″，北纬24°46′49″')
  await save(page)
  await page.getByText('请选择坐标系').waitFor()
  await page.getByLabel('坐标系').selectOption({ label: 'GCJ-02（高德、腾讯）' })
  await page.getByText('登记为 WGS 84 经度 112.37').waitFor()
  await page.getByLabel('开放时间').fill('早上开门')
  await save(page)
  await page.getByText('开放时间无法理解：早上开门').waitFor()
  await expect.poll(() => focused(page)).toContain('开放时间')
  await page.getByLabel('开放时间').fill('Mo-Su 07:00-22:00')
  await save(page)
  await page.getByText(`编号“${code}”已被另一处设施使用`).waitFor()
  await expect.poll(() => focused(page)).toContain('编号')
  await page.getByLabel('编号').fill(`${code}b`)
  await save(page)
  await page.waitForURL('**/f/*')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('a new facility saved again after its answer got lost is one facility, with what was typed last', async ({ page, site }) => {
  const name = unique('断线厕')
  await signIn(page, site.token)
  await page.goto('/facilities/new')
  await page.getByLabel('种类').selectOption({ label: '厕所' })
  await page.getByLabel('类别').selectOption({ label: '独立式公共厕所' })
  await page.getByLabel('名称（必填）').fill(name)
  await page.getByLabel('乡镇').selectOption({ label: '连州镇' })
  await page.route('**/api/v1/facilities', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await save(page)
  await page.getByText('连不上服务器').waitFor()
  await page.unroute('**/api/v1/facilities')
  await page.getByLabel('地址').fill('后填的路 1 号')
  await save(page)
  await page.waitForURL('**/f/*')
  const { facilities } = (await (await fetch(`${site.address}/api/v1/facilities?q=${encodeURIComponent(name)}`)).json()) as {
    facilities: { address: string }[]
  }
  expect(facilities.map(({ address }) => address)).toEqual(['后填的路 1 号'])
})

test('two people edit: what only the other changed is taken over, what both changed is chosen', async ({ page, context, site }) => {
  const { id } = await storedFacility(site, { name_zh: unique('争'), address: '旧路 1 号' })
  const other = await context.newPage()
  for (const each of [page, other]) {
    await signIn(each, site.token)
    await each.goto(`/facilities/${id}/edit`)
    await each.getByLabel('地址').waitFor()
  }
  await other.getByLabel('地址').fill('乙路 2 号')
  await other.getByLabel('电话').fill('0763-6600000')
  await save(other)
  await other.waitForURL('**/f/*')
  await page.getByLabel('地址').fill('甲路 1 号')
  await page.getByLabel('产权单位').fill('甲单位')
  await save(page)
  await page.getByRole('heading', { name: '您编辑期间，别人也修改了这处设施' }).waitFor()
  await page.getByText('已采用别人对这些项的修改：电话。').waitFor()
  expect(await page.getByLabel('地址', { exact: true }).last().inputValue()).toBe('甲路 1 号')
  expect(await page.getByLabel('电话').inputValue()).toBe('0763-6600000')
  await expectAccessible(page)
  await save(page)
  await page.getByText('请选择保留哪一个。').waitFor()
  await page.getByText('我填的').click()
  await save(page)
  await page.waitForURL('**/f/*')
  const stored = (await (await fetch(`${site.address}/api/v1/facilities/${id}`)).json()) as Record<string, unknown>
  expect(stored).toMatchObject({ address: '甲路 1 号', owner: '甲单位', phone: '0763-6600000' })
})

test('what is typed survives a reload and a lost session', async ({ page, site }) => {
  const { id } = await storedFacility(site, { name_zh: unique('稿') })
  await signInByPage(page, site.token, `/facilities/${id}/edit`)
  await page.getByLabel('管理单位').fill('环卫所')
  await page.reload()
  await page.getByText('已恢复您上次没有保存的内容').waitFor()
  expect(await page.getByLabel('管理单位').inputValue()).toBe('环卫所')
  await page.evaluate(() => sessionStorage.setItem('changxing.token', 'expired'))
  await save(page)
  await page.getByText('令牌不正确').waitFor()
  await page.getByRole('alert').getByRole('link', { name: '工作人员登录' }).click()
  await signInByToken(page, site.token)
  await page.getByText('已恢复您上次没有保存的内容').waitFor()
  await save(page)
  await page.waitForURL('**/f/*')
  const stored = (await (await fetch(`${site.address}/api/v1/facilities/${id}`)).json()) as Record<string, unknown>
  expect(stored['manager']).toBe('环卫所')
})

test('a stored place shown in another datum stays where it is', async ({ page, site }) => {
  const { id, revision } = await storedFacility(site, { name_zh: unique('位'), geometry: { type: 'Point', coordinates: [112.3761, 24.7803] } })
  await signIn(page, site.token)
  await page.goto(`/facilities/${id}/edit`)
  await page.getByLabel('坐标系').selectOption({ label: 'BD-09（百度）' })
  expect(await page.getByLabel('经度').inputValue()).not.toBe('112.3761')
  await page.getByText('登记为 WGS 84 经度 112.376100，纬度 24.780300').waitFor()
  await save(page)
  await page.waitForURL('**/f/*')
  const stored = (await (await fetch(`${site.address}/api/v1/facilities/${id}`)).json()) as { revision: number }
  expect(stored.revision).toBe(revision)
})

test.for([
  ['on a phone', { width: 360, height: 740 }, undefined],
  ['at a desk', desk, undefined],
  ['in elder mode', { width: 360, height: 740 }, inElderMode],
  ['in English', desk, inEnglish],
  ['at 320 px', { width: 320, height: 640 }, undefined],
] as const)('list, empty list and form are accessible %s', async ([, size, mode], { page, site }) => {
  await page.setViewportSize(size)
  await mode?.(page)
  await signIn(page, site.token)
  for (const address of ['/facilities?kind=toilet', '/facilities?q=nothing-is-called-this', '/facilities/new']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
