import { expect, test } from 'vitest'
import { leastWay, type SitingProblem } from '#domain/siting.ts'
import { Solver } from '../../server/planner/solver.ts'
import { dice } from '../support/random_plans.ts'

/** Places in a square, too many to be solved in seconds. */
function hard(count: number): SitingProblem {
  const roll = dice(7)
  const places = Array.from({ length: count }, () => [roll(10_000), roll(10_000)] as const)
  return {
    demand: places.map((_, i) => ({ id: String(i), people: 1 + roll(50) })),
    sites: places.map((_, j) => ({ id: String(j), cost_yuan: 0 })),
    distance_m: places.map(([x, y]) => places.map(([left, top]) => Math.round(Math.hypot(x - left, y - top)))),
  }
}

test('a solver that runs too long is stopped, says how far its plan may be from the best, and nothing waits for it meanwhile', async () => {
  const { model, read } = leastWay(hard(400), { new_sites: 6 })
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 20)
  const { status, values, gap, bound } = await new Solver().solve(model, { time_limit_s: 4 })
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(20)
  expect(status).toBe('stopped')
  expect(gap ?? 1).toBeGreaterThan(0) // null: it was stopped before it knew of any bound
  expect(read(values!).objective).toBeGreaterThanOrEqual(bound ?? 0)
  expect(read(values!).opened).toHaveLength(6)
})

test('whoever asks to stop gets the best plan so far; the next in line is solved', async () => {
  const solver = new Solver()
  const stop = new AbortController()
  const { model, read } = leastWay(hard(400), { new_sites: 6 })
  const first = solver.solve(model, { time_limit_s: 120, signal: stop.signal })
  const easy = leastWay(hard(12), { new_sites: 2 })
  const second = solver.solve(easy.model, { time_limit_s: 60 })
  setTimeout(() => stop.abort(), 1_500)
  const { status: then, values: found } = await first
  expect([then, read(found!).opened.length]).toEqual(['stopped', 6])
  const { status, values } = await second
  expect(status).toBe('proved_best')
  expect(easy.read(values!).opened).toHaveLength(2)
})

test('models that follow each other are all answered, though one thread waits for the next', async () => {
  const solver = new Solver()
  const { model } = leastWay(hard(12), { new_sites: 2 })
  for (let count = 0; count < 3; count++) expect((await solver.solve(model, { time_limit_s: 5 })).status).toBe('proved_best')
})
