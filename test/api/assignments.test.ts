import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { writing, type Db } from '../../server/database/connect.ts'
import { most_assigned } from '../../server/schemas/assignment.ts'
import { addAccount, signedIn, type GivenGrant } from '../support/accounts.ts'
import { test, today, type Call } from '../support/app.ts'
import { good, office } from '../support/audits.ts'
import { addFacility, point, town } from '../support/facilities.ts'
import { merge } from '../support/merges.ts'

const as = 'administrator'
const other_town = '441882101'
const yesterday = '2026-11-23'
const due_on = '2026-12-01'

const assign = (call: Call, body: object, options: object = { as }) => call('POST', '/api/v1/assignments', { ...options, body: { due_on, ...body } })
const listed = async (call: Call, query = '', options: object = { as }) => (await call('GET', `/api/v1/assignments${query}`, options)).body
const candidates = async (call: Call, body: object = {}, options: object = { as }) =>
  (await call('POST', '/api/v1/assignments/candidates', { ...options, body })).body
const inspector = (db: Db, login = 'li', grant: Partial<GivenGrant> = {}, name = '李检查') =>
  addAccount(db, login, [{ role: 'inspector', town_codes: null, ...grant }], name)
const plannerOf = async (db: Db, town_codes: string[]) => ({
  headers: await signedIn(db, await addAccount(db, 'ma', [{ role: 'planner', town_codes }])),
})

/** As the clock would make them. */
const setDue = (db: Db, id: string, day: string) => writing(db, 'test', (trx) => trx('assignments').where({ id }).update({ due_on: day }))

describe('assigning', () => {
  test('assigns those that can be and names each other one with its reason', async ({ call, db }) => {
    const [li, wang] = [await inspector(db, 'li', { town_codes: [town] }), await inspector(db, 'wang', {}, '王检查')]
    const [free, taken, closed, survivor] = [await addFacility(call), await addFacility(call), await addFacility(call), await addFacility(call)]
    const [merged, elsewhere] = [await addFacility(call), await addFacility(call, { town_code: other_town })]
    await call('POST', `/api/v1/facilities/${closed.id}/closure`, { as, headers: { 'if-match': '*' }, body: { closed_on: today, reason: '拆除' } })
    await merge(call, merged.id, survivor.id)
    await assign(call, { facility_ids: [taken.id], inspector_id: wang })
    const none = randomUUID()

    const facility_ids = [free.id, taken.id, closed.id, merged.id, elsewhere.id, none]
    const { status, body } = await assign(call, { facility_ids, inspector_id: li, note: ' 先看\n坡道 ' })
    expect(status).toBe(201)
    expect(body.assigned).toEqual([{ id: expect.any(String), facility_id: free.id }])
    const reasons = Object.fromEntries(body.skipped.map((each: { facility_id: string; reason: string }) => [each.facility_id, each.reason]))
    expect(reasons).toEqual({
      [taken.id]: 'assigned',
      [closed.id]: 'closed',
      [merged.id]: 'merged',
      [elsewhere.id]: 'outside_inspectors_scope',
      [none]: 'unknown',
    })
    expect(body.skipped).toContainEqual(
      expect.objectContaining({ facility_id: taken.id, facility_name_zh: taken.name_zh, inspector_name: '王检查', due_on }),
    )
    const { assignments } = await listed(call, `?inspector=${li}`)
    expect(assignments).toEqual([
      expect.objectContaining({ facility_id: free.id, facility_name_zh: free.name_zh, inspector: 'li', note: '先看 坡道', state: 'open', due_on }),
    ])
  })

  test('keeps to the towns of whoever assigns, for facilities and for what is there already', async ({ call, db }) => {
    const li = await inspector(db)
    const [here, there] = [await addFacility(call), await addFacility(call, { town_code: other_town })]
    const ma = await plannerOf(db, [town])
    const { body } = await assign(call, { facility_ids: [here.id, there.id], inspector_id: li }, ma)
    expect(body.assigned).toHaveLength(1)
    expect(body.skipped).toMatchObject([{ facility_id: there.id, reason: 'outside_your_scope' }])
    const { assigned } = (await assign(call, { facility_ids: [there.id], inspector_id: li })).body
    expect((await listed(call, '', ma)).assignments).toHaveLength(1)
    expect((await candidates(call, {}, ma)).facilities.map(({ id }: { id: string }) => id)).toEqual([here.id])
    const refused = await call('DELETE', `/api/v1/assignments/${assigned[0].id}`, ma)
    expect(refused).toMatchObject({ status: 403, body: { code: 'outside_your_scope' } })
    const many = await call('POST', '/api/v1/assignments/cancellation', { ...ma, body: { assignment_ids: [assigned[0].id] } })
    expect(many).toMatchObject({ status: 403, body: { code: 'outside_your_scope' } })
  })

  test('today is early enough and yesterday too late; the person has to be an inspector', async ({ call, db }) => {
    const [li, planner] = [await inspector(db), await addAccount(db, 'ma', ['planner'])]
    const { id } = await addFacility(call)
    const order = { facility_ids: [id], inspector_id: li }
    expect(await assign(call, { ...order, due_on: yesterday })).toMatchObject({ status: 422, body: { code: 'due_day_past' } })
    expect(await assign(call, { ...order, inspector_id: planner })).toMatchObject({ status: 422, body: { code: 'inspector_unfit' } })
    const most = Array.from({ length: most_assigned + 1 }, () => randomUUID())
    expect((await assign(call, { ...order, facility_ids: most })).status).toBe(400)
    expect((await assign(call, { ...order, due_on: today })).body.assigned).toHaveLength(1)
    await call('PATCH', `/api/v1/users/${li}`, { as, body: { is_disabled: true } })
    expect(await assign(call, order)).toMatchObject({ status: 422, body: { code: 'inspector_unfit' } })
  })

  test('is for those who may, and an inspector reads the own list only by that name', async ({ call, db }) => {
    const li = await inspector(db, 'li', { town_codes: [town] })
    const { id } = await addFacility(call, { town_code: other_town })
    const mine = { headers: await signedIn(db, li) }
    const wide = await inspector(db, 'wang')
    await assign(call, { facility_ids: [id], inspector_id: wide })
    await call('PATCH', `/api/v1/assignments/${(await listed(call)).assignments[0].id}`, { as, body: { note: '请预约' } })
    expect(await assign(call, { facility_ids: [id], inspector_id: li }, mine)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await call('POST', '/api/v1/assignments/candidates', { ...mine, body: {} })).status).toBe(403)
    expect((await listed(call, '', mine)).assignments).toEqual([])
    expect((await listed(call, '?inspector=me', mine)).assignments).toEqual([])
    expect((await listed(call, '?inspector=me', { headers: await signedIn(db, wide) })).assignments).toMatchObject([
      { facility_id: id, note: '请预约' },
    ])
    const officer = { headers: await signedIn(db, await addAccount(db, 'he', ['department_officer'])) }
    expect((await call('GET', '/api/v1/assignments', officer)).status).toBe(403)
    expect((await call('GET', '/api/v1/inspectors', mine)).status).toBe(403)
  })
})

describe('an assignment', () => {
  test('goes to another inspector whose towns have it, on another day; the history tells', async ({ call, db }) => {
    const [li, wang] = [await inspector(db), await inspector(db, 'wang', { town_codes: [other_town] }, '王检查')]
    const { id: facility } = await addFacility(call)
    const [{ id }] = (await assign(call, { facility_ids: [facility], inspector_id: li })).body.assigned
    const change = (body: object) => call('PATCH', `/api/v1/assignments/${id}`, { as, body })
    expect(await change({ inspector_id: wang })).toMatchObject({ status: 422, body: { code: 'inspector_elsewhere' } })
    expect(await change({ due_on: yesterday })).toMatchObject({ status: 422, body: { code: 'due_day_past' } })
    expect((await change({})).status).toBe(400)
    const zhao = await inspector(db, 'zhao', {}, '赵检查')
    expect((await change({ inspector_id: zhao, due_on: '2026-12-24', note: null })).body).toMatchObject({
      inspector_name: '赵检查',
      due_on: '2026-12-24',
      note: null,
    })
    const { changes } = (await call('GET', `/api/v1/facilities/${facility}/history`, { as })).body
    expect(changes[0]).toMatchObject({ entity: 'assignments', action: 'update', actor: as, after: { inspector_id: zhao } })
    expect((await call('PATCH', `/api/v1/assignments/${randomUUID()}`, { as, body: { note: '无' } })).body.code).toBe('assignment_not_found')
  })

  test('that is cancelled stays as cancelled, changes no more, and frees its facility', async ({ call, db }) => {
    const li = await inspector(db)
    const { id: facility } = await addFacility(call)
    const [{ id }] = (await assign(call, { facility_ids: [facility], inspector_id: li })).body.assigned
    expect((await call('DELETE', `/api/v1/assignments/${id}`, { as })).status).toBe(204)
    expect(await call('DELETE', `/api/v1/assignments/${id}`, { as })).toMatchObject({ status: 409, body: { code: 'assignment_not_open' } })
    expect((await call('PATCH', `/api/v1/assignments/${id}`, { as, body: { note: '改' } })).body.code).toBe('assignment_not_open')
    expect((await listed(call, '?state=cancelled')).assignments).toMatchObject([{ id, state: 'cancelled', is_overdue: false }])
    const again = (await assign(call, { facility_ids: [facility], inspector_id: li })).body.assigned
    const undone = await call('POST', '/api/v1/assignments/cancellation', { as, body: { assignment_ids: [id, again[0].id] } })
    expect(undone.body).toEqual({ cancelled: 1 })
    expect((await listed(call, '?state=open')).assignments).toEqual([])
  })

  test('is listed by its day, page by page, and is overdue from the day after', async ({ call, db }) => {
    const li = await inspector(db)
    const facilities = await Promise.all(['甲', '乙', '丙'].map((name_zh) => addFacility(call, { name_zh })))
    const { assigned } = (await assign(call, { facility_ids: facilities.map(({ id }) => id), inspector_id: li })).body
    const idOf = (facility: { id: string }) => assigned.find((each: { facility_id: string }) => each.facility_id === facility.id).id
    await setDue(db, idOf(facilities[0]), today)
    await setDue(db, idOf(facilities[1]), yesterday)
    const first = await listed(call, '?limit=2&state=open')
    expect(first.assignments).toMatchObject([
      { facility_name_zh: '乙', is_overdue: true },
      { facility_name_zh: '甲', is_overdue: false },
    ])
    const second = await listed(call, `?limit=2&state=open&after=${first.next}`)
    expect(second).toMatchObject({ assignments: [{ facility_name_zh: '丙', is_overdue: false }], next: null })
    expect((await call('GET', '/api/v1/assignments?after=x', { as })).status).toBe(400)
    expect((await call('GET', '/api/v1/inspectors', { as })).body.inspectors).toMatchObject([
      { id: li, login_name: 'li', scopes: null, open: 3, overdue: 1 },
    ])
    expect((await candidates(call)).facilities.map((each: { assignment: object }) => each.assignment)).toContainEqual(
      expect.objectContaining({ id: idOf(facilities[1]), inspector_name: '李检查', due_on: yesterday, is_overdue: true }),
    )
  })
})

describe('facilities that may be assigned', () => {
  const names = (body: { facilities: { name_zh: string }[] }) => body.facilities.map(({ name_zh }) => name_zh).toSorted()

  test('lie in what was drawn by hand, even where the line crosses itself', async ({ call }) => {
    await addFacility(call, { name_zh: '西', geometry: point(112.31, 24.75) })
    await addFacility(call, { name_zh: '东', geometry: point(112.39, 24.75) })
    await addFacility(call, { name_zh: '北', geometry: point(112.35, 24.79) })
    await addFacility(call, { name_zh: '无位置' })
    const bow = [
      [112.3, 24.7],
      [112.4, 24.8],
      [112.4, 24.7],
      [112.3, 24.8],
      [112.3, 24.7],
    ]
    expect(names(await candidates(call, { polygon: { type: 'Polygon', coordinates: [bow] } }))).toEqual(['东', '西'])
    const open = await call('POST', '/api/v1/assignments/candidates', { as, body: { polygon: { type: 'Polygon', coordinates: [bow.slice(0, 3)] } } })
    expect(open.status).toBe(400)
    const dot = Array.from({ length: 4 }, () => [112.31, 24.75])
    expect(names(await candidates(call, { polygon: { type: 'Polygon', coordinates: [dot] } }))).toEqual(['西'])
  })

  test('are those of the kind, town, verdict and age of audit; the longest without one first', async ({ call, db }) => {
    const audited = async (name_zh: string, verdict_on: string) => {
      const { id } = await addFacility(call, { name_zh })
      await writing(db, 'test', (trx) => trx('facilities').where({ id }).update({ verdict: 'compliant', verdict_on }))
    }
    await audited('新', '2026-05-02')
    await audited('旧', '2026-05-01')
    await addFacility(call, { name_zh: '未', kind: 'venue', category: 'library', town_code: other_town })
    const closed = await addFacility(call, { name_zh: '关' })
    await call('POST', `/api/v1/facilities/${closed.id}/closure`, { as, headers: { 'if-match': '*' }, body: { closed_on: today, reason: '拆除' } })
    const all = await candidates(call)
    expect(all).toMatchObject({ facilities: [{ name_zh: '未' }, { name_zh: '旧' }, { name_zh: '新' }], total: 3, is_cut: false })
    expect(names(await candidates(call, { audited_before: '2026-05-02' }))).toEqual(['旧', '未'].toSorted())
    expect(names(await candidates(call, { verdict: ['compliant'], audited_before: '2026-05-03' }))).toEqual(['新', '旧'].toSorted())
    expect(names(await candidates(call, { kind: ['venue'], town: [other_town] }))).toEqual(['未'])
    expect(await candidates(call, { kind: ['road'] })).toEqual({ facilities: [], total: 0, is_cut: false })
  })

  test('leave out those that somebody has already, where that is asked', async ({ call, db }) => {
    const li = await inspector(db)
    const [one] = [await addFacility(call, { name_zh: '有人' }), await addFacility(call, { name_zh: '无人' })]
    await assign(call, { facility_ids: [one.id], inspector_id: li })
    expect(names(await candidates(call, { unassigned_only: true }))).toEqual(['无人'])
    expect(names(await candidates(call))).toEqual(['无人', '有人'].toSorted())
  })

  test('say whether an audit waits for review', async ({ call, db }) => {
    const { facility, reviewer, send } = await office(db, call)
    const waits = async () => (await candidates(call)).facilities.map((each: { id: string; audit_waiting: boolean }) => [each.id, each.audit_waiting])
    const audit = await send(good)
    expect(await waits()).toEqual([[facility.id, true]])
    await reviewer.giveBack(audit)
    expect(await waits()).toEqual([[facility.id, false]])
  })

  test('are cut where there are more than fit, and it is said', async ({ call, db }) => {
    const add = (count: number) =>
      writing(db, 'test', (trx) =>
        trx.raw(
          `insert into facilities (kind, category, name_zh, town_code) select 'toilet', 'street_toilet', '厕 ' || n, '${town}' from generate_series(1, ${count}) n`,
        ),
      )
    await add(most_assigned)
    expect(await candidates(call)).toMatchObject({ total: most_assigned, is_cut: false })
    await add(1)
    const cut = await candidates(call)
    expect(cut).toMatchObject({ total: most_assigned + 1, is_cut: true })
    expect(cut.facilities).toHaveLength(most_assigned)
  })
})
