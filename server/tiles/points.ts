import KDBush from 'kdbush'
import { LRUCache } from 'lru-cache'
import { matches, printFilter, type FacilityFilter } from '#domain/filter.ts'
import type { Square } from './mercator.ts'
import { PointTable, type Point } from './point_table.ts'

/** Filters whose answer is kept: a map that is moved asks the same one for every tile. */
const kept_filters = 50

/** For each row 1 if the filter lets it through, judged once; `length` rows are judged so far. */
interface Judged {
  passes: Uint8Array
  length: number
}

/**
 * The facilities with a place, under a spatial index. Changed ones stand in a tail behind the index, which is looked
 * through row by row; when it grows long the index is built anew.
 */
export class Points {
  private table: PointTable
  private index: KDBush
  private indexed: number
  private readonly rowOf = new Map<number, number>()
  private readonly judged = new LRUCache<string, Judged>({ max: kept_filters })

  constructor(table: PointTable) {
    this.table = table
    this.index = indexOf(table)
    this.indexed = table.length
    for (let row = 0; row < table.length; row += 1) this.rowOf.set(table.number(row), row)
  }

  get rows(): PointTable {
    return this.table
  }

  get size(): number {
    return this.rowOf.size
  }

  /** Puts the facility as it is now in place of what was known of it; null takes it out. */
  replace(number: number, point: Point | null): void {
    const old = this.rowOf.get(number)
    if (old !== undefined) this.table.kill(old)
    this.rowOf.delete(number)
    if (point) this.rowOf.set(number, this.table.add(point))
    if (this.table.length - this.indexed > Math.max(256, this.indexed / 50)) this.rebuild()
  }

  /** The rows in the square that the filter lets through, in no order. */
  within({ west, north, size }: Square, filter: FacilityFilter): number[] {
    const { table } = this
    const passes = this.passesOf(filter)
    const shown = (row: number) => passes[row] === 1 && table.isAlive(row)
    const inside = (row: number) => between(table.x(row), west, size) && between(table.y(row), north, size)
    const rows = this.index.range(west, north, west + size - 1, north + size - 1).filter(shown)
    for (let row = this.indexed; row < table.length; row += 1) if (inside(row) && shown(row)) rows.push(row)
    return rows
  }

  /** The facility with this number, if it has a place and the filter lets it through. */
  find(number: number, filter: FacilityFilter): Point | undefined {
    const row = this.rowOf.get(number)
    return row !== undefined && this.passesOf(filter)[row] === 1 ? this.table.at(row) : undefined
  }

  /** World units of the outermost facilities, or null when there is none. */
  extent(): { west: number; south: number; east: number; north: number } | null {
    if (this.rowOf.size === 0) return null
    const edges = { west: Infinity, south: -Infinity, east: -Infinity, north: Infinity }
    for (const row of this.rowOf.values()) {
      edges.west = Math.min(edges.west, this.table.x(row))
      edges.east = Math.max(edges.east, this.table.x(row))
      edges.north = Math.min(edges.north, this.table.y(row))
      edges.south = Math.max(edges.south, this.table.y(row))
    }
    return edges
  }

  private passesOf(filter: FacilityFilter): Uint8Array {
    const { table } = this
    const key = printFilter(filter).toString()
    const known = this.judged.get(key) ?? { passes: new Uint8Array(0), length: 0 }
    this.judged.set(key, known)
    if (known.passes.length < table.length) {
      const larger = new Uint8Array(table.length + 1024)
      larger.set(known.passes)
      known.passes = larger
    }
    for (let row = known.length; row < table.length; row += 1) known.passes[row] = matches(filter, table.at(row)) ? 1 : 0
    known.length = table.length
    return known.passes
  }

  private rebuild(): void {
    const living = [...this.rowOf].toSorted(([left], [right]) => left - right)
    const table = new PointTable(Math.max(1024, Math.ceil(living.length * 1.1)))
    for (const [number, row] of living) this.rowOf.set(number, table.add(this.table.at(row)))
    this.table = table
    this.index = indexOf(table)
    this.indexed = table.length
    this.judged.clear()
  }
}

function indexOf(table: PointTable): KDBush {
  const index = new KDBush(table.length, 64, Uint32Array)
  for (let row = 0; row < table.length; row += 1) index.add(table.x(row), table.y(row))
  return index.finish()
}

function between(unit: number, start: number, size: number): boolean {
  return unit >= start && unit < start + size
}
