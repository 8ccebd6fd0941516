import { describe, expect } from 'vitest'
import { bulk_cap } from '../../server/queries/bulk_edits.ts'
import { writing } from '../../server/database/connect.ts'
import { test, type Call } from '../support/app.ts'
import { east, twoTowns, west } from '../support/boundaries.ts'
import { addFacility, point, town } from '../support/facilities.ts'

const as = 'administrator'
const preview = (call: Call, body: object) => call('POST', '/api/v1/bulk-edits/preview', { as, body })
const apply = (call: Call, body: object) => call('POST', '/api/v1/bulk-edits', { as, body })
const facility = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}`, { as })).body

/** Looks at it, then writes it. */
async function edit(call: Call, body: object) {
  const seen = await preview(call, body)
  return seen.status === 200 ? apply(call, { ...body, version: seen.body.version }) : seen
}

describe('an edit of many', () => {
  test('is looked at first: how many become different in what, with a sample, and nothing is written', async ({ call }) => {
    const [one, other] = [await addFacility(call, { name_zh: '甲', manager: '城管' }), await addFacility(call, { name_zh: '乙', manager: '街道' })]
    const { body } = await preview(call, { filter: { kind: ['toilet'] }, set: { manager: '城管', owner: '市政' } })
    expect(body).toMatchObject({ matched: 2, changed: 2, fields: { manager: 1, owner: 2 } })
    expect(body.sample).toContainEqual({
      id: other.id,
      name_zh: '乙',
      name_en: null,
      before: { manager: '街道', owner: null },
      after: { manager: '城管', owner: '市政' },
    })
    expect((await facility(call, one.id)).owner).toBeNull()
  })

  test('then written whole, with its author; what is as it should be gets no new version', async ({ call }) => {
    const [one, other] = [await addFacility(call, { manager: '城管' }), await addFacility(call, { manager: '街道' })]
    const third = await addFacility(call, { manager: '街道' })
    expect((await edit(call, { ids: [one.id, other.id], set: { manager: '城管' } })).body).toEqual({ changed: 1 })
    expect((await facility(call, one.id)).revision).toBe(one.revision)
    expect(await facility(call, other.id)).toMatchObject({ manager: '城管', revision: other.revision + 1 })
    expect((await facility(call, third.id)).manager).toBe('街道')
    const { changes } = (await call('GET', `/api/v1/facilities/${other.id}/history`, { as })).body
    expect(changes[0]).toMatchObject({ actor: as, before: { manager: '街道' }, after: { manager: '城管' } })
  })

  test('a state with its day and reason, once for each, and never a second closing', async ({ call }) => {
    const [open, closed] = [await addFacility(call), await addFacility(call, { lifecycle: 'suspended' })]
    const close = (since: string) => ({ ids: [open.id, closed.id], lifecycle: { state: 'closed', since, reason: '拆除' } })
    await edit(call, { ...close('2026-10-01'), ids: [closed.id] })
    expect((await preview(call, close('2026-11-01'))).body).toMatchObject({ matched: 2, changed: 1, fields: { lifecycle: 1 } })
    await edit(call, close('2026-11-01'))
    expect(await facility(call, open.id)).toMatchObject({ lifecycle: 'closed', lifecycle_since: '2026-11-01' })
    expect(await facility(call, closed.id)).toMatchObject({ lifecycle: 'closed', lifecycle_since: '2026-10-01' })
  })

  test('tags are added, replaced and removed; the others stay', async ({ call, db }) => {
    const { id } = await addFacility(call)
    await writing(db, 'test', (trx) =>
      trx('facilities')
        .where({ id })
        .update({ tags: { 批次: '1', 备注: '旧', 来源: '甲' } }),
    )
    await edit(call, { ids: [id], tags: { 批次: '2', 备注: null, 年度: '2026' } })
    expect((await facility(call, id)).tags).toEqual({ 批次: '2', 来源: '甲', 年度: '2026' })
  })

  test('the town a facility lies in becomes the declared one', async ({ call }) => {
    const { id } = await addFacility(call, { town_code: west, geometry: point(112.45, 24.75) })
    await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
    expect(await facility(call, id)).toMatchObject({ declared_town_code: west, town_code: east })
    expect((await edit(call, { ids: [id], town_by_place: true })).body).toEqual({ changed: 1 })
    expect(await facility(call, id)).toMatchObject({ declared_town_code: east, town_code: east })
  })
})

describe('is refused', () => {
  test('when something chosen changed since the preview', async ({ call }) => {
    const { id } = await addFacility(call)
    const body = { ids: [id], set: { manager: '城管' } }
    const { version } = (await preview(call, body)).body
    await call('PATCH', `/api/v1/facilities/${id}`, { as, headers: { 'if-match': '*' }, body: { phone: '1' } })
    expect((await apply(call, { ...body, version })).body.code).toBe('bulk_edit_stale')
    expect((await facility(call, id)).manager).toBeNull()
  })

  test('when a filter has come to mean others', async ({ call }) => {
    await addFacility(call)
    const body = { filter: {}, set: { manager: '城管' } }
    const { version } = (await preview(call, body)).body
    await addFacility(call)
    expect((await apply(call, { ...body, version })).body.code).toBe('bulk_edit_stale')
  })

  test('by the rules of a single edit', async ({ call }) => {
    const { id } = await addFacility(call, { name_zh: '甲', lifecycle_since: '2026-06-01' })
    const codeOf = async (body: object) => (await preview(call, { ids: [id], ...body })).body.code
    expect(await codeOf({ set: { category: 'library' } })).toBe('bulk_edit_other_kind')
    expect(await codeOf({ set: { department_code: 'nobody' } })).toBe('department_unknown')
    expect(await codeOf({ set: { opening_hours: '天天开' } })).toBe('opening_hours_unreadable')
    expect(await codeOf({ lifecycle: { state: 'closed', since: '2026-11-01' } })).toBe('invalid_request')
    expect(await codeOf({ lifecycle: { state: 'closed', since: '2026-05-31', reason: '拆除' } })).toBe('bulk_edit_closed_too_early')
    expect(await codeOf({ lifecycle: { state: 'closed', since: '2026-06-01', reason: '拆除' } })).toBeUndefined()
    expect(await codeOf({ lifecycle: { state: 'operating', since: '2026-11-25' } })).toBe('date_in_future')
    expect(await codeOf({})).toBe('bulk_edit_empty')
    expect(await codeOf({ filter: {}, set: { manager: '甲' } })).toBe('invalid_request')
    expect((await call('POST', '/api/v1/bulk-edits', { body: { ids: [id], set: { manager: '甲' }, version: '' } })).status).toBe(401)
  })

  test('beyond the cap', async ({ call, db }) => {
    await writing(db, 'test', (trx) =>
      trx.raw(
        "insert into facilities (kind, category, name_zh, town_code, search_text, search_key) select 'toilet', 'street_toilet', 'x', ?, 'x', 'x' from generate_series(1, ?)",
        [town, bulk_cap],
      ),
    )
    const body = { filter: {}, set: { manager: '城管' } }
    expect((await preview(call, body)).body).toMatchObject({ matched: bulk_cap, changed: bulk_cap })
    await addFacility(call)
    expect((await preview(call, body)).body).toMatchObject({ code: 'bulk_edit_too_many', parameters: { limit: bulk_cap } })
  })
})
