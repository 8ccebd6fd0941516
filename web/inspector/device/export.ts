import { downloadZip } from 'client-zip'
import { dayInChina } from '#domain/date.ts'
import { lock } from '../../rescue_file.ts'
import { inDatabase, type StoredPhoto } from './database.ts'
import type { OutboxEntry } from './outbox.ts'

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** A rescue file, and a name that says of which device, whose, and of which day. */
export interface RescueFile {
  name: string
  file: Blob
}

/** A ZIP of these records as they are sent, their photos by hash, and a manifest that says what belongs together; locked where there is a passphrase. */
export async function exportRecords(entries: OutboxEntry[], passphrase: string | null): Promise<RescueFile> {
  const zip = await downloadZip(files(entries)).blob()
  const name = nameOf(entries)
  return passphrase === null ? { name: `${name}.zip`, file: zip } : { name: `${name}.cxrescue`, file: await lock(zip, passphrase) }
}

function nameOf(entries: OutboxEntry[]): string {
  const users = [...new Set(entries.map(({ user }) => user))].join('+')
  const devices = [...new Set(entries.map(({ device_id }) => device_id.slice(0, 8)))].join('+')
  return `changxing-${users}-${devices}-${dayInChina(new Date())}`
}

async function* files(entries: OutboxEntry[]): AsyncGenerator<{ name: string; input: string | ArrayBuffer }> {
  const photos = new Map<string, string | null>()
  for (const { id, user, payload, photos: named } of entries) {
    yield { name: recordName(id), input: payload }
    for (const { sha256 } of named.filter((each) => !photos.get(each.sha256))) {
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
