import { ask, patience_ms } from './asking.ts'
import { askReceipts } from './epoch.ts'
import type { OutboxEntry } from './outbox.ts'

const settled = new Set(['applied', 'conflict', 'needs_review', 'dismissed'])

/**
 * Whether the server, asked now, has the record with its hash and every one of its photos, and has had the record for so long
 * by its own clock: this device's may have been wrong. Undelivered is thrown where it does not answer.
 */
export async function isThere(entry: OutboxEntry, least_ms: number): Promise<boolean> {
  const { server_time, receipts } = await askReceipts(entry.user, [entry.id])
  const told = receipts.find(({ operation_id, content_hash }) => operation_id === entry.id && content_hash === entry.content_hash)
  if (!told?.received_at || !settled.has(told.status)) return false
  if (Date.parse(server_time) - Date.parse(told.received_at) < least_ms) return false
  for (const photo of entry.photos) if (!(await isPhotoThere(photo))) return false
  return true
}

async function isPhotoThere({ sha256, bytes }: OutboxEntry['photos'][number]): Promise<boolean> {
  const { status, headers } = await ask(`/api/v1/photos/${sha256}`, { method: 'HEAD' }, patience_ms.room)
  return status === 200 && ['upload-offset', 'upload-length'].every((name) => headers.get(name) === String(bytes))
}
