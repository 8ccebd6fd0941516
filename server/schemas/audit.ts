import { Type, type Static } from 'typebox'
import type { AuditDocument } from '#domain/audit_document.ts'
import { kinds, verdicts } from '#domain/facility.ts'
import { operationalReasons } from '#domain/operational.ts'
import { componentTypes } from '#domain/property.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

/** As devices make them and the database writes them, so that two spellings of one are not two. */
const PlainId = Type.String({ format: 'uuid', pattern: '^[0-9a-f-]{36}$' })

const Moment = (description?: string) => Type.String({ format: 'date-time', ...(description ? { description } : {}) })

/** Said by somebody: not only blanks. */
const Said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

const place = {
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  accuracy_m: Type.Number({ minimum: 0 }),
}
const Place = Type.Object(place, { additionalProperties: false, description: 'WGS 84, as the device says' })
const ShutterPlace = Type.Object(
  { ...place, at: Type.Optional(Moment('When the device found it')) },
  { additionalProperties: false, description: 'Where the device was at the shutter, in WGS 84' },
)

const Slope = Type.Object(
  { rise_mm: Type.Integer({ minimum: 0, maximum: 50_000 }), run_mm: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  { additionalProperties: false },
)

const Answer = Type.Object(
  {
    state: Words(['value', 'absent', 'could_not_measure']),
    value: Type.Optional(Type.Union([Type.Number(), Type.Boolean(), Type.String({ maxLength: 100 }), Slope])),
    operator: Type.Optional(Words(['=', '<=', '>=', '~'])),
    reason: Type.Optional(Text(300)),
    observed_at: Moment('Of a carried answer: when it was observed first'),
    carried: Type.Optional(Type.Boolean({ description: 'The answer of last time, looked at again, still holds' })),
    note: Type.Optional(Text(500)),
  },
  { additionalProperties: false, description: '`value` goes with the state value, `reason` with could_not_measure' },
)

const Answers = Type.Record(Type.String({ pattern: '^[a-z0-9_]{1,100}$' }), Answer)
const NotApplicable = Type.Array(Type.String({ maxLength: 50 }), { maxItems: 400, description: 'Items that the inspector says do not apply' })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

const Photo = Type.Object(
  {
    sha256: Sha256,
    bytes: Type.Integer({ minimum: 1 }),
    taken_at: Moment(),
    position: Nullable(ShutterPlace),
    component_id: Nullable(PlainId),
    property: Nullable(Type.String({ maxLength: 100 })),
    caption: Nullable(Text(300)),
  },
  { additionalProperties: false },
)

const AuditedComponent = Type.Object(
  {
    id: PlainId,
    type: Words(componentTypes),
    part: Nullable(Text(50)),
    name: Nullable(Text(100)),
    level: Nullable(Text(20)),
    presence: Words(['present', 'absent']),
    answers: Answers,
    not_applicable: NotApplicable,
  },
  { additionalProperties: false },
)

/** What an inspector found on a visit, as domain/audit_document.ts has it. */
export const AuditDocumentBody = Type.Unsafe<AuditDocument>(
  Type.Object(
    {
      facility_id: PlainId,
      assignment_id: Nullable(PlainId),
      revises: Nullable(PlainId),
      criteria_version: Type.Integer({ minimum: 1 }),
      stage: Nullable(Words(['new', 'existing'])),
      started_at: Moment(),
      finished_at: Moment(),
      position: Nullable(Place),
      usable_today: Nullable(
        Type.Object(
          { usable: Type.Boolean(), reason: Nullable(Words(operationalReasons)), note: Nullable(Text(500)) },
          { additionalProperties: false, description: 'A reason goes with what is not usable, a note with the reason `other`' },
        ),
      ),
      notes: Nullable(Text(5000)),
      answers: Answers,
      not_applicable: NotApplicable,
      components: Type.Array(AuditedComponent, { maxItems: 300 }),
      photos: Type.Array(Photo, { maxItems: 300 }),
    },
    { additionalProperties: false },
  ),
)

export const auditStatuses = ['submitted', 'returned', 'revised', 'approved'] as const

/** A remark of the reviewer, on an answer, a part, or all of it. */
export const Remark = Type.Object(
  {
    component_id: Nullable(PlainId),
    property: Nullable(Type.String({ maxLength: 100 })),
    text: Said(1000),
  },
  { additionalProperties: false },
)
export type Remark = Static<typeof Remark>

export const AuditHead = Type.Object({
  id: Id,
  facility_id: Id,
  facility_name_zh: Type.String(),
  facility_name_en: Nullable(Type.String()),
  kind: Words(kinds),
  category: Type.String(),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  assignment_id: Nullable(Id),
  revises: Nullable(Id),
  revised_by: Nullable(Id),
  criteria_version: Type.Integer(),
  inspector: Type.String({ description: 'Login name' }),
  inspector_name: Type.String(),
  finished_at: Moment('Of the visit, as the device says'),
  submitted_at: Moment('When it reached the server'),
  status: Words(auditStatuses),
  reviewed_at: Nullable(Moment()),
  reviewed_by: Nullable(Type.String()),
  remarks: Type.Array(Remark),
  photos_waived: Nullable(Type.String()),
  photos_named: Type.Integer({ description: 'Photos that it names' }),
  photos_received: Type.Integer({ description: 'Those of them that have arrived' }),
})
export type AuditHead = Static<typeof AuditHead>

export const AuditList = Type.Object({
  audits: Type.Array(AuditHead),
  next: Nullable(Type.String({ description: 'Send as `cursor` for the next page' })),
})

export const AuditApproval = Type.Object(
  { waive_photos: Type.Optional(Said(500)) },
  { additionalProperties: false, description: '`waive_photos`: why it is approved although photos have not arrived' },
)

export const AuditReturn = Type.Object({ remarks: Type.Array(Remark, { minItems: 1, maxItems: 500 }) }, { additionalProperties: false })

/** What the engine says of one item; domain/audit.ts explains `reason`. */
export const JudgementReply = Type.Object({
  criterion: Type.String(),
  component_id: Nullable(Id),
  verdict: Words(['pass', 'fail', 'not_applicable', 'not_measured']),
  condemns: Type.Boolean({ description: 'Whether it enters the verdict on the facility' }),
  reason: Type.Object({ code: Type.String() }, { additionalProperties: true }),
})

export const AuditDetail = Type.Object({
  ...AuditHead.properties,
  document: AuditDocumentBody,
  verdict: Words(verdicts, { description: 'What approving it would say or said; unaudited does not occur' }),
  judgements: Type.Array(JudgementReply),
  photos_missing: Type.Array(Sha256),
  previous: Nullable(Type.Object({ id: Id, finished_at: Moment(), criteria_version: Type.Integer(), document: AuditDocumentBody })),
})
export type AuditDetail = Static<typeof AuditDetail>

/** What is known of a facility before a visit: what the device takes along. */
export const AuditBasis = Type.Object({
  facility_id: Id,
  criteria_version: Type.Integer({ description: 'In force: a new audit is judged by it' }),
  last_audit: Nullable(Type.Object({ id: Id, finished_at: Moment(), criteria_version: Type.Integer(), document: AuditDocumentBody })),
  /** The audit of the reader that was returned and waits to be corrected. */
  returned: Nullable(Type.Object({ id: Id, remarks: Type.Array(Remark), document: AuditDocumentBody })),
  reinspection: Nullable(
    Type.Object(
      {
        assignment_id: Id,
        order_id: Id,
        year: Nullable(Type.Integer()),
        number: Nullable(Type.Integer({ description: '整改〔year〕number 号' })),
        items: Type.Array(Type.Object({ criterion: Type.String(), component_id: Nullable(Id), remedy: Nullable(Type.String()) })),
      },
      { description: 'The order for which the reader is to look at these items again' },
    ),
  ),
  facts: Type.Array(
    Type.Object({
      property: Type.String(),
      state: Words(['value', 'absent', 'unknown']),
      value: Type.Unknown(),
      operator: Words(['=', '<=', '>=', '~']),
      grade: Type.String(),
      observed_at: Moment(),
    }),
    { description: 'Of the facility as a whole, the one that counts of each property' },
  ),
})
export type AuditBasis = Static<typeof AuditBasis>

/** What is said to everybody of a verdict and how it came about. */
export const FacilityVerdictReply = Type.Object({
  facility_id: Id,
  verdict: Words(verdicts),
  is_stale: Type.Boolean({ description: 'The audit is older than its validity: its verdict stands, marked' }),
  current: Nullable(
    Type.Object({
      audit_id: Id,
      visited_on: Day(),
      criteria_version: Type.Integer(),
      judged_at: Moment(),
      stage: Nullable(Words(['new', 'existing'])),
      judgements: Type.Array(JudgementReply),
      components: Type.Array(Type.Object({ id: Id, type: Type.String(), part: Nullable(Type.String()), name: Nullable(Type.String()) })),
      photos: Type.Array(
        Type.Object({
          sha256: Sha256,
          taken_at: Moment(),
          component_id: Nullable(Id),
          property: Nullable(Type.String()),
          caption: Nullable(Type.String()),
        }),
        { description: 'Those that have a copy without metadata' },
      ),
    }),
  ),
  history: Type.Array(
    Type.Object({
      audit_id: Id,
      visited_on: Day(),
      criteria_version: Type.Integer(),
      verdict: Words(verdicts),
      cause: Words(['approval', 'new_criteria', 'edit']),
      judged_at: Moment(),
    }),
    { description: 'The newest first' },
  ),
})
export type FacilityVerdictReply = Static<typeof FacilityVerdictReply>

/** A failed item of a facility, open until a later verdict finds that it is so no longer. */
export const Finding = Type.Object({
  id: Id,
  facility_id: Id,
  facility_name_zh: Type.String(),
  facility_name_en: Nullable(Type.String()),
  town_code: Type.String(),
  audit_id: Type.String({ format: 'uuid', description: 'That found it last' }),
  criterion: Type.String(),
  component_id: Nullable(Type.String({ format: 'uuid', description: 'Null: of the facility as a whole' })),
  condemns: Type.Boolean({ description: 'Whether it enters the verdict on the facility' }),
  severity: Words(['critical', 'major', 'minor']),
  reason: JudgementReply.properties.reason,
  remedy: Nullable(Type.String()),
  cost_estimate_cny: Nullable(Type.Integer()),
  found_on: Day(),
  ended_on: Nullable(Day('The day on which it was no longer found')),
})
export type Finding = Static<typeof Finding>

export const FindingList = Type.Object({
  findings: Type.Array(Finding),
  next: Nullable(Type.String({ description: 'Send as `cursor` for the next page' })),
})
