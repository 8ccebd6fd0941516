import type { Day } from '#domain/date.ts'
import type { LinearModel, Solved } from '#domain/linear_model.ts'
import type { Scope } from '#domain/role.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import type { Db } from '../database/connect.ts'
import type { Told } from '../queries/scenarios.ts'
import type { LivingPlaces } from '../gaps/living_places.ts'

/** A kind of scenario: how its inputs are gathered, and how it is computed from them. */
export interface PlanKind<Asked, Inputs, Result> {
  /** All that it is computed from, as it is now; it is frozen. What cannot be asked is refused by a named problem. */
  gather(from: Gathering, asked: Asked): Promise<Inputs>
  /** The same inputs and question give the same answer. */
  solve(inputs: Inputs, asked: Asked, tools: SolveTools): Promise<Outcome<Result>>
  /** What a result comes to, for comparing it with another. Null: there is no plan. */
  told(result: Result): Told | null
  /** Parts of the question that inputs do not depend on: another question that differs in no others may be put to frozen inputs. */
  solve_only: readonly (keyof Asked)[]
}

export interface Gathering {
  db: Db
  as_of: Day
  city_code: string
  register: CoverageRegister
  living: LivingPlaces
  /** Where the planner may plan; null: everywhere. */
  scopes: readonly Scope[] | null
}

export interface SolveTools {
  /** Within the time that is left, or in so many seconds if that is less. Once it is up, or the planner asked to stop, it answers that nothing was found. */
  solve: (model: LinearModel, most_s?: number) => Promise<Solved>
  tell: (progress: Progress) => void
  /** Finish with what there is. */
  isStopped: () => boolean
}

export interface Progress {
  /** A name of its own for each step of the kind. */
  step: string
  done: number
  total: number
  objective?: number
  bound?: number
}

/** `done`: proved to be the best, and all that belongs to it was computed. */
export interface Outcome<Result> {
  state: 'done' | 'stopped' | 'infeasible'
  result: Result
  solver: string
}
