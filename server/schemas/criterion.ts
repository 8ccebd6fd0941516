import { Type } from 'typebox'
import type { Criterion } from '#domain/criterion.ts'
import { kinds } from '#domain/facility.ts'
import { Nullable, Words } from './shared.ts'

const Value = Type.Union([Type.Number(), Type.Boolean(), Type.String()])

const Condition = Type.Object({
  property: Type.String(),
  op: Words(['<', '<=', '==', '>=', '>', 'in', 'is_true', 'is_false']),
  value: Type.Unsafe<number | boolean | string | (number | string)[]>(Type.Union([Value, Type.Array(Type.Union([Type.Number(), Type.String()]))])),
})

const CountRule = Type.Object(
  {
    of: Type.String({ description: 'The property that holds the total' }),
    rows: Type.Array(
      Type.Object({
        when: Type.Optional(Type.Array(Condition)),
        base: Type.Optional(Type.Integer()),
        one_per: Type.Optional(Type.Integer()),
        beyond: Type.Optional(Type.Integer()),
        minimum: Type.Optional(Type.Integer()),
      }),
    ),
  },
  { description: 'The least number, by the first row whose conditions hold: max(minimum, base + ⌈max(0, total − beyond) / one_per⌉)' },
)

const Item = Type.Object({
  id: Type.String(),
  component: Type.String({ description: 'Type of the component that is looked at' }),
  name_zh: Type.String(),
  name_en: Type.String(),
  kind: Words(['dimension', 'presence', 'condition', 'count', 'document']),
  per: Words(['component', 'facility'], { description: 'Asked of each component of the type, or once of the facility' }),
  property: Type.String(),
  unit: Words(['mm', 'm2', 'N', 's', 'count', '1:n', 'bool', 'enum']),
  op: Words(['>=', '<=', '==', 'between', 'is_true', 'is_false', 'one_of']),
  threshold: Type.Union([Type.Number(), Type.Boolean(), Type.Array(Type.Union([Type.Number(), Type.String()])), CountRule], {
    description: 'In the unit; both ends of `between`, the values of `one_of` that pass, or a rule for a count',
  }),
  tolerance: Type.Optional(Type.Number({ description: 'How far a measurement may be off, in the unit' })),
  when: Type.Array(Condition, { description: 'All must hold, or the item does not apply' }),
  unless: Type.Optional(Type.Array(Condition, { description: 'If all hold, another item takes its place' })),
  when_zh: Type.Optional(Type.String()),
  when_en: Type.Optional(Type.String()),
  facility_kinds: Type.Array(Words(kinds)),
  categories: Nullable(Type.Array(Type.String(), { description: 'Null: of any category' })),
  stage: Words(['any', 'new', 'existing']),
  standard: Type.String(),
  clause: Type.String(),
  strength: Words(['shall', 'should'], { description: '应 or 宜: what is only recommended never condemns' }),
  severity: Words(['critical', 'major', 'minor'], { description: 'A suggestion; no standard ranks its clauses' }),
  barrier_for: Type.Array(Type.String(), { description: 'Whom a failure bars: a suggestion' }),
  confidence: Words(['verified_copy', 'partial', 'unverified'], {
    description: 'How sure it is that the text is the standard’s. Only what was found in a copy of the rule, or was signed off, enters a verdict',
  }),
  source_note: Nullable(Type.String()),
  contested: Nullable(Type.String({ description: 'Where sources disagree: a key of `contested`' })),
  note: Nullable(Type.String()),
  signed_off: Nullable(
    Type.Object(
      { by: Nullable(Type.String()), on: Type.String(), edition: Type.String() },
      { description: 'Who compared it with the published standard' },
    ),
  ),
})

export const CriterionItem = Type.Unsafe<Criterion>(Item)

const head = {
  number: Type.Integer(),
  name_zh: Type.String(),
  name_en: Type.String(),
  published_at: Type.String({ format: 'date-time' }),
  published_by: Nullable(Type.String({ description: 'Told to staff' })),
  in_force: Type.Boolean({ description: 'New audits are judged by it' }),
  count: Type.Integer({ description: 'Items' }),
}

export const CriteriaVersionHead = Type.Object(head)

export const VersionItems = Type.Object({
  about: Type.Object({
    compiled: Type.String(),
    caution: Type.Object({ zh: Type.String(), en: Type.String() }),
    hierarchy: Type.String(),
    conventions: Type.Record(Type.String(), Type.String()),
    contested: Type.Record(
      Type.String(),
      Type.Object({ topic_zh: Type.String(), topic_en: Type.String(), note_zh: Type.String(), note_en: Type.String() }),
    ),
  }),
  criteria: Type.Array(CriterionItem),
})

export const CriteriaVersionReply = Type.Object({ ...head, ...VersionItems.properties })
