import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { AuditDocument, AuditedComponent } from '#domain/audit_document.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { test, type Call } from '../support/app.ts'
import { codeOf, component, documentOf, door, found, maintained, office, on } from '../support/audits.ts'
import { addFacility } from '../support/facilities.ts'
import { auditOf, device } from '../support/sync.ts'
import { facility, merge, record, unmerge } from '../support/merges.ts'
import { draftOf, mover } from '../support/orders.ts'
import { registerOf } from '../support/register.ts'

const early = on('2026-03-02')
const late = on('2026-09-01')

const parts = (one: AuditedComponent) => [one, component({ type: 'wheelchair_ramp', presence: 'absent' })]

/** Two records of one place under a short checklist, which an inspector can visit and a reviewer approve. */
async function twins(db: Db, call: Call) {
  const { facility: one, inspector, reviewer, send } = await office(db, call)
  const other = await addFacility(call, { name_zh: '同一处', code: 'B-1' })
  const visit = async (facility_id: string, given: Partial<AuditDocument>) => {
    const id = await send({ facility_id, ...given })
    const { status, body } = await reviewer.approve(id)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return id
  }
  return { survivor: one.id as string, merged: other.id as string, inspector, reviewer, send, visit }
}

const openItems = async (db: Db, id: string) =>
  (
    await rows<{ criterion: string }>(db, 'select criterion from findings where facility_id = :id and ended_on is null order by criterion', { id })
  ).map(({ criterion }) => criterion)

describe('two records that become one', () => {
  test('have the verdict of the later visit, and only what it found is open', async ({ db, call }) => {
    const { survivor, merged, visit } = await twins(db, call)
    await visit(survivor, { ...early, answers: maintained, components: parts(door(40)) })
    const later = await visit(merged, { ...late, answers: maintained, components: parts(door(15, 1200)) })
    const { body } = await merge(call, merged, survivor)
    expect(body).toMatchObject({ id: survivor, verdict: 'non_compliant', verdict_on: '2026-09-01' })
    expect(await openItems(db, survivor)).toEqual(['DOOR-16'])
    const { body: told } = await call('GET', `/api/v1/facilities/${survivor}/verdict`)
    expect([told.verdict, told.current.audit_id, told.history.length]).toEqual(['non_compliant', later, 2])
  })

  test('keep the verdict of the survivor where it was visited last', async ({ db, call }) => {
    const { survivor, merged, visit } = await twins(db, call)
    await visit(merged, { ...early, components: parts(door(40)), answers: { maintainer_named: found(false) } })
    await visit(survivor, { ...late, answers: maintained, components: parts(door(15)) })
    expect((await merge(call, merged, survivor)).body).toMatchObject({ verdict: 'compliant', verdict_on: '2026-09-01' })
    expect(await openItems(db, survivor)).toEqual([])
    const ended = await rows<{ ended_on: string }>(db, 'select ended_on from findings where facility_id = :survivor', { survivor })
    expect(ended.map(({ ended_on }) => ended_on)).toEqual(['2026-09-01', '2026-09-01'])
  })

  test('have one visit to come, and all that is known of either as a whole', async ({ db, call }) => {
    const { survivor, merged, inspector } = await twins(db, call)
    for (const facility_id of [survivor, merged])
      await rows(db, "insert into assignments (facility_id, inspector_id, due_on, created_by) values (:facility_id, :id, '2026-12-01', 'planner')", {
        facility_id,
        id: inspector.id,
      })
    const fact = { property: 'storeys_count', state: 'value', value: 3, grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
    await record(call, merged, 'facts', fact)
    expect((await merge(call, merged, survivor)).body.facts).toMatchObject([{ property: 'storeys_count', value: 3 }])
    expect(await rows(db, 'select state, facility_id from assignments order by state', {})).toEqual([
      { state: 'cancelled', facility_id: survivor },
      { state: 'open', facility_id: survivor },
    ])
  })

  test('come apart as they were', async ({ db, call }) => {
    const { survivor, merged, inspector, visit } = await twins(db, call)
    await visit(survivor, { ...early, answers: maintained, components: parts(door(40)) })
    await visit(merged, {
      ...late,
      answers: maintained,
      components: parts(door(15, 1200)),
      usable_today: { usable: false, reason: 'locked', note: null },
    })
    await rows(db, "insert into assignments (facility_id, inspector_id, due_on, created_by) values (:merged, :id, '2026-12-01', 'planner')", {
      merged,
      id: inspector.id,
    })
    const before = await registerOf(db)
    expect((await merge(call, merged, survivor)).status).toBe(200)
    expect(await registerOf(db)).not.toEqual(before)
    expect((await unmerge(call, merged)).status).toBe(200)
    expect(await registerOf(db)).toEqual(before)
  })

  test('take their orders along and back, as long as nothing was ordered since', async ({ db, call }) => {
    const { survivor, merged, visit } = await twins(db, call)
    await visit(survivor, { ...early, answers: maintained, components: parts(door(15)) })
    await visit(merged, { ...late, answers: maintained, components: parts(door(40, 1200)) })
    const [level, turning] = await rows<{ id: string }>(db, 'select id from findings where ended_on is null order by criterion')
    const issuer = await mover(db, call, 'kai.ju', 'reviewer', 'zhujian')
    const [issued, later] = [randomUUID(), randomUUID()]
    await issuer.write(issued, draftOf([level!.id]))
    expect(codeOf(await issuer.move(issued, 'issue'))).toBe('200')
    const before = await registerOf(db)
    await merge(call, merged, survivor)
    const { body: order } = await issuer.read(`/${issued}`)
    const { components } = await facility(call, survivor)
    const standing = components.find(({ type }: { type: string }) => type === 'door')
    expect([order.facilities[0].id, order.order_items[0].component_id]).toEqual([survivor, standing.id])
    expect((await unmerge(call, merged)).status).toBe(200)
    expect(await registerOf(db)).toEqual(before)
    await merge(call, merged, survivor)
    expect(codeOf(await issuer.write(later, draftOf([turning!.id])))).toBe('201')
    const { status, body } = await unmerge(call, merged)
    expect([status, body.code, body.fields.map(({ field }: { field: string }) => field)]).toEqual([409, 'merge_built_on', ['order_items']])
  })

  test('stay one where a visit was decided since', async ({ db, call }) => {
    const { survivor, merged, reviewer, send } = await twins(db, call)
    const waiting = await send({ ...late, facility_id: merged, answers: maintained, components: parts(component()) })
    await merge(call, merged, survivor)
    expect(codeOf(await reviewer.approve(waiting))).toBe('200')
    expect(await facility(call, survivor)).toMatchObject({ verdict: 'incomplete', verdict_on: '2026-09-01' })
    const { status, body } = await unmerge(call, merged)
    expect([status, body.code]).toEqual([409, 'merge_built_on'])
    expect(body.fields.map(({ field }: { field: string }) => field)).toContain('audits')
  })
})

test('an audit that waits while its record becomes part of another is approved or corrected there', async ({ db, call }) => {
  const { survivor, merged, inspector, reviewer, send, visit } = await twins(db, call)
  const level = { level_difference_mm: found(15, { observed_at: early.finished_at }) }
  const [theirs, ours] = [component({ answers: level }), component({ answers: level })]
  await visit(survivor, { ...early, answers: maintained, components: parts(ours) })
  await visit(merged, { ...early, answers: maintained, components: parts(theirs) })
  const again = { ...late, facility_id: merged, answers: maintained, components: parts({ ...theirs, answers: door(40).answers }) }
  const [waiting, returned] = [await send(again), await send(again)]
  await reviewer.giveBack(returned)
  expect((await merge(call, merged, survivor)).status).toBe(200)
  expect(codeOf(await reviewer.approve(waiting))).toBe('200')
  const { verdict, components } = await facility(call, survivor)
  const known = components.find(({ type }: { type: string }) => type === 'door')
  expect([verdict, known.id]).toEqual(['non_compliant', ours.id])
  expect(known.facts.find(({ property }: { property: string }) => property === 'level_difference_mm').value).toBe(40)
  const corrected = { ...documentOf(survivor, { ...again, ...on('2026-10-01'), facility_id: survivor, revises: returned }), criteria_version: 2 }
  expect(codeOf(await inspector.submit(corrected))).toBe('201')
})

test('an audit of a record that became part of another before it came is of that one, sent or handed over', async ({ db, call }) => {
  const { survivor, merged, inspector, reviewer, visit } = await twins(db, call)
  const level = { level_difference_mm: found(15, { observed_at: early.finished_at }) }
  const [theirs, ours] = [component({ answers: level }), component({ answers: level })]
  await visit(survivor, { ...early, answers: maintained, components: parts(ours) })
  await visit(merged, { ...on('2026-04-01'), answers: maintained, components: parts(theirs) })
  const chen = await device(db, call, 'chen.jie')
  const carried = { ...theirs, answers: { level_difference_mm: { ...level.level_difference_mm, carried: true as const } } }
  const usable_today = { usable: false, reason: 'locked' as const, note: null }
  const document = documentOf(merged, { criteria_version: 2, answers: maintained, components: parts(carried), usable_today })
  expect((await merge(call, merged, survivor)).status).toBe(200)
  const audit = auditOf(chen, merged, { body: { document } })
  expect(await chen.told(audit)).toEqual(['applied'])
  expect(codeOf(await inspector.submit(document))).toBe('201')
  expect(await rows(db, "select distinct facility_id from audits where status = 'submitted'")).toEqual([{ facility_id: survivor }])
  expect(codeOf(await reviewer.approve(audit.operation_id))).toBe('200')
  expect(await facility(call, survivor)).toMatchObject({ verdict: 'incomplete', verdict_on: '2026-11-24', usable_today: { usable: false } })
})

test('an audit stays with its facility otherwise', async ({ db, call }) => {
  const { survivor, merged, send } = await twins(db, call)
  const id = await send({ answers: maintained })
  await db.raw('savepoint before')
  const moving = rows(db, 'update audits set facility_id = :merged where id = :id and facility_id = :survivor', { id, merged, survivor })
  await expect(moving).rejects.toMatchObject({ constraint: 'audits_unchanged' })
  await db.raw('rollback to savepoint before')
})
