import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'

export type Assignment = Reply<'/api/v1/assignments'>['assignments'][number]
export type ReturnedAudit = Reply<'/api/v1/audits'>['audits'][number]

/** What a reviewer sent back to this inspector. */
export function useReturned(inspector: string) {
  return useQuery({
    queryKey: ['audits', 'returned', inspector],
    queryFn: async () => (await answer(api.GET('/api/v1/audits', { params: { query: { status: 'returned', inspector } } }))).audits,
    staleTime: 0,
    networkMode: 'always',
  })
}

/** The server gives no more in one page. */
const most_listed = 1000

/** What this inspector is to visit, by due day. */
export function useAssigned() {
  return useQuery({
    queryKey: ['assignments', 'me'],
    queryFn: () => answer(api.GET('/api/v1/assignments', { params: { query: { inspector: 'me', state: ['open'], limit: most_listed } } })),
    staleTime: 0,
    networkMode: 'always',
  })
}
