import type { ServiceFacility } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'

/** How re-verifications of a category went so far. */
export interface PassRate {
  category: string
  passed: number
  failed: number
  /** Whole per cent, halves up; null: none was ever re-verified. */
  percent: number | null
}

/**
 * Of facilities that were verified before: verified again is passed, out of use since (suspended or closed) is failed, each
 * up to the day.
 */
export function passRates(categories: readonly string[], facilities: readonly ServiceFacility[], as_of: Day): PassRate[] {
  return categories.map((category) => {
    const of_category = facilities.filter((facility) => facility.category === category)
    const passed = of_category.reduce((sum, facility) => sum + passes(facility, as_of), 0)
    const failed = of_category.reduce((sum, facility) => sum + failures(facility, as_of), 0)
    const all = passed + failed
    return { category, passed, failed, percent: all === 0 ? null : Math.round((100 * passed) / all) }
  })
}

function passes({ verified_on }: ServiceFacility, as_of: Day): number {
  return Math.max(0, verified_on.filter((day) => day <= as_of).length - 1)
}

/** A facility that is suspended and then closed failed once. */
function failures({ lifecycle, verified_on }: ServiceFacility, as_of: Day): number {
  const [first] = [...verified_on].sort()
  if (first === undefined) return 0
  const states = lifecycle.filter(({ since }) => since !== null && since <= as_of)
  states.sort((a, b) => (a.since! < b.since! ? -1 : a.since! > b.since! ? 1 : 0))
  return states.filter(({ state, since }, index) => isOut(state) && since! >= first && !isOut(states[index - 1]?.state ?? 'operating')).length
}

const isOut = (state: string) => state === 'suspended' || state === 'closed'

/** q_k = 1 − Π (1 − q_f): that at least one of them passes. */
export function anyPasses(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1)
}

/** That at least so many of independent towns pass (Poisson-binomial, by convolution). */
export function atLeast(count: number, chances: readonly number[]): number {
  if (count <= 0) return 1
  const exactly = chances.reduce<number[]>(
    (passed, chance) => Array.from({ length: passed.length + 1 }, (_, k) => (passed[k] ?? 0) * (1 - chance) + (passed[k - 1] ?? 0) * chance),
    [1],
  )
  return exactly.slice(count).reduce((sum, chance) => sum + chance, 0)
}
