import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish } from '../support/office.ts'

test('every operation is there, named in Chinese, with who may call it', async ({ page, site }) => {
  const document = (await (await fetch(`${site.address}/api/v1/openapi.json`)).json()) as { paths: Record<string, object> }
  await page.goto('/api')
  const names = page.getByRole('heading', { level: 3 })
  await names.first().waitFor()
  const shown = await names.allInnerTexts()
  expect(shown).toHaveLength(Object.values(document.paths).flatMap((operations) => Object.keys(operations)).length)
  expect(shown.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([])
})

test('an address with an operation opens it: parameters, answer, errors and a command for this very site', async ({ page, site }) => {
  await page.setViewportSize(desk)
  await page.goto('/api#patch-api-v1-facilities-id')
  await page
    .getByRole('table', { name: '参数' })
    .getByRole('rowheader', { name: /^id\s+必填$/ })
    .waitFor()
  await expect.poll(() => focused(page)).toContain('修改设施')
  await page.getByRole('table', { name: '正文（application/json）' }).getByRole('rowheader', { name: 'opening_hours' }).waitFor()
  await page
    .getByRole('table', { name: '返回 200（application/json）' })
    .getByRole('rowheader', { name: 'components[].facts[].property', exact: true })
    .waitFor()
  await page.getByText('可能的错误状态：400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503').waitFor()
  const example = await page.getByRole('region', { name: '示例' }).innerText()
  expect(example).toContain(`curl -X PATCH '${site.address}/api/v1/facilities/ID'`)
  expect(example).toContain('authorization: Bearer TOKEN')
})

test('the type of a problem leads to its entry', async ({ page, site }) => {
  const refusal = (await (await fetch(`${site.address}/api/v1/facilities/00000000-0000-4000-8000-000000000000`)).json()) as { type: string }
  await page.goto(refusal.type)
  await page.getByText('facility_not_found').waitFor()
  await expect.poll(() => focused(page)).toContain('facility_not_found')
})

test.for([
  ['on a phone', { width: 360, height: 740 }, undefined],
  ['at a desk', desk, undefined],
  ['in elder mode', { width: 360, height: 740 }, inElderMode],
  ['in English at 320 px', { width: 320, height: 640 }, inEnglish],
] as const)('the pages are accessible %s', async ([, size, mode], { page }) => {
  await page.setViewportSize(size)
  await mode?.(page)
  for (const address of ['/api#get-api-v1-facilities', '/api#post-api-v1-imports', '/api/problems']) {
    await page.goto(address)
    await page.reload() // another anchor alone is no new page
    await page
      .getByText(address === '/api/problems' ? 'version_stale' : '/api/v1/facilities')
      .first()
      .waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
