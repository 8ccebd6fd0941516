import { expect } from 'vitest'
import { CoverageRegister } from '../../server/coverage_register.ts'
import { worksInputs } from '../../server/planner/works_inputs.ts'
import type { WorksAsked } from '../../server/schemas/works_plan.ts'
import { rows } from '../../server/database/connect.ts'
import { test, today } from '../support/app.ts'
import { door, maintained, no_ramp } from '../support/audits.ts'
import { addFacility } from '../support/facilities.ts'
import { bureau } from '../support/orders.ts'
import { worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

test('a cost is the planner’s own, else of its findings, else of the catalogue, where one rebuild counts once; else there is none', async ({
  db,
  call,
}) => {
  const { facility, draft } = await bureau(db, call)
  const work = async (change: Partial<WorksAsked> = {}) => {
    const inputs = await worksInputs({ db, as_of: today, register: new CoverageRegister(db, '441882'), scopes: null }, worksAsked(change))
    expect(inputs.works).toHaveLength(1)
    expect(inputs.places).toMatchObject([{ id: facility.id, needs: [inputs.works[0]!.id], worth: 1, unmeasured_links: [] }])
    return inputs.works[0]!
  }
  const put = (code: string, cost_yuan: number, source: string) => call('PUT', `/api/v1/work-costs/${code}`, { as, body: { cost_yuan, source } })
  expect(await work()).toMatchObject({ kind: 'renovate', criteria: ['DOOR-02', 'DOOR-16'], link: 'entrance', cost_yuan: null, cost_basis: 'none' })
  await put('DOOR-02', 6_000, '换门')
  expect(await work()).toMatchObject({ cost_yuan: null, cost_basis: 'none' })
  await put('DOOR-16', 6_000, '换门')
  expect(await work()).toMatchObject({ cost_yuan: 6_000, cost_basis: 'catalogue' })
  await put('DOOR-16', 400, '降门槛')
  expect(await work()).toMatchObject({ cost_yuan: 6_400, cost_basis: 'catalogue' })
  await draft()
  expect(await work()).toMatchObject({ cost_yuan: 1_600, cost_basis: 'estimate' })
  expect(await work({ costs: [{ work_id: (await work()).id, cost_yuan: 5_000 }] })).toMatchObject({ cost_yuan: 5_000, cost_basis: 'own' })
})

test('a work elsewhere that a place needs and that still fails is part of the plan; once mended it is none; a place nobody judged is not measured', async ({
  db,
  call,
}) => {
  const { facility, reviewer, send } = await bureau(db, call)
  const gather = (change: Partial<WorksAsked>) =>
    worksInputs({ db, as_of: today, register: new CoverageRegister(db, '441882'), scopes: null }, worksAsked(change))
  const ramp = (await gather({})).works[0]!.id
  const closed = await addFacility(call, { kind: 'service', category: 'kangyuan_centre', lifecycle: 'suspended', lifecycle_since: '2026-11-01' })
  const services = { filter: { kind: ['service' as const], category: [], town: [] } }
  const shared = [{ work_id: ramp, facility_id: closed.id }]
  const reopen = `${closed.id}/reopen`

  const alone = await gather(services)
  expect(alone.places).toMatchObject([{ id: closed.id, needs: [reopen], is_unmeasured: true }])
  expect(alone.places[0]!.unmeasured_links).toContain('entrance')
  expect(alone.works).toMatchObject([{ id: reopen, needs_visit: true }])

  const together = await gather({ ...services, shared })
  expect(together.works.map(({ id }) => id).toSorted()).toEqual([ramp, reopen].toSorted())
  expect(together.places).toMatchObject([{ id: closed.id, needs: [ramp, reopen].toSorted() }])
  const after = await gather({ ...services, prerequisites: [{ work: reopen, after: ramp }] })
  expect([after.works.length, after.unknown_works]).toEqual([2, []])
  const elsewhere = { filter: { kind: ['toilet' as const], category: [], town: [] }, must: [reopen] }
  const opened = await gather(elsewhere)
  expect([opened.works.map(({ id }) => id).includes(reopen), opened.places.map(({ id }) => id)]).toEqual([true, [facility.id]])
  const mine = { db, as_of: today, register: new CoverageRegister(db, '441882'), scopes: [{ town_codes: ['441882101'], department_codes: null }] }
  await expect(worksInputs(mine, worksAsked({ ...services, shared }))).rejects.toMatchObject({ code: 'outside_your_scope' })

  await reviewer.approve(await send({ answers: maintained, components: [door(15), no_ramp] }))
  const mended = await gather({ ...services, shared })
  expect([mended.places[0]!.needs, mended.unknown_works]).toEqual([[reopen], [ramp]])
})

test('what a place is worth is not known where a point within reach has no figure; what is known counts', async ({ db, call }) => {
  await bureau(db, call, {}, {})
  const { facility_id } = (await rows<{ facility_id: string }>(db, 'select facility_id from findings limit 1'))[0]!
  await rows(db, 'update facilities set geometry = st_setsrid(st_makepoint(112.38, 24.78), 4326) where id = :facility_id', { facility_id })
  await rows(
    db,
    `with dataset as (
       insert into population_datasets (name, as_of, source, datum, points_count, residents, in_force)
       values ('人口', '2025-12-31', '统计局', 'wgs84', 3, 300, true) returning id)
     insert into population_points (dataset_id, number, point, residents, disabled_residents)
     select dataset.id, given.number, st_setsrid(st_makepoint(lon, 24.78), 4326), 100, known
       from dataset, (values (1, 112.381, 7), (2, 112.382, null), (3, 113.0, 9)) as given (number, lon, known)`,
  )
  const worth = async (change: Partial<WorksAsked>) => {
    const asked = worksAsked({ worth: 'people', ...change })
    const { places } = await worksInputs({ db, as_of: today, register: new CoverageRegister(db, '441882'), scopes: null }, asked)
    return places.map(({ worth: of, is_worth_known }) => [of, is_worth_known])
  }
  expect(await worth({})).toEqual([[200, true]])
  expect(await worth({ whom: 'disabled_residents' })).toEqual([[7, false]])
  expect((await worth({ worth: 'score' }))[0]![1]).toBe(false)
})

test('a town or a department has one limit of its share', async ({ call }) => {
  const town = { town_code: '441882100', percent: 40 }
  const department = { department_code: 'zhujian', least_percent: 20 }
  const add = (change: Partial<WorksAsked>) => call('POST', '/api/v1/scenarios', { as, body: { name: '份额', asked: worksAsked(change) } })
  const refused = async (change: Partial<WorksAsked>) => {
    const { status, body } = await add(change)
    return [status, body.code, body.fields?.[0]?.field ?? body.errors?.[0]?.field]
  }
  expect(await refused({ town_share_most: [town, { ...town, percent: 50 }] })).toEqual([422, 'share_named_twice', 'asked.town_share_most.1'])
  expect(await refused({ department_share: [department, department] })).toEqual([422, 'share_named_twice', 'asked.department_share.1'])
  expect((await add({ town_share_most: [town], department_share: [department] })).status).toBe(201)
})
