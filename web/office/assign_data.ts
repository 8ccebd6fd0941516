import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../api_types.ts'
import { answer, api, type Reply } from '../api.ts'
import { askedBy, type AssignView } from './assign_view.ts'

type Posted<Path extends '/api/v1/assignments' | '/api/v1/assignments/candidates', Status extends 200 | 201> = paths[Path] extends {
  post: { responses: Record<Status, { content: { 'application/json': infer Body } }> }
}
  ? Body
  : never

export type Candidate = Posted<'/api/v1/assignments/candidates', 200>['facilities'][number]
export type Inspector = Reply<'/api/v1/inspectors'>['inspectors'][number]
export type Assigned = Posted<'/api/v1/assignments', 201>

export function candidatesQuery(view: AssignView) {
  return queryOptions({
    queryKey: ['assign', 'candidates', askedBy(view)],
    queryFn: () => answer(api.POST('/api/v1/assignments/candidates', { body: askedBy(view) })),
    staleTime: 0,
  })
}

export function useCandidates(view: AssignView, enabled: boolean) {
  return useQuery({ ...candidatesQuery(view), enabled, placeholderData: keepPreviousData })
}

export function useInspectors() {
  return useQuery({ queryKey: ['assign', 'inspectors'], queryFn: () => answer(api.GET('/api/v1/inspectors')), staleTime: 0 })
}

export interface Order {
  facility_ids: string[]
  inspector_id: string
  due_on: string
  note: string | null
}

export function useAssigning(done: (assigned: Assigned) => void) {
  const forget = useForget()
  return useMutation({
    mutationFn: (body: Order) => answer(api.POST('/api/v1/assignments', { body })),
    onSuccess: (assigned) => {
      done(assigned)
      return forget()
    },
  })
}

/** Answers how many were open still. */
export function useCancelling(done: (cancelled: number) => void) {
  const forget = useForget()
  return useMutation({
    mutationFn: (assignment_ids: string[]) => answer(api.POST('/api/v1/assignments/cancellation', { body: { assignment_ids } })),
    onSuccess: ({ cancelled }) => {
      done(cancelled)
      return forget()
    },
  })
}

/** Lists of facilities to assign, loads of inspectors, and assignments wherever they are shown. */
function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'assign' || queryKey[0] === 'assignments' })
}
