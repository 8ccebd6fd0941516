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

  at(row: number): T {
    return this.words[this.codes[row]!]!
  }

  /** For each code 1 if the word may pass. */
  passing(may: (word: T) => boolean): Uint8Array {
    return Uint8Array.from(this.words, (word) => (may(word) ? 1 : 0))
  }
}

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

  /** Longer ones are cut: no name has so many bytes. */
  set(row: number, text: string | Uint8Array): void {
    if (text.length === 0) return this.put(row, 0)
    const bytes = (typeof text === 'string' ? Buffer.from(text) : text).subarray(0, 65_535)
    if (this.used + bytes.length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.used + bytes.length))
      this.bytes.copy(larger, 0, 0, this.used)
      this.bytes = larger
    }
    this.bytes.set(bytes, this.used)
    this.put(row, bytes.length)
  }

  private put(row: number, length: number): void {
    this.starts[row] = this.used
    this.lengths[row] = length
    this.used += length
  }

  at(row: number): string {
    const start = this.starts[row]!
    return this.bytes.toString('utf8', start, start + this.lengths[row]!)
  }
}
