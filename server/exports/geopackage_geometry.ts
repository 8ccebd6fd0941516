import { writeWkb } from '#domain/wkb.ts'
import type { PlainGeometry } from '#domain/wkt.ts'

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number]

export function boundsOf({ coordinates }: PlainGeometry): Bounds {
  if (typeof coordinates[0] === 'number') {
    const [x, y] = coordinates as [number, number]
    return [x, y, x, y]
  }
  return (coordinates as unknown[][]).map((part) => boundsOf({ type: '', coordinates: part })).reduce((all, each) => wider(all, each))
}

export function wider(all: Bounds | undefined, [west, south, east, north]: Bounds): Bounds {
  if (!all) return [west, south, east, north]
  return [Math.min(all[0], west), Math.min(all[1], south), Math.max(all[2], east), Math.max(all[3], north)]
}

const little_endian = 1
const with_envelope = 2

/** A header with the bounds, which a point does without, then the geometry as WKB (GeoPackage 1.3, 2.1.3). */
export function geometryBlob(geometry: PlainGeometry, [west, south, east, north]: Bounds): Uint8Array {
  const header = Buffer.alloc(geometry.type === 'Point' ? 8 : 40)
  header.write('GP')
  header.writeUInt8(geometry.type === 'Point' ? little_endian : little_endian | with_envelope, 3)
  header.writeInt32LE(4326, 4)
  if (geometry.type !== 'Point') [west, east, south, north].forEach((value, index) => header.writeDoubleLE(value, 8 + 8 * index))
  return Buffer.concat([header, writeWkb(geometry)])
}
