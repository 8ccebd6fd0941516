/**
 * What to renovate first: a score whose parts add up exactly as they are shown. Each part is its weight times a value on a scale
 * of its own, which does not depend on what else is on the list. Everything is counted in whole numbers.
 */
export const priorityParts = ['severity', 'people', 'importance', 'reports', 'overdue', 'chain'] as const
export type PriorityPart = (typeof priorityParts)[number]

/** In ten-thousandths; together 10,000. */
export type Weights = Readonly<Record<PriorityPart, number>>
export const weight_sum = 10_000

/** In thousandths, 0 to 1000. Null: nobody knows it. */
export type Values = Readonly<Record<PriorityPart, number | null>>
export const value_most = 1_000

export const default_weights: Weights = { severity: 3_000, people: 2_500, importance: 1_500, reports: 1_000, overdue: 1_000, chain: 1_000 }

/** Proportions become weights that add up to the whole: floored, and the missing given to the largest remainders. */
export function weightsOf(proportions: Readonly<Record<PriorityPart, number>>): Weights {
  const total = priorityParts.reduce((sum, part) => sum + proportions[part], 0)
  const exact = priorityParts.map((part) => (total > 0 ? (proportions[part] * weight_sum) / total : weight_sum / priorityParts.length))
  return byPart(largestRemainder(exact, weight_sum))
}

const byPart = (list: readonly number[]) =>
  Object.fromEntries(priorityParts.map((part, index) => [part, list[index]!])) as Record<PriorityPart, number>

/** Whole numbers next to the exact ones that add up to the total; of equal remainders the earlier gets the unit. */
export function largestRemainder(exact: readonly number[], total: number): number[] {
  const floors = exact.map(Math.floor)
  const short = total - floors.reduce((sum, each) => sum + each, 0)
  const order = exact.map((each, index) => [index, each - floors[index]!] as const).sort(([a, left], [b, right]) => right - left || a - b)
  const raised = new Set(order.slice(0, Math.max(0, short)).map(([index]) => index))
  return floors.map((each, index) => each + (raised.has(index) ? 1 : 0))
}

export interface Score {
  /** In ten-millionths: weight times value, added up over what is known. */
  lower: number
  /** As much as it may be, if what is missing were at its most. */
  upper: number
  missing: PriorityPart[]
  /** Shown out of 100 with one decimal, in tenths; they add up to `shown`. A missing part is null. */
  parts: Readonly<Record<PriorityPart, number | null>>
  shown: number
  shown_upper: number
}

/** From ten-millionths to tenths of a point of 100. */
const per_tenth = (weight_sum * value_most) / 1_000

export function scoreOf(values: Values, weights: Weights): Score {
  const exact = priorityParts.map((part) => weights[part] * (values[part] ?? 0))
  const missing = priorityParts.filter((part) => values[part] === null)
  const lower = exact.reduce((sum, each) => sum + each, 0)
  const upper = lower + missing.reduce((sum, part) => sum + weights[part] * value_most, 0)
  const shown = Math.round(lower / per_tenth)
  const parts = byPart(
    largestRemainder(
      exact.map((each) => each / per_tenth),
      shown,
    ),
  )
  return {
    lower,
    upper,
    missing,
    parts: Object.fromEntries(priorityParts.map((part) => [part, values[part] === null ? null : parts[part]])) as Score['parts'],
    shown,
    shown_upper: Math.round(upper / per_tenth),
  }
}

export interface Ranked {
  id: string
  values: Values
  score: Score
  rank: number
}

/** By what is known for certain, then by what may be, then by id: the same for whoever asks. */
export function ranked(places: readonly { id: string; values: Values }[], weights: Weights): Ranked[] {
  return places
    .map(({ id, values }) => ({ id, values, score: scoreOf(values, weights) }))
    .sort((a, b) => b.score.lower - a.score.lower || b.score.upper - a.score.upper || (a.id < b.id ? -1 : 1))
    .map((place, index) => ({ ...place, rank: index + 1 }))
}

/** Whether the first comes before the second whatever is missing. */
export const isCertainlyBefore = (first: Score, second: Score) => first.lower > second.upper

/** The weight of one part, in ten-thousandths, at which two places change order, the others scaled in proportion; null: at none. */
export function flipWeight(part: PriorityPart, [a, b]: readonly [Values, Values], weights: Weights): number | null {
  const [own_a, own_b] = [a[part] ?? 0, b[part] ?? 0]
  const [rest_a, rest_b] = [restOf(part, a, weights), restOf(part, b, weights)]
  const slope = own_a - own_b - (rest_a - rest_b)
  const flip = slope === 0 ? Number.NaN : (rest_b - rest_a) / slope
  return flip >= 0 && flip <= 1 ? flip * weight_sum : null
}

/** What the other parts come to, as if they were the whole. */
function restOf(part: PriorityPart, values: Values, weights: Weights): number {
  const others = priorityParts.filter((each) => each !== part)
  const sum = others.reduce((total, each) => total + weights[each], 0)
  return sum === 0 ? 0 : others.reduce((total, each) => total + weights[each] * (values[each] ?? 0), 0) / sum
}

/** Each weight by these; together 5^6 = 15,625 settings, the same at every run. */
const steps = [0.75, 0.875, 1, 1.125, 1.25] as const

function* settings(weights: Weights): Generator<readonly number[]> {
  const total = steps.length ** priorityParts.length
  for (let setting = 0; setting < total; setting++) {
    let rest = setting
    yield priorityParts.map((part) => {
      const step = steps[rest % steps.length]!
      rest = Math.floor(rest / steps.length)
      return weights[part] * step
    })
  }
}

/**
 * In which share of settings, in thousandths, each place stays among the first so many, when every weight moves by up to a
 * quarter (SMAA of Lahdelma & Salminen 2001, on a fixed grid).
 */
export function robustness(places: readonly { id: string; values: Values }[], weights: Weights, first: number): Map<string, number> {
  const values = places.map(({ values: of }) => priorityParts.map((part) => of[part] ?? 0))
  const stays = new Float64Array(places.length)
  const scores = new Float64Array(places.length)
  let count = 0
  for (const setting of settings(weights)) {
    values.forEach((of, index) => (scores[index] = of.reduce((sum, each, part) => sum + each * setting[part]!, 0)))
    const cut = Float64Array.from(scores).sort()[Math.max(0, places.length - first)] ?? Infinity
    scores.forEach((score, index) => (stays[index]! += score >= cut ? 1 : 0))
    count += 1
  }
  return new Map(places.map(({ id }, index) => [id, Math.round((stays[index]! * 1_000) / count)]))
}
