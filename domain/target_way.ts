/** What can be done for a town that is not covered. */
export const wayKinds = ['verify', 'renovate', 'build'] as const
export type WayKind = (typeof wayKinds)[number]

/** A town that is not covered, and what it takes there. Costs in whole yuan; null: nobody gave one, and none is made up. */
export interface WayTown {
  code: string
  /** What covering it adds: 1, or its residents. */
  weight: number
  /** A cost that is absent stands for what can't be done there. */
  costs: Partial<Record<WayKind, number | null>>
  /** That one of its facilities passes when they are visited; null: nobody knows. */
  chance: number | null
  /** Whether what is on record there can be renovated when the visit fails; else only building is left. */
  fallback_cost: number | null
}

/** What an option costs as it may come: a visit that fails is followed by the fallback. */
export interface WayOption {
  code: string
  kind: WayKind
  weight: number
  cost: number
  /** Of a visit: that it passes. */
  chance: number | null
  fallback_cost: number | null
  /** c_v + (1 − q)·c_fallback, in fen. */
  expected_fen: number
  best: number
  worst: number
}

export interface WayPlan {
  /** In order of action: cheap visits first, so that one can decide again after each. */
  options: WayOption[]
  weight: number
  expected_fen: number
  best: number
  worst: number
}

/** Why an option is not among those that can be chosen. */
export interface LeftOut {
  code: string
  kind: WayKind
  missing: 'cost' | 'fallback_cost' | 'chance'
}

export type Way =
  | { state: 'found'; plan: WayPlan; runner_up: WayPlan | null; left_out: LeftOut[] }
  /** Even all that has a cost does not suffice. */
  | { state: 'short'; weight: number; left_out: LeftOut[] }
  /** The cap on the worst case is too low; it would take at least so much. */
  | { state: 'capped'; least_worst: number; left_out: LeftOut[] }
  | { state: 'too_many'; left_out: LeftOut[] }

/** The set of options, at most one a town, with the least sum of expected costs that adds the weight, exactly. */
export function cheapestWay(towns: readonly WayTown[], { needed, cap }: { needed: number; cap: number | null }): Way {
  const left_out = towns.flatMap(leftOut)
  const offers = towns.map(optionsOf).filter((options) => options.length > 0)
  const most = offers.reduce((sum, [first]) => sum + first!.weight, 0)
  if (most < needed) return { state: 'short', weight: most, left_out }
  const plan = leastPlan(offers, { needed, cap, by: expected })
  if (plan === 'too_many') return { state: 'too_many', left_out }
  if (plan === null) {
    const safest = leastPlan(offers, { needed, cap: null, by: worst })
    return safest === null || safest === 'too_many' ? { state: 'too_many', left_out } : { state: 'capped', least_worst: safest.worst, left_out }
  }
  return { state: 'found', plan, runner_up: runnerUp(offers, plan, { needed, cap }), left_out }
}

/** Any other plan that suffices lacks one of the chosen options, or costs more by having more. */
function runnerUp(offers: readonly WayOption[][], plan: WayPlan, asked: { needed: number; cap: number | null }): WayPlan | null {
  const others = plan.options.map((struck) =>
    leastPlan(
      offers.map((options) => options.filter((option) => option !== struck)),
      { ...asked, by: expected },
    ),
  )
  const found = others.filter((other): other is WayPlan => other !== null && other !== 'too_many')
  return found.reduce<WayPlan | null>((least, other) => (least === null || byCost(expected)(other, least) < 0 ? other : least), null)
}

function leftOut({ code, costs, chance, fallback_cost }: WayTown): LeftOut[] {
  return wayKinds.flatMap((kind): LeftOut[] => {
    if (costs[kind] === undefined) return []
    if (costs[kind] === null) return [{ code, kind, missing: 'cost' }]
    if (kind !== 'verify') return []
    if (chance === null) return [{ code, kind, missing: 'chance' }]
    return fallback_cost === null ? [{ code, kind, missing: 'fallback_cost' }] : []
  })
}

function optionsOf({ code, weight, costs, chance, fallback_cost }: WayTown): WayOption[] {
  return wayKinds.flatMap((kind): WayOption[] => {
    const cost = costs[kind] ?? null
    if (cost === null || weight <= 0) return []
    if (kind !== 'verify') return [{ code, kind, weight, cost, chance: null, fallback_cost: null, expected_fen: cost * 100, best: cost, worst: cost }]
    if (chance === null || fallback_cost === null) return []
    const expected_fen = cost * 100 + Math.round((1 - chance) * fallback_cost * 100)
    return [{ code, kind, weight, cost, chance, fallback_cost, expected_fen, best: cost, worst: cost + fallback_cost }]
  })
}

interface Sums {
  weight: number
  expected_fen: number
  worst: number
}

/** A choice for the towns so far. */
interface State extends Sums {
  picked: WayOption | null
  before: State | null
}

/** What is to be least, and what decides between equals. */
type Order = (sums: Sums) => readonly [number, number]
const expected: Order = (sums) => [sums.expected_fen, sums.worst]
const worst: Order = (sums) => [sums.worst, sums.expected_fen]
const byCost = (order: Order) => (a: Sums, b: Sums) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1] || b.weight - a.weight

/** More choices that none of the others beats than this are not gone through. */
const most_states = 50_000

interface Asked {
  needed: number
  cap: number | null
  by: Order
}

/** Town by town, with only those choices kept that no other beats; what is more than needed counts as needed. */
function leastPlan(offers: readonly WayOption[][], { needed, cap, by }: Asked): WayPlan | 'too_many' | null {
  let states: State[] = [{ weight: 0, expected_fen: 0, worst: 0, picked: null, before: null }]
  for (const options of offers) {
    const next = states.flatMap((state) => [state, ...options.map((option) => withOption(state, option, needed))])
    states = unbeaten(cap === null ? next : next.filter((state) => state.worst <= cap), { cap, by })
    if (states.length > most_states) return 'too_many'
  }
  const least = states.find(({ weight }) => weight >= needed)
  return least ? planOf(least) : null
}

function withOption(state: State, option: WayOption, needed: number): State {
  return {
    weight: Math.min(needed, state.weight + option.weight),
    expected_fen: state.expected_fen + option.expected_fen,
    worst: state.worst + option.worst,
    picked: option,
    before: state,
  }
}

/** Cheapest first. Without a cap on it the worst case only decides between equals, so only weight can make up for cost. */
function unbeaten(states: State[], { cap, by }: Pick<Asked, 'cap' | 'by'>): State[] {
  states.sort(byCost(by))
  let steps: State[] = []
  return states.filter((state) => {
    if (steps.some((step) => step.weight >= state.weight && (cap === null || step.worst <= state.worst))) return false
    steps = [...steps.filter((step) => step.weight > state.weight || (cap !== null && step.worst < state.worst)), state]
    return true
  })
}

function planOf(last: State): WayPlan {
  const options: WayOption[] = []
  for (let state: State | null = last; state !== null; state = state.before) if (state.picked !== null) options.push(state.picked)
  options.sort(byAction)
  const sum = (of: (option: WayOption) => number) => options.reduce((total, option) => total + of(option), 0)
  return {
    options,
    weight: sum(({ weight }) => weight),
    expected_fen: last.expected_fen,
    best: sum(({ best }) => best),
    worst: last.worst,
  }
}

const byAction = (a: WayOption, b: WayOption) =>
  wayKinds.indexOf(a.kind) - wayKinds.indexOf(b.kind) || a.cost - b.cost || (b.chance ?? 0) - (a.chance ?? 0) || (a.code < b.code ? -1 : 1)
