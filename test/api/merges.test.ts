import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { CoverageRegister } from '../../server/coverage_register.ts'
import { writing } from '../../server/database/connect.ts'
import { mergeFacilities, unmergeFacility } from '../../server/duplicates/merge.ts'
import { coverageRecord } from '../../server/queries/coverage.ts'
import { lockForMerge } from '../../server/queries/merges.ts'
import { adminToken, callerOf, now, test, today, type Call } from '../support/app.ts'
import { test as committed } from '../support/committed.ts'
import { addFacility, point } from '../support/facilities.ts'
import { facility, merge, record, unmerge } from '../support/merges.ts'
import { registerOf } from '../support/register.ts'

const as = 'administrator'
const current = { 'if-match': '*' }

async function addPart(call: Call, id: string, type: string, width_mm?: number, grade = 'seen') {
  const { body } = await record(call, id, 'components', { type })
  if (!body.components) throw new Error(JSON.stringify(body))
  const component = body.components.at(-1).id
  const fact = { property: 'clear_width_mm', state: 'value', value: width_mm, grade, observed_at: '2026-10-01T00:00:00Z' }
  if (width_mm) await record(call, id, `components/${component}/facts`, fact)
  return component
}

/** Two records of one toilet: what each knows, and where they contradict each other. */
async function twins(call: Call) {
  const east = await addFacility(call, { name_zh: '东门公厕', code: 'A-1', phone: '1', same_as: ['osm:node/1'], geometry: point(112.37, 24.78) })
  const twin = await addFacility(call, {
    name_zh: '东门公共厕所',
    code: 'B-1',
    phone: '2',
    address: '中山南路 1 号',
    same_as: ['osm:node/2'],
    geometry: point(112.3702, 24.78),
    lifecycle: 'suspended',
    lifecycle_since: '2026-11-01',
    verified_on: '2026-11-20',
  })
  await addPart(call, east.id, 'door', 900)
  await addPart(call, twin.id, 'door', 850, 'measured')
  await addPart(call, twin.id, 'wheelchair_ramp', 1200)
  return { east: await facility(call, east.id), twin: await facility(call, twin.id) }
}

describe('merging', () => {
  test('what one alone knows comes over, of two words the fresher stays, and of two facts the better grade', async ({ call }) => {
    const { east, twin } = await twins(call)
    const { status, body } = await merge(call, twin.id, east.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: east.id,
      name_zh: '东门公厕',
      code: 'A-1',
      phone: '2',
      address: '中山南路 1 号',
      same_as: ['osm:node/1', 'osm:node/2'],
      lifecycle: 'suspended',
      verified_on: '2026-11-20',
    })
    const parts = body.components.map(({ type, facts }: { type: string; facts: { value: number }[] }) => [type, facts.map(({ value }) => value)])
    expect(parts).toEqual([
      ['door', [850]],
      ['wheelchair_ramp', [1200]],
    ])
  })

  test('a person’s choice stands before the rule', async ({ call }) => {
    const { east, twin } = await twins(call)
    const { body } = await merge(call, twin.id, east.id, { choices: { phone: 'survivor', code: 'merged', name_zh: 'merged', lifecycle: 'survivor' } })
    expect(body).toMatchObject({ phone: '1', code: 'B-1', name_zh: '东门公共厕所', lifecycle: 'operating' })
  })

  test('the merged record is in no list, answers with the other, and both tell it in their history', async ({ call }) => {
    const { east, twin } = await twins(call)
    await merge(call, twin.id, east.id)
    const { status, headers } = await call('GET', `/api/v1/facilities/${twin.id}`)
    expect([status, headers['location']]).toEqual([308, `/api/v1/facilities/${east.id}`])
    expect((await call('GET', '/api/v1/facilities')).body.number_matched).toBe(1)
    expect((await call('GET', '/api/v1/nearest?lon=112.37&lat=24.78')).body.facilities).toHaveLength(1)
    expect((await call('GET', '/api/v1/duplicates', { as })).body.pairs).toEqual([])
    const told = async (id: string) => (await call('GET', `/api/v1/facilities/${id}/history`, { as })).body.changes
    expect(await told(east.id)).toContainEqual(expect.objectContaining({ entity: 'merges', action: 'insert', actor: as }))
    expect((await told(twin.id))[0]).toMatchObject({ entity: 'facilities', after: { merged_into: east.id } })
    const { merges } = (await call('GET', `/api/v1/facilities/${east.id}/merges`, { as })).body
    expect(merges).toMatchObject([{ merged_id: twin.id, name_zh: '东门公共厕所', code: 'B-1', actor: as }])
  })

  test('of a chain the last one answers', async ({ call }) => {
    const { east, twin } = await twins(call)
    const third = await addFacility(call)
    await merge(call, twin.id, east.id)
    await merge(call, east.id, third.id)
    expect((await call('GET', `/api/v1/facilities/${twin.id}`)).headers['location']).toBe(`/api/v1/facilities/${third.id}`)
  })

  test('is refused by name: itself, a merged record on either side, another kind, another version', async ({ call }) => {
    const { east, twin } = await twins(call)
    const venue = await addFacility(call, { kind: 'venue', category: 'library' })
    expect((await merge(call, east.id, east.id)).body.code).toBe('duplicate_of_itself')
    expect((await merge(call, venue.id, east.id)).body.code).toBe('merge_kinds_differ')
    expect((await merge(call, twin.id, east.id, { into_revision: 0 })).body.code).toBe('version_stale')
    const unversioned = { as, body: { into: east.id, into_revision: east.revision } } as const
    expect((await call('POST', `/api/v1/facilities/${twin.id}/merge`, unversioned)).body.code).toBe('if_match_missing')
    await merge(call, twin.id, east.id)
    const patched = await call('PATCH', `/api/v1/facilities/${twin.id}`, { as, headers: current, body: { phone: '3' } })
    const third = await addFacility(call)
    const refused = { code: 'facility_merged_already', parameters: { name: '东门公共厕所', into: east.id } }
    expect(patched.body).toMatchObject(refused)
    expect((await merge(call, twin.id, third.id)).body).toMatchObject(refused)
    expect((await merge(call, third.id, twin.id, { into_revision: 1 })).body).toMatchObject(refused)
  })
})

describe('taking a merge back', () => {
  test('makes both exactly what they were', async ({ call, db }) => {
    const { east, twin } = await twins(call)
    const before = await registerOf(db)
    await merge(call, twin.id, east.id, { choices: { code: 'merged', geometry: 'merged' } })
    expect(await registerOf(db)).not.toEqual(before)
    expect((await unmerge(call, twin.id)).body).toMatchObject({ id: twin.id, merged_into: null, code: 'B-1' })
    expect(await registerOf(db)).toEqual(before)
    expect((await unmerge(call, twin.id)).body.code).toBe('facility_not_merged')
  })

  test('is exact whatever the choices, and whatever each of the two knows', async ({ call, db }) => {
    const side = fc.constantFrom('survivor', 'merged')
    const value = fc.constantFrom(null, '1', '2')
    const known = fc.record({
      phone: value,
      owner: value,
      level: value,
      same_as: fc.subarray(['osm:node/1', 'osm:node/2']),
      verified_on: fc.constantFrom(null, '2026-11-01', '2026-11-02'),
    })
    const parts = fc.array(fc.constantFrom('door', 'wheelchair_ramp', 'route'), { maxLength: 3 })
    const choices = fc.record({ phone: side, owner: side, code: side, lifecycle: side, geometry: side }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(known, known, parts, parts, choices, async (one, other, mine, theirs, chosen) => {
        const survivor = await addFacility(call, { ...one, geometry: point(112.37, 24.78) })
        const merged = await addFacility(call, { ...other, lifecycle: 'suspended' })
        for (const type of mine) await addPart(call, survivor.id, type, 900)
        for (const type of theirs) await addPart(call, merged.id, type, 800)
        const before = await registerOf(db)
        expect((await merge(call, merged.id, survivor.id, { choices: chosen })).status).toBe(200)
        expect((await unmerge(call, merged.id)).status).toBe(200)
        expect(await registerOf(db)).toEqual(before)
      }),
      { numRuns: 6 },
    )
  })

  test('what was recorded since and does not touch the merge stays with the one that stood for both', async ({ call }) => {
    const { east, twin } = await twins(call)
    await merge(call, twin.id, east.id)
    await record(call, east.id, 'verifications', { verified_on: '2026-11-22' })
    await call('PATCH', `/api/v1/facilities/${east.id}`, { as, headers: current, body: { builder: '市政' } })
    expect((await unmerge(call, twin.id)).status).toBe(200)
    expect(await facility(call, east.id)).toMatchObject({ phone: '1', builder: '市政', verified_on: '2026-11-22', lifecycle: 'operating' })
  })

  test('is refused where later work stands on it, which is named', async ({ call }) => {
    const { east, twin } = await twins(call)
    const { body } = await merge(call, twin.id, east.id)
    await call('PATCH', `/api/v1/facilities/${east.id}`, { as, headers: current, body: { phone: '3' } })
    const ramp = body.components.find(({ type }: { type: string }) => type === 'wheelchair_ramp').id
    const fact = { property: 'clear_width_mm', state: 'value', value: 1300, grade: 'measured', observed_at: '2026-11-01T00:00:00Z' }
    await record(call, east.id, `components/${ramp}/facts`, fact)
    const refused = (await unmerge(call, twin.id)).body
    expect(refused).toMatchObject({ code: 'merge_built_on', parameters: { count: 2 } })
    expect(refused.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'facts insert',
      'facilities update',
    ])
  })

  test('a former state that was recorded again is named, because the one of before cannot come back beside it', async ({ call }) => {
    const east = await addFacility(call, { lifecycle_since: '2020-01-01' })
    const twin = await addFacility(call, { lifecycle: 'suspended', lifecycle_since: '2026-11-01', verified_on: '2026-11-20' })
    await merge(call, twin.id, east.id)
    expect((await record(call, east.id, 'lifecycle-events', { state: 'operating', since: '2020-01-01' })).status).toBe(200)
    expect((await unmerge(call, twin.id)).body).toMatchObject({ code: 'merge_built_on', fields: [{ field: 'lifecycle_events', code: 'insert' }] })
  })

  test('of one part, links elsewhere are united and what only the merged record knew comes over, until it is taken back', async ({ call, db }) => {
    const { east, twin } = await twins(call)
    const [ours, theirs] = [east.components[0].id, twin.components[0].id]
    const fill = (id: string, values: object) => writing(db, as, (trx) => trx('components').where({ id }).update(values))
    await fill(ours, { name: '东门', same_as: ['osm:node/3'] })
    await fill(theirs, {
      name: '门',
      level: '1',
      geometry: db.raw('st_setsrid(st_makepoint(112.37, 24.78), 4326)'),
      same_as: ['osm:node/3', 'osm:node/4'],
    })
    const before = await registerOf(db)
    const { body } = await merge(call, twin.id, east.id)
    const whole = { id: ours, name: '东门', level: '1', geometry: point(112.37, 24.78) }
    expect(body.components[0]).toMatchObject(whole)
    expect(await db('components').where({ id: ours }).first('same_as')).toEqual({ same_as: ['osm:node/3', 'osm:node/4'] })
    await fill(ours, { name: '东门口' }) // the merge has left that as it was
    expect((await unmerge(call, twin.id)).status).toBe(200)
    await fill(ours, { name: '东门' })
    expect(await registerOf(db)).toEqual(before)
    await merge(call, twin.id, east.id)
    await fill(ours, { level: '2' })
    expect((await unmerge(call, twin.id)).body).toMatchObject({ code: 'merge_built_on', fields: [{ field: 'components', code: 'update' }] })
  })

  test('of a chain the last merge goes first', async ({ call, db }) => {
    const { east, twin } = await twins(call)
    const third = await addFacility(call)
    const before = await registerOf(db)
    await merge(call, twin.id, east.id)
    await merge(call, east.id, third.id)
    expect((await unmerge(call, twin.id)).body.code).toBe('merge_built_on')
    expect([(await unmerge(call, east.id)).status, (await unmerge(call, twin.id)).status]).toEqual([200, 200])
    expect(await registerOf(db)).toEqual(before)
  })
})

committed('of two people who merge one pair at once, one does and the other is told so', async ({ db, add }) => {
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  const call = callerOf(app)
  const [one, other] = [await add('甲'), await add('乙')]
  const answers = await Promise.all([merge(call, one, other), merge(call, other, one), merge(call, one, other)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  expect(answers.flatMap(({ body }) => (body.code?.startsWith('facility_') ? [body.code] : []))).toEqual([
    'facility_merged_already',
    'facility_merged_already',
  ])
  await app.close()
})

committed('a merge that somebody takes back and does again meanwhile is taken back as it stands then', async ({ db, add }) => {
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  const call = callerOf(app)
  const [one, other] = [await add('甲'), await add('乙')]
  await merge(call, one, other)
  const { asked } = await writing(db, as, async (trx) => {
    await lockForMerge(trx, [one, other])
    const waits = unmerge(call, one) // reads the first merge, then waits for its records
    await unmergeFacility(trx, one, today)
    const into_revision = (await lockForMerge(trx, [other])).get(other)!.revision // it is there: locked above
    await mergeFacilities(trx, { id: one, into: other, choices: { name_zh: 'merged' }, if_match: '*', into_revision, actor: as, today })
    return { asked: waits } // not waited for before this is done
  })
  expect((await asked).status).toBe(200)
  expect([(await facility(call, one)).merged_into, (await facility(call, other)).name_zh]).toEqual([null, '乙'])
  expect((await call('GET', `/api/v1/facilities/${other}/merges`, { as })).body.merges).toEqual([])
  await app.close()
})

committed('visits that change hands leave the coverage of one and the version of both, as often as a merge is taken back', async ({ db, ids }) => {
  const app = await buildApp({ config: readConfig({}), db, adminToken, now })
  const call = callerOf(app)
  const centre = { kind: 'service', category: 'kangyuan_centre' }
  const east = await addFacility(call, { ...centre, verified_on: '2026-11-20' })
  const twin = await addFacility(call, { ...centre, verified_on: '2025-06-01' })
  ids.push(east.id, twin.id)
  const register = new CoverageRegister(db, '441882')
  const expectCoverageAgrees = async () => {
    const held = await register.current()
    expect(held.facilities).toEqual((await coverageRecord(db, '441882')).facilities)
  }
  await expectCoverageAgrees()
  const merged = (await merge(call, twin.id, east.id)).body
  await expectCoverageAgrees()
  expect((await unmerge(call, twin.id)).status).toBe(200)
  await expectCoverageAgrees()
  const apart = await facility(call, east.id)
  expect(apart).toMatchObject({ verified_on: '2026-11-20', revision: merged.revision + 1 })
  expect(Date.parse(apart.updated_at)).toBeGreaterThan(Date.parse(merged.updated_at))
  const stale = { as, headers: { 'if-match': `"${merged.revision}"` }, body: { phone: '3' } } as const
  expect((await call('PATCH', `/api/v1/facilities/${east.id}`, stale)).body.code).toBe('version_stale')
  await app.close()
})
