import { useMutation, useQueryClient } from '@tanstack/react-query'
import { begun, changed, scenarioQuery, scenarios_key, type Run, type Scenario } from '../scenarios/scenarios_data.ts'

export type SitingAsked = Extract<Scenario['asked'], { kind: 'siting' }>
export type SitingScenario = Scenario & { asked: SitingAsked }
export type SitingInputs = Extract<Run['inputs'], { kind: 'siting' }>
export type SitingResult = Extract<NonNullable<Run['result']>, { kind: 'siting' }>

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

/** Saves what is asked, and has it computed on the data of today. */
export function useComputing({ id, revision }: SitingScenario, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (asked: SitingAsked | null) => {
      if (asked) client.setQueryData(scenarioQuery(id).queryKey, await changed(id, revision, { asked }))
      await begun(id)
    },
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: [scenarios_key] }),
  })
}
