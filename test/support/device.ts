import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { AuditDocument } from '#domain/audit_document.ts'
import type { OutboxRow } from '../../web/inspector/device/database.ts'
import type { Operation } from '../../web/inspector/device/types.ts'
import { storedFacility, unique } from './office.ts'
import type { Member } from './staff.ts'

/** A busy machine takes its time. */
export const soon = { timeout: 30_000 }

/** A photo of noise, so that the server has none like it. */
export const picture = () =>
  sharp(randomBytes(48 * 32 * 3), { raw: { width: 48, height: 32, channels: 3 } })
    .jpeg()
    .toBuffer()

export async function addToilet(site: { address: string; token: string }, coordinates = [112.38, 24.79]): Promise<{ id: string; name: string }> {
  const name = unique('溪边公厕')
  const { id } = await storedFacility(site, { name_zh: name, geometry: { type: 'Point', coordinates } })
  return { id, name }
}

/** Assigns the facilities to the inspector. */
export async function assign(planner: Member, inspector: Member, ...facility_ids: string[]): Promise<void> {
  const { inspectors } = (await (await planner.ask('GET', '/inspectors')).json()) as { inspectors: { id: string; login_name: string }[] }
  const inspector_id = inspectors.find(({ login_name }) => login_name === inspector.login_name)!.id
  await planner.ask('POST', '/assignments', { facility_ids, inspector_id, due_on: '2099-01-01' })
}

/** What the server has of an audit. */
export const onServer = async (inspector: Member, id: string) =>
  (await (await inspector.ask('GET', `/audits/${id}`)).json()) as Record<string, unknown>

/** What stands in one store of the device's database. */
export function storedOn(page: Page, store: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('changxing')
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result as Record<string, unknown>[])
          })
        })
      }),
    store,
  )
}

/** Puts into the outbox what an earlier visit of the page left there, without sending it. Answers the id of the audit. */
export async function leaveInOutbox(page: Page, user: string, document: AuditDocument, photos: Buffer[] = [], id = randomUUID()): Promise<string> {
  const device_id = randomUUID()
  const payload = await operationOf(page, { id, device_id, document })
  const stored = photos.map((each) => ({ sha256: sha256Hex(each), bytes: each.length }))
  const row: OutboxRow = {
    id,
    user,
    facility_id: document.facility_id,
    facility: { name_zh: '广场公厕', name_en: null, kind: 'toilet', category: 'street_toilet', town_code: '441882100' },
    revises: document.revises,
    remarks: [],
    payload,
    content_hash: sha256Hex(Buffer.from(payload)),
    photos: stored,
    device_id,
    device_seq: 1,
    queued_at: new Date().toISOString(),
    state: 'attempting',
    tries: 1,
    tried_at: new Date().toISOString(),
    next_try_at: null,
    reason: null,
    replaced_by: null,
  }
  const bytes = photos.map((each, index) => ({ ...stored[index]!, base64: each.toString('base64') }))
  await page.evaluate(
    ({ record, pictures }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('changxing')
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['outbox', 'photos'], 'readwrite')
          writing.objectStore('outbox').put(record)
          for (const { sha256, bytes: length, base64 } of pictures) {
            const data = Uint8Array.from(atob(base64), (each) => each.codePointAt(0)!).buffer
            const photo = {
              user: record.user,
              sha256,
              data,
              media_type: 'image/jpeg',
              bytes: length,
              taken_at: record.queued_at,
              audits: [record.id],
            }
            writing.objectStore('photos').put(photo)
          }
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    { record: row, pictures: bytes },
  )
  return id
}

/** As the page makes it of a visit. */
async function operationOf(page: Page, { id, device_id, document }: { id: string; device_id: string; document: AuditDocument }): Promise<string> {
  const { user } = await page.evaluate(async () => (await (await fetch('/api/v1/session')).json()) as { user: { id: string } })
  const operation: Operation = {
    operation_id: id,
    kind: document.revises === null ? 'audit_submit' : 'audit_revise',
    target_id: document.facility_id,
    device_id,
    device_seq: 1,
    actor_id: user.id,
    trunk_version: null,
    after: null,
    captured_at: new Date().toISOString(),
    position: null,
    payload_schema: 'audit/1',
    target_summary: { name_zh: '广场公厕', name_en: null, kind: 'toilet', category: 'street_toilet', town_code: '441882100' },
    body: { document },
  }
  return JSON.stringify(operation)
}

export const sha256Hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Makes every receipt on the device so many days older. */
export async function ageReceipts(page: Page, days: number): Promise<void> {
  const receipts = (await storedOn(page, 'receipts')) as { at: string }[]
  await putStored(
    page,
    'receipts',
    receipts.map((each) => ({ ...each, at: earlier(each.at, days) })),
  )
}

/** As if the server was heard of last so many days ago. */
export async function ageHearing(page: Page, days: number): Promise<void> {
  const lists = (await storedOn(page, 'lists')) as { key: string; list: { at: string } }[]
  const said = lists.filter(({ key }) => key.startsWith('epoch/'))
  await putStored(
    page,
    'lists',
    said.map(({ key, list }) => ({ key, list: { ...list, at: earlier(list.at, days) } })),
  )
}

const earlier = (moment: string, days: number) => new Date(Date.parse(moment) - days * 24 * 3_600_000).toISOString()

function putStored(page: Page, store: string, rows: object[]): Promise<void> {
  return page.evaluate(
    ([name, given]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('changxing')
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(name, 'readwrite')
          for (const each of given) writing.objectStore(name).put(each)
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    [store, rows] as const,
  )
}

/** Moves the server's clock so many days on, as the device hears of it when it asks for receipts. */
export const ageServer = (page: Pick<Page, 'route'>, days: number) =>
  page.route('**/api/v1/sync/receipts', async (route) => {
    const response = await route.fetch()
    const told = (await response.json()) as { server_time: string }
    const server_time = new Date(Date.parse(told.server_time) + days * 24 * 3_600_000).toISOString()
    await route.fulfill({ response, json: { ...told, server_time } })
  })

/** Makes the device's database as an earlier or later version of the app left it. */
export const leaveDatabase = (page: Page, version: number, rows: Record<string, object[]>) =>
  page.evaluate(
    ([number, given]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('changxing', number)
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
          if (oldVersion > 0) return
          const make = (name: string, keyPath: string | string[]) => opening.result.createObjectStore(name, { keyPath })
          make('drafts', 'id').createIndex('user', 'user')
          make('outbox', 'id').createIndex('user', 'user')
          make('photos', ['user', 'sha256']).createIndex('audits', 'audits', { multiEntry: true })
          make('base', 'key')
          make('receipts', ['user', 'id'])
          make('meta', 'key')
          for (const [store, values] of Object.entries(given)) for (const each of values) opening.transaction!.objectStore(store).put(each)
        })
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
    [version, rows] as const,
  )
