import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'

export type Facility = Reply<'/api/v1/facilities/{id}'>
export type Component = Facility['components'][number]
export type Fact = Component['facts'][number]
export type Change = Reply<'/api/v1/facilities/{id}/history'>['changes'][number]

export function useFacility(id: string) {
  return useQuery({ queryKey: ['facility', id], queryFn: () => answer(api.GET('/api/v1/facilities/{id}', { params: { path: { id } } })) })
}

/** The version that an edit is based on. */
export const based = ({ id, revision }: Facility) => ({ params: { path: { id }, header: { 'if-match': `"${revision}"` } } })

const changes_a_page = 50

/** Which changes are asked for; absent: all. */
export interface HistoryFilter {
  actor?: string
  entity?: string
  field?: string
}

/** Newest first; a full page may have another after it. */
export function useHistory(id: string, filter: HistoryFilter) {
  return useInfiniteQuery({
    queryKey: ['facility', id, 'history', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/facilities/{id}/history', {
          params: { path: { id }, query: { ...filter, limit: changes_a_page, ...(pageParam === undefined ? {} : { before_id: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ changes }) => (changes.length < changes_a_page ? undefined : changes.at(-1)?.id),
  })
}

/** Puts the answer of an edit in place, and has all that may follow from it asked again. */
export function useEdited(): (facility: Facility) => void {
  const client = useQueryClient()
  return (facility) => {
    client.setQueryData(['facility', facility.id], facility)
    void client.invalidateQueries({ predicate: ({ queryKey }) => !(queryKey[0] === 'facility' && queryKey.length === 2) && queryKey[0] !== 'city' })
  }
}
