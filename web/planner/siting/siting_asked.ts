import type { SitingAsked } from './siting_data.ts'

export type Rule = 'new_sites' | 'budget_yuan' | 'more_than_percent' | 'town_floor_percent'

/** Rules that each objective knows, and whether it needs one of them. */
export const rulesOf: Record<SitingAsked['model'], readonly Rule[]> = {
  cover_most: ['new_sites', 'budget_yuan', 'town_floor_percent'],
  cover_share: ['more_than_percent', 'new_sites', 'budget_yuan', 'town_floor_percent'],
  cover_all: ['new_sites'],
  least_way: ['new_sites', 'budget_yuan'],
  least_longest: ['new_sites'],
  cover_twice: ['new_sites', 'budget_yuan'],
}

/** Another objective, without the rules that it does not know. */
export function withModel(asked: SitingAsked, model: SitingAsked['model']): SitingAsked {
  const kept = (rule: Rule) => (rulesOf[model].includes(rule) ? asked[rule] : null)
  const share = model === 'cover_share' ? (asked.more_than_percent ?? 80) : null
  const next = { ...asked, model, budget_yuan: kept('budget_yuan'), town_floor_percent: kept('town_floor_percent'), more_than_percent: share }
  const isBounded = next.budget_yuan !== null || model === 'cover_all' || model === 'cover_share'
  return { ...next, new_sites: asked.new_sites ?? (isBounded ? null : 1) }
}

export type Lock = 'locked_in' | 'locked_out'

/** Insisted on, struck, or as comes best. */
export function withLock(asked: SitingAsked, id: string, lock: Lock | null): SitingAsked {
  const others = { ...asked, locked_in: asked.locked_in.filter((each) => each !== id), locked_out: asked.locked_out.filter((each) => each !== id) }
  return lock ? { ...others, [lock]: [...others[lock], id] } : others
}

export const withoutCandidate = (asked: SitingAsked, id: string): SitingAsked => ({
  ...withLock(asked, id, null),
  candidates: asked.candidates.filter((each) => each.id !== id),
})
