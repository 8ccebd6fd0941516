import { categoryOf } from '#domain/facility.ts'
import type { Understood } from '../imports/own_record.ts'
import type { Cell } from '../imports/row.ts'
import { takeChinese, takeEnglish } from './localized.ts'
import { isMembers, leftOver, memberAt, takeMember, type Members } from './members.ts'
import { takeParts } from './read_parts.ts'
import { ourCategory } from './vocabulary.ts'

/** The tag that holds our record whole. */
export const own_tag = 'changxing:record'

/** A place of theirs: a feature with properties, of which the category is required. */
export interface Place {
  geometry: unknown
  properties: Members
}

export function isPlace(value: unknown): value is Place {
  return isMembers(value) && isMembers(value['properties']) && typeof value['properties']['category'] === 'string'
}

/** Cheaper than structuredClone, which a file of half a million places would feel. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  return isMembers(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)])) : value
}

/** What nobody knows for sure, or what they have given up: neither is a fact, and the second is not even kept. */
const given_up = ['accessibility.accessibleWith', 'accessibility.partiallyAccessibleWith']

/** What a place says in our words; what has none is kept among the tags, by where it stood. */
export function readPlace({ geometry, properties }: Place): Understood {
  const members = copyOf(properties) as Members
  for (const path of given_up) takeMember(members, path)
  const tags = takeTags(members)
  const columns: Understood['columns'] = { geometry: isMembers(geometry) ? geometry : null, ...takeColumns(members, tags) }
  const { accessibility } = members
  const parts = isMembers(accessibility) ? takeParts(accessibility) : new Map()
  leftOver(members, '', tags)
  return { columns, parts, tags, flaws: [] }
}

function takeTags(members: Members): Record<string, string> {
  const given = takeMember(members, 'tags')
  const tags: Record<string, string> = {}
  if (isMembers(given)) for (const [name, value] of Object.entries(given)) if (name !== own_tag) leftOver(value, name, tags)
  return tags
}

function takeColumns(members: Members, tags: Record<string, string>): Record<string, Cell> {
  const category = ourCategory(String(members['category']))
  if (category) delete members['category']
  const english = takeEnglish(members['name'])
  const chinese = takeChinese(members['name']) ?? takeText(members, 'name')
  const columns: Record<string, Cell | undefined> = {
    category,
    kind: category && categoryOf(category)?.kind,
    name_zh: chinese ?? english, // a place without a Chinese name goes by the one it has
    name_en: english,
    address: takeAddress(members),
    level: takeChinese(memberAt(members, 'address.levelName')) ?? takeText(members, 'address.levelIndex'),
    phone: takeText(members, 'phoneNumber'),
    opening_hours: takeTag(tags, 'opening_hours'),
    verified_on: /^\d{4}-\d{2}-\d{2}$/.test(tags['check_date'] ?? '') ? takeTag(tags, 'check_date') : undefined,
    same_as: takeSameAs(members),
  }
  return Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, Cell] => entry[1] !== undefined))
}

function takeText(members: Members, path: string): string | undefined {
  const value = memberAt(members, path)
  return typeof value === 'string' || typeof value === 'number' ? String(takeMember(members, path)) : undefined
}

function takeTag(tags: Record<string, string>, name: string): string | undefined {
  const value = tags[name]
  delete tags[name]
  return value
}

/** Their text of it, else street and house. */
function takeAddress(members: Members): string | undefined {
  const take = (name: string) => takeChinese(memberAt(members, `address.${name}`)) ?? takeText(members, `address.${name}`)
  return take('text') ?? ([take('street'), take('house')].filter(Boolean).join('') || undefined)
}

/** Addresses of its records elsewhere, and ids with whose they are: `a11yjson:4711`, `osm:node/123`. */
function takeSameAs(members: Members): string[] | undefined {
  const addresses = takeMember(members, 'sameAs')
  const ids = takeMember(members, 'ids')
  const original = takeText(members, 'originalId')
  const list = [
    ...(Array.isArray(addresses) ? addresses.filter((each) => typeof each === 'string' && !/[\s,;，；]/.test(each)) : []),
    ...(isMembers(ids) ? Object.entries(ids).map(([scheme, id]) => `${scheme}:${String(id)}`) : []),
    ...(original ? [`a11yjson:${original}`] : []),
  ] as string[]
  return list.length > 0 ? [...new Set(list)] : undefined
}
