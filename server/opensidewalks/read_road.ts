import type { Position } from '#domain/datum.ts'
import type { PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { Understood } from '../imports/own_record.ts'
import { takeFacts } from './facts.ts'
import { partOfKerb, type Kerb } from './kerb.ts'
import { edgeKind } from './vocabulary.ts'

/** What we write beside their fields. */
export const own_prefix = 'ext:changxing:'

export interface Entity {
  geometry: PlainGeometry
  properties: Record<string, unknown>
}

/** A kerb where an edge begins or ends. */
export interface EdgeKerb extends Kerb {
  node: string
  position: Position
}

/** An edge in our words: a piece of road with what was noted of it, and the kerbs at its ends. */
export function readEdge({ geometry, properties }: Entity, kerbs: readonly EdgeKerb[]): Understood {
  const rest = { ...properties }
  const kind = edgeKind(rest)
  const parts = new Map<string, PartRecord>()
  const type = rest['highway'] === 'steps' ? 'stairs_steps' : 'route'
  const facts = takeFacts(type, rest)
  if (facts.length > 0 || type === 'stairs_steps') parts.set(type, { type, presence: 'present', facts })
  if (rest['footway'] === 'crossing') parts.set('crossing', { type: 'crossing', presence: 'present', facts: [] })
  for (const { node, position, ...kerb } of kerbs) {
    const part = partOfKerb(kerb, node, position)
    if (part) parts.set(`kerb/${node}`, part)
  }
  return { ...entityRow(geometry, rest, kind?.name_zh ?? '道路', 'urban_road'), parts }
}

/** A square or another area for walking. */
export function readZone({ geometry, properties }: Entity): Understood {
  const rest = { ...properties }
  const facts = takeFacts('route', rest)
  const parts = new Map<string, PartRecord>(facts.length > 0 ? [['route', { type: 'route', presence: 'present', facts }]] : [])
  return { ...entityRow(geometry, rest, '步行区', 'urban_road'), parts }
}

/** A building of toilets. */
export function readToilets({ geometry, properties }: Entity): Understood {
  const rest = { ...properties }
  delete rest['building']
  return entityRow(geometry, rest, '公共厕所', 'street_toilet')
}

const is_no_tag = new Set(['_id', '_u_id', '_v_id', '_w_id', 'length', 'name', 'opening_hours'])

/** Ids of nodes and a length that follows from the shape say nothing of the road; what else is left is kept. */
function entityRow(geometry: PlainGeometry, rest: Record<string, unknown>, word: string, category: string): Understood {
  const { name, opening_hours } = rest
  const tags = Object.fromEntries(
    Object.entries(rest)
      .filter(([key, value]) => !is_no_tag.has(key) && !key.startsWith(own_prefix) && value !== null)
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
  const is_named = typeof name === 'string' && name.trim() !== ''
  return {
    columns: {
      kind: category === 'street_toilet' ? 'toilet' : 'road',
      category,
      name_zh: is_named ? name : word,
      geometry,
      same_as: [`opensidewalks:${String(rest['_id'])}`],
      ...(typeof opening_hours === 'string' ? { opening_hours } : {}),
    },
    parts: new Map(),
    tags,
    flaws: is_named ? [] : [{ code: 'osw_named_by_kind', params: { name: word } }],
  }
}
