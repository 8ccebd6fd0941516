import type { Geometry } from 'geojson'
import { snapshotNow, type Changes } from '../queries/changes.ts'
import { tileRowsOf, townRows, type TileRow, type TownRow } from '../queries/tile_rows.ts'
import type { Db } from '../database/connect.ts'
import { worldX, worldY } from './mercator.ts'
import type { Point } from './point_table.ts'
import { Points } from './points.ts'
import { readPoints } from './read_points.ts'
import { Shapes, type Shape } from './shapes.ts'

/** All that tiles show, as of a moment of the database. */
export interface Snapshot {
  /** The moment: what became visible later is asked for with it. */
  since: string
  isDemo: boolean
  points: Points
  roads: Shapes
  areas: Shapes
  towns: Map<number, TownRow>
  townShapes: Shapes
}

/**
 * The moment is taken before the first row is read, so a row may be newer than it, never older: what is committed while
 * this reads is told again by the next look, and reading it twice does no harm. No transaction is held open meanwhile.
 */
export async function loadSnapshot(db: Db): Promise<Snapshot> {
  const { snapshot, is_demo } = await snapshotNow(db)
  const { table, shapes } = await readPoints(db)
  const roads = shapes.filter(isLine).map(shapeOf)
  const areas = shapes.filter(isArea).map(shapeOf)
  return { since: snapshot, isDemo: is_demo, points: new Points(table), roads: new Shapes(roads), areas: new Shapes(areas), ...(await loadTowns(db)) }
}

async function loadTowns(db: Db): Promise<Pick<Snapshot, 'towns' | 'townShapes'>> {
  const rows = await townRows(db)
  const towns = new Map(rows.map((town) => [Number(town.code), town]))
  return { towns, townShapes: new Shapes(rows.map(({ code, shape }) => ({ id: Number(code), geometry: shape }))) }
}

/** Reads again what changed and puts it in place. Everything is read before anything is put, so no tile sees half of it. */
export async function bringUpToDate(db: Db, snapshot: Snapshot, changes: Changes): Promise<void> {
  const rows = changes.facilities.length > 0 ? await tileRowsOf(db, changes.facilities) : []
  const towns = changes.regions ? await loadTowns(db) : {}
  const numbers = rows.map(({ number }) => number)
  const shown = rows.filter((row) => row.shown)
  for (const row of rows) snapshot.points.replace(row.number, row.shown ? pointOf(row) : null)
  snapshot.roads.replace(numbers, shown.filter(isLine).map(shapeOf))
  snapshot.areas.replace(numbers, shown.filter(isArea).map(shapeOf))
  Object.assign(snapshot, towns, { since: changes.snapshot })
}

function pointOf({ lon, lat, shown: _, shape: __, ...row }: TileRow): Point & { search_text: string } {
  return { ...row, x: worldX(lon), y: worldY(lat) }
}

interface Shaped {
  number: number
  shape: Geometry | null
}

function isLine({ shape }: Shaped): boolean {
  return shape?.type === 'LineString' || shape?.type === 'MultiLineString'
}

function isArea({ shape }: Shaped): boolean {
  return shape?.type === 'Polygon' || shape?.type === 'MultiPolygon'
}

function shapeOf({ number, shape }: Shaped): Shape {
  return { id: number, geometry: shape! } // only of what isLine or isArea let through
}
