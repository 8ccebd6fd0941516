import { availableYuan, type WorksPlan, type WorksProblem } from '#domain/works_problem.ts'
import type { SolveTools } from './kind.ts'
import { cheapest, mostWorth, settled } from './works_best.ts'

/** How much more, and how much less, is looked at. */
const steps_yuan = [100_000, 200_000, 300_000, 400_000] as const
const widest_yuan = steps_yuan.at(-1)!

/** Looked at first, so that the whole width is known roughly before all is known exactly near the budget. */
const grid_yuan = 50_000

/** So many plans are looked for. */
const most_points = 36
const one_s = 5

/** What so much money buys at the most, and the least that it costs. */
interface Point {
  budget_yuan: number
  cost_yuan: number
  worth: number
}

/** Null: it was not proved within the time. */
export interface Bought {
  more_yuan: number
  plan: WorksPlan | null
}

export interface Frontier {
  points: Point[]
  is_complete: boolean
}

/** More in the first year; less is a limit to the whole. */
const withMoney = (problem: WorksProblem, more_yuan: number): WorksProblem => {
  const [first, ...others] = problem.rules.budget_yuan
  return { ...problem, rules: { ...problem.rules, budget_yuan: [first! + more_yuan, ...others] } }
}

/** What more money would buy. */
export async function moreMoney(problem: WorksProblem, best: WorksPlan, tools: SolveTools): Promise<Bought[]> {
  const bought: Bought[] = []
  let start = best
  for (const more_yuan of steps_yuan) {
    tools.tell({ step: 'next_money', done: bought.length, total: steps_yuan.length })
    const plan = await cheapestBest(withMoney(problem, more_yuan), start, tools)
    bought.push({ more_yuan, plan })
    start = plan ?? start
  }
  return bought
}

const pointOf = (budget_yuan: number, { cost_yuan, worth }: WorksPlan): Point => ({ budget_yuan, cost_yuan, worth })

async function cheapestBest(problem: WorksProblem, start: WorksPlan, tools: SolveTools): Promise<WorksPlan | null> {
  const found = await mostWorth(problem, { start, most_s: one_s }, tools)
  if (found.status !== 'proved_best' || !found.plan) return null
  const { plan, isSettled } = await settled(problem, found.plan, { most_s: one_s }, tools)
  return isSettled ? plan : null
}

interface Within {
  available: number
  tools: SolveTools
}

/**
 * Exact steps of one year's budget; of several years it matters when the money comes. Between two that are known, the most that
 * can be had for one yuan less than the upper costs, until that is worth no more than the lower.
 */
export async function frontier(
  problem: WorksProblem,
  { best, bought }: { best: WorksPlan; bought: readonly Bought[] },
  tools: SolveTools,
): Promise<Frontier> {
  if (problem.rules.budget_yuan.length > 1) return { points: [], is_complete: false }
  const available = availableYuan(problem.rules)[0]!
  const floor_yuan = Math.max(0, available - widest_yuan)
  const dearer = bought.flatMap(({ more_yuan, plan }) => (plan ? [pointOf(available + more_yuan, plan)] : []))
  let points = [pointOf(available, best), ...dearer]
  let lowest = floor_yuan
  for (let count = 0; count < most_points && !tools.isStopped(); count++) {
    const yuan = nextOnGrid(points, lowest, available) ?? nextGap(points, lowest, available)
    if (yuan === null) break
    tools.tell({ step: 'frontier', done: count, total: most_points })
    const found = await atMost(problem, yuan, { available, tools })
    if (found === 'unknown') break
    if (found === 'nothing') lowest = yuan + 1
    else points = [...points, found].sort((a, b) => a.budget_yuan - b.budget_yuan)
  }
  return { points: stepsOf(points), is_complete: nextGap(points, lowest, available) === null }
}

/** A round sum within the width of which it is not known what it buys, nearest to the budget; null: they all are. */
function nextOnGrid(points: readonly Point[], lowest: number, available: number): number | null {
  const isKnown = (yuan: number) => yuan < lowest || points.some(({ cost_yuan, budget_yuan }) => cost_yuan <= yuan && yuan <= budget_yuan)
  for (let step = 1; step * grid_yuan <= widest_yuan; step++)
    for (const yuan of [available - step * grid_yuan, available + step * grid_yuan]) if (!isKnown(yuan)) return yuan
  return null
}

/** The most money of which it is not known what it buys, nearest to the budget; null: all is known. */
function nextGap(points: readonly Point[], lowest: number, available: number): number | null {
  const gaps = points.flatMap(({ cost_yuan, worth }, index) => {
    const below = points[index - 1]
    const isOpen = below ? worth > below.worth && cost_yuan - 1 > below.budget_yuan : cost_yuan > lowest
    return isOpen ? [cost_yuan - 1] : []
  })
  return gaps.sort((a, b) => Math.abs(a - available) - Math.abs(b - available))[0] ?? null
}

async function atMost(problem: WorksProblem, yuan: number, { available, tools }: Within): Promise<Point | 'nothing' | 'unknown'> {
  const given = yuan > available ? withMoney(problem, yuan - available) : problem
  const less = yuan < available ? { spent_most: yuan } : {}
  const found = await mostWorth(given, { ...less, most_s: one_s }, tools)
  if (found.status === 'infeasible') return 'nothing'
  if (found.status !== 'proved_best' || !found.plan) return 'unknown'
  const { plan, isSettled } = await cheapest(given, found.plan, { most_s: one_s }, tools)
  return isSettled ? pointOf(yuan, plan) : 'unknown'
}

/** Each worth once, at the least that it costs. */
function stepsOf(points: readonly Point[]): Point[] {
  return points.filter((point, index) => index === 0 || point.worth > points[index - 1]!.worth)
}
