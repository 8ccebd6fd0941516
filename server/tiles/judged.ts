import { verdicts } from '#domain/facility.ts'
import { matches, type FacilityFilter } from '#domain/filter.ts'
import type { PointTable } from './point_table.ts'

/** Neighbouring rows that are added up beforehand, so that a whole country is summed in thousands of steps. */
const block = 64

/** Sums are of sixteenths of units: exact up to ten million facilities, and fine enough for a pixel at any zoom. */
const coarse_bits = 4

/** Facilities of a place as one number; `x` and `y` are sums. */
export interface Sum {
  count: number
  x: number
  y: number
  /** As in the vocabulary. */
  verdicts: number[]
}

export const noSum = (): Sum => ({ count: 0, x: 0, y: 0, verdicts: verdicts.map(() => 0) })

/** Where they lie on average, in world units. */
export const middleOf = ({ count, x, y }: Sum) => ({ x: (x / count) * 2 ** coarse_bits, y: (y / count) * 2 ** coarse_bits })

interface Blocks {
  counts: Uint32Array
  xs: Float64Array
  ys: Float64Array
  verdicts: Uint32Array[]
}

/** Which rows of a table a filter lets through, judged once, and their sums by blocks. */
export class Judged {
  private readonly table: PointTable
  private readonly filter: FacilityFilter
  private passes = new Uint8Array(0)
  private length = 0
  private blocks: Blocks | undefined

  /** Of a filter with words, `found` says for the rows that are there which have them. */
  constructor(table: PointTable, filter: FacilityFilter, found?: Uint8Array<ArrayBuffer>) {
    this.table = table
    this.filter = filter
    if (found) {
      this.passes = found
      this.length = found.length
    }
  }

  /** Judges what was added since; `textOf` tells what words are looked for in. */
  upTo(length: number, textOf: (row: number) => string): this {
    if (this.length === length) return this
    if (this.passes.length < length) {
      const larger = new Uint8Array(length + (this.length === 0 ? 0 : 1024))
      larger.set(this.passes)
      this.passes = larger
    }
    if (this.filter.q.trim()) this.judgeByWords(length, textOf)
    else this.judge(length)
    this.length = length
    return this
  }

  isThrough(row: number): boolean {
    return this.passes[row] === 1 && this.table.alive[row] === 1
  }

  /** Takes a row out of the sums; it dies afterwards. */
  forget(row: number): void {
    if (this.blocks && this.isThrough(row)) this.enter(this.blocks, Math.floor(row / block), row, -1)
  }

  /** Adds the rows from one up to, not with, another; `indexed` rows stand still. */
  addTo(sum: Sum, from: number, to: number, indexed: number): void {
    const blocks = (this.blocks ??= this.summed(indexed))
    const [first, last] = [Math.ceil(from / block), Math.floor(to / block)]
    if (first >= last) return this.addRows(sum, from, to)
    this.addRows(sum, from, first * block)
    for (let index = first; index < last; index += 1) {
      if (blocks.counts[index] === 0) continue
      sum.count += blocks.counts[index]!
      sum.x += blocks.xs[index]!
      sum.y += blocks.ys[index]!
      for (const [place, counts] of blocks.verdicts.entries()) sum.verdicts[place]! += counts[index]!
    }
    this.addRows(sum, last * block, to)
  }

  addRows(sum: Sum, from: number, to: number): void {
    for (let row = from; row < to; row += 1) if (this.isThrough(row)) this.addRow(sum, row)
  }

  addRow(sum: Sum, row: number): void {
    sum.count += 1
    sum.x += this.table.xs[row]! >>> coarse_bits
    sum.y += this.table.ys[row]! >>> coarse_bits
    sum.verdicts[this.verdictAt(row)]! += 1
  }

  private verdictAt(row: number): number {
    return verdicts.indexOf(this.table.verdict.at(row))
  }

  private summed(indexed: number): Blocks {
    const count = Math.ceil(indexed / block)
    const blocks = {
      counts: new Uint32Array(count),
      xs: new Float64Array(count),
      ys: new Float64Array(count),
      verdicts: verdicts.map(() => new Uint32Array(count)),
    }
    for (let row = 0; row < indexed; row += 1) if (this.isThrough(row)) this.enter(blocks, Math.floor(row / block), row, 1)
    return blocks
  }

  private enter(blocks: Blocks, index: number, row: number, change: 1 | -1): void {
    blocks.counts[index]! += change
    blocks.xs[index]! += change * (this.table.xs[row]! >>> coarse_bits)
    blocks.ys[index]! += change * (this.table.ys[row]! >>> coarse_bits)
    blocks.verdicts[this.verdictAt(row)]![index]! += change
  }

  /** Word by word rather than row by row: each word is judged once. */
  private judge(length: number): void {
    const { table, filter, passes } = this
    const may = (list: readonly unknown[]) => (word: unknown) => list.length === 0 || list.includes(word)
    const kind = table.kind.passing(may(filter.kind))
    const category = table.category.passing(may(filter.category))
    const town = table.town_code.passing(may(filter.town))
    const verdict = table.verdict.passing(may(filter.verdict))
    const lifecycle = table.lifecycle.passing((word) => (filter.lifecycle.length === 0 ? word !== 'closed' : may(filter.lifecycle)(word)))
    const codes = [table.kind.codes, table.category.codes, table.town_code.codes, table.verdict.codes, table.lifecycle.codes] as const
    const [kinds, categories, towns, states, lives] = codes
    for (let row = this.length; row < length; row += 1)
      passes[row] = kind[kinds[row]!]! & category[categories[row]!]! & town[towns[row]!]! & verdict[states[row]!]! & lifecycle[lives[row]!]!
  }

  private judgeByWords(length: number, textOf: (row: number) => string): void {
    for (let row = this.length; row < length; row += 1)
      this.passes[row] = matches(this.filter, { ...this.table.at(row), search_text: textOf(row) }) ? 1 : 0
  }
}
