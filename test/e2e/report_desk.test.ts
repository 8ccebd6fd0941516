import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { enter, inDays } from '../support/order_pages.ts'
import { cameraPhoto } from '../support/photos.ts'
import { addPhoto, asSlowAsAPerson, chooseType, shownCode } from '../support/report_pages.ts'
import { toldOf } from '../support/reports.ts'
import { addMember } from '../support/staff.ts'

const words = '上午十点去，门锁着，按铃没有人来。'

/** Opens a move, fills its fields by their labels and makes it. */
async function make(page: Page, move: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: move, exact: true }).click()
  const form = page.getByRole('form', { name: move })
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label)
    if ((await field.evaluate((each) => each.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await form.getByRole('button', { name: move, exact: true }).click()
  await page.getByText(`${move}：已办理。`).waitFor()
}

const state = (page: Page, text: string) => page.locator('.report-state').getByText(text, { exact: true }).waitFor()

test('a report with a photo goes from a phone to an answer and back to the reporter, who objects and is answered again', async ({ page, site }) => {
  const name = unique('有人反映公厕')
  const { id } = await storedFacility(site, { name_zh: name })
  const inspector = await addMember(site, 'inspector')
  await page.goto(`/report/${id}`)
  const planner = await enter(page, await addMember(site, 'planner'), desk)
  await chooseType(page, '锁着门，进不去')
  await page.getByLabel('请描述您遇到的情况').fill(words)
  await addPhoto(page, await cameraPhoto())
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('电话或邮箱').fill('王阿姨 13800000000')
  await asSlowAsAPerson(page)
  await page.getByRole('button', { name: '提交' }).click()
  const code = await shownCode(page)

  await planner.goto(`/reports?q=${encodeURIComponent(name)}`)
  await planner.getByRole('link', { name: `${name}：锁着门，进不去` }).press('Enter')
  await planner.getByText('联系方式：王阿姨 13800000000').waitFor()
  await planner.getByText('未公开').waitFor()
  await planner.getByRole('button', { name: '受理', exact: true }).click()
  await expectAccessible(planner)
  await planner.getByRole('button', { name: '取消' }).click()
  await make(planner, '受理', { 这处设施现在能用吗: 'unusable', '预计到哪天为止（可不填）': inDays(3) })
  await expect.poll(() => focused(planner)).toContain('受理：已办理')
  await planner.getByRole('button', { name: '可以公开：第 1 张照片' }).click()
  await planner.getByText('已公开', { exact: true }).waitFor()
  await planner.getByRole('button', { name: '安排处理' }).click()
  await planner.getByRole('form', { name: '安排处理' }).getByRole('button', { name: '安排处理' }).click()
  await planner.getByText('请选择检查员。').waitFor()
  await planner.reload()
  await planner.getByRole('button', { name: '安排处理' }).click()
  await planner.getByLabel('检查员', { exact: true }).selectOption({ label: inspector.name })
  await planner.getByLabel('最迟检查日期').fill(inDays(2))
  await planner.getByRole('form', { name: '安排处理' }).getByRole('button', { name: '安排处理' }).click()
  await planner.getByText('安排处理：已办理。').waitFor()

  await page.goto(`/r/${code}`)
  await state(page, '已安排处理')
  await page.getByText(/已派人现场检查/).waitFor()
  await expectAccessible(page)
  await page.goto(`/f/${id}`)
  await page
    .getByText(/不能用：上了锁/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /放大|反映“锁着门，进不去”所附的照片/ })
    .first()
    .waitFor()
  expect((await page.getByText(words).count()) + (await page.getByText('王阿姨').count())).toBe(0)

  await planner.getByRole('button', { name: '答复', exact: true }).click()
  await planner.getByLabel('处理结果').selectOption('fixed')
  await planner.getByRole('button', { name: '用范文' }).click()
  await expect.poll(() => planner.getByLabel('答复内容').inputValue()).toContain('现已恢复正常使用')
  await planner.getByLabel('答复内容').fill('已更换门锁，白天 7 点到 22 点开放。')
  await planner.getByLabel('这处设施现在能用吗').selectOption('usable')
  await expectAccessible(planner)
  await planner.getByRole('form', { name: '答复' }).getByRole('button', { name: '答复' }).click()
  await planner.getByText('答复：已办理。').waitFor()

  await page.goto(`/r/${code}`)
  await state(page, '已答复')
  await page.getByText('答复：已解决').waitFor()
  await page.getByText('已更换门锁，白天 7 点到 22 点开放。').waitFor()
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByText('请写明哪里与答复不符。').waitFor()
  await expectAccessible(page)
  await page.getByLabel('请写明现在的情况').fill('今天下午又锁了。')
  await page.getByRole('button', { name: '提出异议' }).click()
  await state(page, '已提出异议，等待重新核实')

  await planner.reload()
  await planner.getByText('今天下午又锁了。').waitFor()
  await make(planner, '受理')
  await make(planner, '答复', { 处理结果: 'cannot_fix_yet', 答复内容: '管理员换班时会锁门，本周内改为全天开放。' })
  await page.reload()
  await page.getByText('答复：暂时无法解决').waitFor()
  await page.goto(`/f/${id}`)
  await page.getByText('管理员换班时会锁门，本周内改为全天开放。').waitFor()
})

test('staff go through the queue by keyboard, and enter what the hotline told with its number', async ({ page, site }) => {
  const name = unique('热线公厕')
  const { id } = await storedFacility(site, { name_zh: name })
  const member = await addMember(site, 'reviewer')
  await page.setViewportSize(desk)
  await member.enter(page)
  const enterOne = (number: string) => member.ask('POST', '/report-entries', { ...toldOf(id), channel: 'hotline_12345', hotline_number: number })
  const numbers = [unique('GD-'), unique('GD-'), unique('GD-')]
  for (const number of numbers.slice(0, 2)) await enterOne(number)

  await page.goto('/reports/new')
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText('请填写热线工单号。').waitFor()
  await page.getByText('请选择设施，或勾选').waitFor()
  await expectAccessible(page)
  await page.getByLabel('热线工单号').fill(numbers[1]!)
  await page.getByLabel('哪处设施').fill(name)
  await page.getByRole('list', { name: '查找结果' }).getByRole('button', { name }).click()
  await page.getByLabel('反映的情况').fill('洗手池没有水。')
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText('这个热线工单号已经登记过').waitFor()
  await page.getByLabel('热线工单号').fill(numbers[2]!)
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText(/已登记，回执码 .{4}-.{4}-.{5}/).waitFor()

  await page.goto(`/reports?q=${encodeURIComponent(name)}`)
  const links = page.getByRole('list', { name: '反馈列表' }).getByRole('link')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => links.nth(1).evaluate((each) => each === document.activeElement)).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '不予受理' }).press('Enter')
  await expect.poll(() => focused(page)).toContain('原因（会告知反馈人）')
  await page.keyboard.type('与设施无关')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('不予受理：已办理。').waitFor()
  await page.getByRole('link', { name: '下一条待受理' }).waitFor()
  await page.goto(`/reports?q=${encodeURIComponent(name)}`)
  await page
    .getByRole('navigation', { name: '按办理情况' })
    .getByRole('link', { name: /^2 待受理/ })
    .waitFor()
  await page
    .getByRole('navigation', { name: '按办理情况' })
    .getByRole('link', { name: /^1 未受理/ })
    .waitFor()
})

test('of two who look at a report at once the second is told, and keeps what was typed', async ({ page, site }) => {
  const { id: facility } = await storedFacility(site, { name_zh: unique('两人办公厕') })
  const [one, other] = [await addMember(site, 'planner'), await addMember(site, 'reviewer')]
  const { id } = (await (await one.ask('POST', '/report-entries', { ...toldOf(facility), channel: 'phone' })).json()) as { id: string }
  await page.setViewportSize(desk)
  await one.enter(page)
  await page.goto(`/reports/${id}`)
  await page.getByRole('button', { name: '不予受理' }).click()
  await page.getByLabel('原因（会告知反馈人）').fill('重复')
  const { revision } = (await (await other.ask('GET', `/reports/${id}`)).json()) as { revision: number }
  const headers = { authorization: `Bearer ${site.token}`, 'content-type': 'application/json', 'if-match': `W/"${revision}"` }
  const moved = { method: 'POST', headers, body: JSON.stringify({ id: randomUUID(), move: 'triage' }) }
  expect((await fetch(`${site.address}/api/v1/reports/${id}/moves`, moved)).status).toBe(200)
  await page.getByRole('form', { name: '不予受理' }).getByRole('button', { name: '不予受理' }).click()
  await page.getByText(/刚办理过这条反馈/).waitFor()
  await expect.poll(() => page.getByLabel('原因（会告知反馈人）').inputValue()).toBe('重复')
  await page.getByRole('button', { name: '核对后仍然不予受理' }).click()
  await page.getByText('不予受理：已办理。').waitFor()
})

test.for([
  ['on a phone in elder mode', inElderMode, { width: 360, height: 740 }],
  ['at a desk in English', inEnglish, desk],
] as const)('the queue is accessible %s', async ([, mode, size], { page, site }) => {
  const { id: facility } = await storedFacility(site, { name_zh: unique('名单公厕') })
  const member = await addMember(site, 'planner')
  const { id } = (await (await member.ask('POST', '/report-entries', { ...toldOf(facility), channel: 'phone' })).json()) as { id: string }
  await page.setViewportSize(size)
  await member.enter(page)
  await mode(page)
  for (const address of ['/reports', `/reports/${id}`, '/reports/new', '/reports?group=held&q=nobody']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
