import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { dayInChina } from '#domain/date.ts'
import { reportMoved, reportMoves, reportStates } from '#domain/report.ts'
import { hashOfSecret } from '../../server/accounts/secret.ts'
import { rows, writing } from '../../server/database/connect.ts'
import { now } from '../support/app.ts'
import { addAccount } from '../support/accounts.ts'
import { addFacility, town } from '../support/facilities.ts'
import { staff, test } from '../support/photos.ts'
import { codeOf, handlerOf, reportOf, Resident, toldOf } from '../support/reports.ts'

const other_town = '441882101'
const today = dayInChina(now())

describe('a report', () => {
  test('goes from a resident to an answer, is disputed and answered again', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call, { name_zh: '中山路公厕' })
    const planner = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const inspector_id = await addAccount(db, 'jian.cha', ['inspector'])
    const resident = new Resident(app)
    const sent = reportOf(facility_id, { contact: '王阿姨 13800000000' })
    const taken = await resident.send('POST', '/reports', sent)
    expect([taken.status, taken.body]).toEqual([201, { id: sent.id, code: expect.stringMatching(/^.{4}-.{4}-.{5}$/), due_on: '2026-12-09' }])
    const { id, code } = taken.body
    expect((await resident.look(code)).body).toMatchObject({
      state: 'received',
      facility_name_zh: '中山路公厕',
      steps: [],
      contact_until: '2027-11-24',
      may_dispute: false,
    })
    expect((await planner.read('/waiting')).body).toEqual({ waiting: 1 })
    const { counts, reports } = (await planner.read('?group=to_triage')).body
    expect([counts, reports.map((each: { id: string }) => each.id)]).toEqual([
      { to_triage: 1, in_hand: 0, overdue: 0, held: 0, answered: 0, rejected: 0 },
      [id],
    ])
    expect(codeOf(await planner.move(id, 'answer', { outcome: 'fixed', text: '已开门' }))).toBe('report_move_impossible')
    const status = { usable: false, reason: 'locked', until: '2026-11-30' }
    expect((await planner.move(id, 'triage', { status })).body.state).toBe('triaged')
    expect((await call('GET', `/api/v1/facilities/${facility_id}`)).body.usable_today).toMatchObject({
      usable: false,
      reason: 'locked',
      expires_at: '2026-11-30T16:00:00.000Z',
    })
    expect(codeOf(await planner.move(id, 'link'))).toBe('report_link_missing')
    const linked = await planner.move(id, 'link', { assignment: { inspector_id, due_on: '2026-11-27' } })
    expect(linked.body).toMatchObject({ state: 'linked', open_assignment: { due_on: '2026-11-27' } })
    expect(codeOf(await planner.move(id, 'link', { assignment: { inspector_id, due_on: '2026-11-28' } }))).toBe('report_assigned_already')
    expect(codeOf(await planner.move(id, 'answer', { outcome: 'fixed' }))).toBe('report_answer_incomplete')
    await planner.move(id, 'answer', { outcome: 'fixed', text: '已换锁，白天开放。', is_public: true, status: { usable: true } })
    const answered = (await resident.look(code)).body
    expect(answered).toMatchObject({ state: 'answered', may_dispute: true, contact_until: '2027-05-23' })
    expect(
      answered.steps.map((step: { move: string; visit_on: string | null; text: string | null }) => [step.move, step.visit_on, step.text]),
    ).toEqual([
      ['triage', null, null],
      ['link', '2026-11-27', null],
      ['answer', null, '已换锁，白天开放。'],
    ])
    const event = randomUUID()
    expect((await resident.dispute(code, '今天去还是锁着。', event)).body.state).toBe('disputed')
    expect((await resident.dispute(code, '今天去还是锁着。', event)).body.steps).toHaveLength(4)
    expect(codeOf(await resident.dispute(code, '又锁了'))).toBe('report_move_impossible')
    await planner.move(id, 'triage')
    await planner.move(id, 'answer', { outcome: 'cannot_fix_yet', text: '门锁须整体更换，12 月 5 日前完成。' })
    expect((await resident.look(code)).body).toMatchObject({ state: 'answered', contact_until: '2027-05-23' })
    expect((await planner.read('/waiting')).body).toEqual({ waiting: 0 })
  })

  test('sent again is the same report with the same code, and another under its id is refused', async ({ app, db, call }) => {
    const { id } = await addFacility(call)
    const resident = new Resident(app)
    const sent = reportOf(id)
    const answers = [await resident.send('POST', '/reports', sent), await resident.send('POST', '/reports', sent)]
    expect(answers.map(({ status }) => status)).toEqual([201, 200])
    expect(answers[1]!.body).toEqual(answers[0]!.body)
    expect(codeOf(await resident.send('POST', '/reports', { ...sent, secret: 'f'.repeat(32) }))).toBe('report_id_reused')
    expect(await rows(db, 'select code_hash from reports')).toEqual([{ code_hash: hashOfSecret(answers[0]!.body.code) }])
  })

  test('is of a facility and its part, or of a town and a place', async ({ app, call }) => {
    const { id } = await addFacility(call)
    const resident = new Resident(app)
    expect(codeOf(await resident.report(id, { component_id: randomUUID() }))).toBe('report_component_unknown')
    expect(codeOf(await resident.report(randomUUID()))).toBe('facility_not_found')
    expect(codeOf(await resident.report(id, { type: 'missing_facility' }))).toBe('report_type_unfit')
    const door = { type: 'door', name: '东门' }
    const parts = await call('POST', `/api/v1/facilities/${id}/components`, { as: 'administrator', headers: { 'if-match': '*' }, body: door })
    const component_id = parts.body.components[0].id
    const of_door = (await resident.report(id, { component_id })).body
    expect((await resident.look(of_door.code)).body).toMatchObject({ component_id, component_type: 'door', component_name: '东门' })
    expect((await call('GET', `/api/v1/facilities/${id}/reports`)).body.reports).toMatchObject([{ component_id }])
    const missing = { facility_id: null, type: 'missing_facility', text: '车站没有无障碍厕所' }
    expect(codeOf(await resident.report(id, missing))).toBe('report_place_missing')
    expect(codeOf(await resident.report(id, { ...missing, town_code: '441882999', place: '车站' }))).toBe('town_unknown')
    const { body } = await resident.report(id, { ...missing, town_code: town, place: '汽车客运站候车厅' })
    expect((await resident.look(body.code)).body).toMatchObject({ facility_id: null, place: '汽车客运站候车厅', town_name_zh: '连州镇' })
  })

  test('that goes with another is answered with it, and hears what is said to all', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const planner = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const first = (await new Resident(app).report(facility_id)).body
    const neighbour = new Resident(app)
    const second = (await neighbour.report(facility_id, { follows: first.id })).body
    const listed = async () => (await call('GET', `/api/v1/facilities/${facility_id}/reports`)).body.reports
    expect(await listed()).toMatchObject([{ id: first.id, state: 'unconfirmed', reporters: 2, reported_on: today }])
    expect((await planner.read()).body.counts.to_triage).toBe(1)
    const third = (await new Resident(app).report(facility_id)).body
    await planner.move(third.id, 'triage')
    expect(codeOf(await planner.move(third.id, 'answer', { outcome: 'duplicate', text: '已有人反映', duplicate_of: third.id }))).toBe(
      'report_duplicate_unfit',
    )
    expect((await planner.move(third.id, 'answer', { outcome: 'duplicate', text: '已有人反映', duplicate_of: first.id })).status).toBe(200)
    await planner.move(first.id, 'triage')
    await planner.move(first.id, 'answer', { outcome: 'not_a_fault', text: '王阿姨：夜间 22:00 锁门。' })
    const told = (await neighbour.look(second.code)).body
    expect([told.state, told.follows, told.steps.at(-1)]).toMatchObject(['answered', true, { move: 'answer', outcome: 'not_a_fault', text: null }])
    expect((await neighbour.look(third.code)).body.steps.map((step: { text: string | null }) => step.text)).toEqual([null, '已有人反映', null, null])
    expect(await listed()).toMatchObject([
      { id: first.id, state: 'answered', reporters: 3, answer: { outcome: 'not_a_fault', text: null, on: today } },
    ])
    expect((await neighbour.dispute(second.code, '中午也锁着')).body.state).toBe('disputed')
    expect((await planner.read('?group=to_triage')).body.reports.map((each: { id: string }) => each.id)).toEqual([first.id])
  })

  test('is seen and moved by those whose town or department it is of alone', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call, { department_code: 'jiaotong' })
    const grant = (role: 'reviewer' | 'department_officer', towns: string[] | null, departments: string[] | null = null) => [
      { role, town_codes: towns, department_codes: departments },
    ]
    const own = handlerOf(call, await staff(db, 'ben.zhen', grant('reviewer', [town])))
    const officer = handlerOf(call, await staff(db, 'jiao.tong', grant('department_officer', null, ['jiaotong'])))
    const outside = [
      handlerOf(call, await staff(db, 'wai.zhen', grant('reviewer', [other_town]))),
      handlerOf(call, await staff(db, 'min.zheng', grant('department_officer', null, ['minzheng']))),
    ]
    const { id } = (await new Resident(app).report(facility_id)).body
    const place = { facility_id: null, town_code: town, place: '车站', type: 'missing_facility' }
    await new Resident(app).report(facility_id, place)
    expect((await own.read()).body.reports).toHaveLength(2)
    expect((await officer.read()).body.reports).toHaveLength(1)
    for (const stranger of outside) {
      expect((await stranger.read()).body).toMatchObject({ reports: [], counts: { to_triage: 0 } })
      expect([codeOf(await stranger.read(`/${id}`)), codeOf(await stranger.move(id, 'triage'))]).toEqual(['report_not_found', 'report_not_found'])
    }
    const inspector = handlerOf(call, await staff(db, 'jian.cha', ['inspector']))
    expect([codeOf(await inspector.read()), codeOf(await inspector.move(id, 'triage'))]).toEqual(['not_allowed', 'not_allowed'])
    expect((await officer.move(id, 'triage', { status: { usable: true } })).status).toBe(200)
    const visit = { assignment: { inspector_id: await addAccount(db, 'li.na', ['inspector']), due_on: today } }
    expect(codeOf(await officer.move(id, 'link', visit))).toBe('not_allowed')
  })

  test('moved by two at once is moved by the first', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const one = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const other = handlerOf(call, await staff(db, 'shen.he', ['reviewer']))
    const { id } = (await new Resident(app).report(facility_id)).body
    const { revision } = (await one.read(`/${id}`)).body
    expect((await one.move(id, 'triage', {}, revision)).status).toBe(200)
    const late = await other.move(id, 'reject', { reason: '广告' }, revision)
    expect([late.status, late.body.code, late.body.parameters.who]).toEqual([412, 'report_moved_meanwhile', '王小明'])
  })

  test('told by the hotline has its number once', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const headers = await staff(db, 'gui.hua', ['planner'])
    const enter = (more: object) => {
      return call('POST', '/api/v1/report-entries', { headers, body: { ...toldOf(facility_id), channel: 'hotline_12345', ...more } })
    }
    expect(codeOf(await enter({}))).toBe('report_hotline_number_unfit')
    const entered = await enter({ hotline_number: 'GD20261124-0031' })
    expect(entered.status).toBe(201)
    expect((await new Resident(app).look(entered.body.code)).body.state).toBe('received')
    const again = await enter({ hotline_number: 'GD20261124-0031' })
    expect([codeOf(again), again.body.fields[0].field]).toEqual(['report_hotline_number_taken', 'hotline_number'])
    expect((await enter({ channel: 'phone' })).status).toBe(201)
    const found = (await call('GET', '/api/v1/reports?q=1124-0031', { headers })).body.reports
    expect(found).toMatchObject([{ channel: 'hotline_12345', hotline_number: 'GD20261124-0031' }])
    const elsewhere = await staff(db, 'wai.zhen', [{ role: 'reviewer', town_codes: [other_town], department_codes: null }])
    const refused = await call('POST', '/api/v1/report-entries', { headers: elsewhere, body: { ...toldOf(facility_id), channel: 'visit' } })
    expect(codeOf(refused)).toBe('report_elsewhere')
  })
})

describe('the database', () => {
  test('holds the table of moves, and refuses every other', async ({ db }) => {
    const stored = await rows<{ way: string }>(db, "select move || ' ' || from_state || ' ' || to_state as way from report_moves order by 1")
    const known = reportMoves.flatMap((move) =>
      reportStates.flatMap((from) => (reportMoved(from, move) === null ? [] : [`${move} ${from} ${reportMoved(from, move)}`])),
    )
    expect(stored.map(({ way }) => way).toSorted()).toEqual(known.toSorted())
  })

  test.for([
    [
      "insert into report_events (id, report_id, move, from_state, to_state, at, actor, place) values (gen_random_uuid(), :id, 'answer', 'received', 'answered', now(), 'x', 1)",
      'report_moves_known',
    ],
    ["update reports set state = 'answered', outcome = 'fixed' where id = :id", 'reports_moved_by_event'],
    ["update reports set text = 'another' where id = :id", 'reports_unchanged'],
    ["update report_events set reason = 'another' where report_id = :id", 'report_events_unchanged'],
  ] as const)('refuses %s', async ([sql, constraint], { app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const { id } = (await new Resident(app).report(facility_id)).body
    await handlerOf(call, await staff(db, 'gui.hua', ['planner'])).move(id, 'note', { reason: '先问业主' })
    await expect(writing(db, 'test', (trx) => rows(trx, sql, { id }))).rejects.toMatchObject({ constraint })
  })
})
