import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { default_weights } from '#domain/priority.ts'
import type { SitingAsked } from '../../server/schemas/siting_plan.ts'
import type { WorksAsked } from '../../server/schemas/works_plan.ts'
import type { Call } from './app.ts'

/** A question about works that asks for no more than a budget. */
export const worksAsked = (change: Partial<WorksAsked> = {}): WorksAsked => ({
  kind: 'works',
  worth: 'places',
  whom: 'residents',
  reach_m: 2_000,
  weights: default_weights,
  filter: { kind: [], category: [], town: [] },
  budget_yuan: [100_000],
  is_carried_over: false,
  reserve_yuan: 0,
  costs: [],
  must: [],
  must_not: [],
  together: [],
  prerequisites: [],
  alternatives: [],
  shared: [],
  new_services: [],
  covered_towns_least: null,
  town_works: [],
  towns_with_works_least: null,
  town_share_most: [],
  department_share: [],
  counts_unmeasured: false,
  time_limit_s: 20,
  ...change,
})

/** A question of siting that asks for one new service within 2 km of most residents. */
export const sitingAsked = (change: Partial<SitingAsked> = {}): SitingAsked => ({
  kind: 'siting',
  model: 'cover_most',
  serves: { kind: [], category: [], counts: 'operating' },
  whom: 'residents',
  reach_m: 2_000,
  new_sites: 1,
  budget_yuan: null,
  more_than_percent: null,
  town_floor_percent: null,
  candidates: [],
  premises: null,
  distance: 'geodesic',
  locked_in: [],
  locked_out: [],
  tolerance_thousandths: 10,
  time_limit_s: 60,
  ...change,
})

/** Keeps a scenario, has it computed and answers its last run. */
export async function computed(call: Call, asked: object, name = `方案 ${randomUUID().slice(0, 8)}`) {
  const added = await call('POST', '/api/v1/scenarios', { as: 'administrator', body: { name, asked } })
  expect([added.status, added.body.code]).toEqual([201, undefined])
  return computedAgain(call, added.body.id)
}

/** Has a scenario computed as it stands and answers that run. */
export async function computedAgain(call: Call, id: string) {
  const path = `/api/v1/scenarios/${id}`
  const begun = await call('POST', `${path}/runs`, { as: 'administrator', body: {} })
  if (begun.status !== 202) return begun.body
  await expect.poll(async () => (await call('GET', path, { as: 'administrator' })).body.run.state, { timeout: 60_000 }).not.toBe('running')
  return (await call('GET', path, { as: 'administrator' })).body.run
}
