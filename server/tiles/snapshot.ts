import type { Geometry } from 'geojson'
import { snapshotNow, type Changes } from '../queries/changes.ts'
import { tileRowsOf, townRows, type TileRow, type TownRow } from '../queries/tile_rows.ts'
import type { Db } from '../database/connect.ts'
import { worldX, worldY } from './mercator.ts'
import type { KnownPoint } from './point_table.ts'
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
  return {
    since: snapshot,
    isDemo: is_demo,
    points: await Points.of(table),
    roads: new Shapes(roads),
    areas: new Shapes(areas),
    ...(await loadTowns(db)),
  }
}

async function loadTowns(db: Db): Promise<Pick<Snapshot, 'towns' | 'townShapes'>> {
  const rows = await townRows(db)
  const towns = new Map(rows.map((town) => [Number(town.code), town]))
  return { towns, townShapes: new Shapes(rows.map(({ code, shape }) => ({ id: Number(code), geometry: shape }))) }
}

/** Changed facilities that are read at a time: other requests have their turn in between. */
const facilities_a_step = 1000

/** Reads again what changed and puts it in place. Of each step everything is read before anything is put, so no tile sees half of it. */
export async function bringUpToDate(db: Db, snapshot: Snapshot, { facilities, regions, snapshot: since }: Changes): Promise<void> {
  const towns = regions ? await loadTowns(db) : {}
  for (let from = 0; from < facilities.length; from += facilities_a_step)
    await readAgain(db, snapshot, facilities.slice(from, from + facilities_a_step))
  Object.assign(snapshot, towns, { since })
}

/** What is no longer there was deleted. */
async function readAgain(db: Db, snapshot: Snapshot, ids: string[]): Promise<void> {
  const rows = await tileRowsOf(db, ids)
  const there = new Set(rows.map(({ id }) => id))
  const gone = snapshot.points.numbersOf(ids.filter((id) => !there.has(id)))
  const shown = rows.filter((row) => row.shown)
  const numbers = [...gone, ...rows.map(({ number }) => number)]
  for (const number of gone) snapshot.points.replace(number, null)
  for (const row of rows) snapshot.points.replace(row.number, row.shown ? pointOf(row) : null)
  snapshot.roads.replace(numbers, shown.filter(isLine).map(shapeOf))
  snapshot.areas.replace(numbers, shown.filter(isArea).map(shapeOf))
}

/** Many changes by the way wear the points out. Their new order is made beside them, and shows the same. */
export async function freshenPoints(snapshot: Snapshot): Promise<void> {
  const { points } = snapshot
  const fresh = await points.inOrder()
  snapshot.points = points.tell(fresh)
}

function pointOf({ lon, lat, shown: _, shape: __, ...row }: TileRow): KnownPoint & { search_text: string } {
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
