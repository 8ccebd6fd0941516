import { Type, type Static } from 'typebox'
import { orderStates } from '#domain/rectification.ts'
import { countedFigures, groupings } from '#domain/supervision.ts'
import { indicatorUnits } from '#domain/indicator.ts'
import { filterParameters } from './facility_filter.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const period = {
  from: Type.Optional(Day('Absent: the first day of the year of `to`')),
  to: Type.Optional(Day('Absent: today in China')),
}

const filter = {
  department: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { description: 'That answer for the orders' })),
  town: filterParameters.town,
  category: Type.Optional(Type.Array(Type.String({ maxLength: 50 }))),
}

export const SupervisionQuery = Type.Object(
  { ...period, ...filter, by: Type.Optional(Words(groupings, { description: 'Absent: department' })) },
  { additionalProperties: false },
)

const Count = (description: string) => Type.Integer({ minimum: 0, description })

const figures = {
  issued: Count('Within the period, and not withdrawn by its end'),
  closed: Count('Within the period, and still closed at its end'),
  open: Count('At the end of the period'),
  open_overdue: Count('Open at the end of the period and after the deadline, without a proof that stands'),
  median_days: Nullable(Type.Number({ description: 'From issue to closing, of those closed within the period' })),
  on_time: Type.Object(
    {
      closed_on_time: Count('Whose proof came by the deadline'),
      closed: Count('Within the period'),
      open_overdue: Count('At its end'),
      rate: Nullable(Type.Number({ description: '0 to 1; null: nothing closed and nothing overdue' })),
    },
    { description: 'rate = closed_on_time / (closed + open_overdue), so that open ones do not vanish' },
  ),
  failed_again: Count('Orders of which something failed at a re-inspection'),
}

export const SupervisionReply = Type.Object({
  from: Day(),
  to: Day(),
  by: Words(groupings),
  total: Type.Object(figures),
  groups: Type.Array(
    Type.Object({ key: Type.String({ description: 'Code of the department, town or category, or standard and clause' }), ...figures }),
    { description: 'An order that concerns several counts in each, so groups need not add up to the total' },
  ),
  ageing: Type.Array(
    Type.Object({
      from_days: Type.Integer({ description: 'Since the issue' }),
      to_days: Nullable(Type.Integer({ description: 'Null: and more' })),
      open: Count('At the end of the period'),
      overdue: Count('Of those'),
    }),
  ),
  trend: Type.Array(Type.Object({ month: Type.String({ description: 'YYYY-MM' }), ...figures }), { description: 'The months of the period' }),
})
export type SupervisionReply = Static<typeof SupervisionReply>

export const CountedQuery = Type.Object(
  {
    ...period,
    ...filter,
    figure: Words(countedFigures, { description: 'Which figure of the supervision is looked into' }),
    by: Type.Optional(Words(groupings)),
    key: Type.Optional(Type.String({ maxLength: 200, description: 'Of the group, with `by`; absent: the total' })),
    from_days: Type.Optional(Type.Integer({ minimum: 0, description: 'Since the issue, at the end of the period' })),
    to_days: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
  },
  { additionalProperties: false },
)

export const CountedReply = Type.Object({
  from: Day(),
  to: Day(),
  count: Count('The figure'),
  orders: Type.Array(
    Type.Object({
      id: Id,
      kind: Words(['order', 'suggestion', 'task']),
      year: Type.Integer(),
      number: Type.Integer(),
      department_code: Type.String(),
      facilities: Type.Array(Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()) })),
      state: Words(orderStates, { description: 'At the end of the period, as everything here' }),
      issued_on: Day(),
      due_on: Day(),
      closed_on: Nullable(Day()),
      days_late: Type.Integer(),
    }),
    { description: 'The latest first' },
  ),
})
export type CountedReply = Static<typeof CountedReply>

export const ReportQuery = Type.Object(
  {
    quarter: Type.String({ pattern: '^20[0-9]{2}-Q[1-4]$', description: 'Such as 2026-Q4' }),
    ...filter,
    lang: Type.Optional(Words(['zh', 'en'], { description: 'Absent: that of Accept-Language' })),
  },
  { additionalProperties: false },
)

const IndicatorValue = {
  on_day: Day(),
  value: Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000 }),
  source: Text(500),
  note: Nullable(Text(500)),
}

export const Indicator = Type.Object({
  code: Type.String(),
  number: Nullable(Type.Integer({ description: 'In the table of the plan' })),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  unit: Words(indicatorUnits),
  baseline: Nullable(Type.Number()),
  baseline_on: Nullable(Day()),
  target: Nullable(Type.Number()),
  target_on: Nullable(Day()),
  target_as_printed: Nullable(Type.String()),
  operator: Nullable(Words(['more_than', 'at_least'])),
  attribute: Nullable(Words(['binding', 'expected'])),
  note: Nullable(Type.String()),
  is_computed: Type.Boolean({ description: 'From the inventory; the others are typed in' }),
  is_floor: Type.Boolean({ description: 'The target lies below the baseline: a floor that must hold, no decline that is aimed for' }),
  current: Nullable(
    Type.Object({
      value: Type.Number(),
      on_day: Day(),
      is_sum: Type.Boolean({ description: 'Of the values of all towns' }),
      meets: Nullable(Type.Boolean()),
    }),
  ),
  values: Type.Array(
    Type.Object({
      id: Nullable(Id),
      town_code: Nullable(Type.String({ description: 'Null: of the whole city' })),
      ...IndicatorValue,
      created_by: Nullable(Type.String()),
    }),
    { description: 'By day, then town' },
  ),
})
export type Indicator = Static<typeof Indicator>

export const IndicatorList = Type.Object({ indicators: Type.Array(Indicator) })

export const NewIndicatorValue = Type.Object(
  { town_code: Nullable(Type.String({ maxLength: 12 })), ...IndicatorValue },
  { additionalProperties: false },
)
