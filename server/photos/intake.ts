import type { IncomingMessage } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import type { Log } from '../database/connect.ts'
import { problem } from '../problem.ts'
import type { PhotoFile } from '../queries/photos.ts'
import { makeCopies } from './copies.ts'
import { decodePhoto, type DecodedPhoto } from './decode.ts'
import { receiveBytes } from './receive.ts'
import { Slots } from './slots.ts'
import { copySizes, pictureName, type PhotoStore } from './store.ts'

/** Photos that are decoded at the same time: each takes a thread, and at most some 200 MB. */
const decoded_at_once = 2

/** Takes photos in: whole, of the hash that they are named by, and of a kind that can be shown. */
export class PhotoIntake {
  private readonly slots = new Slots(decoded_at_once)
  private readonly store: PhotoStore
  private readonly config: Config
  private readonly log: Log

  constructor(store: PhotoStore, config: Config, log: Log) {
    this.store = store
    this.config = config
    this.log = log
  }

  /** What is to be recorded of it, once the store has it. What was kept before is not decoded again. */
  async take(body: IncomingMessage, sha256: string, known: PhotoFile | undefined): Promise<PhotoFile> {
    const received = await receiveBytes(body, this.config)
    try {
      if (received.sha256 !== sha256) throw problem('photo_hash_mismatch')
      return await this.slots.run(async () => (known && (await this.isWhole(known)) ? known : this.keep(sha256, await readFile(received.path))))
    } finally {
      await received.remove()
    }
  }

  private async keep(sha256: string, content: Buffer): Promise<PhotoFile> {
    const { media_type, width_px, height_px, pixels } = await decodePhoto(content)
    await this.store.put(pictureName(sha256), content, media_type)
    return { sha256, bytes: content.length, media_type, width_px, height_px, copy_state: await this.copy(sha256, pixels) }
  }

  /** Where it fails the photo is kept and nobody outside sees it. */
  private async copy(sha256: string, pixels: DecodedPhoto['pixels']): Promise<PhotoFile['copy_state']> {
    try {
      const copies = await makeCopies(pixels)
      for (const size of copySizes) await this.store.put(pictureName(sha256, size), copies[size], 'image/jpeg')
      return 'ready'
    } catch (error) {
      this.log.error({ err: error, sha256 }, 'no copy of the photo could be made')
      return 'failed'
    }
  }

  private async isWhole({ sha256, copy_state }: PhotoFile): Promise<boolean> {
    if (copy_state !== 'ready') return false
    const kept = await Promise.all([pictureName(sha256), ...copySizes.map((size) => pictureName(sha256, size))].map((name) => this.store.has(name)))
    return kept.every(Boolean)
  }
}
