import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { inElderMode, inEnglish } from '../support/office.ts'
import { addToilet } from '../support/toilet.ts'

test('the open data are found from the foot of any page, say that no licence is named, and every link and example works', async ({ page, site }) => {
  await addToilet(site)
  await page.setViewportSize(desk)
  await page.goto('/coverage')
  await page.getByRole('contentinfo').getByRole('link', { name: '开放数据' }).click()
  await page.getByRole('heading', { level: 1, name: '开放数据' }).waitFor()
  await page.getByText('主管部门还没有指定使用许可').waitFor()
  await page.getByText(/请注明：连州市无障碍设施数据，\d{4}-\d\d-\d\d/).waitFor()
  const file = page.getByRole('link', { name: '下载 CSV 表格' })
  await file.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  const requests = await page.locator('pre').allInnerTexts()
  const addresses = requests.map((request) => /'(.*)'/.exec(request)![1]!).filter((address) => !address.includes('TOKEN')) // each example names an address
  const links = await page.locator('main dl a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses).toHaveLength(3)
  for (const address of [...addresses, ...links]) expect([address, (await page.request.get(address)).status()]).toEqual([address, 200])
  await expectAccessible(page)
})

test('the head of the page stands under its security policy, and is read as a data set', async ({ page, site }) => {
  const { id } = await addToilet(site)
  for (const [path, type] of [
    ['/data', 'Dataset'],
    [`/f/${id}`, 'PublicToilet'],
  ] as const) {
    await page.goto(path)
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as { '@type': unknown } // the page was just loaded
    expect([data['@type']].flat()[0]).toBe(type)
  }
})

test('the open data have no barrier at 320 px in English and elder mode', async ({ page }) => {
  await inEnglish(page)
  await inElderMode(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/data')
  await page.getByRole('heading', { level: 2, name: 'How often' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
