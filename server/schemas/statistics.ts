import { Type } from 'typebox'
import { thinReasons } from '#domain/statistics.ts'
import { Day, Nullable, Words } from './shared.ts'

const count = Type.Integer()

const counts = {
  count: Type.Integer({ description: 'Facilities on record, the closed ones left out' }),
  closed: Type.Integer({ description: 'Counted nowhere else' }),
  lifecycle: Type.Object({ planned: count, under_construction: count, accepted: count, operating: count, suspended: count, unknown: count }),
  verdict: Type.Object({ compliant: count, non_compliant: count, incomplete: count, unaudited: count }),
  verified: Type.Object({ valid: count, stale: count, never: count }),
  position: Type.Object({ known: count, unknown: count }),
}
const Counts = Type.Object(counts)

const statistics = { ...counts, kinds: Type.Object({ venue: Counts, road: Counts, toilet: Counts, service: Counts }) }

export const StatisticsReply = Type.Object({
  example_data: Type.Boolean(),
  as_of: Day(),
  validity_months: Type.Integer(),
  total: Type.Object(statistics),
  towns: Type.Array(
    Type.Object({
      code: Type.String(),
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      ...statistics,
      thin: Type.Boolean({ description: 'Too few data to judge its shares: hatch it, don’t colour it' }),
      thin_reasons: Type.Array(Words(thinReasons)),
    }),
    { description: 'By code' },
  ),
  outside_towns: Type.Object(statistics, {
    description: 'Recorded under a town that does not exist on this day; with the towns it adds up to the total',
  }),
})
