import type { ShutterPosition } from '#domain/audit_document.ts'
import { m } from '../../paraglide/messages.js'
import { tellChanged } from './changes.ts'
import { inDatabase, type PhotoStore, type StoredPhoto } from './database.ts'
import { sha256 } from './hash.ts'
import { DeviceProblem } from './problem.ts'
import type { TakenPhoto } from './types.ts'
import { requireSecure, requireUser } from './user.ts'

/** What the camera gave is stored as it is up to here, as the server takes it; what is larger, or of another kind, is made a JPEG once. */
const most_bytes = 8 * 1024 * 1024
const most_pixels = 50_000_000
const longest_px = 4096
const stored_types = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** Stores the bytes at the shutter, in a transaction of their own; the caller then names the photo in the document. */
export async function addPhoto(draft_id: string, picture: Blob): Promise<TakenPhoto> {
  requireSecure()
  const user = requireUser()
  const taken_at = momentOf(picture)
  const kept = (await isStoredAsItIs(picture)) ? picture : await asJpeg(picture)
  const data = await kept.arrayBuffer()
  const hash = await sha256(data)
  await inDatabase(async (db) => {
    const tx = db.transaction('photos', 'readwrite', { durability: 'strict' })
    const same = await tx.store.get([user, hash])
    const audits = [...new Set([...(same?.audits ?? []), draft_id])]
    await tx.store.put({ ...same, user, sha256: hash, data, media_type: kept.type, bytes: data.byteLength, taken_at, audits })
    await tx.done
  })
  tellChanged()
  return { sha256: hash, bytes: data.byteLength, taken_at }
}

/** Adds where it was taken, once the device has found out; the drafts that have it are sent with that. */
export async function placePhoto(hash: string, position: ShutterPosition): Promise<void> {
  const user = requireUser()
  await inDatabase(async (db) => {
    const tx = db.transaction('photos', 'readwrite')
    const photo = await tx.store.get([user, hash])
    if (photo) await tx.store.put({ ...photo, position })
    await tx.done
  })
}

/** Of the shutter: a camera's file carries it. */
function momentOf(picture: Blob): string {
  const now = Date.now()
  const taken = picture instanceof File ? picture.lastModified : now
  return new Date(Math.min(taken, now)).toISOString()
}

async function isStoredAsItIs(picture: Blob): Promise<boolean> {
  return stored_types.has(picture.type) && picture.size <= most_bytes && (await pixelsOf(picture)) <= most_pixels
}

/** From the file's head, without decoding it. */
async function pixelsOf(picture: Blob): Promise<number> {
  const image = new Image()
  const address = URL.createObjectURL(picture)
  try {
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve)
      image.addEventListener('error', reject)
      image.src = address
    })
    return image.naturalWidth * image.naturalHeight
  } catch {
    throw unreadable()
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function asJpeg(picture: Blob): Promise<Blob> {
  const image = await createImageBitmap(picture).catch(() => null)
  if (!image) throw unreadable()
  const scale = Math.min(1, longest_px / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(unreadable())), 'image/jpeg', 0.9)
  })
}

function unreadable(): DeviceProblem {
  return new DeviceProblem('photo', m.device_photo_title(), m.device_photo_text())
}

/** An address to show it by; null: it is not on this device. Whoever asked revokes it. */
export async function photoUrl(hash: string): Promise<string | null> {
  const user = requireUser()
  const photo = await inDatabase((db) => db.get('photos', [user, hash]))
  return photo ? URL.createObjectURL(new Blob([photo.data], { type: photo.media_type })) : null
}

/** Of a draft; the caller takes it out of the document first. */
export async function removePhoto(draft_id: string, hash: string): Promise<void> {
  const user = requireUser()
  await inDatabase(async (db) => {
    const tx = db.transaction('photos', 'readwrite')
    const photo = await tx.store.get([user, hash])
    if (photo) await letGo(tx.store, photo, draft_id)
    await tx.done
  })
  tellChanged()
}

/** The bytes go with the last draft or audit that has them. */
export async function letGo(photos: PhotoStore, photo: StoredPhoto, audit_id: string): Promise<void> {
  const audits = photo.audits.filter((each) => each !== audit_id)
  if (audits.length === 0) await photos.delete([photo.user, photo.sha256])
  else await photos.put({ ...photo, audits })
}
