import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { good, office } from '../support/audits.ts'
import { east, twoTowns, west } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'
import { csvText } from '../support/import_files.ts'
import { apply, takeBack, upload } from '../support/imports.ts'
import { facility as facilityNow, merge, record, unmerge } from '../support/merges.ts'
import { device, renamed } from '../support/sync.ts'

const as = 'administrator'
const historyOf = async (call: Call, id: string, query = '') => (await call('GET', `/api/v1/facilities/${id}/history?${query}`, { as })).body
const edit = (call: Call, id: string, body: object, version = '*') =>
  call('PATCH', `/api/v1/facilities/${id}`, { as, headers: { 'if-match': version }, body })
const restore = (call: Call, id: string, body: object, version = '*') =>
  call('POST', `/api/v1/facilities/${id}/restorations`, { as, headers: { 'if-match': version }, body: { reason: '误改', ...body } })

/** The newest change of the facility itself. */
const newest = async (call: Call, id: string) => (await historyOf(call, id, 'entity=facilities&limit=1')).changes[0]
const whyOf = async (call: Call, id: string) => (await newest(call, id)).why

describe('the history says of each change what it was made for', () => {
  test('an edit with its reason, an edit of many, a merge and taking it back', async ({ call }) => {
    const [one, other] = [await addFacility(call), await addFacility(call)]
    await edit(call, one.id, { phone: '1', reason: ' 管理单位来电更正 ' })
    expect(await whyOf(call, one.id)).toEqual({ kind: 'edit', id: null, name: null, reason: '管理单位来电更正' })
    expect((await edit(call, one.id, { reason: '没有改动' })).status).toBe(400)
    const many = { ids: [one.id], set: { manager: '城管' } }
    const { version } = (await call('POST', '/api/v1/bulk-edits/preview', { as, body: many })).body
    await call('POST', '/api/v1/bulk-edits', { as, body: { ...many, version } })
    expect((await whyOf(call, one.id)).kind).toBe('bulk_edit')
    await merge(call, other.id, one.id)
    expect((await whyOf(call, other.id)).kind).toBe('merge')
    await unmerge(call, other.id)
    expect((await whyOf(call, other.id)).kind).toBe('merge_undo')
    await edit(call, one.id, { phone: '2' })
    expect(await whyOf(call, one.id)).toEqual({ kind: 'edit', id: null, name: null, reason: null })
  })

  test('an import by its file, and taking it back', async ({ app, call }) => {
    const { id } = await addFacility(call, { code: 'G-01', name_zh: '旧名' })
    const { body: file } = await upload(app, call, {
      name: '厕所.csv',
      content: csvText({ header: ['编号', '名称', '乡镇'], rows: [['G-01', '新名', '连州']] }),
      fields: { category: 'street_toilet' },
    })
    await apply(call, file.id)
    expect(await whyOf(call, id)).toEqual({ kind: 'import', id: file.id, name: '厕所.csv', reason: null })
    await takeBack(call, file.id)
    expect(await whyOf(call, id)).toMatchObject({ kind: 'import_undo', id: file.id, name: '厕所.csv' })
  })

  test('what a device sent, and an approved visit', async ({ call, db }) => {
    const { facility, reviewer, send } = await office(db, call)
    const phone = await device(db, call, 'zhang.san')
    const operation = renamed(phone, facility.id, '东门公厕')
    await phone.told(operation)
    expect(await whyOf(call, facility.id)).toMatchObject({ kind: 'operation', id: operation.operation_id })
    const audit = await send(good)
    await reviewer.approve(audit)
    const { changes } = await historyOf(call, facility.id, 'field=verdict')
    expect(changes[0]).toMatchObject({ after: { verdict: 'compliant' }, why: { kind: 'audit', id: audit } })
  })

  test('and how far a place moved, whatever its shape; the public is told neither who nor why', async ({ call }) => {
    const { id } = await addFacility(call, { geometry: point(112.37, 24.78) })
    await edit(call, id, { geometry: point(112.371, 24.78), reason: '实测' })
    expect((await newest(call, id)).moved_m).toBeCloseTo(101.1, 0)
    const { changes, actors } = (await call('GET', `/api/v1/facilities/${id}/history`)).body
    expect([changes[0].why, actors]).toEqual([{ kind: 'edit', id: null, name: null, reason: null }, ['administrator']])
    await edit(call, id, { geometry: null })
    expect((await newest(call, id)).moved_m).toBeNull()
  })
})

test('the history is asked for by field, by kind of record and by person', async ({ call, db }) => {
  const { facility, inspector } = await office(db, call)
  const { id } = facility
  await edit(call, id, { phone: '1' })
  await edit(call, id, { phone: '2', name_zh: '东门公厕' })
  await record(call, id, 'components', { type: 'door' })
  const seen = async (query: string) =>
    (await historyOf(call, id, query)).changes.map(({ after }: { after: object }) => Object.keys(after).includes('phone'))
  expect(await seen('field=phone')).toEqual([true, true, true]) // with its first entry
  expect(await seen('field=name_zh&limit=1')).toEqual([true])
  expect(await seen('entity=components')).toEqual([false])
  expect(await seen('actor=li.jian')).toEqual([])
  const { actors } = (await inspector.read(`/api/v1/facilities/${id}/history?actor=administrator`)).body
  expect(actors).toEqual(['administrator'])
  expect((await call('GET', `/api/v1/facilities/${id}/history?actor=administrator`)).body.code).toBe('not_allowed')
})

test('a region has a history, too', async ({ call }) => {
  await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
  const { changes } = (await call('GET', `/api/v1/regions/${west}/history?limit=1`, { as })).body
  expect(changes).toEqual([
    expect.objectContaining({ entity: 'regions', entity_id: west, actor: as, after: expect.objectContaining({ boundary_status: 'official' }) }),
  ])
})

describe('a former version comes back', () => {
  test('as a new edit with its reason: looked at first, then exactly that', async ({ call }) => {
    const added = await addFacility(call, { name_zh: '东门公厕', phone: '1', geometry: point(112.37, 24.78), same_as: ['osm:node/1'] })
    const version = await newest(call, added.id)
    await edit(call, added.id, { name_zh: '错名', phone: null, geometry: point(112.38, 24.79), same_as: [] })
    await edit(call, added.id, { phone: '9', address: '中山南路' })
    const before = await facilityNow(call, added.id)
    const seen = await restore(call, added.id, { history_id: version.id, dry_run: true })
    expect(await facilityNow(call, added.id)).toEqual(before)
    expect((await historyOf(call, added.id)).changes[0].after).toEqual({ phone: '9', address: '中山南路' })
    const { status, body } = await restore(call, added.id, { history_id: version.id }, `"${before.revision}"`)
    expect(status).toBe(200)
    const told = ({ entity, before: was, after, moved_m, why }: Record<string, unknown>) => ({ entity, was, after, moved_m, why })
    expect(body.changes.map(told)).toEqual(seen.body.changes.map(told))
    expect(told(body.changes[0])).toMatchObject({
      was: { address: '中山南路', phone: '9', name_zh: '错名' },
      after: { address: null, phone: '1', name_zh: '东门公厕' },
    })
    const { name_zh, phone, address, geometry, same_as } = await facilityNow(call, added.id)
    expect({ name_zh, phone, address, geometry, same_as }).toEqual({
      name_zh: '东门公厕',
      phone: '1',
      address: null,
      geometry: point(112.37, 24.78),
      same_as: ['osm:node/1'],
    })
    expect(await newest(call, added.id)).toMatchObject({ actor: as, why: { kind: 'restoration', id: String(version.id), reason: '误改' } })
  })

  test('with what follows from it: the town by the place, and the verdict by the category', async ({ db, call }) => {
    await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
    const { facility, reviewer, send } = await office(db, call)
    await edit(call, facility.id, { geometry: point(112.35, 24.75) })
    await reviewer.approve(await send(good))
    const version = await newest(call, facility.id)
    await edit(call, facility.id, { geometry: point(112.45, 24.75) })
    await edit(call, facility.id, { kind: 'service', category: 'rehabilitation_centre' })
    const turned = await facilityNow(call, facility.id)
    const seen = await restore(call, facility.id, { history_id: version.id, dry_run: true })
    expect([turned.town_code, seen.body.facility.town_code]).toEqual([east, west])
    await restore(call, facility.id, { history_id: version.id })
    expect(await facilityNow(call, facility.id)).toMatchObject({ town_code: west, category: 'street_toilet', verdict: 'compliant' })
  })

  test('of a component its own; other columns of the source with it', async ({ call, db }) => {
    const { id } = await addFacility(call)
    await record(call, id, 'components', { type: 'door', name: '东门' })
    const { components } = await facilityNow(call, id)
    const entry = (await historyOf(call, id, 'entity=components')).changes[0]
    const first = await newest(call, id)
    const path = `/api/v1/facilities/${id}/components/${components[0].id}`
    await call('PATCH', path, { as, headers: { 'if-match': '*' }, body: { name: '西门', level: '1' } })
    const { body } = await restore(call, id, { history_id: entry.id })
    expect(body.facility.components[0]).toMatchObject({ name: '东门', level: null })
    await db.raw("select set_config('changxing.actor', 'test', true)")
    await db('facilities')
      .where({ id })
      .update({ tags: { 批次: '2' } })
    expect((await restore(call, id, { history_id: first.id })).body.facility.tags).toEqual({})
    await call('DELETE', path, { as, headers: { 'if-match': '*' } })
    expect((await restore(call, id, { history_id: entry.id })).body.code).toBe('version_of_removed_part')
  })

  test('but not onto a later edit, nor where it cannot', async ({ call }) => {
    const [one, other] = [await addFacility(call, { code: 'A-1' }), await addFacility(call)]
    const version = await newest(call, one.id)
    const asked = { history_id: version.id }
    expect((await restore(call, one.id, asked)).body.code).toBe('version_unchanged')
    expect((await restore(call, other.id, asked)).body.code).toBe('version_not_found')
    expect((await restore(call, one.id, { ...asked, reason: '' })).status).toBe(400)
    await edit(call, one.id, { code: null })
    await edit(call, other.id, { code: 'A-1' })
    expect((await restore(call, one.id, asked, `"${one.revision}"`)).body.code).toBe('version_stale')
    expect((await restore(call, one.id, { ...asked, dry_run: true })).body.code).toBe('code_taken')
    await record(call, one.id, 'closure', { closed_on: '2026-11-01', reason: '拆除' })
    expect((await restore(call, one.id, asked)).body.code).toBe('version_of_closed')
    await merge(call, one.id, other.id)
    expect((await restore(call, one.id, asked)).body.code).toBe('facility_merged_already')
  })
})
