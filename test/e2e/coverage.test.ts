import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, launch, phone, signIn, test } from '../support/browser.ts'

const ledger = (page: Page) => page.getByRole('table', { name: '12 个镇（乡）台账' })
const number = (page: Page, text: string) => page.getByRole('region', { name: '覆盖率' }).getByText(text)
const lastYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1

test('the number, what it lacks and the one thing that settles it', async ({ page }) => {
  await page.goto('/coverage')
  await number(page, '9 / 12 = 75.0 %').waitFor()
  await page.getByText('还差 1 个镇').waitFor()
  const settles = page.getByRole('region', { name: '怎样达到目标' })
  expect(await settles.innerText()).toContain('瑶安的核实已过期，西江从未现场核实。')
  await settles.getByText('其中任一处核实在用，就是 10 / 12 = 83.3 %，达到目标。').waitFor()
  await page.getByRole('img', { name: '12 个镇（乡）：已覆盖 9，待核实 2，未覆盖 1。目标须至少 10 个。' }).waitFor()
})

test('the ledger begins with what needs action and then with what runs out first', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/coverage')
  await ledger(page).waitFor()
  const rows = await ledger(page).getByRole('row').allInnerTexts()
  expect(rows.slice(1, 5).map((row) => row.split(/\s/)[0])).toEqual(['三水瑶族乡', '瑶安瑶族乡', '西江镇', '九陂镇'])
  expect(rows[1]).toContain('未覆盖')
  expect(rows[2]).toMatch(/\d{4}-\d\d-\d\d\s+过期 \d+ 天/)
  expect(rows[3]).toContain('从未现场核实')
  const days = rows.slice(4).map((row) => /\d{4}-\d\d-\d\d/.exec(row)?.[0] ?? '')
  expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)))
  await page.getByText('6 个已覆盖的镇只靠 1 处设施').waitFor()
})

test('on a phone the number comes first, then sentence, strip, ledger, map and trend', async ({ page }) => {
  await page.goto('/coverage')
  const parts = [
    number(page, '9 / 12'),
    page.getByRole('region', { name: '怎样达到目标' }),
    page.getByRole('img', { name: /目标须至少 10 个/ }),
    ledger(page),
    page.getByRole('img', { name: /覆盖状态图/ }),
    page.getByRole('table', { name: '走势' }),
  ]
  const tops: number[] = []
  for (const part of parts) {
    await part.waitFor()
    tops.push((await part.boundingBox())!.y) // it is on the page: it was waited for
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
})

test('a category stands in the address and survives a facility and Back', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/coverage')
  await page.getByText('改日期或类别').click()
  await page.getByRole('button', { name: /设施类别/ }).click()
  await page.getByRole('option', { name: '社区康园中心' }).click()
  await page.keyboard.press('Escape')
  await page.getByText('只算：社区康园中心').waitFor()
  expect(new URL(page.url()).searchParams.getAll('category')).toEqual(['kangyuan_centre'])
  const shown = await page.getByRole('region', { name: '覆盖率' }).innerText()
  await ledger(page).getByRole('link', { name: '连州镇康园中心' }).click()
  await page.getByRole('heading', { level: 1, name: '连州镇康园中心' }).waitFor()
  await page.goBack()
  await page.getByText('只算：社区康园中心').waitFor()
  expect(await page.getByRole('region', { name: '覆盖率' }).innerText()).toBe(shown)
})

test('another day has its own number', async ({ page }) => {
  await page.goto(`/coverage?as_of=${lastYear}-12-31`)
  await number(page, '10 / 12 = 83.3 %').waitFor()
  await page.getByText('已达到目标').waitFor()
  await page.getByRole('button', { name: '恢复今天、全部类别' }).click()
  await number(page, '9 / 12 = 75.0 %').waitFor()
  expect(new URL(page.url()).search).toBe('')
})

test('a day that has not come is refused, and one press leads back to today', async ({ page }) => {
  await page.goto('/coverage?as_of=2999-01-01')
  await page.getByRole('heading', { name: '日期 2999-01-01 还没有到。' }).waitFor()
  await page.getByRole('button', { name: '恢复今天、全部类别' }).click()
  await number(page, '9 / 12 = 75.0 %').waitFor()
})

test('choosing a day by keyboard leaves the focus where it is', async ({ page }) => {
  await page.goto('/coverage')
  await page.getByText('改日期或类别').focus()
  await page.keyboard.press('Enter')
  const day = page.getByLabel('统计日期')
  await day.focus()
  await day.fill(`${lastYear}-12-31`)
  await number(page, '10 / 12').waitFor()
  expect(await day.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('what changed since the last year end is told with its reason', async ({ page }) => {
  await page.goto('/coverage')
  const changes = page.getByRole('region', { name: '变化和原因' })
  await changes.getByText(`${lastYear}-12-31 为 83.3 %`).waitFor()
  const item = changes.getByRole('listitem').filter({ hasText: '瑶安瑶族乡' })
  await item.getByRole('link', { name: /的核实于 \d{4}-\d\d-\d\d 到期/ }).waitFor()
  expect(await item.innerText()).toMatch(/已覆盖[\s\S]*变为[\s\S]*待核实/)
})

test('two days the wrong way round are told at the field', async ({ page }) => {
  await page.goto(`/coverage?from=${lastYear}-12-31&to=${lastYear}-06-30`)
  await page.getByText('两个日期的先后反了，请把“从”改早一些。').waitFor()
  expect(await page.getByLabel('从', { exact: true }).getAttribute('aria-invalid')).toBe('true')
})

test('the ledger is opened and the method read by keyboard alone', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/coverage')
  await ledger(page).waitFor()
  const how = page.getByText('怎么算的')
  await tabTo(page, how)
  await page.keyboard.press('Enter')
  await page.getByText('覆盖率 = 已覆盖的镇（乡）数').waitFor()
  const link = ledger(page).getByRole('link').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /瑶安/ }).waitFor()
})

async function tabTo(page: Page, target: ReturnType<Page['getByText']>) {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('never reached by Tab')
}

test('printing is one press away and the export is the same ledger', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.assign(globalThis, { printed: 0, print: () => void ((globalThis as unknown as { printed: number }).printed += 1) }),
  )
  await page.goto('/coverage?category=kangyuan_centre')
  await page.getByRole('button', { name: '打印' }).click()
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1)
  const address = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
  const csv = await (await fetch(new URL(address!, site.address))).text()
  expect(csv).toContain('三水瑶族乡')
  expect(csv).not.toContain('rehabilitation_centre')
})

test('on paper there is a line to sign', async ({ page }) => {
  await page.goto('/coverage')
  await number(page, '9 / 12').waitFor()
  const signature = page.getByText('单位（盖章）')
  expect(await signature.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await signature.isVisible()).toBe(true)
})

test('without a town there is no data, neither 0 % nor 100 %', async ({ page }) => {
  await page.route('**/api/v1/coverage', async (route) => {
    const nothing = { covered: 0, total: 0, rate_percent: null }
    const body = (await (await route.fetch()).json()) as object
    await route.fulfill({
      json: {
        ...body,
        ...nothing,
        target_met: null,
        needed: null,
        still_needed: null,
        possible: 0,
        interval: { low_percent: null, high_percent: null },
        outlook: 'no_data',
        ledger: [],
        held_up_by_one: 0,
      },
    })
  })
  await page.goto('/coverage')
  await page.getByRole('heading', { name: '暂无数据' }).waitFor()
  expect(await page.getByText(/^(0|100)(\.0)?\s?%$/).count()).toBe(0)
  await expectAccessible(page)
})

interface Answered {
  ledger: { state: string; population: number | null; facilities: unknown[]; held_up_by: string | null }[]
  by_population: { figures_as_of: (string | null)[] }
}

async function answerInstead(page: Page, change: (body: Answered) => object) {
  await page.route('**/api/v1/coverage', async (route) => {
    const body = (await (await route.fetch()).json()) as Answered
    await route.fulfill({ json: { ...body, ...change(body) } })
  })
}

/** All towns but the last `kept` of the ledger are without a facility. */
const bare = ({ ledger: towns }: Answered, kept = 0) => ({
  covered: kept,
  rate_percent: kept === 0 ? 0 : 8.3,
  target_met: false,
  still_needed: 10 - kept,
  possible: 0,
  interval: { low_percent: 0, high_percent: 0 },
  outlook: 'not_met',
  ledger: [
    ...towns.slice(0, 12 - kept).map((town) => ({ ...town, state: 'not_covered', facilities: [], held_up_by: null })),
    ...towns.slice(12 - kept),
  ],
})

test('before the first facility nothing is known, and two ways lead to it', async ({ page, site }) => {
  await answerInstead(page, (body) => ({ ...bare(body), recorded: { covered: 0, total: 12, rate_percent: 0 }, outside_towns: [] }))
  await page.route('**/api/v1/coverage/trend', async (route) => {
    const body = (await (await route.fetch()).json()) as { points: object[] }
    await route.fulfill({ json: { ...body, points: body.points.map((point) => ({ ...point, covered: 0, possible: 0, rate_percent: 0 })) } })
  })
  await signIn(page, site.token)
  await page.goto('/coverage')
  const settles = page.getByRole('region', { name: '怎样达到目标' })
  await settles.getByText('还没有登记残疾人服务设施，覆盖情况暂不清楚。').waitFor()
  expect(await settles.innerText()).not.toContain('连州')
  const ways = await settles.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(ways).toEqual(['/import', '/facilities/new'])
  await page.getByRole('region', { name: '走势' }).getByText('暂无走势').waitFor()
  expect(await page.getByRole('table', { name: '走势' }).count()).toBe(0)
  await expectAccessible(page)
})

test('where more towns lack a facility than are needed it is a choice', async ({ page }) => {
  await answerInstead(page, (body) => bare(body, 1))
  await page.goto('/coverage')
  await page.getByText(/还须从下列 11 个镇（乡）中选 9 个设立服务设施：/).waitFor()
})

for (const { known, told } of [
  { known: 5, told: false },
  { known: 6, told: true },
]) {
  test(`with the people of ${known} of 12 towns known there is ${told ? 'a' : 'no'} rate`, async ({ page }) => {
    await answerInstead(page, ({ ledger: towns, by_population }) => ({
      ledger: towns.map((town, index) => ({ ...town, population: index < known ? 1000 : null })),
      by_population: { ...by_population, covered: 500, total: 1000, rate_percent: 50, figures_as_of: ['2020', '2023', null] },
    }))
    await page.goto('/coverage')
    const row = page.getByRole('row').filter({ hasText: '住在已覆盖镇的居民' })
    await row.waitFor()
    const text = await row.innerText()
    expect(text.includes('%')).toBe(told)
    expect(text.includes('仅 5 个镇（乡）有人数，不计算比例。')).toBe(!told)
    expect(text.includes('人数的年份不一（2020、2023）')).toBe(told)
    expect(text.includes('部分人数的年份不详')).toBe(told)
  })
}

test('without boundaries it says so and the ledger stands', async ({ page }) => {
  await page.route('**/api/v1/regions/boundaries', (route) =>
    route.fulfill({ json: { type: 'FeatureCollection', example_data: true, features: [] } }),
  )
  await page.goto('/coverage')
  await page.getByText('还没有登记镇（乡）边界，画不出分布图；请看台账。').waitFor()
  expect(await ledger(page).getByRole('row').count()).toBe(13)
})

test('without the server it says so, and one press tries again', async ({ page }) => {
  await page.route('**/api/v1/coverage', (route) => route.abort())
  await page.goto('/coverage')
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
  await expectAccessible(page)
  await page.unroute('**/api/v1/coverage')
  await page.getByRole('button', { name: '重试' }).click()
  await number(page, '9 / 12').waitFor()
})

test('a device without WebGL sees the map all the same', async ({ site }) => {
  const browser = await launch('--disable-gpu', '--disable-3d-apis')
  const page = await browser.newPage({ viewport: phone, locale: 'zh-CN' })
  await page.goto(`${site.address}/coverage`)
  const map = page.getByRole('img', { name: '12 个镇（乡）的覆盖状态图，内容与台账相同' })
  await map.waitFor()
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBe(null)
  await page.getByText(/示意边界，非法定界线 · 审图号/).waitFor()
  await browser.close()
})

for (const { name, size, elder, locale } of [
  { name: 'a phone', size: phone, elder: 'off', locale: 'zh-CN' },
  { name: 'a phone in elder mode', size: phone, elder: 'on', locale: 'zh-CN' },
  { name: 'a desk', size: desk, elder: 'off', locale: 'zh-CN' },
  { name: 'a desk in English', size: desk, elder: 'off', locale: 'en' },
  { name: '320 px in English and elder mode', size: { width: 320, height: 640 }, elder: 'on', locale: 'en' },
]) {
  test(`coverage has no barrier and no sideways scroll on ${name}`, async ({ page }) => {
    await page.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), {
      'changxing.elder': elder,
      PARAGLIDE_LOCALE: locale,
    })
    await page.setViewportSize(size)
    await page.goto('/coverage?category=kangyuan_centre')
    await page.getByRole('img', { name: locale === 'en' ? /^Map of the state/ : /覆盖状态图/ }).waitFor()
    await page.getByRole('table', { name: locale === 'en' ? 'Trend' : '走势' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
