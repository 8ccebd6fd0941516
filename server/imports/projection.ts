import type { Geometry } from 'geojson'
import proj4 from 'proj4'
import { datumNamed, type Datum } from '#domain/datum.ts'
import { FileError } from './row.ts'

/** What is to be done with a file's coordinates before they are those of a datum that an import knows. */
export interface Projection {
  /** Absent: the file does not say; the person is asked. */
  datum?: Datum
  toDatum(geometry: Geometry): Geometry
}

const asItIs: Projection = { toDatum: (geometry) => geometry }

/** Systems of 1954 and 1980: how they lie to CGCS2000 is kept by the survey offices and not public. */
const without_parameters = /beijing[_ ]?1954|xian[_ ]?1980|krasovsky|iag[_ ]?75|北京54|西安80/i

/** Reads the well-known text of a coordinate system. One that imports have by name stays as it is written; others become WGS 84. */
export function projectionOf(wkt: string | null): Projection {
  if (wkt === null || wkt.trim() === '') return asItIs
  if (without_parameters.test(wkt)) throw new FileError('datum_unsupported', { name: nameIn(wkt) })
  const isProjected = /^\s*(PROJCS|PROJCRS|PROJECTEDCRS)/i.test(wkt)
  const named = knownBy(wkt, isProjected)
  if (named) return { ...asItIs, datum: named }
  const convert = converterOf(wkt)
  return { datum: 'wgs84', toDatum: (geometry) => mapped(geometry, convert) }
}

/** By its EPSG number or its name; degrees of WGS 84 and CGCS2000 by theirs. */
function knownBy(wkt: string, isProjected: boolean): Datum | undefined {
  const name = nameIn(wkt)
  if (!isProjected) return /2000|4490/.test(name) ? 'cgcs2000' : /wgs[_ ]?(19)?84/i.test(name) ? 'wgs84' : undefined
  if (!/2000/.test(name)) return undefined
  const datum = datumNamed(name.replaceAll('_', ' '))
  return datum === 'epsg_4546' || datum === 'epsg_4547' ? datum : undefined
}

function nameIn(wkt: string): string {
  return /"([^"]*)"/.exec(wkt)?.[1]?.slice(0, 100) ?? ''
}

function converterOf(wkt: string): (position: number[]) => number[] {
  try {
    const { forward } = proj4(wkt, 'WGS84')
    forward([0, 0])
    return ([x, y]) => forward([x!, y!]) // a position has two
  } catch {
    throw new FileError('datum_unsupported', { name: nameIn(wkt) })
  }
}

function mapped(geometry: Geometry, convert: (position: number[]) => number[]): Geometry {
  if (geometry.type === 'GeometryCollection') return geometry
  const walk = (nested: unknown): unknown =>
    Array.isArray(nested) && typeof nested[0] === 'number' ? convert(nested as number[]) : (nested as unknown[]).map(walk)
  return { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry
}
