import { default_weights } from '#domain/priority.ts'
import type { WorksAsked } from './scenarios_data.ts'

/** 3 million yuan, for most people within two kilometres, with nothing else asked. */
export const usual_works: WorksAsked = {
  kind: 'works',
  worth: 'people',
  whom: 'residents',
  reach_m: 2_000,
  weights: default_weights,
  filter: { kind: [], category: [], town: [] },
  budget_yuan: [3_000_000],
  is_carried_over: false,
  reserve_yuan: 0,
  costs: [],
  must: [],
  must_not: [],
  together: [],
  prerequisites: [],
  alternatives: [],
  shared: [],
  new_services: [],
  covered_towns_least: null,
  town_works: [],
  towns_with_works_least: null,
  town_share_most: [],
  department_share: [],
  counts_unmeasured: false,
  time_limit_s: 20,
}

export type Lock = 'must' | 'must_not'

/** Done in any case, not at all, or as comes best. */
export function locked(asked: WorksAsked, id: string, lock: Lock | null): WorksAsked {
  const without = { ...asked, must: asked.must.filter((each) => each !== id), must_not: asked.must_not.filter((each) => each !== id) }
  return lock ? { ...without, [lock]: [...without[lock], id] } : without
}

/** With an estimate of one's own; null: as the catalogue has it. */
export function estimated(asked: WorksAsked, work_id: string, cost_yuan: number | null): WorksAsked {
  const costs = asked.costs.filter((each) => each.work_id !== work_id)
  return { ...asked, costs: cost_yuan === null ? costs : [...costs, { work_id, cost_yuan }] }
}

/** Two changed the same question: what the other changed alone is taken over, what both changed is asked about. */
export function rebased({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', WorksAsked>): {
  asked: WorksAsked
  conflicts: (keyof WorksAsked)[]
} {
  const names = Object.keys(base) as (keyof WorksAsked)[]
  const changedIn = (one: WorksAsked, other: WorksAsked) => (name: keyof WorksAsked) => !isAlike(one[name], other[name])
  const kept = names.filter(changedIn(mine, base))
  const conflicts = kept.filter(changedIn(theirs, base)).filter(changedIn(mine, theirs))
  return { asked: { ...theirs, ...picked(mine, kept) }, conflicts }
}

export function picked(asked: WorksAsked, names: readonly (keyof WorksAsked)[]): Partial<WorksAsked> {
  return Object.fromEntries(names.map((name) => [name, asked[name]]))
}

/** Whether they say the same, whatever the order of their members. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((each, index) => isAlike(each, other[index]))
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isAlike((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]))
}
