import { firstRow, rows, type Db } from '../database/connect.ts'
import type { FileHead, FileRow, Layout, RowReason } from '../imports/row.ts'
import type { StoredWarning } from '../imports/reason.ts'
import type { Parameters, ProblemCode } from '../problem.ts'
import type { Format, ImportOptions, Mapping, Need, Outcome } from '../schemas/import.ts'

export interface Counts {
  rows: number
  add: number
  change: number
  leave: number
  refuse: number
  reasons: Record<string, number>
}

export interface StoredImport {
  id: string
  file_name: string
  format: Format
  layout: Layout
  header: string[]
  mapping: Mapping
  options: ImportOptions
  needs: Need[]
  state: 'reading' | 'ready' | 'applied' | 'cancelled' | 'failed'
  problem: { code: ProblemCode; parameters: Parameters } | null
  warnings: StoredWarning[]
  counts: Counts | Record<string, never>
  actor: string
  created_at: string
  applied_at: string | null
}

const columns = 'id, file_name, format, layout, header, mapping, options, needs, state, problem, warnings, counts, actor, created_at, applied_at'

export async function addImport(
  db: Db,
  given: Pick<StoredImport, 'file_name' | 'format' | 'options' | 'actor'> & { worker: string },
): Promise<StoredImport> {
  const added = await firstRow<StoredImport>(
    db,
    `insert into imports (file_name, format, options, actor, worker, state)
     values (:file_name, :format, :options, :actor, :worker, 'reading')
     returning ${columns}`,
    { ...given, options: JSON.stringify(given.options) },
  )
  return added!
}

export async function importById(db: Db, id: string): Promise<StoredImport | undefined> {
  return firstRow<StoredImport>(db, `select ${columns} from imports where id = :id`, { id })
}

/** Newest first. */
export async function listImports(db: Db, limit: number): Promise<StoredImport[]> {
  return rows<StoredImport>(db, `select ${columns} from imports order by created_at desc, id limit :limit`, { limit })
}

/** Its state under a lock, so that it is applied once. */
export async function importStateForUpdate(db: Db, id: string): Promise<StoredImport['state'] | undefined> {
  return (await firstRow<{ state: StoredImport['state'] }>(db, 'select state from imports where id = :id for update', { id }))?.state
}

export async function saveHead(db: Db, id: string, { layout, header }: FileHead): Promise<void> {
  await rows(db, 'update imports set layout = :layout, header = :header where id = :id', { id, layout: JSON.stringify(layout), header })
}

export async function stageRows(db: Db, id: string, staged: FileRow[]): Promise<void> {
  await rows(
    db,
    `insert into import_rows (import_id, row_number, cells, flaws)
     select :id, given.row_number, given.cells, given.flaws
       from jsonb_to_recordset((:staged)::jsonb) as given (row_number integer, cells jsonb, flaws jsonb)`,
    { id, staged: JSON.stringify(staged) },
  )
}

/** Ends it without a trace in the inventory: its rows go, the entry stays to say what happened. */
export async function endImport(db: Db, id: string, state: 'cancelled' | 'failed', problem: StoredImport['problem']): Promise<void> {
  await rows(db, 'delete from import_rows where import_id = :id', { id })
  await rows(db, 'update imports set state = :state, problem = :problem where id = :id', { id, state, problem: problem && JSON.stringify(problem) })
}

export async function saveProblem(db: Db, id: string, problem: StoredImport['problem']): Promise<void> {
  await rows(db, 'update imports set problem = :problem where id = :id', { id, problem: problem && JSON.stringify(problem) })
}

export interface UnreadImport {
  id: string
  worker: string
  created_at: string
}

export async function importsBeingRead(db: Db): Promise<UnreadImport[]> {
  return rows<UnreadImport>(db, "select id, worker, created_at from imports where state = 'reading'")
}

export interface StoredRow extends FileRow {
  outcome: Outcome | null
  facility_id: string | null
  record: Record<string, unknown> | null
  changes: { field: string; before: unknown; after: unknown }[]
  reasons: RowReason[]
}

export interface RowFilter {
  outcome?: Outcome
  reason?: string
  after: number
  limit: number
}

/** A page of rows in the order of the file. */
export async function importRows(db: Db, id: string, { outcome, reason, after, limit }: RowFilter): Promise<StoredRow[]> {
  return rows<StoredRow>(
    db,
    `select row_number, cells, flaws, outcome, facility_id, record, changes, reasons
       from import_rows
      where import_id = :id
        and row_number > :after
        and ((:outcome)::text is null or outcome = (:outcome)::text)
        and ((:reason)::jsonb is null or reasons @> (:reason)::jsonb)
      order by row_number
      limit :limit`,
    { id, after, limit, outcome: outcome ?? null, reason: reason === undefined ? null : JSON.stringify([{ code: reason }]) },
  )
}

/** Every row as it was read, in the order of the file. */
export async function stagedRows(db: Db, id: string): Promise<FileRow[]> {
  return rows<FileRow>(db, 'select row_number, cells, flaws from import_rows where import_id = :id order by row_number', { id })
}

/** Forgets what an earlier dry run said. */
export async function unjudge(db: Db, id: string): Promise<void> {
  await rows(
    db,
    `update import_rows set outcome = null, facility_id = null, facility_revision = null, record = null, changes = '[]', reasons = '[]'
      where import_id = :id and outcome is not null`,
    { id },
  )
}

/** What a dry run was told and what it found; the import is ready. */
export async function saveOutcome(db: Db, { id, mapping, options, needs, warnings, counts }: StoredImport): Promise<void> {
  await rows(
    db,
    `update imports
        set state = 'ready', problem = null, mapping = :mapping, options = :options, needs = :needs, warnings = :warnings,
            counts = case when (:counts)::jsonb = '{}' then jsonb_build_object('rows', (select count(*) from import_rows where import_id = :id)) else (:counts)::jsonb end
      where id = :id`,
    {
      id,
      needs,
      mapping: JSON.stringify(mapping),
      options: JSON.stringify(options),
      warnings: JSON.stringify(warnings),
      counts: JSON.stringify(counts),
    },
  )
}
