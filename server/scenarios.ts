import { isDead, thisProcess } from './imports/worker.ts'
import { canonical, type Runs } from './planner/runs.ts'
import { problem } from './problem.ts'
import type { SitingAsked } from './schemas/siting_plan.ts'
import type { WorksAsked } from './schemas/works_plan.ts'
import type { Run, RunHead, Scenario } from './queries/scenarios.ts'

/** Nothing more will come of it: its process is gone, or this one is no longer at it. */
export function isLost(run: RunHead, runs: Runs, now: Date): boolean {
  if (run.state !== 'running') return false
  return run.worker === thisProcess ? runs.progressOf(run) === undefined : isDead(run.worker, run.started_at, now)
}

export function headTold<T extends RunHead>(run: T, runs: Runs, now: Date): T {
  return isLost(run, runs, now) ? { ...run, state: 'failed', failure: 'run_lost' } : run
}

export function runTold(run: Run, runs: Runs, now: Date) {
  const head = headTold(run, runs, now)
  return { ...head, progress: head.state === 'running' ? (runs.progressOf(run) ?? null) : null }
}

export const isAskedNow = ({ asked }: Scenario, run: Pick<Run, 'asked'>) => canonical(asked) === canonical(run.asked)

/** A plan that was signed is never changed: a copy is. */
export function checkUnsigned({ name, signed_at }: Scenario): void {
  if (signed_at !== null) throw problem('scenario_signed', { name })
}

/** Each limit has a price of its own, so that a town or department has one. */
export function checkShares(asked: WorksAsked | SitingAsked): void {
  if (asked.kind !== 'works') return
  const shares = {
    town_share_most: asked.town_share_most.map(({ town_code }) => town_code),
    department_share: asked.department_share.map(({ department_code }) => department_code),
  }
  for (const [field, codes] of Object.entries(shares)) {
    const index = codes.findIndex((code, each) => codes.indexOf(code) < each)
    if (index < 0) continue
    const detail = { zh: '已有一条', en: 'there is one already' }
    throw problem('share_named_twice', { code: codes[index]! }, [{ field: `asked.${field}.${index}`, code: 'twice', detail }])
  }
}
