import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { categoryOf } from '#domain/facility.ts'
import { parseFilter, printFilter, type FacilityFilter } from '#domain/filter.ts'

const orders = ['name', 'newest', 'updated'] as const
export type Order = (typeof orders)[number]

/** What the inventory shows, all of it in the address. */
export interface InventoryView {
  filter: FacilityFilter
  order: Order
}

function parseView(search: URLSearchParams): InventoryView {
  return { filter: parseFilter(search), order: orders.find((order) => order === search.get('sort')) ?? 'name' }
}

function printView({ filter, order }: InventoryView): URLSearchParams {
  const search = printFilter(filter)
  if (order !== 'name') search.set('sort', order)
  return search
}

/** Categories of a kind that is no longer chosen go with it: they would match nothing. */
export function withKinds(filter: FacilityFilter, kind: FacilityFilter['kind']): FacilityFilter {
  const fits = (code: string) => kind.length === 0 || kind.some((each) => each === categoryOf(code)?.kind)
  return { ...filter, kind, category: filter.category.filter(fits) }
}

export function useInventoryView(): [InventoryView, (change: Partial<InventoryView>) => void] {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => parseView(search), [search])
  return [view, (change) => setSearch(printView({ ...view, ...change }))]
}
