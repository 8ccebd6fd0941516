import { Type, type Static } from 'typebox'
import { FacilityDetail } from './facility.ts'
import { Nullable, Words } from './shared.ts'

/** What a change was made for. */
const reasonsOfChange = [
  'edit',
  'bulk_edit',
  'import',
  'import_undo',
  'merge',
  'merge_undo',
  'operation',
  'audit',
  'criteria',
  'restoration',
] as const

const Why = Type.Object({
  kind: Words(reasonsOfChange, {
    description:
      '`operation`: sent by a device; `audit`: a visit was approved; `criteria`: judged under another version; `restoration`: a version came back',
  }),
  id: Nullable(
    Type.String({ description: 'Of the import, operation, visit or change whose version came back, or the number of the criteria; for staff' }),
  ),
  name: Nullable(Type.String({ description: 'Of the file; for staff' })),
  reason: Nullable(Type.String({ description: 'As it was given; for staff' })),
})
type Why = Static<typeof Why>

/** What a writer says of its changes. */
export type Cause = Pick<Why, 'kind'> & Partial<Why>

const Image = Nullable(Type.Record(Type.String(), Type.Unknown()))

export const Change = Type.Object({
  id: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  actor: Type.String(),
  imported_by: Nullable(Type.String({ description: 'Who brought it in from the rescue file of a device; for staff' })),
  entity: Type.String({ description: 'A table: facilities, components, facts, lifecycle_events, verifications, …' }),
  entity_id: Type.String(),
  action: Words(['insert', 'update', 'delete']),
  before: Image,
  after: Image,
  moved_m: Nullable(
    Type.Number({ description: 'How far the middle of its geometry moved, in metres; null: it had none before or has none now, or did not change' }),
  ),
  why: Why,
})
export type Change = Static<typeof Change>

export const History = Type.Object({
  changes: Type.Array(Change),
  actors: Type.Array(Type.String(), { description: 'Everybody who ever changed it, whatever the conditions; nobody is named to the public' }),
})

export const HistoryQuery = Type.Object(
  {
    before_id: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    actor: Type.Optional(Type.String({ maxLength: 200, description: 'Changes of this author alone; staff only' })),
    entity: Type.Optional(Type.String({ maxLength: 63, description: 'Changes of this table alone' })),
    field: Type.Optional(Type.String({ maxLength: 63, description: 'Changes that touched this field' })),
  },
  { additionalProperties: false },
)
export type HistoryQuery = Static<typeof HistoryQuery>

export const NewRestoration = Type.Object(
  {
    history_id: Type.Integer({
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'A change of the facility, or of one of its components: what it was right after that comes back',
    }),
    reason: Type.Optional(Type.String({ maxLength: 500, description: 'Needed unless it is a `dry_run`' })),
    dry_run: Type.Optional(Type.Boolean({ default: false, description: 'Tells what would change and writes nothing' })),
  },
  { additionalProperties: false },
)
export type NewRestoration = Static<typeof NewRestoration>

export const Restoration = Type.Object({
  dry_run: Type.Boolean(),
  changes: Type.Array(Change, { description: 'What changed, with what follows from it, as the history tells it' }),
  facility: FacilityDetail,
})
