import { expect } from 'vitest'
import type { AuditDocument } from '#domain/audit_document.ts'
import type { OutboxRow } from '../../web/inspector/device/database.ts'
import type { Operation } from '../../web/inspector/device/types.ts'
import { test } from '../support/browser.ts'
import { addToilet, picture, soon, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

test('each photo has the position of its shutter, whenever that is found, and not of the visit', async ({ page, context, site }) => {
  const [inspector, { id }] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${id}`)
  await page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  const shoot = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.take-photo label').last().click()])
    await chooser.setFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  }
  const placed = async () =>
    (await storedOn(page, 'photos')).map(({ position }) => (position as { lat: number } | undefined)?.lat ?? 0).toSorted((one, other) => one - other)
  await shoot() // where nobody lets the device say
  await page.getByText('已拍 1 张').first().waitFor()
  await page.evaluate(() => new Promise<unknown>((resolve) => navigator.geolocation.getCurrentPosition(resolve, () => resolve(null))))
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ longitude: 112.38, latitude: 24.11, accuracy: 7 })
  await shoot()
  await expect.poll(placed, soon).toEqual([0, 24.11])
  await context.setGeolocation({ longitude: 112.39, latitude: 24.22, accuracy: 9 })
  await shoot()
  await expect.poll(placed, soon).toEqual([0, 24.11, 24.22])
  await context.setGeolocation({ longitude: 112.4, latitude: 24.33, accuracy: 11 })
  await page.getByRole('button', { name: '记下我的位置' }).click()
  const visit = async () => ((await storedOn(page, 'drafts'))[0] as { document: AuditDocument }).document.position
  await expect.poll(visit, soon).toMatchObject({ lat: 24.33 })
  await page.getByRole('link', { name: '核对并提交' }).click()
  await page.getByRole('button', { name: '照样提交' }).click()
  await page.waitForURL('**/work/outbox')
  const [record] = (await storedOn(page, 'outbox')) as unknown as [OutboxRow]
  const { document } = (JSON.parse(record.payload) as Operation).body
  expect(document.photos.map(({ position }) => position)).toEqual([
    null,
    { lon: 112.38, lat: 24.11, accuracy_m: 7, at: expect.any(String) },
    { lon: 112.39, lat: 24.22, accuracy_m: 9, at: expect.any(String) },
  ])
  expect(document.position).toMatchObject({ lat: 24.33 })
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
})
