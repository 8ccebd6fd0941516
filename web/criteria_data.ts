import { useQuery } from '@tanstack/react-query'
import type { Criterion } from '#domain/criterion.ts'
import { answer, api } from './api.ts'

export type CriteriaById = ReadonlyMap<string, Criterion>

/** The items of a version by their id. A published version never changes, so it is asked for once. */
export function useCriteria(version: number | null) {
  return useQuery({
    queryKey: ['criteria', version],
    enabled: version !== null,
    staleTime: Infinity,
    queryFn: async () => {
      const { criteria } = await answer(api.GET('/api/v1/criteria/{number}', { params: { path: { number: String(version) } } }))
      return new Map(criteria.map((each) => [each.id, each])) as CriteriaById
    },
  })
}
