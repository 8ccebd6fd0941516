import { availableYuan, coveredTowns, type Work, type WorksPlan, type WorksProblem } from './works_problem.ts'

interface Looked {
  problem: WorksProblem
  year: ReadonlyMap<string, number>
  /** What works that match cost together, in those years. */
  spent: (match?: (work: Work) => boolean, from?: number, to?: number) => number
  count: (match: (work: Work) => boolean) => number
}

/** Which rules a plan breaks; empty: it keeps them all. Nothing is taken from a solver on trust. */
export function broken(problem: WorksProblem, { chosen }: Pick<WorksPlan, 'chosen'>): string[] {
  const year = new Map(chosen.map(({ id, year: on }) => [id, on]))
  const done = problem.works.filter(({ id }) => year.has(id))
  const looked: Looked = {
    problem,
    year,
    spent: (match = () => true, from = 0, to = Infinity) =>
      done.reduce((sum, work) => (match(work) && year.get(work.id)! >= from && year.get(work.id)! <= to ? sum + work.cost_yuan : sum), 0),
    count: (match) => done.filter(match).length,
  }
  return [...new Set([...money(looked), ...each(looked), ...towns(looked)])]
}

function money({ problem: { rules }, spent }: Looked): string[] {
  const available = availableYuan(rules)
  const over = available.flatMap((_, on) => {
    const from = rules.is_carried_over ? 0 : on
    return spent(undefined, from, on) > available.slice(from, on + 1).reduce((sum, yuan) => sum + yuan, 0) ? [`budget_yuan:${on}`] : []
  })
  const all = spent()
  const by_town = (rules.town_share ?? []).filter(({ town, most_percent }) => 100 * spent((work) => work.town === town) > most_percent * all)
  const by_department = (rules.department_share ?? []).filter(({ department, least_percent = 0, most_percent = 100 }) => {
    const theirs = 100 * spent((work) => work.department === department)
    return theirs < least_percent * all || theirs > most_percent * all
  })
  return [...over, ...by_town.map(({ town }) => `town_share:${town}`), ...by_department.map(({ department }) => `department_share:${department}`)]
}

function each({ problem: { works, rules }, year }: Looked): string[] {
  return [
    ...works.flatMap(({ id, state }) => (state === 'locked_in' && !year.has(id) ? [`locked_in:${id}`] : [])),
    ...works.flatMap(({ id, is_unpriced }) => (is_unpriced && year.has(id) ? [`no_cost:${id}`] : [])),
    ...works.flatMap(({ id, state }) => (state === 'locked_out' && year.has(id) ? [`locked_out:${id}`] : [])),
    ...(rules.bundles ?? []).flatMap((some) => (new Set(some.map((id) => year.get(id))).size > 1 ? [`bundle:${some[0]}`] : [])),
    ...(rules.prerequisites ?? []).flatMap(([id, after]) => (year.has(id) && !(year.get(after)! <= year.get(id)!) ? [`prerequisite:${id}`] : [])),
    ...(rules.alternatives ?? []).flatMap((some) => (some.filter((id) => year.has(id)).length > 1 ? [`alternatives:${some[0]}`] : [])),
  ]
}

function towns({ problem, year, count }: Looked): string[] {
  const { town_works = [], towns_with_works_least, covered_towns_least } = problem.rules
  const with_works = new Set(problem.works.flatMap(({ id, town }) => (town !== undefined && year.has(id) ? [town] : [])))
  return [
    ...town_works.flatMap(({ towns: some, least }, index) =>
      some.some((town) => count((work) => work.town === town) < least) ? [`town_works:${index}`] : [],
    ),
    ...(with_works.size < (towns_with_works_least ?? 0) ? ['towns_with_works'] : []),
    ...(coveredTowns(problem, year) < (covered_towns_least ?? 0) ? ['covered_towns'] : []),
  ]
}
