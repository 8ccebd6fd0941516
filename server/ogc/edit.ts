import type { FastifyRequest } from 'fastify'
import { Type, type Static, type TSchema } from 'typebox'
import { problem } from '../problem.ts'
import { NewFacility } from '../schemas/facility.ts'
import type { OgcCollection } from './collections.ts'
import { degreesFrom, type Crs } from './crs.ts'
import type { Given } from './edits.ts'

const FeatureEdit = Type.Partial(Type.Omit(NewFacility, ['id', 'kind']), { additionalProperties: false })
export type FeatureEdit = Static<typeof FeatureEdit>

/** What an edit of the inventory calls by the same names, from a GeoJSON feature. */
export function newFacilityOf(body: unknown, given: Given): NewFacility {
  const { kind } = given.collection
  return checked(given.request, NewFacility, { ...fieldsOf(body, given), kind })
}

/** A feature as a whole: what it does not bring becomes empty. */
export function replacementOf(body: unknown, given: Given): FeatureEdit {
  const whole: Partial<NewFacility> = newFacilityOf(body, given)
  delete whole.kind
  delete whole.id
  return { ...empty, ...whole }
}

/** JSON merge patch of a feature. */
export function changesOf(body: unknown, given: Given): FeatureEdit {
  return checked(given.request, FeatureEdit, fieldsOf({ type: 'Feature', ...(body as object) }, given))
}

const empty: FeatureEdit = {
  code: null,
  name_en: null,
  village_code: null,
  address: null,
  geometry: null,
  level: null,
  opening_hours: null,
  phone: null,
  builder: null,
  owner: null,
  manager: null,
  maintainer: null,
  department_code: null,
  source: null,
  source_licence: null,
  same_as: [],
}

/** What only says that it is not known, and what a state or a visit can’t be emptied of, is not sent on. */
const never_null = new Set(['lifecycle', 'lifecycle_since', 'verified_on', 'kind'])

/** The properties of a feature that an edit may set, with its geometry, by name. */
export function fieldsOf(body: unknown, { collection, crs }: Given): Record<string, unknown> {
  const { type, geometry, properties } = body as { type?: unknown; geometry?: { coordinates?: unknown } | null; properties?: unknown }
  if (type !== 'Feature') throw problem('feature_malformed', { why: 'type' })
  if (properties !== undefined && properties !== null && typeof properties !== 'object') throw problem('feature_malformed', { why: 'properties' })
  const given = Object.entries((properties ?? {}) as Record<string, unknown>)
  const fields = given.filter(([name, value]) => !isLeftOut(collection, name) && !(never_null.has(name) && value === null))
  const { kind, same_as, ...others } = Object.fromEntries(fields)
  if (kind !== undefined && kind !== collection.kind) throw problem('feature_malformed', { why: `kind: ${JSON.stringify(kind)}` })
  return {
    ...others,
    ...(same_as === undefined ? {} : { same_as: listOf(same_as) }),
    ...(geometry === undefined ? {} : { geometry: inDegrees(geometry, crs) }),
  }
}

/** What the program sets, and what a GIS calls the feature’s own id. */
function isLeftOut({ properties }: OgcCollection, name: string): boolean {
  return name === 'id' || Boolean(Object.hasOwn(properties, name) && properties[name]?.readOnly)
}

/** As it is sent out, as one text; as a list too. */
function listOf(value: unknown): unknown {
  if (value === null) return []
  return typeof value === 'string' ? value.split(/;\s+|[\r\n]+/).filter(Boolean) : value
}

function inDegrees(geometry: { coordinates?: unknown } | null, crs: Crs): unknown {
  return geometry && Array.isArray(geometry.coordinates) ? { ...geometry, coordinates: degreesFrom(crs, geometry.coordinates) } : geometry
}

/** By the same schema as the inventory’s own edits. */
export function checked<T extends TSchema>(request: FastifyRequest, schema: T, value: unknown): Static<T> {
  const validate = request.compileValidationSchema(schema, 'body')
  if (validate(value)) return value as Static<T>
  throw Object.assign(new Error('not as the schema says'), { validation: validate.errors ?? [] })
}
