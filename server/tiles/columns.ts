import { setImmediate as turn } from 'node:timers/promises'

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

export function grown<T extends Numbers>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity)
  larger.set(column)
  return larger
}

/** Rows that are gone through before others have their turn: a few milliseconds. */
const rows_a_step = 50_000

/** Goes through many rows step by step. */
export async function inSteps(length: number, step: (from: number, to: number) => void, a_step = rows_a_step): Promise<void> {
  for (let from = 0; from < length; from += a_step) {
    step(from, Math.min(length, from + a_step))
    await turn()
  }
}

export async function picked<T extends Numbers>(column: T, rows: Uint32Array, capacity: number): Promise<T> {
  const taken = new (column.constructor as new (length: number) => T)(capacity)
  await inSteps(rows.length, (from, to) => {
    for (let row = from; row < to; row += 1) taken[row] = column[rows[row]!]!
  })
  return taken
}

/** A column of few different words: each is kept once, a row holds its place among them. */
export class WordColumn<T extends string | null> {
  codes: Uint16Array
  words: T[] = []
  private codeOf = new Map<T, number>()

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity)
  }

  set(row: number, word: T): void {
    let code = this.codeOf.get(word)
    if (code === undefined) {
      code = this.words.push(word) - 1
      this.codeOf.set(word, code)
    }
    this.codes[row] = code
  }

  /** The words are then of both. */
  async take(from: WordColumn<T>, rows: Uint32Array, capacity: number): Promise<void> {
    this.words = from.words
    this.codeOf = from.codeOf
    this.codes = await picked(from.codes, rows, capacity)
  }

  setAll(row: number, words: readonly T[]): void {
    for (let index = 0; index < words.length; index += 1) this.set(row + index, words[index]!)
  }

  at(row: number): T {
    return this.words[this.codes[row]!]!
  }

  /** For each code 1 if the word may pass. */
  passing(may: (word: T) => boolean): Uint8Array {
    return Uint8Array.from(this.words, (word) => (may(word) ? 1 : 0))
  }
}

/** Ids as the four numbers that the digits of each make. */
export class IdColumn {
  private parts: Uint32Array[]

  constructor(capacity: number) {
    this.parts = Array.from({ length: 4 }, () => new Uint32Array(capacity))
  }

  grow(capacity: number): void {
    this.parts = this.parts.map((part) => grown(part, capacity))
  }

  async take(from: IdColumn, rows: Uint32Array, capacity: number): Promise<void> {
    this.parts = await Promise.all(from.parts.map((part) => picked(part, rows, capacity)))
  }

  set(row: number, id: string): void {
    this.setAll(row, Buffer.from(digitsOf(id), 'hex'))
  }

  /** Of the rows from one on, sixteen bytes each. */
  setAll(row: number, ids: Buffer): void {
    for (let at = 0; at < ids.length; at += 4) this.parts[(at / 4) % 4]![row + Math.floor(at / 16)] = ids.readUInt32BE(at)
  }

  /** The rows below a length that have one of the ids: looked through one by one, most of them ruled out by their last four digits. */
  rowsOf(ids: readonly string[], length: number): number[] {
    const wanted = new Set(ids.map(digitsOf))
    const endings = new Uint8Array(2 ** 16)
    for (const digits of wanted) endings[Number.parseInt(digits.slice(-4), 16)] = 1
    const lasts = new Set([...wanted].map((digits) => Number.parseInt(digits.slice(-8), 16)))
    const last = this.parts[3]!
    const rows: number[] = []
    for (let row = 0; row < length; row += 1)
      if (endings[last[row]! & 0xff_ff] === 1 && lasts.has(last[row]!) && wanted.has(this.digitsAt(row))) rows.push(row)
    return rows
  }

  private digitsAt(row: number): string {
    return this.parts.map((part) => part[row]!.toString(16).padStart(8, '0')).join('')
  }
}

const digitsOf = (id: string) => id.replaceAll('-', '')

/** No name has so many bytes; longer ones are cut. */
const longest_bytes = 65_535

/** Texts as bytes: a string a row would take three times the memory. */
export class TextColumn {
  private bytes: Buffer
  private used = 0
  private starts: Uint32Array
  private lengths: Uint16Array

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(capacity * 16)
    this.starts = new Uint32Array(capacity)
    this.lengths = new Uint16Array(capacity)
  }

  grow(capacity: number): void {
    this.starts = grown(this.starts, capacity)
    this.lengths = grown(this.lengths, capacity)
  }

  /** Without what no row has any more. */
  async take(from: TextColumn, rows: Uint32Array, capacity: number): Promise<void> {
    const bytes = Buffer.allocUnsafe(from.used + capacity)
    const [starts, lengths] = [new Uint32Array(capacity), new Uint16Array(capacity)]
    let used = 0
    await inSteps(rows.length, (first, end) => {
      for (let row = first; row < end; row += 1) {
        const [start, length] = [from.starts[rows[row]!]!, from.lengths[rows[row]!]!]
        starts[row] = used
        lengths[row] = length
        for (let at = start; at < start + length; at += 1) bytes[used++] = from.bytes[at]!
      }
    })
    Object.assign(this, { bytes, used, starts, lengths })
  }

  set(row: number, text: string): void {
    const start = this.append(text)
    this.put(row, start, this.used)
  }

  /** Of the rows from one on, each apart from the next by one byte. */
  setAll(row: number, texts: string, apart: number): void {
    let start = this.append(texts)
    let next = row
    for (let at = start; at <= this.used; at += 1) {
      if (at < this.used && this.bytes[at] !== apart) continue
      this.put(next, start, at)
      next += 1
      start = at + 1
    }
  }

  at(row: number): string {
    const start = this.starts[row]!
    return this.bytes.toString('utf8', start, start + this.lengths[row]!)
  }

  /** Where the text starts; `used` is where it ends. */
  private append(text: string): number {
    const start = this.used
    const end = start + Buffer.byteLength(text)
    if (end > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(Math.ceil(1.5 * this.bytes.length), end))
      this.bytes.copy(larger, 0, 0, start)
      this.bytes = larger
    }
    this.used = start + this.bytes.write(text, start)
    return start
  }

  private put(row: number, start: number, end: number): void {
    this.starts[row] = start
    this.lengths[row] = Math.min(end - start, longest_bytes)
  }
}
