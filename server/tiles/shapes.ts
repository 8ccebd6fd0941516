import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Feature, Geometry } from 'geojson'
import { extent, maxzoom, type TileAddress } from './mercator.ts'

/** Units that a shape goes on beyond the tile, so that its stroke does not end at the edge. */
const buffer = 64

/** A line or area by the number of its facility, or by the code of its town. */
export interface Shape {
  id: number
  geometry: Geometry
}

/** Lines or areas, simplified for each zoom. What is said of them is looked up when the tile is drawn. */
export class Shapes {
  private readonly ids: Set<number>
  private readonly index: GeoJSONVT

  constructor(shapes: Shape[]) {
    this.ids = new Set(shapes.map(({ id }) => id))
    this.index = new GeoJSONVT({ type: 'FeatureCollection', features: shapes.map(featureOf) }, { maxZoom: maxzoom, extent, buffer, updateable: true })
  }

  replace(ids: number[], shapes: Shape[]): void {
    const remove = ids.filter((id) => this.ids.delete(id))
    for (const { id } of shapes) this.ids.add(id)
    if (remove.length > 0 || shapes.length > 0) this.index.updateData({ remove, add: shapes.map(featureOf) })
  }

  /** In the order of their ids, so that every server process draws the same bytes. */
  tile({ z, x, y }: TileAddress): GeoJSONVTFeature[] {
    const features: GeoJSONVTFeature[] = this.index.getTile(z, x, y)?.features ?? []
    return features.toSorted((left, right) => Number(left.id) - Number(right.id))
  }
}

function featureOf({ id, geometry }: Shape): Feature {
  return { type: 'Feature', id, geometry, properties: {} }
}
