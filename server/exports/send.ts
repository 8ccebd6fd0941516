import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import type { ExportBatch, ExportFormat, ExportHead } from './format.ts'

/** A reader that takes nothing for so long is gone. */
const longest_pause_ms = 120_000

/** Fast rather than small: it is made while it is sent. */
const zipping = { level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 }

/** One at a time for each reader: an export keeps the database at work for minutes. */
const readers = new Set<string>()

/** Runs the work, which calls `end` once nothing more is read. */
export async function oneAtATime<T>(request: FastifyRequest, work: (end: () => void) => Promise<T>): Promise<T> {
  const reader = `${request.visitor.actor} ${request.ip}`
  if (readers.has(reader)) throw new Problem('export_running', {}, { headers: { 'retry-after': '30' } })
  readers.add(reader)
  const end = () => void readers.delete(reader)
  try {
    return await work(end)
  } catch (error) {
    end()
    throw error
  }
}

export interface Sending {
  format: ExportFormat
  head: ExportHead
  batches: AsyncIterator<ExportBatch>
  file_name: string
  /** Called once nothing more is read. */
  end: () => void
}

/**
 * Sends a file as fast as the reader takes it. Its beginning is made before the reply is, so that what goes wrong by then
 * is a named refusal. Afterwards the connection is cut: a file that was not ended is never taken for a whole one.
 */
export async function sendExport(request: FastifyRequest, reply: FastifyReply, { format, head, batches, file_name, end }: Sending) {
  const sent = { format: format.name, rows: 0, bytes: 0 }
  const pieces = format.write(head, counted(await batches.next(), { batches, sent, end }))[Symbol.asyncIterator]()
  const all = measured(await pieces.next(), pieces, sent)
  const is_zipped = format.is_text && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  void reply.type(format.is_text ? `${format.media_type}; charset=utf-8` : format.media_type).headers({
    'content-disposition': `attachment; filename="${file_name}"`,
    'cache-control': 'no-store',
    'export-next-since': head.next_since,
    vary: 'accept-encoding, authorization',
    ...(is_zipped ? { 'content-encoding': 'gzip' } : {}),
  })
  const stream = is_zipped ? createGzip(zipping) : new PassThrough()
  reply.raw.setTimeout(longest_pause_ms, () => void stream.destroy(new Error('the reader takes nothing')))
  reply.raw.once('close', () => void stream.destroy())
  void pipeline(Readable.from(all, { objectMode: false }), stream)
    .then(
      () => request.log.info(sent, 'export sent'),
      (error: Error) => request.log.warn({ ...sent, err: error }, 'export cut off'),
    )
    .then(() => pieces.return?.())
    .then(() => batches.return?.())
    .finally(end)
  return reply.send(stream)
}

type Piece = string | Buffer

async function* measured(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>, sent: { bytes: number }): AsyncGenerator<Piece> {
  for (let piece = first; !piece.done; piece = await rest.next()) {
    sent.bytes += Buffer.byteLength(piece.value)
    yield piece.value
  }
}

interface Counting {
  batches: AsyncIterator<ExportBatch>
  sent: { rows: number }
  end: () => void
}

async function* counted(first: IteratorResult<ExportBatch>, { batches, sent, end }: Counting): AsyncGenerator<ExportBatch> {
  for (let batch = first; !batch.done; batch = await batches.next()) {
    yield batch.value
    sent.rows += batch.value.records.length
  }
  end()
}
