import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { FacilityFilter } from '#domain/filter.ts'
import type { TownRow } from '../queries/tile_rows.ts'
import { described, type Collection } from './collections.ts'
import { encodeTile } from './encode.ts'
import type { TileAddress } from './mercator.ts'
import { pointFeatures, propertiesOf } from './point_features.ts'
import type { Shapes } from './shapes.ts'
import type { Snapshot } from './snapshot.ts'

/** The tile as MVT, its layer named after the collection; null: nothing lies there. */
export function drawTile(snapshot: Snapshot, collection: Collection, address: TileAddress, filter: FacilityFilter): Uint8Array | null {
  const features = address.z < described[collection].minzoom ? [] : featuresOf[collection](snapshot, address, filter)
  return features.length === 0 ? null : encodeTile(collection, features)
}

const featuresOf: Record<Collection, (snapshot: Snapshot, address: TileAddress, filter: FacilityFilter) => GeoJSONVTFeature[]> = {
  facilities: ({ points }, address, filter) => pointFeatures(points, address, filter),
  roads: (snapshot, address, filter) => facilityShapes(snapshot, snapshot.roads, address, filter),
  areas: (snapshot, address, filter) => facilityShapes(snapshot, snapshot.areas, address, filter),
  towns: ({ towns, townShapes }, address) => withProperties(townShapes, address, (code) => townProperties(towns.get(code))),
}

function facilityShapes({ points }: Snapshot, shapes: Shapes, address: TileAddress, filter: FacilityFilter): GeoJSONVTFeature[] {
  return withProperties(shapes, address, (number) => {
    const point = points.find(number, filter)
    return point && propertiesOf(point, address.z)
  })
}

/** The shapes of a tile with what is said of each; those of which nothing is said are left out. */
function withProperties(shapes: Shapes, address: TileAddress, properties: (id: number) => Record<string, unknown> | undefined): GeoJSONVTFeature[] {
  return shapes.tile(address).flatMap((feature) => {
    const tags = properties(Number(feature.id))
    return tags ? [{ ...feature, tags }] : []
  })
}

function townProperties(town: TownRow | undefined) {
  if (!town) return undefined
  const { code, name_zh, name_en, status, valid_from, valid_to } = town
  return { code, name_zh, name_en, status, valid_from, valid_to }
}
