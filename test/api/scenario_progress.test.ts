import { expect } from 'vitest'
import { test } from '../support/app.ts'
import { good } from '../support/audits.ts'
import { bureau } from '../support/orders.ts'
import { computedAgain, worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

test('a signed plan is followed: each work is open, in an order, and done on a day, with how many and how much money', async ({ db, call }) => {
  const { draft, facility, reviewer, send } = await bureau(db, call)
  const added = await call('POST', '/api/v1/scenarios', { as, body: { name: '甲', asked: worksAsked() } })
  const { id } = added.body
  const progress = () => call('GET', `/api/v1/scenarios/${id}/progress`, { as })
  expect((await progress()).body.code).toBe('scenario_not_signed')

  const { inputs } = await computedAgain(call, id)
  const own = inputs.works.filter((work: { facility_id: string }) => work.facility_id === facility.id)
  const costs = own.map((work: { id: string }) => ({ work_id: work.id, cost_yuan: 800 }))
  const asked = worksAsked({ costs, must: own.map((work: { id: string }) => work.id) })
  await call('PATCH', `/api/v1/scenarios/${id}`, { as, body: { asked }, headers: { 'if-match': '*' } })
  const run = await computedAgain(call, id)
  const steps = await call('GET', `/api/v1/scenarios/${id}/runs/${run.number}/progress`, { as })
  expect([steps.body.state, steps.body.progress, 'inputs' in steps.body]).toEqual(['done', null, false])
  await call('POST', `/api/v1/scenarios/${id}/signature`, { as, body: { run: run.number, reason: null }, headers: { 'if-match': '*' } })

  const planned = { count: own.length, cost_yuan: own.length * 800 }
  const before = (await progress()).body
  expect([before.planned, before.done]).toEqual([planned, { count: 0, cost_yuan: 0 }])
  expect(before.works.every(({ state }: { state: string }) => state === 'open')).toBe(true)
  const order = await draft()
  const ordered = (await progress()).body.works
  expect(ordered.filter(({ state }: { state: string }) => state === 'in_order').map((work: { order_id: string }) => work.order_id)).toContain(order)
  await reviewer.approve(await send(good))
  const after = (await progress()).body
  expect([after.done, after.works[0].state]).toEqual([planned, 'done'])
})
