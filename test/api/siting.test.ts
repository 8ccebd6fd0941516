import { expect } from 'vitest'
import { distanceM } from '#domain/line.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { solveHere } from '../../server/planner/highs.ts'
import { sitingKind } from '../../server/planner/siting_kind.ts'
import { test } from '../support/app.ts'
import { east, twoTowns, west } from '../support/boundaries.ts'
import { addFacility, point, town } from '../support/facilities.ts'
import { computed, sitingAsked } from '../support/scenarios.ts'
import { addRoad, type Place } from '../support/walking.ts'

const as = 'administrator' as const
const degree_m = 100 * distanceM([112.35, 24.75], [112.35, 24.76])

/** So many metres north of a place in the western town. */
const north = (metres: number): Place => [112.35, 24.72 + metres / degree_m]

interface Village {
  name: string
  at: Place
  residents: number
  disabled?: number | null
}

/** Puts villages in force as the population. */
async function live(db: Db, villages: readonly Village[]) {
  await writing(db, 'test', async (trx) => {
    const [set] = await rows<{ id: string }>(
      trx,
      `insert into population_datasets (name, as_of, source, datum, points_count, residents, in_force)
       values ('村庄', '2025-12-31', '统计局', 'wgs84', :count, 0, true) returning id`,
      { count: villages.length },
    )
    for (const [index, { name, at, residents, disabled = null }] of villages.entries()) {
      await rows(
        trx,
        `insert into population_points (dataset_id, number, point, name, residents, disabled_residents)
         values (:id, :number, st_setsrid(st_makepoint(:lon, :lat), 4326), :name, :residents, :disabled)`,
        { id: set!.id, number: index + 1, lon: at[0], lat: at[1], name, residents, disabled },
      )
    }
  })
}

const candidate = (id: string, [lon, lat]: Place, cost_yuan: number | null = null) => ({ id, name: `候选 ${id}`, lon, lat, cost_yuan })

/** Along one line: a service at 0, villages at 1, 3, 4, 8 and 14 km. */
const villages: Village[] = [
  { name: '甲村', at: north(1_000), residents: 100 },
  { name: '乙村', at: north(3_000), residents: 200, disabled: 20 },
  { name: '丙村', at: north(4_000), residents: 300, disabled: 5 },
  { name: '丁村', at: north(8_000), residents: 400 },
  { name: '戊村', at: north(14_000), residents: 50 },
]
const candidates = [candidate('东', north(4_500), 80_000), candidate('西', north(5_500), 60_000), candidate('北', north(9_000), 90_000)]
const service = { kind: 'service', category: 'kangyuan_centre', town_code: town, geometry: point(...north(0)) }

test('where next: who is served anew and in all, what is left, which sites no good plan leaves out and what striking one costs', async ({
  db,
  call,
}) => {
  await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
  await live(db, [...villages, { name: '己村', at: [112.45, north(4_500)[1]], residents: 50 }])
  await addFacility(call, service)
  await addFacility(call, { ...service, geometry: undefined })
  await addFacility(call, { ...service, lifecycle: 'planned', geometry: point(...north(8_000)) })
  const { state, inputs, result } = await computed(call, sitingAsked({ candidates }))
  expect(state).toBe('done')
  expect(inputs).toMatchObject({
    demand_basis: 'points',
    population_source: '统计局',
    population_as_of: ['2025-12-31'],
    merged_m: null,
    outside_places: 1,
  })
  expect(inputs.existing.map(({ is_connected }: { is_connected: boolean }) => is_connected).toSorted()).toEqual([false, true])
  expect(inputs.demand[0]).toMatchObject({ name: '甲村', town_code: west, people: 100, existing_m: [1_000, null] })
  expect(result).toMatchObject({
    status: 'proved_best',
    gap: 0,
    bound: 600,
    is_tie_settled: true,
    objective: { unit: 'people', before: 100, after: 600 },
    people: { total: 1_050, before: 100, after: 600 },
    opened: [{ site_id: '东', newly_served: 500, all_served: 500 }],
    cost_yuan: 80_000,
    unreachable: { people: 50, ids: ['point 5'] },
    residual: {
      people: 450,
      towns: [
        { town_code: west, total: 1_000, before: 100, after: 600 },
        { town_code: east, total: 50, before: 0, after: 0 },
      ],
      worst: [
        { id: 'point 5', people: 50, distance_m: expect.closeTo(10_115, -2) },
        { id: 'point 4', people: 400, distance_m: expect.closeTo(3_500, 0) },
      ],
    },
    sites: [
      { site_id: '东', is_opened: true, standing: 'in_every_good_plan', price: 100 },
      { site_id: '北', is_opened: false, standing: 'in_none', price: 100 },
      { site_id: '西', is_opened: false, standing: 'in_none', price: 200 },
    ],
    runner_up: { opened: ['北'], objective: 500, cost_yuan: 90_000 },
    conflict: [],
  })
})

test('the limit is within reach, one decimetre more is not; equally good plans cost least', async ({ db, call }) => {
  await live(db, [{ name: '甲村', at: north(2_000), residents: 10 }])
  const near = { candidates: [candidate('丁', north(0), 9), candidate('丙', north(4_000), 5), candidate('乙', north(4_000), 5)] }
  const exactly = await computed(call, sitingAsked(near))
  expect(exactly.inputs.demand[0].distance_m).toEqual([2_000, 2_000, 2_000])
  expect(exactly.result).toMatchObject({ people: { after: 10 }, opened: [{ site_id: '丙' }], cost_yuan: 5, runner_up: { objective: 10 } })
  expect(exactly.result.sites.map(({ standing }: { standing: string }) => standing)).toEqual(['a_choice', 'a_choice', 'a_choice'])
  const beyond = await computed(call, sitingAsked({ ...near, candidates: [candidate('远', north(4_000.1))] }))
  expect(beyond.result).toMatchObject({ people: { after: 0 }, unreachable: { people: 10 }, opened: [] })
})

test('each model, and rules that cannot all be kept by their names', async ({ db, call }) => {
  await live(db, villages)
  await addFacility(call, service)
  const ask = async (change: object) => {
    const { state, result, told } = await computed(call, sitingAsked({ candidates, ...change }))
    return { state, opened: told?.chosen ?? [], objective: result.objective, conflict: result.conflict }
  }
  expect(await ask({ model: 'cover_all', new_sites: null })).toMatchObject({
    opened: ['东', '北'],
    objective: { unit: 'yuan', before: null, after: 170_000 },
  })
  expect(await ask({ model: 'cover_share', new_sites: null, more_than_percent: 40 })).toMatchObject({ opened: ['东'], objective: { after: 80_000 } })
  expect(await ask({ model: 'least_way' })).toMatchObject({
    opened: ['东'],
    objective: { unit: 'person_metres', before: expect.closeTo(5_800_000, -2), after: expect.closeTo(2_425_000, -2) },
  })
  expect(await ask({ model: 'least_longest' })).toMatchObject({
    opened: ['北'],
    objective: { unit: 'metres', before: expect.closeTo(14_000, 0), after: expect.closeTo(5_000, 0) },
  })
  expect(await ask({ model: 'cover_twice', new_sites: 3 })).toMatchObject({
    opened: ['东', '北', '西'],
    objective: { unit: 'people', before: 0, after: 300 },
  })
  const dear = await ask({ model: 'cover_share', more_than_percent: 96, new_sites: 2 })
  expect(dear).toMatchObject({ state: 'infeasible', opened: [], conflict: ['more_than_percent'] })
  const few = await ask({ model: 'cover_all', new_sites: 1 })
  expect(few.state).toBe('infeasible')
  expect(few.conflict.map((rule: string) => rule.split(':')[0]).toSorted()).toEqual(['new_sites', 'serve', 'serve'])
  expect(await ask({ locked_in: ['西', '东'], locked_out: ['东', '北'], new_sites: 3 })).toMatchObject({
    state: 'infeasible',
    opened: [],
    conflict: ['locked_in:东', 'locked_out:东'],
  })
  const struck = await ask({ locked_in: ['西'], locked_out: ['东'] })
  expect(struck).toMatchObject({ state: 'done', opened: ['西'], objective: { after: 400 } })
})

test('stopped while ties are settled it is stopped, and the version of the solver is told', async ({ db, call }) => {
  await live(db, villages)
  const asked = sitingAsked({ candidates: [candidate('东', north(4_500), 5), candidate('西', north(4_500), 5)] })
  const { inputs } = await computed(call, asked)
  let left = 3 // the best, and each site the other way round
  const { state, result, solver } = await sitingKind.solve(inputs, asked, {
    tell: () => undefined,
    isStopped: () => left < 0,
    solve: async (model) => ((left -= 1) < 0 ? nothing : solveHere(model, { time_limit_s: 60 })),
  })
  expect([state, result.status, result.is_tie_settled]).toEqual(['stopped', 'proved_best', false])
  expect(result.sites.map(({ standing }) => standing)).toEqual(['a_choice', 'a_choice'])
  expect(solver).toMatch(/^HiGHS \d/)
  expect(result.solver).toBe(solver)
})

const nothing = { status: 'nothing_found', values: null, bound: null, gap: null, conflict: [], seconds: 0, solver: 'HiGHS' } as const

test('along the roads a way has its legs; where no road leads nobody is served, and that is said', async ({ db, call }) => {
  const off = (metres: number, along: number): Place => [112.35 + metres / distanceM([112, 24.72], [113, 24.72]), north(along)[1]]
  await addRoad(call, '村道', [north(0), off(3_000, 0), off(3_000, 3_000)])
  await live(db, [
    { name: '路边村', at: off(100, 0), residents: 10 },
    { name: '深山村', at: off(-2_000, 8_000), residents: 20 },
  ])
  const asked = {
    model: 'least_way' as const,
    distance: 'network' as const,
    candidates: [candidate('校', off(2_900, 3_000)), candidate('谷', off(-2_000, 8_100))],
  }
  const { result, inputs } = await computed(call, sitingAsked(asked))
  expect(inputs).toMatchObject({ distance_basis: 'network', most_leg_m: 500, not_connected: ['point 2'] })
  expect(inputs.sites.map(({ id, is_connected }: { id: string; is_connected: boolean }) => [id, is_connected])).toEqual([
    ['校', true],
    ['谷', false],
  ])
  const [along] = inputs.demand[0].distance_m
  expect(Math.abs(along - (2_900 + 3_000 + 100))).toBeLessThan(15)
  expect(inputs.demand[1].distance_m).toEqual([null, null])
  expect(result).toMatchObject({ status: 'proved_best', opened: [{ site_id: '校' }], unreachable: { people: 20, ids: ['point 2'] } })
  const nowhere = await computed(call, sitingAsked({ ...asked, candidates: [candidate('谷', off(-2_000, 8_100))] }))
  expect([nowhere.state, nowhere.result.conflict]).toEqual(['infeasible', ['nobody_reached']])
})

test('what cannot be asked is refused by name; figures that are missing are told and never nothing', async ({ db, call }) => {
  const refused = async (change: object) => computed(call, sitingAsked({ candidates, ...change }))
  expect(await refused({ whom: 'over_60' })).toMatchObject({ code: 'siting_nobody' })
  await live(db, villages)
  const { inputs, result } = await refused({ whom: 'disabled_residents' })
  expect([inputs.unknown_places, result.people.total]).toEqual([3, 25])
  expect(await refused({ candidates: [] })).toMatchObject({ code: 'siting_no_candidates' })
  expect(await refused({ candidates: [candidates[0], candidates[0]] })).toMatchObject({ code: 'siting_same_id' })
  expect(await refused({ locked_in: ['别处'] })).toMatchObject({ code: 'siting_site_unknown' })
  expect(await refused({ new_sites: null, budget_yuan: 100, candidates: [candidate('甲', north(0))] })).toMatchObject({
    code: 'siting_costs_missing',
  })
  const wrong = await refused({ new_sites: null, more_than_percent: 50 })
  expect(wrong.fields.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
    ['asked.new_sites', 'required'],
    ['asked.more_than_percent', 'not_for_model'],
  ])
})

test('existing premises are candidates, and what the catalogue says of costs is theirs', async ({ db, call }) => {
  await live(db, villages)
  await call('PUT', '/api/v1/work-costs/renovate_service', { as, body: { cost_yuan: 50_000, source: '内部估价' } })
  const hall = await addFacility(call, { kind: 'venue', category: 'library', name_zh: '文化站', geometry: point(...north(4_000)) })
  await addFacility(call, { kind: 'venue', category: 'bank', geometry: point(...north(4_000)) })
  const { result, inputs } = await computed(
    call,
    sitingAsked({ premises: { category: ['library'], town: [], cost_yuan: null }, budget_yuan: 60_000, new_sites: null }),
  )
  expect(inputs.sites).toEqual([
    expect.objectContaining({ id: hall.id, name: '文化站', origin: 'premises', cost_yuan: 50_000, cost_basis: 'catalogue' }),
  ])
  expect(result).toMatchObject({ opened: [{ site_id: hall.id, all_served: 500 }], cost_yuan: 50_000 })
})
