import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { documentOf, photo } from '../support/audits.ts'
import { test } from '../support/browser.ts'
import { addToilet, ageReceipts, ageServer, leaveInOutbox, picture, sha256Hex, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

const receipts = '**/api/v1/sync/receipts'

/** An inspector at the work list, with one audit and its photo that wait since the last visit. */
async function withOneWaiting(page: Page, site: Site, image: Buffer): Promise<void> {
  const inspector = await addMember(site, 'inspector')
  const { id } = await addToilet(site)
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
  await leaveInOutbox(page, inspector.login_name, documentOf(id, { photos: [photo(sha256Hex(image), { bytes: image.length })] }), [image])
}

test('what was delivered is taken off after thirty days of both clocks, and only if the server still has it with its photos', async ({
  page,
  site,
}) => {
  const image = await picture()
  await withOneWaiting(page, site, image)
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  await page.getByText('送达后本机仍保留 30 天').waitFor()
  await ageReceipts(page, 29)
  await page.reload()
  await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()
  await ageReceipts(page, 2)
  const asked = page.waitForRequest(receipts)
  await page.route(receipts, (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"code":"audit_not_found"}' }))
  await page.reload()
  await asked
  await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()

  await page.unroute(receipts)
  for (const days of [0, 29]) {
    await ageServer(page, days) // this device's clock was wrong
    const told = page.waitForResponse(receipts)
    await page.reload()
    await told
    await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()
    await page.unroute(receipts)
  }
  await ageServer(page, 31)
  const photo_address = `**/api/v1/photos/${sha256Hex(image)}`
  await page.route(photo_address, (route) => route.fulfill({ status: 200, headers: { 'upload-offset': '0' } }))
  const looked = page.waitForResponse(photo_address)
  await page.reload()
  await looked
  await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()
  await page.unroute(photo_address)
  await page.reload()
  await page.getByRole('heading', { name: '没有待上传的记录' }).waitFor()
  for (const store of ['outbox', 'photos', 'receipts']) expect(await storedOn(page, store)).toEqual([])
})

test('how long what was delivered stays is said by the server', async ({ page, site }) => {
  await withOneWaiting(page, site, await picture())
  await page.route('**/api/v1/sync/operations', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), kept_days: 3 } })
  })
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  await page.getByText('送达后本机仍保留 3 天').waitFor()
  await ageReceipts(page, 4)
  await ageServer(page, 4)
  await page.reload()
  await page.getByRole('heading', { name: '没有待上传的记录' }).waitFor()
})
