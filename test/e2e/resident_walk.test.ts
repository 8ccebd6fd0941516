import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, expectStrongContrast, phone, test } from '../support/browser.ts'
import { tabTo } from '../support/keyboard.ts'
import { focused, storedFacility, unique } from '../support/office.ts'
import { asSlowAsAPerson } from '../support/report_pages.ts'
import { addPlace } from '../support/roads.ts'

/** A screen of 1280 px at 400 %. */
const magnified = { width: 320, height: 640 }

/** What each page on the way owes to whoever reads it. */
async function expectReadable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  await expectStrongContrast(page)
  await expectNoSidewaysScroll(page)
}

const press = async (page: Page, text: string, key = 'Enter') => {
  await tabTo(page, text)
  await page.keyboard.press(key)
}

test('the whole way by keyboard, as a screen reader tells it, at 400 %: needs, find, open, directions, report, follow', async ({
  page,
  context,
  site,
}) => {
  const name = unique('全程公厕')
  await addPlace(site, name)
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 24.9, longitude: 112.5, accuracy: 10 })
  await page.setViewportSize(magnified)

  await page.goto('/needs')
  await press(page, '手动轮椅')
  await page.getByRole('status').filter({ hasText: '已存在这台设备上' }).waitFor()
  await expectReadable(page)
  await press(page, '去查找')

  await page.getByRole('heading', { level: 1, name: '找无障碍厕所' }).waitFor()
  await tabTo(page, '', { role: 'combobox' })
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })
  await row.waitFor()
  expect(await row.ariaSnapshot()).toMatch(/缺资料[\s\S]*还没有/)
  await expectReadable(page)
  await press(page, name)

  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('heading', { level: 2, name: '我能用吗 缺资料' }).waitFor()
  await expectReadable(page)
  await press(page, '从我的位置出发')
  await page
    .getByText(/找不到没有障碍的路。最好走的 \d+\u00A0m，有 1 处障碍。/)
    .first()
    .waitFor()
  await page.getByRole('heading', { level: 2, name: '我能用吗 我不能用' }).waitFor()
  const tree = await page.getByRole('region', { name: '怎么进去' }).ariaSnapshot()
  expect(tree.replaceAll('\u00A0', ' ')).toMatch(/路[\s\S]*不合适[\s\S]*最弱一环[\s\S]*东巷：[\s\S]*80 毫米[\s\S]*入口/)
  await expectReadable(page)

  await page.keyboard.press('Home')
  await press(page, '反映问题')
  await page.getByRole('heading', { name: `反映问题：${name}` }).waitFor()
  await tabTo(page, '', { type: 'radio' })
  await page.keyboard.press('Space')
  await press(page, '下一步')
  await expect.poll(() => focused(page)).toContain('第 2 步')
  await tabTo(page, '请描述您遇到的情况')
  await page.keyboard.type('门锁着，按铃没有人来。')
  await expectReadable(page)
  await press(page, '下一步')
  await expect.poll(() => focused(page)).toContain('第 3 步')
  await expectReadable(page)
  await asSlowAsAPerson(page)
  await press(page, '提交')
  await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor()
  await expectReadable(page)
  await press(page, '查看进展')
  await page.getByText('已收到，等待受理').waitFor()
  await page.getByText('门锁着，按铃没有人来。').waitFor()
  await expectReadable(page)
})

test('in forced colours and with motion reduced the same pages have no barrier, and nothing moves', async ({ page, site }) => {
  const { id } = await storedFacility(site, { name_zh: unique('静公厕') })
  await page.setViewportSize(phone)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  for (const address of ['/', '/needs', `/f/${id}`, `/report/${id}`, '/r', '/data']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
    expect([address, moving]).toEqual([address, 0])
  }
})
