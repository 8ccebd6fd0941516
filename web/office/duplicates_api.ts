import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MergeField, MergeSide } from '#domain/merge.ts'
import type { Kind } from '#domain/facility.ts'
import { answer, api, type Reply } from '../api.ts'
import type { Facility } from '../resident/facility_data.ts'

export type Pair = Reply<'/api/v1/duplicates'>['pairs'][number]
export type Side = Pair['left']

/** Facilities to compare, in the page's address. */
export interface DuplicateView {
  kind: Kind | undefined
  town: string | undefined
}

/** So many requests follow each other by themselves before a person is asked whether to go on. */
const steps_at_once = 8

/** A walk through the register, page by page. */
export function usePairs({ kind, town }: DuplicateView, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['duplicates', kind, town],
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/duplicates', { params: { query: { kind, town, after: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled,
    staleTime: Infinity,
  })
  const pages = query.data?.pages ?? []
  const pairs = pages.flatMap((page) => page.pairs)
  const compared = pages.reduce((sum, page) => sum + page.compared, 0)
  const isWalking = query.isFetching || (query.hasNextPage && pairs.length < 20 && pages.length % steps_at_once !== 0)
  return { query, pairs, compared, isWalking }
}

/** What may be the same as one facility, as pairs with it. */
export function usePairsOf(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['duplicates', 'of', id],
    queryFn: async () => {
      const path = { params: { path: { id } } }
      const [left, { duplicates }] = await Promise.all([
        answer(api.GET('/api/v1/facilities/{id}', path)),
        answer(api.GET('/api/v1/facilities/{id}/duplicates', path)),
      ])
      return duplicates.map(({ facility, ...judged }): Pair => ({ left: sideOf(left), right: facility, ...judged }))
    },
    enabled,
    staleTime: 0,
  })
}

function sideOf({ components, ...facility }: Facility): Side {
  return { ...facility, components: components.length }
}

/** Both records whole, as they stand now: what a merge is decided by. */
export function useBoth({ left, right }: Pair) {
  return useQuery({
    queryKey: ['duplicates', 'both', left.id, right.id],
    queryFn: () => Promise.all([left, right].map(({ id }) => answer(api.GET('/api/v1/facilities/{id}', { params: { path: { id } } })))),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export interface MergeOrder {
  survivor: Facility
  merged: Facility
  choices: Partial<Record<MergeField, MergeSide>>
}

export function useMerging(done: (order: MergeOrder) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ survivor, merged, choices }: MergeOrder) =>
      answer(
        api.POST('/api/v1/facilities/{id}/merge', {
          params: { path: { id: merged.id }, header: { 'if-match': `"${merged.revision}"` } },
          body: { into: survivor.id, into_revision: survivor.revision, choices },
        }),
      ),
    onSuccess: (_, order) => {
      forgetFacilities(client)
      done(order)
    },
  })
}

export function useUnmerging(done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/facilities/{id}/unmerge', { params: { path: { id } } })),
    onSuccess: () => {
      forgetFacilities(client)
      done()
    },
  })
}

/** That they are two, or that this is taken back. */
export function useDistinct(done: () => void) {
  return useMutation({
    mutationFn: ({ left, right, are }: Pick<Pair, 'left' | 'right'> & { are: boolean }) => {
      const path = { params: { path: { id: left.id, other: right.id } } }
      const address = '/api/v1/facilities/{id}/distinct-from/{other}'
      return answer(are ? api.PUT(address, path) : api.DELETE(address, path))
    },
    onSuccess: done,
  })
}

/** Whatever shows facilities is asked again; the walk itself goes on where it is. */
function forgetFacilities(client: ReturnType<typeof useQueryClient>): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'duplicates' && queryKey[0] !== 'city' })
}
