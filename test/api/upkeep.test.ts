import { describe, expect } from 'vitest'
import { addAccount, signedIn } from '../support/accounts.ts'
import { now, test, today, type Call } from '../support/app.ts'
import { east } from '../support/boundaries.ts'
import { addFacility } from '../support/facilities.ts'
import { facility as facilityNow, record } from '../support/merges.ts'

const as = 'administrator'
const plan = (call: Call, id: string, given: object = {}) =>
  call('PUT', `/api/v1/facilities/${id}/maintenance-plan`, {
    as,
    body: { interval_days: 30, department_code: null, responsible: '城管 王五', next_due_on: '2026-11-01', note: null, ...given },
  })
const entry = (call: Call, id: string, done_on: string) =>
  record(call, id, 'maintenance-entries', { done_on, done_by: '王五', what: '清理盲道，检查扶手', found_defect: false })
const due = async (call: Call, query = '') =>
  (await call('GET', `/api/v1/maintenance-plans?${query}`, { as })).body.plans.map((each: Record<string, unknown>) => [
    each['facility_id'],
    each['days_overdue'],
  ])

describe('upkeep', () => {
  test('is due by its interval, listed while it is overdue, and goes on from what was done', async ({ call }) => {
    const [late, later] = [await addFacility(call), await addFacility(call)]
    expect((await plan(call, late.id)).body.plan).toMatchObject({ is_overdue: true, next_due_on: '2026-11-01' })
    await plan(call, later.id, { next_due_on: today })
    expect(await due(call)).toEqual([[late.id, 23]])
    expect(await due(call, 'due=due')).toEqual([
      [late.id, 23],
      [later.id, 0],
    ])
    const { body } = await entry(call, late.id, '2026-11-20')
    expect(body.plan).toMatchObject({ next_due_on: '2026-12-20', is_overdue: false })
    expect(body.entries).toEqual([expect.objectContaining({ done_on: '2026-11-20', done_by: '王五', found_defect: false })])
    expect((await entry(call, late.id, '2026-10-01')).body.plan.next_due_on).toBe('2026-12-20')
    expect(await due(call)).toEqual([])
    expect((await entry(call, late.id, '2026-11-25')).body.code).toBe('date_in_future')
    expect((await plan(call, late.id, { department_code: 'nobody' })).body.code).toBe('department_unknown')
  })

  test('is recorded by the department where it answers, and seen by staff alone', async ({ db, call }) => {
    const { id } = await addFacility(call, { department_code: 'zhujian' })
    await plan(call, id)
    const elsewhere = await signedIn(
      db,
      await addAccount(db, 'chen.bu', [{ role: 'department_officer', town_codes: [east], department_codes: ['zhujian'] }]),
    )
    const body = { done_on: today, done_by: '陈', what: '巡查', found_defect: true }
    const asked = (headers: Record<string, string>) => call('POST', `/api/v1/facilities/${id}/maintenance-entries`, { headers, body })
    expect((await asked(elsewhere)).body.code).toBe('outside_your_scope')
    expect((await call('GET', '/api/v1/maintenance-plans', { headers: elsewhere })).body.plans).toEqual([])
    const here = await signedIn(db, await addAccount(db, 'wu.bu', [{ role: 'department_officer', town_codes: null, department_codes: ['zhujian'] }]))
    expect((await asked(here)).status).toBe(201)
    expect((await call('GET', `/api/v1/facilities/${id}/maintenance`)).status).toBe(401)
  })
})

describe('a temporary occupation', () => {
  const occupation = {
    from_on: today,
    until_on: '2026-11-30',
    why: '门前管网改造',
    substitute: '改用 80 米外东门公厕',
    occupied_by: '市政公司',
    is_works: true,
  }

  test('makes the whole of it unusable until its last day ends, by itself; its substitute is public', async ({ db, call }) => {
    const { id } = await addFacility(call)
    expect((await record(call, id, 'occupations', occupation)).status).toBe(201)
    expect((await facilityNow(call, id)).usable_today).toMatchObject({
      usable: false,
      reason: 'works_under_way',
      note: '门前管网改造；改用 80 米外东门公厕',
      expires_at: '2026-11-30T16:00:00.000Z',
    })
    const { occupations } = (await call('GET', `/api/v1/facilities/${id}/occupations`)).body
    expect(occupations).toEqual([expect.objectContaining({ state: 'running', substitute: '改用 80 米外东门公厕', component_id: null })])
    await db.raw("select set_config('changxing.actor', 'test', true)")
    await db('operational_observations').where({ facility_id: id }).update({ observed_at: '2026-11-24T03:00:00Z' })
    const restored = await record(call, id, `occupations/${occupations[0].id}/restoration`, { restored_on: today })
    expect(restored.body.occupations[0]).toMatchObject({ state: 'restored', restored_on: today })
    expect((await facilityNow(call, id)).usable_today).toMatchObject({ usable: true, observed_at: now().toISOString() })
    expect((await record(call, id, `occupations/${occupations[0].id}/restoration`, { restored_on: today })).body.code).toBe('occupation_ended')
  })

  test('of a part leaves the rest usable; past its last day it is overdue until it is restored', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const { components } = (await record(call, id, 'components', { type: 'door' })).body
    await record(call, id, 'occupations', { ...occupation, component_id: components[0].id })
    expect((await facilityNow(call, id)).usable_today).toBeNull()
    await db.raw("select set_config('changxing.actor', 'test', true)")
    await db('occupations').where({ facility_id: id }).update({ from_on: '2026-11-01', until_on: '2026-11-23' })
    const open = async (state: string) => (await call('GET', `/api/v1/occupations?state=${state}`, { as })).body.occupations
    expect(await open('running')).toEqual([])
    expect(await open('overdue')).toEqual([expect.objectContaining({ facility_id: id, state: 'overdue', component_id: components[0].id })])
  })

  test('needs a substitute, days that are ahead and a part of this facility', async ({ call }) => {
    const [one, other] = [await addFacility(call), await addFacility(call)]
    const { components } = (await record(call, other.id, 'components', { type: 'door' })).body
    const codeOf = async (given: object) => (await record(call, one.id, 'occupations', { ...occupation, ...given })).body.code
    expect(await codeOf({ substitute: '' })).toBe('invalid_request')
    expect(await codeOf({ substitute: ' ' })).toBe('substitute_missing')
    expect(await codeOf({ from_on: '2026-11-25' })).toBe('date_in_future')
    expect(await codeOf({ from_on: '2026-11-01', until_on: '2026-11-23' })).toBe('occupation_days_unfit')
    expect(await codeOf({ component_id: components[0].id })).toBe('component_not_found')
    const { id } = (await record(call, one.id, 'occupations', occupation)).body.occupations[0]
    expect((await record(call, other.id, `occupations/${id}/restoration`, { restored_on: today })).body.code).toBe('occupation_not_found')
    expect((await record(call, one.id, `occupations/${id}/restoration`, { restored_on: '2026-11-01' })).body.code).toBe('restored_too_early')
  })
})
