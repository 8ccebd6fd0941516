import { isTaken, ModelBuilder, type LinearModel } from './linear_model.ts'

/**
 * Which works under a budget. What counts is a place made usable, not an item mended: one step at the door makes ten good items
 * worthless. A place opens when every work that it still needs is done; a work that several need is paid once.
 */
export interface WorksProblem {
  places: readonly Place[]
  works: readonly Work[]
  rules: WorksRules
}

export interface Place {
  id: string
  /** What it is worth that it opens, as a whole number: people, or points of a score. */
  worth: number
  /** Works without which it stays shut, by id. */
  needs: readonly string[]
}

export interface Work {
  id: string
  cost_yuan: number
  /** What it is worth by itself, whether a place opens or not. */
  worth?: number
  town?: string
  department?: string
  state?: 'locked_in' | 'locked_out'
}

export interface WorksRules {
  /** One budget a year; what is left of a year goes on to the next where it is carried over. */
  budget_yuan: readonly number[]
  is_carried_over?: boolean
  /** Kept for what residents ask for, of the first year. */
  reserve_yuan?: number
  /** Works that go together or not at all. */
  bundles?: readonly (readonly string[])[]
  /** The first only where the second is done by then. */
  prerequisites?: readonly (readonly [work: string, after: string])[]
  /** One of these at most. */
  alternatives?: readonly (readonly string[])[]
  /** So many works at least in the town. */
  town_works?: readonly { town: string; least: number }[]
  /** Of what is spent at most, or of the budgets at least, so much for the department, in yuan. */
  department_yuan?: readonly { department: string; least?: number; most?: number }[]
}

export interface WorksPlan {
  /** Year from 0 of each chosen work. */
  chosen: { id: string; year: number }[]
  opened: string[]
  worth: number
  cost_yuan: number
}

export interface PosedWorks {
  model: LinearModel
  read: (values: readonly number[]) => WorksPlan
}

/** In the greatest unit that divides every cost, so that numbers stay small for a solver and nothing is rounded. */
function unitOf(works: readonly Work[]): number {
  return works.reduce((unit, { cost_yuan }) => greatestDivisor(unit, cost_yuan), 0) || 1
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

interface Columns {
  builder: ModelBuilder
  /** Of each work one column a year. */
  of: ReadonlyMap<string, readonly number[]>
  years: number
  unit_yuan: number
}

export function chooseWorks(problem: WorksProblem): PosedWorks {
  const { works, rules } = problem
  const builder = new ModelBuilder()
  const years = rules.budget_yuan.length
  const of = new Map(works.map((work) => [work.id, Array.from({ length: years }, () => builder.choice(work.worth ?? 0))]))
  const columns = { builder, of, years, unit_yuan: unitOf(works) }
  once(columns, works)
  budgets(columns, problem)
  together(columns, rules)
  shares(columns, problem)
  problem.places.forEach((place) => opening(columns, place))
  return {
    model: builder.built('max'),
    read: (values) => planOf(problem, new Map([...of].flatMap(([id, each]) => yearOf(each, values).map((year) => [id, year] as const)))),
  }
}

const yearOf = (columns: readonly number[], values: readonly number[]) =>
  columns.flatMap((column, year) => (isTaken(values[column]) ? [year] : [])).slice(0, 1)

const allYears = ({ of }: Columns, id: string, coefficient = 1) => (of.get(id) ?? []).map((column) => [column, coefficient] as const)

/** By the end of that year. */
const until = ({ of }: Columns, id: string, year: number, coefficient = 1) =>
  (of.get(id) ?? []).slice(0, year + 1).map((column) => [column, coefficient] as const)

function once(columns: Columns, works: readonly Work[]): void {
  for (const { id, state } of works) {
    if (state === 'locked_in') columns.builder.rule(`locked_in:${id}`, allYears(columns, id), { least: 1, most: 1 })
    else if (state === 'locked_out') columns.builder.rule(`locked_out:${id}`, allYears(columns, id), { most: 0 })
    else if (columns.years > 1) columns.builder.rule(`once:${id}`, allYears(columns, id), { most: 1 })
  }
}

function budgets({ builder, of, years, unit_yuan }: Columns, { works, rules }: WorksProblem): void {
  const available = rules.budget_yuan.map((yuan, year) => yuan - (year === 0 ? (rules.reserve_yuan ?? 0) : 0))
  for (let year = 0; year < years; year++) {
    const counted = rules.is_carried_over ? Array.from({ length: year + 1 }, (_, each) => each) : [year]
    const terms = works.flatMap(({ id, cost_yuan }) => counted.map((each) => [of.get(id)![each]!, cost_yuan / unit_yuan] as const))
    builder.rule(`budget_yuan:${year}`, terms, { most: Math.floor(counted.reduce((sum, each) => sum + available[each]!, 0) / unit_yuan) })
  }
}

function together(columns: Columns, { bundles = [], prerequisites = [], alternatives = [] }: WorksRules): void {
  const { builder, of, years } = columns
  for (const [first, ...others] of bundles)
    for (const other of others)
      for (let year = 0; year < years; year++)
        builder.rule(
          `bundle:${first}`,
          [
            [of.get(first!)![year]!, 1],
            [of.get(other)![year]!, -1],
          ],
          { least: 0, most: 0 },
        )
  for (const [work, after] of prerequisites)
    for (let year = 0; year < years; year++)
      builder.rule(`prerequisite:${work}`, [...until(columns, work, year), ...until(columns, after, year, -1)], { most: 0 })
  for (const some of alternatives)
    builder.rule(
      `alternatives:${some[0]}`,
      some.flatMap((id) => allYears(columns, id)),
      { most: 1 },
    )
}

function shares(columns: Columns, { works, rules }: WorksProblem): void {
  for (const { town, least } of rules.town_works ?? []) {
    const there = works.filter((work) => work.town === town)
    columns.builder.rule(
      `town_works:${town}`,
      there.flatMap(({ id }) => allYears(columns, id)),
      { least },
    )
  }
  for (const { department, least, most } of rules.department_yuan ?? []) {
    const theirs = works.filter((work) => work.department === department)
    const terms = theirs.flatMap(({ id, cost_yuan }) => allYears(columns, id, cost_yuan / columns.unit_yuan))
    columns.builder.rule(`department_yuan:${department}`, terms, {
      ...(least === undefined ? {} : { least: Math.ceil(least / columns.unit_yuan) }),
      ...(most === undefined ? {} : { most: Math.floor(most / columns.unit_yuan) }),
    })
  }
}

/** It opens no more than each work that it needs is done. */
function opening(columns: Columns, { worth, needs }: Place): void {
  const column = columns.builder.share(worth)
  for (const id of needs) columns.builder.rule('opens', [[column, 1], ...allYears(columns, id, -1)], { most: 0 })
}

/** Counted anew from the works that were chosen, in whole numbers. */
function planOf({ places, works }: WorksProblem, years: ReadonlyMap<string, number>): WorksPlan {
  const chosen = works.filter(({ id }) => years.has(id))
  const opened = places.filter(({ needs }) => needs.every((id) => years.has(id)))
  return {
    chosen: chosen.map(({ id }) => ({ id, year: years.get(id)! })),
    opened: opened.map(({ id }) => id),
    worth: opened.reduce((sum, { worth }) => sum + worth, 0) + chosen.reduce((sum, { worth = 0 }) => sum + worth, 0),
    cost_yuan: chosen.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0),
  }
}

/** Which rule a plan breaks; empty: it keeps them all. Nothing is taken from the solver on trust. */
export function broken({ works, rules }: WorksProblem, { chosen }: WorksPlan): string[] {
  const year = new Map(chosen.map(({ id, year: on }) => [id, on]))
  const cost = new Map(works.map(({ id, cost_yuan }) => [id, cost_yuan]))
  const spent = (of: readonly string[], from: number, to: number) =>
    of.reduce((sum, id) => (year.has(id) && year.get(id)! >= from && year.get(id)! <= to ? sum + cost.get(id)! : sum), 0)
  const all = works.map(({ id }) => id)
  const available = rules.budget_yuan.map((yuan, on) => yuan - (on === 0 ? (rules.reserve_yuan ?? 0) : 0))
  const over = available.flatMap((_, on) => {
    const from = rules.is_carried_over ? 0 : on
    return spent(all, from, on) > available.slice(from, on + 1).reduce((sum, each) => sum + each, 0) ? [`budget_yuan:${on}`] : []
  })
  const of = (match: (work: Work) => boolean) => works.filter(match).map(({ id }) => id)
  return [
    ...over,
    ...of(({ id, state }) => state === 'locked_in' && !year.has(id)).map((id) => `locked_in:${id}`),
    ...of(({ id, state }) => state === 'locked_out' && year.has(id)).map((id) => `locked_out:${id}`),
    ...(rules.bundles ?? []).flatMap((some) => (new Set(some.map((id) => year.get(id))).size > 1 ? [`bundle:${some[0]}`] : [])),
    ...(rules.prerequisites ?? []).flatMap(([id, after]) => (year.has(id) && !(year.get(after)! <= year.get(id)!) ? [`prerequisite:${id}`] : [])),
    ...(rules.alternatives ?? []).flatMap((some) => (some.filter((id) => year.has(id)).length > 1 ? [`alternatives:${some[0]}`] : [])),
    ...(rules.town_works ?? []).flatMap(({ town, least }) =>
      of((work) => work.town === town && year.has(work.id)).length < least ? [`town_works:${town}`] : [],
    ),
    ...(rules.department_yuan ?? []).flatMap(({ department, least = 0, most = Infinity }) => {
      const theirs = spent(
        of((work) => work.department === department),
        0,
        Infinity,
      )
      return theirs < least || theirs > most ? [`department_yuan:${department}`] : []
    }),
  ]
}
