import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fromWgs84 } from '../../domain/datum.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from '../support/browser.ts'
import { focused, inElderMode, storedFacility, unique } from '../support/office.ts'

interface Site {
  address: string
  token: string
}
type Line = [number, number][]

const addRoad = (site: Site, name_zh: string, coordinates: Line) =>
  storedFacility(site, { kind: 'road', category: 'urban_road', name_zh, geometry: { type: 'LineString', coordinates } })

/** The record of the page's address as the server has it. */
async function stored(page: Page, { address }: Site): Promise<{ geometry: { type: string; coordinates: Line } }> {
  await page.waitForURL('**/f/*')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  return (await (await fetch(`${address}/api/v1/facilities/${id}`)).json()) as { geometry: { type: string; coordinates: Line } }
}

async function beginRoad(page: Page, name: string): Promise<void> {
  await page.goto('/facilities/new')
  await page.getByLabel('种类').selectOption({ label: '道路' })
  await page.getByLabel('类别').selectOption({ label: '城市道路' })
  await page.getByLabel('名称（必填）').fill(name)
  await page.getByLabel('乡镇').selectOption({ label: '连州镇' })
}

const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })
const save = (page: Page) => page.getByRole('button', { name: '保存' }).click()

test('a line drawn on the map holds to the end of another road, and stands in the list of points', async ({ page, site }) => {
  const [other, end] = [unique('旧路'), [112.4441, 24.7301] as [number, number]]
  await addRoad(site, other, [end, [112.4441, 24.7331]])
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  await beginRoad(page, unique('新路'))
  await page.getByLabel('坐标系').selectOption({ label: 'WGS 84（GPS）' })
  await page.getByText('粘贴多个点').click()
  await page.getByLabel('多个点').fill(`${end[0] - 0.0004},${end[1]}\n${end[0] + 0.0004},${end[1]}`)
  await page.getByRole('button', { name: '换成这些点' }).click() // the map goes there: the end lies in its middle
  await page.getByRole('button', { name: '重新画' }).click()
  const map = page.getByRole('region', { name: '画图的地图' }).locator('canvas').first()
  await map.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await map.boundingBox())! // it is shown
  const [middle_x, middle_y] = [x + width / 2, y + height / 2]
  await page.mouse.click(middle_x - 120, middle_y + 60)
  const near = async () => {
    await page.mouse.move(middle_x + 40, middle_y + 40)
    await page.mouse.move(middle_x + 6, middle_y + 5, { steps: 4 })
    return said(page, new RegExp(`吸附到“${other}”的起点`)).count()
  }
  await expect.poll(near, { timeout: 20_000 }).toBe(1) // once the roads around are there
  await page.mouse.click(middle_x + 6, middle_y + 5)
  await page.getByRole('button', { name: '画完了' }).click()
  await said(page, new RegExp(`2 个点，长 \\d+.m。 已接到“${other}”的起点`)).waitFor({ state: 'attached' })
  expect([await page.getByLabel('第 2 点经度').inputValue(), await page.getByLabel('第 2 点纬度').inputValue()]).toEqual(end.map(String))
  await page.getByText(`终点与“${other}”的起点相接`).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await page.getByLabel('第 2 点经度').inputValue()).toBe(String(end[0] + 0.0004))
  await page.getByRole('button', { name: '重做' }).click()
  await save(page)
  const { geometry } = await stored(page, site)
  expect([geometry.type, geometry.coordinates.length, geometry.coordinates.at(-1)]).toEqual(['LineString', 2, end])
})

test('by keyboard alone a line is typed in GCJ-02, put in order, and its end joined to another road', async ({ page, site }) => {
  const [other, end] = [unique('老街'), [112.5101, 24.7701] as [number, number]]
  await addRoad(site, other, [[112.5131, 24.7701], end])
  const start: [number, number] = [112.5071, 24.7701]
  const shown = [start, [112.5099995, 24.7701]].map((place) => fromWgs84('gcj02', place as [number, number]).map((degrees) => degrees.toFixed(7)))
  await signIn(page, site.token)
  await beginRoad(page, unique('键盘路'))
  await page.getByLabel('坐标系').selectOption({ label: 'GCJ-02（高德、腾讯）' })
  await page.getByText('粘贴多个点').press('Enter')
  await page.getByLabel('多个点').fill(`${shown[1]!.join(',')}\n中山路`)
  await page.getByRole('button', { name: '换成这些点' }).press('Enter')
  await page.getByText('第 2 行读不出两个坐标').waitFor()
  await page.getByLabel('多个点').fill(shown[1]!.join(','))
  await page.getByRole('button', { name: '换成这些点' }).press('Enter')
  await page.getByText('至少要 2 个点，这里只有 1 个。').waitFor()
  await page.getByLabel('多个点').fill([shown[0]!, shown[1]!, shown[1]!].map((pair) => pair.join(',')).join('\n'))
  await page.getByRole('button', { name: '换成这些点' }).press('Enter')
  await page.getByText('第 2 点和第 3 点是同一个位置，请去掉一个。').waitFor()
  await page.getByLabel('多个点').fill(
    shown
      .toReversed()
      .map((pair) => pair.join('\t'))
      .join('\n'),
  )
  await page.getByRole('button', { name: '换成这些点' }).press('Enter')
  await page.getByText(/2 个点，长 29\d.m/).waitFor()
  await page.getByRole('button', { name: '第 2 点上移' }).press('Enter')
  await said(page, /第 2 点移到第 1 位/).waitFor({ state: 'attached' })
  await expect.poll(() => focused(page)).toContain('第 1 点经度') // nothing is above it, so the row has the focus
  await page.getByText(`终点离“${other}”的终点 10.2`).waitFor()
  await page.getByRole('button', { name: '终点接上去' }).press('Enter')
  await page.getByText(`终点与“${other}”的终点相接`).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await save(page)
  const { coordinates } = (await stored(page, site)).geometry
  for (const [index, place] of [start, end].entries())
    for (const [axis, degrees] of place.entries()) expect(coordinates[index]![axis]).toBeCloseTo(degrees, 6)
})

test('what is wrong with a line is said at its point', async ({ page, site }) => {
  await signIn(page, site.token)
  await beginRoad(page, unique('错路'))
  await page.getByLabel('坐标系').selectOption({ label: 'WGS 84（GPS）' })
  await page.getByLabel('第 1 点经度').fill('112.37,24.78')
  await save(page)
  await page.getByText('至少要有 2 个点').waitFor()
  await page.getByLabel('第 2 点经度').fill('24.78,112.37')
  await save(page)
  await page.getByText('经度和纬度好像写反了').waitFor()
  await expect.poll(() => focused(page)).toContain('第 2 点经度')
  await page.getByLabel('第 2 点经度').fill('112.371,24.78')
  await page.getByLabel('种类').selectOption({ label: '厕所' })
  await page.getByLabel('类别').selectOption({ label: '独立式公共厕所' })
  await save(page)
  await page.getByText('只有道路可以画成线').waitFor()
})

test('a drawing outlives a wrong figure, and a line of many kilometres is asked about before it is saved', async ({ page, site }) => {
  const name = unique('很长的路')
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  await beginRoad(page, name)
  await page.getByLabel('坐标系').selectOption({ label: 'WGS 84（GPS）' })
  await page.getByLabel('第 1 点经度').fill('112.45,24.75')
  await page.getByLabel('第 2 点经度').fill('112.46,24.76')
  const marks = page.getByRole('region', { name: '画图的地图' }).locator('.line-end')
  await expect.poll(() => marks.allTextContents()).toEqual(['起', '终'])
  await page.getByLabel('第 2 点纬度').fill('24.7x')
  await page.getByText(/第 2 点：.*地图上还是改动前的图形。/).waitFor()
  expect(await marks.allTextContents()).toEqual(['起', '终'])
  await page.getByLabel('第 2 点纬度').fill('24.96')
  await save(page)
  await page.getByText(/这条线长 23\.\d.km，作为一段路长得少见/).waitFor()
  await expect.poll(() => focused(page)).toContain('位置没有错，保存')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  expect((await stored(page, site)).geometry.coordinates).toEqual([
    [112.45, 24.75],
    [112.46, 24.96],
  ])
})

test('a road is divided by its metres and joined again', async ({ page, site }) => {
  const name = unique('长路')
  const { id } = await addRoad(site, name, [
    [112.55, 24.75],
    [112.553, 24.75],
  ])
  await page.setViewportSize(phone)
  await inElderMode(page)
  await signIn(page, site.token)
  await page.goto(`/f/${id}`)
  await page.getByRole('button', { name: '分成两段' }).press('Enter')
  await page.getByLabel('离起点多少米').fill('303')
  await page.getByRole('button', { name: '分段', exact: true }).press('Enter')
  await page.getByText('请填 1 到 302 之间的米数').waitFor()
  await page.getByLabel('离起点多少米').fill('100')
  await page.getByText(/前段 100.m，后段 203.m/).waitFor()
  expect(await page.getByLabel('前段名称').inputValue()).toBe(`${name}（西段）`)
  expect(await page.getByLabel('后段名称').inputValue()).toBe(`${name}（东段）`)
  await page.getByLabel('后段名称').fill(`${name}二段`)
  await page.getByRole('img', { name: '起点' }).waitFor()
  await page.getByRole('img', { name: '终点' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '分段', exact: true }).press('Enter')
  await said(page, /已分成两段/).waitFor()
  await page.getByText('登记和管理信息').press('Enter')
  await page.getByRole('link', { name: `${name}二段` }).waitFor()
  await page.getByRole('button', { name: '查看变更记录' }).press('Enter')
  await page.getByText(`分成两段，分出“${name}二段”`).waitFor()
  await page.getByRole('button', { name: '与相接的路合并' }).press('Enter')
  await page.getByRole('radio', { name: new RegExp(`${name}二段 接在终点，长 203.m`) }).press('Space')
  await page.getByRole('button', { name: '合并', exact: true }).press('Enter')
  await said(page, new RegExp(`已与“${name}二段”合并`)).waitFor()
  expect((await stored(page, site)).geometry.coordinates).toHaveLength(3)
})
