import { nameOf } from '../../names.ts'
import type { Run, WorksAsked, WorksInputs, WorksResult } from './scenarios_data.ts'

export type PlannedWork = WorksInputs['works'][number]
export type PlannedPlace = WorksInputs['places'][number]
export type Chosen = WorksResult['chosen'][number]
export type Left = WorksResult['not_chosen'][number]
export type Price = Chosen['strike']

/** A run of works with what its ids stand for. */
export interface Plan {
  run: Run
  asked: WorksAsked
  inputs: WorksInputs
  result: WorksResult
  work: (id: string) => PlannedWork | undefined
  place: (id: string) => PlannedPlace | undefined
  townName: (code: string) => string
  departmentName: (code: string) => string
}

/** Null: it is of another kind, or nothing came of it. */
export function planOf(run: Run | null | undefined): Plan | null {
  if (run?.asked.kind !== 'works' || !('works' in run.inputs) || !run.result || !('not_chosen' in run.result)) return null
  const { asked, inputs, result } = run
  const works = new Map(inputs.works.map((work) => [work.id, work]))
  const places = new Map(inputs.places.map((place) => [place.id, place]))
  const namedBy = (list: WorksInputs['towns'] | WorksInputs['departments']) => {
    const names = new Map(list.map((each) => [each.code, nameOf(each)]))
    return (code: string) => names.get(code) ?? code
  }
  return {
    run,
    asked,
    inputs,
    result,
    work: (id) => works.get(id),
    place: (id) => places.get(id),
    townName: namedBy(inputs.towns),
    departmentName: namedBy(inputs.departments),
  }
}

/** Rows under their towns, in the order of the towns. */
export function byTown<T extends { work: PlannedWork }>(plan: Plan, rows: readonly T[]): { town_code: string; rows: T[] }[] {
  const codes = [...new Set([...plan.inputs.towns.map(({ code }) => code), ...rows.map(({ work }) => work.town_code)])]
  return codes.flatMap((town_code) => {
    const own = rows.filter(({ work }) => work.town_code === town_code)
    return own.length > 0 ? [{ town_code, rows: own }] : []
  })
}
