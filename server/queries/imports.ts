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
  state: 'reading' | 'ready' | 'applied' | 'undone' | 'cancelled' | 'failed'
  problem: { code: ProblemCode; parameters: Parameters } | null
  warnings: StoredWarning[]
  counts: Counts | Record<string, never>
  actor: string
  created_at: string
  applied_at: string | null
  undone_at: string | null
  undone_by: string | null
  undone: { removed: number; restored: number; kept: number } | null
  /** The process that said that it applies it now, and when; both null when it has ended, well or not. */
  applying_by: string | null
  applying_since: string | null
}

export const importColumns =
  'id, file_name, format, layout, header, mapping, options, needs, state, problem, warnings, counts, actor, created_at, applied_at, undone_at, undone_by, undone, applying_by, applying_since'

export async function addImport(
  db: Db,
  given: Pick<StoredImport, 'file_name' | 'format' | 'options' | 'actor'> & { worker: string },
): Promise<StoredImport> {
  const added = await firstRow<StoredImport>(
    db,
    `insert into imports (file_name, format, options, actor, worker, state)
     values (:file_name, :format, :options, :actor, :worker, 'reading')
     returning ${importColumns}`,
    { ...given, options: JSON.stringify(given.options) },
  )
  return added!
}

export async function importById(db: Db, id: string): Promise<StoredImport | undefined> {
  return firstRow<StoredImport>(db, `select ${importColumns} from imports where id = :id`, { id })
}

/** Newest first. */
export async function listImports(db: Db, limit: number): Promise<StoredImport[]> {
  return rows<StoredImport>(db, `select ${importColumns} from imports order by created_at desc, id limit :limit`, { limit })
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
