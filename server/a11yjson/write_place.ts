import type { PartRecord } from '#domain/record.ts'
import { innerPoint } from '../exports/inner_point.ts'
import type { OwnRecord } from '../imports/own_record.ts'
import { inLanguages } from './localized.ts'
import type { Members } from './members.ts'
import { own_tag, type Place } from './read_place.ts'
import { theirCategories } from './vocabulary.ts'
import { putParts } from './write_parts.ts'

export interface Written {
  place: Place
  /** Which part of ours stands where in it. */
  placed: Map<string, PartRecord>
}

/** A facility in their words: what is not known is not written, what has no field of theirs stands among the tags. */
export function writePlace(own: OwnRecord): Written {
  const placed = new Map<string, PartRecord>()
  const accessibility = putParts(own, placed)
  const properties = withoutBlank({
    originalId: own.id,
    ...writtenColumns(own.columns),
    tags: writtenTags(own),
    accessibility: Object.keys(accessibility).length > 0 ? accessibility : undefined,
  })
  return { place: { geometry: own.geometry ? { type: 'Point', coordinates: innerPoint(own.geometry) } : null, properties }, placed }
}

function writtenColumns(columns: OwnRecord['columns']): Members {
  const text = (name: string) => (typeof columns[name] === 'string' ? columns[name] : undefined)
  const address = withoutBlank({ text: inLanguages(text('address')), levelName: inLanguages(text('level')), countryCode: 'CHN' })
  const same_as = (Array.isArray(columns['same_as']) ? columns['same_as'] : []) as string[]
  return {
    name: inLanguages(text('name_zh'), text('name_en')),
    category: theirCategories[text('category') ?? '']?.[0] ?? text('category'),
    address,
    phoneNumber: text('phone'),
    sameAs: same_as.length > 0 ? same_as : undefined,
  }
}

/** Texts under their own names; the rest with the record. */
function writtenTags({ columns, tags }: OwnRecord): Members | undefined {
  const texts = Object.entries(tags).filter(([name, value]) => typeof value === 'string' && name !== own_tag)
  const written = withoutBlank({ ...Object.fromEntries(texts), opening_hours: columns['opening_hours'], check_date: columns['verified_on'] })
  return Object.keys(written).length > 0 ? written : undefined
}

function withoutBlank(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null))
}

/** A feature of the file: the place, and our record beside it so that nothing is lost on the way back. */
export function featureOf(own: OwnRecord): object {
  const { geometry, properties } = writePlace(own).place
  const tags = { ...(properties['tags'] as Members | undefined), [own_tag]: JSON.stringify(own) }
  return { type: 'Feature', geometry, properties: { ...properties, tags } }
}
