import { setImmediate as turn } from 'node:timers/promises'
import type { Geometry } from 'geojson'
import type { Db } from '../database/connect.ts'
import { lastNumber, shownCount, tileColumns, type TileColumns } from '../queries/tile_rows.ts'
import { PointTable } from './point_table.ts'

const numbers_a_step = 20_000

/** The database works on so many steps while one is read here. */
const steps_ahead = 2

export interface ReadPoints {
  table: PointTable
  shapes: { number: number; shape: Geometry }[]
}

/** All facilities with a place. Other requests have their turn between the steps. */
export async function readPoints(db: Db): Promise<ReadPoints> {
  const table = new PointTable(Math.max(1024, Math.ceil((await shownCount(db)) * 1.05)))
  const shapes: ReadPoints['shapes'] = []
  for await (const columns of steps(db, await lastNumber(db))) {
    table.addColumns(columns)
    shapes.push(...(columns.shapes ?? []))
  }
  return { table, shapes }
}

/** In the order of their numbers. */
async function* steps(db: Db, last: number): AsyncGenerator<TileColumns> {
  const ahead: Promise<TileColumns | null>[] = []
  let asked = 0
  do {
    while (asked < last && ahead.length < steps_ahead) {
      const step = tileColumns(db, asked, (asked += numbers_a_step))
      step.catch(() => undefined) // told where it is waited for
      ahead.push(step)
    }
    await turn() // or what was just asked would not be sent before the step at hand is read
    const columns = await ahead.shift()
    if (columns) yield columns
  } while (ahead.length > 0)
}
