import { useQueries } from '@tanstack/react-query'
import { planOf, type Plan } from './plan.ts'
import { runQuery, scenarioQuery, type Run, type Scenario } from './scenarios_data.ts'

export interface Compared {
  scenario: Scenario
  /** The run that counts: signed, else the last that came to a plan. */
  run: Run | null
  plan: Plan | null
}

export function useCompared(ids: readonly string[]): { compared: Compared[] | null; error: Error | null; retry: () => void } {
  const scenarios = useQueries({ queries: ids.map((id) => ({ ...scenarioQuery(id), staleTime: 0 })) })
  const numbers = scenarios.map(({ data }) => (data ? numberOf(data) : null))
  const runs = useQueries({ queries: ids.map((id, index) => ({ ...runQuery(id, numbers[index] ?? 0), enabled: Boolean(numbers[index]) })) })
  const failed = [...scenarios, ...runs].find(({ error }) => error)
  const isReady = scenarios.every(({ data }, index) => data && (numbers[index] === null || runs[index]!.data))
  return {
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    compared: isReady
      ? scenarios.map(({ data }, index) => {
          const run = runs[index]!.data ?? null
          return { scenario: data!, run, plan: planOf(run) } // each has come
        })
      : null,
  }
}

const numberOf = ({ signed_run, runs }: Scenario) => signed_run ?? runs.find(({ state }) => state === 'done' || state === 'stopped')?.number ?? null
