import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { measures, type Measure } from '#domain/counted_site.ts'
import { categoriesOf, kinds, type Kind } from '#domain/facility.ts'
import { groups, hex_edges_m, usual_gaps, type Group } from '#domain/gaps.ts'
import { presets, type Preset } from '#domain/needs.ts'
import { answer, api } from '../api.ts'
import type { paths } from '../api_types.ts'
import { to } from '../routes.ts'

export type Question = NonNullable<paths['/api/v1/gaps']['post']['requestBody']>['content']['application/json']
type Reply = paths['/api/v1/gaps']['post']['responses'][200]['content']['application/json']
/** The figures with what they answer, so that they are never read as an answer to what was asked since. */
export type Gaps = Reply & { asked: GapsAddress }
export type Figures = NonNullable<Gaps['figures']['residents']>
export type Hexagon = Gaps['hexagons'][number]
export type TownGap = Gaps['towns'][number]

export const presetCodes = Object.keys(presets) as Preset[]
export const distances_m = [300, 500, 1_000, 2_000, 3_000, 5_000, 10_000] as const
export const units = ['places', 'beds', 'seats', 'staff'] as const
export type Unit = (typeof units)[number]

/** What is asked, all of it in the address. */
export interface GapsAddress {
  measure: Measure
  preset: Preset
  kind: Kind
  category: string[]
  distance_m: number
  from_m: number
  to_m: number
  hex_edge_m: (typeof hex_edges_m)[number]
  group: Group
  thin_percent: number
  visits: number
  /** Per cent by category, where they are typed in. */
  pass_rates: Record<string, number>
  unit: Unit | null
  is_stepped: boolean
}

const usual: GapsAddress = { ...usual_gaps, category: [], pass_rates: {}, unit: null }

export function useGapsAddress(): [GapsAddress, (change: Partial<GapsAddress>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseAddress(new URLSearchParams(search)), [search])
  return [state, (change) => navigate(to.gaps(printAddress({ ...state, ...change })), { replace: true })]
}

function parseAddress(search: URLSearchParams): GapsAddress {
  const word = <T extends string>(words: readonly T[], name: string, otherwise: T) => words.find((each) => each === search.get(name)) ?? otherwise
  const whole = (name: string, least: number, most: number, otherwise: number) => {
    const value = Number(search.get(name) ?? NaN)
    return Number.isInteger(value) && value >= least && value <= most ? value : otherwise
  }
  const metres = (name: 'distance_m' | 'from_m' | 'to_m') => Math.round(whole(name, 100, 50_000, usual[name]) / 100) * 100
  const kind = word(kinds, 'kind', usual.kind)
  const asked = search.getAll('category')
  const from_m = metres('from_m')
  return {
    measure: word(measures, 'measure', usual.measure),
    preset: word(presetCodes, 'preset', usual.preset),
    kind,
    category: categoriesOf(kind).flatMap(({ code }) => (asked.includes(code) ? [code] : [])),
    distance_m: metres('distance_m'),
    from_m,
    to_m: Math.max(from_m, metres('to_m')),
    hex_edge_m: hex_edges_m.find((each) => String(each) === search.get('hex_edge_m')) ?? usual.hex_edge_m,
    group: word(groups, 'group', usual.group),
    thin_percent: whole('thin_percent', 0, 100, usual.thin_percent),
    visits: whole('visits', 1, 15, usual.visits),
    pass_rates: parsePassRates(search.get('pass') ?? ''),
    unit: units.find((each) => each === search.get('unit')) ?? null,
    is_stepped: search.get('stepped') === 'true',
  }
}

function parsePassRates(text: string): Record<string, number> {
  const parts = text.split(',').map((part) => part.split(':'))
  const good = parts.flatMap(([code = '', percent]) =>
    /^[a-z_]+$/.test(code) && /^(\d{1,2}|100)$/.test(percent ?? '') ? [[code, Number(percent)]] : [],
  )
  return Object.fromEntries(good) as Record<string, number>
}

/** What differs from the usual. */
function printAddress({ pass_rates, category, unit, is_stepped, ...plain }: GapsAddress): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(plain)) if (value !== usual[name as keyof typeof plain]) search.set(name, String(value))
  for (const code of category) search.append('category', code)
  const rates = Object.entries(pass_rates).map(([code, percent]) => `${code}:${percent}`)
  if (rates.length > 0) search.set('pass', rates.join(','))
  if (unit) search.set('unit', unit)
  if (is_stepped) search.set('stepped', 'true')
  return search
}

/** As the API takes it, and the address of a file of it. */
function plainOf({ unit: _, is_stepped: __, pass_rates: ___, visits: ____, ...plain }: GapsAddress) {
  return plain
}

export function fileAddress(file: 'hexagons.geojson' | 'towns.csv', state: GapsAddress): string {
  const { category, ...plain } = plainOf(state)
  const search = new URLSearchParams(Object.entries(plain).map(([name, value]) => [name, String(value)]))
  for (const code of category) search.append('category', code)
  return `/api/v1/gaps/${file}?${search.toString()}`
}

export interface Planned {
  lon: number
  lat: number
}

export function useGaps(state: GapsAddress, planned: readonly Planned[], isAllowed: boolean) {
  const { unit, is_stepped, pass_rates, visits } = state
  const body: Question = { ...plainOf(state), visits, pass_rates, is_stepped, ...(unit ? { capacity_unit: unit } : {}), planned: [...planned] }
  return useQuery({
    queryKey: ['gaps', body],
    queryFn: async (): Promise<Gaps> => ({ ...(await answer(api.POST('/api/v1/gaps', { body }))), asked: state }),
    enabled: isAllowed,
    placeholderData: keepPreviousData,
  })
}

/** What is written changes every figure. */
function useForget() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => ['gaps', 'population', 'capacities'].includes(String(queryKey[0])) })
}

export function usePopulation() {
  return useQuery({ queryKey: ['population'], queryFn: () => answer(api.GET('/api/v1/population-datasets')) })
}

export function usePopulationChange() {
  const onSuccess = useForget()
  const put = useMutation({
    mutationFn: ({ id, in_force }: { id: string; in_force: boolean }) =>
      answer(api.PATCH('/api/v1/population-datasets/{id}', { params: { path: { id } }, body: { in_force } })),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/population-datasets/{id}', { params: { path: { id } } })),
    onSuccess,
  })
  return { put, remove, reload: onSuccess }
}

export function useCapacities(category: string[], isAsked: boolean) {
  return useQuery({
    queryKey: ['capacities', category],
    queryFn: () => answer(api.GET('/api/v1/service-capacities', { params: { query: { category } } })),
    enabled: isAsked,
  })
}

export type TypedCapacity = paths['/api/v1/facilities/{id}/service-capacity']['put']['requestBody']['content']['application/json']

export function useCapacityChange(id: string) {
  const onSuccess = useForget()
  const path = { params: { path: { id } } }
  const put = useMutation({
    mutationFn: (body: TypedCapacity) => answer(api.PUT('/api/v1/facilities/{id}/service-capacity', { ...path, body })),
    onSuccess,
  })
  const remove = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/facilities/{id}/service-capacity', path)), onSuccess })
  return { put, remove }
}
