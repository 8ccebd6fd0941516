import type { Page, Request } from 'playwright-core'
import { beforeAll, expect, inject } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, expectStrongContrast, phone, test } from '../support/browser.ts'
import { tabTo } from '../support/keyboard.ts'
import { focused, inElderMode, inEnglish, unique } from '../support/office.ts'
import { write } from '../support/toilet.ts'

const results = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })

/** Who comes onto the seat from the left needs so much room there. */
const needs = 'transfer_side=left&transfer_space_mm=750'
const withNeeds = (page: Page) => page.addInitScript((kept) => localStorage.setItem('changxing.needs', kept), needs)

/** Three toilets whose names begin alike: with enough room, with nobody having measured it, and with too little. */
const name = unique('余量')
const here = `/?q=${encodeURIComponent(name)}&near=112.3700,24.7800`

beforeAll(async () => {
  const site = inject('site')
  await addToilet(site, '远', 800, 112.39)
  await addToilet(site, '未量', null, 112.371)
  await addToilet(site, '窄', 600, 112.372)
})

async function addToilet(site: { address: string; token: string }, ending: string, room_mm: number | null, lon: number): Promise<void> {
  const place = { type: 'Point', coordinates: [lon, 24.78] }
  const body = {
    kind: 'toilet',
    category: 'street_toilet',
    town_code: '441882100',
    lifecycle: 'operating',
    name_zh: `${name}${ending}`,
    geometry: place,
  }
  const toilet = await write(site, '', body)
  const { id, revision, components } = await write(site, `/${toilet.id}/components`, { type: 'toilet', part: 'accessible_toilet' }, toilet.revision)
  if (room_mm === null) return
  const fact = { property: 'transfer_left_mm', state: 'value', value: room_mm, grade: 'measured', observed_at: new Date().toISOString() }
  await write(site, `/${id}/components/${components[0]!.id}/facts`, fact, revision) // it has just been added
}

test('the list is ranked by fit, says what decides or what is missing, and counts by answer', async ({ page }) => {
  await withNeeds(page)
  await page.goto(here)
  await page.getByRole('heading', { level: 2, name: '1 处我能用；1 处缺资料；1 处我不能用' }).waitFor()
  const rows = (await results(page).allInnerTexts()).map((text) => text.replaceAll('\u00A0', ' '))
  expect(rows[0]).toMatch(/我能用[^]*坐便器左侧空间 800 毫米，需要 750，余 50[^]*实测/)
  expect(rows[1]).toMatch(/缺资料[^]*还没有量过：坐便器左侧空间/)
  expect(rows[2]).toMatch(/我不能用[^]*坐便器左侧空间 600 毫米，需要 750，差 150/)
  await page.getByText('只看我能用').click()
  await page.getByText('1 处缺资料、1 处我不能用，没有列出').waitFor()
  expect(await results(page).count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('fit')).toBe('only')
})

test('needs go in the body of a question and in no address', async ({ page }) => {
  const asked: Request[] = []
  page.on('request', (request) => void asked.push(request))
  await withNeeds(page)
  await page.goto(here)
  await results(page).first().waitFor()
  await page.getByText('现在开放').click()
  await page.getByText(/处，开放时间不明，一并列出$/).waitFor()
  expect(asked.map((request) => request.url()).filter((url) => url.includes('transfer'))).toEqual([])
  expect(asked.some((request) => request.postData()?.includes('"transfer_space_mm":750'))).toBe(true)
  expect(page.url()).not.toContain('transfer')
})

test('by keyboard alone: needs, search, facility, as a screen reader tells them', async ({ page }) => {
  await page.goto('/needs')
  await tabTo(page, '厕所')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toContain('从哪一侧坐上去')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('750')
  await page.getByRole('status').filter({ hasText: '已存在这台设备上' }).waitFor()
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, '去查找', { key: 'Shift+Tab' })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '找无障碍厕所' }).waitFor()
  await tabTo(page, '', { role: 'combobox' })
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: /^1 处我能用/ }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('combobox')
  const told = (await results(page).first().ariaSnapshot()).replaceAll('\u00A0', ' ')
  expect(told).toMatch(new RegExp(`heading "${name}远"[^]*我能用[^]*坐便器左侧空间[^]*800 毫米[^]*需要 750，余 50`))
  await tabTo(page, `${name}远`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `${name}远` }).waitFor()
})

test('what is asked for is announced once, what the page begins with is not', async ({ page }) => {
  await withNeeds(page)
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    new MutationObserver(() => {
      const text = [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).find((each) => each?.includes('处'))
      if (text && text !== said.at(-1)) said.push(text)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  await page.goto(here)
  await results(page).first().waitFor()
  expect(await said()).toEqual([])
  await page.getByText('今天可用').click()
  await expect.poll(said).toEqual(['1 处我能用；1 处缺资料；1 处我不能用'])
})

test('near a place that is found by its initials, chosen from the list under the box', async ({ page }) => {
  await page.goto('/')
  await results(page).first().waitFor()
  const box = page.getByRole('combobox', { name: '名称、拼音、地址或编号' })
  await box.pressSequentially('lzzkyz')
  const option = page.getByRole('option', { name: /客运站/ }).first()
  await option.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => box.getAttribute('aria-activedescendant')).not.toBeNull()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toContain('客运站')
  await page.getByText(/^离.*客运站.*的直线距离/).waitFor()
  expect(await box.inputValue()).toContain('客运站')
})

test('own values: a slip is refused at its field in words, and what is plausible is kept', async ({ page }) => {
  await page.goto('/needs')
  const width = page.getByLabel('轮椅（或车、助行架）总宽')
  await width.fill('6800')
  await page.keyboard.press('Tab')
  await page.getByText('请填 300 到 1,500 之间的数，单位是毫米。').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('changxing.needs'))).toBeNull()
  await width.fill('680')
  await page.getByText('您的轮椅 680 毫米，两侧各留 50，需要门宽 780 毫米。').waitFor()
  await page.reload()
  await expect.poll(() => width.inputValue()).toBe('680')
})

test('a link that is sent shows what it holds and replaces nothing unasked; all can be deleted, and that taken back', async ({ page }) => {
  await page.addInitScript(() => localStorage.getItem('changxing.needs') ?? localStorage.setItem('changxing.needs', 'needs=lift'))
  await page.goto(`/needs#${needs}`)
  const received = page.getByRole('region', { name: '收到一份需要' })
  await received.getByText('便器旁留 750').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('changxing.needs'))).toBe('needs=lift')
  await received.getByRole('button', { name: '用它替换我的需要' }).click()
  await expect.poll(() => page.getByLabel('链接', { exact: true }).inputValue()).toContain('transfer_side=left')
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: '全部删除' }).click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('changxing.needs'))).toBeNull()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => page.getByLabel('链接', { exact: true }).inputValue()).toContain('transfer_side=left')
})

test('without network the last list stands with its age, and for other needs without its answers', async ({ page }) => {
  await page.addInitScript((kept) => localStorage.getItem('changxing.needs') ?? localStorage.setItem('changxing.needs', kept), needs)
  await page.goto(here)
  await results(page).first().waitFor()
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('changxing.found')!) as { at: string }[]
    localStorage.setItem('changxing.found', JSON.stringify(kept.map((each) => ({ ...each, at: new Date(Date.now() - 7_300_000).toISOString() }))))
  })
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await page.getByText('这是2小时前的结果，现在没有网络').waitFor()
  await results(page).first().getByText('我能用', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.evaluate(() => localStorage.setItem('changxing.needs', 'needs=lift'))
  await page.reload()
  await page.getByText('您的需要后来改过').waitFor()
  expect(await page.getByText('我能用', { exact: true }).count()).toBe(0)
  await page.goto('/?town=441882100')
  await page.getByRole('link', { name: '看2小时前查到的清单' }).waitFor()
  await page.unroute('**/api/**')
})

test('a map that does not come leaves the list whole', async ({ page }) => {
  await withNeeds(page)
  await page.setViewportSize(desk)
  await page.route(/assets\/(finder_map|map)-.*\.js/, (route) => route.abort())
  await page.goto(here)
  await page.getByText('地图没有显示出来').waitFor()
  await results(page).first().getByText('我能用', { exact: true }).waitFor()
})

test('a row and its pin are chosen together, and the map reads out whether one can use it', async ({ page }) => {
  await withNeeds(page)
  await page.setViewportSize(desk)
  await page.goto(here)
  const number = page.getByRole('button', { name: `3 号，在地图上看：${name}窄` })
  await number.click()
  await page.getByRole('region', { name: '地图上选中的设施' }).getByText('我不能用').waitFor()
  expect(await number.getAttribute('aria-pressed')).toBe('true')
  await number.click()
  const map = page.getByRole('region', { name: '设施地图' })
  await map.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page
    .getByRole('status')
    .filter({ hasText: /，(我能用|缺资料|我不能用)，未检查，/ })
    .waitFor()
})

test.for([
  ['a phone', phone],
  ['320 px', { width: 320, height: 640 }],
  ['a desk', desk],
] as const)('axe finds nothing and text has AAA contrast on %s', async ([, size], { page }) => {
  await withNeeds(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize(size)
  for (const address of [here, '/needs']) await expectGood(page, address)
  await inEnglish(page)
  for (const address of [here, '/needs']) await expectGood(page, address)
})

test('elder mode: five results in large words, everything easy to hit, the map last', async ({ page }) => {
  await withNeeds(page)
  await inElderMode(page)
  await expectGood(page, '/?near=112.3700,24.7800')
  await expect.poll(() => results(page).count()).toBe(5)
  const small = await page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('main button, main .check-row, main input[type=search]')]
    const words = [...document.querySelectorAll<HTMLElement>('main p, main label, main h3')]
    return {
      targets: targets.filter((each) => each.offsetHeight > 0 && each.offsetHeight < 60).map((each) => each.textContent),
      words: words.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 18).map((each) => each.textContent),
    }
  })
  expect(small).toEqual({ targets: [], words: [] })
  const map = await page.getByRole('button', { name: '看地图' }).boundingBox()
  const last = await results(page).last().boundingBox()
  expect(map!.y).toBeGreaterThan(last!.y)
  await expectGood(page, '/needs')
})

test('in forced colours the marks keep their signs, and axe finds nothing', async ({ page }) => {
  await withNeeds(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(here)
  await results(page).first().waitFor()
  const [square, sign] = await results(page)
    .first()
    .locator('.fit-shape')
    .evaluate((shape) => [getComputedStyle(shape.querySelector('rect')!).fill, getComputedStyle(shape.querySelector('path')!).stroke])
  expect(square).not.toBe(sign)
  await expectAccessible(page)
})

async function expectGood(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (address !== '/needs') await results(page).first().waitFor()
  await expectAccessible(page)
  await expectStrongContrast(page)
  await expectNoSidewaysScroll(page)
}
