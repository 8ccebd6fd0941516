import { isCountRule } from '#domain/audit.ts'
import type { Criterion } from '#domain/criterion.ts'
import { enumValues } from '#domain/property.ts'
import type { Random } from './random.ts'

export type Value = number | boolean | string

interface Bounds {
  least: number | null
  most: number | null
}

/** A value that meets all of these items, which ask for the same property; not of counts that follow a rule. */
export function passing(items: readonly Criterion[], random: Random): Value {
  const [{ op, threshold, unit }] = items as [Criterion]
  if (op === 'is_true' || op === 'is_false') return op === 'is_true'
  if (op === 'one_of') return random.pick(threshold as readonly string[])
  const { least, most } = boundsOf(items)
  const from = least ?? Math.max(0, most! * 0.85) // there is one of both
  const to = most ?? (least === 0 ? 200 : least! * 1.15)
  return between(from, unit === 'count' ? from : to, { unit, random })
}

/** A value that does not meet the item, as it is found where somebody took no care. */
export function failing(item: Criterion, random: Random): Value {
  const { op, threshold, unit, property } = item
  if (op === 'is_true' || op === 'is_false') return op === 'is_false'
  if (op === 'one_of') return random.pick(worse(property, threshold as readonly string[]))
  const { least, most } = boundsOf([item])
  if (unit === 'count') return least ? least - 1 : most! + 1 // as above
  if (least && (most === null || random.chance(0.4))) return between(least * (unit === '1:n' ? 0.55 : 0.8), least * 0.95, { unit, random })
  return most! <= 20 ? most! + 5 * random.whole(3, 7) : between(most! * 1.05, most! * 1.25, { unit, random })
}

function worse(property: string, good: readonly string[]): string[] {
  const others = (enumValues(property) ?? []).map(({ value }) => value).filter((value) => !good.includes(value))
  return others.length > 1 ? others.filter((value) => value !== 'other') : others
}

function boundsOf(items: readonly Criterion[]): Bounds {
  let [least, most]: [number | null, number | null] = [null, null]
  for (const { op, threshold } of items.filter((item) => !isCountRule(item.threshold))) {
    const [low, high] = (Array.isArray(threshold) ? threshold : [threshold, threshold]) as [number, number]
    if (op !== '<=') least = Math.max(least ?? low, low)
    if (op !== '>=') most = Math.min(most ?? high, high)
  }
  return { least, most }
}

/** Both ends included, in steps as people read them off. */
function between(from: number, to: number, { unit, random }: { unit: Criterion['unit']; random: Random }): number {
  const step = stepOf(unit, to)
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)]
  return first > last ? from : Math.round(random.whole(first, last) * step * 100) / 100
}

function stepOf(unit: Criterion['unit'], size: number): number {
  if (unit === '1:n') return size > 30 ? 1 : 0.5
  if (unit === 'm2') return 0.1
  if (unit !== 'mm') return 1
  return size >= 200 ? 10 : size >= 30 ? 5 : 1
}
