import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { AuditDocument } from '#domain/audit_document.ts'
import { dayInChina } from '#domain/date.ts'
import { answerAll, submit } from '../support/audit_page.ts'
import { desk, phone, test } from '../support/browser.ts'
import { storedOn } from '../support/device.ts'
import { storedFacility, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'

async function assignByPage(page: Page, name: string, inspector: string): Promise<void> {
  await page.setViewportSize(desk)
  await page.goto('/assign?kind=toilet&category=street_toilet&town=441882100')
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .waitFor()
  const place = page.getByRole('checkbox', { name: `选择 ${name}` })
  while ((await place.count()) === 0) await page.getByRole('button', { name: /^再显示/ }).click()
  await place.check()
  await page.getByLabel('检查员', { exact: true }).selectOption({ label: `${inspector}（待查 0）` })
  await page.getByLabel('完成期限').fill('2099-12-31')
  await page.getByRole('button', { name: /^派发/ }).click()
  await page.getByText(`已派给${inspector} 1 处`).waitFor()
}

/** What reached the server last of that facility, once its photos are there as well. */
async function arrived(inspector: Member, facility_id: string, audits: number): Promise<string> {
  const heads = async () =>
    ((await (await inspector.ask('GET', `/audits?facility_id=${facility_id}`)).json()) as { audits: { id: string; photos_received: number }[] })
      .audits
  await expect.poll(heads, { timeout: 30_000 }).toHaveLength(audits)
  await expect.poll(async () => (await heads())[0]!.photos_received, { timeout: 30_000 }).toBe(3)
  return (await heads())[0]!.id
}

test('assigned, audited on a phone, returned, corrected, approved: the facility page says why it fails', async ({ page, context, site }) => {
  const [planner, inspector, reviewer] = [await addMember(site, 'planner'), await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const name = unique('全程公厕')
  const { id: facility_id } = await storedFacility(site, { name_zh: name, geometry: { type: 'Point', coordinates: [112.371, 24.781] } })
  await planner.enter(page)
  await assignByPage(page, name, inspector.name)

  await page.setViewportSize(phone)
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('link', { name: `开始检查：${name}` }).click()
  await page.getByRole('heading', { level: 1, name: `检查：${name}` }).waitFor()
  await page.getByRole('button', { name: '有：公共卫生间（厕所）和无障碍厕所', exact: true }).click()
  await page.getByRole('button', { name: /以上 \d+ 类都没有/ }).click()
  await page.getByRole('link', { name: '开始', exact: true }).click()
  expect(await answerAll(page)).toBeGreaterThanOrEqual(20)
  await page.locator('.verdict').getByText('还差 5 mm。').waitFor()
  await submit(page)
  const first = await arrived(inspector, facility_id, 1)

  const office = await context.browser()!.newPage({ baseURL: site.address, locale: 'zh-CN', viewport: desk })
  await reviewer.enter(office)
  await office.goto(`/review?inspector=${inspector.login_name}`)
  await office.getByRole('link', { name }).click()
  const row = office.getByRole('row').filter({ has: office.getByRole('rowheader', { name: '城市公共厕所门通行净宽' }) })
  expect(await row.innerText()).toContain('795 mm')
  await expect.poll(() => office.locator('.photo img').count()).toBe(3)
  await row.getByRole('button', { name: /提意见/ }).click()
  await office.getByRole('textbox', { name: '对“城市公共厕所门通行净宽”的意见' }).fill('门没有开到底，请重新量')
  await office.getByRole('button', { name: '退回，附 1 条意见' }).click()
  await office.getByText(`已退回：${name}。`).waitFor()

  await page.goto('/work')
  await page.getByRole('link', { name: `更正：${name}` }).click()
  await page.getByRole('heading', { name: '审核意见（1）' }).waitFor()
  await page
    .getByRole('link', { name: /门通行净宽/ })
    .first()
    .click()
  await page.getByText('门没有开到底，请重新量').waitFor()
  await page.getByRole('button', { name: '清空' }).click()
  await page.getByRole('textbox', { name: /门通行净宽/ }).fill('798')
  await page.locator('.verdict').getByText('还差 2 mm。').waitFor()
  await submit(page)
  const second = await arrived(inspector, facility_id, 2)
  const { document } = (await (await reviewer.ask('GET', `/audits/${second}`)).json()) as { document: AuditDocument }
  expect(document.revises).toBe(first)

  await office.goto(`/review/${second}`)
  await office.getByText('退回意见：门没有开到底，请重新量').waitFor()
  expect(await row.innerText()).toContain('798 mm')
  await office.getByRole('button', { name: '批准' }).click()
  await office.getByText(`已批准：${name}。`).waitFor()
  await office.close()

  await page.goto(`/f/${facility_id}`)
  const section = page.getByRole('region', { name: '达标情况' })
  await section.getByText(`检查于 ${dayInChina(new Date())}。`).waitFor()
  const fails = section.getByRole('listitem').filter({ hasText: '城市公共厕所门通行净宽' })
  const told = await fails.innerText()
  for (const words of ['实测 798 mm，要求：不小于 800 mm', '还差 2 mm。', 'GB 50763-2012 第 8.13.2(6) 条', '轮椅使用者'])
    expect(told).toContain(words)
  expect(await section.getByText('不达标').count()).toBeGreaterThan(0)
  await expect.poll(() => section.locator('.photo img').count()).toBe(3)
  expect(await storedOn(page, 'drafts')).toEqual([])
})
