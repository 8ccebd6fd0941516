/** A model of whole and continuous unknowns with linear rules, as a solver takes it. Pure: what it means is known by who built it. */
export interface LinearModel {
  sense: 'max' | 'min'
  columns: readonly Column[]
  rows: readonly Row[]
  /** So many of the objective are one of what is told, as hundredths of people; else 1. */
  parts?: number
  /** A plan to begin from, as far as it is known: column and value. What it leaves open is found; one that breaks a rule is not used. */
  start?: readonly (readonly [column: number, value: number])[]
  /** One of many: nobody asks which rules clash in it. */
  is_variant?: boolean
}

export interface Column {
  /** What one of it adds to the objective. */
  worth: number
  lower: number
  upper: number
  isWhole: boolean
}

export interface Row {
  /** Which rule it comes from, so that what cannot be kept is told in words. */
  rule: string
  lower: number
  upper: number
  /** Column and coefficient. */
  terms: readonly (readonly [column: number, coefficient: number])[]
}

/** `proved_best`: nothing better exists. `stopped`: the best plan found by then, with a bound on what may exist. */
export type SolveStatus = 'proved_best' | 'stopped' | 'infeasible' | 'nothing_found'

/** A plan found on the way, and what may exist. */
export interface Better {
  objective: number
  bound: number
  values: readonly number[]
}

export interface Solved {
  status: SolveStatus
  /** One a column; null: there is no plan. */
  values: readonly number[] | null
  /** No plan can be better than this. */
  bound: number | null
  /** How far the bound lies from the plan, as a share of the plan. */
  gap: number | null
  /** Rules that cannot all be kept. */
  conflict: readonly string[]
  seconds: number
  solver: string
}

/** Collects the unknowns and the rules of a model. */
export class ModelBuilder {
  readonly columns: Column[] = []
  readonly rows: Row[] = []

  /** Yes or no; answers its number. */
  choice(worth = 0, [lower, upper]: readonly [0 | 1, 0 | 1] = [0, 1]): number {
    return this.columns.push({ worth, lower, upper, isWhole: true }) - 1
  }

  /** A share from 0 to 1, of which the best is whole once the choices are; answers its number. */
  share(worth = 0): number {
    return this.columns.push({ worth, lower: 0, upper: 1, isWhole: false }) - 1
  }

  /** The sum of the terms is at least and at most so much. */
  rule(rule: string, terms: Row['terms'], { least = -Infinity, most = Infinity }: { least?: number; most?: number }): void {
    this.rows.push({ rule, lower: least, upper: most, terms })
  }

  built(sense: LinearModel['sense'], start: NonNullable<LinearModel['start']> = []): LinearModel {
    return { sense, columns: this.columns, rows: this.rows, start }
  }
}

/** Whether a choice was taken: solvers return 0.9999…. */
export const isTaken = (value: number | undefined) => (value ?? 0) > 0.5

/** How far the bound lies from the plan, as a share of the plan; null: no bound is known. */
export function gapOf(objective: number, bound: number): number | null {
  if (!Number.isFinite(bound)) return null
  return objective === bound ? 0 : objective === 0 ? null : Math.abs((bound - objective) / objective)
}

/** The plan to begin from, if it is whole and keeps every rule: the worst that has to be answered. */
export function wholeStart({ columns, rows, start = [] }: LinearModel): { values: number[]; objective: number } | null {
  const known = new Map(start)
  if (columns.some(({ lower, upper }, column) => !(known.get(column)! >= lower && known.get(column)! <= upper))) return null
  const sumOf = (terms: Row['terms']) => terms.reduce((sum, [column, coefficient]) => sum + coefficient * known.get(column)!, 0)
  if (rows.some(({ lower, upper, terms }) => sumOf(terms) < lower || sumOf(terms) > upper)) return null
  return {
    values: columns.map((_, column) => known.get(column)!),
    objective: columns.reduce((sum, { worth }, column) => sum + worth * known.get(column)!, 0),
  }
}
