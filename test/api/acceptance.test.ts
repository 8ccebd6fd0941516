import { describe, expect } from 'vitest'
import { acceptanceItems } from '#domain/acceptance.ts'
import { condemns } from '#domain/criterion.ts'
import type { Db } from '../../server/database/connect.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test, type Call } from '../support/app.ts'
import { publish } from '../support/audits.ts'
import { byId } from '../support/criteria.ts'
import { addFacility } from '../support/facilities.ts'
import { csvText } from '../support/import_files.ts'
import { apply, upload } from '../support/imports.ts'
import { facility as facilityNow, record } from '../support/merges.ts'
import { device } from '../support/sync.ts'

const as = 'administrator'
const short = ['DOOR-02', 'DOOR-16', 'MGMT-03', 'RAMP-03']
const items = acceptanceItems(
  short.map((id) => byId.get(id)!),
  { kind: 'toilet', category: 'street_toilet' },
)
const judging = items.find(condemns)!

type Result = 'yes' | 'no' | 'not_applicable'
const checked = (...results: [string, Result][]) =>
  items.map(({ id }) => {
    const result = results.find(([criterion]) => criterion === id)?.[1] ?? 'yes'
    return { criterion: id, result, remark: result === 'no' ? '门口有台阶' : null }
  })
const document = (given: object = {}) => ({
  accepted_on: '2026-11-20',
  document_number: '连建验〔2026〕12号',
  participants: '建设单位、监理单位、市残联',
  tried_by: '轮椅使用者 2 人',
  criteria_version: 2,
  checks: checked(),
  remark: null,
  ...given,
})
const accept = (call: Call, id: string, given: object = {}) => call('POST', `/api/v1/facilities/${id}/acceptances`, { as, body: document(given) })
const operate = (call: Call, id: string, since = '2026-11-22') => record(call, id, 'lifecycle-events', { state: 'operating', since })

/** A toilet that is being built, under a short checklist. */
async function built(db: Db, call: Call) {
  await publish(db, short)
  return addFacility(call, { code: 'N-1', name_zh: '新公厕', lifecycle: 'under_construction', lifecycle_since: '2026-01-01' })
}

describe('a new facility', () => {
  test('is in use once an acceptance that it passed is recorded, and not before', async ({ db, call }) => {
    const { id } = await built(db, call)
    expect((await operate(call, id)).body.code).toBe('acceptance_missing')
    await record(call, id, 'lifecycle-events', { state: 'suspended', since: '2026-11-01' })
    expect((await operate(call, id)).body.code).toBe('acceptance_missing')
    const failed = (await accept(call, id, { checks: checked([judging.id, 'no']) })).body
    expect(failed.acceptances[0]).toMatchObject({ is_passed: false, category: 'street_toilet', recorded_by: as })
    expect((await operate(call, id)).body.code).toBe('acceptance_missing')
    const { status, body } = await accept(call, id, { accepted_on: '2026-11-21' })
    expect([status, body.awaits_acceptance, body.acceptances.length]).toEqual([201, true, 2])
    expect(body.acceptances[0]).toMatchObject({ is_passed: true, tried_by: '轮椅使用者 2 人', checks: checked() })
    expect((await operate(call, id)).body.lifecycle).toBe('operating')
    const { changes } = (await call('GET', `/api/v1/facilities/${id}/history?entity=acceptances`, { as })).body
    expect(changes).toHaveLength(2)
  })

  test('that passes is recorded as accepted on that day', async ({ db, call }) => {
    const { id } = await built(db, call)
    await accept(call, id)
    expect(await facilityNow(call, id)).toMatchObject({ lifecycle: 'accepted', lifecycle_since: '2026-11-20' })
  })

  test('is refused in every way there is: an edit of many, an import by its row, a day in the past', async ({ app, db, call }) => {
    const { id } = await built(db, call)
    const many = { ids: [id], lifecycle: { state: 'operating', since: '2026-11-22' } }
    const seen = (await call('POST', '/api/v1/bulk-edits/preview', { as, body: many })).body
    expect(seen).toMatchObject({ code: 'bulk_edit_unaccepted', parameters: { count: 1, name: '新公厕' } })
    const file = csvText({ header: ['编号', '名称', '乡镇', '状态', '状态日期'], rows: [['N-1', '新公厕', '连州', '运行', '2026-11-22']] })
    const { body } = await upload(app, call, { name: '厕所.csv', content: file, fields: { category: 'street_toilet' } })
    const { rows } = (await call('GET', `/api/v1/imports/${body.id}/rows`, { as })).body
    expect(rows[0].reasons.map(({ code }: { code: string }) => code)).toContain('acceptance_missing')
    await operate(call, id, '2025-06-01')
    expect((await operate(call, id)).body.code).toBe('acceptance_missing')
    await accept(call, id)
    const again = (await upload(app, call, { name: '厕所.csv', content: file, fields: { category: 'street_toilet' } })).body
    await apply(call, again.id)
    expect((await facilityNow(call, id)).lifecycle).toBe('operating')
  })

  test('and what was in use before is left alone, whatever was recorded of it since', async ({ call }) => {
    const { id } = await addFacility(call, { lifecycle: 'operating', lifecycle_since: '2020-01-01' })
    await record(call, id, 'lifecycle-events', { state: 'planned', since: '2019-01-01' })
    await record(call, id, 'lifecycle-events', { state: 'suspended', since: '2026-01-01' })
    expect((await operate(call, id)).body.lifecycle).toBe('operating')
    const unknown = await addFacility(call, { lifecycle: undefined })
    expect((await operate(call, unknown.id)).body.lifecycle).toBe('operating')
  })

  test('is refused by the database itself, and waits in the office where a device sent it', async ({ db, call }) => {
    const { id } = await built(db, call)
    const phone = await device(db, call, 'zhang.san')
    const create = phone.operation({
      kind: 'facility_create',
      target_id: id,
      body: { facility: { kind: 'toilet', category: 'street_toilet', name_zh: '新公厕', town_code: '441882100', lifecycle: 'operating' } },
    })
    expect(await phone.told(create)).toEqual([expect.stringContaining('needs_review')])
    await db.raw("select set_config('changxing.actor', 'test', true)")
    const written = db.transaction((trx) => trx('lifecycle_events').insert({ facility_id: id, state: 'operating', since: '2026-11-22' }))
    await expect(written).rejects.toMatchObject({ constraint: 'facilities_accepted_before_use' })
  })
})

describe('an acceptance is refused', () => {
  test('where an item is missing, unknown or not met without a word', async ({ db, call }) => {
    const { id } = await built(db, call)
    const codeOf = async (given: object) => (await accept(call, id, given)).body.code
    expect(await codeOf({ checks: checked().slice(1) })).toBe('acceptance_items_missing')
    expect(await codeOf({ checks: [...checked(), checked()[0]] })).toBe('acceptance_item_unknown')
    expect(await codeOf({ checks: checked([judging.id, 'no']).map((each) => ({ ...each, remark: ' ' })) })).toBe('acceptance_remark_missing')
    expect(await codeOf({ accepted_on: '2026-11-25' })).toBe('date_in_future')
    expect(await codeOf({ criteria_version: 9 })).toBe('criteria_unknown')
    await record(call, id, 'closure', { closed_on: '2026-11-01', reason: '停建' })
    expect(await codeOf({})).toBe('duty_of_closed')
  })

  test('to whoever may not, and told to staff alone', async ({ db, call }) => {
    const { id } = await built(db, call)
    const headers = await signedIn(db, await addAccount(db, 'li.jian', ['inspector']))
    expect((await call('POST', `/api/v1/facilities/${id}/acceptances`, { headers, body: document() })).body.code).toBe('not_allowed')
    expect((await call('GET', `/api/v1/facilities/${id}/acceptances`, { headers })).body).toEqual({ awaits_acceptance: true, acceptances: [] })
    expect((await call('GET', `/api/v1/facilities/${id}/acceptances`)).status).toBe(401)
  })
})
