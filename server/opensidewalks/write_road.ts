import { roughDistanceM, type Position } from '#domain/datum.ts'
import { propertyOf } from '#domain/property.ts'
import type { PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { countingValues } from '../exports/counting_facts.ts'
import type { OwnRecord } from '../imports/own_record.ts'
import { putFacts } from './facts.ts'
import { kerbOfPart, type Kerb } from './kerb.ts'
import { own_prefix, type Entity } from './read_road.ts'
import { edgeKind, fieldsOf, isKeptWord, kept_names, kind_tags, kindOfCategory, type EdgeTags } from './vocabulary.ts'

/** A road as entities of theirs; its record stands on the first. */
export interface WrittenRoad {
  entities: Entity[]
  /** Where nodes are needed. */
  positions: Position[]
  kerbs: { position: Position; kerb: Kerb }[]
  /** Which part of ours stands where. */
  placed: Map<string, PartRecord>
}

/** Two ends so near are one node: seven decimals of a degree are a centimetre. */
export function nodeId([lon, lat]: Position): string {
  return `${lon.toFixed(7)},${lat.toFixed(7)}`
}

/** Longer than an edge may say that it is. */
const longest_m = 5000

export function writeRoad(own: OwnRecord): WrittenRoad {
  const placed = new Map<string, PartRecord>()
  const shapes = shapesOf(own.geometry)
  const kind = kindOf(own)
  const shared = own.geometry?.type.endsWith('LineString') ? { ...kind, ...edgeProperties(own, kind, placed) } : zoneProperties(own, placed)
  const entities = shapes.map((geometry, index): Entity => {
    const piece = shapes.length > 1 ? { [`${own_prefix}piece`]: `${index + 1}/${shapes.length}`, [`${own_prefix}id`]: own.id } : {}
    const record = index === 0 ? { [`${own_prefix}record`]: own } : {}
    const id = index === 0 ? own.id : `${own.id}/${index + 1}`
    return {
      geometry,
      properties: { _id: id, ...linksOf(geometry), ...(geometry.type === 'Point' ? {} : shared), ...readable(own), ...piece, ...record },
    }
  })
  const kerbs = own.components.flatMap((part) => {
    const found = kerbOfPart(part)
    if (!found) return []
    const { position, ...kerb } = found
    placed.set(`kerb/${nodeId(position)}`, part)
    return [{ position, kerb }]
  })
  return { entities, positions: shapes.flatMap(endsOf), kerbs, placed }
}

/** Their lines and areas are single. */
function shapesOf(geometry: OwnRecord['geometry']): PlainGeometry[] {
  if (!geometry) return []
  if (!geometry.type.startsWith('Multi')) return [geometry]
  return geometry.coordinates.map((coordinates) => ({ type: geometry.type.slice(5), coordinates: coordinates as unknown[] }))
}

function endsOf({ type, coordinates }: PlainGeometry): Position[] {
  if (type === 'LineString') return [coordinates[0] as Position, coordinates.at(-1) as Position]
  return type === 'Polygon' ? (coordinates[0] as Position[]).slice(0, -1) : []
}

function linksOf(geometry: PlainGeometry): Record<string, unknown> {
  const ends = endsOf(geometry).map(nodeId)
  if (geometry.type === 'Polygon') return { _w_id: ends }
  if (geometry.type !== 'LineString') return {}
  const line = geometry.coordinates as Position[]
  const metres = line.slice(1).reduce((sum, position, index) => sum + roughDistanceM(line[index]!, position), 0) // one behind
  return { _u_id: ends[0], _v_id: ends[1], ...(metres <= longest_m ? { length: Math.round(metres * 100) / 100 } : {}) }
}

/** As it was noted where it came from; else by its parts, where they leave no doubt, or by its category. */
function kindOf({ columns, components, tags }: OwnRecord): Partial<EdgeTags> {
  const noted = Object.fromEntries(kind_tags.flatMap((name) => (typeof tags[name] === 'string' ? [[name, tags[name]]] : [])))
  if (edgeKind(noted)) return noted
  const types = new Set(components.filter(({ presence }) => presence === 'present').map(({ type }) => type))
  if (types.has('stairs_steps') && !types.has('route')) return { highway: 'steps' }
  if (types.has('crossing') && types.size === 1) return { highway: 'footway', footway: 'crossing' }
  return kindOfCategory[columns['category'] as string] ?? { highway: 'footway' }
}

function edgeProperties(own: OwnRecord, kind: Partial<EdgeTags>, placed: Map<string, PartRecord>): Record<string, unknown> {
  const written: Record<string, unknown> = { name: own.columns['name_zh'] }
  const type = kind.highway === 'steps' ? 'stairs_steps' : 'route'
  const part = soleOf(own, type)
  if (part) {
    putFacts(part, written)
    placed.set(type, part)
  }
  const crossing = own.components.find((each) => each.type === 'crossing' && each.presence === 'present')
  if (kind.footway === 'crossing' && crossing) placed.set('crossing', crossing)
  for (const name of kept_names) if (isKeptWord(name, own.tags[name], kind)) written[name] = own.tags[name]
  return written
}

function zoneProperties(own: OwnRecord, placed: Map<string, PartRecord>): Record<string, unknown> {
  const written: Record<string, unknown> = { highway: 'pedestrian', name: own.columns['name_zh'] }
  const part = soleOf(own, 'route')
  if (!part) return written
  putFacts(part, written)
  placed.set('route', part)
  delete written['width'] // an area has no width, and no way that is up
  delete written['incline']
  return written
}

/** Of several nobody knows which their one field would mean. A kerb is a way only by name. */
function soleOf({ components }: OwnRecord, type: string): PartRecord | undefined {
  const parts = components.filter((part) => part.type === type && part.presence === 'present' && !kerbOfPart(part))
  return parts.length === 1 ? parts[0] : undefined
}

const readable_columns = ['code', 'category', 'town_code', 'lifecycle', 'verified_on', 'opening_hours'] as const

/** For readers that know our words: what has no field of theirs, under its own name. */
function readable({ columns, components, verdict }: OwnRecord): Record<string, unknown> {
  const plain = readable_columns.flatMap((name) => (columns[name] === undefined ? [] : [[`ext:${name}`, columns[name]]]))
  const facts = components.flatMap((part) => {
    const mapped = new Set(fieldsOf(part.type).map(({ property }) => property))
    return [...countingValues(part)].flatMap(([property, { value }]) =>
      mapped.has(property) || !propertyOf(part.type, property) ? [] : [[`ext:${part.type}.${property}`, value]],
    )
  })
  return { ...Object.fromEntries([...plain, ...facts]), 'ext:verdict': verdict }
}
