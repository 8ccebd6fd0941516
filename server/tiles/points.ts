import { LRUCache } from 'lru-cache'
import { printFilter, type FacilityFilter } from '#domain/filter.ts'
import { searchWords } from '#domain/spelling.ts'
import { Judged, noSum, type Sum } from './judged.ts'
import { squareOf, type Square, type TileAddress } from './mercator.ts'
import { keysOf, mortonKey, mortonOrder } from './morton.ts'
import { PointTable, type Point } from './point_table.ts'

/** Filters whose answer is kept: a map that is moved asks the same one for every tile. */
const kept_filters = 24

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
 * looked through row by row; when it grows long the order is made anew.
 */
export class Points {
  private table: PointTable
  private indexed = 0
  /** Rows of the order by their number. */
  private byNumber = new Uint32Array(0)
  private readonly changed = new Map<number, number | null>()
  private readonly texts = new Map<number, string>()
  private readonly judged = new LRUCache<string, Judged>({ max: kept_filters })
  private living: number
  private box: Box | null = null

  /** Its rows are in the order of their numbers. */
  constructor(table: PointTable) {
    this.table = table
    this.living = table.length
    this.putInOrder()
  }

  get rows(): PointTable {
    return this.table
  }

  get size(): number {
    return this.living
  }

  /** Puts the facility as it is now in place of what was known of it; null takes it out. */
  replace(number: number, point: (Point & { search_text: string }) | null): void {
    const old = this.rowOf(number)
    if (old !== undefined) this.kill(old)
    const row = point && this.table.add(point)
    this.changed.set(number, row)
    if (row !== null) {
      this.living += 1
      this.texts.set(row, point!.search_text) // a row is of a point
      this.extend(row)
    }
    if (this.table.length - this.indexed > Math.max(256, this.indexed / 50)) this.rebuild()
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

  /** What the filter lets through of a tile of that many zooms further in, as sums; null where there is nothing. */
  cell(address: TileAddress, filter: FacilityFilter, tail: number[]): Cell | null {
    const judged = this.judgedBy(filter)
    const [from, to] = this.runOf(address)
    const square = squareOf(address)
    const sum = noSum()
    judged.addTo(sum, from, to, this.indexed)
    const late = tail.filter((row) => judged.isThrough(row) && this.isIn(row, square))
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

  /** Rows come in the order of their numbers, so where each went to is the order by number. */
  private putInOrder(): void {
    const { table } = this
    const order = mortonOrder(table.xs, table.ys, table.length)
    table.order(order)
    this.indexed = table.length
    this.byNumber = new Uint32Array(table.length)
    for (let row = 0; row < order.length; row += 1) this.byNumber[order[row]!] = row
    this.box = null
    for (let row = 0; row < table.length; row += 1) this.extend(row)
  }

  private rebuild(): void {
    const old = this.table
    const table = new PointTable(Math.max(1024, Math.ceil(this.living * 1.1)))
    for (const row of this.rowsByNumber()) table.add(old.at(row))
    this.table = table
    this.changed.clear()
    this.texts.clear()
    this.judged.clear()
    this.putInOrder()
  }

  /** Of the living ones: those that never changed, and between them those that did. */
  private *rowsByNumber(): Generator<number> {
    const { alive, numbers } = this.table
    const late = [...this.changed].filter((entry): entry is [number, number] => entry[1] !== null).toSorted(([left], [right]) => left - right)
    let next = 0
    for (const row of this.byNumber) {
      for (; next < late.length && late[next]![0] <= numbers[row]!; next += 1) yield late[next]![1]
      if (alive[row] === 1) yield row
    }
    for (; next < late.length; next += 1) yield late[next]![1]
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
