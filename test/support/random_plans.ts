import type { Demand, Limits, Site, SitingProblem } from '#domain/siting.ts'
import type { Work, WorksProblem } from '#domain/works_problem.ts'

/** The same numbers at every run (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

export function randomSiting(seed: number): { problem: SitingProblem; limits: Limits & { new_sites: number } } {
  const roll = dice(seed)
  const states = [undefined, undefined, undefined, 'existing', 'locked_in', 'locked_out'] as const
  const sites = Array.from({ length: 3 + roll(5) }, (_, j): Site => {
    const state = states[roll(states.length)]
    return { id: `site ${j}`, cost_yuan: state === 'existing' ? 0 : 1 + roll(50), ...(state ? { state } : {}) }
  })
  const people = () => roll(6) * 10 + (seed % 2 === 0 ? 0 : roll(100) / 100) // totals of towns that were spread are no whole people
  const demand = Array.from({ length: 4 + roll(9) }, (_, i): Demand => ({ id: `village ${i}`, people: people(), town: `town ${roll(2)}` }))
  const distance_m = demand.map(() => sites.map(() => (roll(12) === 0 ? Infinity : 100 * (1 + roll(20)))))
  const locked = sites.filter(({ state }) => state === 'locked_in').length
  return { problem: { demand, sites, distance_m }, limits: { reach_m: 100 * (4 + roll(10)), new_sites: locked + roll(3) } }
}

/** Every set of sites that keeps what is fixed, by their indexes. */
export function* setsOf({ sites }: SitingProblem): Generator<number[]> {
  for (let mask = 0; mask < 2 ** sites.length; mask++) {
    const open = sites.flatMap((_, j) => (mask & (1 << j) ? [j] : []))
    const fits = sites.every(({ state }, j) =>
      state === 'existing' || state === 'locked_in' ? open.includes(j) : state !== 'locked_out' || !open.includes(j),
    )
    if (fits) yield open
  }
}

export function randomWorks(seed: number): WorksProblem {
  const roll = dice(seed)
  const works = Array.from({ length: 4 + roll(5) }, (_, index): Work => {
    const state = roll(12) === 0 ? 'locked_in' : roll(12) === 0 ? 'locked_out' : undefined
    return {
      id: `work ${index}`,
      cost_yuan: 5 * (1 + roll(12)),
      worth: roll(4) === 0 ? roll(10) : 0,
      town: `town ${roll(3)}`,
      department: `department ${roll(2)}`,
      ...(roll(3) === 0 ? { covers: `town ${roll(3)}` } : {}),
      ...(state ? { state } : {}),
      ...(roll(12) === 0 ? { is_unpriced: true } : {}),
    }
  })
  const some = () => works[roll(works.length)]!.id
  const places = Array.from({ length: 2 + roll(5) }, (_, index) => ({
    id: `place ${index}`,
    worth: roll(100),
    needs: [...new Set(Array.from({ length: roll(4) }, some))],
    town: `town ${roll(3)}`,
  }))
  const pairs = (share: number) => (roll(share) === 0 ? [[some(), some()] as const].filter(([a, b]) => a !== b) : [])
  const years = 1 + roll(2)
  return {
    works,
    places,
    towns: Array.from({ length: 3 }, (_, index) => ({ code: `town ${index}`, is_covered: roll(3) === 0 })),
    rules: {
      budget_yuan: Array.from({ length: years }, () => 5 * roll(40)),
      is_carried_over: roll(2) === 0,
      reserve_yuan: roll(3) === 0 ? 5 : 0,
      bundles: pairs(3),
      prerequisites: pairs(3),
      alternatives: pairs(3),
      town_works: roll(4) === 0 ? [{ towns: roll(2) === 0 ? ['town 0'] : ['town 0', 'town 1'], least: 1 }] : [],
      ...(roll(3) === 0 ? { covered_towns_least: 1 + roll(3) } : {}),
      ...(roll(4) === 0 ? { towns_with_works_least: 1 + roll(3) } : {}),
      town_share: roll(4) === 0 ? [{ town: 'town 1', most_percent: 20 + roll(60) }] : [],
      department_share: roll(4) === 0 ? [{ department: 'department 0', least_percent: roll(50), most_percent: 50 + roll(50) }] : [],
    },
  }
}
