import { Type, type Static } from 'typebox'
import { orderMoves, orderStates } from '#domain/rectification.ts'
import { assignmentStates } from './assignment.ts'
import { JudgementReply } from './audit.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

/** Facilities' findings that one order may hold. */
export const most_items = 200

export const orderKinds = ['order', 'suggestion', 'task'] as const

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Moment = (description?: string) => Type.String({ format: 'date-time', ...(description ? { description } : {}) })
const Said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** Who the law holds to it (arts 18, 26), apart from the department that answers. */
const responsible = {
  owner_name: Nullable(Text(200)),
  manager_name: Nullable(Text(200)),
  responsible_name: Nullable(Type.String({ minLength: 1, maxLength: 200, description: 'Whoever agreed to answer for it (约定的责任人)' })),
  responsible_document: Nullable(Type.String({ minLength: 1, maxLength: 200, description: 'The paper that says so' })),
}

/** What an author writes of an order before it is issued. */
export const OrderDraft = Type.Object(
  {
    kind: Words(orderKinds, { description: '责令限期改正 of a competent authority, 整改建议, or 交办 of the working committee' }),
    issuing_department_code: Type.String(),
    department_code: Type.String({ description: 'The department that answers' }),
    due_on: Day('The law sets no number of days: the authority sets the day'),
    basis: Nullable(Text(500)),
    note: Nullable(Text(2000)),
    ...responsible,
    items: Type.Array(
      Type.Object(
        {
          finding_id: Id,
          remedy: Nullable(Text(1000)),
          cost_estimate_cny: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: most_items },
    ),
  },
  { additionalProperties: false },
)
export type OrderDraft = Static<typeof OrderDraft>

export const OrderHead = Type.Object({
  id: Id,
  kind: Words(orderKinds),
  year: Nullable(Type.Integer()),
  number: Nullable(Type.Integer({ description: '整改〔year〕number 号, by issuing department' })),
  state: Words(orderStates),
  issuing_department_code: Type.String(),
  issuing_department_name_zh: Type.String(),
  issuing_department_name_en: Nullable(Type.String()),
  department_code: Type.String(),
  department_name_zh: Type.String(),
  department_name_en: Nullable(Type.String()),
  due_on: Day(),
  first_due_on: Day('Before any extension'),
  extensions: Type.Integer(),
  extension_asked_to: Nullable(Day('The day that the department asks for and nobody has answered')),
  issued_on: Nullable(Day()),
  served_on: Nullable(Day('送达')),
  proof_on: Nullable(Day('Of the proof that stands')),
  closed_on: Nullable(Day()),
  days_late: Type.Integer({ description: 'domain/rectification.ts: after its deadline, or when the proof that stands was handed in; 0: not late' }),
  facilities: Type.Array(Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), town_code: Type.String() })),
  items: Type.Integer({ description: 'Number of items' }),
  items_passed: Type.Integer(),
  first_item: Nullable(Type.Object({ criterion: Type.String(), criteria_version: Type.Integer(), reason: JudgementReply.properties.reason })),
  is_returned_proof: Type.Boolean({ description: 'Its last proof was sent back, or an item failed again' }),
  reinspection_on: Nullable(Day('By when the open re-inspection is to be made')),
  revision: Type.Integer({ description: 'Send as If-Match with a move' }),
})
export type OrderHead = Static<typeof OrderHead>

/** What of the checklist failed, and of which part. */
const item_found = {
  criterion: Type.String(),
  criteria_version: Type.Integer(),
  component_id: Nullable(Id),
  component_type: Nullable(Type.String()),
  component_part: Nullable(Type.String()),
  component_name: Nullable(Type.String()),
}

export const OrderItem = Type.Object({
  id: Id,
  finding_id: Id,
  facility_id: Id,
  facility_name_zh: Type.String(),
  facility_name_en: Nullable(Type.String()),
  audit_id: Id,
  ...item_found,
  reason: JudgementReply.properties.reason,
  photos: Type.Array(Sha256),
  remedy: Nullable(Type.String()),
  cost_estimate_cny: Nullable(Type.Integer()),
  place: Type.Integer({ description: 'On the paper, from 1' }),
  state: Words(['open', 'passed']),
  checked_by_audit: Nullable(Id),
  times_failed: Type.Integer({ description: 'At re-inspections' }),
})
export type OrderItem = Static<typeof OrderItem>

export const Attachment = Type.Object(
  {
    sha256: Sha256,
    item_id: Nullable(Id),
    phase: Nullable(Words(['before', 'after'])),
    caption: Nullable(Text(500)),
  },
  { additionalProperties: false },
)

export const OrderEvent = Type.Object({
  id: Id,
  place: Type.Integer(),
  move: Words(orderMoves),
  from_state: Words(orderStates),
  to_state: Words(orderStates),
  at: Moment(),
  actor: Type.String({ description: 'Login name' }),
  actor_name: Type.String(),
  reason: Nullable(Type.String()),
  due_on: Nullable(Day('The new deadline, asked for or given')),
  audit_ids: Type.Array(Id),
  results: Type.Array(Type.Object({ item_id: Id, verdict: Words(['pass', 'fail', 'not_applicable', 'not_measured']) })),
  attachments: Type.Array(Attachment),
})
export type OrderEvent = Static<typeof OrderEvent>

const Reinspection = Type.Object(
  {
    id: Id,
    facility_id: Id,
    facility_name_zh: Type.String(),
    facility_name_en: Nullable(Type.String()),
    inspector: Type.String({ description: 'Login name' }),
    inspector_name: Type.String(),
    due_on: Day('By when'),
    state: Words(assignmentStates),
  },
  { description: 'A visit that looks whether it is mended' },
)
export type Reinspection = Static<typeof Reinspection>

export const OrderDetail = Type.Object({
  ...OrderHead.properties,
  ...responsible,
  basis: Nullable(Type.String()),
  note: Nullable(Type.String()),
  created_by: Type.String(),
  order_items: Type.Array(OrderItem),
  events: Type.Array(OrderEvent),
  reinspections: Type.Array(Reinspection, { description: 'The newest first' }),
  moves: Type.Array(Words(orderMoves), { description: 'Those that the reader may make now' }),
})
export type OrderDetail = Static<typeof OrderDetail>

/** A move that somebody makes: the id is made by whoever sends it, so that sending it again is known. */
export const OrderMoveBody = Type.Object(
  {
    id: Id,
    move: Words(orderMoves.filter((move) => !['pass_reinspection', 'pass_partly', 'fail_reinspection'].includes(move))),
    reason: Type.Optional(Nullable(Said(2000))),
    due_on: Type.Optional(Day('Needed by ask_extension, extend and reopen')),
    served_on: Type.Optional(Day('Of an issue')),
    attachments: Type.Optional(Type.Array(Attachment, { maxItems: 200 })),
  },
  { additionalProperties: false },
)
export type OrderMoveBody = Static<typeof OrderMoveBody>

export const orderGroups = ['open', 'overdue', 'due_soon', 'to_accept', 'to_reinspect', 'draft', 'closed'] as const
export type OrderGroup = (typeof orderGroups)[number]

/** By deadline, or what happened last first. */
export const orderSorts = ['due', 'updated'] as const
export type OrderSort = (typeof orderSorts)[number]

const Codes = (description: string) => Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 100, description }))

export const OrderQuery = Type.Object(
  {
    group: Type.Optional(Words(orderGroups)),
    state: Type.Optional(Type.Array(Words(orderStates))),
    kind: Type.Optional(Type.Array(Words(orderKinds))),
    department: Codes('The department that answers'),
    issuing: Codes('The department that issued it'),
    town: Codes('Of one of its facilities'),
    facility: Type.Optional(Id),
    due_within_days: Type.Optional(Type.Integer({ minimum: 0, maximum: 366, description: 'Open, and due by then or late' })),
    sort: Type.Optional(Words(orderSorts, { description: 'By deadline (where none is named), or what happened last first' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    after: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)

const Count = Type.Integer({ minimum: 0 })

export const OrderPage = Type.Object({
  orders: Type.Array(OrderHead),
  next: Nullable(Type.String({ description: 'Send as `after` for the next page' })),
  counts: Type.Object({
    open: Count,
    overdue: Count,
    due_soon: Type.Integer({ minimum: 0, description: 'Within seven days, and not waiting for others' }),
    to_accept: Count,
    to_reinspect: Count,
    draft: Count,
    closed: Type.Integer({ minimum: 0, description: 'And withdrawn ones' }),
  }),
  on_time: Type.Object(
    { closed_on_time: Count, closed: Count, open_overdue: Count, rate: Nullable(Type.Number({ description: '0 to 1' })) },
    { description: 'Of this year: closed_on_time / (closed + open_overdue)' },
  ),
})
export type OrderPage = Static<typeof OrderPage>

/** Moves of several orders at once, each for itself. */
export const OrderMoves = Type.Object(
  {
    moves: Type.Array(
      Type.Object(
        { order_id: Id, revision: Type.Integer({ description: 'Of the order as it was seen' }), ...OrderMoveBody.properties },
        { additionalProperties: false },
      ),
      {
        minItems: 1,
        maxItems: 200,
      },
    ),
  },
  { additionalProperties: false },
)

export const OrderMovesDone = Type.Object({
  results: Type.Array(
    Type.Object({
      order_id: Id,
      state: Nullable(Words(orderStates, { description: 'As it stands now; null: the move was refused' })),
      problem: Nullable(Type.Object({ code: Type.String(), title: Type.String(), remedy: Type.String() })),
    }),
    { description: 'In the order in which they were sent' },
  ),
})
export type OrderMovesDone = Static<typeof OrderMovesDone>

export const NewReinspection = Type.Object(
  { inspector_id: Id, due_on: Day('By when'), note: Type.Optional(Nullable(Text(1000))) },
  { additionalProperties: false },
)

const Department = { department_code: Nullable(Type.String({ description: 'Of the facility, else of its category; null: nobody is named' })) }

/** What fails and may come into an order. */
export const OrderCandidates = Type.Object({
  facilities: Type.Array(
    Type.Object({
      id: Id,
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      kind: Type.String(),
      category: Type.String(),
      town_code: Type.String(),
      owner: Nullable(Type.String()),
      ...Department,
      findings: Type.Array(
        Type.Object({
          id: Id,
          ...item_found,
          condemns: Type.Boolean({ description: 'False: it only advises, so it enters a suggestion and no order' }),
          severity: Type.String(),
          reason: JudgementReply.properties.reason,
          remedy: Nullable(Type.String()),
          cost_estimate_cny: Nullable(Type.Integer()),
          found_on: Day(),
          order: Nullable(Type.Object({ id: Id, state: Words(orderStates) }, { description: 'The open order or draft in which it stands' })),
        }),
      ),
    }),
    { description: 'Those with the most severe findings first' },
  ),
  is_cut: Type.Boolean({ description: 'There are more facilities than are listed' }),
})
export type OrderCandidates = Static<typeof OrderCandidates>

export const DepartmentDuties = Type.Object({
  duties: Type.Array(
    Type.Object({ category: Type.String(), ...Department, is_override: Type.Boolean({ description: 'Set here, other than the plan names' }) }),
  ),
})
