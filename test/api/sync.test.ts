import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { takeIn } from '../../server/queries/sync_operations.ts'
import { hashOf } from '../../server/sync/operation.ts'
import { sweep } from '../../server/sync/sweep.ts'
import { documentOf, hash, photo } from '../support/audits.ts'
import { now, test } from '../support/app.ts'
import { addFacility, point, town } from '../support/facilities.ts'
import { auditOf, delivered, device, nameOf, renamed, statesOf, sweepingOn } from '../support/sync.ts'

const counted = async (db: Db, table: string) => (await rows<{ count: number }>(db, `select count(*) from ${table}`))[0]!.count
describe('what a device hands over', () => {
  test('is in effect once, however often it comes, and its receipt says so each time', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const one = auditOf(chen, id, { body: { document: documentOf(id, { photos: [photo(hash('a'))] }) } })
    const { status, body } = await chen.hand(one, one)
    expect([status, body.kind, body.kept_days, body.receipts.length]).toEqual([200, 'sync_receipts', 30, 2])
    expect(body.receipts[0]).toMatchObject({
      operation_id: one.operation_id,
      content_hash: delivered(one).content_hash,
      status: 'applied',
      target_version: expect.any(Number),
      evidence: { received: 0, of: 1, missing: [hash('a')] },
    })
    expect(body.receipts[1]).toMatchObject({ status: 'duplicate', receipt: { status: 'applied' } })
    expect(await chen.told(one)).toEqual(['duplicate'])
    expect(await counted(db, 'audits')).toBe(1)
    const asked = await call('POST', '/api/v1/sync/receipts', {
      headers: chen.headers,
      body: { batch_id: randomUUID(), ids: [one.operation_id, randomUUID()] },
    })
    expect(statesOf(asked)).toEqual(['applied', 'unknown'])
  })

  test('spoils nothing beside it: unreadable, damaged, of another hash, of a known id', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const first = auditOf(chen, id)
    const other = { ...auditOf(chen, id), operation_id: first.operation_id }
    const operations = [
      { payload: '{"operation_id":', content_hash: delivered({}).content_hash },
      { ...delivered(auditOf(chen, id)), content_hash: hash('0') },
      delivered(first),
      delivered(other),
      delivered({ ...auditOf(chen, id), device_seq: 'one' }),
      delivered({ ...auditOf(chen, id), body: { document: {} } }),
    ]
    operations[0]!.content_hash = hashOf(operations[0]!.payload)
    const answer = await call('POST', '/api/v1/sync/operations', {
      headers: chen.headers,
      body: { batch_id: randomUUID(), device_id: chen.device_id, client_now: now().toISOString(), operations },
    })
    expect(statesOf(answer)).toEqual([
      'invalid operation_unreadable',
      'invalid operation_hash_mismatch',
      'applied',
      'invalid operation_id_reused',
      'invalid operation_unreadable',
      'invalid operation_unreadable',
    ])
    expect(
      answer.body.receipts.every(({ title, status }: { title: string | null; status: string }) => (status === 'applied') === (title === null)),
    ).toBe(true)
    expect([await counted(db, 'audits'), await counted(db, 'sync_quarantine')]).toEqual([1, 4])
  })

  test('waits for the record before it, in whatever order they come, and is taken up with it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const one = renamed(chen, id, '一')
    const two = renamed(chen, id, '二', { after: one.operation_id })
    const three = renamed(chen, id, '三', { after: two.operation_id })
    expect(await chen.told(three, two)).toEqual(['held operation_waits', 'held operation_waits'])
    expect(await nameOf(call, id)).not.toBe('三')
    expect(await chen.told(one)).toEqual(['applied'])
    expect(await nameOf(call, id)).toBe('三')
    expect(await chen.told(three)).toEqual(['duplicate'])
  })

  test('goes on without what never came after five days, and says so', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const late = renamed(chen, id, '晚到', { after: randomUUID() })
    await chen.hand(late)
    const after = (days: number) => sweepingOn(db, new Date(now().getTime() + days * 86_400_000))
    await sweep(after(4))
    expect(await chen.told(late)).toEqual(['held operation_waits'])
    await sweep(after(6))
    await sweep(after(6))
    expect([await nameOf(call, id), ...(await chen.told(late))]).toEqual(['晚到', 'duplicate operation_forced'])
  })

  test('is judged by the sweeper where the server stopped after taking it in', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const left = auditOf(chen, id)
    const { device_id, user_id } = chen
    await takeIn(db, [
      {
        ...delivered(left),
        operation_id: left.operation_id,
        kind: 'audit_submit',
        facility_id: id,
        waits_for: null,
        offset_ms: 0,
        device_id,
        device_seq: 1,
        user_id,
        actor: 'chen.jie',
        imported_by: null,
        received_at: new Date(now().getTime() - 60_000).toISOString(),
      },
    ])
    await sweep(sweepingOn(db, now()))
    expect([await counted(db, 'audits'), ...(await chen.told(left))]).toEqual([1, 'duplicate'])
  })

  test('of a newer app is held until the server knows it', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    expect(await chen.told(auditOf(chen, id, { payload_schema: 'audit/9' }), chen.operation({ kind: 'kerb_scan', target_id: id, body: {} }))).toEqual(
      ['held operation_newer', 'held operation_newer'],
    )
  })

  test('that may not be is kept for a reviewer, never refused', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin', ['supervisor'])]
    const outside = await device(db, call, 'zhou', [{ role: 'inspector', town_codes: ['441882101'] }])
    expect(await lin.told(auditOf(lin, id))).toEqual(['needs_review operation_not_allowed'])
    expect(await outside.told(auditOf(outside, id))).toEqual(['needs_review outside_your_scope'])
    expect(await chen.told({ ...auditOf(chen, id), actor_id: lin.user_id })).toEqual(['needs_review operation_of_other'])
    expect(await chen.told({ ...auditOf(chen, id), device_seq: 1 }, { ...auditOf(chen, id), device_seq: 1 })).toEqual([
      'needs_review operation_sequence_reused',
      'needs_review operation_sequence_reused',
    ])
    expect(await chen.told(auditOf(chen, randomUUID()))).toEqual(['needs_review facility_not_found'])
    const wide = documentOf(id, { answers: { storeys_count: { state: 'value', value: 99_999, observed_at: now().toISOString() } } })
    expect(await chen.told(auditOf(chen, id, { body: { document: wide } }))).toEqual(['needs_review value_unfit'])
    expect(await counted(db, 'audits')).toBe(0)
    expect(await counted(db, 'sync_operations')).toBe(7)
  })

  test('of another person’s or a revoked device is not taken', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    await chen.hand(auditOf(chen, id))
    const body = { batch_id: randomUUID(), device_id: chen.device_id, client_now: now().toISOString(), operations: [] }
    expect((await call('POST', '/api/v1/sync/operations', { headers: lin.headers, body })).body.code).toBe('device_of_other')
    await rows(db, 'update devices set revoked_at = now() where id = :id', { id: chen.device_id })
    expect((await call('POST', '/api/v1/sync/operations', { headers: chen.headers, body })).body.code).toBe('device_revoked')
  })
})

describe('two who change the same field', () => {
  test('without having seen each other are both kept, the better known is shown, and each is told of the other', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    expect(await chen.told(renamed(chen, id, '北门公厕', { grade: 'measured' }))).toEqual(['applied'])
    const { body } = await lin.hand(renamed(lin, id, '北街公厕'))
    expect(body.receipts[0]).toMatchObject({
      status: 'conflict',
      code: 'operation_contested',
      conflicts: [{ field: 'name_zh', yours: '北街公厕', theirs: '北门公厕', theirs_by: 'chen.jie' }],
    })
    expect(await nameOf(call, id)).toBe('北门公厕')
    const seen = renamed(lin, id, '南门公厕', { trunk_version: body.receipts[0].target_version })
    expect([...(await lin.told(seen)), await nameOf(call, id)]).toEqual(['applied', '南门公厕'])
  })

  test('of whom one settles it with what is shown already: whoever has pulled since has seen that', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    const version = async () => (await call('GET', `/api/v1/sync/sites/${id}`, { headers: lin.headers })).body.version
    await chen.hand(renamed(chen, id, '北门公厕', { grade: 'measured' }))
    const { body } = await lin.hand(renamed(lin, id, '北街公厕'))
    const before = await version()
    const settling = renamed(lin, id, '北门公厕', { grade: 'measured', trunk_version: body.receipts[0].target_version })
    expect((await lin.hand(settling)).body.receipts[0]).toMatchObject({ status: 'applied', target_version: await version() })
    expect(await version()).toBeGreaterThan(before)
    const unseen = await device(db, call, 'wu')
    expect(await unseen.told(renamed(unseen, id, '东门公厕', { trunk_version: before }))).toEqual(['conflict operation_contested'])
    expect(await chen.told(renamed(chen, id, '南门公厕', { trunk_version: await version() }))).toEqual(['applied'])
    expect(await nameOf(call, id)).toBe('南门公厕')
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { name_zh: '核定名' } })
    expect(await chen.told(renamed(chen, id, '核定名', { trunk_version: await version() }))).toEqual(['applied'])
    expect(await lin.told(renamed(lin, id, '西门公厕', { trunk_version: await version() }))).toEqual(['applied'])
  })

  test('where one is the office: what the device had not seen is a conflict, what it had is replaced', async ({ db, call }) => {
    const { id } = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const version = async () =>
      (await rows<{ version: number }>(db, 'select max(id) as version from history where facility_id = :id', { id }))[0]!.version
    const before = await version()
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { name_zh: '办公室定名' } })
    const { body } = await chen.hand(renamed(chen, id, '现场名', { trunk_version: before }))
    expect(body.receipts[0].conflicts).toMatchObject([{ theirs: '办公室定名', theirs_by: 'administrator' }])
    expect(await nameOf(call, id)).toBe('现场名') // seen there
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { name_zh: '核定名' } })
    expect(await chen.told(renamed(chen, id, '新现场名', { trunk_version: await version() }))).toEqual(['applied'])
    expect(await nameOf(call, id)).toBe('新现场名')
  })

  test('a closed one stays closed, a merged one leads to the one that stands for it', async ({ db, call }) => {
    const [one, into] = [await addFacility(call), await addFacility(call)]
    const closed = await addFacility(call)
    const chen = await device(db, call, 'chen.jie')
    const headers = { 'if-match': '*' }
    await call('POST', `/api/v1/facilities/${closed.id}/closure`, { as: 'administrator', headers, body: { closed_on: '2026-11-20', reason: '拆除' } })
    const merge = { into: into.id, into_revision: into.revision }
    expect((await call('POST', `/api/v1/facilities/${one.id}/merge`, { as: 'administrator', headers, body: merge })).status).toBe(200)
    const { body } = await chen.hand(renamed(chen, one.id, '并后之名'), renamed(chen, closed.id, '旧址'))
    expect(body.receipts.map(({ status, code, redirected_to }: Record<string, string>) => [status, code, redirected_to])).toEqual([
      ['applied', null, into.id],
      ['conflict', 'operation_on_closed', null],
    ])
    expect([await nameOf(call, into.id), (await call('GET', `/api/v1/facilities/${closed.id}`)).body.lifecycle]).toEqual(['并后之名', 'closed'])
  })
})

test('a place is added on the way with what is seen of it, and the record of its use follows it', async ({ db, call }) => {
  const chen = await device(db, call, 'chen.jie')
  const id = randomUUID()
  const facility = { kind: 'toilet', category: 'street_toilet', name_zh: '新公厕', town_code: town, geometry: point(112.37, 24.78) }
  const create = chen.operation({ kind: 'facility_create', target_id: id, body: { facility } })
  const seen = { usable: false, reason: 'locked', note: null, observed_at: now().toISOString() }
  const status = chen.operation({ kind: 'status_observe', target_id: id, after: create.operation_id, body: seen })
  expect(await chen.told(status, create)).toEqual(['applied', 'applied'])
  const { body } = await call('GET', `/api/v1/facilities/${id}`)
  expect([body.name_zh, body.usable_today?.usable]).toEqual(['新公厕', false])
  const authors = await rows<{ actor: string }>(db, 'select distinct actor from history where facility_id = :id', { id })
  expect(authors.map(({ actor }) => actor)).toEqual(['chen.jie'])
})
