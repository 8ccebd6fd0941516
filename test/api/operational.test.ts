import { describe, expect } from 'vitest'
import { daysAfter, holds_days, longest_hold_days, oldest_observation_days } from '#domain/operational.ts'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { adminToken, callerOf, now, test, type Call } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'
import { merge, unmerge } from '../support/merges.ts'

const as = 'administrator'
const locked = { usable: false, reason: 'locked' }
const moment = (days: number, ms = 0) => new Date(now().getTime() + days * 86_400_000 + ms).toISOString()
const observe = (call: Call, id: string, body: object, options: object = { as }) =>
  call('POST', `/api/v1/facilities/${id}/operational-status`, { ...options, body })
const detail = async (call: Call, id: string, options: object = {}) => (await call('GET', `/api/v1/facilities/${id}`, options)).body

describe('whether a facility can be used today', () => {
  test('is told with the facility wherever it is listed, and is no part of its verdict', async ({ call }) => {
    const { id, name_zh, verdict, revision } = await addFacility(call, { geometry: { type: 'Point', coordinates: [112.37, 24.78] } })
    expect((await detail(call, id)).usable_today).toBeNull()
    const { status, body } = await observe(call, id, locked)
    expect(status).toBe(201)
    const told = { ...locked, observed_at: now().toISOString(), expires_at: moment(holds_days.unusable) }
    expect(body.usable_today).toMatchObject(told)
    const lists = ['/api/v1/facilities', '/api/v1/nearest?lon=112.37&lat=24.78', `/api/v1/search?q=${encodeURIComponent(name_zh)}`]
    const answers = await Promise.all(lists.map(async (list) => (await call('GET', list)).body))
    expect(answers.map(({ facilities, results }) => (facilities ?? results)[0].usable_today)).toEqual([told, told, told])
    expect(await detail(call, id)).toMatchObject({ verdict, usable_today: told, revision: expect.toSatisfy((counted: number) => counted > revision) })
  })

  test('is no longer known from the moment it ends', async ({ call, db }) => {
    const { id } = await addFacility(call)
    await observe(call, id, { usable: true, expires_at: moment(2) })
    const at = async (time: Date) => {
      const app = await buildApp({ config: readConfig({}), db, adminToken, now: () => time })
      const [{ usable_today }, list] = [await detail(callerOf(app), id), (await callerOf(app)('GET', '/api/v1/facilities')).body]
      await app.close()
      expect(list.facilities[0].usable_today === null).toBe(usable_today === null)
      return usable_today
    }
    expect(await at(new Date(moment(2, -1)))).toMatchObject({ usable: true, reason: null })
    expect(await at(new Date(moment(2)))).toBeNull()
  })

  test('is what was seen last, whatever was recorded last; what was seen before stays in the history', async ({ call }) => {
    const { id } = await addFacility(call)
    await observe(call, id, { ...locked, observed_at: moment(-1) })
    const { body } = await observe(call, id, { usable: true, observed_at: moment(-2) })
    expect(body.usable_today).toMatchObject(locked)
    expect((await observe(call, id, { usable: true, observed_at: moment(0, -1) })).body.usable_today).toMatchObject({ usable: true })
    const { changes } = (await call('GET', `/api/v1/facilities/${id}/history`)).body
    expect(changes.map(({ entity, action }: { entity: string; action: string }) => `${entity} ${action}`).slice(0, 4)).toEqual([
      ...Array.from({ length: 3 }, () => 'operational_observations insert'),
      expect.not.stringContaining('operational'),
    ])
  })

  test('goes with a duplicate to the record that stands for both, and comes back with it', async ({ call }) => {
    const [one, twin] = [await addFacility(call), await addFacility(call)]
    await observe(call, twin.id, locked)
    await merge(call, twin.id, one.id)
    expect((await detail(call, one.id)).usable_today).toMatchObject(locked)
    await unmerge(call, twin.id)
    expect((await detail(call, one.id)).usable_today).toBeNull()
    expect((await detail(call, twin.id)).usable_today).toMatchObject(locked)
  })

  test('names the observer to staff alone', async ({ call, db }) => {
    const { id } = await addFacility(call)
    const inspector = { headers: await signedIn(db, await addAccount(db, 'li', ['inspector'], '李检查')) }
    await observe(call, id, { usable: false, reason: 'other', note: '周三修好' }, inspector)
    expect((await detail(call, id, inspector)).usable_today).toMatchObject({ note: '周三修好', observed_by: '李检查' })
    const open = await call('GET', `/api/v1/facilities/${id}`)
    expect(open.body.usable_today).toMatchObject({ reason: 'other', note: '周三修好', observed_by: null })
    const history = await call('GET', `/api/v1/facilities/${id}/history`)
    for (const { body } of [open, history]) expect(JSON.stringify(body)).not.toContain('李检查')
  })
})

describe('is refused', () => {
  const code = async (answer: ReturnType<typeof observe>) => (await answer).body.code

  test('without the reason that goes with it', async ({ call }) => {
    const { id } = await addFacility(call)
    const bodies = [
      { usable: false },
      { usable: true, reason: 'locked' },
      { usable: false, reason: 'other' },
      { usable: false, reason: 'other', note: ' ' },
    ]
    for (const body of bodies) expect([body, await code(observe(call, id, body))]).toEqual([body, 'observation_reason_missing'])
    expect((await observe(call, id, { usable: false, reason: 'haunted' })).status).toBe(400)
  })

  test('when it was seen too long ago or is still to be seen, or would hold too long', async ({ call }) => {
    const { id } = await addFacility(call)
    const seen = (observed_at: string, expires_at?: string) => observe(call, id, { ...locked, observed_at, ...(expires_at && { expires_at }) })
    const oldest = daysAfter(now().toISOString(), -oldest_observation_days)
    expect((await seen(oldest)).status).toBe(201)
    expect(await code(seen(moment(-oldest_observation_days, -1)))).toBe('observation_too_old')
    expect(await code(seen(moment(0, 6 * 60_000)))).toBe('observation_in_future')
    expect((await seen(moment(0), moment(longest_hold_days))).status).toBe(201)
    expect(await code(seen(moment(0), moment(longest_hold_days, 1)))).toBe('observation_end_unfit')
    expect(await code(seen(moment(-1), moment(0)))).toBe('observation_end_unfit')
  })

  test('of another town, by another role, and of a record for which another stands', async ({ call, db }) => {
    const [one, other] = [await addFacility(call), await addFacility(call, { town_code: '441882101' })]
    const inspector = { headers: await signedIn(db, await addAccount(db, 'li', [{ role: 'inspector', town_codes: [town] }])) }
    expect((await observe(call, one.id, locked, inspector)).status).toBe(201)
    expect(await observe(call, other.id, locked, inspector)).toMatchObject({ status: 403, body: { code: 'outside_your_scope' } })
    expect((await detail(call, other.id)).usable_today).toBeNull()
    const planner = { headers: await signedIn(db, await addAccount(db, 'ma', ['planner'])) }
    expect(await observe(call, one.id, locked, planner)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    const third = await addFacility(call)
    await merge(call, third.id, one.id)
    expect(await code(observe(call, third.id, locked))).toBe('facility_merged_already')
  })
})
