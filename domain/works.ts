import { isTaken, ModelBuilder, type LinearModel, type Row } from './linear_model.ts'
import { availableYuan, byId, worksPlan, type Place, type Work, type WorksPlan, type WorksProblem, type WorksRules } from './works_problem.ts'

export interface PosedWorks {
  model: LinearModel
  read: (values: readonly number[]) => WorksPlan
}

/**
 * What is looked for: the most worth; of plans worth so much the cheapest; of those that cost so little the one that comes
 * first: in earlier years, and of those the one in which works with the first ids are done, and early.
 */
export interface Stage {
  aim: 'worth' | 'cost' | 'years' | 'others' | 'first'
  worth_least?: number
  spent_most?: number
  /** Of what is done, added up, the first year being 0. */
  years_most?: number
  /** Works that were decided: the year, or null for not at all. */
  decided?: ReadonlyMap<string, number | null>
  /** Of which the first is wanted most, and as early as may be. */
  sought?: readonly string[]
  /** At least one of these works is left out. */
  not_all?: readonly string[]
  /** A plan to begin from. */
  start?: WorksPlan
}

/** In the greatest unit that divides every cost, so that numbers stay small for a solver and nothing is rounded. */
function unitOf(works: readonly Work[]): number {
  return works.reduce((unit, { cost_yuan }) => greatestDivisor(unit, cost_yuan), 0) || 1
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

type Term = Row['terms'][number]

interface Columns {
  builder: ModelBuilder
  works: readonly Work[]
  /** Of each work one column a year. */
  of: ReadonlyMap<string, readonly number[]>
  years: number
  unit_yuan: number
  /** Columns that follow from what is done. */
  following: { column: number; holds: (done: ReadonlySet<string>) => boolean }[]
}

/** The order of works and places in the problem makes no difference. */
export function chooseWorks(problem: WorksProblem, stage: Stage = { aim: 'worth' }): PosedWorks {
  const { rules } = problem
  const works = [...problem.works].sort(byId)
  const builder = new ModelBuilder()
  const years = rules.budget_yuan.length
  const unit_yuan = unitOf(works)
  const aimed = aimOf(stage, { years, unit_yuan })
  const choices = (work: Work) => Array.from({ length: years }, (_, year) => builder.choice(aimed(work, year), boundsOf(work, year, stage)))
  const of = new Map(works.map((work) => [work.id, choices(work)]))
  const columns: Columns = { builder, works, of, years, unit_yuan, following: [] }
  once(columns)
  budgets(columns, rules)
  together(columns, rules)
  shares(columns, rules)
  towns(columns, problem)
  const opening = [...problem.places].sort(byId).map((place) => [opens(columns, place, stage), place.worth] as const)
  staged(columns, stage, opening)
  return {
    model: builder.built(stage.aim === 'cost' || stage.aim === 'years' ? 'min' : 'max', stage.start && begun(columns, stage.start)),
    read: (values) => worksPlan(problem, new Map([...of].flatMap(([id, each]) => yearOf(each, values).map((year) => [id, year] as const)))),
  }
}

/** What it adds to the aim that a work is done in a year. */
function aimOf({ aim, start, sought = [] }: Stage, { years, unit_yuan }: Pick<Columns, 'years' | 'unit_yuan'>): (work: Work, year: number) => number {
  if (aim === 'worth') return ({ worth = 0 }) => worth
  if (aim === 'cost') return ({ cost_yuan }) => cost_yuan / unit_yuan
  if (aim === 'years') return (_, year) => year
  const chosen = new Map(start?.chosen.map(({ id, year }) => [id, year]))
  if (aim === 'others') return ({ id }, year) => (chosen.get(id) === year ? -1 : 1)
  const place = new Map(sought.map((id, index) => [id, (years + 1) ** (sought.length - 1 - index)]))
  return ({ id }, year) => (place.get(id) ?? 0) * (years - year)
}

function boundsOf({ id }: Work, year: number, { decided }: Stage): [0 | 1, 0 | 1] {
  const on = decided?.get(id)
  if (on === undefined) return [0, 1]
  return on === year ? [1, 1] : [0, 0]
}

/** So many works at once are sought by their ids, that the number in which they are written down stays small. */
export const soughtAtOnce = (years: number) => Math.max(1, Math.floor(Math.log(1_000) / Math.log(years + 1)))

const yearOf = (columns: readonly number[], values: readonly number[]) =>
  columns.flatMap((column, year) => (isTaken(values[column]) ? [year] : [])).slice(0, 1)

function begun({ of, following }: Columns, { chosen }: WorksPlan): [number, number][] {
  const years = new Map(chosen.map(({ id, year }) => [id, year]))
  const done = new Set(years.keys())
  return [
    ...[...of].flatMap(([id, each]) => each.map((column, year): [number, number] => [column, years.get(id) === year ? 1 : 0])),
    ...following.map(({ column, holds }): [number, number] => [column, holds(done) ? 1 : 0]),
  ]
}

const allYears = ({ of }: Columns, id: string, coefficient = 1): Term[] => (of.get(id) ?? []).map((column) => [column, coefficient])

const anyOf = (columns: Columns, some: readonly Work[], coefficient = 1) => some.flatMap(({ id }) => allYears(columns, id, coefficient))

/** By the end of that year. */
const until = ({ of }: Columns, id: string, year: number, coefficient = 1): Term[] =>
  (of.get(id) ?? []).slice(0, year + 1).map((column) => [column, coefficient])

function once(columns: Columns): void {
  for (const { id, state, is_unpriced } of columns.works) {
    if (is_unpriced) columns.builder.rule(`no_cost:${id}`, allYears(columns, id), { most: 0 })
    if (state === 'locked_in') columns.builder.rule(`locked_in:${id}`, allYears(columns, id), { least: 1, most: 1 })
    else if (state === 'locked_out') columns.builder.rule(`locked_out:${id}`, allYears(columns, id), { most: 0 })
    if (columns.years > 1) columns.builder.rule('once', allYears(columns, id), { most: 1 })
  }
}

function budgets({ builder, works, of, years, unit_yuan }: Columns, rules: WorksRules): void {
  const available = availableYuan(rules)
  for (let year = 0; year < years; year++) {
    const counted = rules.is_carried_over ? Array.from({ length: year + 1 }, (_, each) => each) : [year]
    const terms = works.flatMap(({ id, cost_yuan }) => counted.map((each): Term => [of.get(id)![each]!, cost_yuan / unit_yuan]))
    builder.rule(`budget_yuan:${year}`, terms, { most: Math.floor(counted.reduce((sum, each) => sum + available[each]!, 0) / unit_yuan) })
  }
}

function together(columns: Columns, { bundles = [], prerequisites = [], alternatives = [] }: WorksRules): void {
  const { builder, of, years } = columns
  const same = (first: string, other: string, year: number): Term[] => [
    [of.get(first)![year]!, 1],
    [of.get(other)![year]!, -1],
  ]
  for (const [first, ...others] of bundles)
    for (const other of others)
      for (let year = 0; year < years; year++) builder.rule(`bundle:${first}`, same(first!, other, year), { least: 0, most: 0 })
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

/** Of what is spent: a part of it against the whole, so that nothing is divided. */
function shares(columns: Columns, { town_share = [], department_share = [] }: WorksRules): void {
  const { builder, works, unit_yuan } = columns
  const against = (isTheirs: (work: Work) => boolean, percent: number) =>
    works.flatMap((work) => allYears(columns, work.id, (work.cost_yuan / unit_yuan) * ((isTheirs(work) ? 100 : 0) - percent)))
  for (const { town, most_percent } of town_share)
    builder.rule(
      `town_share:${town}`,
      against((work) => work.town === town, most_percent),
      { most: 0 },
    )
  for (const { department, least_percent = 0, most_percent = 100 } of department_share) {
    const isTheirs = (work: Work) => work.department === department
    if (least_percent > 0) builder.rule(`department_share:${department}`, against(isTheirs, least_percent), { least: 0 })
    if (most_percent < 100) builder.rule(`department_share:${department}`, against(isTheirs, most_percent), { most: 0 })
  }
}

function towns(columns: Columns, { towns: all = [], rules }: WorksProblem): void {
  const { builder, works } = columns
  rules.town_works?.forEach(({ towns: some, least }, index) => {
    for (const town of some)
      builder.rule(
        `town_works:${index}`,
        anyOf(
          columns,
          works.filter((work) => work.town === town),
        ),
        { least },
      )
  })
  const { covered_towns_least, towns_with_works_least } = rules
  if (typeof towns_with_works_least === 'number') {
    const codes = [...new Set(works.flatMap(({ town }) => town ?? []))]
    const groups = codes.map((code) => works.filter(({ town }) => town === code))
    soMany(columns, 'towns_with_works', groups, towns_with_works_least)
  }
  if (typeof covered_towns_least === 'number') {
    const open = all.filter(({ is_covered }) => !is_covered)
    const groups = open.map(({ code }) => works.filter(({ covers }) => covers === code))
    soMany(columns, 'covered_towns', groups, covered_towns_least - (all.length - open.length))
  }
}

/** In so many of the groups at least one work is done. */
function soMany(columns: Columns, rule: string, groups: readonly (readonly Work[])[], least: number): void {
  const { builder } = columns
  const counted = groups.map((some): Term => {
    const column = builder.share()
    columns.following.push({ column, holds: (done) => some.some(({ id }) => done.has(id)) })
    builder.rule('counts', [[column, 1], ...anyOf(columns, some, -1)], { most: 0 })
    return [column, 1]
  })
  builder.rule(rule, counted, { least })
}

/** It opens no more than each work that it needs is done. */
function opens(columns: Columns, { worth, needs }: Place, { aim }: Stage): number {
  const column = columns.builder.share(aim === 'worth' ? worth : 0)
  columns.following.push({ column, holds: (done) => needs.every((id) => done.has(id)) })
  for (const id of needs) columns.builder.rule('opens', [[column, 1], ...allYears(columns, id, -1)], { most: 0 })
  return column
}

function staged(columns: Columns, { worth_least, spent_most, years_most, not_all }: Stage, opening: readonly Term[]): void {
  const { builder, works, unit_yuan } = columns
  if (worth_least !== undefined) {
    const own = works.flatMap(({ id, worth = 0 }) => (worth === 0 ? [] : allYears(columns, id, worth)))
    builder.rule('worth_least', [...opening, ...own], { least: worth_least })
  }
  if (spent_most !== undefined) {
    const spent = works.flatMap(({ id, cost_yuan }) => allYears(columns, id, cost_yuan / unit_yuan))
    builder.rule('spent_most', spent, { most: Math.floor(spent_most / unit_yuan) })
  }
  if (years_most !== undefined) {
    const late = works.flatMap(({ id }) => columns.of.get(id)!.flatMap((column, year): Term[] => (year === 0 ? [] : [[column, year]])))
    builder.rule('years_most', late, { most: years_most })
  }
  if (not_all !== undefined)
    builder.rule(
      'not_all',
      not_all.flatMap((id) => allYears(columns, id)),
      { most: not_all.length - 1 },
    )
}
