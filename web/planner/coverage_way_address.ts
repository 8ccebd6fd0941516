import { wayKinds, type WayKind } from '#domain/target_way.ts'

/** What the cheapest way is asked with, beside what is on record; all of it stands in the address. */
export interface WayAddress {
  /** What the target is held against. */
  by: 'towns' | 'disabled_residents'
  /** The most that it may cost in the worst case, in yuan; null: no matter. */
  cap: number | null
  /** Own costs in yuan, by town and kind; they come before those of the catalogue. */
  own: Partial<Record<`${string}.${WayKind}`, number>>
  /** Own pass rates in per cent, by category. */
  rates: Partial<Record<string, number>>
}

/** As dear as a cost may be, as in the catalogue. */
export const most_yuan = 1_000_000_000

export function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null
}

export function parseWay(search: URLSearchParams): WayAddress {
  const own: WayAddress['own'] = {}
  for (const [code, kind, text] of search.getAll('cost').map((each) => each.split('.'))) {
    const known = wayKinds.find((each) => each === kind)
    const cost = wholeNumber(text ?? '', most_yuan)
    if (code && known && cost !== null) own[`${code}.${known}`] = cost
  }
  const rates: WayAddress['rates'] = {}
  for (const [category, text] of search.getAll('rate').map((each) => each.split('.'))) {
    const percent = wholeNumber(text ?? '', 100)
    if (category && percent !== null) rates[category] = percent
  }
  const by = search.get('by') === 'disabled' ? 'disabled_residents' : 'towns'
  return { by, cap: wholeNumber(search.get('cap') ?? '', most_yuan), own, rates }
}

export function printWay({ by, cap, own, rates }: WayAddress, search: URLSearchParams): void {
  if (by === 'disabled_residents') search.set('by', 'disabled')
  if (cap !== null) search.set('cap', String(cap))
  for (const [key, cost] of Object.entries(own)) search.append('cost', `${key}.${cost}`)
  for (const [category, percent] of Object.entries(rates)) search.append('rate', `${category}.${percent}`)
}

/** With the entry set, or without it. */
export function withEntry<T>(all: Partial<Record<string, T>>, key: string, value: T | null): Partial<Record<string, T>> {
  const others = Object.fromEntries(Object.entries(all).filter(([each]) => each !== key))
  return value === null ? others : { ...others, [key]: value }
}
