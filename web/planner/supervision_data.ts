import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addDays, addMonths, isDay, type Day } from '#domain/date.ts'
import { countedFigures, groupings, type CountedFigure, type Grouping } from '#domain/supervision.ts'
import { answer, api, type Reply } from '../api.ts'
import { to as address } from '../routes.ts'

export type Supervision = Reply<'/api/v1/supervision'>
export type Figures = Supervision['total']
export type Indicator = Reply<'/api/v1/indicators'>['indicators'][number]

export const periods = ['year', 'quarter', 'last_quarter', 'last_year', 'own'] as const
export type PeriodName = (typeof periods)[number]

/** What the page shows, all of it in the address. */
export interface SupervisionAddress {
  period: PeriodName
  /** Of a period of one's own. */
  from: Day | null
  to: Day | null
  by: Grouping
}

export function useSupervisionAddress(): [SupervisionAddress, (change: Partial<SupervisionAddress>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseAddress(new URLSearchParams(search)), [search])
  return [state, (change) => navigate(address.supervision(printAddress({ ...state, ...change })))]
}

function parseAddress(search: URLSearchParams): SupervisionAddress {
  const day = (name: string) => {
    const text = search.get(name)
    return text !== null && isDay(text) ? text : null
  }
  const oneOf = <T extends string>(words: readonly T[], name: string) => words.find((word) => word === search.get(name)) ?? words[0]!
  return { period: oneOf(periods, 'period'), from: day('from'), to: day('to'), by: oneOf(groupings, 'by') }
}

function printAddress({ period, from, to, by }: SupervisionAddress): URLSearchParams {
  const search = new URLSearchParams()
  if (period !== periods[0]) search.set('period', period)
  if (period === 'own' && from) search.set('from', from)
  if (period === 'own' && to) search.set('to', to)
  if (by !== groupings[0]) search.set('by', by)
  return search
}

/** The days of a period; the last one is today where it still runs. */
export function daysOf({ period, from, to }: SupervisionAddress, today: Day): { from: Day; to: Day } {
  const year = today.slice(0, 4)
  const quarter = startOfQuarter(today)
  if (period === 'quarter') return { from: quarter, to: today }
  if (period === 'last_quarter') return { from: addMonths(quarter, -3), to: addDays(quarter, -1) }
  if (period === 'last_year') return { from: `${Number(year) - 1}-01-01`, to: `${Number(year) - 1}-12-31` }
  if (period === 'own') return { from: from ?? `${year}-01-01`, to: to ?? today }
  return { from: `${year}-01-01`, to: today }
}

function startOfQuarter(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** The quarters of which a report may be asked: the one that runs, and those of the three years before. */
export function quartersTo(today: Day): { year: string; quarter: number; code: string }[] {
  return Array.from({ length: 13 }, (_, back) => {
    const start = addMonths(startOfQuarter(today), -3 * back)
    const [year, quarter] = [start.slice(0, 4), (Number(start.slice(5, 7)) + 2) / 3]
    return { year, quarter, code: `${year}-Q${quarter}` }
  })
}

export function useSupervision(days: { from: Day; to: Day }, by: Grouping, isAllowed: boolean) {
  const query = { ...days, by }
  return useQuery({
    queryKey: ['supervision', query],
    queryFn: () => answer(api.GET('/api/v1/supervision', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: isAllowed,
  })
}

/** Which orders of a figure are listed. */
export interface Looked {
  figure: CountedFigure
  from: Day
  to: Day
  by?: Grouping
  key?: string
  from_days?: number
  to_days?: number
}

/** The address of the orders that a figure counts. */
export function ordersAddress(looked: Looked): string {
  const search = Object.entries(looked).filter(([, value]) => value !== undefined)
  return address.supervisedOrders(new URLSearchParams(search.map(([name, value]) => [name, String(value)])))
}

/** Undefined: the address names no figure, or no period. */
export function parseLooked(search: URLSearchParams): Looked | undefined {
  const figure = countedFigures.find((each) => each === search.get('figure'))
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  if (!figure || !isDay(from) || !isDay(to)) return undefined
  const by = groupings.find((each) => each === search.get('by'))
  const key = search.get('key')
  const count = (name: string) => (/^\d{1,5}$/.test(search.get(name) ?? '') ? { [name]: Number(search.get(name)) } : {})
  return { figure, from, to, ...(by && key !== null && { by, key }), ...count('from_days'), ...count('to_days') }
}

export function useCounted(looked: Looked | undefined, limit: number) {
  return useQuery({
    queryKey: ['supervision', 'orders', looked, limit],
    queryFn: () => answer(api.GET('/api/v1/supervision/orders', { params: { query: { ...looked!, limit } } })),
    placeholderData: keepPreviousData,
    enabled: looked !== undefined,
  })
}

const indicatorsKey = ['indicators']

export function useIndicators(isAllowed: boolean) {
  return useQuery({ queryKey: indicatorsKey, queryFn: () => answer(api.GET('/api/v1/indicators')), enabled: isAllowed })
}

export interface NewValue {
  town_code: string | null
  on_day: Day
  value: number
  source: string
}

/** Records a value, or removes one; the answer is the whole list. */
export function useRecording(code: string, done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: NewValue | { id: string }) =>
      'id' in asked
        ? answer(api.DELETE('/api/v1/indicators/{code}/values/{id}', { params: { path: { code, id: asked.id } } }))
        : answer(api.PUT('/api/v1/indicators/{code}/values', { params: { path: { code } }, body: { ...asked, note: null } })),
    onSuccess: (list) => {
      queries.setQueryData(indicatorsKey, list)
      done()
    },
  })
}
