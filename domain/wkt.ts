/** A geometry as GeoJSON writes it. */
export interface PlainGeometry {
  type: string
  coordinates: unknown[]
}

const types: Record<string, string> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
}

/** WKT (and EWKT, whose SRID is left out) as GeoJSON. Null: not such a text. */
export function parseWkt(text: string): PlainGeometry | null {
  const [, word, body] = /^\s*(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:ZM|Z|M)?\s*(\(.*\))\s*$/is.exec(text) ?? []
  const type = types[word?.toUpperCase() ?? '']
  if (!type || !body || !/^[\d\s.,()eE+-]+$/.test(body)) return null
  const positions = body.replaceAll(/[^,()]+/g, (position) => (position.trim() ? `[${position.trim().split(/\s+/).map(Number).join(',')}]` : ''))
  try {
    const nested = JSON.parse(positions.replaceAll('(', '[').replaceAll(')', ']')) as unknown[]
    return { type, coordinates: type === 'Point' ? (nested[0] as unknown[]) : type === 'MultiPoint' ? nested.map((each) => unwrapped(each)) : nested }
  } catch {
    return null
  }
}

/** A MultiPoint may write each point in brackets of its own. */
function unwrapped(position: unknown): unknown {
  return Array.isArray(position) && Array.isArray(position[0]) ? position[0] : position
}
