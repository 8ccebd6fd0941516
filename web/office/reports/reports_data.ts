import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { reportChannels, reportTypes, type ReportChannel, type ReportType } from '#domain/report.ts'
import type { paths } from '../../api_types.ts'
import { answer, api, ApiProblem, type Reply } from '../../api.ts'

export type ReportPage = Reply<'/api/v1/reports'>
export type ReportHead = ReportPage['reports'][number]
export type ReportGroup = keyof ReportPage['counts']
export type Report = Reply<'/api/v1/reports/{id}'>
type Body<Path extends '/api/v1/reports/{id}/moves' | '/api/v1/report-entries'> = paths[Path]['post']['requestBody']['content']['application/json']
export type MoveBody = Body<'/api/v1/reports/{id}/moves'>
export type EntryBody = Body<'/api/v1/report-entries'>

/** What the list shows, all of it in the address. */
export interface ReportsFilter {
  group: ReportGroup | 'all'
  type: ReportType | ''
  town: string
  channel: ReportChannel | ''
  q: string
}

export const groups = ['to_triage', 'in_hand', 'overdue', 'held', 'answered', 'rejected'] as const satisfies ReportGroup[]

export function parseReports(search: URLSearchParams): ReportsFilter {
  const group = search.get('group')
  return {
    group: group === 'all' ? 'all' : (groups.find((each) => each === group) ?? 'to_triage'),
    type: reportTypes.find((each) => each === search.get('type')) ?? '',
    town: search.get('town') ?? '',
    channel: reportChannels.find((each) => each === search.get('channel')) ?? '',
    q: search.get('q') ?? '',
  }
}

export const printReports = (filter: ReportsFilter) =>
  new URLSearchParams(Object.entries(filter).filter(([name, value]) => value !== '' && !(name === 'group' && value === 'to_triage')))

const key = ['reports']
const reportKey = (id: string) => [...key, 'one', id]

export function useReports({ group, type, town, channel, q }: ReportsFilter) {
  return useInfiniteQuery({
    queryKey: [...key, 'list', group, type, town, channel, q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(type && { type: [type] }), ...(town && { town: [town] }), ...(channel && { channel: [channel] }), ...(q && { q }) }
      const query = { ...(group !== 'all' && { group }), ...narrowed, ...(pageParam && { after: pageParam }) }
      return answer(api.GET('/api/v1/reports', { params: { query } }))
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
}

export function useReport(id: string, enabled: boolean) {
  return useQuery({
    queryKey: reportKey(id),
    queryFn: () => answer(api.GET('/api/v1/reports/{id}', { params: { path: { id } } })),
    enabled,
    staleTime: 0,
  })
}

/** The report that is to be looked at next, if there is another. */
export function useNextReport(after: string, enabled: boolean): string | undefined {
  const { data } = useQuery({
    queryKey: [...key, 'next'],
    queryFn: () => answer(api.GET('/api/v1/reports', { params: { query: { group: 'to_triage', limit: 2 } } })),
    enabled,
    staleTime: 0,
  })
  return data?.reports.find(({ id }) => id !== after)?.id
}

export function useReportMoving({ id, revision }: Report, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: MoveBody) =>
      answer(api.POST('/api/v1/reports/{id}/moves', { params: { path: { id } }, headers: { 'if-match': `W/"${revision}"` }, body })),
    onSuccess: (now) => {
      client.setQueryData(reportKey(id), now)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' && queryKey[1] !== 'one' })
      done()
    },
    onError: (error) =>
      error instanceof ApiProblem && [409, 412].includes(error.body.status) ? client.invalidateQueries({ queryKey: reportKey(id) }) : undefined,
  })
}

export function useEntering() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: EntryBody) => answer(api.POST('/api/v1/report-entries', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useOrdersOf(facility: string | null, enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'of', facility],
    queryFn: () => answer(api.GET('/api/v1/orders', { params: { query: { facility: facility!, group: 'open' } } })), // asked only where there is one
    enabled: enabled && facility !== null,
  })
}
