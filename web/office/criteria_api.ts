import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CriteriaChanges } from '#domain/criteria_changes.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { Verdict } from '#domain/facility.ts'
import { answer, api, ApiProblem, type Reply } from '../api.ts'

/** The items as the engine takes them: JSON Schema can't say which thresholds go with which operator. */
type WithItems<T> = Omit<T, 'criteria'> & { criteria: Criterion[] }
export type Version = WithItems<Reply<'/api/v1/criteria/{number}'>>
export type Draft = WithItems<Reply<'/api/v1/criteria/drafts/{number}'>>
export type Rejudging = Reply<'/api/v1/rejudgings/{id}'>
export type RejudgingHead = Reply<'/api/v1/rejudgings'>['rejudgings'][number]
export type Contested = Version['about']['contested']

/** Without what only a comparison with a copy, or a sign-off, says of an item. */
export type GivenCriterion = Omit<Criterion, 'id' | 'confidence' | 'source_note' | 'contested' | 'signed_off'>

const seldom_ms = 300_000

export function useVersions() {
  return useQuery({ queryKey: ['criteria', 'versions'], queryFn: async () => (await answer(api.GET('/api/v1/criteria'))).versions })
}

/** A published version never changes; which one is in force does. */
export const versionQuery = (number: string) => ({
  queryKey: ['criteria', number],
  queryFn: async () => (await answer(api.GET('/api/v1/criteria/{number}', { params: { path: { number } } }))) as Version,
  staleTime: number === 'in_force' ? seldom_ms : Infinity,
})

export function useVersion(number: string) {
  return useQuery(versionQuery(number))
}

export function useChanges(number: number, since: number, revision = 0) {
  return useQuery({
    queryKey: ['criteria', 'changes', number, since, revision],
    queryFn: async () => {
      const params = { path: { number: String(number) }, query: { since } }
      return (await answer(api.GET('/api/v1/criteria/{number}/changes', { params }))) as unknown as CriteriaChanges
    },
  })
}

/** The one that is open; null: there is none. For those who may publish. */
export function useDraftHead(enabled: boolean) {
  return useQuery({
    queryKey: ['criteria', 'drafts'],
    queryFn: async () => (await answer(api.GET('/api/v1/criteria/drafts'))).drafts[0] ?? null,
    enabled,
    staleTime: 0,
  })
}

const draftKey = (number: number) => ['criteria', 'draft', number]
const at = (number: number) => ({ path: { number: String(number) } })

export function useDraft(number: number) {
  return useQuery({
    queryKey: draftKey(number),
    queryFn: async () => (await answer(api.GET('/api/v1/criteria/drafts/{number}', { params: at(number) }))) as Draft,
    staleTime: 0,
  })
}

export function useNewDraft() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name_zh: string; name_en: string }) => answer(api.POST('/api/v1/criteria', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['criteria', 'drafts'] }),
  })
}

/** By the state in which it was read. */
const based = ({ revision }: Draft) => ({ 'if-match': `"${revision}"` })

export type DraftEdit =
  | { item: string; given: GivenCriterion }
  | { removed: string }
  | { signed: string; sign_off: { edition: string; on: string } | null }

function sent(draft: Draft, edit: DraftEdit): Promise<unknown> {
  const params = (id: string) => ({ params: { path: { number: String(draft.number), id }, header: based(draft) } })
  const item = '/api/v1/criteria/{number}/items/{id}'
  if ('item' in edit) return answer(api.PUT(item, { ...params(edit.item), body: edit.given as never }))
  if ('removed' in edit) return answer(api.DELETE(item, params(edit.removed)))
  if (edit.sign_off === null) return answer(api.DELETE(`${item}/sign-off`, params(edit.signed)))
  return answer(api.PUT(`${item}/sign-off`, { ...params(edit.signed), body: edit.sign_off }))
}

/** What another did meanwhile is read anew before that is told, so that saving once more is based on it; what was typed stays. */
export function useDraftEdit(draft: Draft) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (edit: DraftEdit) => (await sent(draft, edit)) as Draft,
    onSuccess: (edited) => {
      queries.setQueryData(draftKey(edited.number), edited)
      void queries.invalidateQueries({ queryKey: ['rejudgings'] })
    },
    onError: (error) =>
      error instanceof ApiProblem && error.body.status === 412 ? queries.invalidateQueries({ queryKey: draftKey(draft.number) }) : undefined,
  })
}

export function useDiscarding(draft: Draft) {
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/criteria/{number}', { params: { ...at(draft.number), header: based(draft) } })),
  })
}

export function useTrying(draft: Draft) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/criteria/{number}/trial', { params: at(draft.number) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rejudgings'] }),
  })
}

export function usePublishing(draft: Draft) {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/criteria/{number}/publication', { params: { ...at(draft.number), header: based(draft) } })),
  })
}

const often_ms = 700

/** The newest first; asked again while one is under way. */
export function useRejudgings(enabled: boolean) {
  return useQuery({
    queryKey: ['rejudgings'],
    queryFn: async () => (await answer(api.GET('/api/v1/rejudgings'))).rejudgings,
    refetchInterval: ({ state }) => (state.data?.some((each) => each.state === 'running') ? often_ms : false),
    enabled,
    staleTime: 0,
  })
}

export function useRejudging({ id, state }: RejudgingHead) {
  return useQuery({
    queryKey: ['rejudgings', id, state],
    queryFn: () => answer(api.GET('/api/v1/rejudgings/{id}', { params: { path: { id } } })),
  })
}

export function useCancelTrial(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/rejudgings/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rejudgings'] }),
  })
}

export interface Transition {
  before: Verdict
  after: Verdict
}

export function useRejudgingChanges(id: string, { before, after }: Transition) {
  return useInfiniteQuery({
    queryKey: ['rejudgings', id, 'changes', before, after],
    queryFn: ({ pageParam: from }) =>
      answer(
        api.GET('/api/v1/rejudgings/{id}/changes', { params: { path: { id }, query: { before, after, limit: 50, ...(from ? { from } : {}) } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
