import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestWay, type WayKind, type WayTown } from '#domain/target_way.ts'

const town = (code: string, given: Partial<WayTown>): WayTown => ({ code, weight: 1, costs: {}, chance: null, fallback_cost: null, ...given })
const published = [
  town('D', { costs: { verify: 2 }, chance: 0.8, fallback_cost: 12 }),
  town('E', { costs: { verify: 3 }, chance: 0.5, fallback_cost: 60 }),
  town('F', { costs: { renovate: 25 } }),
  town('G', { costs: { build: 80 } }),
  town('H', { costs: { build: 90 } }),
]

test('three towns of D, E, F, G, H: visit D and E, renovate F; 62.4 expected, 30 at best, 102 at worst', () => {
  const way = cheapestWay(published, { needed: 3, cap: null })
  if (way.state !== 'found') throw new Error(way.state)
  const { options, expected_fen, best, worst } = way.plan
  expect(options.map(({ code, kind }) => [code, kind])).toEqual([
    ['D', 'verify'],
    ['E', 'verify'],
    ['F', 'renovate'],
  ])
  expect(options.map((option) => option.expected_fen)).toEqual([440, 3300, 2500])
  expect([expected_fen, best, worst]).toEqual([6240, 30, 102])
  expect(way.runner_up?.options.map(({ code }) => code)).toEqual(['D', 'F', 'G'])
  expect(way.runner_up?.expected_fen).toBe(10_940)
})

test('a cap on the worst case excludes what may become too dear, and says the least that it could be', () => {
  const dear = [town('A', { costs: { verify: 1, renovate: 50 }, chance: 0.9, fallback_cost: 100 }), town('B', { costs: { renovate: 40 } })]
  const capped = cheapestWay(dear, { needed: 2, cap: 100 })
  expect(capped.state === 'found' && capped.plan.options.map(({ code, kind }) => [code, kind])).toEqual([
    ['B', 'renovate'],
    ['A', 'renovate'],
  ])
  expect(cheapestWay(dear, { needed: 2, cap: 89 })).toMatchObject({ state: 'capped', least_worst: 90 })
})

test('what has no cost is listed and never chosen', () => {
  const bare = [
    town('A', { costs: { verify: 1, build: null }, chance: 0.9 }),
    town('B', { costs: { verify: 1, build: 5 }, fallback_cost: 5 }),
    town('C', { costs: { renovate: null } }),
  ]
  expect(cheapestWay(bare, { needed: 2, cap: null })).toEqual({
    state: 'short',
    weight: 1,
    left_out: [
      { code: 'A', kind: 'verify', missing: 'fallback_cost' },
      { code: 'A', kind: 'build', missing: 'cost' },
      { code: 'B', kind: 'verify', missing: 'chance' },
      { code: 'C', kind: 'renovate', missing: 'cost' },
    ],
  })
})

test('nothing is done where nothing is needed', () => {
  expect(cheapestWay(published, { needed: 0, cap: null })).toMatchObject({ state: 'found', plan: { options: [], expected_fen: 0 }, runner_up: null })
})

const cost = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 })
const anyTown = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  costs: fc.record({ verify: cost, renovate: cost, build: cost }, { requiredKeys: [] }),
  chance: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  fallback_cost: cost,
})
const anyTowns = fc.array(anyTown, { maxLength: 6 }).map((towns) => towns.map((each, index) => ({ ...each, code: String(index) })))

interface Tried {
  weight: number
  expected: number
  worst: number
  picks: string
}

/** Every way to choose at most one option a town, told anew from the formula. */
function everyChoice(towns: readonly WayTown[]): Tried[] {
  return towns.reduce<Tried[]>(
    (all, { code, weight, costs, chance, fallback_cost }) => {
      const of = (kind: WayKind) => {
        const given = costs[kind] ?? null
        if (given === null) return []
        if (kind !== 'verify') return [{ kind, expected: given * 100, worst: given }]
        if (chance === null || fallback_cost === null) return []
        return [{ kind, expected: given * 100 + Math.round((1 - chance) * fallback_cost * 100), worst: given + fallback_cost }]
      }
      const options = [...of('verify'), ...of('renovate'), ...of('build')]
      return all.flatMap((tried) => [
        tried,
        ...options.map((option) => ({
          weight: tried.weight + weight,
          expected: tried.expected + option.expected,
          worst: tried.worst + option.worst,
          picks: `${tried.picks} ${code}${option.kind}`,
        })),
      ])
    },
    [{ weight: 0, expected: 0, worst: 0, picks: '' }],
  )
}

const least = (tried: Tried[], of: (each: Tried) => number) => (tried.length === 0 ? null : Math.min(...tried.map(of)))

test('equals every choice gone through, with weights, caps and runner-up', () => {
  fc.assert(
    fc.property(anyTowns, fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 0, max: 160 })), (towns, needed, cap) => {
      const way = cheapestWay(towns, { needed, cap })
      const picks = way.state === 'found' ? way.plan.options.map(({ code, kind }) => `${code}${kind}`) : []
      const enough = everyChoice(towns).filter(({ weight }) => weight >= needed)
      const allowed = enough.filter(({ worst }) => cap === null || worst <= cap)
      const chosen = allowed.find((tried) => tried.picks.split(' ').length === picks.length + 1 && picks.every((pick) => tried.picks.includes(pick)))
      const others = allowed.filter((tried) => picks.some((pick) => !tried.picks.includes(pick)))
      const oracle = {
        state: enough.length === 0 ? 'short' : allowed.length === 0 ? 'capped' : 'found',
        plan: chosen ? [chosen.weight, least(allowed, ({ expected }) => expected), chosen.worst] : null,
        runner_up: least(others, ({ expected }) => expected),
        least_worst: enough.length > 0 && allowed.length === 0 ? least(enough, ({ worst }) => worst) : null,
      }
      expect({
        state: way.state,
        plan: way.state === 'found' ? [way.plan.weight, way.plan.expected_fen, way.plan.worst] : null,
        runner_up: way.state === 'found' ? (way.runner_up?.expected_fen ?? null) : null,
        least_worst: way.state === 'capped' ? way.least_worst : null,
      }).toEqual(oracle)
    }),
    { numRuns: 300 },
  )
})

test('where each town counts one and nothing is capped, it is the cheapest towns in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 }), fc.nat(60), (costs, count) => {
      const needed = Math.min(count, costs.length)
      const way = cheapestWay(
        costs.map((build, index) => town(String(index), { costs: { build } })),
        { needed, cap: null },
      )
      expect(way.state === 'found' && way.plan.options.map((option) => option.cost)).toEqual(costs.toSorted((a, b) => a - b).slice(0, needed))
    }),
    { numRuns: 50 },
  )
})
