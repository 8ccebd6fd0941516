import { Type, type Static } from 'typebox'
import { datums } from '#domain/datum.ts'
import { kinds, lifecycles } from '#domain/facility.ts'
import { accepted } from '../imports/accepted.ts'
import { Id, Nullable, Text, Words } from './shared.ts'

export const formats = ['csv', 'xlsx', 'geojson', 'shapefile', 'geopackage', 'osm_pbf', 'osm_xml', 'a11yjson', 'opensidewalks'] as const
export type Format = (typeof formats)[number]

/** `reading`, `judging`, `applying` and `undoing` are under way; the others stay until somebody acts. */
export const states = ['reading', 'judging', 'ready', 'applying', 'applied', 'undoing', 'undone', 'cancelled', 'failed'] as const

export const outcomes = ['add', 'change', 'leave', 'refuse'] as const
export type Outcome = (typeof outcomes)[number]

/** What must be said of a file before its rows can be judged. */
export const needs = ['datum', 'kind', 'category', 'name_zh', 'town'] as const
export type Need = (typeof needs)[number]

const options = {
  datum: Words(datums, { description: 'What the coordinates are given in; required when there are any' }),
  kind: Words(kinds, { description: 'Kind of the rows that name none' }),
  category: Text(50),
  town_code: Type.String({ pattern: '^[0-9]{9}$', description: 'Town of the rows that name none' }),
  lifecycle: Words(
    lifecycles.filter((state) => state !== 'closed'),
    { description: 'State of the new facilities whose rows give none; a facility without a state does not count for coverage' },
  ),
  source: Text(300),
  source_licence: Text(200),
}

export const ImportOptions = Type.Partial(Type.Object(options, { additionalProperties: false }))
export type ImportOptions = Static<typeof ImportOptions>

export const encodings = ['utf-8', 'gb18030'] as const

/** The parts of the form beside the file. */
export const UploadFields = Type.Partial(
  Type.Object(
    { ...options, sheet: Text(100), encoding: Words(encodings, { description: 'Text of a shapefile that does not say; absent: found out' }) },
    { additionalProperties: false },
  ),
)
export type UploadFields = Static<typeof UploadFields>

export const Upload = Type.Object({
  file: Type.String({
    format: 'binary',
    description: `Its ending says what it is: ${accepted.en}. CSV is UTF-8 or GB18030, by comma, semicolon or tab`,
  }),
  ...UploadFields.properties,
})

const Mapping = Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description: 'Field (see /imports/fields) → index in `header`' })
export type Mapping = Static<typeof Mapping>

export const ImportChange = Type.Object(
  {
    mapping: Type.Optional(Type.Record(Type.String(), Nullable(Type.Integer({ minimum: 0 })), { description: 'Only what changes; null: no column' })),
    options: Type.Optional(
      Type.Partial(
        Type.Object(Object.fromEntries(Object.entries(options).map(([name, schema]) => [name, Nullable(schema)])), { additionalProperties: false }),
      ),
    ),
  },
  { additionalProperties: false },
)
export interface ImportChange {
  mapping?: Record<string, number | null>
  options?: { [Name in keyof ImportOptions]?: ImportOptions[Name] | null }
}

const Parameters = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))

/** Something said of a row or of the whole file, in the reader's language. */
const Told = {
  code: Type.String({ description: 'Stable name' }),
  title: Type.String({ description: 'What was found' }),
  remedy: Type.String({ description: 'What to do' }),
  parameters: Parameters,
}

export const Reason = Type.Object({
  ...Told,
  severity: Words(['refusal', 'notice'], { description: 'A refusal keeps the row out; a notice is something to look at' }),
  column: Nullable(Type.Integer({ description: 'Index in `header`; null: the whole row' })),
})
export type Reason = Static<typeof Reason>

export const Warning = Type.Object({
  ...Told,
  must_confirm: Type.Boolean({ description: 'Has to be named in `confirm_warnings` before the import can be applied' }),
  fix: Nullable(Type.Unsafe<ImportChange>({ ...ImportChange, description: 'What to send by PATCH to set it right' })),
})
export type Warning = Static<typeof Warning>

export const ImportReply = Type.Object({
  id: Id,
  file_name: Type.String(),
  format: Words(formats),
  layout: Type.Object({
    encoding: Type.Optional(Type.String({ description: 'utf-8 or gb18030' })),
    delimiter: Type.Optional(Type.String()),
    bom: Type.Optional(Type.Boolean()),
    sheet: Type.Optional(Type.String({ description: 'The sheet that was read; to read another, upload again with `sheet`' })),
    sheets: Type.Optional(Type.Array(Type.String())),
  }),
  state: Words(states),
  progress: Nullable(
    Type.Object(
      {
        done: Type.Integer(),
        total: Nullable(Type.Integer({ description: 'null: not known yet' })),
        waiting: Type.Boolean({ description: 'Another import is applied, or taken back, first' }),
      },
      { description: 'Rows, or facilities while it is taken back, as long as something is under way' },
    ),
  ),
  problem: Nullable(
    Type.Object(
      { code: Type.String(), title: Type.String(), remedy: Type.String(), parameters: Parameters },
      { description: 'Why it failed, why it could not be applied, or why it could not be taken back whole' },
    ),
  ),
  header: Type.Array(Type.String()),
  mapping: Mapping,
  options: ImportOptions,
  proposed_datum: Nullable(Words(datums, { description: 'Named in the file itself; still to be confirmed as `datum`' })),
  needs: Type.Array(Words(needs), { description: 'To be said before the rows are judged: the option of that name, or a column for it' }),
  counts: Type.Object({
    rows: Type.Integer(),
    add: Type.Integer(),
    change: Type.Integer(),
    leave: Type.Integer(),
    refuse: Type.Integer(),
    outdated: Type.Integer({
      description: 'Of the refused: rows that the inventory changed under after the dry run, found while the others were written',
    }),
    reasons: Type.Record(Type.String(), Type.Integer(), { description: 'Rows by code of reason' }),
  }),
  warnings: Type.Array(Warning),
  actor: Type.String(),
  created_at: Type.String({ format: 'date-time' }),
  applied_at: Nullable(Type.String({ format: 'date-time' })),
  undone_at: Nullable(Type.String({ format: 'date-time', description: 'The last time that something of it was taken back' })),
  undone_by: Nullable(Type.String()),
  undone: Nullable(
    Type.Object(
      { removed: Type.Integer(), restored: Type.Integer(), kept: Type.Integer() },
      { description: 'Facilities, so far; while some are kept, the state stays `applied`' },
    ),
  ),
  example_data: Type.Boolean({ description: 'The database holds example data: what is imported will be removed together with it' }),
})
export type ImportReply = Static<typeof ImportReply>

export const ImportRow = Type.Object({
  row_number: Type.Integer({ description: 'As a spreadsheet counts: the header is row 1' }),
  cells: Type.Array(Type.Unknown(), { description: 'As read, under `header`' }),
  outcome: Nullable(Words(outcomes)),
  facility_id: Nullable(Type.String({ description: 'The facility that it matches, or that it becomes' })),
  name_zh: Nullable(Type.String()),
  lon: Nullable(Type.Number({ description: 'WGS 84' })),
  lat: Nullable(Type.Number()),
  town_code: Nullable(Type.String()),
  changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() }), {
    description: 'Of a new facility: what it comes in with',
  }),
  reasons: Type.Array(Reason),
})
export type ImportRow = Static<typeof ImportRow>

export const RowsQuery = Type.Object(
  {
    outcome: Type.Optional(Words(outcomes)),
    reason: Type.Optional(Type.String({ maxLength: 60, description: 'Code of a refusal or notice' })),
    after: Type.Optional(Type.Integer({ minimum: 0, description: 'Row number of the last row of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  },
  { additionalProperties: false },
)

export const RowsReply = Type.Object({ rows: Type.Array(ImportRow), next: Nullable(Type.Integer({ description: 'Send as `after`' })) })

export const ImportField = Type.Object({
  field: Type.String(),
  name_zh: Type.String(),
  name_en: Type.String(),
  group: Words(['facility', 'position', 'life', 'barrier_free', 'record']),
})
export type ImportField = Static<typeof ImportField>

export const Application = Type.Object(
  {
    confirm_warnings: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20, description: 'Codes of warnings that are right as they are' }),
    ),
  },
  { additionalProperties: false },
)
