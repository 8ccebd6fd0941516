import { availableYuan, byId, coveredTowns, worksPlan, type Place, type Work, type WorksPlan, type WorksProblem } from './works_problem.ts'

/** Works taken one after the other, as somebody does who has a list and a sum of money. */
class Taking {
  readonly years = new Map<string, number>()
  private readonly problem: WorksProblem
  private readonly works: ReadonlyMap<string, Work>
  private available: readonly number[]
  private spent: number[]

  constructor(problem: WorksProblem, available: readonly number[]) {
    this.problem = problem
    this.works = new Map(problem.works.map((work) => [work.id, work]))
    this.available = available
    this.spent = available.map(() => 0)
  }

  /** Other money from here on; what is done is done. */
  anew(available: readonly number[]): void {
    this.available = available
    this.spent = available.map(() => 0)
  }

  /** These and what goes with them, each in the first year in which it can be paid; false: they can't all be done. */
  take(ids: readonly string[]): boolean {
    const all = this.withOthers(ids)
    if (!this.isAllowed(all)) return false
    const before = [...this.spent]
    const isTaken = this.inOrder(all).every((some) => this.takeAtOnce(some))
    if (isTaken) return true
    for (const id of all) this.years.delete(id)
    this.spent = before
    return false
  }

  /** In one year. */
  private takeAtOnce(ids: readonly string[]): boolean {
    const cost = ids.reduce((sum, id) => sum + this.works.get(id)!.cost_yuan, 0)
    const year = this.available.findIndex((_, each) => each >= this.earliest(ids) && this.isPaid(cost, each))
    if (year < 0) return false
    for (const id of ids) this.years.set(id, year)
    this.spent[year]! += cost
    return true
  }

  /** Bundles as one, and each after what it is only done after; those that wait for each other are done at once. */
  private inOrder(ids: readonly string[]): string[][] {
    const { bundles = [], prerequisites = [] } = this.problem.rules
    const units = bundles.reduce<string[][]>(
      (all, bundle) => {
        const joined = all.filter((unit) => unit.some((id) => bundle.includes(id)))
        return joined.length > 1 ? [...all.filter((unit) => !joined.includes(unit)), joined.flat()] : all
      },
      ids.map((id) => [id]),
    )
    const isWaiting = (unit: readonly string[], left: readonly string[][]) =>
      prerequisites.some(([work, after]) => unit.includes(work) && left.some((other) => other !== unit && other.includes(after)))
    const ordered: string[][] = []
    for (let left = units; left.length > 0;) {
      const ready = left.filter((unit) => !isWaiting(unit, left))
      ordered.push(...(ready.length > 0 ? ready : [left.flat()]))
      left = ready.length > 0 ? left.filter((unit) => !ready.includes(unit)) : []
    }
    return ordered
  }

  private withOthers(ids: readonly string[]): string[] {
    const { bundles = [], prerequisites = [] } = this.problem.rules
    const all = new Set(ids.filter((id) => !this.years.has(id)))
    for (const id of all) {
      for (const some of bundles) if (some.includes(id)) for (const other of some) if (!this.years.has(other)) all.add(other)
      for (const [work, after] of prerequisites) if (work === id && !this.years.has(after)) all.add(after)
    }
    return [...all]
  }

  private isAllowed(ids: readonly string[]): boolean {
    const isDone = (id: string) => ids.includes(id) || this.years.has(id)
    const works = ids.map((id) => this.works.get(id))
    const mayBe = works.every((work) => work && !work.is_unpriced && work.state !== 'locked_out')
    return mayBe && (this.problem.rules.alternatives ?? []).every((some) => some.filter(isDone).length <= 1)
  }

  private earliest(ids: readonly string[]): number {
    const after = (this.problem.rules.prerequisites ?? []).filter(([work]) => ids.includes(work)).map(([, before]) => this.years.get(before) ?? 0)
    return Math.max(0, ...after)
  }

  private isPaid(cost: number, year: number): boolean {
    if (!this.problem.rules.is_carried_over) return this.spent[year]! + cost <= this.available[year]!
    let left = 0
    return this.available.every((yuan, each) => {
      left += yuan - this.spent[each]! - (each === year ? cost : 0)
      return each < year || left >= 0
    })
  }
}

const byWorth = (a: Place, b: Place) => b.worth - a.worth || byId(a, b)
const byCost = (a: Work, b: Work) => a.cost_yuan - b.cost_yuan || byId(a, b)

function begun(problem: WorksProblem): Taking {
  const taking = new Taking(problem, availableYuan(problem.rules))
  for (const { id, state } of [...problem.works].sort(byId)) if (state === 'locked_in') taking.take([id])
  return taking
}

/** The list from the top: each place that can still be paid for is opened. What must be done comes first; floors are not looked at. */
export function rankAndCut(problem: WorksProblem): WorksPlan {
  const taking = begun(problem)
  for (const { needs } of [...problem.places].sort(byWorth)) taking.take(needs)
  return worksPlan(problem, taking.years)
}

/** As rank and cut, once the floors are kept as cheaply as one can see: a plan to begin from, which may still break a rule. */
export function plainPlan(problem: WorksProblem): WorksPlan {
  const taking = begun(problem)
  coverTowns(problem, taking)
  workInTowns(problem, taking)
  for (const { needs } of [...problem.places].sort(byWorth)) taking.take(needs)
  return worksPlan(problem, taking.years)
}

function coverTowns(problem: WorksProblem, taking: Taking): void {
  const covered = new Set((problem.towns ?? []).flatMap(({ code, is_covered }) => (is_covered ? [code] : [])))
  for (const { id, covers } of [...problem.works].sort(byCost)) {
    if (coveredTowns(problem, taking.years) >= (problem.rules.covered_towns_least ?? 0)) return
    if (covers !== undefined && !covered.has(covers) && taking.take([id])) covered.add(covers)
  }
}

function workInTowns({ works, rules }: WorksProblem, taking: Taking): void {
  const cheapest = [...works].sort(byCost)
  const countIn = (town: string) => works.filter((work) => work.town === town && taking.years.has(work.id)).length
  for (const { towns, least } of rules.town_works ?? [])
    for (const town of towns) for (const work of cheapest) if (work.town === town && countIn(town) < least) taking.take([work.id])
  const isEnough = () =>
    new Set(works.flatMap(({ id, town }) => (taking.years.has(id) ? (town ?? []) : []))).size >= (rules.towns_with_works_least ?? 0)
  for (const { id, town } of cheapest) if (town !== undefined && !isEnough() && countIn(town) === 0) taking.take([id])
}

/** The same money for each town in which there are works, spent in each from the top of its list. Null: there are no towns. */
export function equalShares(problem: WorksProblem): { plan: WorksPlan; share_yuan: number } | null {
  const { places, works, rules } = problem
  const with_works = new Set(works.map(({ town }) => town))
  const towns = (problem.towns ?? []).filter(({ code }) => with_works.has(code))
  if (towns.length === 0) return null
  const shares = availableYuan(rules).map((yuan) => Math.max(0, Math.floor(yuan / towns.length)))
  const taking = new Taking(problem, shares)
  for (const { code } of towns) {
    taking.anew(shares)
    for (const { needs } of places.filter(({ town }) => town === code).sort(byWorth)) taking.take(needs)
  }
  return { plan: worksPlan(problem, taking.years), share_yuan: shares.reduce((sum, yuan) => sum + yuan, 0) }
}
