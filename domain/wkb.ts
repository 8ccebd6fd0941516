import type { PlainGeometry } from './wkt.ts'

const types = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const
/** How deep the positions of each type lie. */
const depths = [-1, 0, 1, 2, 1, 2, 3]

interface Reading {
  view: DataView
  at: number
}

/**
 * Well-known binary (ISO 13249-3, as GeoPackage holds it) as GeoJSON writes the geometry; heights are kept, measures are not.
 * Null: a type that GeoJSON has no positions for, such as a curve, or an empty point. Throws where the bytes end too soon.
 */
export function readWkb(bytes: Uint8Array): PlainGeometry | null {
  return readGeometry({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 })
}

function readGeometry(reading: Reading): PlainGeometry | null {
  const little = reading.view.getUint8(reading.at) === 1
  const code = reading.view.getUint32(reading.at + 1, little)
  reading.at += 5
  const type = types[code % 1000]
  const axes = Math.floor(code / 1000)
  if (!type || axes > 3) return null
  if (code % 1000 > 3) return readMany(reading, little, type)
  const coordinates = readNested(reading, little, depths[code % 1000]!, axes)
  return type === 'Point' && Number.isNaN(coordinates[0]) ? null : { type, coordinates }
}

/** Each part is a geometry of its own. */
function readMany(reading: Reading, little: boolean, type: string): PlainGeometry | null {
  const parts = Array.from({ length: countAt(reading, little) }, () => readGeometry(reading))
  return parts.includes(null) ? null : { type, coordinates: parts.map((part) => part!.coordinates) }
}

function readNested(reading: Reading, little: boolean, depth: number, axes: number): unknown[] {
  if (depth > 0) return Array.from({ length: countAt(reading, little) }, () => readNested(reading, little, depth - 1, axes))
  const numbers = axes === 0 ? 2 : axes === 3 ? 4 : 3
  const position = Array.from({ length: numbers }, (_, index) => reading.view.getFloat64(reading.at + 8 * index, little))
  reading.at += 8 * numbers
  return axes === 0 || axes === 2 ? position.slice(0, 2) : position.slice(0, 3)
}

/** More things than bytes are left come from no program that writes files. */
function countAt(reading: Reading, little: boolean): number {
  const count = reading.view.getUint32(reading.at, little)
  reading.at += 4
  if (count > reading.view.byteLength - reading.at) throw new RangeError('the geometry ends too soon')
  return count
}

/** With two numbers a position, little-endian. */
export function writeWkb({ type, coordinates }: PlainGeometry): Uint8Array {
  const code = types.indexOf(type as (typeof types)[number])
  const bytes: number[] = []
  writeGeometry(code, coordinates, bytes)
  return Uint8Array.from(bytes)
}

function writeGeometry(code: number, coordinates: unknown[], bytes: number[]): void {
  bytes.push(1, code, 0, 0, 0)
  if (code <= 3) return writeNested(coordinates, depths[code]!, bytes)
  writeCount(coordinates.length, bytes)
  for (const part of coordinates) writeGeometry(code - 3, part as unknown[], bytes)
}

function writeNested(coordinates: unknown[], depth: number, bytes: number[]): void {
  if (depth === 0) {
    bytes.push(...new Uint8Array(Float64Array.of(coordinates[0] as number, coordinates[1] as number).buffer))
    return
  }
  writeCount(coordinates.length, bytes)
  for (const part of coordinates) writeNested(part as unknown[], depth - 1, bytes)
}

function writeCount(count: number, bytes: number[]): void {
  bytes.push(...new Uint8Array(Uint32Array.of(count).buffer))
}
