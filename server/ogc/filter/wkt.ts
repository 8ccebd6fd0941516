import { parseWkt, type PlainGeometry } from '#domain/wkt.ts'
import { FilterFault, type FilterGeometry } from './node.ts'

/** A geometry as CQL2 text writes it, a collection of them too. */
export function parseLiteral(wkt: string, at: number): FilterGeometry {
  const [, members] = /^GEOMETRYCOLLECTION\s*Z?\s*\((.*)\)$/is.exec(wkt) ?? []
  const geometry = members === undefined ? parseWkt(wkt) : { type: 'GeometryCollection' as const, geometries: membersOf(members) }
  if (!geometry || ('geometries' in geometry && geometry.geometries.includes(null))) throw new FilterFault('不是 WKT not WKT', at)
  return geometry as FilterGeometry
}

function membersOf(text: string): (PlainGeometry | null)[] {
  return text.split(/,\s*(?=[A-Z])/i).map((each) => parseWkt(each))
}
