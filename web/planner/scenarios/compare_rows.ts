import { m } from '../../paraglide/messages.js'
import type { Compared } from './compare_data.ts'
import { isOneMeasure } from './compare_flags.ts'
import { moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import { rulesOf } from './asked_rules.ts'
import { ruleText } from './rule_words.ts'
import { budgetOf, stateText } from './scenario_words.ts'
import { gapText, hopedTowns, rateText, unprovenTowns, workName, worthName, worthText } from './works_words.ts'

/** A row of a table in which each plan has a cell. */
export interface Row {
  key: string
  name: string
  cells: string[]
  /** All say the same. */
  isAlike: boolean
}

function row(key: string, name: string, cells: string[]): Row {
  return { key, name, cells, isAlike: new Set(cells).size === 1 }
}

/** What each costs and brings, and from which data. */
export function figuresOf(compared: readonly Compared[]): Row[] {
  const of = (text: (plan: Plan) => string) => compared.map(({ plan }) => (plan ? text(plan) : m.scenario_compare_no_plan()))
  const served = isOneMeasure(compared) ? m.scenario_more_served() : m.scenario_compare_not_comparable()
  return [
    row(
      'budget',
      m.scenario_budget_name(),
      compared.map(({ scenario }) => moneyOrNone(budgetOf(scenario))),
    ),
    row(
      'cost',
      m.scenario_cost(),
      of(({ result }) => moneyWithUnit(result.cost_yuan)),
    ),
    row(
      'covered',
      m.scenario_covered(),
      of(({ result: { covered_before: before, covered_after: after } }) => {
        const words = { before: before.towns, after: hopedTowns(after), total: after.total, rate: rateText(after) }
        const count = unprovenTowns(after)
        return count > 0 ? m.scenario_compare_covered_if_passed({ ...words, count }) : m.scenario_compare_covered(words)
      }),
    ),
    row(
      'worth',
      served,
      of(({ asked, result }) => worthText(result.worth, asked.worth)),
    ),
    row(
      'measure',
      m.scenario_worth(),
      of(({ asked }) => worthName(asked.worth)),
    ),
    row(
      'works',
      m.scenario_compare_count(),
      of(({ result }) => String(result.chosen.length)),
    ),
    row(
      'rank',
      m.scenario_rank_loses(),
      of(({ asked, result }) =>
        result.rank_and_cut ? worthText(Math.max(0, result.worth - result.rank_and_cut.worth), asked.worth) : m.scenario_price_unknown(),
      ),
    ),
    row(
      'proof',
      m.scenario_compare_proof(),
      of(({ result }) => (result.status === 'proved_best' ? m.scenario_done() : gapText(result.gap))),
    ),
    row(
      'state',
      m.scenario_state(),
      compared.map(({ scenario }) => stateText(scenario)),
    ),
    row(
      'as_of',
      m.scenario_inputs_as_of(),
      compared.map(({ run }) => run?.as_of ?? m.none()),
    ),
    row(
      'criteria',
      m.scenario_inputs_criteria(),
      of(({ inputs }) => m.scenario_inputs_version({ version: inputs.criteria_version })),
    ),
    row(
      'hash',
      m.scenario_inputs_hash(),
      compared.map(({ run }) => run?.inputs_hash.slice(0, 12) ?? m.none()),
    ),
  ]
}

const moneyOrNone = (yuan: number | null) => (yuan === null ? m.scenario_no_budget() : moneyWithUnit(yuan))

/** The rules of any of them, and which have each. */
export function rulesRows(compared: readonly Compared[]): Row[] {
  const texts = compared.map(({ plan }) => (plan ? rulesOf(plan.asked).map((rule) => ruleText(rule, plan.asked, plan)) : []))
  const all = [...new Set(texts.flat())]
  return all.map((text) =>
    row(
      text,
      text,
      texts.map((own) => (own.includes(text) ? m.scenario_compare_in() : m.scenario_compare_out())),
    ),
  )
}

/** The works of any of them, and which have each. */
export function worksRows(compared: readonly Compared[]): Row[] {
  const plans = compared.flatMap(({ plan }) => plan ?? [])
  const ids = [...new Set(plans.flatMap(({ result }) => result.chosen.map(({ work_id }) => work_id)))]
  const rows = ids.map((id) => {
    const knows = plans.find(({ work }) => work(id)) ?? plans[0]! // one of them chose it
    return { town: knows.townName(knows.work(id)?.town_code ?? ''), each: row(id, workName(knows, id), compared.map(cellOf(id))) }
  })
  return [...rows]
    .sort((a, b) => Number(a.each.isAlike) - Number(b.each.isAlike) || a.town.localeCompare(b.town))
    .map(({ town, each }) => ({ ...each, name: `${town} · ${each.name}` }))
}

const cellOf =
  (id: string) =>
  ({ plan }: Compared): string => {
    if (!plan) return m.scenario_compare_no_plan()
    const chosen = plan.result.chosen.find(({ work_id }) => work_id === id)
    if (!chosen) return plan.work(id) ? m.scenario_compare_out() : m.scenario_compare_unknown()
    return plan.asked.budget_yuan.length > 1 ? m.scenario_compare_in_year({ year: chosen.year + 1 }) : m.scenario_compare_in()
  }
