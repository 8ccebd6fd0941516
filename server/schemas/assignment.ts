import { Type, type Static } from 'typebox'
import { kinds, verdicts } from '#domain/facility.ts'
import { filterParameters } from './facility_filter.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

/** Facilities that are assigned in one go, or offered for it. */
export const most_assigned = 2000

export const assignmentStates = ['open', 'done', 'cancelled'] as const

const place = {
  kind: Words(kinds),
  category: Type.String(),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  lon: Nullable(Type.Number({ description: 'Of a representative point; null: no position is known' })),
  lat: Nullable(Type.Number()),
  verdict: Words(verdicts),
  verdict_on: Nullable(Day('Of the last audit')),
}

const inspector = {
  inspector_id: Id,
  inspector: Type.String({ description: 'Login name' }),
  inspector_name: Type.String(),
}

const due = {
  due_on: Day(),
  is_overdue: Type.Boolean({ description: 'Open, and its day has passed' }),
}

export const Assignment = Type.Object({
  id: Id,
  facility_id: Id,
  facility_name_zh: Type.String(),
  facility_name_en: Nullable(Type.String()),
  address: Nullable(Type.String()),
  ...place,
  ...inspector,
  ...due,
  note: Nullable(Type.String()),
  state: Words(assignmentStates),
  order_id: Nullable(Id),
  created_at: Type.String({ format: 'date-time' }),
})
export type Assignment = Static<typeof Assignment>

export const AssignmentPage = Type.Object({
  assignments: Type.Array(Assignment),
  next: Nullable(Type.String({ description: 'Send as `after` for the next page' })),
})

const order = {
  inspector_id: Id,
  due_on: Day('Today or later'),
  note: Nullable(Text(500)),
}

export const NewAssignments = Type.Object(
  {
    facility_ids: Type.Array(Id, { minItems: 1, maxItems: most_assigned, uniqueItems: true }),
    inspector_id: order.inspector_id,
    due_on: order.due_on,
    note: Type.Optional(order.note),
  },
  { additionalProperties: false },
)
export type NewAssignments = Static<typeof NewAssignments>

export const skipReasons = ['unknown', 'merged', 'closed', 'outside_your_scope', 'outside_inspectors_scope', 'assigned'] as const

export const Assigned = Type.Object({
  assigned: Type.Array(Type.Object({ id: Id, facility_id: Id })),
  skipped: Type.Array(
    Type.Object({
      facility_id: Id,
      facility_name_zh: Nullable(Type.String({ description: 'Null: there is none of that id' })),
      facility_name_en: Nullable(Type.String()),
      reason: Words(skipReasons),
      inspector_name: Nullable(Type.String({ description: 'Who has it already' })),
      due_on: Nullable(Day()),
    }),
  ),
})
export type Assigned = Static<typeof Assigned>

export const AssignmentEdit = Type.Partial(Type.Object(order), { additionalProperties: false, minProperties: 1 })
export type AssignmentEdit = Static<typeof AssignmentEdit>

export const Cancellation = Type.Object(
  { assignment_ids: Type.Array(Id, { minItems: 1, maxItems: most_assigned, uniqueItems: true }) },
  { additionalProperties: false },
)
export const Cancelled = Type.Object({ cancelled: Type.Integer({ description: 'Those of them that were open' }) })

const Position = Type.Tuple([Type.Number({ minimum: -180, maximum: 180 }), Type.Number({ minimum: -90, maximum: 90 })])

const { kind, category, town, verdict } = filterParameters

export const CandidateQuery = Type.Object(
  {
    polygon: Type.Optional(
      Type.Object(
        {
          type: Words(['Polygon']),
          coordinates: Type.Array(Type.Array(Position, { minItems: 4, maxItems: 5000 }), { minItems: 1, maxItems: 1 }),
        },
        { additionalProperties: false, description: 'GeoJSON, one ring, as it is drawn by hand: it may cross itself' },
      ),
    ),
    kind,
    category,
    town,
    verdict,
    facility: Type.Optional(Type.Array(Id, { maxItems: 100, description: 'These alone' })),
    audited_before: Type.Optional(Day('The last audit is older, or there is none')),
    unassigned_only: Type.Optional(Type.Boolean({ default: false })),
  },
  { additionalProperties: false },
)
export type CandidateQuery = Static<typeof CandidateQuery>

export const Candidates = Type.Object({
  facilities: Type.Array(
    Type.Object({
      id: Id,
      number: Type.Integer({ description: 'Feature id in vector tiles' }),
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      ...place,
      assignment: Nullable(Type.Object({ id: Id, ...inspector, ...due })),
      audit_waiting: Type.Boolean({ description: 'An audit of it waits for review' }),
    }),
    { description: 'The longest without an audit first' },
  ),
  total: Type.Integer({ description: 'Facilities that match; 10001 means more than 10,000' }),
  is_cut: Type.Boolean({ description: `More than ${most_assigned} match: not all are listed` }),
})
export type Candidates = Static<typeof Candidates>

export const Inspectors = Type.Object({
  inspectors: Type.Array(
    Type.Object({
      id: Id,
      login_name: Type.String(),
      display_name: Type.String(),
      scopes: Nullable(
        Type.Array(Type.Object({ town_codes: Nullable(Type.Array(Type.String())), department_codes: Nullable(Type.Array(Type.String())) }), {
          description: 'May audit within any of these; null: everywhere',
        }),
      ),
      open: Type.Integer({ description: 'Assignments that wait for them' }),
      overdue: Type.Integer({ description: 'Those of them whose day has passed' }),
    }),
    { description: 'By name' },
  ),
})
export type Inspectors = Static<typeof Inspectors>
