import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import type { PaperPhoto } from '#domain/order_paper.ts'
import { pictureName, type PhotoStore } from '../photos/store.ts'

/** A photo as it is printed; null: it is not there, or has no copy. */
export interface PaperPicture {
  caption: string
  content: Buffer | null
  width_px: number
  height_px: number
}

/** The longer side: 300 dots an inch at the size that it is printed. */
const longest_px = 1000

/** The copies for others, which hold nothing but pixels, as large as they are printed. */
export async function picturesOf(store: PhotoStore, photos: readonly PaperPhoto[]): Promise<PaperPicture[]> {
  const pictures: PaperPicture[] = []
  for (const photo of photos) pictures.push(await pictureOf(store, photo))
  return pictures
}

async function pictureOf(store: PhotoStore, { sha256, caption }: PaperPhoto): Promise<PaperPicture> {
  const stored = await store.get(pictureName(sha256, 'large'))
  if (!stored) return { caption, content: null, width_px: 0, height_px: 0 }
  const { data, info } = await sharp(await buffer(stored.content))
    .resize(longest_px, longest_px, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { caption, content: data, width_px: info.width, height_px: info.height }
}
