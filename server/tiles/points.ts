import { setImmediate as turn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { printFilter, type FacilityFilter } from '#domain/filter.ts'
import { searchWords } from '#domain/spelling.ts'
import { inSteps } from './columns.ts'
import { Judged, noSum, type Sum } from './judged.ts'
import { squareOf, type Square, type TileAddress } from './mercator.ts'
import { keysOf, mortonKey, mortonOrder } from './morton.ts'
import type { KnownPoint, Point, PointTable } from './point_table.ts'

/** Filters whose answer is kept: a map that is moved asks the same one for every tile. */
const kept_filters = 24

/** Of the rows in order: so many changed ones are still looked through quickly enough. */
const longest_tail_share = 1 / 16
const shortest_tail = 256

/** Changes that are made over before others have their turn. */
const changes_a_step = 500

type Change = (KnownPoint & { search_text: string }) | null

interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** The row of one of them, and how many they are. */
export interface Cell extends Sum {
  row: number
}

/**
 * The facilities with a place, in Z-order: a tile is a run of rows. Changed ones stand in a tail behind them, which is
 * looked through row by row; when it grows long the order is made anew beside this one, which goes on meanwhile.
 */
export class Points {
  private readonly table: PointTable
  private readonly indexed: number
  /** Rows of the order by their number. */
  private readonly byNumber: Uint32Array
  private readonly changed = new Map<number, number | null>()
  private readonly texts = new Map<number, string>()
  private readonly judged = new LRUCache<string, Judged>({ max: kept_filters })
  private living: number
  private box: Box | null = null
  /** Changes since a new order was begun. */
  private since: Map<number, Change> | undefined

  private constructor(table: PointTable, byNumber: Uint32Array) {
    this.table = table
    this.byNumber = byNumber
    this.indexed = this.living = table.length
  }

  /** The rows come in the order of their numbers, so where each went to is the order by number. */
  static async of(table: PointTable): Promise<Points> {
    const order = await mortonOrder(table.xs, table.ys, table.length)
    await table.order(order)
    const byNumber = new Uint32Array(table.length)
    const points = new Points(table, byNumber)
    await inSteps(table.length, (from, to) => {
      for (let row = from; row < to; row += 1) {
        byNumber[order[row]!] = row
        points.extend(row)
      }
    })
    return points
  }

  get rows(): PointTable {
    return this.table
  }

  get size(): number {
    return this.living
  }

  /** Puts the facility as it is now in place of what was known of it; null takes it out. */
  replace(number: number, point: Change): void {
    const old = this.rowOf(number)
    if (old !== undefined) this.kill(old)
    const row = point && this.table.add(point)
    this.changed.set(number, row)
    if (row !== null) {
      this.living += 1
      this.texts.set(row, point!.search_text) // a row is of a point
      this.extend(row)
    }
    this.since?.set(number, point)
  }

  /** The numbers of those among the ids that are here. */
  numbersOf(ids: readonly string[]): number[] {
    const { table } = this
    return table.ids.rowsOf(ids, table.length).flatMap((row) => (table.alive[row] === 1 ? [table.numbers[row]!] : []))
  }

  /** Whether so many have changed that a new order is worth its while. */
  isWorn(): boolean {
    return this.table.length - this.indexed > Math.max(shortest_tail, this.indexed * longest_tail_share)
  }

  /** The same in a new order, but for the last changes that came while it was made, which are then to be told to it. */
  async inOrder(): Promise<Points> {
    this.since = new Map()
    const fresh = await Points.of(await this.table.copy(await this.rowsByNumber()))
    while (this.since.size > changes_a_step) {
      const missed = [...this.since]
      this.since = new Map()
      for (let from = 0; from < missed.length; from += changes_a_step) {
        for (const [number, change] of missed.slice(from, from + changes_a_step)) fresh.replace(number, change)
        await turn()
      }
    }
    return fresh
  }

  /** Tells it those. */
  tell(fresh: Points): Points {
    for (const [number, change] of this.since ?? []) fresh.replace(number, change)
    return fresh
  }

  /** The rows in the tile that the filter lets through, in no order. */
  within(address: TileAddress, filter: FacilityFilter): number[] {
    const judged = this.judgedBy(filter)
    const [from, to] = this.runOf(address)
    const rows: number[] = []
    for (let row = from; row < to; row += 1) if (judged.isThrough(row)) rows.push(row)
    for (const row of this.tailIn(squareOf(address))) if (judged.isThrough(row)) rows.push(row)
    return rows
  }

  /** How many are in the tile, or more than `most`. */
  countWithin(address: TileAddress, filter: FacilityFilter): number {
    const sum = noSum()
    const judged = this.judgedBy(filter)
    judged.addTo(sum, ...this.runOf(address), this.indexed)
    for (const row of this.tailIn(squareOf(address))) if (judged.isThrough(row)) judged.addRow(sum, row)
    return sum.count
  }

  /** What the filter lets through of a tile, as sums; null where there is nothing. `tail`: the changed rows in it. */
  cell(address: TileAddress, filter: FacilityFilter, tail: number[]): Cell | null {
    const judged = this.judgedBy(filter)
    const [from, to] = this.runOf(address)
    const sum = noSum()
    judged.addTo(sum, from, to, this.indexed)
    const late = tail.filter((row) => judged.isThrough(row))
    for (const row of late) judged.addRow(sum, row)
    if (sum.count === 0) return null
    return { ...sum, row: late[0] ?? (sum.count === 1 ? this.firstThrough(judged, from, to) : from) }
  }

  /** Changed rows in the square. */
  tailIn(square: Square): number[] {
    const rows: number[] = []
    for (let row = this.indexed; row < this.table.length; row += 1) if (this.isIn(row, square)) rows.push(row)
    return rows
  }

  /** The facility with this number, if it has a place and the filter lets it through. */
  find(number: number, filter: FacilityFilter): Point | undefined {
    const row = this.rowOf(number)
    return row !== undefined && this.judgedBy(filter).isThrough(row) ? this.table.at(row) : undefined
  }

  /** World units of the outermost facilities since the last order, or null when there is none. */
  extent(): Box | null {
    return this.living === 0 ? null : this.box
  }

  /** Whether the filter can be answered: words are looked for by the database, which is to be asked first. */
  knows(filter: FacilityFilter): boolean {
    return searchWords(filter.q).length === 0 || this.judged.has(keyOf(filter))
  }

  /** What the database found for a filter with words, as ascending numbers. */
  learn(filter: FacilityFilter, numbers: Float64Array): void {
    const found = new Uint8Array(this.indexed)
    for (let next = 0, at = 0; next < numbers.length && at < this.byNumber.length;) {
      const number = this.table.numbers[this.byNumber[at]!]!
      if (number === numbers[next]) found[this.byNumber[at]!] = 1
      if (number <= numbers[next]!) at += 1
      else next += 1
    }
    this.judged.set(keyOf(filter), new Judged(this.table, filter, found))
  }

  private judgedBy(filter: FacilityFilter): Judged {
    const key = keyOf(filter)
    let judged = this.judged.get(key)
    if (!judged) {
      if (!this.knows(filter)) throw new Error('a filter with words is to be learnt first')
      this.judged.set(key, (judged = new Judged(this.table, filter)))
    }
    return judged.upTo(this.table.length, (row) => this.texts.get(row) ?? '')
  }

  private kill(row: number): void {
    for (const judged of this.judged.values()) judged.forget(row)
    this.table.alive[row] = 0
    this.texts.delete(row)
    this.living -= 1
  }

  private rowOf(number: number): number | undefined {
    const late = this.changed.get(number)
    if (late !== undefined) return late ?? undefined
    const { numbers } = this.table
    const at = lowest(this.byNumber.length, (index) => numbers[this.byNumber[index]!]! >= number)
    const row = this.byNumber[at]
    return row !== undefined && numbers[row] === number ? row : undefined
  }

  /** The rows of the order that lie in the tile. */
  private runOf(address: TileAddress): [from: number, to: number] {
    const { xs, ys } = this.table
    const [first, end] = keysOf(address)
    const from = lowest(this.indexed, (row) => mortonKey(xs[row]!, ys[row]!) >= first)
    return [from, lowest(this.indexed, (row) => mortonKey(xs[row]!, ys[row]!) >= end)]
  }

  private firstThrough(judged: Judged, from: number, to: number): number {
    for (let row = from; row < to; row += 1) if (judged.isThrough(row)) return row
    return from
  }

  private isIn(row: number, { west, north, size }: Square): boolean {
    const [x, y] = [this.table.xs[row]!, this.table.ys[row]!]
    return x >= west && x < west + size && y >= north && y < north + size
  }

  private extend(row: number): void {
    const [x, y] = [this.table.xs[row]!, this.table.ys[row]!]
    this.box ??= { west: x, east: x, north: y, south: y }
    if (x < this.box.west) this.box.west = x
    if (x > this.box.east) this.box.east = x
    if (y < this.box.north) this.box.north = y
    if (y > this.box.south) this.box.south = y
  }

  /** The living rows: those that never changed, and between them those that did. */
  private async rowsByNumber(): Promise<Uint32Array> {
    const { table, byNumber } = this
    const late = [...this.changed].filter((entry): entry is [number, number] => entry[1] !== null).toSorted(([left], [right]) => left - right)
    const rows = new Uint32Array(byNumber.length + late.length)
    let [count, next] = [0, 0]
    const takeLate = (up_to: number) => {
      for (; next < late.length && late[next]![0] <= up_to; next += 1) rows[count++] = late[next]![1]
    }
    await inSteps(byNumber.length, (from, to) => {
      for (const row of byNumber.subarray(from, to)) {
        takeLate(table.numbers[row]!)
        if (table.alive[row] === 1) rows[count++] = row
      }
    })
    takeLate(Infinity)
    return rows.subarray(0, count)
  }
}

const keyOf = (filter: FacilityFilter) => printFilter(filter).toString()

/** The first index of which it is so; it is so of all after it. */
function lowest(length: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
