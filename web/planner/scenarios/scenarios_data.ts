import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../api.ts'

export type ScenarioRow = Reply<'/api/v1/scenarios'>['scenarios'][number]
const scenarioOf = (id: string) => answer(api.GET('/api/v1/scenarios/{id}', { params: { path: { id } } }))

export type Scenario = Awaited<ReturnType<typeof scenarioOf>>
export type RunHead = Scenario['runs'][number]
export type Run = NonNullable<Scenario['run']>
export type Asked = Scenario['asked']
export type WorksAsked = Extract<Asked, { kind: 'works' }>
export type WorksInputs = Extract<Run['inputs'], { kind: 'works' }>
export type WorksResult = Extract<NonNullable<Run['result']>, { kind: 'works' }>
export type Difference = Reply<'/api/v1/scenarios/{id}/runs/{number}/difference'>

/** All that is asked of scenarios stands under it. */
export const scenarios_key = 'scenarios'

export function useScenarios(isAllowed: boolean) {
  return useQuery({
    queryKey: [scenarios_key, 'list'],
    queryFn: () => answer(api.GET('/api/v1/scenarios')),
    select: ({ scenarios }) => scenarios,
    enabled: isAllowed,
    staleTime: 0,
  })
}

export function scenarioQuery(id: string) {
  return { queryKey: [scenarios_key, 'one', id], queryFn: () => scenarioOf(id) }
}

export function useScenario(id: string, isAllowed: boolean) {
  return useQuery({ ...scenarioQuery(id), enabled: isAllowed, staleTime: 0 })
}

/** A run with all that it was computed from; it changes no more once it has ended. */
export function useRun(id: string, number: number | null) {
  return useQuery({ ...runQuery(id, number ?? 0), enabled: number !== null })
}

export function runQuery(id: string, number: number) {
  return {
    queryKey: [scenarios_key, 'run', id, number],
    queryFn: () => answer(api.GET('/api/v1/scenarios/{id}/runs/{number}', { params: { path: { id, number } } })),
  }
}

/** Asked at first every second, then less and less often. */
const often_ms = 1_000
const seldom_ms = 5_000

/** How far the run has come; once it has ended the scenario is asked again. */
export function useRunProgress(id: string, number: number) {
  const client = useQueryClient()
  return useQuery({
    queryKey: [scenarios_key, 'progress', id, number],
    queryFn: async () => {
      const progress = await answer(api.GET('/api/v1/scenarios/{id}/runs/{number}/progress', { params: { path: { id, number } } }))
      if (progress.state !== 'running')
        await client.invalidateQueries({ queryKey: [scenarios_key], predicate: ({ queryKey }) => queryKey[1] !== 'progress' })
      return progress
    },
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'running' ? false : Math.min(seldom_ms, often_ms + state.dataUpdateCount * 200),
    staleTime: 0,
  })
}

/** Puts a scenario as it stands now in place, and has the list asked again. */
function useTold() {
  const client = useQueryClient()
  return (scenario: Scenario) => {
    client.setQueryData(scenarioQuery(scenario.id).queryKey, scenario)
    void client.invalidateQueries({ queryKey: [scenarios_key, 'list'] })
  }
}

export function useAdding(done: (scenario: Scenario) => void) {
  const told = useTold()
  return useMutation({
    mutationFn: (body: { name: string; asked: Asked; copied_from?: string }) => answer(api.POST('/api/v1/scenarios', { body })),
    onSuccess: (scenario) => {
      told(scenario)
      done(scenario)
    },
  })
}

export function useRemoving() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: ScenarioRow) => answer(api.DELETE('/api/v1/scenarios/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: [scenarios_key, 'list'] }),
  })
}

const seenAs = (revision: number) => ({ 'if-match': `"${revision}"` })

export async function changed(id: string, revision: number, body: { name?: string; asked?: Asked }): Promise<Scenario> {
  return answer(api.PATCH('/api/v1/scenarios/{id}', { params: { path: { id }, header: seenAs(revision) }, body }))
}

export function useRenaming({ id, revision }: Scenario, done: () => void) {
  const told = useTold()
  return useMutation({
    mutationFn: (name: string) => changed(id, revision, { name }),
    onSuccess: (scenario) => {
      told(scenario)
      done()
    },
  })
}

export async function begun(id: string, body: { frozen_inputs_of?: number } = {}): Promise<void> {
  await answer(api.POST('/api/v1/scenarios/{id}/runs', { params: { path: { id } }, body }))
}

export function useComputing(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { frozen_inputs_of?: number }) => begun(id, body),
    onSettled: () => client.invalidateQueries({ queryKey: [scenarios_key] }),
  })
}

export function useStopping(id: string, number: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/scenarios/{id}/runs/{number}/stop', { params: { path: { id, number } } })),
    onSettled: () => client.invalidateQueries({ queryKey: [scenarios_key, 'progress', id, number] }),
  })
}

export function useSigning({ id, revision }: Scenario) {
  const told = useTold()
  return useMutation({
    mutationFn: (body: { run: number; reason: string | null }) =>
      answer(api.POST('/api/v1/scenarios/{id}/signature', { params: { path: { id }, header: seenAs(revision) }, body })),
    onSuccess: told,
  })
}

export function useDifference(id: string, from: number | null, number: number) {
  return useQuery({
    queryKey: [scenarios_key, 'difference', id, from, number],
    queryFn: () =>
      answer(api.GET('/api/v1/scenarios/{id}/runs/{number}/difference', { params: { path: { id, number }, query: { from: from ?? 0 } } })),
    enabled: from !== null,
    staleTime: Infinity,
  })
}
