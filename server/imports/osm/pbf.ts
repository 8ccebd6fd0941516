import { open, type FileHandle } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { parse } from 'osm-pbf-parser-node'
import { FileError } from '../row.ts'
import type { ElementType, OsmElement, OsmSource } from './element.ts'
import { messageFields } from './protobuf.ts'

/** Limits of the format: longer is no OSM PBF, or a hostile one. */
const longest_header = 64 * 1024
const longest_block = 32 * 1024 * 1024

/** Field numbers of a Blob; the others are compressions. */
const raw = 1
const zlib = 3
const compressions: Record<number, string> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' }

interface Frame {
  type: string
  from: number
  length: number
}

/**
 * The blocks of the file one by one, so that no more than one is in memory. The frames are read here rather than by the
 * parser's own stream, which throws from inside when a block is compressed in a way that it does not know.
 */
export function pbfSource(path: string): OsmSource {
  const holds = new Map<number, ElementType[]>()
  return async function* (wanted) {
    const file = await open(path)
    try {
      for await (const frame of framesOf(file)) {
        const known = holds.get(frame.from)
        if (known && !known.some((type) => wanted.includes(type))) continue
        const bytes = unpacked(await bytesAt(file, frame.from, frame.length))
        const elements = parsed(bytes)
        holds.set(frame.from, [...new Set(elements.map(({ type }) => type))])
        yield elements.filter(({ type }) => wanted.includes(type))
      }
    } finally {
      await file.close()
    }
  }
}

async function* framesOf(file: FileHandle): AsyncGenerator<Frame> {
  const { size } = await file.stat()
  let frame = await frameAt(file, 0, size)
  if (frame.type !== 'OSMHeader') throw unreadable('OSMHeader')
  const header = unpacked(await bytesAt(file, frame.from, frame.length))
  if (header.includes('HistoricalInformation')) throw unreadable('HistoricalInformation')
  for (let at = frame.from + frame.length; at < size; at = frame.from + frame.length) {
    frame = await frameAt(file, at, size)
    if (frame.type === 'OSMData') yield frame
  }
}

async function frameAt(file: FileHandle, at: number, size: number): Promise<Frame> {
  if (at + 4 > size) throw cutOff()
  const length = (await bytesAt(file, at, 4)).readUInt32BE()
  if (length > longest_header) throw unreadable('BlobHeader')
  if (at + 4 + length > size) throw cutOff()
  const fields = messageFields(await bytesAt(file, at + 4, length))
  const [type, block_length] = [fields?.get(1), fields?.get(3)]
  if (!(type instanceof Buffer) || typeof block_length !== 'number') throw unreadable('BlobHeader')
  if (block_length > longest_block) throw new FileError('file_hostile', { why: `${block_length} > ${longest_block}` })
  const frame = { type: type.toString(), from: at + 4 + length, length: block_length }
  if (frame.from + frame.length > size) throw cutOff()
  return frame
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  if (bytesRead < length) throw cutOff()
  return buffer
}

function unpacked(block: Buffer): Buffer {
  const fields = messageFields(block)
  const [plain, packed] = [fields?.get(raw), fields?.get(zlib)]
  if (plain instanceof Buffer) return plain
  if (packed instanceof Buffer) return inflated(packed)
  const other = Object.keys(compressions).find((number) => fields?.has(Number(number)))
  throw other === undefined ? unreadable('Blob') : new FileError('file_compression_unknown', { compression: compressions[Number(other)]! })
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: longest_block })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw code === 'ERR_BUFFER_TOO_LARGE' ? new FileError('file_hostile', { why: `> ${longest_block}` }) : unreadable(message)
  }
}

function parsed(block: Buffer): OsmElement[] {
  try {
    return parse(block, { withTags: true, withInfo: false }) as OsmElement[]
  } catch (error) {
    throw unreadable((error as Error).message)
  }
}

function cutOff(): FileError {
  return new FileError('file_cut_off', { format: 'OSM PBF' })
}

function unreadable(why: string): FileError {
  return new FileError('file_unreadable', { why: `OSM PBF: ${why}`.slice(0, 200) })
}
