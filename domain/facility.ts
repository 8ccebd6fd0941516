import { categories } from '#domain/category.ts'

/** The four kinds of facility: 公共场所, 道路段, 厕所, 残疾人服务设施. */
export const kinds = ['venue', 'road', 'toilet', 'service'] as const
export type Kind = (typeof kinds)[number]

/** Order is the order of a facility's life; `suspended` may return to `operating`. */
export const lifecycles = ['planned', 'under_construction', 'accepted', 'operating', 'suspended', 'closed'] as const
export type Lifecycle = (typeof lifecycles)[number]

/** What the latest approved audit says; `unaudited` until there is one. */
export const verdicts = ['compliant', 'non_compliant', 'incomplete', 'unaudited'] as const
export type Verdict = (typeof verdicts)[number]

/** How a fact or a visit is known, strongest first. */
export const grades = ['measured', 'seen', 'owner_declared', 'reported', 'imported'] as const
export type Grade = (typeof grades)[number]

export type Category = (typeof categories)[number]
export type CategoryCode = Category['code']

export const categoryCodes: readonly CategoryCode[] = categories.map(({ code }) => code)

const byCode = new Map<string, Category>(categories.map((category) => [category.code, category]))

export function categoryOf(code: string): Category | undefined {
  return byCode.get(code)
}

export function categoriesOf(kind: Kind): Category[] {
  return categories.filter((category) => category.kind === kind)
}

/** A state in a facility's life and the first day it holds. `since` null: the state is known, its first day is not. */
export interface LifecycleEvent {
  state: Lifecycle
  since: string | null
  reason?: string | null
}

/** The state on a day, or null when nothing is known of the facility by then. Events come as they were recorded: of two on one day the later record counts. */
export function lifecycleOn(events: readonly LifecycleEvent[], date: string): Lifecycle | null {
  let last: LifecycleEvent | null = null
  for (const event of events) if ((event.since ?? '') <= date && (last === null || (event.since ?? '') >= (last.since ?? ''))) last = event
  return last?.state ?? null
}
