import type { PlainGeometry } from '#domain/wkt.ts'
import { boxesOf, degreesFrom, type Crs } from '../ogc/crs.ts'
import { FilterFault, type FilterNode, type Place } from '../ogc/filter/node.ts'

interface Context {
  op: string
  crs: Crs
  bind: (value: unknown) => string
}

/** How deep positions lie in the coordinates, and what PostGIS is to keep of a mended shape (1 points, 2 lines, 3 areas). */
const shapes: Record<string, { depth: number; keep: 1 | 2 | 3 }> = {
  Point: { depth: 0, keep: 1 },
  MultiPoint: { depth: 1, keep: 1 },
  LineString: { depth: 1, keep: 2 },
  MultiLineString: { depth: 2, keep: 2 },
  Polygon: { depth: 2, keep: 3 },
  MultiPolygon: { depth: 3, keep: 3 },
}

/** A geometry of a filter as bound GeoJSON in degrees. A shape that crosses itself is mended, or GEOS would refuse it. */
export function geometryLiteral(node: FilterNode, { op, crs, bind }: Context): string {
  if (node.is === 'call' && node.op === 'bbox') return box(node.args, node.at, { crs, bind })
  if (node.is !== 'geometry') throw new FilterFault('应为图形 a geometry is expected', node.at)
  const { geometry, at } = node
  if (!('geometries' in geometry)) return single(geometry, at, { crs, bind })
  if (op !== 's_intersects') throw new FilterFault(`图形集合只能用于 a collection is for s_intersects only: ${op}`, at)
  if (geometry.geometries.length === 0) throw new FilterFault('图形是空的 the geometry is empty', at)
  return `st_collect(array[${geometry.geometries.map((each) => single(each, at, { crs, bind })).join(', ')}])`
}

type Bound = Omit<Context, 'op'>

function box(args: readonly FilterNode[], at: Place, { crs, bind }: Bound): string {
  const numbers = args.map((each) => (each.is === 'value' && typeof each.value === 'number' ? each.value : NaN))
  const boxes = boxesOf(crs, numbers)
  if (!boxes) throw new FilterFault('范围应为四个数 a box is four numbers: west, south, east, north', at)
  const drawn = boxes.map((each) => {
    const [west, south, east, north] = [each.west, each.south, each.east, each.north].map((degrees) => `(${bind(degrees)})::double precision`)
    return `st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`
  })
  return drawn.length === 1 ? drawn[0]! : `st_collect(array[${drawn.join(', ')}])`
}

function single(geometry: unknown, at: Place, { crs, bind }: Bound): string {
  const { type, coordinates } = (geometry ?? {}) as Partial<PlainGeometry>
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined
  if (!shape || !Array.isArray(coordinates)) throw new FilterFault(`不支持的图形 not a geometry: ${typeof type === 'string' ? type : '—'}`, at)
  const degrees = degreesFrom(crs, coordinates)
  checkCoordinates(degrees, shape.depth, at)
  const isLine = type?.endsWith('LineString')
  const isArea = type?.endsWith('Polygon')
  if (isLine || isArea) for (const each of linesOf(degrees, shape.depth)) checkLine(each, isArea ? 4 : 2, at)
  const drawn = `st_force2d(st_setsrid(st_geomfromgeojson(${bind(JSON.stringify({ type, coordinates: degrees }))}), 4326))`
  return isArea ? `st_collectionextract(st_makevalid(${drawn}), ${shape.keep})` : drawn
}

function checkCoordinates(coordinates: unknown, depth: number, at: Place): void {
  if (!Array.isArray(coordinates) || coordinates.length === 0) throw new FilterFault('图形的坐标不对 coordinates are not as they must be', at)
  if (depth > 0) return coordinates.forEach((each) => checkCoordinates(each, depth - 1, at))
  const [lon, lat] = coordinates as number[]
  const isPosition = (coordinates.length === 2 || coordinates.length === 3) && coordinates.every((each) => Number.isFinite(each))
  if (!isPosition || Math.abs(lon!) > 180 || Math.abs(lat!) > 90) throw new FilterFault('坐标不对 not a position', at)
}

function linesOf(coordinates: unknown[], depth: number): unknown[][] {
  return depth === 1 ? [coordinates] : coordinates.flatMap((each) => linesOf(each as unknown[], depth - 1))
}

/** A ring has four positions and ends where it began. */
function checkLine(positions: unknown[], least: number, at: Place): void {
  const isClosed = String(positions[0]) === String(positions.at(-1))
  if (positions.length < least || (least === 4 && !isClosed))
    throw new FilterFault('线或环的点数不够，或环没有闭合 too few positions, or a ring that is not closed', at)
}
