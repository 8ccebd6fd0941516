import { Type, type Static } from 'typebox'
import { datums } from '#domain/datum.ts'
import { kinds } from '#domain/facility.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

export const regionLevels = ['province', 'prefecture', 'city', 'town', 'village'] as const
export const boundaryStatuses = ['official', 'unofficial', 'schematic'] as const

const townCode = Type.String({ pattern: '^[0-9]{9}$' })

/** What the office corrects in the register. */
const editable = {
  name_zh: Text(100),
  name_en: Nullable(Text(100)),
  valid_from: Nullable(Day('First day it exists; null: since before the register')),
  valid_to: Nullable(Day('First day it no longer exists; null: it exists')),
  population: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  population_as_of: Nullable(Text(20)),
  population_basis: Nullable(Type.String({ minLength: 1, maxLength: 300, description: 'What was counted, and by whom' })),
  disabled_residents: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  disabled_residents_as_of: Nullable(Text(20)),
  approval_number: Nullable(Type.String({ minLength: 1, maxLength: 100, description: '审图号 of the boundary' })),
}

export const RegionEdit = Type.Object(Type.Partial(Type.Object(editable)).properties, { additionalProperties: false, minProperties: 1 })
export type RegionEdit = Static<typeof RegionEdit>

const BoundaryStatus = Words(boundaryStatuses, {
  description: 'official: from the authority; unofficial: any other survey; schematic: a drawing that judges nothing',
})

export const Region = Type.Object({
  code: Type.String(),
  level: Words(regionLevels),
  parent_code: Nullable(Type.String()),
  ...editable,
  area_km2: Nullable(Type.Number()),
  boundary_status: Nullable(BoundaryStatus),
  boundary_source: Nullable(Type.String()),
  boundary_datum: Nullable(Type.String({ description: 'Datum in which the boundary was given; it is stored as WGS 84' })),
  note: Nullable(Type.String()),
  revision: Type.Integer({ description: 'The ETag begins with this number; If-Match takes it in quotes' }),
})
export type Region = Static<typeof Region>

export const RegionDetail = Type.Object({ ...Region.properties, example_data: Type.Boolean(), children: Type.Array(Region) })
export type RegionDetail = Static<typeof RegionDetail>

export const boundaryLabels = {
  official: { zh: '界线', en: 'boundary' },
  unofficial: { zh: '界线（非官方）', en: 'boundary (unofficial)' },
  schematic: { zh: '示意', en: 'schematic' },
} as const satisfies Record<(typeof boundaryStatuses)[number], { zh: string; en: string }>

export const BoundaryCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    example_data: Type.Boolean(),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Type.String(),
        geometry: Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }),
        properties: Type.Object({
          code: Type.String(),
          name_zh: Type.String(),
          name_en: Nullable(Type.String()),
          boundary_status: BoundaryStatus,
          label_zh: Type.String({ description: '示意 for a drawing; show it wherever the boundary is shown' }),
          label_en: Type.String(),
          source: Type.String(),
          approval_number: Nullable(Type.String()),
          lon: Type.Number({ description: 'Of a point well inside, for the name' }),
          lat: Type.Number(),
        }),
      }),
    ),
  },
  { description: 'GeoJSON in WGS 84, towns without a boundary left out' },
)

export const BoundaryUpload = Type.Object(
  {
    datum: Words(datums, { description: 'Of the coordinates' }),
    status: Words(['official', 'unofficial']),
    source: Type.String({ minLength: 1, maxLength: 300, description: 'Where the boundaries come from' }),
    approval_number: Type.Optional(Nullable(Text(100))),
    collection: Type.Object({
      type: Type.Literal('FeatureCollection'),
      features: Type.Array(
        Type.Object({
          type: Type.Literal('Feature'),
          properties: Nullable(Type.Record(Type.String(), Type.Unknown())),
          geometry: Nullable(Type.Object({ type: Type.String(), coordinates: Type.Optional(Type.Array(Type.Unknown())) })),
        }),
        { minItems: 1, maxItems: 2000 },
      ),
    }),
  },
  { additionalProperties: false },
)
export type BoundaryUpload = Static<typeof BoundaryUpload>

export const Disagreement = Type.Object({
  facility_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  kind: Words(kinds),
  issue: Words(['other_town', 'outside_every_town'], { description: 'Declared in one town and lying in another, or lying in none' }),
  declared_town_code: Nullable(townCode),
  declared_town_name_zh: Nullable(Type.String()),
  lies_in_town_code: Nullable(townCode),
  lies_in_town_name_zh: Nullable(Type.String()),
})
export type Disagreement = Static<typeof Disagreement>

const disagreements = {
  example_data: Type.Boolean(),
  number_matched: Type.Integer(),
  disagreements: Type.Array(Disagreement, { description: 'By town, then by name; at most `limit`' }),
}

export const DisagreementList = Type.Object(disagreements)

export const BoundaryOutcome = Type.Object({
  ...disagreements,
  stored: Type.Integer({ description: 'Boundaries now in force that came with this request' }),
  reassigned: Type.Integer({ description: 'Facilities whose town changed' }),
  heights_dropped: Type.Boolean({ description: 'The coordinates had a third number' }),
  towns_without_boundary: Type.Array(Type.Object({ code: townCode, name_zh: Type.String() })),
})

const Bounds = Type.Object({ west: Type.Number(), south: Type.Number(), east: Type.Number(), north: Type.Number() })

export const City = Type.Object({
  code: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  extent: Bounds,
  towns: Type.Array(Type.Object({ code: townCode, name_zh: Type.String(), name_en: Nullable(Type.String()) }), {
    description: 'That exist today, by code',
  }),
  is_demo: Type.Boolean({ description: 'The whole database is made-up example data' }),
  map_approval_number: Nullable(Type.String({ description: '审图号 that the office configured; none is invented' })),
  boundary_status: Nullable(Words([...boundaryStatuses, 'mixed'], { description: 'Of the town boundaries; null: there are none' })),
  today: Day('In China'),
  version: Type.String({ description: 'Of the program' }),
})
