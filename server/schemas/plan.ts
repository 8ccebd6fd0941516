import { Type, type Static } from 'typebox'
import { categoryCodes, kinds, verdicts } from '#domain/facility.ts'
import { priorityParts, value_most, weight_sum } from '#domain/priority.ts'
import { JudgementReply } from './audit.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const Thousandths = (description?: string) => Type.Integer({ minimum: 0, maximum: value_most, ...(description ? { description } : {}) })

const parts = <T extends ReturnType<typeof Nullable> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Object(Object.fromEntries(priorityParts.map((part) => [part, schema])) as Record<(typeof priorityParts)[number], T>, {
    additionalProperties: false,
  })

export const Weights = parts(Type.Integer({ minimum: 0, maximum: weight_sum, description: 'Ten-thousandths; together 10000' }))

export const WeightSet = Type.Object({
  id: Id,
  name: Type.String(),
  weights: Weights,
  created_by: Type.String(),
  created_at: Type.String({ format: 'date-time' }),
})

export const NewWeightSet = Type.Object({ name: Text(100), weights: Weights }, { additionalProperties: false })

export const PriorityInputs = Type.Object(
  {
    importance: Nullable(Thousandths('Null: as its category has it')),
    daily_visitors: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    note: Nullable(Text(500)),
  },
  { additionalProperties: false },
)
export type PriorityInputs = Static<typeof PriorityInputs>

const Count = (description: string) => Type.Integer({ minimum: 0, description })

export const PriorityPlace = Type.Object({
  id: Id,
  code: Nullable(Type.String()),
  kind: Words(kinds),
  category: Words(categoryCodes),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  verdict: Words(verdicts),
  verdict_on: Nullable(Day()),
  failed_items: Type.Array(Type.String(), { description: 'Ids of the checklist’s items that fail' }),
  worst: Type.Object({ criterion: Type.String(), reason: JudgementReply.properties.reason }, { description: 'The worst of them' }),
  critical_count: Count('Open failed items of that severity that condemn'),
  major_count: Count('As critical'),
  minor_count: Count('As critical'),
  failing_links_count: Count('Links of the way in of which an item fails: entrance, route, lift, toilet, service'),
  disabled_residents: Nullable(Type.Integer({ description: 'Registered, of its town' })),
  daily_visitors: Nullable(Type.Integer({ description: 'Typed in by the office' })),
  importance: Nullable(Thousandths('Typed in by the office; null: as its category has it')),
  note: Nullable(Type.String()),
  open_reports_count: Count('Of residents'),
  overdue_days: Count('Of the order that is latest'),
  cost_estimate_cny: Nullable(Type.Integer({ description: 'Of all its failed items; null: not each has an estimate' })),
  values: parts(Nullable(Thousandths())),
})

export const PriorityReply = Type.Object({
  as_of: Day(),
  example_data: Type.Boolean(),
  criteria_version: Type.Integer({ description: 'In force, for what items are called' }),
  default_weights: Weights,
  weight_sets: Type.Array(WeightSet),
  places: Type.Array(PriorityPlace, { description: 'Whose last audit failed; in the order of their ids: the reader weighs them' }),
})
