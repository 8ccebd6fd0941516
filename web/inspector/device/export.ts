import { downloadZip } from 'client-zip'
import { inDatabase, type StoredPhoto } from './database.ts'
import type { OutboxEntry } from './outbox.ts'

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** A ZIP of these records as they are sent, their photos by hash, and a manifest that says what belongs together. */
export function exportRecords(entries: OutboxEntry[]): Promise<Blob> {
  return downloadZip(files(entries)).blob()
}

async function* files(entries: OutboxEntry[]): AsyncGenerator<{ name: string; input: string | ArrayBuffer }> {
  const photos = new Map<string, string | null>()
  for (const { id, user, payload, photos: named } of entries) {
    yield { name: recordName(id), input: payload }
    for (const { sha256 } of named.filter((each) => !photos.has(each.sha256))) {
      const photo = await inDatabase((db) => db.get('photos', [user, sha256]))
      photos.set(sha256, photo ? photoName(photo) : null)
      if (photo) yield { name: photoName(photo), input: photo.data }
    }
  }
  yield { name: 'manifest.json', input: JSON.stringify(manifest(entries, photos), null, 2) }
}

function manifest(entries: OutboxEntry[], files_of: ReadonlyMap<string, string | null>) {
  const records = entries.map(({ payload: _, photos_delivered, photos, ...row }) => ({
    ...row,
    file: recordName(row.id),
    photos: photos.map((each) => ({ ...each, file: files_of.get(each.sha256) ?? null, is_delivered: photos_delivered.has(each.sha256) })),
  }))
  return { kind: 'changxing_outbox', made_at: new Date().toISOString(), records }
}

const recordName = (id: string) => `records/${id}.json`
const photoName = ({ sha256, media_type }: StoredPhoto) => `photos/${sha256}.${endings[media_type] ?? 'bin'}`
