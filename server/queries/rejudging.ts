import type { ItemChange } from '#domain/verdict_changes.ts'
import type { Verdict } from '#domain/facility.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface Rejudging {
  id: string
  criteria_version: number
  mode: 'trial' | 'apply'
  state: 'running' | 'done' | 'cancelled' | 'failed'
  is_current: boolean
  total: number
  done: number
  changed: number
  /** Every facility up to this one is judged; null: none yet. */
  judged_to: string | null
  worker: string
  worker_since: string
  started_at: string
  started_by: string
  ended_at: string | null
}

const columns = `r.id, r.criteria_version, r.mode, r.state, r.total, r.done, r.changed, r.judged_to, r.worker, r.worker_since, r.started_at, r.started_by, r.ended_at,
  r.revision = (select c.revision from criteria_versions c where c.number = r.criteria_version) as is_current`

export async function rejudgingById(db: Db, id: string): Promise<Rejudging | undefined> {
  return firstRow<Rejudging>(db, `select ${columns} from rejudgings r where r.id = :id`, { id })
}

/** The newest first. */
export async function listRejudgings(db: Db, limit: number): Promise<Rejudging[]> {
  return rows<Rejudging>(db, `select ${columns} from rejudgings r order by r.started_at desc, r.id limit :limit`, { limit })
}

export async function runningRejudgings(db: Db): Promise<Rejudging[]> {
  return rows<Rejudging>(db, `select ${columns} from rejudgings r where r.state = 'running'`)
}

/** Under which version the verdict stands that counts of a facility: of the latest visit the last one. */
const counting = `cross join lateral (select v.criteria_version
                         from verdicts v join audits a on a.id = v.audit_id
                        where v.facility_id = audited.facility_id
                        order by a.finished_at desc, v.id desc
                        limit 1) counting`

/** Begins one, of all audited facilities or of those that an older version judged; undefined: one of that kind is under way. */
export async function addRejudging(
  db: Db,
  given: { criteria_version: number; mode: Rejudging['mode']; worker: string },
): Promise<Rejudging | undefined> {
  const audited = 'from (select distinct facility_id from verdicts) audited'
  const counted = given.mode === 'trial' ? audited : `${audited} ${counting} where counting.criteria_version < :criteria_version`
  const added = await firstRow<{ id: string }>(
    db,
    `insert into rejudgings (criteria_version, revision, mode, worker, total)
     select number, revision, :mode, :worker, (select count(*) ${counted})
       from criteria_versions
      where number = :criteria_version
         on conflict do nothing
     returning id`,
    given,
  )
  return added && rejudgingById(db, added.id)
}

/** Whether an older version judged some facility last, such as in an audit that was approved after the judging had ended. */
export async function hasOutdated(db: Db, number: number): Promise<boolean> {
  const found = await rows(
    db,
    `select from (select distinct facility_id from verdicts where criteria_version < :number) audited ${counting}
      where counting.criteria_version < :number
      limit 1`,
    { number },
  )
  return found.length > 0
}

/** Takes it for one batch, if it goes on and the work is still that process's. */
export async function holdRejudging(db: Db, id: string, worker: string): Promise<Rejudging | undefined> {
  return firstRow<Rejudging>(db, `select ${columns} from rejudgings r where r.id = :id and r.state = 'running' and r.worker = :worker for update`, {
    id,
    worker,
  })
}

/** The next facilities with a verdict, by key; of an application those that an older version judged. */
export async function nextFacilities(
  db: Db,
  { mode, criteria_version, judged_to }: Pick<Rejudging, 'mode' | 'criteria_version' | 'judged_to'>,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ facility_id: string }>(
    db,
    `select audited.facility_id
       from (select distinct facility_id from verdicts where ${judged_to === null ? 'true' : 'facility_id > :judged_to'} order by facility_id) audited
       ${mode === 'trial' ? '' : `${counting} where counting.criteria_version < :criteria_version`}
      order by audited.facility_id
      limit :limit`,
    { limit, ...(judged_to === null ? {} : { judged_to }), ...(mode === 'trial' ? {} : { criteria_version }) },
  )
  return found.map(({ facility_id }) => facility_id)
}

/** How far a batch came, in its own transaction. */
export async function saveRejudged(
  db: Db,
  id: string,
  { judged_to, done, changed }: { judged_to: string | null; done: number; changed: number },
): Promise<void> {
  await rows(
    db,
    `update rejudgings
        set judged_to = :judged_to, done = done + :done, total = greatest(total, done + :done), changed = changed + :changed, worker_since = now()
      where id = :id`,
    { id, judged_to, done, changed },
  )
}

/** Answers whether it was under way until now. */
export async function endRejudging(db: Db, id: string, state: 'done' | 'cancelled' | 'failed'): Promise<boolean> {
  return (
    (await rows(db, "update rejudgings set state = :state, ended_at = now() where id = :id and state = 'running' returning id", { id, state }))
      .length > 0
  )
}

/** What is under way of that kind is of no use any more: the version was edited, or a newer one takes its place. */
export async function cancelRejudgings(db: Db, mode: Rejudging['mode']): Promise<void> {
  await rows(db, "update rejudgings set state = 'cancelled', ended_at = now() where mode = :mode and state = 'running'", { mode })
}

/** Takes over what a dead process was at, from this moment on; false: another has taken it already. */
export async function takeOverRejudging(db: Db, { id, worker }: Rejudging, by: string): Promise<boolean> {
  const taken = await rows(
    db,
    "update rejudgings set worker = :by, worker_since = now() where id = :id and worker = :worker and state = 'running' returning id",
    { id, by, worker },
  )
  return taken.length > 0
}

/** Says that this process is still at them. */
export async function renewRejudgings(db: Db, ids: readonly string[]): Promise<void> {
  await rows(db, "update rejudgings set worker_since = now() where id = any (:ids) and state = 'running'", { ids })
}

export interface RejudgingChange {
  facility_id: string
  before: Verdict
  after: Verdict
  items: ItemChange[]
}

/** Of a facility that is judged twice, because another audit of it was approved meanwhile, the later outcome stands. */
export async function addRejudgingChanges(db: Db, id: string, changes: readonly RejudgingChange[]): Promise<void> {
  if (changes.length === 0) return
  await rows(
    db,
    `insert into rejudging_changes (rejudging_id, facility_id, before, after, items)
     select :id, given.facility_id, given.before, given.after, given.items
       from jsonb_to_recordset((:changes)::jsonb) as given (facility_id uuid, before text, after text, items jsonb)
         on conflict (rejudging_id, facility_id) do update set before = excluded.before, after = excluded.after, items = excluded.items`,
    { id, changes: JSON.stringify(changes) },
  )
}

export interface Transition {
  before: Verdict
  after: Verdict
  count: number
}

export async function rejudgingTransitions(db: Db, id: string): Promise<Transition[]> {
  return rows<Transition>(
    db,
    'select before, after, count(*) as count from rejudging_changes where rejudging_id = :id group by before, after order by before = after, count desc, before, after',
    { id },
  )
}

export interface ChangesFilter {
  before?: Verdict
  after?: Verdict
  from?: string
  limit: number
}

/** By key, with the facility's name. */
export async function rejudgingChanges(
  db: Db,
  id: string,
  { before, after, from, limit }: ChangesFilter,
): Promise<(RejudgingChange & { name_zh: string; name_en: string | null })[]> {
  return rows(
    db,
    `select c.facility_id, f.name_zh, f.name_en, c.before, c.after, c.items
       from rejudging_changes c
       join facilities f on f.id = c.facility_id
      where c.rejudging_id = :id
        ${before === undefined ? '' : 'and c.before = :before'}
        ${after === undefined ? '' : 'and c.after = :after'}
        ${from === undefined ? '' : 'and c.facility_id >= :from'}
      order by c.facility_id
      limit :limit`,
    { id, limit, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }), ...(from === undefined ? {} : { from }) },
  )
}
