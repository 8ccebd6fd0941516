import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, launch, phone, test } from '../support/browser.ts'

const filters = (page: Page) => page.getByText('乡镇、种类')
const searchBox = (page: Page) => page.getByRole('combobox', { name: '名称、拼音、地址或编号' })
const results = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })

test('a phone gets the list first; the map is one tap away and nothing of it is fetched before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('/')
  await page.getByRole('heading', { name: '找无障碍厕所' }).waitFor()
  await results(page).first().waitFor()
  expect(fetched.filter((url) => /finder_map|\/tiles\//.test(url))).toEqual([])
  await page.getByRole('button', { name: '看地图' }).click()
  await page.getByRole('region', { name: '设施地图' }).waitFor()
  await expect.poll(() => fetched.some((url) => url.includes('/tiles/facilities/'))).toBe(true)
  expect(new URL(page.url()).searchParams.get('view')).toBe('map')
})

test('the map asks for what the list shows, whichever way one came to it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => void (request.url().includes('/tiles/facilities/') && asked.push(new URL(request.url()).search)))
  await page.goto('/')
  await page.getByRole('button', { name: '看地图' }).click()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  expect(new Set(asked)).toEqual(new Set(['?kind=toilet']))
})

test('a facility chosen by its number is shown in words and the map goes there', async ({ page, site }) => {
  const { facilities } = (await (await fetch(`${site.address}/api/v1/nearest?lon=112.52&lat=24.99&limit=1`)).json()) as {
    facilities: { number: number; name_zh: string }[]
  }
  const [{ number, name_zh }] = facilities as [{ number: number; name_zh: string }]
  const zooms: number[] = []
  page.on('request', (request) => void zooms.push(Number(/\/tiles\/facilities\/(\d+)\//.exec(request.url())?.[1] ?? 0)))
  await page.goto(`/?view=map&f=${number}`)
  await page.getByRole('region', { name: '地图上选中的设施' }).getByRole('link', { name: name_zh }).waitFor()
  await expect.poll(() => Math.max(...zooms)).toBeGreaterThanOrEqual(15)
})

test('filters stand in the address, survive a reload and Back undoes them', async ({ page }) => {
  await page.goto('/')
  const count = page.getByRole('heading', { level: 2, name: /^共 \d+ 处$/ })
  const all = await count.innerText()
  await filters(page).click()
  await page.getByLabel('乡镇').selectOption({ label: '连州镇' })
  await expect.poll(() => count.innerText()).not.toBe(all)
  const inTown = await count.innerText()
  expect(new URL(page.url()).searchParams.get('town')).toBe('441882100')
  await page.reload()
  await expect.poll(() => count.innerText()).toBe(inTown)
  await page.goBack()
  await expect.poll(() => count.innerText()).toBe(all)
})

test('near a place: nearest first, with distance and direction', async ({ page }) => {
  await page.goto('/?near=112.3700,24.7800')
  await results(page).first().waitFor()
  const metres = (await page.getByText(/方向\s*[\d.]+\s(m|km)$/).allInnerTexts()).map((text) => {
    const [, value, unit] = /([\d.]+)\s(m|km)$/.exec(text) ?? []
    return Number(value) * (unit === 'km' ? 1000 : 1)
  })
  expect(metres.length).toBeGreaterThan(5)
  expect(metres).toEqual(metres.toSorted((a, b) => a - b))
})

test('my position is asked for only when pressed, and a refusal says what else to do', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ longitude: 112.37, latitude: 24.78 })
  await page.goto('/')
  await page.getByRole('button', { name: '我的位置' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('near')).toBe('112.3700,24.7800')
  await page.getByRole('button', { name: '不再按我的位置排列' }).click()
  await context.clearPermissions()
  await page.getByRole('button', { name: '我的位置' }).click()
  await page.getByText('没有取得位置').waitFor()
})

test('a search without a result says so and one button clears it', async ({ page }) => {
  await page.goto('/')
  await searchBox(page).fill('没有这样的地方')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '没有符合条件的设施' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '清除全部条件' }).click()
  await results(page).first().waitFor()
})

test('words are looked for among all kinds until one is chosen, and find what they mean', async ({ page }) => {
  await page.goto('/')
  await filters(page).click()
  await searchBox(page).fill('医院')
  await page.keyboard.press('Enter')
  const kind = page.getByLabel('设施种类')
  await expect.poll(() => kind.locator('option:checked').innerText()).toBe('全部')
  await results(page).filter({ hasText: '医疗卫生机构' }).first().waitFor()
  expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('医院')}`)
  await kind.selectOption({ label: '厕所' })
  await expect.poll(() => results(page).filter({ hasText: '医疗卫生机构' }).count()).toBe(0)
  await searchBox(page).fill('卫生间')
  await page.keyboard.press('Enter')
  await results(page).filter({ hasText: '公共厕所' }).first().waitFor()
  expect(await kind.locator('option:checked').innerText()).toBe('厕所')
  await page.goto(`/?q=${encodeURIComponent('医院')}`)
  await filters(page).click()
  await searchBox(page).fill('')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '找无障碍厕所' }).waitFor()
  expect(await kind.locator('option:checked').innerText()).toBe('厕所')
})

test('残疾人厕所 lists the compliant ones first and says how many there are; a slip is named and one press away', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('残疾人厕所')}`)
  await page.getByText(/^按“厕所”查找，达标的排在前面。其中达标 \d+ 处，未检查 \d+ 处。$/).waitFor()
  await results(page).first().getByText('达标', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '只看达标' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.getAll('verdict')).toEqual(['compliant'])
  await page.goto(`/?q=${encodeURIComponent('汽车战')}`)
  await page.getByRole('button', { name: '查找“汽车站”' }).click()
  await results(page).filter({ hasText: '客运站' }).first().waitFor()
})

test('a place of whose name there is no toilet is one to look around, and only what is in use where that is asked for', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('汽车站厕所')}`)
  await page.getByRole('button', { name: /客运站附近的厕所$/ }).click()
  await results(page).filter({ hasText: '公共厕所' }).first().waitFor()
  expect(new URL(page.url()).searchParams.get('near')).not.toBeNull()
  await filters(page).click()
  await page.getByText('只看在用').click()
  await expect.poll(() => new URL(page.url()).searchParams.getAll('lifecycle')).toEqual(['operating'])
  await expect.poll(() => results(page).getByText('暂停使用').count()).toBe(0)
})

test('a position far from the city says so and offers its seat', async ({ page }) => {
  await page.goto('/?near=112.0000,9.5000')
  await page.getByRole('button', { name: '改从连州镇找起' }).click()
  await expect.poll(() => page.getByText('这个位置不在').count()).toBe(0)
  await results(page).first().waitFor()
})

test('by keyboard alone: from the skip link to a facility', async ({ page }) => {
  await page.goto('/')
  await results(page).first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await page.keyboard.press('Enter')
  const first = results(page).first().getByRole('link')
  for (let tabs = 0; tabs < 30 && !(await first.evaluate((link) => link === document.activeElement)); tabs += 1) await page.keyboard.press('Tab')
  const name = await first.innerText()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('the map reads out the nearest listed place that way, and Enter opens it', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('/?near=112.3700,24.7800')
  const map = page.getByRole('region', { name: '设施地图' })
  await map.waitFor()
  await results(page).first().waitFor()
  await map.focus()
  const said = page.getByRole('status').filter({ hasText: /[mk]$|没有列出/ })
  for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(`Alt+${arrow}`)
  await expect.poll(() => said.allInnerTexts()).not.toEqual([])
})

test('without WebGL the list is whole and the map says so', async ({ site }) => {
  const browser = await launch('--disable-3d-apis')
  const page = await browser.newPage({ baseURL: site.address, viewport: desk, locale: 'zh-CN' })
  await page.goto('/')
  await results(page).first().waitFor()
  await page.getByText('这台设备不能显示地图').waitFor()
  await results(page).first().getByRole('link').click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await browser.close()
})

test('no answer from the server is told in words, with a way to try again', async ({ page }) => {
  await page.route('**/api/v1/facilities?**', (route) => route.abort())
  await page.goto('/')
  await page.getByRole('alert').getByText('连不上服务器').waitFor({ timeout: 15_000 })
  await expectAccessible(page)
  await page.unroute('**/api/v1/facilities?**')
  await page.getByRole('button', { name: '重试' }).click()
  await results(page).first().waitFor()
})

test.for([
  ['a phone', phone, '/'],
  ['a narrow phone', { width: 320, height: 640 }, '/'],
  ['a desk with the map', desk, '/'],
  ['a phone with the map', phone, '/?view=map'],
] as const)('axe finds nothing on %s, in both languages and in elder mode', async ([, size, address], { page }) => {
  await page.setViewportSize(size)
  for (const [language, elder] of [
    ['zh-CN', 'off'],
    ['en', 'off'],
    ['zh-CN', 'on'],
  ] as const) {
    await page.goto('/coverage')
    await page.evaluate(
      ([locale, mode]) => {
        localStorage.setItem('PARAGLIDE_LOCALE', locale)
        localStorage.setItem('changxing.elder', mode)
      },
      [language, elder] as const,
    )
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
