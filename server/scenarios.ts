import { isDead } from './imports/worker.ts'
import { kinds } from './planner/kinds.ts'
import type { Told } from './planner/kind.ts'
import { canonical, type Runs } from './planner/runs.ts'
import { problem } from './problem.ts'
import type { Asked, Run, RunHead, Scenario } from './queries/scenarios.ts'

/** As it is told: of one whose process is gone nothing more will come. */
export function headTold<T extends Omit<RunHead, 'worker'> & { worker?: string }>(run: T, now: Date): Omit<T, 'worker'> {
  const { worker = '', ...head } = run
  const isLost = head.state === 'running' && isDead(worker, head.started_at, now)
  return isLost ? { ...head, state: 'failed', failure: 'run_lost' } : head
}

export function runTold(run: Run, runs: Runs, now: Date) {
  const head = headTold(run, now)
  return { ...head, told: toldOf(run.asked, run.result), progress: head.state === 'running' ? (runs.progressOf(run) ?? null) : null }
}

/** What a result comes to; null: there is none. */
export function toldOf({ kind }: Asked, result: unknown): Told | null {
  return result === null || result === undefined ? null : (kinds[kind]?.told(result) ?? null)
}

export const isAskedNow = ({ asked }: Scenario, run: Pick<Run, 'asked'>) => canonical(asked) === canonical(run.asked)

/** A plan that was signed is never changed: a copy is. */
export function checkUnsigned({ name, signed_at }: Scenario): void {
  if (signed_at !== null) throw problem('scenario_signed', { name })
}
