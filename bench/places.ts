import pg from 'pg'
import { worldX, worldY, type TileAddress } from '../server/tiles/mercator.ts'

export interface Place {
  lon: number
  lat: number
}

/** Where facilities are, the same ones each time: where many are, many are asked for. */
export async function placesOf(url: string, count: number): Promise<Place[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Place>(
    `select st_x(geometry) as lon, st_y(geometry) as lat
       from facilities where number = any (select floor(bench_random(i, 77) * (select size from bench_filled))::bigint from generate_series(1, $1) i)
        and geometrytype(geometry) = 'POINT'
      order by bench_random(number, 78)`,
    [Math.ceil(count * 1.2)],
  )
  await client.end()
  return rows.slice(0, count)
}

export function tileOf({ lon, lat }: Place, z: number): TileAddress {
  const size = 2 ** (32 - z)
  return { z, x: Math.floor(worldX(lon) / size), y: Math.floor(worldY(lat) / size) }
}

export const pathOf = ({ z, x, y }: TileAddress) => `${z}/${x}/${y}`

export function distinctTiles(places: Place[], z: number): TileAddress[] {
  const seen = new Map(places.map((place) => [pathOf(tileOf(place, z)), tileOf(place, z)]))
  return [...seen.values()]
}

/** Boxes round places, so many degrees wide. */
export const boxesOf = (places: Place[], degrees: number) =>
  places.map(({ lon, lat }) => [lon - degrees / 2, lat - degrees / 2, lon + degrees / 2, lat + degrees / 2].map((edge) => edge.toFixed(5)).join(','))
