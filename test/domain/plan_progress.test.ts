import { expect, test } from 'vitest'
import { workProgress, type Known, type PlannedWork } from '#domain/plan_progress.ts'

const work = (given: Partial<PlannedWork>): PlannedWork => ({ id: '甲', kind: 'renovate', facility_id: 'f', finding_ids: [], ...given })

const known = (given: { findings?: Record<string, { ended_on: string | null; order_id: string | null }>; facility?: object } = {}): Known => ({
  planned_on: '2026-11-20',
  finding: (id) => given.findings?.[id],
  facility: () => ({ lifecycle: 'operating', lifecycle_since: null, verified_on: null, is_assigned: false, ...given.facility }),
})

test('what fails is mended when no finding of it is open any more, on the day of the last; until then it stands in an order or not', () => {
  const two = work({ finding_ids: ['a', 'b'] })
  const at = (a: string | null, b: string | null, order: string | null = null) =>
    workProgress(two, known({ findings: { a: { ended_on: a, order_id: null }, b: { ended_on: b, order_id: order } } }))
  expect(at('2026-12-02', '2026-12-01')).toEqual({ state: 'done', done_on: '2026-12-02', order_id: null })
  expect(at('2026-12-02', null).state).toBe('open')
  expect(at('2026-12-02', null, 'o')).toEqual({ state: 'in_order', done_on: null, order_id: 'o' })
  expect(workProgress(two, known()).state).toBe('open') // what nobody knows is not done
  expect(workProgress(work({}), known()).state).toBe('open')
})

test('a visit is made when the service was seen in use from the day of the plan on, and a suspended one is back when it operates', () => {
  const seen = (facility: object) => workProgress(work({ kind: 'verify' }), known({ facility }))
  expect(seen({ verified_on: '2026-11-19', is_assigned: true }).state).toBe('assigned')
  expect(seen({ verified_on: '2026-11-19' }).state).toBe('open')
  expect(seen({ verified_on: '2026-11-20' })).toEqual({ state: 'done', done_on: '2026-11-20', order_id: null })
  const back = (lifecycle: string) => workProgress(work({ kind: 'reopen' }), known({ facility: { lifecycle, lifecycle_since: '2026-12-05' } }))
  expect([back('suspended').state, back('operating').state, back('operating').done_on]).toEqual(['open', 'done', '2026-12-05'])
  expect(workProgress(work({ kind: 'build', facility_id: null }), known()).state).toBe('open')
})
