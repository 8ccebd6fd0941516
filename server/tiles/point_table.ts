import type { Kind, Lifecycle, Verdict } from '#domain/facility.ts'
import type { Filterable } from '#domain/filter.ts'
import { apart, type TileColumns } from '../queries/tile_rows.ts'
import { grown, IdColumn, picked, TextColumn, WordColumn } from './columns.ts'
import { worldX, worldY } from './mercator.ts'

/** What tiles show of a facility, and what filters ask of it. `x` and `y` are world units (mercator.ts). */
export interface Point extends Omit<Filterable, 'search_text'> {
  number: number
  x: number
  y: number
  verdict_on: string | null
  name_zh: string
  name_en: string | null
}

/** As the table takes it up: with the id, by which it is found when it is deleted. */
export interface KnownPoint extends Point {
  id: string
}

/** A point in WKB: the order of bytes and the type, then two numbers. */
const point_head_bytes = 5
const point_bytes = 21

const known = (text: string) => text || null

/**
 * Facilities as columns: some sixty bytes a row and its names. Rows are only added; a change adds the row anew and kills
 * the old one. Every row below the length has a value in each column, which the types can't tell.
 */
export class PointTable {
  length = 0
  xs: Uint32Array
  ys: Uint32Array
  numbers: Float64Array
  alive: Uint8Array
  readonly ids: IdColumn
  readonly kind: WordColumn<Kind>
  readonly category: WordColumn<string>
  readonly town_code: WordColumn<string>
  readonly lifecycle: WordColumn<Lifecycle | null>
  readonly verdict: WordColumn<Verdict>
  private readonly verdict_on: WordColumn<string | null>
  private readonly name_zh: TextColumn
  private readonly name_en: TextColumn
  private capacity: number

  constructor(capacity = 1024) {
    this.capacity = capacity
    this.xs = new Uint32Array(capacity)
    this.ys = new Uint32Array(capacity)
    this.numbers = new Float64Array(capacity)
    this.alive = new Uint8Array(capacity)
    this.ids = new IdColumn(capacity)
    this.kind = new WordColumn(capacity)
    this.category = new WordColumn(capacity)
    this.town_code = new WordColumn(capacity)
    this.lifecycle = new WordColumn(capacity)
    this.verdict = new WordColumn(capacity)
    this.verdict_on = new WordColumn(capacity)
    this.name_zh = new TextColumn(capacity)
    this.name_en = new TextColumn(capacity)
  }

  add(point: KnownPoint): number {
    const row = this.length
    if (row === this.capacity) this.grow()
    this.length += 1
    this.xs[row] = point.x
    this.ys[row] = point.y
    this.numbers[row] = point.number
    this.alive[row] = 1
    this.ids.set(row, point.id)
    this.kind.set(row, point.kind)
    this.category.set(row, point.category)
    this.town_code.set(row, point.town_code)
    this.lifecycle.set(row, point.lifecycle)
    this.verdict.set(row, point.verdict)
    this.verdict_on.set(row, point.verdict_on)
    this.name_zh.set(row, point.name_zh)
    this.name_en.set(row, point.name_en ?? '')
    return row
  }

  /** Adds many at once. */
  addColumns(columns: TileColumns): void {
    const from = this.length
    while (from + columns.count > this.capacity) this.grow()
    this.length += columns.count
    this.addPlaces(from, columns)
    this.alive.fill(1, from, this.length)
    this.ids.setAll(from, columns.ids)
    this.numbers.set(columns.numbers.split(apart).map(Number), from)
    this.kind.setAll(from, columns.kinds.split(apart) as Kind[])
    this.category.setAll(from, columns.categories.split(apart))
    this.town_code.setAll(from, columns.towns.split(apart))
    this.lifecycle.setAll(from, columns.lifecycles.split(apart).map(known) as (Lifecycle | null)[])
    this.verdict.setAll(from, columns.verdicts.split(apart) as Verdict[])
    this.verdict_on.setAll(from, columns.verdict_days.split(apart).map(known))
    this.name_zh.setAll(from, columns.names_zh, apart.charCodeAt(0))
    this.name_en.setAll(from, columns.names_en, apart.charCodeAt(0))
  }

  private addPlaces(from: number, { points, count }: TileColumns): void {
    const wkb = new DataView(points.buffer, points.byteOffset, points.length)
    for (let index = 0; index < count; index += 1) {
      const at = index * point_bytes + point_head_bytes
      this.xs[from + index] = worldX(wkb.getFloat64(at, true))
      this.ys[from + index] = worldY(wkb.getFloat64(at + 8, true))
    }
  }

  at(row: number): Point {
    return {
      number: this.numbers[row]!,
      x: this.xs[row]!,
      y: this.ys[row]!,
      kind: this.kind.at(row),
      category: this.category.at(row),
      town_code: this.town_code.at(row),
      lifecycle: this.lifecycle.at(row),
      verdict: this.verdict.at(row),
      verdict_on: this.verdict_on.at(row),
      name_zh: this.name_zh.at(row),
      name_en: this.name_en.at(row) || null,
    }
  }

  /** Moves the rows: the first is then the one that the order names first. */
  order(order: Uint32Array): Promise<void> {
    return this.take(this, order)
  }

  /** Those rows in that order, as a table of their own. */
  async copy(rows: Uint32Array): Promise<PointTable> {
    const table = new PointTable(Math.max(1024, Math.ceil(rows.length * 1.1)))
    await table.take(this, rows)
    return table
  }

  /** All of them are then living. */
  private async take(from: PointTable, rows: Uint32Array): Promise<void> {
    const { capacity } = this
    this.xs = await picked(from.xs, rows, capacity)
    this.ys = await picked(from.ys, rows, capacity)
    this.numbers = await picked(from.numbers, rows, capacity)
    for (const [index, column] of this.words().entries()) await column.take(from.words()[index] as never, rows, capacity) // the same one there
    await this.ids.take(from.ids, rows, capacity)
    await this.name_zh.take(from.name_zh, rows, capacity)
    await this.name_en.take(from.name_en, rows, capacity)
    this.alive.fill(1, 0, rows.length)
    this.length = rows.length
  }

  private words() {
    return [this.kind, this.category, this.town_code, this.lifecycle, this.verdict, this.verdict_on]
  }

  private grow(): void {
    this.capacity *= 2
    this.xs = grown(this.xs, this.capacity)
    this.ys = grown(this.ys, this.capacity)
    this.numbers = grown(this.numbers, this.capacity)
    this.alive = grown(this.alive, this.capacity)
    for (const column of this.words()) column.codes = grown(column.codes, this.capacity)
    for (const column of [this.ids, this.name_zh, this.name_en]) column.grow(this.capacity)
  }
}
