import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { uploadFolder } from '../imports/uploads.ts'
import { Problem, problem } from '../problem.ts'

interface ReceivedBytes {
  path: string
  sha256: string
  remove(): Promise<void>
}

/** Saves the body aside, so that many slow uploads take no memory. One that is too large is refused by its announced length, else while it streams. */
export async function receiveBytes(body: IncomingMessage, config: Pick<Config, 'DATA_DIR' | 'MAX_PHOTO_MB'>): Promise<ReceivedBytes> {
  const limit_mb = config.MAX_PHOTO_MB
  checkLength(Number(body.headers['content-length'] ?? 0), config)
  const folder = await uploadFolder(config)
  const path = join(folder, 'photo')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { path, sha256: await saveBody(body, path, limit_mb), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Of all of a photo, as its sender announces it. */
export function checkLength(bytes: number, { MAX_PHOTO_MB }: Pick<Config, 'MAX_PHOTO_MB'>): void {
  if (bytes > MAX_PHOTO_MB * megabyte) throw tooLarge(MAX_PHOTO_MB)
}

/** A chunk in memory, all of it or nothing. */
export async function receiveChunk(body: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.length
    if (bytes > longest_chunk) throw new Problem('body_too_large', { limit_mb: longest_chunk / megabyte }, { headers: { connection: 'close' } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The sender hears why: the body is left open where it is not read to its end. */
async function saveBody(body: IncomingMessage, path: string, limit_mb: number): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of chunksOf(body)) {
      bytes += chunk.length
      if (bytes > limit_mb * megabyte) throw tooLarge(limit_mb)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}

async function* chunksOf(body: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  } catch {
    throw problem('photo_cut_off')
  }
}

/** The connection is closed, or the sender would go on with the rest. */
function tooLarge(limit_mb: number): Problem {
  return new Problem('photo_too_large', { limit_mb }, { headers: { connection: 'close' } })
}

const megabyte = 1024 * 1024
const longest_chunk = megabyte
