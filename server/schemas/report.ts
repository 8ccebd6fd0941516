import { Type, type Static } from 'typebox'
import { holdReasons, reportChannels, reportMoves, reportOutcomes, reportStates, reportTypes, type PublicReportState } from '#domain/report.ts'
import { operationalReasons } from '#domain/operational.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Moment = (description?: string) => Type.String({ format: 'date-time', ...(description ? { description } : {}) })
const Said = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description ? { description } : {}) })
const Language = Words(['zh-CN', 'en'])

/** What is told, and of what. */
const told = {
  facility_id: Type.Optional(Nullable(Id)),
  component_id: Type.Optional(Nullable(Id)),
  town_code: Type.Optional(Type.String({ description: 'Where no facility is named: the town' })),
  place: Type.Optional(Said(300, 'Where no facility is named: where it is, in words')),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  type: Words(reportTypes),
  text: Said(2000),
  contact: Type.Optional(Said(200, 'Seen by those who answer alone, and erased after a set time')),
  language: Language,
}

export const NewReport = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'Made by the sender: sending the same again changes nothing and answers the same code' }),
    secret: Type.String({ pattern: '^[0-9a-f]{32,64}$', description: 'Random, known to the sender alone; the receipt code is made of it' }),
    ...told,
    follows: Type.Optional(Type.String({ format: 'uuid', description: 'A report of the same thing, whose answers are to hold for this one too' })),
    website: Type.Optional(Type.String({ maxLength: 500, description: 'Left empty by people' })),
    elapsed_ms: Type.Integer({ minimum: 0, description: 'From opening the form to sending it' }),
  },
  { additionalProperties: false },
)
export type NewReport = Static<typeof NewReport>

export const ReportReceipt = Type.Object({
  id: Id,
  code: Type.String({ description: 'By which it is followed: 13 characters in three groups' }),
  due_on: Day('By which it is to be answered'),
})

export const ReportCode = Type.String({ minLength: 1, maxLength: 40, description: 'The receipt code, however it is typed' })
export const ReportPhotoHeaders = Type.Object({ 'report-code': ReportCode })
export const ReportPhotos = Type.Object({ photos: Type.Integer({ description: 'How many it has now' }) })

export const ReportLookup = Type.Object({ code: ReportCode }, { additionalProperties: false })
export const ReportDispute = Type.Object({ id: Type.String({ format: 'uuid' }), code: ReportCode, text: Said(2000) }, { additionalProperties: false })

const place = {
  facility_id: Nullable(Id),
  facility_name_zh: Nullable(Type.String()),
  facility_name_en: Nullable(Type.String()),
  component_id: Nullable(Id),
  component_type: Nullable(Type.String()),
  component_part: Nullable(Type.String()),
  component_name: Nullable(Type.String()),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  place: Nullable(Type.String()),
}

/** What its reporter is told of a step. */
const ReportStep = Type.Object({
  move: Words(reportMoves),
  at: Moment(),
  outcome: Nullable(Words(reportOutcomes)),
  text: Nullable(Type.String()),
  visit_on: Nullable(Day('By when an inspection is to be made')),
  is_order: Type.Boolean({ description: 'Whether a department was given an order or a task' }),
})
export type ReportStep = Static<typeof ReportStep>

export const ReportStatus = Type.Object({
  id: Id,
  ...place,
  type: Words(reportTypes),
  text: Type.String(),
  created_at: Moment(),
  state: Words(reportStates, { description: 'One that is held is told as received' }),
  due_on: Day('By which it is to be answered'),
  photos: Type.Integer(),
  follows: Type.Boolean({ description: 'Whether it goes with a report that somebody else made' }),
  contact_until: Nullable(Day('On which the contact is erased; null: none is kept')),
  steps: Type.Array(ReportStep),
  may_dispute: Type.Boolean(),
})
export type ReportStatus = Static<typeof ReportStatus>

const PublicReport = Type.Object({
  id: Id,
  type: Words(reportTypes),
  component_id: Nullable(Id),
  reported_on: Day(),
  state: Words<PublicReportState>(['unconfirmed', 'in_hand', 'answered']),
  reporters: Type.Integer({ description: 'How many people told of it' }),
  photos: Type.Array(Sha256, { description: 'Those that were found fit to be seen' }),
  answer: Nullable(Type.Object({ outcome: Words(reportOutcomes), text: Nullable(Type.String()), on: Day() })),
})
export type PublicReport = Static<typeof PublicReport>
export const PublicReports = Type.Object({ reports: Type.Array(PublicReport) })

export const reportGroups = ['to_triage', 'in_hand', 'overdue', 'held', 'answered', 'rejected'] as const
export type ReportGroup = (typeof reportGroups)[number]

export const ReportQuery = Type.Object(
  {
    group: Type.Optional(Words(reportGroups)),
    type: Type.Optional(Type.Array(Words(reportTypes))),
    town: Type.Optional(Type.Array(Type.String())),
    channel: Type.Optional(Type.Array(Words(reportChannels))),
    facility: Type.Optional(Id),
    q: Type.Optional(
      Type.String({ maxLength: 100, description: 'In its text, the place, the name of the facility, its number or that of the hotline' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    after: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)

const head = {
  id: Id,
  number: Type.Integer(),
  ...place,
  town_code: Type.String(),
  department_code: Nullable(Type.String({ description: 'Responsible for the facility' })),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  type: Words(reportTypes),
  text: Type.String(),
  language: Language,
  channel: Words(reportChannels),
  hotline_number: Nullable(Type.String()),
  state: Words(reportStates),
  hold_reason: Nullable(Words(holdReasons)),
  outcome: Nullable(Words(reportOutcomes)),
  due_on: Day(),
  days_late: Type.Integer({ description: '0: not late, or no longer open' }),
  created_at: Moment(),
  answered_at: Nullable(Moment()),
  duplicate_of: Nullable(Id),
  followers: Type.Integer({ description: 'Reports that go with it' }),
  photo_count: Type.Integer(),
  revision: Type.Integer({ description: 'Send as If-Match with a move' }),
}
export const ReportHead = Type.Object(head)
export type ReportHead = Static<typeof ReportHead>

const ReportCounts = Type.Object(Object.fromEntries(reportGroups.map((group) => [group, Type.Integer()])) as Record<ReportGroup, Type.TInteger>)
export type ReportCounts = Static<typeof ReportCounts>
export const ReportPage = Type.Object({ reports: Type.Array(ReportHead), counts: ReportCounts, next: Nullable(Type.String()) })
export const ReportsWaiting = Type.Object({ waiting: Type.Integer({ description: 'Received or disputed, and nobody has looked yet' }) })

const ReportEvent = Type.Object({
  id: Id,
  move: Words(reportMoves),
  from_state: Words(reportStates),
  to_state: Words(reportStates),
  at: Moment(),
  actor_name: Nullable(Type.String({ description: 'null: the reporter, or the calendar' })),
  reason: Nullable(Type.String()),
  text: Nullable(Type.String()),
  is_public: Type.Boolean(),
  outcome: Nullable(Words(reportOutcomes)),
  assignment_id: Nullable(Id),
  order_id: Nullable(Id),
})
export type ReportEvent = Static<typeof ReportEvent>

const Related = Type.Object({
  id: Id,
  number: Type.Integer(),
  type: Words(reportTypes),
  text: Type.String(),
  state: Words(reportStates),
  created_at: Moment(),
})
export type RelatedReport = Static<typeof Related>

export const ReportDetail = Type.Object({
  ...head,
  contact: Nullable(Type.Object({ contact: Type.String(), erase_on: Day() })),
  photos: Type.Array(Type.Object({ sha256: Type.String(), is_public: Type.Boolean() })),
  events: Type.Array(ReportEvent),
  followed_by: Type.Array(Related),
  similar: Type.Array(Related, { description: 'Others of the same facility, the newest first' }),
  open_assignment: Nullable(Type.Object({ id: Id, due_on: Day(), inspector_name: Type.String() })),
  moves: Type.Array(Words(reportMoves), { description: 'That may be made now' }),
})
export type ReportDetail = Static<typeof ReportDetail>

export const ReportMoveBody = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    move: Words(reportMoves.filter((move) => move !== 'dispute' && move !== 'erase_contact')),
    reason: Type.Optional(Said(2000, 'For staff; why it was rejected is told to the reporter too')),
    text: Type.Optional(Said(2000, 'Of an answer, for the reporter')),
    is_public: Type.Optional(Type.Boolean({ description: 'Whether everybody reads the answer with the facility' })),
    outcome: Type.Optional(Words(reportOutcomes)),
    duplicate_of: Type.Optional(Id),
    sha256: Type.Optional(Sha256),
    order_id: Type.Optional(Id),
    assignment_id: Type.Optional(Id),
    assignment: Type.Optional(
      Type.Object({ inspector_id: Id, due_on: Day(), note: Type.Optional(Nullable(Text(500))) }, { additionalProperties: false }),
    ),
    status: Type.Optional(
      Type.Object(
        {
          usable: Type.Boolean(),
          reason: Type.Optional(Words(operationalReasons)),
          note: Type.Optional(Text(500)),
          until: Type.Optional(Day('Its last day')),
        },
        { additionalProperties: false, description: 'With triage or an answer: whether the facility can be used, as staff made sure' },
      ),
    ),
  },
  { additionalProperties: false },
)
export type ReportMoveBody = Static<typeof ReportMoveBody>

export const ReportEntry = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    secret: Type.String({ pattern: '^[0-9a-f]{32,64}$' }),
    ...told,
    channel: Words(reportChannels.filter((channel) => channel !== 'web')),
    hotline_number: Type.Optional(Said(50, 'Of the 12345 hotline')),
  },
  { additionalProperties: false },
)
export type ReportEntry = Static<typeof ReportEntry>
