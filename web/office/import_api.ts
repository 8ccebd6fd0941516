import { saveFile } from '../save_file.ts'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api, ApiProblem, problemOf, Unreachable } from '../api.ts'
import type { paths } from '../api_types.ts'
import { getLocale } from '../paraglide/runtime.js'
import { token } from '../session.ts'

export type Import = paths['/api/v1/imports/{id}']['get']['responses'][200]['content']['application/json']
export type ImportRow = paths['/api/v1/imports/{id}/rows']['get']['responses'][200]['content']['application/json']['rows'][number]
/** What becomes of one field. */
export type ImportChanged = ImportRow['changes'][number]
export type ImportChange = paths['/api/v1/imports/{id}']['patch']['requestBody']['content']['application/json']
export type Outcome = NonNullable<ImportRow['outcome']>
export type ImportState = Import['state']

const at = (id: string) => ({ params: { path: { id } } })
export const importKey = (id: string) => ['imports', id]

const busy = new Set<ImportState | undefined>(['reading', 'judging', 'applying', 'undoing'])
export const isBusy = (state: ImportState | undefined) => busy.has(state)

/** Asked again every half second while something is under way. */
export function useImport(id: string) {
  const query = useQuery({
    queryKey: importKey(id),
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', at(id))),
    refetchInterval: ({ state }) => (isBusy(state.data?.state) ? 500 : false),
    staleTime: 0,
  })
  useOthersTold(query.data?.state)
  return query
}

/** What was written or taken back shows on the other pages too. */
function useOthersTold(state: ImportState | undefined): void {
  const before = useRef(state)
  const queries = useQueryClient()
  useEffect(() => {
    const isDone = (before.current === 'applying' || before.current === 'undoing') && before.current !== state
    before.current = state
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' && queryKey[0] !== 'imports' })
  }, [state, queries])
}

export function useImportFields() {
  return useQuery({ queryKey: ['imports', 'fields'], queryFn: () => answer(api.GET('/api/v1/imports/fields')), staleTime: 300_000 }).data?.fields
}

/** Rows as they stand after the last judging: another mapping or another option is another question. */
export function useImportRows({ id, state, mapping, options }: Import, outcome: Outcome | undefined) {
  return useInfiniteQuery({
    queryKey: [...importKey(id), 'rows', outcome, state, mapping, options],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { outcome, after: pageParam, limit: 50 } } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: !isBusy(state),
    placeholderData: keepPreviousData,
  })
}

/** A few rows of the file, to tell by what its columns hold. They stay what they are, whatever is corrected. */
export function useSampleRows({ id, state }: Import): ImportRow[] {
  const query = useQuery({
    queryKey: [...importKey(id), 'samples'],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { limit: 20 } } })),
    enabled: !isBusy(state),
    staleTime: Infinity,
  })
  return query.data?.rows ?? []
}

export function useApplication(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (confirm_warnings: string[]) => answer(api.POST('/api/v1/imports/{id}/application', { ...at(id), body: { confirm_warnings } })),
    onSuccess: (started) => queries.setQueryData(importKey(id), started),
  })
}

/** `keep`: what others have built on stays. */
export function useUndoing(id: string, onError: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (keep: boolean) => answer(api.POST('/api/v1/imports/{id}/undo', { ...at(id), body: { keep_built_on: keep } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: importKey(id), exact: true }),
    onError,
  })
}

export function useCancelling(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/imports/{id}', at(id))),
    onSuccess: (ended) => queries.setQueryData(importKey(id), ended),
  })
}

/** The refused rows as a file. A link could not carry the token. */
export async function downloadRefused({ id, file_name }: Import): Promise<void> {
  const response = await fetch(`/api/v1/imports/${id}/refused`, {
    headers: { 'accept-language': getLocale(), ...(token() ? { authorization: `Bearer ${token()}` } : {}) },
  }).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw new ApiProblem(problemOf(await response.json().catch(() => undefined), response))
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  saveFile(name ? decodeURIComponent(name) : file_name, await response.blob())
}
