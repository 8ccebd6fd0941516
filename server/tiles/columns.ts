export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

export function grown<T extends Numbers>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity)
  larger.set(column)
  return larger
}

export function ordered<T extends Numbers>(column: T, order: Uint32Array): T {
  const moved = new (column.constructor as new (length: number) => T)(column.length)
  for (let row = 0; row < order.length; row += 1) moved[row] = column[order[row]!]!
  return moved
}

/** A column of few different words: each is kept once, a row holds its place among them. */
export class WordColumn<T extends string | null> {
  codes: Uint16Array
  readonly words: T[] = []
  private readonly codeOf = new Map<T, number>()

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

  order(order: Uint32Array): void {
    this.starts = ordered(this.starts, order)
    this.lengths = ordered(this.lengths, order)
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
