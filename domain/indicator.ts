import type { Day } from './date.ts'

export const indicatorUnits = ['percent', 'household'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** A target of the plan: a number that a value must exceed or at least reach by its day. */
export interface Target {
  baseline: number | null
  target: number | null
  operator: 'more_than' | 'at_least' | null
}

export interface IndicatorValue {
  /** Null: of the whole city. */
  town_code: string | null
  on_day: Day
  value: number
}

/** Whether a value meets the target; null: the plan gives no number. */
export function meets({ target, operator }: Target, value: number): boolean | null {
  if (target === null || operator === null) return null
  return operator === 'more_than' ? value > target : value >= target
}

/** A target below where the plan began is a floor that must hold, not a decline that is aimed for: no line leads to it. */
export function isFloor({ baseline, target }: Target): boolean {
  return baseline !== null && target !== null && target < baseline
}

/** How far a value has come from the baseline to the target, 0 to 1 and beyond; null: a floor, or no way to measure. */
export function progressOf(target: Target, value: number): number | null {
  const { baseline, target: aim } = target
  if (baseline === null || aim === null || aim === baseline || isFloor(target)) return null
  return (value - baseline) / (aim - baseline)
}

/**
 * The value of the city on a day: the one told of the whole city last, by then. What counts things may be told by town: their
 * sum, each by its last one, where it is newer and every town has told. Shares of towns make no share of a city without their
 * denominators, so they are never averaged.
 */
export function cityValueOn(
  values: readonly IndicatorValue[],
  { unit, towns, day }: { unit: IndicatorUnit; towns: readonly string[]; day: Day },
): { value: number; on_day: Day; is_sum: boolean } | null {
  const told = lastBy(values, null, day)
  const sum = unit === 'household' ? sumOf(values, towns, day) : null
  if (sum && (!told || sum.on_day > told.on_day)) return { ...sum, is_sum: true }
  return told && { value: told.value, on_day: told.on_day, is_sum: false }
}

function lastBy(values: readonly IndicatorValue[], town_code: string | null, day: Day): IndicatorValue | null {
  const told = values.filter((each) => each.town_code === town_code && each.on_day <= day)
  return told.reduce<IndicatorValue | null>((last, each) => (last && last.on_day > each.on_day ? last : each), null)
}

function sumOf(values: readonly IndicatorValue[], towns: readonly string[], day: Day): { value: number; on_day: Day } | null {
  const told = towns.map((town) => lastBy(values, town, day))
  if (towns.length === 0 || !told.every((each) => each !== null)) return null
  return { value: told.reduce((sum, { value }) => sum + value, 0), on_day: told.reduce((last, { on_day }) => (on_day > last ? on_day : last), '') }
}
