import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'

export type Assignment = Reply<'/api/v1/assignments'>['assignments'][number]
export type ReturnedAudit = Reply<'/api/v1/audits'>['audits'][number]

/** The server gives no more in one page. */
const most_listed = 1000

/**
 * What a reviewer sent back to this inspector, and what is to be visited, by due day. Asked again when something more was
 * `delivered`; until it comes what was known stands.
 */
export function useAsked(inspector: string, delivered: number) {
  return useQuery({
    queryKey: ['work', inspector, delivered],
    queryFn: async () => {
      const [{ audits }, { assignments, next }] = await Promise.all([
        answer(api.GET('/api/v1/audits', { params: { query: { status: 'returned', inspector } } })),
        answer(api.GET('/api/v1/assignments', { params: { query: { inspector: 'me', state: ['open'], limit: most_listed } } })),
      ])
      return { returned: audits, assignments, isCut: next !== null }
    },
    staleTime: 0,
    networkMode: 'always',
    placeholderData: (before) => before,
  })
}
