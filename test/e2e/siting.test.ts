import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { unique } from '../support/office.ts'
import { enter } from '../support/order_pages.ts'
import { addMember } from '../support/staff.ts'

test('a planner asks by keyboard where next, reads what each site adds and costs to strike, and is told what clashes', async ({ page, site }) => {
  await page.goto('/')
  const planner = await enter(page, await addMember(site, 'planner'), desk)
  await planner.goto('/plan/siting')
  const name = unique('选址')
  const named = planner.getByRole('textbox', { name: '名称' })
  await named.fill(name)
  await planner.keyboard.press('Enter')
  await planner.getByRole('heading', { name, level: 1 }).waitFor()
  await planner.getByText('还没有算过').waitFor()

  const add = async (candidate: string, lon: string, lat: string) => {
    await planner.getByRole('textbox', { name: '名称（可不填）' }).fill(candidate)
    await planner.getByRole('textbox', { name: '经度' }).fill(lon)
    await planner.getByRole('textbox', { name: '纬度' }).fill(lat)
    await planner.keyboard.press('Tab')
    await planner.keyboard.press('Enter')
  }
  const typing = planner.getByText('输入坐标', { exact: true })
  await typing.focus()
  await planner.keyboard.press('Enter')
  await add('镇中心', '112.45', '25.02')
  await planner.getByText('已加入“镇中心”，共 1 个候选点。').waitFor()
  await add('反了', '25.02', '112.45')
  await planner.getByText('经度和纬度好像写反了').waitFor()
  await add('边上', '112.79', '24.62')
  await planner.getByText('已加入“边上”，共 2 个候选点。').waitFor()

  const imported = planner.getByText('导入表格', { exact: true })
  await imported.focus()
  await planner.keyboard.press('Enter')
  await planner.getByRole('textbox', { name: '表格内容' }).fill('名称,经度,纬度,费用\n旧小学,112.452,25.023,60000\n错行,一百,24,\n')
  await planner.getByRole('radio', { name: /GPS|WGS|卫星/ }).press('Space')
  await planner.getByRole('button', { name: '加入候选点' }).last().press('Enter')
  await planner.getByText('第 3 行“错行”：经纬度不是数字').waitFor()

  await planner.getByRole('combobox', { name: '现有的怎样才算' }).selectOption({ label: '在用、达标且核实在有效期内' })
  await planner.getByRole('textbox', { name: '服务距离（米）' }).fill('8000')
  await planner.keyboard.press('Enter')
  await planner.getByText('已证明最优。').waitFor({ timeout: 60_000 })
  const chosen = planner.getByRole('region', { name: '表：选中的点' })
  await chosen.getByText(/少服务|没有代价/).waitFor()
  expect(await chosen.getByRole('row').count()).toBe(2)
  await planner.getByRole('region', { name: '表：没有选中的点' }).getByText('边上').waitFor()
  await planner
    .getByText(/按直线距离计算。山区道路绕行多/)
    .last()
    .waitFor()
  await expectAccessible(planner)
  await expectNoSidewaysScroll(planner)
  await planner.setViewportSize(phone)
  await expectNoSidewaysScroll(planner)

  const floor = planner.getByRole('textbox', { name: '每个镇至少服务百分之几（可不填）' })
  await floor.fill('200')
  await planner.getByText('请填 1 到 100 之间的数').waitFor()
  await floor.fill('100')
  await planner.getByText('条件已改，请再算一遍').waitFor()
  await planner.keyboard.press('Enter')
  await planner.getByText('条件互相冲突，做不出方案。').waitFor({ timeout: 60_000 })
  await planner
    .getByText(/至少服务 100 %$/)
    .first()
    .waitFor()
  await planner.goto('/plan/siting')
  await planner
    .getByRole('row', { name: new RegExp(name) })
    .getByText('条件互相冲突')
    .waitFor()
  await expectAccessible(planner)
  await expectNoSidewaysScroll(planner)
  await planner.context().close()
})
