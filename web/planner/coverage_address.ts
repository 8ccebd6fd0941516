import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { categories } from '#domain/category.ts'
import { isDay, type Day } from '#domain/date.ts'
import { to as address } from '../routes.ts'
import { parseWay, printWay, type WayAddress } from './coverage_way_address.ts'

export const serviceCategories = categories.filter((category) => category.kind === 'service')
export type ServiceCategory = (typeof serviceCategories)[number]['code']

/** What the page shows, all of it in the address. Null: today, and the last year end before it. */
export interface CoverageAddress {
  as_of: Day | null
  /** Qualifying categories; empty: all. */
  category: ServiceCategory[]
  /** The two days that are compared. */
  from: Day | null
  to: Day | null
  /** What counted on the first of them, where it was another rule; empty and null: the same. */
  from_category: ServiceCategory[]
  from_months: number | null
  way: WayAddress
}

function parseAddress(search: string): CoverageAddress {
  const parameters = new URLSearchParams(search)
  const day = (name: string) => {
    const text = parameters.get(name)
    return text !== null && isDay(text) ? text : null
  }
  const codes = (name: string) => {
    const asked = parameters.getAll(name)
    return serviceCategories.map(({ code }) => code).filter((code) => asked.includes(code))
  }
  const months = Number(parameters.get('from_months'))
  return {
    as_of: day('as_of'),
    category: codes('category'),
    from: day('from'),
    to: day('to'),
    from_category: codes('from_category'),
    from_months: isMonths(months) ? months : null,
    way: parseWay(parameters),
  }
}

/** How long a verification may count. */
export const isMonths = (months: number) => Number.isInteger(months) && months >= 1 && months <= 120

function printAddress({ as_of, category, from, to, from_category, from_months, way }: CoverageAddress): URLSearchParams {
  const parameters = new URLSearchParams()
  if (as_of) parameters.set('as_of', as_of)
  for (const code of category) parameters.append('category', code)
  if (from) parameters.set('from', from)
  if (to) parameters.set('to', to)
  for (const code of from_category) parameters.append('from_category', code)
  if (from_months) parameters.set('from_months', String(from_months))
  printWay(way, parameters)
  return parameters
}

/** Every change is a step of the browser's history. */
export function useCoverageAddress(): [CoverageAddress, (change: Partial<CoverageAddress>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseAddress(search), [search])
  return [state, (change) => navigate(address.coverage(printAddress({ ...state, ...change })))]
}
