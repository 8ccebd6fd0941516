import { expect, vi } from 'vitest'
import { broken } from '#domain/works_rules.ts'
import { worksProblem } from '../../server/planner/works_question.ts'
import type { WorksAsked, WorksInputs, WorksResult } from '../../server/schemas/works_plan.ts'
import type { Call } from '../support/app.ts'
import { test } from '../support/demo.ts'
import { worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

vi.setConfig({ testTimeout: 240_000 }) // loading the examples counts, too

async function begin(call: Call, name: string, change: Partial<WorksAsked>): Promise<string> {
  const added = await call('POST', '/api/v1/scenarios', { as, body: { name, asked: worksAsked(change) } })
  const path = `/api/v1/scenarios/${added.body.id}/runs`
  expect((await call('POST', path, { as, body: {} })).status).toBe(202)
  return path
}

interface Ended {
  state: string
  asked: WorksAsked
  inputs: WorksInputs
  result: WorksResult
}

async function ended(call: Call, path: string, number = 1): Promise<Ended> {
  const read = async () => (await call('GET', `${path}/${number}`, { as })).body
  await expect.poll(async () => (await read()).state, { timeout: 120_000, interval: 200 }).not.toBe('running')
  return read()
}

const filter = { kind: ['toilet' as const], category: [], town: ['441882107'] }

test('a plan is gathered, chosen and counted; frozen it comes out the same; other requests are answered meanwhile', async ({ call }) => {
  const path = await begin(call, '东陂的厕所', { worth: 'score', budget_yuan: [40_000], filter, time_limit_s: 120 })
  expect((await call('GET', '/api/v1/coverage')).status).toBe(200)
  const { state, inputs, result, asked } = await ended(call, path)
  expect([state, result.status, result.gap]).toEqual(['done', 'proved_best', 0])
  const problem = worksProblem(inputs, asked)
  const chosen = result.chosen.map(({ work_id, year }) => ({ id: work_id, year }))
  expect(broken(problem, { chosen })).toEqual([])
  const done = new Set(chosen.map(({ id }) => id))
  const cost = inputs.works.reduce((sum, { id, cost_yuan }) => (done.has(id) ? sum + cost_yuan! : sum), 0)
  const opened = inputs.places.filter(({ needs }) => needs.every((id) => done.has(id)))
  const worth = opened.reduce((sum, place) => sum + place.worth, 0)
  expect([result.cost_yuan, result.worth, result.opened]).toEqual([cost, worth, opened.map(({ id }) => id)])
  expect(result.chosen.reduce((sum, each) => sum + each.worth, 0)).toBe(worth)
  expect(worth).toBeGreaterThan(0)
  expect(result.rank_and_cut!.worth).toBeLessThanOrEqual(worth)
  expect(inputs.works.filter(({ cost_basis }) => cost_basis === 'none')).toEqual([])

  expect((await call('POST', path, { as, body: { frozen_inputs_of: 1 } })).status).toBe(202)
  await ended(call, path, 2)
  const { body } = await call('GET', `${path}/2/difference?from=1`, { as })
  expect(body).toEqual({ is_same: true, reasons: [] })
})

test('what no plan can keep is named; whoever stops a plan has the best until then', async ({ call }) => {
  const none = await ended(call, await begin(call, '无解', { worth: 'score', budget_yuan: [100], covered_towns_least: 10 }))
  expect([none.state, none.result.conflict.toSorted()]).toEqual(['infeasible', ['budget_yuan:0', 'covered_towns']])

  const first = await begin(call, '全市', { worth: 'score', budget_yuan: [600_000], time_limit_s: 120 })
  const second = await begin(call, '在后', { worth: 'score', budget_yuan: [600_000], time_limit_s: 120 })
  const stopped = [await call('POST', `${second}/1/stop`, { as }), await call('POST', `${first}/1/stop`, { as })]
  expect(stopped.map(({ status }) => status)).toEqual([202, 202])
  for (const path of [first, second]) {
    const { state, result } = await ended(call, path)
    expect([state, result.worth > 0, result.cost_yuan <= 600_000]).toEqual(['stopped', true, true])
  }
})
