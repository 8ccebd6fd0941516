import { Type, type Static } from 'typebox'
import { grades } from '#domain/facility.ts'
import { turns } from '#domain/turn_list.ts'
import { NeedsProfile } from './needs.ts'
import { Id, Nullable, Words } from './shared.ts'

const Longitude = Type.Number({ minimum: -180, maximum: 180 })
const Latitude = Type.Number({ minimum: -90, maximum: 90 })
const Place = Type.Object({ lon: Longitude, lat: Latitude }, { additionalProperties: false, description: 'WGS 84, degrees' })

export const WalkingQuestion = Type.Object(
  {
    from: Place,
    to_facility_id: Type.Optional(Type.String({ format: 'uuid' })),
    to: Type.Optional(Place),
    needs: NeedsProfile,
  },
  { additionalProperties: false, description: 'Either `to_facility_id` or `to`' },
)

const Metres = (description: string) => Type.Number({ minimum: 0, description })
const Value = Type.Union([Type.Number(), Type.Boolean(), Type.String()])
const operators = ['=', '<=', '>=', '~'] as const

const RouteNote = Type.Object({
  type: Type.String({ description: 'Type of component' }),
  property: Nullable(Type.String()),
  value: Nullable(Value),
  operator: Nullable(Words(operators)),
  goes: Nullable(Words(['up', 'down'], { description: 'Of a slope: which way one walks it' })),
})
export type RouteNote = Static<typeof RouteNote>

const RouteStep = Type.Object({
  turn: Words(turns, { description: 'Onto this road; `start` for the first' }),
  bearing_degrees: Type.Integer({ minimum: 0, maximum: 359, description: 'From north by east' }),
  at_m: Metres('From where the way comes onto the roads'),
  length_m: Metres('To the next step'),
  facility_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  notes: Type.Array(RouteNote, { description: 'Steps, crossings, slopes from 1:20 on, what it is made of' }),
})

const RouteBarrier = Type.Object({
  facility_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  component_id: Nullable(Id),
  type: Type.String({ description: 'Type of component, or `road`' }),
  property: Type.String({ description: 'What bars; of a road `usable_today`, `occupied` or `suspended`' }),
  found: Nullable(
    Type.Object({
      state: Words(['value', 'absent', 'unknown']),
      value: Nullable(Value),
      operator: Words(operators),
      grade: Words(grades),
      observed_at: Type.String({ format: 'date-time' }),
    }),
  ),
  needed: Nullable(Value),
  lon: Type.Number(),
  lat: Type.Number(),
  at_m: Metres('Where it begins'),
  length_m: Metres('On how much of the way; 0: at one place'),
})
export type RouteBarrier = Static<typeof RouteBarrier>

const UnknownOfRoute = Type.Object({
  type: Type.String({ description: 'Type of component' }),
  property: Type.String({ description: 'What has to be known' }),
  length_m: Metres('On how much of the way it is not'),
  places: Type.Integer({ minimum: 0, description: 'At how many single places it is not' }),
})
export type UnknownOfRoute = Static<typeof UnknownOfRoute>

const SurveyedRoute = Type.Object({
  length_m: Metres('On roads, without the straight ends'),
  before_m: Metres('Straight from `from` to where the way comes onto a road: what lies between is not surveyed'),
  after_m: Metres('Straight from where it leaves the last road to the place'),
  geometry: Type.Object({ type: Type.Literal('LineString'), coordinates: Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { minItems: 2 }) }),
  steps: Type.Array(RouteStep),
  barriers: Type.Array(RouteBarrier, { description: 'Of the best way that is known: a way without any is taken where there is one' }),
  unknown_m: Metres('On roads of which something that has to be known is not'),
  missing: Type.Array(UnknownOfRoute),
})
export type SurveyedRoute = Static<typeof SurveyedRoute>

const answers = ['fits', 'unknown', 'has_barriers', 'not_surveyed'] as const
const no_route_reasons = ['no_road_near_start', 'no_road_near_place', 'unconnected', 'no_place'] as const

export const WalkingRoute = Type.Object({
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  answer: Words(answers),
  reason: Nullable(Words(no_route_reasons, { description: 'Why it is not surveyed; `no_place`: nobody knows where the facility is' })),
  straight_m: Nullable(Metres('From `from` to the place, as the crow flies')),
  route: Nullable(SurveyedRoute),
})
export type WalkingRoute = Static<typeof WalkingRoute>
