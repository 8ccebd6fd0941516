import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { usual_siting, usual_works } from '#domain/usual_plans.ts'
import type { SitingAsked } from '../../server/schemas/siting_plan.ts'
import type { WorksAsked } from '../../server/schemas/works_plan.ts'
import type { Call } from './app.ts'

/** A question about works that asks for no more than a budget. */
export const worksAsked = (change: Partial<WorksAsked> = {}): WorksAsked => ({ ...usual_works, worth: 'places', budget_yuan: [100_000], ...change })

/** A question of siting that asks for one new service within 2 km of most residents. */
export const sitingAsked = (change: Partial<SitingAsked> = {}): SitingAsked => ({
  ...usual_siting,
  serves: { kind: [], category: [], counts: 'operating' },
  reach_m: 2_000,
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
