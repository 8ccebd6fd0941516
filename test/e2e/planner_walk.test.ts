import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { tabTo } from '../support/keyboard.ts'
import { unique } from '../support/office.ts'
import { worksAsked } from '../support/scenarios.ts'
import { addMember } from '../support/staff.ts'

/** Long enough for a slow machine to compute a plan of the example data. */
const patient = { timeout: 90_000 }

test('a planner goes from the gaps over weights and budget to a plan, compares it, and has its visits assigned, by keyboard alone', async ({
  page,
  site,
}) => {
  const planner = await addMember(site, 'planner')
  const other = unique('别的方案')
  const frugal = worksAsked({ budget_yuan: [50_000], filter: { kind: ['toilet'], category: [], town: [] } })
  const { id } = (await (await planner.ask('POST', '/scenarios', { name: other, asked: frugal })).json()) as { id: string }
  await planner.ask('POST', `/scenarios/${id}/runs`, {})
  await page.setViewportSize(desk)
  await page.goto('/')
  await planner.enter(page)
  const enter = () => page.keyboard.press('Enter')
  /** To the page of that heading; `shown`: what stands there once it has loaded. */
  const follow = async (link: string, heading: string, shown: string) => {
    await tabTo(page, link)
    await enter()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.getByText(shown, { exact: true }).first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  await page.goto('/plan/gaps')
  await page.getByRole('heading', { level: 1, name: '服务缺口' }).waitFor()
  await page.getByText('导入人口数据').waitFor()
  await expectAccessible(page)
  await follow('先改哪里', '先改哪里', '严重程度')
  await tabTo(page, '严重程度的权重（%）', { type: 'range' })
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => new URL(page.url()).searchParams.get('weights')).not.toBeNull()
  await page.getByRole('heading', { level: 1 }).focus()
  await follow('改造方案', '改造方案', '新建方案')

  await follow('费用目录', '费用目录', '填写或修改一项')
  await tabTo(page, '费用（万元）')
  await page.keyboard.type('0.05')
  await tabTo(page, '出处')
  await page.keyboard.type('市残联 2026 年核实一次的开支')
  await enter()
  await page.getByText('已保存：一次核实。').waitFor()
  await page.getByRole('heading', { level: 1 }).focus()
  await follow('改造方案', '改造方案', '新建方案')

  const name = unique('走一遍')
  await tabTo(page, '名称')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(name)
  await enter()
  await page.getByText('还没有算过。').waitFor()
  await tabTo(page, '总预算（万元）')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('80')
  await tabTo(page, '覆盖的镇不少于')
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: '至少几个镇' }).waitFor()
  await tabTo(page, '开始计算')
  await enter()
  await page.getByText('已证明最优', { exact: true }).waitFor(patient)
  await page.getByRole('table', { name: '选中的工程' }).getByText('核实在用').first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('heading', { level: 1 }).focus()
  await follow('全部方案', '改造方案', '新建方案')
  await page.getByRole('checkbox', { name: `选“${name}”来比较` }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: `选“${other}”来比较` }).focus()
  await page.keyboard.press('Space')
  await follow('比较选中的 2 个', '方案比较', '花费')
  const figures = page.getByRole('table').first()
  for (const each of [name, other]) await figures.getByRole('columnheader', { name: each }).waitFor()
  await expect.poll(() => figures.getByText('已证明最优').count()).toBe(2)
  await follow(name, name, '已证明最优')

  await tabTo(page, '落实')
  await enter()
  await tabTo(page, '派人核实')
  await enter()
  await page.getByRole('heading', { level: 1, name: '派发检查' }).waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.getAll('facility').length).toBeGreaterThan(0)
  const named = new URL(page.url()).searchParams.getAll('facility').length
  await page.getByText(`已选 ${named} 处`).first().waitFor()
  await expectAccessible(page)
})
