import { Type, type Static } from 'typebox'
import { grades } from '#domain/facility.ts'
import type { FitSummary as Summary } from '#domain/finder_rank.ts'
import { numberNeeds, yesNeeds } from '#domain/needs.ts'
import { bbox_pattern } from '../routes/list_filter.ts'
import { FacilitySummary } from './facility.ts'
import { filterParameters } from './facility_filter.ts'
import { NeedsProfile } from './needs.ts'
import { Open } from './open.ts'
import { Id, Nullable, Words } from './shared.ts'

export const FinderQuestion = Type.Object(
  {
    ...filterParameters,
    bbox: Type.Optional(Type.String({ pattern: bbox_pattern, description: 'west,south,east,north' })),
    near: Type.Optional(
      Type.Object(
        { lon: Type.Number({ minimum: -180, maximum: 180 }), lat: Type.Number({ minimum: -90, maximum: 90 }) },
        { additionalProperties: false, description: 'Where the person is; absent: in the order of names' },
      ),
    ),
    needs: Type.Optional(NeedsProfile),
    open_now: Type.Optional(Type.Boolean({ enum: [true], description: 'Without those that are known to be closed now' })),
    usable_today: Type.Optional(Type.Boolean({ enum: [true], description: 'Without those that are known not to be usable' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    after: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)
export type FinderQuestion = Static<typeof FinderQuestion>

const answers = ['fits', 'unknown', 'does_not_fit'] as const
const Answer = Words(answers, { description: '`unknown`: something that decides is not measured, and nothing known speaks against it' })
const said = {
  state: Words(['value', 'absent', 'unknown']),
  value: Type.Optional(Type.Unknown({ description: 'Number in the unit, boolean, or a word of the property’s list' })),
  operator: Type.Optional(Words(['=', '<=', '>=', '~'])),
}

const Finding = Type.Object({
  link: Words(['road', 'entrance', 'route', 'lift', 'toilet', 'service']),
  component_id: Nullable(Id),
  need: Words([...Object.keys(numberNeeds), ...yesNeeds, 'transfer_side', 'passage_mm'], {
    description: '`passage_mm`: the chair with its clearance',
  }),
  component: Type.String(),
  property: Type.String({ description: '`presence`: whether there is such a part at all' }),
  op: Words(['>=', '<=', 'is']),
  needed: Type.Unsafe<number | boolean | string>({ type: ['number', 'boolean', 'string'], description: 'Of a slope the n of 1:n' }),
  answer: Answer,
  measured: Nullable(
    Type.Object({
      ...said,
      property: Type.String(),
      grade: Words(grades),
      observed_at: Type.String({ format: 'date-time' }),
      contradicting: Type.Optional(Type.Array(Type.Object(said))),
    }),
  ),
  spare: Nullable(Type.Number({ description: 'How much there is to spare; negative: how much is lacking' })),
  is_mixed: Type.Optional(Type.Boolean({ description: 'Some of several parts bar, others don’t, and which lies on the way is not recorded' })),
})

const FitSummary = Type.Unsafe<Summary>(
  Type.Object(
    {
      answer: Answer,
      limiting: Nullable(Finding),
      missing: Type.Array(Finding, { description: 'The first few of what would have to be measured' }),
      missing_count: Type.Integer(),
      oldest_observed_at: Nullable(Type.String({ format: 'date-time' })),
      is_stale: Type.Boolean(),
    },
    { description: 'By the rules of `domain/fit.ts`; null: no needs were sent' },
  ),
)

export const FinderReply = Type.Object({
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
  number_matched: Type.Integer({ description: 'Facilities that match, as in the list' }),
  ranked: Type.Object({
    among: Type.Integer({ description: 'How many were judged' }),
    is_whole: Type.Boolean({ description: 'false: there are more, farther away or later in the order of names' }),
  }),
  counts: Type.Object(
    {
      fits: Type.Integer({ description: 'Without what is stale' }),
      fits_stale: Type.Integer(),
      unknown: Type.Integer(),
      does_not_fit: Type.Integer(),
      usable_unknown: Type.Integer({ description: 'Nobody knows whether they can be used today; listed' }),
      hours_unknown: Type.Integer({ description: 'Listed' }),
      left_out_closed_now: Type.Integer(),
      left_out_unusable: Type.Integer(),
    },
    { description: 'Of those judged; what is left out is in no other number' },
  ),
  facilities: Type.Array(Type.Object({ ...FacilitySummary.properties, fit: Nullable(FitSummary), open: Nullable(Open) })),
  next: Nullable(Type.String({ description: 'Send as `after`, with the same question, for the next page' })),
})
export type FinderReply = Static<typeof FinderReply>
