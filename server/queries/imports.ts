import { firstRow, rows, type Db } from '../database/connect.ts'
import { canCopy, copyLines } from '../database/copy.ts'
import type { FileHead, FileRow, Layout, ReadRequest, RowReason } from '../imports/row.ts'
import type { StoredWarning } from '../imports/reason.ts'
import type { Parameters, ProblemCode } from '../problem.ts'
import type { Format, ImportOptions, Mapping, Need, Outcome } from '../schemas/import.ts'

export interface Counts {
  rows: number
  add: number
  change: number
  leave: number
  refuse: number
  /** Of the refused ones those that the inventory changed under, between the dry run and the writing. */
  outdated?: number
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
  state: 'reading' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone' | 'cancelled' | 'failed'
  problem: { code: ProblemCode; parameters: Parameters } | null
  warnings: StoredWarning[]
  counts: Counts | Record<string, never>
  actor: string
  created_at: string
  applied_at: string | null
  undone_at: string | null
  undone_by: string | null
  undone: { removed: number; restored: number; kept: number } | null
  /** Of what is being applied or taken back: when a process last said that it is at it. */
  applying_since: string | null
  /** Who said yes to what is being applied. */
  applying_actor: string | null
  /** Every row up to this one is written, or refused. */
  written_to: number
  /** Of what is being applied or taken back. */
  progress: { done: number; total: number | null } | null
  undoing: Undoing | null
  /** The process that judges it again, and with what. */
  judging_by: string | null
  judging_given: { mapping: Mapping; options: ImportOptions } | null
  /** The dry run that stands; null: none yet. */
  run: number | null
  /** Where the file is until it is read whole, and what it is to be read with. */
  upload: Upload | null
  read_at: string | null
}

/** What an undo was asked for: in whose name, whether what others built on is kept without a word, and what becomes of the import. */
export interface Undoing {
  actor: string
  keep: boolean
  end: 'undone' | 'cancelled' | 'failed'
}

export interface Upload {
  path: string
  sheet?: string
  encoding?: ReadRequest['encoding']
}

export const importColumns =
  'id, file_name, format, layout, header, mapping, options, needs, state, problem, warnings, counts, actor, created_at, applied_at, undone_at, undone_by, undone, applying_since, applying_actor, written_to, progress, undoing, judging_by, judging_given, run, upload, read_at'

export async function addImport(
  db: Db,
  given: Pick<StoredImport, 'file_name' | 'format' | 'options' | 'actor'> & { worker: string; upload?: Upload },
): Promise<StoredImport> {
  const added = await firstRow<StoredImport>(
    db,
    `insert into imports (file_name, format, options, actor, worker, upload, state)
     values (:file_name, :format, :options, :actor, :worker, :upload, 'reading')
     returning ${importColumns}`,
    { ...given, options: JSON.stringify(given.options), upload: given.upload ? JSON.stringify(given.upload) : null },
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

/** Rows as the reader wrote them down: JSON, or on a server the lines of a COPY. */
export async function stageRows(db: Db, id: string, staged: string): Promise<void> {
  if (canCopy(db)) return copyLines(db, 'import_rows (import_id, row_number, cells, flaws)', staged)
  await rows(
    db,
    `insert into import_rows (import_id, row_number, cells, flaws)
     select :id, given.row_number, given.cells, given.flaws
       from jsonb_to_recordset((:staged)::jsonb) as given (row_number integer, cells jsonb, flaws jsonb)`,
    { id, staged },
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

/** A page of rows in the order of the file, with what the dry run that stands says of them. */
export async function importRows(db: Db, id: string, { outcome, reason, after, limit }: RowFilter): Promise<StoredRow[]> {
  const filtered = outcome !== undefined || reason !== undefined
  return rows<StoredRow>(
    db,
    `select row_number, r.cells, r.flaws, j.outcome, j.facility_id, j.record, coalesce(j.changes, '[]') as changes, coalesce(j.reasons, '[]') as reasons
       from (select * from import_judgements where import_id = :id and run = (select run from imports where id = :id)) j
       ${filtered ? 'join' : 'right join'} (select * from import_rows where import_id = :id) r using (row_number)
      where row_number > :after
        ${outcome === undefined ? '' : 'and j.outcome = :outcome'}
        ${reason === undefined ? '' : 'and j.reasons @> (:reason)::jsonb'}
      order by row_number
      limit :limit`,
    { id, after, limit, ...defined({ outcome, reason: reason === undefined ? undefined : JSON.stringify([{ code: reason }]) }) },
  )
}

/** The next rows as they were read, in the order of the file. */
export async function stagedRows(db: Db, id: string, after: number, limit: number): Promise<FileRow[]> {
  return rows<FileRow>(
    db,
    'select row_number, cells, flaws from import_rows where import_id = :id and row_number > :after order by row_number limit :limit',
    { id, after, limit },
  )
}

export async function stagedCount(db: Db, id: string): Promise<number> {
  const counted = await firstRow<{ count: number }>(db, 'select count(*) as count from import_rows where import_id = :id', { id })
  return counted!.count
}

/** What the rows have in one column, by their number. */
export async function stagedCells(db: Db, id: string, column: number, row_numbers: number[]): Promise<Map<number, string>> {
  const found = await rows<{ row_number: number; cell: string | null }>(
    db,
    'select row_number, cells ->> (:column)::integer as cell from import_rows where import_id = :id and row_number = any (:row_numbers)',
    { id, column, row_numbers },
  )
  return new Map(found.map(({ row_number, cell }) => [row_number, cell ?? '']))
}

/** A dry run of its own: what it says stands beside what an earlier one said. */
export async function beginRun(db: Db): Promise<number> {
  const begun = await firstRow<{ run: number }>(db, "select nextval('import_runs')::integer as run")
  return begun!.run
}

/** Forgets what dry runs said, but for the one that stands. */
export async function forgetRuns(db: Db, id: string, standing: number | null): Promise<void> {
  await rows(db, 'delete from import_judgements where import_id = :id and run is distinct from (:standing)::integer', { id, standing })
}

/** What a dry run said that came to nothing. */
export async function forgetRun(db: Db, id: string, run: number): Promise<void> {
  await rows(db, 'delete from import_judgements where import_id = :id and run = :run', { id, run })
}

/** Rows of a reading that was broken off. */
export async function unstage(db: Db, id: string): Promise<void> {
  await rows(db, 'delete from import_rows where import_id = :id', { id })
}

/** It is read whole: the file is not needed any more. */
export async function markRead(db: Db, id: string): Promise<void> {
  await rows(db, 'update imports set upload = null, read_at = now() where id = :id', { id })
}

function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}
