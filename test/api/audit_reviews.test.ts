import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { AuditDocument } from '../../domain/audit_document.ts'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows, writing } from '../../server/database/connect.ts'
import { adminToken, callerOf, now, test, today } from '../support/app.ts'
import {
  codeOf,
  component,
  documentOf,
  door,
  found,
  good,
  maintained,
  no_ramp,
  office,
  on,
  person,
  visited_at,
  type Person,
} from '../support/audits.ts'
import { east } from '../support/boundaries.ts'
import { test as committed } from '../support/committed.ts'
import { town } from '../support/facilities.ts'

async function findingsOf({ read }: Person, query = '') {
  const { body } = await read(`/api/v1/findings?${query}`)
  return body.findings.map((each: Record<string, unknown>) => [each['criterion'], each['found_on'], each['ended_on']]).toSorted()
}

describe('an audit that is approved', () => {
  test('gives the facility its verdict, parts and facts with where they come from', async ({ db, call }) => {
    const { facility, inspector, reviewer, send, read } = await office(db, call)
    const broken = door(16, 1400)
    broken.answers = { ...broken.answers, clear_width_mm: { state: 'could_not_measure', reason: '有人在搬货', observed_at: visited_at } }
    const slope = { rise_mm: 100, run_mm: 4999 }
    const ramp = component({ type: 'wheelchair_ramp', name: ' 东侧 ', level: '0', answers: { cross_slope_1_in: found(slope as never) } })
    const gone = component({ presence: 'absent', answers: { opening_force_newton: found(20) } })
    const id = await send({ answers: maintained, components: [broken, ramp, gone] })
    const approved = await reviewer.approve(id)
    expect([codeOf(approved), approved.body]).toEqual([
      '200',
      expect.objectContaining({ status: 'approved', reviewed_by: 'shen.he', reviewed_at: now().toISOString() }),
    ])
    const detail = await read()
    expect([detail.verdict, detail.verdict_on, detail.verified_on]).toEqual(['non_compliant', today, today])
    expect(detail.components.map((each: { id: string; name: string; level: string }) => [each.id, each.name, each.level])).toEqual(
      expect.arrayContaining([
        [broken.id, null, null],
        [ramp.id, '东侧', '0'],
        [gone.id, null, null],
      ]),
    )
    const facts = 'select property, state, value, operator, raw, grade, observed_by, audit_id, observed_at from'
    const known = { state: 'value', operator: '=', raw: null, observed_by: '李检', audit_id: id, observed_at: visited_at }
    expect(await rows(db, `${facts} facts order by property`)).toEqual([
      { ...known, property: 'cross_slope_1_in', value: 49.99, raw: '100/4999 mm', grade: 'measured' },
      { ...known, property: 'level_difference_mm', value: 16, grade: 'measured' },
      { ...known, property: 'turning_diameter_mm', value: 1400, grade: 'measured' },
    ])
    expect(await rows(db, `${facts} facility_facts`)).toEqual([{ ...known, property: 'maintainer_named', value: true, grade: 'seen' }])
    expect(await findingsOf(reviewer, `facility_id=${facility.id}&open=true`)).toEqual([
      ['DOOR-02', today, null],
      ['DOOR-16', today, null],
      ['RAMP-03', today, null],
    ])
    const [finding] = await rows<Record<string, unknown>>(
      db,
      "select condemns, severity, component_id, reason from findings where criterion = 'DOOR-02'",
    )
    expect(finding).toEqual({
      condemns: true,
      severity: 'major',
      component_id: broken.id,
      reason: { code: 'compared', found: broken.answers['level_difference_mm'], required: { op: '<=', threshold: 15 } },
    })
    const basis = (await inspector.read(`/api/v1/facilities/${facility.id}/audit-basis`)).body
    expect([basis.criteria_version, basis.last_audit.id, basis.returned, basis.facts.map((each: { property: string }) => each.property)]).toEqual([
      2,
      id,
      null,
      ['maintainer_named'],
    ])
  })

  test('keeps, updates, opens and ends findings, and carries over without a new fact', async ({ db, call }) => {
    const { reviewer, send, read } = await office(db, call)
    const first = door(20, 1400)
    await reviewer.approve(await send({ ...on('2026-09-01'), components: [{ ...first, answers: dated(first.answers, '2026-09-01') }, no_ramp] }))
    const before = await rows<{ id: string }>(db, "select id from findings where criterion = 'DOOR-02'")
    const turning = { ...dated(first.answers, '2026-09-01')['turning_diameter_mm']!, carried: true }
    const second = { ...first, name: '正门', answers: { level_difference_mm: found(18), turning_diameter_mm: turning } }
    const id = await send({ answers: { maintainer_named: found(false) }, components: [second, no_ramp] })
    await reviewer.approve(id)
    expect(await findingsOf(reviewer, 'open=true')).toEqual([
      ['DOOR-02', '2026-09-01', null],
      ['DOOR-16', '2026-09-01', null],
      ['MGMT-03', today, null],
    ])
    const [kept] = await rows<Record<string, unknown>>(
      db,
      "select id, audit_id, reason -> 'found' -> 'value' as value from findings where criterion = 'DOOR-02'",
    )
    expect(kept).toEqual({ id: before[0]!.id, audit_id: id, value: 18 })
    expect(await rows(db, "select 1 as fact from facts where property = 'turning_diameter_mm'")).toHaveLength(1)
    expect(new Set((await read()).components.map(({ name }: { name: string | null }) => name))).toEqual(new Set([null, '正门']))
    const last = await send({ answers: maintained, components: [{ ...first, answers: door(0).answers }, no_ramp] })
    await reviewer.approve(last)
    expect(await findingsOf(reviewer, 'open=true')).toEqual([])
    expect(await findingsOf(reviewer)).toEqual([
      ['DOOR-02', '2026-09-01', today],
      ['DOOR-16', '2026-09-01', today],
      ['MGMT-03', today, today],
    ])
    expect((await read()).verdict).toBe('compliant')
  })

  test('of an earlier visit changes nothing that a later one said', async ({ db, call }) => {
    const { reviewer, send, read } = await office(db, call)
    const later = door(15)
    const earlier = { ...later, name: '旧名', presence: 'absent' as const, answers: {} }
    const [second, first] = [
      await send({ answers: maintained, components: [later, no_ramp] }),
      await send({ ...on('2026-05-01'), components: [earlier, door(40)] }),
    ]
    await reviewer.approve(second)
    await reviewer.approve(first)
    const told = await read('/verdict')
    expect([told.verdict, told.current.audit_id, told.history.map((each: { verdict: string }) => each.verdict)]).toEqual([
      'compliant',
      second,
      ['non_compliant', 'compliant'],
    ])
    expect(await findingsOf(reviewer)).toEqual([])
    const detail = await read()
    expect([detail.verdict_on, detail.components.find(({ id }: { id: string }) => id === later.id)]).toEqual([
      today,
      expect.objectContaining({ name: null, presence: 'present' }),
    ])
    expect((await reviewer.read(`/api/v1/audits/${second}`)).body.previous.id).toBe(first)
  })

  test.for([
    [{ usable_today: { usable: false, reason: 'locked', note: null } }, 'operating', []],
    [{ usable_today: { usable: true, reason: null, note: null } }, 'operating', [{ verified_on: today, verified_by: '李检' }]],
    [{}, 'suspended', []],
  ] as const)('with %o of one that is %s leaves the verification %o', async ([given, lifecycle, expected], { db, call }) => {
    const { facility, reviewer, send } = await office(db, call)
    await call('POST', `/api/v1/facilities/${facility.id}/lifecycle-events`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { state: lifecycle, since: today },
    })
    await reviewer.approve(await send({ ...good, ...given }))
    expect(await rows(db, 'select verified_on, verified_by from verifications')).toEqual(expected)
  })
})

const dated = (answers: AuditDocument['answers'], day: string) =>
  Object.fromEntries(Object.entries(answers).map(([property, answer]) => [property, { ...answer, observed_at: `${day}T03:00:00Z` }]))

describe('an audit under review', () => {
  test('is returned with remarks and corrected by another, once', async ({ db, call }) => {
    const { facility, inspector, reviewer, send } = await office(db, call)
    const id = await send({ components: [no_ramp] })
    const basis = async () => (await inspector.read(`/api/v1/facilities/${facility.id}/audit-basis`)).body.returned
    expect(await basis()).toBe(null)
    const remarks = [{ component_id: no_ramp.id, property: null, text: '北侧有坡道' }]
    expect(codeOf(await reviewer.giveBack(id, []))).toBe('400 invalid_request')
    expect(codeOf(await reviewer.giveBack(id, [{ ...remarks[0], component_id: randomUUID() }]))).toBe('422 audit_component_unknown')
    expect((await reviewer.giveBack(id, remarks)).body).toMatchObject({ status: 'returned', remarks, reviewed_by: 'shen.he' })
    expect(await basis()).toMatchObject({ id, remarks, document: { components: [{ id: no_ramp.id }] } })
    expect(codeOf(await reviewer.approve(id))).toBe('409 audit_decided')
    const other = await person(db, call, 'wang.jian', 'inspector')
    expect(codeOf(await other.submit(documentOf(facility.id, { revises: id })))).toBe('409 audit_revises_unfit')
    const correction = await send({ ...good, revises: id })
    expect(codeOf(await inspector.submit(documentOf(facility.id, { revises: id })))).toBe('409 audit_revises_unfit')
    expect((await inspector.read(`/api/v1/audits/${id}`)).body).toMatchObject({ status: 'revised', revised_by: correction })
    expect(await basis()).toBe(null)
    expect(codeOf(await reviewer.giveBack(id))).toBe('409 audit_decided')
    expect(codeOf(await reviewer.approve(correction))).toBe('200')
    expect(codeOf(await reviewer.giveBack(correction))).toBe('409 audit_decided')
    expect(codeOf(await reviewer.approve(randomUUID()))).toBe('404 audit_not_found')
  })

  test('is not reviewed by whoever made it, nor from outside the towns of the reviewer, nor told more than is asked', async ({ db, call }) => {
    const { facility, send } = await office(db, call)
    const both = await person(db, call, 'zhao.quan', { role: 'administrator', town_codes: null })
    const own = randomUUID()
    await both.submit(documentOf(facility.id), own)
    expect([codeOf(await both.approve(own)), codeOf(await both.giveBack(own))]).toEqual(['403 audit_own_review', '403 audit_own_review'])
    const id = await send(good)
    const elsewhere = await person(db, call, 'yuan.shen', { role: 'reviewer', town_codes: [east] })
    expect([codeOf(await elsewhere.approve(id)), codeOf(await elsewhere.giveBack(id))]).toEqual(['403 outside_your_scope', '403 outside_your_scope'])
    const here = await person(db, call, 'jin.shen', { role: 'reviewer', town_codes: [town] })
    expect(codeOf(await here.approve(id, { status: 'approved', reviewed_by: 'li.jian' }))).toBe('400 invalid_request')
    expect(codeOf(await here.approve(id))).toBe('200')
    expect(await findingsOf(elsewhere)).toEqual([])
  })

  test('of a facility that was closed meanwhile is not approved', async ({ db, call }) => {
    const { facility, reviewer, send } = await office(db, call)
    const id = await send(good)
    await call('POST', `/api/v1/facilities/${facility.id}/closure`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { closed_on: today, reason: '拆除' },
    })
    expect(codeOf(await reviewer.approve(id))).toBe('409 audit_facility_closed')
    expect(codeOf(await reviewer.giveBack(id))).toBe('200')
  })

  committed('by two at once is decided by one, and the other is told so', async ({ db, add }) => {
    const app = await buildApp({ config: readConfig({}), db, adminToken, now })
    const call = callerOf(app)
    const facility_id = await add('两人同审')
    const [inspector, one, other] = [
      await person(db, call, 'li.tong', 'inspector'),
      await person(db, call, 'shen.jia', 'reviewer'),
      await person(db, call, 'shen.yi', 'reviewer'),
    ]
    const id = randomUUID()
    const sent = await Promise.all([inspector.submit(documentOf(facility_id), id), inspector.submit(documentOf(facility_id), id)])
    expect(sent.map(codeOf).toSorted()).toEqual(['200', '201'])
    const answers = await Promise.all([one.approve(id), other.giveBack(id), one.giveBack(id)])
    expect(answers.map(codeOf).toSorted()).toEqual(['200', '409 audit_decided', '409 audit_decided'])
    await app.close()
    await writing(db, 'test', async (trx) => {
      for (const table of ['findings', 'verdicts']) await trx(table).where({ facility_id }).delete()
      await trx('audit_documents').where({ audit_id: id }).delete()
      await trx('audits').where({ facility_id }).delete()
      await trx('users').whereIn('id', [inspector.id, one.id, other.id]).delete()
    })
  })
})

test('findings are listed by pages, and a cursor of another list is refused', async ({ db, call }) => {
  const { facility, reviewer, send } = await office(db, call)
  await reviewer.approve(await send({ components: [door(16, 1400), door(17, 1300), no_ramp] }))
  const { body } = await reviewer.read(`/api/v1/findings?facility_id=${facility.id}&limit=3`)
  const rest = (await reviewer.read(`/api/v1/findings?cursor=${body.next}`)).body
  expect(new Set([...body.findings, ...rest.findings].map(({ id }) => id)).size).toBe(4)
  expect([body.findings.length, rest.next]).toEqual([3, null])
  for (const wrong of [`/api/v1/audits?cursor=${body.next}`, "/api/v1/findings?facility_id=' or true --", "/api/v1/findings?open=1'--"])
    expect(codeOf(await reviewer.read(wrong))).toBe('400 invalid_request')
})
