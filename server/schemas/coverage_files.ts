import { Type } from 'typebox'
import { townStates } from '#domain/coverage.ts'
import { Day, Nullable, Words } from './shared.ts'

const rule = {
  as_of: Day(),
  validity_months: Type.Integer(),
  categories: Type.Array(Type.String(), { description: 'Qualifying categories; empty: all of kind service' }),
  example_data: Type.Boolean(),
}

const Feature = Type.Object({
  type: Type.Literal('Feature'),
  id: Type.String(),
  geometry: Nullable(Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) })),
  properties: Type.Object({
    code: Type.String(),
    name_zh: Type.String(),
    name_en: Nullable(Type.String()),
    state: Words(townStates),
    population: Nullable(Type.Integer()),
    disabled_residents: Nullable(Type.Integer()),
    facilities_count: Type.Integer({ description: 'In use on the day' }),
    facility_id: Nullable(Type.String({ description: 'The one verified for longest' })),
    facility_name_zh: Nullable(Type.String()),
    facility_category: Nullable(Type.String()),
    verified_on: Nullable(Day()),
    valid_until: Nullable(Day()),
    days_left: Nullable(Type.Integer()),
    held_up_by: Nullable(Type.String({ description: 'The one facility whose loss would uncover the town' })),
    ...rule,
    boundary_status: Nullable(Type.String({ description: '`schematic`: a drawing; say so wherever it is shown' })),
    boundary_source: Nullable(Type.String()),
    approval_number: Nullable(Type.String()),
    lon: Nullable(Type.Number({ description: 'Of a point well inside' })),
    lat: Nullable(Type.Number()),
  }),
})

export const CoverageFeatures = Type.Object({
  type: Type.Literal('FeatureCollection'),
  ...rule,
  covered: Type.Integer(),
  total: Type.Integer(),
  rate_percent: Nullable(Type.Number()),
  target_percent: Type.Number({ description: 'To be exceeded' }),
  target_met: Nullable(Type.Boolean()),
  features: Type.Array(Feature),
})
