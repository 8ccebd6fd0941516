import { firstRow, rows, type Db } from '../database/connect.ts'
import { importColumns, type StoredImport, type Undoing } from './imports.ts'

type State = StoredImport['state']
type Why = StoredImport['problem']

/**
 * Each change of a state is one statement that finds the import in a state from which the change may be made, locked, or
 * changes nothing and answers false. Who writes a batch of it has it locked meanwhile: `skip` doesn't wait for that.
 */
type Patience = 'wait' | 'skip'

/** Nothing is under way. */
const at_rest =
  'applying_by = null, applying_since = null, applying_actor = null, progress = null, undoing = null, judging_by = null, judging_since = null, judging_given = null'

const held = (patience: Patience, condition = 'true') =>
  `held as materialized (select id from imports where id = :id and state = any (:from) and ${condition} for update${patience === 'skip' ? ' skip locked' : ''})`

export type Work = 'reading' | 'judging' | 'applying' | 'undoing'

/** Where it stands which process is at the work, and since when. */
const marks: Record<Work, { by: string; since: string }> = {
  reading: { by: 'worker', since: 'worker_since' },
  judging: { by: 'judging_by', since: 'judging_since' },
  applying: { by: 'applying_by', since: 'applying_since' },
  undoing: { by: 'applying_by', since: 'applying_since' },
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

/** Why judging it again came to nothing. It stays as it is. */
export async function saveProblem(db: Db, id: string, problem: Why, { worker, patience }: { worker: string; patience: Patience }): Promise<boolean> {
  return isChanged(
    db,
    `with ${held(patience, own('judging'))}
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

/** From here on it is applied, by that process and in that person's name. */
export async function beginApplication(db: Db, id: string, worker: string, actor: string): Promise<boolean> {
  return isChanged(
    db,
    `with ${held('skip')}
     update imports
        set state = 'applying', problem = null, applying_by = :worker, applying_since = now(), applying_actor = :actor, written_to = 0,
            progress = jsonb_build_object('done', 0, 'total', coalesce((counts ->> 'add')::int, 0) + coalesce((counts ->> 'change')::int, 0) + coalesce((counts ->> 'leave')::int, 0))
      where id in (select id from held) returning id`,
    { id, from: ['ready'], worker, actor },
  )
}

/** The import while nobody else changes its state; undefined: somebody does, or it is past being applied. */
export async function holdReady(db: Db, id: string): Promise<StoredImport | undefined> {
  return firstRow<StoredImport>(db, `select ${importColumns} from imports where id = :id and state = 'ready' for update skip locked`, { id })
}

/**
 * Takes the import for one batch, if the work is still that process's. One batch at a time in the whole database: another
 * import waits here, and then sees what this one wrote. Before the import itself, in the order of whoever loads or removes
 * example data.
 */
export async function holdForBatch(db: Db, id: string, work: 'applying' | 'undoing', worker: string): Promise<StoredImport | undefined> {
  await firstRow(db, 'select from database_info for update')
  return firstRow<StoredImport>(db, `select ${importColumns} from imports where id = :id and state = :work and applying_by = :worker for update`, {
    id,
    work,
    worker,
  })
}

/** How far a batch came, in its own transaction. */
export async function saveBatch(db: Db, id: string, { to, done, counts }: { to: number; done: number; counts: object }): Promise<void> {
  await rows(
    db,
    `update imports
        set written_to = :to, counts = :counts, applying_since = now(), progress = jsonb_set(progress, '{done}', to_jsonb((progress ->> 'done')::int + :done))
      where id = :id`,
    { id, to, done, counts: JSON.stringify(counts) },
  )
}

/** Every row is written. */
export async function markApplied(db: Db, id: string): Promise<void> {
  await rows(db, `update imports set state = 'applied', applied_at = now(), problem = null, ${at_rest} where id = :id`, { id })
}

/** What was begun of applying it is to be taken back, by the same process; what was not begun is ready, as it was. */
export async function turnBack(
  db: Db,
  id: string,
  { problem, end, worker }: { problem: Why; end: Undoing['end']; worker: string },
): Promise<StoredImport | undefined> {
  const began = "state = 'applying' and written_to > 0"
  return firstRow<StoredImport>(
    db,
    `with ${held('wait', own('applying'))}
     update imports
        set state = case when ${began} then 'undoing' else 'ready' end, progress = null, problem = :problem,
            undoing = case when ${began} then jsonb_build_object('actor', applying_actor, 'keep', true, 'end', (:end)::text) end,
            applying_by = case when ${began} then applying_by end, applying_since = case when ${began} then now() end
      where id in (select id from held) returning ${importColumns}`,
    { id, from: ['ready', 'applying'], worker, end, problem: problem && JSON.stringify(problem) },
  )
}

/** From here on an applied import is taken back, by that process. */
export async function beginUndo(db: Db, id: string, worker: string, undoing: Undoing): Promise<StoredImport | undefined> {
  return firstRow<StoredImport>(
    db,
    `with ${held('skip')}
     update imports set state = 'undoing', problem = null, applying_by = :worker, applying_since = now(), undoing = :undoing
      where id in (select id from held) returning ${importColumns}`,
    { id, from: ['applied'], worker, undoing: JSON.stringify(undoing) },
  )
}

/** Nothing of it is left. */
export async function markTakenBack(db: Db, id: string): Promise<void> {
  await rows(db, `update imports set state = 'undone', problem = null, ${at_rest} where id = :id`, { id })
}

/** How many rows an import has come to. */
export async function saveCounts(db: Db, id: string, counts: object): Promise<void> {
  await rows(db, 'update imports set counts = :counts where id = :id', { id, counts: JSON.stringify(counts) })
}

/** What of an import an undo could not take back, or why it broke off: the import stays applied, with what is left of it. */
export async function endUndo(db: Db, id: string, { problem, worker }: { problem: Why; worker: string }): Promise<boolean> {
  return isChanged(
    db,
    `with ${held('wait', own('undoing'))}
     update imports set state = 'applied', applied_at = coalesce(applied_at, now()), problem = :problem, ${at_rest} where id in (select id from held) returning id`,
    { id, from: ['undoing'], worker, problem: problem && JSON.stringify(problem) },
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
     select id, state, applying_by, applying_since from imports where state in ('applying', 'undoing')
      union all
     select id, 'judging', judging_by, judging_since from imports where state = 'ready' and judging_by is not null`,
  )
}

/** Takes over what a dead process was at, from this moment on; false: another has taken it already, or has it locked. */
export async function takeOver(db: Db, { id, work, worker }: ImportUnderWay, by: string): Promise<boolean> {
  const mark = marks[work]
  return isChanged(
    db,
    `with ${held('skip', `${mark.by} = :worker`)}
     update imports set ${mark.by} = :by, ${mark.since} = now() where id in (select id from held) returning id`,
    { id, by, worker, from: [work === 'judging' ? 'ready' : work] },
  )
}

/** Says that this process is still at what it is at. What it has locked nobody takes over anyway. */
export async function renewWork(db: Db, worker: string): Promise<void> {
  for (const { by, since } of [marks.reading, marks.judging, marks.applying])
    await rows(
      db,
      `update imports set ${since} = now()
        where id in (select id from imports where ${by} = :worker and state in ('reading', 'ready', 'applying', 'undoing') for update skip locked)`,
      { worker },
    )
}

/** Files that an import is still to be read from. */
export async function pathsToRead(db: Db): Promise<string[]> {
  const found = await rows<{ path: string }>(db, "select upload ->> 'path' as path from imports where state = 'reading' and upload is not null")
  return found.map(({ path }) => path)
}
