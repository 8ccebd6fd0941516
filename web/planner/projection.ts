type Ring = [number, number][]

/** GeoJSON polygons as rings, whichever of the two types it is; anything else has none. */
export function ringsOf({ type, coordinates }: { type: string; coordinates: unknown[] }): Ring[] {
  if (type === 'Polygon') return coordinates as Ring[]
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : []
}

export interface Projection {
  height: number
  place: (lon: number, lat: number) => [x: number, y: number]
  /** The other way. */
  at: (x: number, y: number) => [lon: number, lat: number]
  kilometre: number
}

const earth_km = 6371.0088

/** Equirectangular with cos(lat) of the middle: a city's shapes are true to a few metres, and no library is needed. */
export function project(rings: Ring[], width: number, margin: number): Projection {
  const positions = rings.flat()
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  const [west, east, south, north] = [least(lons), most(lons), least(lats), most(lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / ((east - west) * squeeze)
  return {
    height: (north - south) * scale + 2 * margin,
    place: (lon, lat) => [margin + (lon - west) * squeeze * scale, margin + (north - lat) * scale],
    at: (x, y) => [west + (x - margin) / squeeze / scale, north - (y - margin) / scale],
    kilometre: (scale * 180) / (Math.PI * earth_km),
  }
}

export function pathOf(rings: Ring[], { place }: Projection): string {
  return rings
    .map(
      (ring) =>
        `M${ring
          .map(([lon, lat]) =>
            place(lon, lat)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
