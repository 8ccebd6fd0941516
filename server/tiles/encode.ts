import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { PbfWriter } from 'pbf'
import { extent } from './mercator.ts'

interface Layer {
  name: string
  features: readonly GeoJSONVTFeature[]
  /** Of what the features say, in the order in which it is first said: a feature holds places in these lists. */
  keys: Map<string, number>
  values: Map<unknown, number>
}

/** A Mapbox Vector Tile 2.1 of one layer. Values are texts and whole numbers from 0; what is null is left out. */
export function encodeTile(name: string, features: readonly GeoJSONVTFeature[]): Uint8Array {
  const writer = new PbfWriter()
  writer.writeMessage(3, writeLayer, { name, features, keys: new Map(), values: new Map() })
  return writer.finish()
}

function writeLayer(layer: Layer, writer: PbfWriter): void {
  writer.writeVarintField(15, 2)
  writer.writeStringField(1, layer.name)
  writer.writeVarintField(5, extent)
  for (const feature of layer.features) writer.writeMessage(2, writeFeature, { layer, feature })
  for (const key of layer.keys.keys()) writer.writeStringField(3, key)
  for (const value of layer.values.keys()) writer.writeMessage(4, writeValue, value)
}

interface InLayer {
  layer: Layer
  feature: GeoJSONVTFeature
}

function writeFeature(placed: InLayer, writer: PbfWriter): void {
  const { feature } = placed
  if (feature.id !== undefined) writer.writeVarintField(1, Number(feature.id))
  writer.writeMessage(2, writeTags, placed)
  writer.writeVarintField(3, feature.type)
  writer.writeMessage(4, writeGeometry, feature)
}

function writeTags({ layer, feature }: InLayer, writer: PbfWriter): void {
  const { tags } = feature
  for (const key in tags) {
    const value: unknown = tags[key]
    if (value === null || value === undefined) continue
    writer.writeVarint(placeIn(layer.keys, key))
    writer.writeVarint(placeIn(layer.values, value))
  }
}

function placeIn<T>(list: Map<T, number>, entry: T): number {
  let place = list.get(entry)
  if (place === undefined) list.set(entry, (place = list.size))
  return place
}

function writeValue(value: unknown, writer: PbfWriter): void {
  if (typeof value === 'number') writer.writeVarintField(5, value)
  else writer.writeStringField(1, String(value))
}

const [moveTo, lineTo, closePath] = [1, 2, 7]

/** Steps from the point before; of a ring the last point, which is the first, is left out. */
function writeGeometry({ type, geometry }: GeoJSONVTFeature, writer: PbfWriter): void {
  let [x, y] = [0, 0]
  const step = ([to_x, to_y]: [number, number]) => {
    writer.writeSVarint(to_x - x)
    writer.writeSVarint(to_y - y)
    ;[x, y] = [to_x, to_y]
  }
  if (type === 1) {
    writer.writeVarint(command(moveTo, geometry.length))
    for (const point of geometry) step(point)
    return
  }
  for (const line of geometry) {
    const points = type === 3 && line.length > 1 ? line.slice(0, -1) : line
    writer.writeVarint(command(moveTo, 1))
    for (const [index, point] of points.entries()) {
      if (index === 1) writer.writeVarint(command(lineTo, points.length - 1))
      step(point)
    }
    if (type === 3) writer.writeVarint(command(closePath, 1))
  }
}

const command = (id: number, count: number) => (count << 3) | id
