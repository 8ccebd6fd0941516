import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { kinds, type Kind } from '#domain/facility.ts'
import { default_weights, priorityParts, ranked, weight_sum, weightsOf, type PriorityPart, type Ranked, type Weights } from '#domain/priority.ts'
import { answer, api, type Reply } from '../api.ts'
import { isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'

export type Priorities = Reply<'/api/v1/priorities'>
export type PriorityPlace = Priorities['places'][number]
export interface RankedPlace extends Ranked {
  place: PriorityPlace
}

export const partNames: Record<PriorityPart, () => string> = {
  severity: m.plan_part_severity,
  people: m.plan_part_people,
  importance: m.plan_part_importance,
  reports: m.plan_part_reports,
  overdue: m.plan_part_overdue,
  chain: m.plan_part_chain,
}

/** Which places, and how they are weighed: all of it in the address. */
export interface PrioritiesAddress {
  kind: Kind | null
  town: string | null
  weights: Weights
}

export function usePrioritiesAddress(): [PrioritiesAddress, (change: Partial<PrioritiesAddress>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseAddress(new URLSearchParams(search)), [search])
  return [state, (change) => navigate(to.priorities(printAddress({ ...state, ...change })), { replace: true })]
}

function parseAddress(search: URLSearchParams): PrioritiesAddress {
  const given = search.get('weights')?.split(',').map(Number) ?? []
  const isGiven = given.length === priorityParts.length && given.every((each) => each >= 0 && each <= weight_sum)
  const weights = Object.fromEntries(priorityParts.map((part, index) => [part, given[index]])) as Weights
  return {
    kind: kinds.find((kind) => kind === search.get('kind')) ?? null,
    town: search.get('town'),
    weights: isGiven ? weightsOf(weights) : default_weights,
  }
}

function printAddress({ kind, town, weights }: PrioritiesAddress): URLSearchParams {
  const search = new URLSearchParams()
  if (kind) search.set('kind', kind)
  if (town) search.set('town', town)
  if (!isSame(weights, default_weights)) search.set('weights', priorityParts.map((part) => weights[part]).join(','))
  return search
}

/** The same list as a file, ranked by the same weights. */
export function fileAddress(format: string, { kind, town, weights }: PrioritiesAddress): string {
  const search = new URLSearchParams({ weights: priorityParts.map((part) => weights[part]).join(',') })
  if (kind) search.set('kind', kind)
  if (town) search.set('town', town)
  if (format === 'xlsx') search.set('lang', isEnglish() ? 'en' : 'zh')
  return `/api/v1/priorities.${format}?${search}`
}

export const isSame = (one: Weights, other: Weights) => priorityParts.every((part) => one[part] === other[part])

/** Asked for once; weighing anew asks nothing. */
export function usePriorities({ kind, town }: Pick<PrioritiesAddress, 'kind' | 'town'>, isAllowed: boolean) {
  const query = { kind: kind ? [kind] : [], town: town ? [town] : [] }
  return useQuery({
    queryKey: ['priorities', query],
    queryFn: () => answer(api.GET('/api/v1/priorities', { params: { query } })),
    enabled: isAllowed,
  })
}

export function useRanked(places: readonly PriorityPlace[], weights: Weights): RankedPlace[] {
  return useMemo(() => {
    const byId = new Map(places.map((place) => [place.id, place]))
    return ranked(places, weights).map((each) => ({ ...each, place: byId.get(each.id)! })) // ranked from them
  }, [places, weights])
}

/** One weight is set, and the others give or take in proportion. */
export function withWeight(weights: Weights, part: PriorityPart, value: number): Weights {
  const others = priorityParts.filter((each) => each !== part)
  const sum = others.reduce((total, each) => total + weights[each], 0)
  const share = (each: PriorityPart) => (sum > 0 ? weights[each] / sum : 1 / others.length) * (weight_sum - value)
  return weightsOf(Object.fromEntries(priorityParts.map((each) => [each, each === part ? value : share(each)])) as Weights)
}

export function useWeightSets() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['priorities'] })
  const keep = useMutation({
    mutationFn: (body: { name: string; weights: Weights }) => answer(api.POST('/api/v1/weight-sets', { body })),
    onSuccess,
  })
  const remove = useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/v1/weight-sets/{id}', { params: { path: { id } } })), onSuccess })
  return { keep, remove }
}

export interface TypedInputs {
  importance: number | null
  daily_visitors: number | null
  note: string | null
}

export function useInputs(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: TypedInputs) => answer(api.PUT('/api/v1/facilities/{id}/priority-inputs', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['priorities'] }),
  })
}

/** Tenths as they are shown, always with one decimal. */
export const points = (tenths: number) => (tenths / 10).toFixed(1)

export const percent = (weight: number) => String(weight / 100)

export function scoreText({ score }: Pick<RankedPlace, 'score'>): string {
  if (score.shown === score.shown_upper) return points(score.shown)
  return m.plan_score_range({ lower: points(score.shown), upper: points(score.shown_upper) })
}
