import highsLoader, { type Highs, type HighsCallbackMap, type InterruptCallbackEvent, type Model } from 'highs'
import type { Better, LinearModel, Solved, SolveStatus } from '#domain/linear_model.ts'

export interface SolveOptions {
  time_limit_s: number
  /** The first place is set to 1 from outside to stop. */
  stop?: Int32Array
  /** Told of each better plan, with what may exist, and again as less may. */
  onBetter?: (found: Better) => void
  /** Told that no plan keeps every rule, before it is looked for which of them clash. */
  onInfeasible?: (solved: Solved) => void
}

let loading: Promise<Highs> | undefined

const status = { optimal: 7, infeasible: 8, unbounded_or_infeasible: 9 } as const
const feasible = 2

/**
 * Solves in this thread, which does nothing else meanwhile. Gap 0 is asked for, so that the best is the best: the solver's own
 * default would call a plan optimal that is 38 residents of 377,220 off.
 */
export async function solveHere(model: LinearModel, options: SolveOptions): Promise<Solved> {
  const highs = await (loading ??= highsLoader())
  const until = performance.now() + options.time_limit_s * 1000
  const solved = solveOnce(highs, model, options)
  if (solved.status !== 'infeasible' || model.is_variant) return solved
  options.onInfeasible?.(solved)
  return { ...solved, conflict: conflictOf(highs, model, { until, stop: options.stop }) }
}

const solveOnce = (highs: Highs, model: LinearModel, options: SolveOptions) =>
  highs.withModel(inputOf(highs, model), (solver) => run(highs, solver, { model, ...options }))

function inputOf(highs: Highs, { sense, columns, rows }: LinearModel) {
  const starts = [0]
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length)
  const entries = rows.flatMap(({ terms }) => terms)
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: sense === 'max' ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    colCost: columns.map(({ worth }) => worth),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, coefficient]) => coefficient),
    },
    integrality: columns.map(({ isWhole }) => (isWhole ? (1 as const) : (0 as const))),
  }
}

interface Running extends SolveOptions {
  model: LinearModel
}

function run(highs: Highs, solver: Model, { model, time_limit_s, stop, onBetter }: Running): Solved {
  solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: time_limit_s })
  begin(solver, model)
  const began = performance.now()
  solver.run(callbacks(highs, { stop, onBetter }))
  const seconds = (performance.now() - began) / 1000
  return { ...outcome(solver, model), seconds, solver: `HiGHS ${highs.version.string}` }
}

function begin(solver: Model, { start = [] }: LinearModel): void {
  if (start.length > 0) solver.setSolution({ indices: start.map(([column]) => column), values: start.map(([, value]) => value) })
}

function callbacks(highs: Highs, { stop, onBetter }: Pick<Running, 'stop' | 'onBetter'>): HighsCallbackMap {
  const { mipInterrupt, simplexInterrupt, mipImprovingSolution, mipLogging } = highs.constants.callbackType
  const interrupt = (event: InterruptCallbackEvent) => {
    if (stop && Atomics.load(stop, 0) === 1) event.interrupt()
    return undefined
  }
  let best: Better | undefined
  const tell = (found: Better) => {
    best = found
    onBetter?.(found)
    return undefined
  }
  return {
    [mipInterrupt]: interrupt,
    [simplexInterrupt]: interrupt,
    [mipImprovingSolution]: ({ data }) =>
      tell({ objective: data.objective_function_value!, bound: data.mip_dual_bound!, values: [...data.mip_solution!] }),
    [mipLogging]: ({ data }) => (best && data.mip_dual_bound !== best.bound ? tell({ ...best, bound: data.mip_dual_bound! }) : undefined),
  }
}

function outcome(solver: Model, model: LinearModel): Omit<Solved, 'seconds' | 'solver'> {
  const code = solver.getModelStatus()
  const nothing = { values: null, bound: null, gap: null, conflict: [] }
  if (code === status.infeasible || code === status.unbounded_or_infeasible) return { ...nothing, status: 'infeasible' }
  if (solver.info.get('primal_solution_status') !== feasible) return { ...nothing, status: 'nothing_found' }
  const isMip = model.columns.some(({ isWhole }) => isWhole)
  const gap = isMip ? Number(solver.info.get('mip_gap')) : 0
  const bound = isMip ? Number(solver.info.get('mip_dual_bound')) : solver.getObjectiveValue()
  const proved: SolveStatus = code === status.optimal && gap === 0 ? 'proved_best' : 'stopped'
  return { status: proved, values: [...solver.getSolution().colValue], bound, gap, conflict: [] }
}

/** What holds a model together and can't be given up: it is no rule of anybody's. */
const structural = new Set(['served', 'opens', 'counts', 'once', 'worth_least', 'spent_most', 'not_all'])

interface Limits {
  until: number
  stop: Int32Array | undefined
}

/** Rules that together cannot be kept while without any one of them they can (Junker 2004, QuickXplain). Empty: there was no time to find out. */
function conflictOf(highs: Highs, model: LinearModel, limits: Limits): string[] {
  const names = [...new Set(model.rows.map(({ rule }) => rule))].filter((rule) => !structural.has(rule))
  const clash = (kept: readonly string[]) => {
    const isKept = new Set(kept)
    const rows = model.rows.filter(({ rule }) => structural.has(rule) || isKept.has(rule))
    return isInfeasible(highs, { ...model, rows }, limits)
  }
  const found = clash(names) && !clash([]) ? needed([], names, clash) : []
  return isOver(limits) ? [] : found
}

/** Of rules that clash with what is kept, those that are needed for it. */
function needed(kept: readonly string[], names: readonly string[], clash: (kept: readonly string[]) => boolean): string[] {
  if (names.length === 1) return [...names]
  const half = names.length >> 1
  const [first, second] = [names.slice(0, half), names.slice(half)]
  const ofSecond = clash([...kept, ...first]) ? [] : needed([...kept, ...first], second, clash)
  const ofFirst = clash([...kept, ...ofSecond]) ? [] : needed([...kept, ...ofSecond], first, clash)
  return [...ofFirst, ...ofSecond]
}

const conflict_limit_s = 2

const isOver = ({ until, stop }: Limits) => performance.now() >= until || (stop !== undefined && Atomics.load(stop, 0) === 1)

function isInfeasible(highs: Highs, model: LinearModel, limits: Limits): boolean {
  if (isOver(limits)) return false
  const left_s = (limits.until - performance.now()) / 1000
  return (
    solveOnce(highs, model, { time_limit_s: Math.min(left_s, conflict_limit_s), ...(limits.stop ? { stop: limits.stop } : {}) }).status ===
    'infeasible'
  )
}
