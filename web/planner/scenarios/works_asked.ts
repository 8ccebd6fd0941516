import type { WorksAsked } from './scenarios_data.ts'

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
