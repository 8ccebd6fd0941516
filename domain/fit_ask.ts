import { isSaid, type Ask, type Asked, type FitPart } from './fit_place.ts'
import type { Needs, YesNeed } from './needs.ts'

/** Where it is to be read: a type of component, and properties any of which will do. */
type Where = [component: string, ...properties: string[]]

/** Nothing where the person gave no number. */
export function least(need: Asked['need'], [component, ...properties]: Where, needed: number | undefined): Ask[] {
  return needed === undefined ? [] : [{ need, component, properties, op: '>=', needed }]
}

export function most(need: Asked['need'], where: Where, needed: number | undefined): Ask[] {
  return least(need, where, needed).map((ask) => ({ ...ask, op: '<=' }))
}

/** Nothing where the person does not need it. */
export function is(needs: Needs, need: YesNeed, [component, ...properties]: Where, needed: boolean | string = true): Ask[] {
  return needs[need] ? [{ need, component, properties, op: 'is', needed }] : []
}

export const whenKnown = (asks: readonly Ask[]): Ask[] => asks.map((ask) => ({ ...ask, when_known: true }))

/** Asked where a condition says that there is something to measure, else where it was measured all the same. */
export function whereThere(part: FitPart | null, condition: string, asks: readonly Ask[]): readonly Ask[] {
  return isSaid(part, condition, true) ? asks : whenKnown(asks)
}
