import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../api.ts'
import type { Scenario } from '../scenarios/scenarios_data.ts'

export type { Scenario }

type Run = NonNullable<Scenario['run']>
export type SitingAsked = Extract<Scenario['asked'], { kind: 'siting' }>
export type SitingScenario = Scenario & { asked: SitingAsked }
export type SitingInputs = Extract<Run['inputs'], { kind: 'siting' }>
export type SitingResult = Extract<NonNullable<Run['result']>, { kind: 'siting' }>
export type SitingRow = Reply<'/api/v1/scenarios'>['scenarios'][number]

/** A run of siting that came to its end, with all that it was computed from. */
export interface SitingRun {
  run: Run
  asked: SitingAsked
  inputs: SitingInputs
  result: SitingResult
}

export function sitingRun(run: Run | null): SitingRun | null {
  if (run?.asked.kind !== 'siting' || run.inputs.kind !== 'siting' || run.result?.kind !== 'siting') return null
  return { run, asked: run.asked, inputs: run.inputs, result: run.result }
}

const key = 'scenarios'
const keyOf = (id: string) => [key, 'one', id]

/** Those of siting, the newest first. */
export function useSitings(isAllowed: boolean) {
  return useQuery({
    queryKey: [key, 'list'],
    queryFn: () => answer(api.GET('/api/v1/scenarios')),
    select: ({ scenarios }) => scenarios,
    enabled: isAllowed,
    staleTime: 0,
  })
}

/** Asked again while it is being computed, less and less often. */
export function useSiting(id: string, isAllowed: boolean) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => answer(api.GET('/api/v1/scenarios/{id}', { params: { path: { id } } })),
    enabled: isAllowed,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? Math.min(5_000, 800 + state.dataUpdateCount * 200) : false),
  })
}

export function useAddingSiting(done: (id: string) => void) {
  return useMutation({
    mutationFn: (body: { name: string; asked: SitingAsked }) => answer(api.POST('/api/v1/scenarios', { body })),
    onSuccess: ({ id }) => done(id),
  })
}

/** Saves what is asked, and has it computed on the data of today. */
export function useComputing({ id, revision }: SitingScenario, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (asked: SitingAsked | null) => {
      const params = { path: { id }, header: { 'if-match': `"${revision}"` } }
      if (asked) client.setQueryData(keyOf(id), await answer(api.PATCH('/api/v1/scenarios/{id}', { params, body: { asked } })))
      await answer(api.POST('/api/v1/scenarios/{id}/runs', { params: { path: { id } }, body: {} }))
    },
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

export function useStopping(id: string, number: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/scenarios/{id}/runs/{number}/stop', { params: { path: { id, number } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  })
}
