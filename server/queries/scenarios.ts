import type { Day } from '#domain/date.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { SitingAsked, SitingInputs, SitingResult } from '../schemas/siting_plan.ts'
import type { WorksAsked, WorksInputs, WorksResult } from '../schemas/works_plan.ts'

/** What a result comes to, for comparing it with another. */
export interface Told {
  objective: number | null
  cost_yuan: number | null
  /** Ids, in order. */
  chosen: string[]
}

export type ScenarioKind = 'works' | 'siting'
export type RunState = 'running' | 'done' | 'stopped' | 'infeasible' | 'failed'

export interface ScenarioHead {
  id: string
  name: string
  kind: ScenarioKind
  copied_from: string | null
  revision: number
  created_at: string
  created_by: string
  signed_run: number | null
  signed_at: string | null
  signed_by: string | null
  reason: string | null
}

export interface Scenario extends ScenarioHead {
  asked: Asked
}

export type Asked = WorksAsked | SitingAsked

export interface RunHead {
  scenario_id: string
  number: number
  as_of: Day
  inputs_hash: string
  state: RunState
  failure: string | null
  solver: string | null
  seconds: number | null
  /** What the result comes to; null: there is no plan. */
  told: Told | null
  worker: string
  started_at: string
  started_by: string
  ended_at: string | null
}

export interface Run extends RunHead {
  asked: Asked
  inputs: WorksInputs | SitingInputs
  result: WorksResult | SitingResult | null
}

const head = 's.id, s.name, s.kind, s.copied_from, s.revision, s.created_at, s.created_by, s.signed_run, s.signed_at, s.signed_by, s.reason'
const run_head =
  'r.scenario_id, r.number, r.as_of, r.inputs_hash, r.state, r.failure, r.solver, r.seconds::float8 as seconds, r.told, r.worker, r.started_at, r.started_by, r.ended_at'

/** The newest first, each with its last run. */
export async function scenarios(db: Db): Promise<(Scenario & { last_run: RunHead | null })[]> {
  return rows(
    db,
    `select ${head}, s.asked, to_jsonb(last) as last_run
       from scenarios s
       left join lateral (select ${run_head} from scenario_runs r where r.scenario_id = s.id order by r.number desc limit 1) last on true
      order by s.created_at desc, s.id`,
  )
}

export async function scenarioById(db: Db, id: string): Promise<Scenario | undefined> {
  return firstRow<Scenario>(db, `select ${head}, s.asked from scenarios s where s.id = :id`, { id })
}

/** Locked, so that what is looked at and what is written are one. */
export async function scenarioForUpdate(db: Db, id: string): Promise<Scenario | undefined> {
  return firstRow<Scenario>(db, `select ${head}, s.asked from scenarios s where s.id = :id for update`, { id })
}

/** Null: there is one of that name already. */
export async function addScenario(
  db: Db,
  { name, asked, copied_from }: { name: string; asked: Asked; copied_from: string | null },
): Promise<string | null> {
  const added = await firstRow<{ id: string }>(
    db,
    `insert into scenarios (name, kind, asked, copied_from) values (btrim(:name), :kind, :asked, :copied_from)
     on conflict (name) do nothing
     returning id`,
    { name, kind: asked.kind, asked: JSON.stringify(asked), copied_from },
  )
  return added?.id ?? null
}

export async function isNameTaken(db: Db, name: string, by_other_than: string): Promise<boolean> {
  return (await rows(db, 'select from scenarios where name = btrim(:name) and id <> :id', { name, id: by_other_than })).length > 0
}

export async function editScenario(db: Db, id: string, { name, asked }: { name: string; asked: Asked }): Promise<void> {
  await rows(db, 'update scenarios set name = btrim(:name), asked = :asked, revision = revision + 1 where id = :id', {
    id,
    name,
    asked: JSON.stringify(asked),
  })
}

export async function removeScenario(db: Db, id: string): Promise<void> {
  await rows(db, 'delete from scenarios where id = :id', { id })
}

export async function signScenario(db: Db, id: string, { run, reason, at }: { run: number; reason: string | null; at: Date }): Promise<void> {
  await rows(
    db,
    `update scenarios set signed_run = :run, signed_at = (:at)::timestamptz, signed_by = current_actor(), reason = :reason, revision = revision + 1
      where id = :id`,
    { id, run, reason, at: at.toISOString() },
  )
}

/** The newest first. */
export async function runsOf(db: Db, id: string): Promise<RunHead[]> {
  return rows<RunHead>(db, `select ${run_head} from scenario_runs r where r.scenario_id = :id order by r.number desc`, { id })
}

export async function runOf(db: Db, id: string, number: number): Promise<Run | undefined> {
  return firstRow<Run>(db, `select ${run_head}, r.asked, r.inputs, r.result from scenario_runs r where r.scenario_id = :id and r.number = :number`, {
    id,
    number,
  })
}

interface NewRun {
  id: string
  asked: Asked
  as_of: Day
  inputs: unknown
  inputs_hash: string
  worker: string
}

/** The next of the scenario; undefined: one is under way. */
export async function addRun(db: Db, { inputs, asked, ...given }: NewRun): Promise<RunHead | undefined> {
  return firstRow<RunHead>(
    db,
    `insert into scenario_runs as r (scenario_id, number, asked, as_of, inputs, inputs_hash, worker)
     values (:id, (select coalesce(max(o.number), 0) + 1 from scenario_runs o where o.scenario_id = :id), :asked, (:as_of)::date, :inputs, :inputs_hash, :worker)
     on conflict (scenario_id) where state = 'running' do nothing
     returning ${run_head}`,
    { ...given, asked: JSON.stringify(asked), inputs: JSON.stringify(inputs) },
  )
}

interface RunEnd {
  state: Exclude<RunState, 'running'>
  result?: unknown
  failure?: string
  solver?: string
  told: Told | null
  seconds: number | null
}

export async function endRun(
  db: Db,
  { scenario_id, number }: Pick<RunHead, 'scenario_id' | 'number'>,
  { state, result, failure, solver, told, seconds }: RunEnd,
): Promise<void> {
  await rows(
    db,
    `update scenario_runs set state = :state, result = :result, told = :told, failure = :failure, solver = :solver, seconds = :seconds, ended_at = clock_timestamp()
      where scenario_id = :scenario_id and number = :number and state = 'running'`,
    {
      scenario_id,
      number,
      state,
      result: result === undefined ? null : JSON.stringify(result),
      told: told && JSON.stringify(told),
      failure: failure ?? null,
      solver: solver ?? null,
      seconds,
    },
  )
}
