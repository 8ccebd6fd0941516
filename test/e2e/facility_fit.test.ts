import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused } from '../support/office.ts'
import { bare, infoOf, textOf } from '../support/poppler.ts'
import { addWholeToilet, square, write } from '../support/toilet.ts'

/** As the page of needs keeps them. */
async function withNeeds(page: Page, needs: string): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('changxing.needs', kept), needs)
}

const narrow = 'chair_width_mm=680&side_clearance_mm=50&turning_mm=1500'
const wide = 'chair_width_mm=740&side_clearance_mm=50&turning_mm=1500'
const chain = (page: Page) => page.getByRole('region', { name: '怎么进去' })
const answer = (page: Page, text: string) => page.getByRole('heading', { level: 2, name: `我能用吗 ${text}` })

test('a chair of 680 mm gets in, with 40 mm to spare at the narrowest; each link is read out with its answer', async ({ page, site }) => {
  const { id } = await addWholeToilet(site)
  await withNeeds(page, narrow)
  await page.goto(`/f/${id}`)
  await answer(page, '我能用').waitFor()
  await page.getByText('最紧的是厕所门净宽：820 毫米，余 40 毫米。').waitFor()
  await page.getByText('780 毫米 ＝ 轮椅宽 680 毫米 ＋ 两侧各留 50 毫米').waitFor()
  expect(await page.getByRole('row').filter({ hasText: '厕所门净宽' }).first().innerText()).toMatch(/2026-10-18\s实测\s+820\s毫米\s+至少\s780\s毫米/)
  await page.getByText(/· 宽 680.毫米$/).waitFor()
  await page
    .getByRole('region', { name: '开放和电话' })
    .getByText(/^开到 22:00$|^现在没开，.*06:00 开$/)
    .waitFor()
  const links = chain(page)
    .getByRole('listitem')
    .filter({ has: page.locator('strong') })
  expect(await links.allInnerTexts()).toEqual([
    expect.stringMatching(/^入口\s+合适\s+入口平坦，没有台阶/),
    expect.stringMatching(/^通道\s+合适\s+通道净宽\s1,350\s毫米/),
    expect.stringMatching(/^厕位\s+合适\s+最弱一环\s+厕所门净宽\s820\s毫米，需要\s780，余\s40/),
  ])
  const tree = await chain(page).ariaSnapshot()
  expect(tree).toMatch(/heading "怎么进去" \[level=2\][\s\S]*list:[\s\S]*厕位/)
  await expectAccessible(page)
})

test('a chair of 740 mm does not: the fact that bars is named, and the weakest link', async ({ page, site }) => {
  const { id } = await addWholeToilet(site)
  await withNeeds(page, wide)
  await page.goto(`/f/${id}`)
  await answer(page, '我不能用').waitFor()
  await page.getByText('厕所门净宽 820 毫米，您需要至少 840 毫米，差 20 毫米（2026-10-18 实测）。').waitFor()
  const weakest = chain(page).getByRole('listitem').filter({ hasText: '最弱一环' }).first()
  expect(await weakest.innerText()).toMatch(/^厕位\s+不合适/)
})

test('what would have to be measured is listed, and a fact that is too old is said', async ({ page, site }) => {
  const { id } = await addWholeToilet(site, '2023-03-01T02:00:00Z')
  await withNeeds(page, `${narrow}&needs=emergency_call`)
  await page.goto(`/f/${id}`)
  await answer(page, '缺资料').waitFor()
  await page.getByText('要知道能不能用，还缺：').waitFor()
  await page.getByRole('region', { name: '缺资料' }).getByRole('listitem').filter({ hasText: '厕所呼叫装置' }).waitFor()
  await page.getByText('其中最早的数据是 2023-03-01 的，已超过 24 个月，现场可能有变化。').waitFor()
})

test('without needs the page invites to set them, and says what somebody in a chair asks first', async ({ page, site }) => {
  const { id } = await addWholeToilet(site)
  await page.goto(`/f/${id}`)
  const asked = page.getByRole('region', { name: '我能用吗' })
  await asked.getByRole('term').filter({ hasText: '厕所门净宽' }).waitFor()
  expect(await asked.getByText(/^我能用$|^我不能用$/).count()).toBe(0)
  await asked.getByRole('link', { name: '设定我的需要' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('我的需要')
})

test('a place of which nothing is known says that it is not known, and what is missing', async ({ page, site }) => {
  const { id } = await write(site, '', { ...square, name_zh: '空白公厕', geometry: null, phone: null, opening_hours: null })
  await withNeeds(page, narrow)
  await page.goto(`/f/${id}`)
  await answer(page, '缺资料').waitFor()
  await chain(page).getByText('没有人量过或查过').first().waitFor()
  await expectAccessible(page)
})

test('one sheet of A4 or A5 carries what somebody needs on the way', async ({ page, site }) => {
  const { id } = await addWholeToilet(site)
  await withNeeds(page, narrow)
  await page.goto(`/f/${id}`)
  await answer(page, '我能用').waitFor()
  await page.locator('.paper .qr-code').waitFor({ state: 'attached' })
  for (const format of ['A4', 'A5']) {
    const sheet = await page.pdf({ format })
    expect(infoOf(sheet)).toMatch(/^Pages:\s+1$/m)
    const text = bare(textOf(sheet))
    const told = [
      square.name_zh,
      '连州镇',
      '我能用',
      '怎么进去',
      '厕所门净宽820毫米',
      '每天06:00–22:00',
      '0763-0000000',
      '北纬24.78186°',
      '数据日期：2026-10-18',
      `/f/${id}`,
    ]
    for (const each of told) expect(text).toContain(bare(each))
    for (const other of ['高德地图', '复制地址', '登记信息', '变更记录']) expect(text).not.toContain(other)
  }
})

test('an opened page stays readable without network, and another one says kindly that it can’t be had', async ({ page, site, context }) => {
  const { id } = await addWholeToilet(site)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`/f/${id}`)
  await page.locator('.paper').waitFor({ state: 'attached' })
  await context.setOffline(true)
  await page.getByRole('link', { name: '在地图上看' }).click()
  await page.getByRole('heading', { level: 1, name: '找无障碍厕所' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: square.name_zh }).waitFor()
  await page.evaluate(() => {
    history.pushState(null, '', '/f/00000000-0000-4000-8000-000000000001')
  })
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
})

for (const { name, size, elder, locale } of [
  { name: 'a phone', size: phone, elder: 'off', locale: 'zh-CN' },
  { name: '320 px in English', size: { width: 320, height: 640 }, elder: 'off', locale: 'en' },
  { name: '320 px in English and elder mode', size: { width: 320, height: 640 }, elder: 'on', locale: 'en' },
  { name: 'a desk', size: desk, elder: 'off', locale: 'zh-CN' },
]) {
  test(`the answer has no barrier, no sideways scroll, targets of 48 px and an outline on ${name}`, async ({ page, site }) => {
    const { id } = await addWholeToilet(site)
    await withNeeds(page, wide)
    await page.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), {
      'changxing.elder': elder,
      PARAGLIDE_LOCALE: locale,
    })
    await page.setViewportSize(size)
    await page.goto(`/f/${id}`)
    await page.getByRole('heading', { level: 2, name: locale === 'en' ? /I can’t use it/ : /我不能用/ }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const levels = await page.locator('main :is(h1, h2, h3, h4)').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
    const low = await page
      .locator('main .button:visible')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 48).map((each) => each.textContent))
    expect(low).toEqual([])
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await expectNoSidewaysScroll(page)
    await expect
      .poll(() =>
        page
          .locator('.place-fit .fit-shape path')
          .first()
          .evaluate((path) => getComputedStyle(path).stroke !== getComputedStyle(path.previousElementSibling!).fill),
      )
      .toBe(true)
  })
}
