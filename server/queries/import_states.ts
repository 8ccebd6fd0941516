import { firstRow, rows, type Db } from '../database/connect.ts'
import { importColumns, type StoredImport } from './imports.ts'

type State = StoredImport['state']
type Why = StoredImport['problem']

/**
 * Each change of a state is one statement that finds the import in a state from which the change may be made, locked, or
 * changes nothing and answers false. Who applies an import has it locked until the end: `skip` doesn't wait for that.
 */
type Patience = 'wait' | 'skip'

/** Nothing is under way. */
const at_rest = 'applying_by = null, applying_since = null, applying_actor = null, judging_by = null, judging_since = null, judging_given = null'

const held = (patience: Patience, condition = 'true') =>
  `held as materialized (select id from imports where id = :id and state = any (:from) and ${condition} for update${patience === 'skip' ? ' skip locked' : ''})`

export type Work = 'reading' | 'judging' | 'applying'

/** Where it stands which process is at the work, and since when. */
const marks: Record<Work, { by: string; since: string }> = {
  reading: { by: 'worker', since: 'worker_since' },
  judging: { by: 'judging_by', since: 'judging_since' },
  applying: { by: 'applying_by', since: 'applying_since' },
}

/** The work is this process's, or nobody's: what another took over is no longer its to end. */
const own = (work: Work) => `coalesce(${marks[work].by}, :worker) = :worker`

async function isChanged(db: Db, sql: string, bindings: Record<string, unknown>): Promise<boolean> {
  return (await rows(db, sql, bindings)).length > 0
}

/** Ends it without a trace in the inventory: its rows go, the entry stays to say what happened. */
export async function endImport(
  db: Db,
  id: string,
  {
    from,
    to,
    problem = null,
    patience,
    worker,
  }: { from: State[]; to: 'cancelled' | 'failed'; problem?: Why; patience: Patience; /** Of the one that reads it. */ worker?: string },
): Promise<boolean> {
  return isChanged(
    db,
    `with ${held(patience, worker === undefined ? undefined : own('reading'))},
     emptied as (delete from import_rows where import_id in (select id from held)),
     unjudged as (delete from import_judgements where import_id in (select id from held))
     update imports set state = :to, problem = :problem, upload = null, run = null, ${at_rest} where id in (select id from held) returning id`,
    { id, from, to, worker: worker ?? null, problem: problem && JSON.stringify(problem) },
  )
}

/** Why judging it again, or applying it, came to nothing. It stays as it is. */
export async function saveProblem(
  db: Db,
  id: string,
  problem: Why,
  { work, worker, patience }: { work: Exclude<Work, 'reading'>; worker: string; patience: Patience },
): Promise<boolean> {
  return isChanged(
    db,
    `with ${held(patience, own(work))}
     update imports set problem = :problem, ${at_rest} where id in (select id from held) returning id`,
    { id, from: ['ready'], worker, problem: problem && JSON.stringify(problem) },
  )
}

/** What a dry run was told and what it found; the import is ready. */
export async function saveOutcome(db: Db, { id, run, mapping, options, needs, warnings, counts }: StoredImport): Promise<void> {
  await rows(
    db,
    `update imports
        set state = 'ready', problem = null, run = :run, judging_by = null, judging_since = null, judging_given = null, mapping = :mapping, options = :options, needs = :needs, warnings = :warnings,
            counts = case when (:counts)::jsonb = '{}' then jsonb_build_object('rows', (select count(*) from import_rows where import_id = :id)) else (:counts)::jsonb end
      where id = :id`,
    {
      id,
      run,
      needs,
      mapping: JSON.stringify(mapping),
      options: JSON.stringify(options),
      warnings: JSON.stringify(warnings),
      counts: JSON.stringify(counts),
    },
  )
}

/** Takes it for the dry run of this transaction; false: another process has it, or it is past that. */
export async function holdForJudging(db: Db, id: string): Promise<boolean> {
  return isChanged(db, `with ${held('skip')} select id from held`, { id, from: ['reading', 'ready'] })
}

/** Says which process applies it, outside the transaction that does, so that the next start sees what a killed one left. */
export async function beginApplication(db: Db, id: string, worker: string, actor: string): Promise<boolean> {
  return isChanged(
    db,
    `with ${held('skip')}
     update imports set problem = null, applying_by = :worker, applying_since = now(), applying_actor = :actor where id in (select id from held) returning id`,
    { id, from: ['ready'], worker, actor },
  )
}

/**
 * Takes the import for the transaction that writes it. One application at a time in the whole database: the second waits
 * here for the first, and then checks against what that one wrote. Before the import itself, in the order of whoever
 * loads or removes example data.
 */
export async function holdForApplication(db: Db, id: string, worker: string): Promise<StoredImport | undefined> {
  await firstRow(db, 'select from database_info for update')
  return firstRow<StoredImport>(db, `select ${importColumns} from imports where id = :id and state = 'ready' and applying_by = :worker for update`, {
    id,
    worker,
  })
}

export async function markApplied(db: Db, id: string): Promise<void> {
  await rows(
    db,
    "update imports set state = 'applied', applied_at = now(), problem = null, applying_by = null, applying_since = null, applying_actor = null where id = :id and state = 'ready'",
    { id },
  )
}

/** Says which process judges it again, and with what, so that another can go on if that one is killed. */
export async function beginJudging(db: Db, id: string, worker: string, given: Pick<StoredImport, 'mapping' | 'options'>): Promise<boolean> {
  return isChanged(
    db,
    `with ${held('skip')}
     update imports set judging_by = :worker, judging_since = now(), judging_given = :given where id in (select id from held) returning id`,
    { id, from: ['ready'], worker, given: JSON.stringify(given) },
  )
}

export interface ImportUnderWay {
  id: string
  work: Work
  worker: string
  since: string
}

/** What processes say that they are at, those that were killed included. */
export async function importsUnderWay(db: Db): Promise<ImportUnderWay[]> {
  return rows<ImportUnderWay>(
    db,
    `select id, 'reading' as work, worker, worker_since as since from imports where state = 'reading'
      union all
     select id, 'applying', applying_by, applying_since from imports where state = 'ready' and applying_by is not null
      union all
     select id, 'judging', judging_by, judging_since from imports where state = 'ready' and judging_by is not null and applying_by is null`,
  )
}

/** Takes over what a dead process was at, from this moment on; false: another has taken it already, or has it locked. */
export async function takeOver(db: Db, { id, work, worker }: ImportUnderWay, by: string): Promise<boolean> {
  const mark = marks[work]
  return isChanged(
    db,
    `with ${held('skip', `${mark.by} = :worker`)}
     update imports set ${mark.by} = :by, ${mark.since} = now() where id in (select id from held) returning id`,
    { id, by, worker, from: [work === 'reading' ? 'reading' : 'ready'] },
  )
}

/** Says that this process is still at what it is at. What it has locked nobody takes over anyway. */
export async function renewWork(db: Db, worker: string): Promise<void> {
  for (const { by, since } of Object.values(marks))
    await rows(
      db,
      `update imports set ${since} = now()
        where id in (select id from imports where ${by} = :worker and state in ('reading', 'ready') for update skip locked)`,
      { worker },
    )
}

/** Files that an import is still to be read from. */
export async function pathsToRead(db: Db): Promise<string[]> {
  const found = await rows<{ path: string }>(db, "select upload ->> 'path' as path from imports where state = 'reading' and upload is not null")
  return found.map(({ path }) => path)
}
