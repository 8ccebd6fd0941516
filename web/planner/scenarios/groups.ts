import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import type { Plan } from './plan.ts'
import type { WorksAsked } from './scenarios_data.ts'
import { isAlike } from './works_asked.ts'
import { workName } from './works_words.ts'

type Named = Pick<Plan, 'work' | 'place'>

export const groupKinds = ['together', 'prerequisites', 'alternatives', 'shared'] as const
export type GroupKind = (typeof groupKinds)[number]

interface Group {
  /** As the rule is called in a result. */
  rule: string
  text: string
  /** The question without it. */
  without: Partial<WorksAsked>
}

/** The works that hang together in a question, in words. */
export function groupsOf(asked: WorksAsked, names: Named): Group[] {
  const name = (id: string) => workName(names, id)
  const works = (ids: readonly string[]) => ({ works: listText(ids.map(name)) })
  return [
    ...asked.together.map((ids) => ({
      rule: `bundle:${ids[0]}`,
      text: m.scenario_rule_together(works(ids)),
      without: { together: asked.together.filter((each) => each !== ids) },
    })),
    ...asked.prerequisites.map((rule) => ({
      rule: `prerequisite:${rule.work}`,
      text: m.scenario_rule_prerequisite({ work: name(rule.work), after: name(rule.after) }),
      without: { prerequisites: asked.prerequisites.filter((each) => each !== rule) },
    })),
    ...asked.alternatives.map((ids) => ({
      rule: `alternatives:${ids[0]}`,
      text: m.scenario_rule_alternatives(works(ids)),
      without: { alternatives: asked.alternatives.filter((each) => each !== ids) },
    })),
    ...asked.shared.map((rule) => ({
      rule: `shared:${rule.work_id}`,
      text: m.scenario_rule_shared({ work: name(rule.work_id), place: placeName(names, rule.facility_id) }),
      without: { shared: asked.shared.filter((each) => each !== rule) },
    })),
  ]
}

function placeName({ place }: Named, id: string): string {
  const found = place(id)
  return found ? nameOf(found) : id
}

/** The question with one more, of at least two ids in the order in which they are asked for. */
export function withGroup(asked: WorksAsked, kind: GroupKind, ids: readonly string[]): Partial<WorksAsked> {
  const [first = '', second = ''] = ids
  if (kind === 'prerequisites') return { prerequisites: withOne(asked.prerequisites, { work: second, after: first }) }
  if (kind === 'shared') return { shared: withOne(asked.shared, { work_id: first, facility_id: second }) }
  return { [kind]: withOne(asked[kind], [...ids]) }
}

const withOne = <T>(list: readonly T[], one: T): T[] => (list.some((each) => isAlike(each, one)) ? [...list] : [...list, one])
