import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from '../support/browser.ts'
import { addToilet, factRow, square, write } from '../support/toilet.ts'

test('facts come with unit, grade and day; what is absent or unmeasured is said', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await page.goto(`/f/${id}`)
  await page.getByRole('heading', { level: 1, name: square.name_zh }).waitFor()
  expect(await factRow(page, /门通行净宽/).innerText()).toMatch(/2026-01-18\s+实测\s+820\smm/)
  await page.getByRole('row', { name: /^.*门通行净宽另有不同记录：790\smm\s*2026-01-18 · 竣工图$/ }).waitFor()
  expect(await factRow(page, /救助呼叫装置/).innerText()).toMatch(/目测\s+没有/)
  expect(await factRow(page, /面积/).innerText()).toMatch(/当天锁着\s+—\s+没人量过/)
  await page.getByText('没有无障碍机动车停车位和上/落客区').waitFor()
  await page.getByText('还没有按规范检查过').waitFor()
  await page.getByText('每天 06:00–22:00').waitFor()
  expect(await page.getByRole('link', { name: '拨打 0763-000 0000' }).getAttribute('href')).toBe('tel:07630000000')
})

test('a place without any data says that this proves nothing', async ({ page, site }) => {
  const { id } = await write(site, '', { ...square, name_zh: '空白公厕', geometry: null, phone: null, opening_hours: null })
  await page.goto(`/f/${id}`)
  await page.getByText('没有数据不等于没有设施。').waitFor()
  await page.getByText('还没有登记位置，不能导航。').waitFor()
  await page.getByText('从未现场核实').waitFor()
})

test('the way there: each app gets its own datum, and nothing is asked of it before somebody presses', async ({ page, site }) => {
  const { id } = await addToilet(site)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  await page.goto(`/f/${id}`)
  const link = (name: string) => page.getByRole('link', { name })
  const addressOf = async (name: string) => new URL((await link(name).getAttribute('href'))!) // a link without an address would be no link
  const [lon, lat] = (await addressOf('高德地图')).searchParams.get('to')!.split(',').map(Number)
  expect(lon! - 112.3712).toBeCloseTo(0.0052, 3)
  expect(lat! - 24.78186).toBeCloseTo(-0.0031, 3)
  const tencent = (await addressOf('腾讯地图')).searchParams
  expect([tencent.get('tocoord'), tencent.get('coord_type')]).toEqual([`${lat!.toFixed(6)},${lon!.toFixed(6)}`, '2'])
  const baidu = (await addressOf('百度地图')).searchParams
  const [baiduLat, baiduLon] = baidu.get('location')!.split(',').map(Number)
  expect(baiduLon! - lon!).toBeCloseTo(0.0065, 3)
  expect(baiduLat! - lat!).toBeCloseTo(0.006, 3)
  expect([baidu.get('coord_type'), baidu.get('title')]).toEqual(['bd09ll', square.name_zh])
  expect([await link('高德地图').getAttribute('rel'), await link('高德地图').getAttribute('target')]).toEqual(['noopener noreferrer', '_blank'])
  await page.getByText('这些应用不保证路上没有台阶').waitFor()
  expect(new Set(asked)).toEqual(new Set([new URL(site.address).host]))
})

test('the address is copied with its coordinates, and where the browser forbids that it stands there to be taken', async ({
  page,
  context,
  site,
}) => {
  const { id } = await addToilet(site)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '复制地址' }).click()
  await page.getByRole('status').filter({ hasText: '地址已复制。' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('文化广场公厕 连州镇 · 北纬 24.78186°，东经 112.37120°（WGS 84）')
  await page.getByRole('button', { name: '复制链接' }).click()
  await page.getByRole('status').filter({ hasText: '本页链接已复制。' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address}/f/${id}`)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: '复制链接' }).click()
  await page.getByText(`请长按选取：${site.address}/f/${id}`).waitFor()
})

test('a closed place says since when and why before anything else', async ({ page, site }) => {
  const { id, revision } = await write(site, '', { ...square, name_zh: '旧公厕' })
  await write(site, `/${id}/closure`, { closed_on: '2025-12-31', reason: '房屋拆除' }, revision)
  await page.goto(`/f/${id}`)
  const closed = page.getByText('这处设施已于 2025-12-31 关闭')
  await closed.waitFor()
  await page.getByText('原因：房屋拆除').waitFor()
  const check = page.getByRole('heading', { name: '达标情况' })
  expect((await closed.boundingBox())!.y).toBeLessThan((await check.boundingBox())!.y) // both were waited for
})

test('an address of no facility is told kindly', async ({ page }) => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense']) {
    await page.goto(`/f/${id}`)
    await page.getByRole('heading', { level: 1, name: '没有找到这处设施' }).waitFor()
    await page.getByRole('link', { name: '去查找' }).waitFor()
  }
  await expectAccessible(page)
})

test('the changes are opened by keyboard and told in words', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '查看变更记录' }).focus()
  await page.keyboard.press('Enter')
  const changes = page.getByRole('region', { name: '变更记录' })
  await changes.getByText('登记了这处设施').waitFor()
  await changes.getByText('记明没有无障碍机动车停车位和上/落客区').waitFor()
  await changes.getByText('820 mm（实测）').waitFor()
  await changes.getByText('无障碍厕所 无障碍厕所面积：未能测量（当天锁着）').waitFor()
  await changes.getByText('使用状态：在用，自 2016-04-01').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '查看变更记录' }).waitFor()
})

test('a visit that the administrator records appears at once, and in the changes', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByText('从未现场核实').waitFor()
  await page.getByRole('button', { name: '登记核实' }).click()
  const dialog = page.getByRole('dialog', { name: '登记现场核实' })
  await dialog.getByLabel('核实日期').fill('2026-03-02')
  await dialog.getByLabel('核实人（可不填）').fill('李某')
  await dialog.getByRole('button', { name: '登记' }).click()
  await page.getByRole('status').filter({ hasText: '已登记 2026-03-02 的核实。' }).waitFor()
  await page.getByText('核实人：李某').waitFor()
  await page.getByRole('button', { name: '查看变更记录' }).click()
  await page.getByText('现场核实：2026-03-02').waitFor()
})

test('a closed facility shows no way there and no call, and can be reopened, but not before it closed', async ({ page, site }) => {
  const { id, revision } = await write(site, '', { ...square, name_zh: '重开的公厕' })
  await write(site, `/${id}/closure`, { closed_on: '2025-12-31', reason: '改造' }, revision)
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByText('这处设施已于 2025-12-31 关闭').waitFor()
  expect(await page.getByRole('heading', { name: '导航过去' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: /拨打/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '登记状态' }).count()).toBe(0)
  await page.getByRole('button', { name: '重新启用' }).click()
  const dialog = page.getByRole('dialog', { name: '重新启用这处设施' })
  await dialog.getByLabel('启用日期').fill('2025-12-30')
  await dialog.getByRole('button', { name: '重新启用' }).click()
  await dialog.getByText('启用日期不能早于关闭日期 2025-12-31。').waitFor()
  await dialog.getByLabel('启用日期').fill('2026-01-01')
  await dialog.getByRole('button', { name: '重新启用' }).click()
  await page.getByText('在用，自 2026-01-01').waitFor()
  await page.getByRole('heading', { name: '导航过去' }).waitFor()
  await page.getByRole('link', { name: /拨打/ }).waitFor()
})

test('a visit to a facility of unknown state records it as in use as well; another state is recorded by its own dialog', async ({ page, site }) => {
  const { id } = await write(site, '', { ...square, name_zh: '状态不详的公厕', lifecycle: undefined, lifecycle_since: undefined })
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '登记核实' }).click()
  const visit = page.getByRole('dialog', { name: '登记现场核实' })
  await visit.getByText('只有“在用”的设施才计入覆盖').waitFor()
  expect(await visit.getByRole('checkbox', { name: '同时登记为“在用”' }).isChecked()).toBe(true)
  await expectAccessible(page)
  await visit.getByLabel('核实日期').fill('2026-03-02')
  await visit.getByRole('button', { name: '登记' }).click()
  await page.getByText('在用，起始日期不详').waitFor()
  await page.getByText('2026-03-02 到现场看过，在用').waitFor()
  await page.getByRole('button', { name: '登记状态' }).click()
  const state = page.getByRole('dialog', { name: '登记使用状态' })
  await state.getByLabel('使用状态').selectOption('暂停使用')
  await state.getByLabel('起始日期（可不填）').fill('2026-04-01')
  await state.getByLabel('原因（可不填）').fill('停水')
  await state.getByRole('button', { name: '登记' }).click()
  await page.getByText('自 2026-04-01 起暂停使用').waitFor()
  await page.getByText('原因：停水').waitFor()
})

test('a road says how long it is', async ({ page, site }) => {
  const geometry = {
    type: 'LineString',
    coordinates: [
      [112.37, 24.78],
      [112.38, 24.78],
    ],
  }
  const { id } = await write(site, '', { ...square, kind: 'road', category: 'urban_road', name_zh: '量过长度的路', geometry })
  await page.goto(`/f/${id}`)
  await page.getByRole('definition').filter({ hasText: '1.0 km' }).waitFor()
  await page.getByText('缘石坡道和盲道').waitFor()
})

test('in elder mode the way back to the toilets stands at the top', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await page.addInitScript(() => localStorage.setItem('changxing.elder', 'on'))
  await page.goto(`/f/${id}`)
  await page.getByRole('banner').getByRole('link', { name: '找厕所' }).click()
  await page.getByRole('heading', { level: 1, name: '找无障碍厕所' }).waitFor()
})

test('nobody but staff is offered an edit', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await page.goto(`/f/${id}`)
  await page.getByRole('heading', { level: 1, name: square.name_zh }).waitFor()
  expect(await page.getByRole('button', { name: '关闭设施' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: '编辑' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: /^移除/ }).count()).toBe(0)
})

test('closing asks for a reason at the field; an edit by somebody else meanwhile is told kindly and loses nothing', async ({ page, site }) => {
  const { id, revision } = await addToilet(site)
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '关闭设施' }).click()
  const dialog = page.getByRole('dialog', { name: '关闭这处设施' })
  await dialog.getByRole('button', { name: '关闭设施' }).click()
  await dialog.getByText('请写明关闭的原因。').waitFor()
  const reason = dialog.getByRole('textbox', { name: '关闭原因' })
  await expect.poll(() => reason.evaluate((element) => element === document.activeElement)).toBe(true)
  await expectAccessible(page)
  await reason.fill('道路改造')
  await write(site, `/${id}/verifications`, { verified_on: '2026-02-01' }, revision)
  await dialog.getByRole('button', { name: '关闭设施' }).click()
  await dialog.getByText('别人刚刚改过这条记录').waitFor()
  await dialog.getByRole('button', { name: '载入最新内容' }).click()
  await dialog.getByText('别人刚刚改过这条记录').waitFor({ state: 'hidden' })
  expect(await reason.inputValue()).toBe('道路改造')
  await dialog.getByRole('button', { name: '关闭设施' }).click()
  await page.getByText(/这处设施已于 .* 关闭/).waitFor()
  await page.getByText('原因：道路改造').waitFor()
})

test('what was typed in a dialog outlives a reload', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '关闭设施' }).click()
  await page.getByRole('textbox', { name: '关闭原因' }).fill('还没写完')
  await page.reload()
  await page.getByRole('button', { name: '关闭设施' }).click()
  expect(await page.getByRole('textbox', { name: '关闭原因' }).inputValue()).toBe('还没写完')
})

test('without the server it says so, and one press tries again', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await page.route(`**/api/v1/facilities/${id}`, (route) => route.abort())
  await page.goto(`/f/${id}`)
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
  await page.unroute(`**/api/v1/facilities/${id}`)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('heading', { level: 1, name: square.name_zh }).waitFor()
})

for (const { name, size, elder, locale } of [
  { name: 'a phone', size: phone, elder: 'off', locale: 'zh-CN' },
  { name: 'a phone in elder mode', size: phone, elder: 'on', locale: 'zh-CN' },
  { name: 'a desk', size: desk, elder: 'off', locale: 'zh-CN' },
  { name: 'a desk in English', size: desk, elder: 'off', locale: 'en' },
  { name: '320 px in English and elder mode', size: { width: 320, height: 640 }, elder: 'on', locale: 'en' },
]) {
  test(`a facility has no barrier and no sideways scroll on ${name}`, async ({ page, site }) => {
    const { id } = await addToilet(site)
    await signIn(page, site.token)
    await page.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), {
      'changxing.elder': elder,
      PARAGLIDE_LOCALE: locale,
    })
    await page.setViewportSize(size)
    await page.goto(`/f/${id}`)
    if (elder === 'on') await page.getByText(locale === 'en' ? 'Records and management' : '登记和管理信息').click()
    await page.getByRole('button', { name: locale === 'en' ? 'Show the changes' : '查看变更记录' }).click()
    await page.getByText(locale === 'en' ? 'The facility was added' : '登记了这处设施').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}

test('a wrong edit is found in the changes, and the version before it comes back with a reason', async ({ page, site }) => {
  const { id } = await addToilet(site)
  await signIn(page, site.token)
  await page.goto(`/facilities/${id}/edit`)
  await page.getByLabel('名称（必填）').fill('错名公厕')
  await page.getByLabel('修改原因（可不填）').fill('听说改名了')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { level: 1, name: '错名公厕' }).waitFor()
  await page.getByRole('button', { name: '查看变更记录' }).click()
  const changes = page.getByRole('region', { name: '变更记录' })
  await changes.getByLabel('内容').selectOption({ label: '名称' })
  await changes.getByText('原因：听说改名了').waitFor()
  await expect.poll(() => changes.getByText('820 mm（实测）').count()).toBe(0)
  await changes
    .getByRole('button', { name: /^恢复到/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`错名公厕 改为 ${square.name_zh}`).waitFor()
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await dialog.getByText('请写明恢复原因').waitFor()
  await expectAccessible(page)
  await dialog.getByLabel('恢复原因').fill('没有改名')
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: square.name_zh }).waitFor()
  await changes.getByText('恢复以前的版本：没有改名').waitFor()
  await changes.getByText(/^已恢复到/).waitFor()
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
})
