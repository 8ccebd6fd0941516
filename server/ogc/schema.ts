import { Type, type TSchema } from 'typebox'
import type { OgcCollection } from './collections.ts'
import { media } from './link.ts'
import type { FeatureProperty } from './property.ts'

const html = { [media.html]: { schema: Type.String() } }

/** A resource in its two forms. */
export const resource = (schema: TSchema, { type = media.json, description = 'The resource' }: { type?: string; description?: string } = {}) => ({
  description,
  content: { [type]: { schema }, ...html },
})

export const noContent = (description: string) => ({ type: 'null', description })

const Link = Type.Object({
  href: Type.String(),
  rel: Type.String(),
  type: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
})
export const Links = Type.Array(Link)

export const Form = Type.Optional(Type.Unsafe<'json' | 'html'>({ type: 'string', enum: ['json', 'html'], description: 'Absent: as Accept says' }))
export const FormQuery = Type.Object({ f: Form }, { additionalProperties: false })

export const Landing = Type.Object({ title: Type.String(), description: Type.String(), attribution: Type.Optional(Type.String()), links: Links })
export const Conformance = Type.Object({ conformsTo: Type.Array(Type.String()) })

export const Collection = Type.Object({
  id: Type.String(),
  title: Type.String(),
  description: Type.String(),
  attribution: Type.Optional(Type.String()),
  itemType: Type.String(),
  extent: Type.Object({}, { additionalProperties: true }),
  crs: Type.Array(Type.String()),
  storageCrs: Type.String(),
  links: Links,
})
export const Collections = Type.Object({ links: Links, collections: Type.Array(Collection) })

export const Feature = Type.Object({
  type: Type.Unsafe<'Feature'>({ type: 'string', enum: ['Feature'] }),
  id: Type.Optional(Type.String()),
  geometry: Type.Unsafe<{ type: string; coordinates: unknown[] } | null>({ type: 'object', nullable: true, additionalProperties: true }),
  properties: Type.Unsafe<Record<string, unknown> | null>({ type: 'object', nullable: true, additionalProperties: true }),
})
export const FeatureCollection = Type.Object({
  type: Type.Unsafe<'FeatureCollection'>({ type: 'string', enum: ['FeatureCollection'] }),
  numberMatched: Type.Optional(Type.Integer({ description: 'Exact; absent where counting would be dear' })),
  numberReturned: Type.Integer(),
  timeStamp: Type.String({ format: 'date-time' }),
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  links: Links,
  features: Type.Array(Feature),
})

/** What a collection can be asked for, as the standard’s queryables. */
export function queryablesOf({ properties }: Pick<OgcCollection, 'properties'>): Record<string, FeatureProperty> {
  return Object.fromEntries(Object.entries(properties).filter(([, { type }]) => type !== 'list'))
}

export function propertySchema({ type, title, words }: FeatureProperty): Record<string, unknown> {
  if (type === 'list') return { title, type: 'string' }
  if (type === 'date' || type === 'date-time') return { title, type: 'string', format: type }
  return { title, type, ...(words ? { enum: [...words] } : {}) }
}

export function queryablesSchema(collection: OgcCollection, url: string) {
  const properties = Object.entries(queryablesOf(collection)).map(([name, property]) => [name, propertySchema(property)])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: url,
    type: 'object',
    title: collection.title,
    properties: { ...Object.fromEntries(properties), geometry: { title: '位置 Place', format: collection.geometry } },
    additionalProperties: false,
  }
}

/** Of a feature as it is sent, so that a reader need not guess types from a first page. */
export function featureSchema({ title, properties, facts }: OgcCollection, url: string) {
  const all = Object.entries({ ...properties, ...facts }).map(([name, property]) => [
    name,
    propertySchema({ type: property.type, title: property.title }),
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: url,
    type: 'object',
    title,
    properties: {
      type: { type: 'string' },
      id: { type: 'string' },
      geometry: { type: 'object' },
      properties: { type: 'object', properties: Object.fromEntries(all) },
    },
  }
}
