import type { Kind, Lifecycle, Verdict } from '#domain/facility.ts'
import type { Filterable } from '#domain/filter.ts'

/** What tiles show of a facility, and what filters ask of it. `x` and `y` are world units (mercator.ts). */
export interface Point extends Filterable {
  number: number
  x: number
  y: number
  verdict_on: string | null
  name_zh: string
  name_en: string | null
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

function grown<T extends Numbers>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity)
  larger.set(column)
  return larger
}

/** A column of few different words: each is kept once, a row holds its place among them. */
class WordColumn<T extends string | null> {
  private codes: Uint16Array
  private readonly words: T[] = []
  private readonly codeOf = new Map<T, number>()

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity)
  }

  grow(capacity: number): void {
    this.codes = grown(this.codes, capacity)
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
    return this.words[this.codes[row] as number] as T
  }
}

/**
 * Facilities as columns: some thirty bytes a row and its names. Rows are only added; a change adds the
 * row anew and kills the old one. Every row below the length has a value in each column, which the types can't tell.
 */
export class PointTable {
  length = 0
  private capacity: number
  private xs: Uint32Array
  private ys: Uint32Array
  private numbers: Float64Array
  private alive: Uint8Array
  private readonly kind: WordColumn<Kind>
  private readonly category: WordColumn<string>
  private readonly town_code: WordColumn<string>
  private readonly lifecycle: WordColumn<Lifecycle | null>
  private readonly verdict: WordColumn<Verdict>
  private readonly verdict_on: WordColumn<string | null>
  private readonly name_zh: string[] = []
  private readonly name_en: (string | null)[] = []
  private readonly search_text: string[] = []

  constructor(capacity = 1024) {
    this.capacity = capacity
    this.xs = new Uint32Array(capacity)
    this.ys = new Uint32Array(capacity)
    this.numbers = new Float64Array(capacity)
    this.alive = new Uint8Array(capacity)
    this.kind = new WordColumn(capacity)
    this.category = new WordColumn(capacity)
    this.town_code = new WordColumn(capacity)
    this.lifecycle = new WordColumn(capacity)
    this.verdict = new WordColumn(capacity)
    this.verdict_on = new WordColumn(capacity)
  }

  add(point: Point): number {
    const row = this.length
    if (row === this.capacity) this.grow()
    this.length += 1
    this.xs[row] = point.x
    this.ys[row] = point.y
    this.numbers[row] = point.number
    this.alive[row] = 1
    this.kind.set(row, point.kind)
    this.category.set(row, point.category)
    this.town_code.set(row, point.town_code)
    this.lifecycle.set(row, point.lifecycle)
    this.verdict.set(row, point.verdict)
    this.verdict_on.set(row, point.verdict_on)
    this.name_zh.push(point.name_zh)
    this.name_en.push(point.name_en)
    this.search_text.push(point.search_text)
    return row
  }

  kill(row: number): void {
    this.alive[row] = 0
  }

  isAlive(row: number): boolean {
    return this.alive[row] === 1
  }

  x(row: number): number {
    return this.xs[row] as number
  }

  y(row: number): number {
    return this.ys[row] as number
  }

  number(row: number): number {
    return this.numbers[row] as number
  }

  verdictOf(row: number): Verdict {
    return this.verdict.at(row)
  }

  at(row: number): Point {
    return {
      number: this.numbers[row] as number,
      x: this.xs[row] as number,
      y: this.ys[row] as number,
      kind: this.kind.at(row),
      category: this.category.at(row),
      town_code: this.town_code.at(row),
      lifecycle: this.lifecycle.at(row),
      verdict: this.verdict.at(row),
      verdict_on: this.verdict_on.at(row),
      name_zh: this.name_zh[row] as string,
      name_en: this.name_en[row] as string | null,
      search_text: this.search_text[row] as string,
    }
  }

  private grow(): void {
    this.capacity *= 2
    this.xs = grown(this.xs, this.capacity)
    this.ys = grown(this.ys, this.capacity)
    this.numbers = grown(this.numbers, this.capacity)
    this.alive = grown(this.alive, this.capacity)
    for (const column of [this.kind, this.category, this.town_code, this.lifecycle, this.verdict, this.verdict_on]) column.grow(this.capacity)
  }
}
