import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { unguarded } from '#domain/guard.ts'
import { FileError, type FilePart, type Layout, type ReadRequest } from './row.ts'
import { tableParts, type TableRow } from './table.ts'

type Encoding = NonNullable<Layout['encoding']>

/** A cell longer than this is the rest of a file behind a quotation mark that nobody closed. */
const longest_record = 1024 * 1024

export async function* csvParts({ path }: ReadRequest): AsyncGenerator<FilePart> {
  const start = await firstBytes(path)
  const encoding = await encodingOf(path)
  const text = new TextDecoder(encoding).decode(start, { stream: true })
  const delimiter = delimiterOf(text)
  const bom = encoding !== 'gb18030' && hasBom(start)
  yield* tableParts(recordsOf(path, encoding, delimiter), { encoding, delimiter, bom })
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function hasBom([first, second, third]: Uint8Array): boolean {
  return (first === 0xef && second === 0xbb && third === 0xbf) || (first === 0xff && second === 0xfe)
}

/** UTF-8 rejects the bytes of GB18030, so it is tried first; spreadsheets' "Unicode text" is UTF-16 with its mark. */
export async function encodingOf(path: string): Promise<Encoding> {
  const start = await firstBytes(path)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start.includes(0)) throw new FileError('file_encoding_unknown', { row: rowOf(start, start.indexOf(0)) })
  if ((await firstBadRow(path, 'utf-8')) === null) return 'utf-8'
  const row = await firstBadRow(path, 'gb18030')
  if (row === null) return 'gb18030'
  throw new FileError('file_encoding_unknown', { row })
}

/** The row near the first bytes that the encoding does not have; null: it fits throughout. */
async function firstBadRow(path: string, encoding: Encoding): Promise<number | null> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let row = 1
  try {
    for await (const chunk of createReadStream(path)) {
      decoder.decode(chunk as Buffer, { stream: true })
      row = row - 1 + rowOf(chunk as Buffer, Infinity)
    }
    decoder.decode()
    return null
  } catch {
    return row
  }
}

function rowOf(bytes: Uint8Array, end: number): number {
  let row = 1
  for (let index = bytes.indexOf(10); index >= 0 && index < end; index = bytes.indexOf(10, index + 1)) row += 1
  return row
}

/** Of comma, semicolon and tab the one that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const line =
    text
      .replaceAll(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .find((each) => each.trim() !== '') ?? ''
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).delimiter
}

/** Blank lines are counted, so that a row has the number that a spreadsheet shows. */
async function* recordsOf(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longest_record,
  })
  pipeline(Readable.from(decoded(path, encoding)), parser, () => undefined) // an error on the way ends the loop below
  let row_number = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { row_number: (row_number += 1), cells: cells.map(unguarded) }
  } catch (error) {
    if (error instanceof CsvError) throw new FileError('file_quote_open', { row: Number(error['records'] ?? row_number) + 1 })
    throw error
  }
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}
