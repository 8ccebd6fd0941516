import { planeOf, type Position } from './datum.ts'

/** A hexagon of the net that PostGIS lays (ST_HexagonGrid): columns to the east, in each numbered to the north. */
export interface Hexagon {
  i: number
  j: number
}

/** The plane in which hexagons are equal: the Gauss-Krüger zone of three degrees whose meridian is nearest. */
export function zoneAt(lon: number): { srid: number } & ReturnType<typeof planeOf> {
  const meridian = Math.min(135, Math.max(75, Math.round(lon / 3) * 3))
  return { srid: 4534 + (meridian - 75) / 3, ...planeOf(meridian) } // EPSG:4534 is that of 75° E
}

const height = Math.sqrt(3)

/** Odd columns stand half a hexagon higher. */
export function centreOf({ i, j }: Hexagon, edge_m: number): Position {
  return [1.5 * edge_m * i, height * edge_m * (j + (Math.abs(i) % 2) / 2)]
}

/** The hexagon in which a place of the plane lies: that of the nearest centre. */
export function hexagonAt([x, y]: Position, edge_m: number): Hexagon {
  const column = Math.round(x / (1.5 * edge_m))
  const near = [column - 1, column, column + 1].map((i) => ({ i, j: Math.round(y / (height * edge_m) - (Math.abs(i) % 2) / 2) }))
  const away = (hexagon: Hexagon) => {
    const [east, north] = centreOf(hexagon, edge_m)
    return Math.hypot(east - x, north - y)
  }
  return near.reduce((nearest, each) => (away(each) < away(nearest) ? each : nearest))
}

/** Six corners about the centre, in the plane. */
export function cornersOf(edge_m: number): Position[] {
  return [0, 1, 2, 3, 4, 5].map((turn) => [edge_m * Math.cos((turn * Math.PI) / 3), edge_m * Math.sin((turn * Math.PI) / 3)])
}

/** The six that share an edge with it. */
export function neighboursOf({ i, j }: Hexagon): Hexagon[] {
  const lower = Math.abs(i) % 2 === 1 ? 0 : -1
  const beside = [i - 1, i + 1].flatMap((column) => [
    { i: column, j: j + lower },
    { i: column, j: j + lower + 1 },
  ])
  return [{ i, j: j - 1 }, { i, j: j + 1 }, ...beside]
}

export const hexagonKey = ({ i, j }: Hexagon) => `${i}_${j}`
