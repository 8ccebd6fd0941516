import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, ApiProblem, type Reply } from '../api.ts'

export type Operation = Reply<'/api/v1/sync/operations'>['operations'][number]
export type Quarantined = Reply<'/api/v1/sync/quarantine'>['quarantined'][number]
export type Device = Reply<'/api/v1/sync/devices'>['devices'][number]

/** Records that the office decides on, by what is asked of it. */
export type OpenStatus = 'needs_review' | 'conflict' | 'held' | 'invalid'

/** A page of records: each comes with all that the device sent. */
const page_size = 20

export function useOperations(status: OpenStatus) {
  return useInfiniteQuery({
    queryKey: ['sync', 'operations', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/sync/operations', { params: { query: { status, limit: page_size, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function useQuarantine() {
  return useQuery({ queryKey: ['sync', 'quarantine'], queryFn: () => answer(api.GET('/api/v1/sync/quarantine')) })
}

export function useDevices() {
  return useQuery({ queryKey: ['sync', 'devices'], queryFn: () => answer(api.GET('/api/v1/sync/devices')) })
}

/** Devices keep what they delivered so long. */
const told_ms = 30 * 24 * 60 * 60 * 1000

/** When it came to light last that the database was restored; null: not of late. */
export function useRestored() {
  return useQuery({ queryKey: ['sync', 'restorations'], queryFn: restoredLately })
}

async function restoredLately(): Promise<string | null> {
  const { restorations } = await answer(api.GET('/api/v1/sync/restorations'))
  return restorations.map(({ noticed_at }) => noticed_at).find((each) => Date.parse(each) > Date.now() - told_ms) ?? null
}

/** After any try the lists are asked again: a refusal changes what stands against a record, and somebody else may have been faster. */
function useDeciding<Given, Done>(decide: (given: Given) => Promise<Done>, { done, overtaken }: Deciding<Done>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: decide,
    onSuccess: done,
    onError: (error) => {
      if (error instanceof ApiProblem && settledBefore.has(error.body.code)) overtaken(error.body.title)
    },
    onSettled: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
    },
  })
}

const settledBefore = new Set(['operation_settled', 'operation_not_found', 'quarantined_not_found'])

interface Deciding<Done> {
  done: (answered: Done) => void
  /** Somebody else has settled it; `title` says so. */
  overtaken: (title: string) => void
}

type Receipt = Awaited<ReturnType<typeof applied>>
const applied = (id: string) => answer(api.POST('/api/v1/sync/operations/{id}/application', { params: { path: { id } } }))

export const useApplying = (deciding: Deciding<Receipt>) => useDeciding(applied, deciding)

export interface Dismissed {
  of: { operation: string } | { quarantined: number }
  reason: string
}

export const useDismissing = (deciding: Deciding<unknown>) =>
  useDeciding(
    ({ of, reason }: Dismissed) =>
      'operation' in of
        ? answer(api.POST('/api/v1/sync/operations/{id}/dismissal', { params: { path: { id: of.operation } }, body: { reason } }))
        : answer(api.POST('/api/v1/sync/quarantine/{id}/dismissal', { params: { path: { id: of.quarantined } }, body: { reason } })),
    deciding,
  )

export const useRevoking = (deciding: Deciding<unknown>) =>
  useDeciding(
    ({ id, reason }: { id: string; reason: string }) =>
      answer(api.POST('/api/v1/sync/devices/{id}/revocation', { params: { path: { id } }, body: { reason } })),
    deciding,
  )
