/** A slope as it is measured, so that no rounding makes it gentler. A rise of 0 is level. */
export interface Slope {
  rise_mm: number
  run_mm: number
}

/** A value as it was read; `~`: roughly. A slope as a number is the n of 1:n. */
export interface Reading {
  value: number | boolean | string | Slope
  operator?: '=' | '<=' | '>=' | '~'
}

/** Null: it can't be told from what is known. */
export type Known = boolean | null

/** Not known stays not known. */
export const not = (known: Known): Known => (known === null ? null : !known)

/** Whether all hold: one that doesn't decides, else one that is not known. */
export function all(known: readonly Known[]): Known {
  if (known.includes(false)) return false
  return known.includes(null) ? null : true
}

/** Whether what is known is at least so much: `>= 900` is at least 800, and may be at least 1000. */
export function atLeast(answer: Reading, limit: number): Known {
  const reached = isSlope(answer.value) ? answer.value.run_mm >= limit * answer.value.rise_mm : Number(answer.value) >= limit
  if (answer.operator === '~') return null
  if (answer.operator === '>=') return reached || null
  return answer.operator === '<=' && reached ? null : reached
}

/** As `atLeast`, the other way. */
export function atMost(answer: Reading, limit: number): Known {
  const kept = isSlope(answer.value) ? answer.value.run_mm <= limit * answer.value.rise_mm : Number(answer.value) <= limit
  if (answer.operator === '~') return null
  if (answer.operator === '<=') return kept || null
  return answer.operator === '>=' && kept ? null : kept
}

function isSlope(value: unknown): value is Slope {
  return typeof value === 'object'
}
