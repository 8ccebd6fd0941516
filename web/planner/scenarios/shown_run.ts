import { useRun, type Run, type RunHead, type Scenario } from './scenarios_data.ts'

const hasResult = ({ state }: RunHead) => state === 'done' || state === 'stopped' || state === 'infeasible'

/** The run to show: the signed one, else the last that came to an end; meanwhile undefined. Null: there is none. */
export function useShownRun({ id, run, runs, signed_run }: Scenario): Run | null | undefined {
  const number = signed_run ?? runs.find(hasResult)?.number ?? null
  const isLast = number !== null && run?.number === number
  const query = useRun(id, isLast ? null : number)
  if (number === null) return null
  return isLast ? run : query.data
}
