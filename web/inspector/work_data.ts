import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'
import { isRefusal } from './device/basis.ts'
import { inDatabase } from './device/database.ts'

export type Assignment = Reply<'/api/v1/assignments'>['assignments'][number]
export type ReturnedAudit = Reply<'/api/v1/audits'>['audits'][number]

/** The server gives no more in one page. */
const most_listed = 1000

/** What is asked of an inspector; `as_of`: when the server said so last, where it does not answer now. */
interface Asked {
  returned: ReturnedAudit[]
  assignments: Assignment[]
  isCut: boolean
  as_of: string | null
}

/**
 * What a reviewer sent back to this inspector, and what is to be visited, by due day. Asked again when something more was
 * `delivered`; until it comes what was known stands.
 */
export function useAsked(inspector: string, delivered: number) {
  return useQuery({
    queryKey: ['work', inspector, delivered],
    queryFn: () => askOrRemember(inspector),
    staleTime: 0,
    placeholderData: (before) => before,
  })
}

async function askOrRemember(inspector: string): Promise<Asked> {
  const key = `asked/${inspector}`
  try {
    const asked = await ask(inspector)
    await inDatabase((db) => db.put('lists', { key, list: { ...asked, as_of: new Date().toISOString() } }))
    return asked
  } catch (error) {
    const kept = isRefusal(error) ? undefined : await inDatabase((db) => db.get('lists', key))
    if (!kept) throw error
    return kept.list as Asked
  }
}

async function ask(inspector: string): Promise<Asked> {
  const [{ audits }, { assignments, next }] = await Promise.all([
    answer(api.GET('/api/v1/audits', { params: { query: { status: 'returned', inspector } } }), ({ audits: all }) => Array.isArray(all)),
    answer(api.GET('/api/v1/assignments', { params: { query: { inspector: 'me', state: ['open'], limit: most_listed } } }), ({ assignments: all }) =>
      Array.isArray(all),
    ),
  ])
  return { returned: audits, assignments, isCut: next !== null, as_of: null }
}
