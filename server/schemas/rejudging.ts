import { Type } from 'typebox'
import { verdicts } from '#domain/facility.ts'
import { Id, Nullable, Words } from './shared.ts'

const Time = Type.String({ format: 'date-time' })
const Said = Nullable(Words(['pass', 'fail', 'not_applicable', 'not_measured'], { description: 'Null: it was not asked, or only advised' }))

export const RejudgingReply = Type.Object({
  id: Id,
  criteria_version: Type.Integer(),
  mode: Words(['trial', 'apply'], { description: 'trial: only what would change; apply: the version is published and the verdicts are stored' }),
  state: Words(['running', 'done', 'cancelled', 'failed']),
  is_current: Type.Boolean({ description: 'The version is still as it was when this began' }),
  total: Type.Integer({ description: 'Facilities with an approved audit that are judged' }),
  done: Type.Integer(),
  changed: Type.Integer({ description: 'Those that get another verdict' }),
  started_at: Time,
  started_by: Type.String(),
  ended_at: Nullable(Time),
})

export const TransitionsReply = Type.Object({
  ...RejudgingReply.properties,
  transitions: Type.Array(Type.Object({ before: Words(verdicts), after: Words(verdicts), count: Type.Integer() }), {
    description: 'Before and after alike: the verdict stays, and an item fails that did not, or the other way round',
  }),
})

export const RejudgingChangesQuery = Type.Object(
  {
    before: Type.Optional(Words(verdicts)),
    after: Type.Optional(Words(verdicts)),
    from: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
)

export const RejudgingChanges = Type.Object({
  changes: Type.Array(
    Type.Object({
      facility_id: Id,
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      before: Words(verdicts),
      after: Words(verdicts),
      items: Type.Array(Type.Object({ criterion: Type.String(), component_id: Nullable(Id), before: Said, after: Said }), {
        description: 'What makes the difference',
      }),
    }),
  ),
  next: Nullable(Id),
})
