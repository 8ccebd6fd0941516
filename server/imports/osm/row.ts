import type { PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { Cell, FileRow, RowReason } from '../row.ts'
import { sameAs, type OsmElement, type OsmNode, type Tags } from './element.ts'
import { dayOf, licence, readingOf, source, type Reading } from './fact.ts'
import { levelOf, nodeParts, ownParts } from './parts.ts'
import type { FacilityRole } from './role.ts'

export const header = [
  'same_as',
  'name_zh',
  'name_en',
  'kind',
  'category',
  'geometry',
  'address',
  'level',
  'opening_hours',
  'phone',
  'manager',
  'verified_on',
  'source',
  'source_licence',
  'components',
  'tags',
] as const
type Column = (typeof header)[number]

/** A node that is a part of something, until that comes. */
export type PartNode = OsmNode & { tags: Tags }

export function cellsOf(cells: Partial<Record<Column, Cell | undefined>>): Cell[] {
  return header.map((column) => cells[column] ?? null)
}

/** A facility with its parts. What the tags say beyond that is kept as they say it. */
export function facilityRow(
  element: OsmElement,
  role: FacilityRole,
  geometry: PlainGeometry,
  nodes: readonly PartNode[],
): Omit<FileRow, 'row_number'> {
  const reading = readingOf(element.tags)
  const name = takeText(reading, ['name:zh', 'name:zh-Hans', 'name'], 200)
  const parts = ownParts(element, role, reading)
  const cells = {
    same_as: sameAs(element),
    name_zh: name ?? role.word,
    name_en: takeText(reading, ['name:en'], 200),
    kind: role.kind,
    category: role.category,
    geometry,
    address: addressOf(reading),
    level: levelOf(reading),
    opening_hours: takeText(reading, ['opening_hours'], 300),
    phone: takeText(reading, ['phone', 'contact:phone', 'contact:mobile'], 100),
    manager: takeText(reading, ['operator'], 200),
    verified_on: takeDay(reading),
    source,
    source_licence: licence,
  }
  const found = nodes.map((node) => attached(node, reading.notices))
  const components: PartRecord[] = [...parts, ...found.flatMap((each) => each.parts)]
  const tags = { ...leftTags(reading), ...Object.assign({}, ...found.map((each) => each.tags)) }
  const named: RowReason[] = name === undefined ? [{ code: 'osm_named_by_kind', params: { name: role.word } }] : []
  return { cells: cellsOf({ ...cells, components, tags }), flaws: [...named, ...reading.notices] }
}

function attached(node: PartNode, notices: RowReason[]) {
  const reading = readingOf(node.tags)
  const parts = nodeParts(node, reading)
  notices.push(...reading.notices)
  const left = Object.entries(leftTags(reading)).map(([key, value]) => `${key}=${value}`)
  return { parts, tags: left.length > 0 ? { [sameAs(node)]: left.join('; ') } : {} }
}

function leftTags({ tags, used }: Reading): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !used.has(key)))
}

/** What is left out, with enough to find it again. */
export function leftOutRow(element: OsmElement, reason: RowReason): Omit<FileRow, 'row_number'> {
  const { tags = {} } = element
  return { cells: cellsOf({ same_as: sameAs(element), name_zh: tags['name:zh'] ?? tags['name'], source, tags }), flaws: [reason] }
}

/** The first of the tags that is there and not too long for its column. */
function takeText(reading: Reading, keys: readonly string[], most: number): string | undefined {
  const key = keys.find((each) => (reading.tags[each]?.trim().length ?? 0) > 0)
  if (key === undefined || reading.tags[key]!.length > most) return undefined
  reading.used.add(key)
  return reading.tags[key]!.trim()
}

function takeDay(reading: Reading): string | undefined {
  const key = ['check_date', 'survey:date'].find((each) => dayOf(reading.tags[each]) !== undefined)
  if (key) reading.used.add(key)
  return key && reading.tags[key]
}

const from_large_to_small = ['province', 'city', 'district', 'subdistrict', 'suburb', 'quarter', 'place', 'street', 'housenumber', 'unit']

/** In China from large to small without spaces; elsewhere as letters are addressed there. */
function addressOf(reading: Reading): string | undefined {
  const full = takeText(reading, ['addr:full'], 300)
  if (full !== undefined) return full
  const part = (name: string) => reading.tags[`addr:${name}`]?.trim() ?? ''
  const parts = from_large_to_small.map(part)
  if (!parts.some((text) => text !== '')) return undefined
  const chinese = parts.some((text) => /\p{Script=Han}/u.test(text))
  const local = [part('street') || part('place'), part('housenumber')].filter(Boolean).join(' ')
  const address = chinese ? parts.join('') : [local, [part('postcode'), part('city')].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  if (address === '' || address.length > 300) return undefined
  const said = chinese ? from_large_to_small : ['street', 'housenumber', 'postcode', 'city', ...(part('street') ? [] : ['place'])]
  said.forEach((name) => reading.used.add(`addr:${name}`))
  return address
}
