import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { component, documentOf, found, photo } from '../support/audits.ts'
import { desk, expectAccessible, test } from '../support/browser.ts'
import { storedFacility, unique } from '../support/office.ts'
import { cameraPhoto, sha256Of } from '../support/photos.ts'
import { addMember } from '../support/staff.ts'

/** What a page that took a text for its own would run. */
const script = unique('<img src=x onerror="attacked=1"><script>attacked=1</script>')

/** That it stands there as it was typed, and nothing of it ran. */
async function expectText(page: Page): Promise<void> {
  await page.getByText(script).filter({ visible: true }).first().waitFor()
  expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
}

test('what somebody typed is text on every page that shows it, to staff and to everybody', async ({ page, site }) => {
  await page.setViewportSize(desk)
  const names = { name_zh: script, name_en: script, address: script }
  const { id: facility_id } = await storedFacility(site, { ...names, geometry: { type: 'Point', coordinates: [112.372, 24.782] } })
  const [inspector, reviewer] = [await addMember(site, 'inspector', script), await addMember(site, 'reviewer')]
  const picture = await cameraPhoto()
  const audit_id = randomUUID()
  const door = component({ name: script, answers: { clear_width_mm: found(700, { note: script }) } })
  await inspector.ask('PUT', `/photos/${sha256Of(picture)}`, picture)
  await inspector.ask(
    'PUT',
    `/audits/${audit_id}`,
    documentOf(facility_id, {
      notes: script,
      components: [door],
      photos: [photo(sha256Of(picture), { component_id: door.id, property: 'clear_width_mm', bytes: picture.length, caption: script })],
    }),
  )

  await reviewer.enter(page)
  for (const path of ['/review', `/review/${audit_id}`, `/facilities?q=${encodeURIComponent(script)}`, `/facilities/${facility_id}/edit`]) {
    await page.goto(path)
    if (path.endsWith('/edit')) await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe(script)
    else await expectText(page)
  }
  await reviewer.ask('POST', `/audits/${audit_id}/approval`, {})
  await page.context().clearCookies()
  for (const path of [`/?q=${encodeURIComponent(script)}`, `/f/${facility_id}`]) {
    await page.goto(path)
    await expectText(page)
  }

  await page.getByRole('button', { name: '放大' }).first().click()
  const large = page.getByRole('dialog').getByRole('img')
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([800, 1200])
  await expectText(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '关闭' }).click()
  await large.waitFor({ state: 'detached' })
})
