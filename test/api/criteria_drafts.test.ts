import { describe, expect } from 'vitest'
import type { Criterion } from '../../domain/criterion.ts'
import { test, today, type Call } from '../support/app.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { byId, criteria } from '../support/criteria.ts'
import { givenOf } from '../support/judged.ts'

const as = 'administrator' as const

async function begin(call: Call): Promise<number> {
  return (await call('POST', '/api/v1/criteria', { as, body: { name_zh: '第二版', name_en: 'Second' } })).body.revision
}

const given = (id: string, edit: object = {}) => ({ ...givenOf(byId.get(id)!), ...edit })

const put = (call: Call, id: string, body: object, revision: number | string, number = 2) =>
  call('PUT', `/api/v1/criteria/${number}/items/${id}`, { as, body, headers: { 'if-match': `"${revision}"` } })

const itemIn = (body: { criteria: Criterion[] }, id: string) => body.criteria.find((each) => each.id === id)

describe('a draft', () => {
  test('is a copy of the version in force, one at a time, and nobody else’s business', async ({ call, db }) => {
    const added = await call('POST', '/api/v1/criteria', { as, body: { name_zh: '第二版', name_en: 'Second' } })
    expect([added.status, added.headers['etag'], added.headers['location']]).toEqual([201, 'W/"1"', '/api/v1/criteria/drafts/2'])
    expect(added.body).toMatchObject({ number: 2, name_zh: '第二版', based_on: 1, revision: 1, created_by: 'administrator', criteria })
    const again = await call('POST', '/api/v1/criteria', { as, body: { name_zh: '又一版', name_en: 'Another' } })
    expect([again.status, again.body.code, again.body.parameters.number]).toEqual([409, 'criteria_draft_open', 2])
    expect((await call('GET', '/api/v1/criteria/drafts', { as })).body.drafts).toEqual([
      expect.objectContaining({ number: 2, count: criteria.length }),
    ])
    expect((await call('GET', '/api/v1/criteria/2')).body.code).toBe('criteria_unknown')
    expect((await call('GET', '/api/v1/criteria/2/changes')).body.code).toBe('criteria_unknown')
    expect((await call('GET', '/api/v1/criteria/drafts')).status).toBe(401)
    const headers = await signedIn(db, await addAccount(db, 'reviewer.1', ['reviewer']))
    expect((await call('GET', '/api/v1/criteria/drafts/2', { headers })).body.code).toBe('not_allowed')
  })

  test('is discarded by whoever has seen it as it is, and its number is free again', async ({ call }) => {
    const revision = await begin(call)
    const discard = (match?: string) => call('DELETE', '/api/v1/criteria/2', { as, headers: match ? { 'if-match': match } : {} })
    expect((await discard()).body.code).toBe('if_match_missing')
    expect((await discard('"7"')).body.code).toBe('version_stale')
    expect((await discard(`"${revision}"`)).status).toBe(204)
    expect((await call('GET', '/api/v1/criteria/drafts/2', { as })).body.code).toBe('criteria_unknown')
    expect(await begin(call)).toBe(1)
  })

  test('is not overwritten by one of two who edit it', async ({ call }) => {
    const revision = await begin(call)
    const one = await put(call, 'DOOR-05', given('DOOR-05', { threshold: 850 }), revision)
    expect([one.status, one.body.revision, one.headers['etag']]).toEqual([200, revision + 1, `W/"${revision + 1}"`])
    const other = await put(call, 'DOOR-04', given('DOOR-04', { threshold: 950 }), revision)
    expect([other.status, other.body.code]).toEqual([412, 'version_stale'])
    const { body } = await call('GET', '/api/v1/criteria/drafts/2', { as })
    expect([itemIn(body, 'DOOR-05')?.threshold, itemIn(body, 'DOOR-04')?.threshold]).toEqual([850, byId.get('DOOR-04')!.threshold])
    expect(body.changed_by).toBe('administrator')
  })

  test('that is published is edited no more, by no way', async ({ call }) => {
    const body = given('DOOR-05', { threshold: 700 })
    const headers = { 'if-match': '"1"' }
    const answers = [
      await put(call, 'DOOR-05', body, 1, 1),
      await call('DELETE', '/api/v1/criteria/1/items/DOOR-05', { as, headers }),
      await call('PUT', '/api/v1/criteria/1/items/DOOR-05/sign-off', { as, headers, body: { edition: 'x', on: today } }),
      await call('PATCH', '/api/v1/criteria/1', { as, headers, body: { name_zh: 'x' } }),
      await call('DELETE', '/api/v1/criteria/1', { as, headers }),
      await call('POST', '/api/v1/criteria/1/trial', { as }),
      await call('POST', '/api/v1/criteria/1/publication', { as, headers }),
    ]
    expect(answers.map((each) => [each.status, each.body.code])).toEqual(answers.map(() => [409, 'criteria_published']))
    expect((await call('GET', '/api/v1/criteria/in_force')).body.criteria).toEqual(criteria)
  })
})

describe('an item', () => {
  test('is removed, and put back as it was', async ({ call }) => {
    const revision = await begin(call)
    const removed = await call('DELETE', '/api/v1/criteria/2/items/DOOR-05', { as, headers: { 'if-match': `"${revision}"` } })
    expect(itemIn(removed.body, 'DOOR-05')).toBeUndefined()
    const changes = await call('GET', '/api/v1/criteria/2/changes', { as })
    expect(changes.body).toMatchObject({ number: 2, since: 1, added: [], changed: [], removed: [{ id: 'DOOR-05' }] })
    const back = await put(call, 'DOOR-05', given('DOOR-05'), removed.body.revision)
    expect(itemIn(back.body, 'DOOR-05')).toEqual(byId.get('DOOR-05'))
    expect((await call('GET', '/api/v1/criteria/2/changes', { as })).body).toMatchObject({ added: [], changed: [], removed: [] })
    expect((await call('DELETE', '/api/v1/criteria/2/items/NO-1', { as, headers: { 'if-match': '"*"' } })).body.code).toBe('version_stale')
    expect((await call('DELETE', '/api/v1/criteria/2/items/NO-1', { as, headers: { 'if-match': '*' } })).body.code).toBe('criterion_unknown')
  })

  test('is signed off with edition and day until what it asks is changed', async ({ call }) => {
    await begin(call)
    const sign = (on: string) =>
      call('PUT', '/api/v1/criteria/2/items/ROUTE-01/sign-off', { as, headers: { 'if-match': '*' }, body: { edition: 'GB 55019-2021 第 1 版', on } })
    expect(await sign('2026-11-25')).toMatchObject({ status: 422, body: { code: 'sign_off_in_future', fields: [{ field: 'on' }] } })
    const signed = await sign(today)
    expect(itemIn(signed.body, 'ROUTE-01')?.signed_off).toEqual({ by: 'administrator', on: today, edition: 'GB 55019-2021 第 1 版' })
    const renamed = await put(call, 'ROUTE-01', given('ROUTE-01', { name_en: 'No gap' }), signed.body.revision)
    expect(itemIn(renamed.body, 'ROUTE-01')?.signed_off).not.toBeNull()
    const asked = await put(call, 'ROUTE-01', given('ROUTE-01', { clause: '2.1.9' }), renamed.body.revision)
    expect(itemIn(asked.body, 'ROUTE-01')?.signed_off).toBeNull()
    await sign(today)
    const withdrawn = await call('DELETE', '/api/v1/criteria/2/items/ROUTE-01/sign-off', { as, headers: { 'if-match': '*' } })
    expect(itemIn(withdrawn.body, 'ROUTE-01')?.signed_off).toBeNull()
  })

  test('of the office’s own is numbered LOCAL and advises until it is signed off', async ({ call }) => {
    await begin(call)
    const local = given('DOOR-05', { name_zh: '本市门宽', name_en: 'Door width here', threshold: 1000, standard: '本市规定', clause: '1' })
    expect((await put(call, 'DOOR-99', local, '*')).status).toBe(412)
    const add = (id: string, body: object = local) => call('PUT', `/api/v1/criteria/2/items/${id}`, { as, body, headers: { 'if-match': '*' } })
    expect((await add('DOOR-99')).body.code).toBe('criterion_id_not_local')
    const { status, body } = await add('LOCAL-01')
    expect([status, itemIn(body, 'LOCAL-01')]).toEqual([
      200,
      { ...local, id: 'LOCAL-01', confidence: 'unverified', source_note: null, contested: null, signed_off: null },
    ])
    const doors = body.criteria.filter((each: Criterion) => each.component === 'door').map((each: Criterion) => each.id)
    expect(doors.at(-1)).toBe('LOCAL-01')
    expect(await add('LOCAL-02', { ...local, property: 'no_such_thing' })).toMatchObject({
      status: 422,
      body: { code: 'criterion_unfit', fields: [{ field: 'property', code: 'property_unknown' }] },
    })
  })

  test.for([
    ['threshold', { threshold: 90_000 }, 'value_implausible'],
    ['threshold', { threshold: 800.5 }, 'value_not_whole'],
    ['threshold', { threshold: true }, 'threshold_unfit'],
    ['threshold', { op: 'between', threshold: [900, 800] }, 'range_reversed'],
    ['threshold', { op: 'between', threshold: [900] }, 'threshold_unfit'],
    ['threshold', { threshold: { of: 'bays_total_count', rows: [] } }, 'rule_not_of_counts'],
    ['op', { op: 'is_true', threshold: true }, 'op_unfit'],
    ['unit', { unit: 'N' }, 'unit_unfit'],
    ['kind', { kind: 'presence' }, 'kind_unfit'],
    ['tolerance', { tolerance: 800 }, 'tolerance_large'],
    ['name_en', { name_en: '  ' }, 'text_missing'],
    ['when_en', { when_en: '' }, 'other_language_missing'],
    ['when.0.property', { when: [{ property: 'moon_phase', op: '==', value: 'full' }] }, 'property_unknown'],
    ['when.0.op', { when: [{ property: 'door_operation', op: '>=', value: 3 }] }, 'op_unfit'],
    ['when.0.value', { when: [{ property: 'door_operation', op: '==', value: 'by_magic' }] }, 'value_unknown'],
    ['categories', { facility_kinds: ['toilet'], categories: ['bank'] }, 'category_elsewhere'],
    ['per', { per: 'facility' }, 'fixed'],
  ] as const)('is refused at %s: %j is %s', async ([field, edit, code], { call }) => {
    const { status, body } = await put(call, 'DOOR-05', given('DOOR-05', edit), await begin(call))
    expect([status, body.code, body.fields.map((each: { field: string; code: string }) => [each.field, each.code])]).toEqual([
      422,
      'criterion_unfit',
      [[field, code]],
    ])
  })

  test.for([
    ['threshold.rows', [], 'rule_rows_missing'],
    ['threshold.rows.0', [{}], 'rule_row_empty'],
    ['threshold.rows.1', [{ base: 1 }, { base: 2 }], 'rule_row_unreachable'],
    ['threshold.rows.0.when.0.property', [{ when: [{ property: 'moon_phase', op: '<', value: 3 }], base: 1 }], 'property_unknown'],
  ] as const)('that counts is refused at %s: %j is %s', async ([field, rule_rows, code], { call }) => {
    const threshold = { of: 'bays_total_count', rows: rule_rows }
    const { body } = await put(call, 'PARK-01', given('PARK-01', { threshold }), await begin(call))
    expect(body.fields).toEqual([expect.objectContaining({ field, code })])
  })
})

test('a draft that is the same as the version in force is not published', async ({ call }) => {
  const revision = await begin(call)
  const headers = { 'if-match': String((await put(call, 'DOOR-05', given('DOOR-05'), revision)).headers['etag']) }
  expect((await call('GET', '/api/v1/criteria/2/changes', { as })).body).toMatchObject({ added: [], changed: [], removed: [] })
  expect((await call('POST', '/api/v1/criteria/2/publication', { as, headers })).body.code).toBe('criteria_unchanged')
})

test('what differs is told field by field, of what is published to everybody, without names', async ({ call }) => {
  const revision = await begin(call)
  const edited = await put(call, 'DOOR-05', given('DOOR-05', { threshold: 850, unless: [] }), revision)
  const headers = { 'if-match': String(edited.headers['etag']) }
  const signed = await call('PUT', '/api/v1/criteria/2/items/ROUTE-01/sign-off', { as, headers, body: { edition: '2021', on: today } })
  const { body } = await call('GET', '/api/v1/criteria/2/changes?since=1', { as })
  expect(body.changed.map((each: { after: Criterion; fields: object[] }) => [each.after.id, each.fields])).toEqual([
    ['ROUTE-01', [{ field: 'signed_off', before: null, after: { by: 'administrator', on: today, edition: '2021' } }]],
    ['DOOR-05', [{ field: 'threshold', before: 800, after: 850 }]],
  ])
  await call('POST', '/api/v1/criteria/2/publication', { as, headers: { 'if-match': String(signed.headers['etag']) } })
  const told = (await call('GET', '/api/v1/criteria/2/changes')).body
  expect(told.changed[0].after.signed_off).toEqual({ by: null, on: today, edition: '2021' })
  const back = (await call('GET', '/api/v1/criteria/1/changes?since=2')).body
  expect(back.changed[1].fields).toEqual([{ field: 'threshold', before: 850, after: 800 }])
  expect((await call('GET', '/api/v1/criteria/2/changes?since=9')).body.code).toBe('criteria_unknown')
})
