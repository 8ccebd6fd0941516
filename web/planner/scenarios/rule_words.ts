import { listText } from '../coverage_words.ts'
import { m } from '../../paraglide/messages.js'
import { moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import type { WorksAsked, WorksResult } from './scenarios_data.ts'
import { costText, workName } from './works_words.ts'

type Named = Pick<Plan, 'work' | 'townName' | 'departmentName'>

/** A rule by its id, in words with its numbers. */
export function ruleText(rule: string, asked: WorksAsked, names: Named): string {
  const [kind, of] = parted(rule)
  return rules[kind]?.(of, asked, names) ?? m.scenario_rule_other({ rule })
}

function parted(rule: string): [string, string] {
  const colon = rule.indexOf(':')
  return colon === -1 ? [rule, ''] : [rule.slice(0, colon), rule.slice(colon + 1)]
}

const rules: Record<string, (of: string, asked: WorksAsked, names: Named) => string | undefined> = {
  budget_yuan: (of, asked, names) => budgetText(Number(of), asked, names),
  covered_towns: (_, { covered_towns_least: least }) => m.scenario_rule_covered({ count: least ?? 0 }),
  towns_with_works: (_, { towns_with_works_least: least }) => m.scenario_rule_spread({ count: least ?? 0 }),
  town_works: (of, { town_works }, { townName }) => {
    const rule = town_works[Number(of)]
    return rule && m.scenario_rule_town_works({ towns: listText(rule.towns.map(townName)), least: rule.least })
  },
  town_share: (of, { town_share_most }, { townName }) => {
    const rule = town_share_most.find(({ town_code }) => town_code === of)
    return rule && m.scenario_rule_town_share({ town: townName(of), percent: rule.percent })
  },
  department_share: (of, { department_share }, { departmentName }) => {
    const rule = department_share.find(({ department_code }) => department_code === of)
    if (!rule) return undefined
    const { least_percent: least = 0, most_percent: most = 100 } = rule
    return m.scenario_rule_department_share({ department: departmentName(of), least, most })
  },
  locked_in: (of, _, names) => m.scenario_rule_must({ work: workName(names, of), cost: costOf(of, names) }),
  no_cost: (of, _, names) => m.scenario_rule_no_cost({ work: workName(names, of) }),
  locked_out: (of, _, names) => m.scenario_rule_must_not({ work: workName(names, of) }),
  bundle: (of, { together }, names) => groupText(of, together, names, m.scenario_rule_together),
  alternatives: (of, { alternatives }, names) => groupText(of, alternatives, names, m.scenario_rule_alternatives),
  prerequisite: (of, { prerequisites }, names) => {
    const rule = prerequisites.find(({ work }) => work === of)
    return rule && m.scenario_rule_prerequisite({ work: workName(names, of), after: workName(names, rule.after) })
  },
}

const costOf = (id: string, { work }: Named) => {
  const found = work(id)
  return found ? costText(found) : m.scenario_cost_unknown()
}

function budgetText(year: number, { budget_yuan, reserve_yuan }: WorksAsked, _: Named): string | undefined {
  const yuan = budget_yuan[year]
  if (yuan === undefined) return undefined
  const available = moneyWithUnit(yuan - (year === 0 ? reserve_yuan : 0))
  return budget_yuan.length === 1 ? m.scenario_rule_budget({ available }) : m.scenario_rule_budget_year({ year: year + 1, available })
}

function groupText(first: string, groups: readonly string[][], names: Named, text: (words: { works: string }) => string): string | undefined {
  const group = groups.find((each) => each[0] === first)
  return group && text({ works: listText(group.map((id) => workName(names, id))) })
}

/** The field of the form in which a rule can be changed. */
export function fieldOf(rule: string): string {
  const [kind] = parted(rule)
  if (kind === 'locked_in') return 'ask-must'
  if (kind === 'locked_out') return 'ask-must_not'
  if (kind === 'no_cost') return 'ask-no_cost'
  return `ask-${rule.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`
}

/** Whether it is one of those that cannot all be kept. */
export const isConflicting = ({ conflict }: Pick<WorksResult, 'conflict'>, rule: string) => conflict.includes(rule)
