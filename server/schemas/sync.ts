import { Type, type Static } from 'typebox'
import { grades } from '#domain/facility.ts'
import { operationalReasons } from '#domain/operational.ts'
import { fieldsOnTheWay, operationKinds, operationStatuses } from '#domain/sync.ts'
import { AuditDocumentBody } from './audit.ts'
import { NewFacility } from './facility.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const Time = Type.String({ format: 'date-time' })
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })

const Place = Type.Object({ lon: Type.Number(), lat: Type.Number(), accuracy_m: Type.Number({ minimum: 0 }) }, { additionalProperties: true })

/** What every operation says of itself; what else stands there is kept. */
export const Envelope = Type.Object({
  operation_id: Id,
  kind: Words(operationKinds),
  target_id: Id,
  device_id: Id,
  device_seq: Type.Integer({ minimum: 1 }),
  actor_id: Id,
  trunk_version: Nullable(Type.Integer({ minimum: 0 })),
  after: Nullable(Id),
  captured_at: Time,
  position: Nullable(Place),
  payload_schema: Type.String({ maxLength: 50 }),
  target_summary: Type.Object({ name_zh: Nullable(Type.String()) }, { additionalProperties: true }),
  body: Type.Unknown(),
})
export type Envelope = Static<typeof Envelope>

const FieldChange = Type.Object(
  { field: Words(fieldsOnTheWay), old: Type.Unknown(), new: Type.Unknown(), grade: Words(grades), observed_at: Time },
  { additionalProperties: false },
)

/** The body of each kind; an audit's id is its operation's. */
export const bodies = {
  audit_submit: Type.Object({ document: AuditDocumentBody }),
  audit_revise: Type.Object({ document: AuditDocumentBody }),
  status_observe: Type.Object(
    { usable: Type.Boolean(), reason: Nullable(Words(operationalReasons)), note: Nullable(Text(500)), observed_at: Time },
    { additionalProperties: false },
  ),
  facility_change: Type.Object({ changes: Type.Array(FieldChange, { minItems: 1, maxItems: 50 }) }, { additionalProperties: false }),
  facility_create: Type.Object({ facility: NewFacility }, { additionalProperties: false }),
}

/** Whatever it is, it stops no delivery. */
export const Mark = Type.Optional(
  Type.String({ maxLength: 500, description: '`server_mark` of the reply before: shows whether the server has lost what it had then' }),
)

export const Batch = Type.Object(
  {
    batch_id: Id,
    device_id: Id,
    client_now: Time,
    app_version: Type.Optional(Text(50)),
    server_mark: Mark,
    queue: Type.Optional(
      Type.Object(
        {
          records: Type.Integer({ minimum: 0 }),
          photos: Type.Integer({ minimum: 0 }),
          oldest: Nullable(Time),
          to_answer: Type.Optional(Type.Integer({ minimum: 0, description: 'Records that its inspector has to do something about' })),
          reason: Type.Optional(
            Nullable(Type.String({ pattern: '^[a-z_]{1,40}$', description: 'Why the oldest did not go when it was tried last' })),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    operations: Type.Array(Type.Object({ payload: Type.String({ maxLength: 400_000 }), content_hash: Hash }, { additionalProperties: false }), {
      maxItems: 50,
    }),
  },
  { additionalProperties: false },
)
export type Batch = Static<typeof Batch>

const Conflict = Type.Object({
  field: Type.String(),
  yours: Type.Unknown(),
  theirs: Type.Unknown(),
  theirs_by: Nullable(Type.String()),
  theirs_at: Time,
})
export type Conflict = Static<typeof Conflict>

export const Receipt = Type.Object({
  operation_id: Nullable(Type.String({ description: 'Null where none could be read' })),
  content_hash: Type.String({ description: 'Of what came' }),
  status: Words([...operationStatuses.filter((each) => each !== 'received'), 'duplicate', 'unknown'], {
    description: '`duplicate`: known before, `receipt` says what became of it. `unknown`: the server has nothing of that id',
  }),
  code: Nullable(Type.String({ description: 'Name of the problem' })),
  title: Nullable(Type.String({ description: 'What is the matter, in the reader’s language' })),
  remedy: Nullable(Type.String({ description: 'What to do' })),
  target_version: Nullable(Type.Integer({ description: 'Of the facility with this in effect; never of what others changed' })),
  conflicts: Type.Array(Conflict),
  waits_for: Nullable(Id),
  evidence: Nullable(Type.Object({ received: Type.Integer(), of: Type.Integer(), missing: Type.Array(Type.String()) })),
  redirected_to: Nullable(Id),
  received_at: Nullable(Time),
  receipt: Type.Optional(Type.Object({ status: Words(operationStatuses) }, { description: 'Of a duplicate: what became of it' })),
})
export type Receipt = Static<typeof Receipt>

export const Receipts = Type.Object({
  kind: Type.Literal('sync_receipts'),
  batch_id: Id,
  server_time: Time,
  server_epoch: Type.String({ description: 'Another than before: a backup was restored, and what the device still holds is to be offered again' }),
  kept_days: Type.Integer({ minimum: 1, description: 'So long a device keeps what it delivered, and then asks once more before it lets go' }),
  server_mark: Nullable(Type.String({ description: 'To be kept and said next time; null: the server knows of no device that asks' })),
  ask_again_s: Nullable(Type.Integer({ description: 'Seconds until what is held as `operation_in_line` is likely judged; null: nothing is' })),
  receipts: Type.Array(Receipt, { description: 'One for each operation, in order' }),
})

const Told = { code: Type.String(), title: Type.String(), remedy: Type.String() }

export const RescueReply = Type.Object({
  records: Type.Array(Type.Intersect([Type.Object({ file: Type.String() }), Receipt]), {
    description: 'What became of each, as its device would be told',
  }),
  photos: Type.Object({ new: Type.Integer(), known: Type.Integer({ description: 'That were there before' }) }),
  faults: Type.Array(Type.Object({ file: Type.String(), ...Told }), { description: 'What could not be taken, and why' }),
})
export type RescueReply = Static<typeof RescueReply>

const Said = { code: Nullable(Type.String()), title: Nullable(Type.String()), remedy: Nullable(Type.String()) }

export const OpenOperation = Type.Object({
  operation_id: Id,
  kind: Type.String(),
  facility_id: Nullable(Id),
  facility_name_zh: Nullable(Type.String()),
  facility_name_en: Nullable(Type.String()),
  actor: Type.String({ description: 'Who handed it over' }),
  imported_by: Nullable(Type.String({ description: 'Who brought it from a rescue file' })),
  device_id: Id,
  device_seq: Type.Integer(),
  received_at: Time,
  status: Words(operationStatuses),
  ...Said,
  conflicts: Type.Array(Conflict),
  waits_for: Nullable(Id),
  payload: Type.String({ description: 'As it came' }),
})

export const OperationList = Type.Object({ operations: Type.Array(OpenOperation), next: Nullable(Type.String()) })

export const QuarantineList = Type.Object({
  quarantined: Type.Array(
    Type.Object({
      id: Type.Integer(),
      operation_id: Nullable(Type.String()),
      actor: Type.String(),
      device_id: Id,
      received_at: Time,
      ...Said,
      payload: Type.String({ description: 'As it came' }),
    }),
  ),
})

export const Dismissal = Type.Object({ reason: Text(500) }, { additionalProperties: false })

export const DeviceList = Type.Object({
  devices: Type.Array(
    Type.Object({
      id: Id,
      login_name: Type.String(),
      display_name: Type.String(),
      last_seen_at: Time,
      offset_ms: Type.Integer({ description: 'How far its clock was behind the server’s' }),
      app_version: Nullable(Type.String()),
      queue: Nullable(
        Type.Object(
          {
            records: Type.Integer(),
            photos: Type.Integer(),
            oldest: Nullable(Type.String()),
            to_answer: Type.Optional(Type.Integer()),
            reason: Type.Optional(Nullable(Type.String())),
          },
          { description: 'What it said still waits on it' },
        ),
      ),
      revoked_at: Nullable(Time),
      revoked_by: Nullable(Type.String()),
      revoked_reason: Nullable(Type.String()),
      missing: Type.Integer({ description: 'Records that never came though later ones did more than a day ago' }),
    }),
  ),
})

export const RestorationList = Type.Object({
  restorations: Type.Array(
    Type.Object({
      noticed_at: Time,
      noticed_by: Nullable(Type.String({ description: 'Whose device showed it; null: the operator said so' })),
    }),
    { description: 'The last time first' },
  ),
})

export const SiteList = Type.Object({
  server_time: Time,
  server_epoch: Type.String(),
  criteria_version: Type.Integer({ description: 'In force' }),
  sites: Type.Array(
    Type.Object({
      facility_id: Id,
      version: Type.Integer({ description: 'Of the facility: what a device has of this version is current' }),
      assignment_id: Nullable(Id),
      due_on: Nullable(Day()),
      note: Nullable(Type.String()),
      returned_audit_id: Nullable(Id),
    }),
  ),
  gone: Type.Array(Type.Object({ facility_id: Id, reason: Words(['merged', 'closed', 'unknown', 'not_assigned']), redirected_to: Nullable(Id) }), {
    description: 'Of what the device holds: no longer to be visited by the reader',
  }),
})

export const SitePackage = Type.Object({
  facility_id: Id,
  version: Type.Integer(),
  payload: Type.String({ description: 'JSON: {version, facility, audit_basis}' }),
  content_hash: Hash,
})
