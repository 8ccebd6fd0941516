import { isInRing } from '#domain/enclosing.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { RowReason } from '../row.ts'
import type { OsmRelation, OsmWay, Tags } from './element.ts'
import type { Places } from './places.ts'
import type { FacilityRole } from './role.ts'

export type Drawn = { geometry: PlainGeometry } | { reason: RowReason }
type Point = [number, number]

/** A closed way is the outline of an area, unless it is a road that goes in a ring. */
export function wayGeometry({ refs, tags = {} }: Pick<OsmWay, 'refs' | 'tags'>, role: FacilityRole, places: Places): Drawn {
  const points = pointsOf(refs, places)
  if (!points) return incomplete(refs.filter((ref) => !places.at(ref)).length)
  if (isClosed(refs) && points.length >= 4 && isOutline(tags, role)) return { geometry: { type: 'Polygon', coordinates: [points] } }
  if (points.length < 2) return incomplete(1)
  const geometry = { type: 'LineString', coordinates: points }
  return role.kind === 'road' ? { geometry } : { reason: { code: 'osm_open_outline' } }
}

function isOutline(tags: Tags, { kind, category }: FacilityRole): boolean {
  if (tags['area'] !== undefined) return tags['area'] !== 'no'
  return kind !== 'road' || (category === 'public_transport_stop' && tags['highway'] !== 'footway')
}

function incomplete(missing: number): Drawn {
  return { reason: { code: 'osm_incomplete', params: { missing } } }
}

/** Undefined: one of them is not in the file. Two of one place in a row are one. */
function pointsOf(refs: readonly number[], places: Places): Point[] | undefined {
  const points = refs.map((ref) => places.at(ref))
  if (points.length === 0 || !points.every((point) => point !== undefined)) return undefined
  return points.filter(([lon, lat], index) => lon !== points[index - 1]?.[0] || lat !== points[index - 1]?.[1])
}

function isClosed(refs: readonly number[]): boolean {
  return refs.length > 2 && refs[0] === refs.at(-1)
}

/** The areas of a multipolygon, from ways that may each be a piece of an outline. Needs every member. */
export function relationGeometry({ members }: OsmRelation, ways: ReadonlyMap<number, number[]>, places: Places): Drawn {
  const outlines = members.filter(({ type }) => type === 'way')
  const missing = outlines.filter(({ ref }) => !ways.has(ref) || ways.get(ref)!.some((node) => !places.at(node))).length
  if (missing > 0 || outlines.length === 0) return incomplete(Math.max(missing, 1))
  const ringsOf = (inner: boolean) => joined(outlines.filter(({ role }) => (role === 'inner') === inner).map(({ ref }) => ways.get(ref)!))
  const [outer, inner] = [ringsOf(false), ringsOf(true)]
  if (!outer || !inner || outer.length === 0) return incomplete(1)
  const polygons = outer.map((ring) => [pointsOf(ring, places)!]) // every node was found above
  for (const ring of inner) {
    const hole = pointsOf(ring, places)!
    const around = polygons.find(([outline]) => isInRing(outline!, hole[0]!)) ?? polygons[0]!
    around.push(hole)
  }
  return { geometry: { type: 'MultiPolygon', coordinates: polygons } }
}

/** Joins pieces end to end into rings. Undefined: one stays open. */
function joined(pieces: number[][]): number[][] | undefined {
  const rings: number[][] = []
  const left = pieces.map((piece) => [...piece])
  for (let ring = left.pop(); ring; ring = left.pop()) {
    while (!isClosed(ring)) {
      const end: number = ring.at(-1)!
      const next = left.findIndex((piece) => piece[0] === end || piece.at(-1) === end)
      if (next < 0) return undefined
      const [piece] = left.splice(next, 1) as [number[]]
      ring.push(...(piece[0] === end ? piece : piece.toReversed()).slice(1))
    }
    if (ring.length < 4) return undefined
    rings.push(ring)
  }
  return rings
}
