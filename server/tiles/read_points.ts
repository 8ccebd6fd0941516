import type { Geometry } from 'geojson'
import { addDays } from '#domain/date.ts'
import { kinds, lifecycles, verdicts } from '#domain/facility.ts'
import type { Db } from '../database/connect.ts'
import { categoryCodes, day_zero, no_day, shownCount, tileColumnsAfter, type TileColumns } from '../queries/tile_rows.ts'
import { worldX, worldY } from './mercator.ts'
import { PointTable } from './point_table.ts'

const rows_a_step = 20_000

export interface ReadPoints {
  table: PointTable
  shapes: { number: number; shape: Geometry }[]
}

/** All facilities with a place. The next step is on its way while one is read, and other requests have their turn between them. */
export async function readPoints(db: Db): Promise<ReadPoints> {
  const words = { kinds, lifecycles, verdicts, categories: await categoryCodes(db) }
  const table = new PointTable(Math.max(1024, Math.ceil((await shownCount(db)) * 1.05)))
  const shapes: ReadPoints['shapes'] = []
  const add = adder(table, words.categories)
  let step = await tileColumnsAfter(db, 0, rows_a_step, words)
  while (step.count > 0) {
    const last = bigints(step.numbers)(step.count - 1)
    const next = tileColumnsAfter(db, last, rows_a_step, words)
    next.catch(() => undefined) // told where it is waited for
    add(step)
    shapes.push(...(step.shapes ?? []))
    step = await next
  }
  return { table, shapes }
}

/** Adds the rows of a step. Words come as their places in the vocabulary, towns as numbers. */
function adder(table: PointTable, categories: string[]): (columns: TileColumns) => void {
  const towns = new Map<number, string>()
  const days = new Map<number, string | null>([[no_day, null]])
  return (columns) => {
    const [number, town, trait, day] = [bigints(columns.numbers), bigints(columns.towns), integers(columns.traits), integers(columns.days)]
    const [lon, lat] = [doubles(columns.lons), doubles(columns.lats)]
    const [zh, en] = [texts(columns.names_zh), texts(columns.names_en)]
    for (let row = 0; row < columns.count; row += 1) {
      const digits = trait(row)
      table.add({
        number: number(row),
        x: worldX(lon(row)),
        y: worldY(lat(row)),
        category: categories[Math.floor(digits / 1000) - 1]!,
        kind: kinds[(Math.floor(digits / 100) % 10) - 1]!,
        lifecycle: lifecycles[(Math.floor(digits / 10) % 10) - 1] ?? null,
        verdict: verdicts[(digits % 10) - 1]!,
        town_code: remembered(towns, town(row), String),
        verdict_on: remembered(days, day(row), (after) => addDays(day_zero, after)),
        name_zh: zh(),
        name_en: en(),
      })
    }
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make(key)))
  return value
}

/** A binary array of one dimension without nulls: a head, then for each value its length and its bytes. */
const head_bytes = 20

const bigints = (array: Buffer) => (index: number) => {
  const at = head_bytes + index * 12 + 4
  return array.readInt32BE(at) * 2 ** 32 + array.readUInt32BE(at + 4)
}
const doubles = (array: Buffer) => (index: number) => array.readDoubleBE(head_bytes + index * 12 + 4)
const integers = (array: Buffer) => (index: number) => array.readInt32BE(head_bytes + index * 8 + 4)

/** One text after the other, each up to its end mark. */
function texts(bytes: Buffer): () => Uint8Array {
  let start = 0
  return () => {
    const end = bytes.indexOf(1, start)
    const text = bytes.subarray(start, end)
    start = end + 1
    return text
  }
}
