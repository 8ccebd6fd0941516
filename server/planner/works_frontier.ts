import { availableYuan, type WorksPlan, type WorksProblem } from '#domain/works_problem.ts'
import type { SolveTools } from './kind.ts'
import { cheapest, mostWorth, settled } from './works_best.ts'

/** How much more, and how much less, is looked at. */
const steps_yuan = [100_000, 200_000, 300_000, 400_000] as const
const widest_yuan = steps_yuan.at(-1)!

/** So many plans are looked for between the steps. */
const most_points = 60
const one_s = 5

/** What so much money buys at the most, and the least that it costs. */
interface Point {
  budget_yuan: number
  cost_yuan: number
  worth: number
}

export interface Money {
  next: { more_yuan: number; plan: WorksPlan | null }[]
  frontier: Point[]
  is_complete: boolean
}

/** More in the first year; less is a limit to the whole. */
const withMoney = (problem: WorksProblem, more_yuan: number): WorksProblem => {
  const [first, ...others] = problem.rules.budget_yuan
  return { ...problem, rules: { ...problem.rules, budget_yuan: [first! + more_yuan, ...others] } }
}

/** What more money would buy. The exact steps between are those of one year: of several it matters when the money comes. */
export async function whatMoneyBuys(problem: WorksProblem, best: WorksPlan, tools: SolveTools): Promise<Money> {
  const available = availableYuan(problem.rules).reduce((sum, yuan) => sum + yuan, 0)
  const next: Money['next'] = []
  let start = best
  for (const more_yuan of steps_yuan) {
    tools.tell({ step: 'next_money', done: next.length, total: steps_yuan.length })
    const plan = await cheapestBest(withMoney(problem, more_yuan), start, tools)
    next.push({ more_yuan, plan })
    start = plan ?? start
  }
  if (problem.rules.budget_yuan.length > 1) return { next, frontier: [], is_complete: false }
  const known = next.flatMap(({ more_yuan, plan }) => (plan ? [pointOf(available + more_yuan, plan)] : []))
  return { next, ...(await frontier(problem, [pointOf(available, best), ...known], { available, tools })) }
}

const pointOf = (budget_yuan: number, { cost_yuan, worth }: WorksPlan): Point => ({ budget_yuan, cost_yuan, worth })

/** Null: it was not proved within the time. */
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
 * Every step: between two that are known, the most that can be had for one yuan less than the upper costs, until that is worth
 * no more than the lower. Those near the budget come first.
 */
async function frontier(problem: WorksProblem, known: Point[], { available, tools }: Within): Promise<Pick<Money, 'frontier' | 'is_complete'>> {
  const floor_yuan = Math.max(0, available - widest_yuan)
  let points = known.sort((a, b) => a.budget_yuan - b.budget_yuan)
  let isOpenBelow = true
  for (let count = 0; count < most_points && !tools.isStopped(); count++) {
    const gap = nextGap(points, isOpenBelow ? floor_yuan : null, available)
    if (gap === null) break
    tools.tell({ step: 'frontier', done: count, total: most_points })
    const found = await atMost(problem, gap, { available, tools })
    if (found === 'unknown') return { frontier: stepsOf(points), is_complete: false }
    if (found === 'nothing') isOpenBelow = false
    else points = [...points, found].sort((a, b) => a.budget_yuan - b.budget_yuan)
  }
  return { frontier: stepsOf(points), is_complete: nextGap(points, isOpenBelow ? floor_yuan : null, available) === null }
}

/** The most money of which it is not known what it buys, nearest to the budget; null: all is known. */
function nextGap(points: readonly Point[], floor_yuan: number | null, available: number): number | null {
  const gaps = points.flatMap((point, index) => {
    const below = points[index - 1]
    if (!below) return floor_yuan !== null && point.cost_yuan > floor_yuan ? [point.cost_yuan - 1] : []
    return point.worth > below.worth && point.cost_yuan - 1 > below.budget_yuan ? [point.cost_yuan - 1] : []
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
