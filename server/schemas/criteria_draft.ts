import { Type } from 'typebox'
import type { CriteriaChanges } from '#domain/criteria_changes.ts'
import type { Condition, Criterion } from '#domain/criterion.ts'
import { categoryCodes, kinds } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'
import { CriterionItem, VersionItems } from './criterion.ts'
import { Day, Nullable, Text, Words } from './shared.ts'

const Name = Type.String({ pattern: '^[a-z0-9_]{1,100}$' })
const Value = Type.Union([Type.Number(), Type.Boolean(), Type.String({ maxLength: 100 })])
const Values = Type.Array(Type.Union([Type.Number(), Type.String({ maxLength: 100 })]), { maxItems: 50, uniqueItems: true })

const Conditions = Type.Array(
  Type.Unsafe<Condition>(
    Type.Object(
      { property: Name, op: Words(['<', '<=', '==', '>=', '>', 'in', 'is_true', 'is_false']), value: Type.Union([Value, Values]) },
      { additionalProperties: false },
    ),
  ),
  { maxItems: 10 },
)

const Count = Type.Integer({ minimum: 0, maximum: 10_000 })
const Rule = Type.Object(
  {
    of: Name,
    rows: Type.Array(
      Type.Object(
        {
          when: Type.Optional(Conditions),
          base: Type.Optional(Count),
          one_per: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
          beyond: Type.Optional(Count),
          minimum: Type.Optional(Count),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
  },
  { additionalProperties: false },
)

/** An item without what only a comparison with a copy, or the office's sign-off, says of it. */
export type GivenCriterion = Omit<Criterion, 'id' | 'confidence' | 'source_note' | 'contested' | 'signed_off'>

export const GivenCriterion = Type.Unsafe<GivenCriterion>(
  Type.Object(
    {
      component: Words(componentTypes),
      name_zh: Type.String({ maxLength: 100 }),
      name_en: Type.String({ maxLength: 200 }),
      kind: Words(['dimension', 'presence', 'condition', 'count', 'document']),
      per: Words(['component', 'facility']),
      property: Name,
      unit: Words(['mm', 'm2', 'N', 's', 'count', '1:n', 'bool', 'enum']),
      op: Words(['>=', '<=', '==', 'between', 'is_true', 'is_false', 'one_of']),
      threshold: Type.Union([Type.Number(), Type.Boolean(), Values, Rule]),
      tolerance: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000 })),
      when: Conditions,
      unless: Type.Optional(Conditions),
      when_zh: Type.Optional(Type.String({ maxLength: 200 })),
      when_en: Type.Optional(Type.String({ maxLength: 300 })),
      facility_kinds: Type.Array(Words(kinds), { minItems: 1, uniqueItems: true }),
      categories: Nullable(Type.Array(Words(categoryCodes), { minItems: 1, uniqueItems: true })),
      stage: Words(['any', 'new', 'existing']),
      standard: Type.String({ maxLength: 100 }),
      clause: Type.String({ maxLength: 100 }),
      strength: Words(['shall', 'should']),
      severity: Words(['critical', 'major', 'minor']),
      barrier_for: Type.Array(Words(['wheelchair', 'walking_aid', 'elderly', 'carer', 'low_vision', 'blind', 'deaf', 'intellectual']), {
        uniqueItems: true,
      }),
      note: Nullable(Text(1000)),
    },
    { additionalProperties: false },
  ),
)

export const NewDraft = Type.Object({ name_zh: Text(100), name_en: Text(200) }, { additionalProperties: false })

export const SignOff = Type.Object(
  { edition: Text(200), on: Day('Day of the comparison with the published standard') },
  { additionalProperties: false },
)

const Time = Type.String({ format: 'date-time' })

export const DraftHead = Type.Object({
  number: Type.Integer(),
  name_zh: Type.String(),
  name_en: Type.String(),
  based_on: Type.Integer({ description: 'The version of which it is an edited copy' }),
  revision: Type.Integer({ description: 'The ETag begins with this number; If-Match takes it in quotes' }),
  created_at: Time,
  created_by: Type.String(),
  changed_at: Time,
  changed_by: Nullable(Type.String()),
  count: Type.Integer({ description: 'Items' }),
})

export const DraftReply = Type.Object({ ...DraftHead.properties, ...VersionItems.properties })

export const ChangesReply = Type.Object({
  number: Type.Integer(),
  since: Type.Integer(),
  added: Type.Array(CriterionItem),
  removed: Type.Array(CriterionItem),
  changed: Type.Array(
    Type.Object({
      before: CriterionItem,
      after: CriterionItem,
      fields: Type.Unsafe<CriteriaChanges['changed'][number]['fields']>(
        Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })),
      ),
    }),
  ),
})
