import { dayInChina } from '#domain/date.ts'
import { m } from '../../paraglide/messages.js'
import { moneyWithUnit } from './money.ts'
import type { Asked, RunHead, ScenarioRow } from './scenarios_data.ts'
import { worthText } from './works_words.ts'

export const scenarioKindName = (kind: ScenarioRow['kind']) => (kind === 'works' ? m.scenario_kind_works() : m.scenario_kind_siting())

/** Of all years; null: none is set. */
export function budgetOf({ asked }: { asked: Asked }): number | null {
  return asked.kind === 'works' ? asked.budget_yuan.reduce((sum, yuan) => sum + yuan, 0) : asked.budget_yuan
}

const states: Record<RunHead['state'], () => string> = {
  running: m.scenario_running,
  done: m.scenario_done,
  stopped: m.scenario_stopped,
  infeasible: m.scenario_infeasible,
  failed: m.scenario_failed,
}
export const runStateName = (state: RunHead['state']) => states[state]()

/** What the last run came to. */
export function outcomeText({ asked, told, last_run }: ScenarioRow): string {
  if (!last_run) return m.scenario_never_run()
  if (last_run.state !== 'done' && last_run.state !== 'stopped') return runStateName(last_run.state)
  if (!told || told.objective === null) return runStateName(last_run.state)
  const cost = told.cost_yuan === null ? '' : moneyWithUnit(told.cost_yuan)
  if (asked.kind !== 'works') return m.scenario_outcome_sites({ count: told.chosen.length, cost })
  return m.scenario_outcome_works({ count: told.chosen.length, cost, worth: worthText(told.objective, asked.worth) })
}

export function stateText({ signed_at, signed_by }: Pick<ScenarioRow, 'signed_at' | 'signed_by'>): string {
  return signed_at === null ? m.scenario_draft() : m.scenario_signed_by({ author: signed_by ?? '', date: dayInChina(new Date(signed_at)) })
}
