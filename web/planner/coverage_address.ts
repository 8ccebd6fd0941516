import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { categories } from '#domain/category.ts'
import { isDay, type Day } from '#domain/date.ts'
import { to as address } from '../routes.ts'

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
}

function parseAddress(search: string): CoverageAddress {
  const parameters = new URLSearchParams(search)
  const day = (name: string) => {
    const text = parameters.get(name)
    return text !== null && isDay(text) ? text : null
  }
  const asked = parameters.getAll('category')
  const category = serviceCategories.map(({ code }) => code).filter((code) => asked.includes(code))
  return { as_of: day('as_of'), category, from: day('from'), to: day('to') }
}

function printAddress({ as_of, category, from, to }: CoverageAddress): URLSearchParams {
  const parameters = new URLSearchParams()
  if (as_of) parameters.set('as_of', as_of)
  for (const code of category) parameters.append('category', code)
  if (from) parameters.set('from', from)
  if (to) parameters.set('to', to)
  return parameters
}

/** Every change is a step of the browser's history. */
export function useCoverageAddress(): [CoverageAddress, (change: Partial<CoverageAddress>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseAddress(search), [search])
  return [state, (change) => navigate(address.coverage(printAddress({ ...state, ...change })))]
}
