import { createReadStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'

test('what the list shows is downloaded as a file, by the same conditions', async ({ page }) => {
  await page.goto('/facilities?kind=road')
  await page.getByRole('link', { name: '下载', exact: true }).click()
  await page.getByText('种类：道路').waitFor()
  const [shown] = /\d+/.exec((await page.getByRole('status').filter({ hasText: '处设施' }).textContent()) ?? '') ?? []
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 GeoJSON' }).click()])
  expect(download.suggestedFilename()).toMatch(/^example-facilities-.*\.geojson$/)
  const { features } = JSON.parse(await text(createReadStream(await download.path()))) as { features: { properties: { kind: string } }[] }
  expect([features.length, new Set(features.map(({ properties }) => properties.kind))]).toEqual([Number(shown), new Set(['road'])])
  expect(await page.getByRole('link', { name: /OpenStreetMap/ }).count()).toBe(0)

  const headingsOf = async () => {
    const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 CSV 表格' }).click()])
    return (await text(createReadStream(await table.path()))).split('\r\n')[0]
  }
  expect(await headingsOf()).toMatch(/系统 id,编号,名称,/)
  await page.getByRole('radio', { name: '代码' }).check({ force: true })
  await expect.poll(() => page.url()).toContain('headings=codes')
  expect(await headingsOf()).toMatch(/id,code,name_zh,/)
})
