import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import type { Compared } from './compare_data.ts'
import { isAlike } from './works_asked.ts'

export interface Flag {
  text: string
  isWarning: boolean
}

/** Whether they can be compared at all: from the same data, of the same towns and works, by the same measure. */
export function flagsOf(compared: readonly Compared[]): Flag[] {
  const without = compared.filter(({ plan }) => plan === null)
  const plans = compared.flatMap(({ plan }) => plan ?? [])
  const flags: Flag[] = without.length > 0 ? [{ text: m.scenario_flag_no_plan({ names: namesOf(without) }), isWarning: true }] : []
  if (plans.length < 2) return flags
  return [
    ...flags,
    data(plans.map(({ run }) => run)),
    ...(new Set(plans.map(({ inputs }) => inputs.criteria_version)).size > 1 ? [{ text: m.scenario_flag_criteria(), isWarning: true }] : []),
    common(
      plans.map(({ inputs }) => inputs.towns.map(({ code }) => code)),
      { all: m.scenario_flag_towns_all, some: m.scenario_flag_towns_some, none: m.scenario_flag_towns_none },
    ),
    common(
      plans.map(({ inputs }) => inputs.works.map(({ id }) => id)),
      { all: m.scenario_flag_works_all, some: m.scenario_flag_works_some, none: m.scenario_flag_works_none },
    ),
    ...(isOneMeasure(compared) ? [] : [{ text: m.scenario_flag_worth(), isWarning: true }]),
  ]
}

const namesOf = (compared: readonly Compared[]) => listText(compared.map(({ scenario }) => scenario.name))

function data(runs: readonly { inputs_hash: string; as_of: string }[]): Flag {
  if (new Set(runs.map(({ inputs_hash }) => inputs_hash)).size === 1)
    return { text: m.scenario_flag_same_data({ date: runs[0]!.as_of }), isWarning: false }
  const days = [...new Set(runs.map(({ as_of }) => as_of))].sort()
  return { text: days.length > 1 ? m.scenario_flag_days({ dates: listText(days) }) : m.scenario_flag_data(), isWarning: true }
}

type Text = (words: { count: number; total: number }) => string

/** Whether all, some or none of them are in every list. */
function common(lists: readonly string[][], text: Record<'all' | 'some' | 'none', Text>): Flag {
  const all = new Set(lists.flat())
  const shared = [...all].filter((id) => lists.every((list) => list.includes(id)))
  const words = { count: shared.length, total: all.size }
  if (shared.length === all.size) return { text: text.all(words), isWarning: false }
  return { text: shared.length === 0 ? text.none(words) : text.some(words), isWarning: true }
}

/** Whether what counts is counted alike in all of them. */
export function isOneMeasure(compared: readonly Compared[]): boolean {
  const measures = compared.flatMap(({ plan }) => (plan ? [measureOf(plan.asked)] : []))
  return measures.every((each) => isAlike(each, measures[0]))
}

type Asked = NonNullable<Compared['plan']>['asked']

function measureOf({ worth, whom, reach_m, weights }: Asked): unknown {
  if (worth === 'people') return { worth, whom, reach_m }
  return worth === 'score' ? { worth, weights } : { worth }
}
