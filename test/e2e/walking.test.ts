import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused, inElderMode, unique } from '../support/office.ts'
import { addPlace } from '../support/roads.ts'
import { write } from '../support/toilet.ts'

test('by keyboard: from my position, in words first, with the steps for a walker and round them for a chair', async ({ page, context, site }) => {
  const { id } = await addPlace(site)
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 24.9, longitude: 112.5, accuracy: 10 })
  await page.goto(`/f/${id}`)
  await page.getByText('还没有设置您的需要，按能走台阶的人找路。').waitFor()
  await page.getByRole('button', { name: '从我的位置出发' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('全程 101\u00A0m。').waitFor()
  await page.getByText('从路上到这里，最后约 20\u00A0m 没有测过。').waitFor()
  await page.getByRole('listitem').filter({ hasText: '沿石阶路向正东走 101\u00A0m（台阶 12 级）' }).waitFor()
  await expectAccessible(page)

  await page.evaluate(() => localStorage.setItem('changxing.needs', 'chair_width_mm=680&highest_step_mm=15&most_steps_count=0&needs=firm_surface'))
  await page.reload()
  await page.getByText('按您的需要找路，只走登记过的道路。').waitFor()
  await page.getByRole('button', { name: '从我的位置出发' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByText(/找不到没有障碍的路。最好走的 \d+\u00A0m，有 1 处障碍。/)
    .first()
    .waitFor()
  for (let presses = 0; presses < 8 && !(await focused(page)).includes('在地图上看路线'); presses += 1) await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toContain('在地图上看路线')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /^路线图，从我的位置到/ }).waitFor()
  await expectNoSidewaysScroll(page)
})

test('from a place that is looked for; where nothing is surveyed it says so and hands over', async ({ page, site }) => {
  await inElderMode(page)
  const { id } = await addPlace(site)
  const name_zh = unique('远处公厕')
  await write(site, '', {
    kind: 'toilet',
    category: 'street_toilet',
    town_code: '441882100',
    lifecycle: 'operating',
    name_zh,
    geometry: { type: 'Point', coordinates: [112.53, 24.9] },
  })
  await page.setViewportSize(desk)
  await page.goto(`/f/${id}`)
  await page.getByRole('textbox', { name: '或者输入出发地点' }).fill(name_zh)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${name_zh}`) }).click()
  await page.getByText('这里的路还没有登记，找不出路线。').waitFor()
  await page.getByText('出发地点 200 米内没有登记过的道路。').waitFor()
  await page.getByRole('link', { name: '高德地图' }).waitFor()
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
