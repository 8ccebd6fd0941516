import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/date.ts'
import { answer, api, type Reply } from '../api.ts'
import { language } from '../names.ts'
import type { CoverageAddress, ServiceCategory } from './coverage_address.ts'

export type Coverage = Reply<'/api/v1/coverage'>
export type LedgerTown = Coverage['ledger'][number]
export type Trend = Reply<'/api/v1/coverage/trend'>
export type Changes = Reply<'/api/v1/coverage/changes'>
export type Boundaries = Reply<'/api/v1/regions/boundaries'>

type Rule = Pick<CoverageAddress, 'as_of' | 'category'>

export function useCoverage({ as_of, category }: Rule) {
  const query = { category, ...(as_of ? { as_of } : {}) }
  return useQuery({
    queryKey: ['coverage', query],
    queryFn: () => answer(api.GET('/api/v1/coverage', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function useTrend(category: ServiceCategory[]) {
  return useQuery({
    queryKey: ['coverage', 'trend', category],
    queryFn: () => answer(api.GET('/api/v1/coverage/trend', { params: { query: { category } } })),
    placeholderData: keepPreviousData,
  })
}

export function useChanges(days: { from: Day; to: Day }, { category, from_category, from_months }: CoverageAddress, enabled: boolean) {
  const query = {
    ...days,
    category,
    ...(from_category.length > 0 ? { from_category } : {}),
    ...(from_months === null ? {} : { from_validity_months: from_months }),
  }
  return useQuery({
    queryKey: ['coverage', 'changes', query],
    enabled,
    queryFn: () => answer(api.GET('/api/v1/coverage/changes', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function useBoundaries() {
  return useQuery({ queryKey: ['boundaries'], queryFn: () => answer(api.GET('/api/v1/regions/boundaries')), staleTime: 300_000 })
}

/** The ledger as a file, by the same rule. */
export function fileAddress({ as_of, category }: Rule, ending: 'csv' | 'xlsx' | 'geojson'): string {
  const parameters = new URLSearchParams(as_of ? { as_of } : {})
  for (const code of category) parameters.append('category', code)
  if (ending === 'xlsx') parameters.set('lang', language())
  const text = parameters.toString()
  return `/api/v1/coverage.${ending}${text ? `?${text}` : ''}`
}
