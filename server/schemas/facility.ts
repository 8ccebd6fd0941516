import { Type, type Static } from 'typebox'
import { categoryCodes, grades, kinds, lifecycles, verdicts } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'
import { UsableToday, UsableTodayDetail } from './operational.ts'
import { Open } from './open.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

/** GeoJSON geometry; its content is judged by PostGIS, so only the outline is typed here. */
export const Geometry = Type.Object(
  {
    type: Words(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon']),
    coordinates: Type.Array(Type.Unknown()),
  },
  { description: 'GeoJSON geometry in WGS 84, longitude first, two numbers a position' },
)

const Category = Words(categoryCodes)

/** What a person may set, and what an import may bring. One spelling from column to JSON to CSV header. */
const editable = {
  code: Nullable(Text(100)),
  kind: Words(kinds),
  category: Category,
  name_zh: Text(200),
  name_en: Nullable(Text(200)),
  town_code: Type.String({ pattern: '^[0-9]{9}$', description: 'Statistics code of the town' }),
  village_code: Nullable(Type.String({ pattern: '^[0-9]{12}$' })),
  address: Nullable(Text(300)),
  geometry: Nullable(Geometry),
  level: Nullable(Type.String({ maxLength: 20, description: 'Floor, 0 is the ground floor' })),
  opening_hours: Nullable(Type.String({ maxLength: 300, description: 'OSM opening_hours syntax' })),
  phone: Nullable(Text(100)),
  builder: Nullable(Text(200)),
  owner: Nullable(Text(200)),
  manager: Nullable(Text(200)),
  maintainer: Nullable(Text(200)),
  department_code: Nullable(Type.String({ maxLength: 50, description: 'Responsible department' })),
  source: Nullable(Text(300)),
  source_licence: Nullable(Text(200)),
  same_as: Type.Array(Text(500), { maxItems: 20, description: 'Other records of the same facility, as URLs or scheme:id' }),
}

export const FacilitySummary = Type.Object({
  id: Id,
  number: Type.Integer({ description: 'Feature id in vector tiles' }),
  code: Nullable(Type.String()),
  kind: Words(kinds),
  category: Category,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  address: Nullable(Type.String()),
  lon: Nullable(Type.Number({ description: 'Of a representative point; null: no position is known' })),
  lat: Nullable(Type.Number()),
  level: Nullable(Type.String()),
  opening_hours: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  lifecycle: Nullable(Words(lifecycles)),
  lifecycle_since: Nullable(Day()),
  verdict: Words(verdicts),
  verdict_on: Nullable(Day()),
  verified_on: Nullable(Day('Last day that somebody saw it in use')),
  usable_today: Nullable(UsableToday),
  updated_at: Type.String({ format: 'date-time' }),
  distance_m: Type.Optional(Type.Integer({ description: 'Geodesic, from the place asked for' })),
})
export type FacilitySummary = Static<typeof FacilitySummary>

const said = {
  id: Id,
  state: Words(['value', 'absent', 'unknown']),
  value: Type.Unknown({ description: 'Number in the unit, boolean, or a word of the property’s list' }),
  operator: Words(['=', '<=', '>=', '~']),
  raw: Nullable(Type.String()),
  observed_at: Type.String({ format: 'date-time' }),
  observed_by: Nullable(Type.String()),
  source: Nullable(Type.String()),
  note: Nullable(Type.String()),
}

const Fact = Type.Object({
  ...said,
  property: Type.String(),
  name_zh: Type.String(),
  name_en: Type.String(),
  unit: Type.String({ description: 'mm, m2, N, s, count, 1:n, bool or enum' }),
  grade: Words(grades),
  contradicting: Type.Array(Type.Object(said), {
    description:
      'What another source or observer says otherwise of the same property, of the same grade and moment: which of them holds is not known',
  }),
})

const Component = Type.Object({
  id: Id,
  type: Type.String(),
  name_zh: Type.String({ description: 'Name of the type' }),
  name_en: Type.String(),
  part: Nullable(Type.String()),
  name: Nullable(Type.String()),
  presence: Words(['present', 'absent'], { description: 'absent: known not to be there; a type that is not listed is not known' }),
  level: Nullable(Type.String()),
  geometry: Nullable(Geometry),
  facts: Type.Array(Fact, { description: 'The fact that counts for each property: the highest grade, then the newest' }),
})

export const FacilityDetail = Type.Object({
  ...FacilitySummary.properties,
  usable_today: Nullable(UsableTodayDetail),
  open: Nullable(Open),
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  geometry: Nullable(Geometry),
  village_code: Nullable(Type.String()),
  village_name_zh: Nullable(Type.String()),
  town_basis: Words(['declared', 'boundary'], { description: 'Whether the town comes from the record or from where the facility lies' }),
  declared_town_code: Nullable(Type.String()),
  builder: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  manager: Nullable(Type.String()),
  maintainer: Nullable(Type.String()),
  department_code: Nullable(Type.String()),
  department_name_zh: Nullable(Type.String()),
  department_name_en: Nullable(Type.String()),
  source: Nullable(Type.String()),
  source_licence: Nullable(Type.String()),
  same_as: Type.Array(Type.String()),
  tags: Type.Record(Type.String(), Type.Unknown(), { description: 'Columns of the source that have no field of their own' }),
  merged_into: Nullable(Id),
  split_from: Nullable(Type.String({ format: 'uuid', description: 'The road whose second part this is' })),
  split_into: Type.Array(Id, { description: 'Second parts that this road was divided into' }),
  revision: Type.Integer({ description: 'The ETag begins with this number; If-Match takes it in quotes' }),
  created_at: Type.String({ format: 'date-time' }),
  lifecycle_events: Type.Array(Type.Object({ id: Id, state: Words(lifecycles), since: Nullable(Day()), reason: Nullable(Type.String()) })),
  verifications: Type.Array(Type.Object({ id: Id, verified_on: Day(), verified_by: Nullable(Type.String()), note: Nullable(Type.String()) })),
  components: Type.Array(Component),
  facts: Type.Array(Fact, { description: 'Of the facility as a whole, such as its storeys: the one that counts of each property' }),
})
export type FacilityDetail = Static<typeof FacilityDetail>

const anyOfThem = Type.Partial(Type.Object(editable)).properties

export const FacilityEdit = Type.Object(anyOfThem, { additionalProperties: false, minProperties: 1 })
export type FacilityEdit = Static<typeof FacilityEdit>

/** What is sent to change one. */
export const FacilityChange = Type.Object(
  { ...anyOfThem, reason: Type.Optional(Nullable(Type.String({ maxLength: 500, description: 'Why, for the history' }))) },
  { additionalProperties: false, minProperties: 1 },
)

export const NewFacility = Type.Object(
  {
    ...anyOfThem,
    kind: editable.kind,
    category: editable.category,
    name_zh: editable.name_zh,
    town_code: editable.town_code,
    id: Type.Optional(Id),
    lifecycle: Type.Optional(Words(lifecycles)),
    lifecycle_since: Type.Optional(Nullable(Day())),
    verified_on: Type.Optional(Nullable(Day('Somebody saw it in use on that day'))),
  },
  { additionalProperties: false },
)
export type NewFacility = Static<typeof NewFacility>

export const NewLifecycleEvent = Type.Object(
  { state: Words(lifecycles), since: Nullable(Day('First day it holds; null: not known')), reason: Type.Optional(Nullable(Text(500))) },
  { additionalProperties: false },
)
export type NewLifecycleEvent = Static<typeof NewLifecycleEvent>

export const Closure = Type.Object({ closed_on: Day(), reason: Text(500) }, { additionalProperties: false })
export type Closure = Static<typeof Closure>

export const NewVerification = Type.Object(
  { verified_on: Day(), verified_by: Type.Optional(Nullable(Text(100))), note: Type.Optional(Nullable(Text(500))) },
  { additionalProperties: false },
)
export type NewVerification = Static<typeof NewVerification>

const ofComponent = {
  part: Type.Optional(Nullable(Text(50))),
  name: Type.Optional(Nullable(Text(100))),
  presence: Type.Optional(Words(['present', 'absent'])),
  level: Type.Optional(Nullable(Text(20))),
  geometry: Type.Optional(Nullable(Geometry)),
}

export const NewComponent = Type.Object({ type: Words(componentTypes), ...ofComponent }, { additionalProperties: false })
export type NewComponent = Static<typeof NewComponent>

export const ComponentEdit = Type.Object(ofComponent, { additionalProperties: false, minProperties: 1 })
export type ComponentEdit = Static<typeof ComponentEdit>

export const NewFact = Type.Object(
  {
    property: Text(100),
    state: Words(['value', 'absent', 'unknown']),
    value: Type.Optional(Type.Unknown({ description: 'Number in the property’s unit, boolean, or a word of its list' })),
    operator: Type.Optional(Words(['=', '<=', '>=', '~'])),
    raw: Type.Optional(Nullable(Text(200))),
    grade: Words(grades),
    observed_at: Type.String({ format: 'date-time' }),
    observed_by: Type.Optional(Nullable(Text(100))),
    source: Type.Optional(Nullable(Text(300))),
    note: Type.Optional(Nullable(Text(500))),
  },
  { additionalProperties: false },
)
export type NewFact = Static<typeof NewFact>
