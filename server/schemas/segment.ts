import { Type, type Static } from 'typebox'
import { on_line_m, same_end_m } from '#domain/line.ts'
import { FacilityDetail, Geometry } from './facility.ts'
import { Id, Nullable, Text } from './shared.ts'

const Place = Type.Tuple([Type.Number({ minimum: -180, maximum: 180 }), Type.Number({ minimum: -90, maximum: 90 })], {
  description: `Longitude and latitude (WGS 84), at most ${on_line_m} m off the line: it is cut at its nearest point`,
})

const Names = (whose: string) =>
  Type.Object(
    { name_zh: Type.Optional(Text(200)), name_en: Type.Optional(Nullable(Text(200))) },
    { additionalProperties: false, minProperties: 1, description: `Names of the ${whose} part; it keeps those of the road that are not sent` },
  )

/** Either `at` or `fraction`. */
export const Division = Type.Object(
  {
    at: Type.Optional(Place),
    fraction: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'Of the length from the start' })),
    first: Type.Optional(Names('first')),
    second: Type.Optional(Names('second')),
  },
  { additionalProperties: false },
)
export type Division = Static<typeof Division>

export const Divided = Type.Object({ first: FacilityDetail, second: FacilityDetail })

export const Junction = Type.Object(
  {
    with: Type.String({ format: 'uuid', description: `A road that has an end within ${same_end_m} m of an end of this one` }),
    with_revision: Type.Optional(Type.Integer({ minimum: 1, description: 'Its version, where the join is to be refused after a change of it' })),
  },
  { additionalProperties: false },
)

const RoadLine = Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), revision: Type.Integer(), geometry: Geometry })
export type RoadLine = Static<typeof RoadLine>

export const RoadLines = Type.Object({
  roads: Type.Array(RoadLine, { description: 'Nearest to the middle of the box first' }),
  is_complete: Type.Boolean({ description: 'False: there are more in the box' }),
})
