import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { App } from '../../server/app.ts'
import { squareOf, worldX, worldY, type TileAddress } from '../../server/tiles/mercator.ts'

/** 连州 city square: the tests put their facilities around it. */
export const centre = { lon: 112.37, lat: 24.78 }

export interface TileFeature {
  id: number | undefined
  properties: Record<string, unknown>
  type: string
  /** Of a point. */
  lon: number
  lat: number
}

export function tileAt(z: number, { lon, lat } = centre): TileAddress {
  const { size } = squareOf({ z, x: 0, y: 0 })
  return { z, x: Math.floor(worldX(lon) / size), y: Math.floor(worldY(lat) / size) }
}

export function addressOf(collection: string, { z, x, y }: TileAddress, search = ''): string {
  return `/tiles/${collection}/${z}/${x}/${y}.mvt${search}`
}

/** The features of a collection in the tile of a zoom at the centre, as a reader of the format sees them. */
export async function featuresAt(app: App, collection: string, z: number, search = ''): Promise<TileFeature[]> {
  const address = tileAt(z)
  const response = await app.inject(addressOf(collection, address, search))
  if (response.statusCode === 204) return []
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`)
  return decoded(response.rawPayload, collection, address)
}

export function decoded(mvt: Uint8Array, collection: string, { z, x, y }: TileAddress): TileFeature[] {
  const layer = new VectorTile(new PbfReader(mvt)).layers[collection]
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
    const { id, properties, geometry } = layer!.feature(index).toGeoJSON(x, y, z) // the length is the layer's
    const [lon = NaN, lat = NaN] = geometry.type === 'Point' ? geometry.coordinates : []
    return { id: id as number | undefined, properties: properties ?? {}, type: geometry.type, lon, lat }
  })
}
