import { describe, expect } from 'vitest'
import type { AuditAnswer, AuditDocument } from '../../domain/audit_document.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { test, today } from '../support/app.ts'
import { codeOf, component, door, found, maintained, no_ramp, office, on, person, publish, visited_at, type Person } from '../support/audits.ts'

const blocked: AuditAnswer = { state: 'could_not_measure', reason: '有人在搬货', observed_at: visited_at }
const items = (db: Db) =>
  rows<{ criterion: string; ended_on: string | null }>(db, 'select criterion, ended_on from findings order by criterion, ended_on')

describe('what an audit found', () => {
  test('stays open until somebody can say that it is so no longer', async ({ db, call }) => {
    const { reviewer, send, read } = await office(db, call)
    const visit = async (given: Partial<AuditDocument>) => expect(codeOf(await reviewer.approve(await send(given)))).toBe('200')
    const first = door(40)
    await visit({ ...on('2026-09-01'), answers: { maintainer_named: found(false) }, components: [first, no_ramp] })
    const unseen = { ...first, answers: { ...first.answers, level_difference_mm: blocked } }
    await visit({ ...on('2026-10-01'), components: [unseen, no_ramp] })
    expect((await read()).verdict).toBe('incomplete')
    const open = [
      { criterion: 'DOOR-02', ended_on: null },
      { criterion: 'MGMT-03', ended_on: null },
    ]
    expect(await items(db)).toEqual(open)
    await visit({ answers: maintained, components: [{ ...first, answers: door(10).answers }, no_ramp] })
    expect(await items(db)).toEqual(open.map((each) => ({ ...each, ended_on: today })))
  })

  test('is of every part that was known: what nobody looked at does not comply', async ({ db, call }) => {
    const { reviewer, send, read } = await office(db, call)
    const first = door(40)
    await reviewer.approve(await send({ ...on('2026-09-01'), answers: maintained, components: [first, no_ramp] }))
    await rows(db, "update components set created_at = '2026-09-02' where id = :id", { id: first.id })
    const id = await send({ answers: maintained, components: [door(10), no_ramp] })
    const refused = await reviewer.approve(id)
    expect([codeOf(refused), refused.body.title]).toEqual(['409 audit_parts_left_out', expect.stringContaining('门')])
    await reviewer.giveBack(id)
    const gone = { ...first, presence: 'absent' as const, answers: {} }
    const corrected = await send({ answers: maintained, revises: id, components: [door(10), gone, no_ramp] })
    expect(codeOf(await reviewer.approve(corrected))).toBe('200')
    expect((await read()).verdict).toBe('compliant')
  })

  test('is of every part that an earlier visit found, though it was approved only after the later one was made', async ({ db, call }) => {
    const { reviewer, send, read } = await office(db, call)
    const first = door(40)
    const earlier = await send({ ...on('2026-09-01'), answers: maintained, components: [first, no_ramp] })
    const later = await send({ answers: maintained, components: [door(10), no_ramp] })
    expect(codeOf(await reviewer.approve(earlier))).toBe('200')
    expect(codeOf(await reviewer.approve(later))).toBe('409 audit_parts_left_out')
    expect((await read()).verdict).toBe('non_compliant')
    await reviewer.giveBack(later)
    const corrected = await send({ answers: maintained, revises: later, components: [{ ...first, answers: door(10).answers }, no_ramp] })
    expect(codeOf(await reviewer.approve(corrected))).toBe('200')
  })

  test('is told to everybody without what was noted beside it', async ({ db, call }) => {
    const { facility, reviewer, send } = await office(db, call)
    const noted = { ...found(40), note: '业主张三不配合' }
    const id = await send({ components: [component({ answers: { level_difference_mm: noted } })] })
    await reviewer.approve(id)
    const { body } = await call('GET', `/api/v1/facilities/${facility.id}/verdict`)
    expect(body.current.judgements[0].reason.found).toEqual(found(40))
    expect(JSON.stringify(body)).not.toContain('张三')
    const { changes } = (await call('GET', `/api/v1/facilities/${facility.id}/history`)).body
    expect(changes.map(({ entity }: { entity: string }) => entity)).not.toContain('findings')
    const { changes: told } = (await reviewer.read(`/api/v1/facilities/${facility.id}/history`)).body
    expect(told.map(({ entity }: { entity: string }) => entity)).toContain('findings')
  })

  test('and what was said of it in its review is in the history for those who read audits there', async ({ db, call }) => {
    const { facility, reviewer, send } = await office(db, call)
    await reviewer.giveBack(await send({}), [{ component_id: null, property: null, text: '照片不清' }])
    const elsewhere = await person(db, call, 'wu', { role: 'reviewer', town_codes: ['441882101'] })
    const told = async ({ read }: Person) => JSON.stringify((await read(`/api/v1/facilities/${facility.id}/history`)).body).includes('照片不清')
    expect([await told(reviewer), await told(elsewhere)]).toEqual([true, false])
  })
})

test('a facility whose kind or category is put right is judged anew by what it is now', async ({ db, call }) => {
  const { facility, reviewer, send, read } = await office(db, call)
  await publish(db, ['DOOR-02', 'WC-43', 'ROOM-10'], 3) // of all, of toilets at the street, of homes
  expect(codeOf(await reviewer.approve(await send({ criteria_version: 3, components: [door(15)] })))).toBe('200')
  const as = 'administrator' as const
  await call('PATCH', `/api/v1/facilities/${facility.id}`, { as, headers: { 'if-match': '*' }, body: { kind: 'venue', category: 'bank' } })
  const change = { ids: [facility.id], set: { category: 'residential_community' } }
  const { version } = (await call('POST', '/api/v1/bulk-edits/preview', { as, body: change })).body
  expect((await call('POST', '/api/v1/bulk-edits', { as, body: { ...change, version } })).status).toBe(200)
  const { verdict, history } = await read('/verdict')
  expect([verdict, (await read()).verdict]).toEqual(['incomplete', 'incomplete'])
  expect(history.map((each: { cause: string; verdict: string }) => `${each.cause} ${each.verdict}`)).toEqual([
    'edit incomplete',
    'edit compliant',
    'approval incomplete',
  ])
})

test('an audit ends what was assigned before the visit, not what is asked since', async ({ db, call }) => {
  const { facility, inspector, send } = await office(db, call)
  const insert = `insert into assignments (facility_id, inspector_id, due_on, created_at)
                  values (:facility_id, :inspector_id, '2026-12-01', '2026-09-02T00:00:00Z')`
  await rows(db, insert, { facility_id: facility.id, inspector_id: inspector.id })
  const states = () => rows(db, 'select state from assignments')
  await send({ ...on('2026-09-01') })
  expect(await states()).toEqual([{ state: 'open' }])
  await send({ ...on('2026-09-03') })
  expect(await states()).toEqual([{ state: 'done' }])
})

test('an audit that waited while a newer checklist came into force is judged by that one too, which counts', async ({ db, call }) => {
  const { reviewer, send, read } = await office(db, call)
  const visit = { answers: maintained, components: [door(15, 1200), no_ramp] }
  await reviewer.approve(await send({ ...on('2026-09-01'), ...visit }))
  const waiting = await send({ ...on('2026-10-01'), ...visit })
  await publish(db, ['DOOR-02', 'RAMP-03'], 3)
  expect(codeOf(await reviewer.approve(waiting))).toBe('200')
  const { verdict, current, history } = await read('/verdict')
  expect([verdict, current.audit_id, current.criteria_version, (await read()).verdict]).toEqual(['compliant', waiting, 3, 'compliant'])
  expect(history).toMatchObject([
    { criteria_version: 3, verdict: 'compliant', cause: 'new_criteria' },
    { criteria_version: 2, verdict: 'non_compliant', cause: 'approval' },
    { criteria_version: 2, verdict: 'non_compliant', cause: 'approval' },
  ])
  expect(await items(db)).toEqual([{ criterion: 'DOOR-16', ended_on: '2026-10-01' }])
})
