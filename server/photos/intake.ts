import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import type { Log } from '../database/connect.ts'
import { Problem, problem } from '../problem.ts'
import type { PhotoFile } from '../queries/photos.ts'
import { makeCopies } from './copies.ts'
import { decodePhoto, type DecodedPhoto } from './decode.ts'
import { PhotoParts, type PartName } from './parts.ts'
import { checkLength, receiveBytes } from './receive.ts'
import { Slots } from './slots.ts'
import { copySizes, pictureName, type PhotoStore, type PictureName } from './store.ts'
import { Turns } from './turns.ts'

/** Photos that are decoded at the same time: each takes a thread, and at most some 200 MB. */
const decoded_at_once = 2

/** What is recorded of one photo. */
export interface PhotoRecord {
  find: () => Promise<PhotoFile | undefined>
  save: (photo: PhotoFile) => Promise<void>
}

/** Bytes of a photo from `offset` on, of which all are to be `length`. */
export interface Chunk {
  offset: number
  length: number
  bytes: Buffer
}

/** Takes photos in: whole, of the hash that they are named by, and of a kind that can be shown. */
export class PhotoIntake {
  /** Of decoding. */
  private readonly slots = new Slots(decoded_at_once)
  /** By hash: whoever else sends the same photo waits, and then it is there. */
  private readonly turns = new Turns()
  readonly parts: PhotoParts
  private readonly store: PhotoStore
  private readonly config: Config
  private readonly log: Log

  constructor(store: PhotoStore, config: Config, log: Log) {
    this.store = store
    this.config = config
    this.log = log
    this.parts = new PhotoParts(config)
  }

  /** A photo in one piece. It is recorded once the store has it; what was kept before is not decoded again. */
  async take(body: IncomingMessage, sha256: string, record: PhotoRecord): Promise<{ photo: PhotoFile; isNew: boolean }> {
    return this.takeBy(body, (received) => {
      if (received !== sha256) throw problem('photo_hash_mismatch')
      return record
    })
  }

  /** The same of one whose sender can't name it by its hash: over plain http a browser makes none. */
  async takeBy(body: IncomingMessage, recordOf: (sha256: string) => PhotoRecord): Promise<{ photo: PhotoFile; isNew: boolean }> {
    const received = await receiveBytes(body, this.config)
    const { sha256 } = received
    try {
      const record = recordOf(sha256)
      return await this.turns.run(sha256, async () => {
        const known = await record.find()
        const photo = known && (await this.isWhole(known)) ? known : await this.keep(sha256, await readFile(received.path))
        await record.save(photo)
        return { photo, isNew: !known }
      })
    } finally {
      await received.remove()
    }
  }

  /** Adds to what is there of it; the last chunk makes it a photo. Answers how much of it is there until then. */
  async takeChunk(name: PartName, chunk: Chunk, record: PhotoRecord): Promise<PhotoFile | number> {
    const { length, offset, bytes } = chunk
    checkLength(length, this.config)
    if (offset + bytes.length > length) throw problem('photo_chunk_too_long', { length })
    return this.turns.run(name.sha256, async () => {
      const known = await record.find()
      if (known && (await this.store.has(pictureName(name.sha256)))) {
        await this.parts.remove(name)
        return known
      }
      await this.add(name, chunk)
      if (offset + bytes.length < length) return offset + bytes.length
      const photo = await this.assemble(name)
      await record.save(photo)
      await this.parts.remove(name)
      return photo
    })
  }

  /** Takes a photo away, where `forget` found that nothing is recorded of it any more. */
  async remove(sha256: string, forget: () => Promise<boolean>): Promise<void> {
    await this.turns.run(sha256, async () => {
      if (await forget()) for (const name of namesOf(sha256)) await this.store.remove(name)
    })
  }

  /** Removes beginnings that nobody went on with. */
  async sweep(now: Date): Promise<void> {
    await this.parts.sweep(now)
    await this.store.sweep?.(now)
  }

  private async add(name: PartName, { offset, length, bytes }: Chunk): Promise<void> {
    let there = await this.parts.length(name)
    if (there > length) {
      await this.parts.remove(name)
      there = 0
    }
    if (offset !== there) throw new Problem('photo_offset_wrong', { offset: there }, { headers: offsetHeader(there) })
    if (bytes.length > 0) await this.parts.append(name, bytes)
  }

  /** What can't become this photo is begun anew; what the store can't take now stays. */
  private async assemble(name: PartName): Promise<PhotoFile> {
    const content = await this.parts.read(name)
    try {
      if (createHash('sha256').update(content).digest('hex') !== name.sha256)
        throw new Problem('photo_hash_mismatch', {}, { headers: offsetHeader(0) })
      return await this.keep(name.sha256, content)
    } catch (error) {
      if (error instanceof Problem && error.status < 500) await this.parts.remove(name)
      throw error
    }
  }

  private async keep(sha256: string, content: Buffer): Promise<PhotoFile> {
    return this.slots.run(async () => {
      const { media_type, width_px, height_px, pixels } = await decodePhoto(content)
      await this.store.put(pictureName(sha256), content, media_type)
      return { sha256, bytes: content.length, media_type, width_px, height_px, copy_state: await this.copy(sha256, pixels) }
    })
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
    return (await Promise.all(namesOf(sha256).map((name) => this.store.has(name)))).every(Boolean)
  }
}

const namesOf = (sha256: string): PictureName[] => [pictureName(sha256), ...copySizes.map((size) => pictureName(sha256, size))]

const offsetHeader = (offset: number) => ({ 'upload-offset': String(offset) })
