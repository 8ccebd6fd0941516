import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from '../support/browser.ts'
import { bare, infoOf, textOf } from '../support/poppler.ts'

const lastYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1

test('an open target says how many visits settle it; one that is met says what breaks it and until when it holds', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/coverage')
  const open = page.getByRole('region', { name: '还要核实几个才有定论' })
  await open.waitFor()
  expect((await open.innerText()).split(/\n+/)).toEqual([
    '还要核实几个才有定论',
    '核实几个镇通过，就能确认达标',
    '1 个镇（乡）',
    '核实几个镇不通过，就能确认未达标',
    '2 个镇（乡）',
  ])
  await page.goto(`/coverage?as_of=${lastYear}-12-31`)
  const met = page.getByRole('region', { name: '目标守得住吗' })
  await met.getByText('1 处', { exact: true }).waitFor()
  await met.getByRole('link', { name: '瑶安乡残疾人服务站' }).waitFor()
  expect(await met.innerText()).toMatch(/不再核实，能守到\s+\d{4}-\d\d-\d\d/)
})

test('each category and the residents are held against the same target', async ({ page }) => {
  await page.goto('/coverage')
  const readings = page.getByRole('table', { name: '另几种口径，分开计' })
  await readings.waitFor()
  const rows = await readings.getByRole('row').allInnerTexts()
  expect(
    rows
      .find((row) => row.includes('社区康园中心'))!
      .replaceAll('\u2060', '')
      .replaceAll(/\s+/g, ' '),
  ).toContain('6 / 12 50.0–58.3 % 还差 4 个镇')
  await readings.getByRole('link', { name: '残疾人康复中心' }).click()
  await page.getByText('只算：残疾人康复中心').waitFor()
})

test('what changed is divided among its causes, and another rule for the first day is one of them', async ({ page }) => {
  await page.goto('/coverage')
  const causes = page.getByRole('table', { name: '各项原因各占多少' })
  await causes.getByText('核实过期').waitFor()
  expect((await causes.getByRole('row').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '原因 已覆盖的镇',
    `${lastYear}-12-31 10`,
    '核实过期 −1',
    expect.stringMatching(/^\d{4}-\d\d-\d\d 9$/),
  ])
  await page.getByText('起始日用另一口径').click()
  await page.getByLabel('起始日的核实有效期（月）').fill('12')
  await causes.getByText('口径改变').waitFor()
  expect(new URL(page.url()).searchParams.get('from_months')).toBe('12')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('who plans sees the chance and the cheapest way, types what is missing, and goes to assign the visits', async ({ page, site }) => {
  await page.route('**/api/v1/work-costs', (route) => route.fulfill({ json: { costs: [] } })) // an office that has typed in none yet
  await page.goto('/coverage')
  await page.getByRole('table', { name: '另几种口径，分开计' }).waitFor()
  expect(await page.getByText('怎样最省钱地超过目标').count()).toBe(0)
  await signIn(page, site.token)
  await page.goto('/coverage')
  const chance = page.getByRole('region', { name: '核实后达标的可能性' })
  await chance.waitFor()
  await chance.getByLabel('社区康园中心的通过率（%）').fill('80')
  await page.keyboard.press('Enter')
  await chance.getByLabel('其他残疾人服务设施的通过率（%）').fill('50')
  await page.keyboard.press('Enter')
  await chance.getByText('达到目标的可能性是 90 %').waitFor()
  const way = page.getByRole('region', { name: '怎样最省钱地超过目标' })
  await way.getByText('没有费用、不能选：').waitFor()
  await type(page, '西江镇核实的费用（元）', '3')
  await type(page, '西江镇新建的费用（元）', '60')
  await way.getByText('预期花费 15 元').waitFor()
  await type(page, '三水瑶族乡新建的费用（元）', '14')
  await way.getByText('预期花费 14 元').waitFor()
  await way.getByText('其次的办法预期多花 1 元：西江镇核实。').waitFor()
  await type(page, '三水瑶族乡新建的费用（元）', '')
  await way.getByText('最好 3 元，最坏 63 元').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await type(page, '最坏情况不超过（元）', '20')
  await way.getByText('最坏情况的上限太低，至少要 60 元。').waitFor()
  await page.goBack()
  await way.getByRole('link', { name: '安排这 1 个镇（乡）的核实' }).click()
  await page.waitForURL('**/assign?kind=service&town=441882118')
})

async function type(page: Page, label: string, text: string) {
  await page.getByLabel(label).fill(text)
  await page.keyboard.press('Enter')
}

test('by disabled residents there is no way where most towns have no figure', async ({ page, site }) => {
  await signIn(page, site.token)
  await page.goto('/coverage?by=disabled')
  await page.getByText('多数镇（乡）没有残疾居民人数，不能按人数算。').waitFor()
})

for (const { name, size, elder, as_of, says } of [
  { name: 'a desk', size: desk, elder: 'off', as_of: '', says: ['9/12=75.0%', '核实几个镇通过，就能确认达标', '瑶安瑶族乡'] },
  {
    name: 'a phone in elder mode, on a day when any of seven breaks it',
    size: phone,
    elder: 'on',
    as_of: `${lastYear}-12-31`,
    says: ['10/12=83.3%', '不再核实，能守到'],
  },
]) {
  test(`on paper it is one A4 page with its day, rule, filter and lines to sign, from ${name}`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('changxing.elder', value), elder)
    await page.setViewportSize(size)
    await page.goto(as_of ? `/coverage?as_of=${as_of}` : '/coverage')
    await page.getByRole('img', { name: /覆盖状态图/ }).waitFor()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[\s\S]*Page size:.*\(A4\)/)
    const text = bare(textOf(pdf))
    const head = [`统计日期${as_of}`, '口径：在用，且24个月内现场核实过', '全部服务设施类别', '分布图', '12个镇（乡）台账', '填报人', '单位（盖章）']
    for (const words of [...head, ...says]) expect(text).toContain(words)
    expect(text.match(/未覆盖|待核实|已覆盖/g)!.length).toBeGreaterThanOrEqual(12)
    for (const words of ['变化和原因', '另几种口径', '走势', '打印']) expect(text).not.toContain(words)
  })
}
