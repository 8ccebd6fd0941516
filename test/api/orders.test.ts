import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { moved, orderMoves, orderStates } from '../../domain/rectification.ts'
import { rows } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'
import { codeOf, component, documentOf, found, maintained, no_ramp } from '../support/audits.ts'
import { bureau, day, draftOf, inspectorNamed, mover, proofOf, soon } from '../support/orders.ts'

describe('an order', () => {
  test('goes from finding to closing, and the facility complies again', async ({ db, call }) => {
    const work = await bureau(db, call)
    const { facility, issuer, officer, reviewer } = work
    const other = await mover(db, call, 'bie.ren', 'department_officer', 'minzheng')
    const nowhere = await mover(db, call, 'wu.dan.wei', 'department_officer')
    const id = await work.draft()
    expect([codeOf(await officer.read(`/${id}`)), codeOf(await other.read(`/${id}`))]).toEqual(['404 order_not_found', '404 order_not_found'])
    const issued = await issuer.move(id, 'issue', { served_on: day(0) })
    expect([codeOf(issued), issued.body]).toEqual([
      '200',
      expect.objectContaining({ state: 'issued', number: 1, year: 2026, items: 2, moves: expect.arrayContaining(['withdraw']) }),
    ])
    expect([codeOf(await other.read(`/${id}`)), codeOf(await nowhere.read(`/${id}`))]).toEqual(['404 order_not_found', '404 order_not_found'])
    expect((await officer.read()).body.counts).toMatchObject({ open: 1, to_accept: 1, draft: 0 })
    expect((await nowhere.read()).body.orders).toEqual([])
    expect(codeOf(await issuer.move(id, 'accept'))).toBe('403 not_allowed')
    await officer.move(id, 'accept')
    await officer.move(id, 'start')
    expect(codeOf(await officer.move(id, 'ask_extension', { due_on: day(60) }))).toBe('422 order_reason_missing')
    await officer.move(id, 'ask_extension', { due_on: day(60), reason: '等材料' })
    const extended = await issuer.move(id, 'extend', { due_on: day(50), reason: '同意' })
    expect(extended.body).toMatchObject({ due_on: day(50), first_due_on: day(30), extensions: 1, extension_asked_to: null })
    expect(codeOf(await officer.move(id, 'submit_proof'))).toBe('422 order_proof_incomplete')
    expect((await proofOf({ db, officer }, id, 'a')).body).toMatchObject({ state: 'proof_submitted', proof_on: day(0) })
    const looker = await inspectorNamed(db, call, 'fu.cha')
    const sent = await issuer.reinspect(id, { inspector_id: looker.id, due_on: day(5) })
    expect([sent.status, sent.body.assigned.length]).toEqual([201, 1])
    const assignment_id = sent.body.assigned[0].id
    const look = async (level: number, turning: number, minutes: number, of = assignment_id) => {
      const audit = randomUUID()
      const times = { started_at: soon(minutes), finished_at: soon(minutes + 1) }
      const { components } = await work.read()
      const known = components.find(({ type }: { type: string }) => type === 'door')
      const looked = component({ id: known.id, answers: { level_difference_mm: found(level), turning_diameter_mm: found(turning) } })
      const document = {
        ...times,
        facility_id: facility.id,
        assignment_id: of,
        criteria_version: 2,
        answers: maintained,
        components: [looked, no_ramp],
      }
      const submitted = await looker.submit(documentOf(facility.id, document), audit)
      expect(codeOf(submitted)).toBe('201')
      expect(codeOf(await reviewer.approve(audit))).toBe('200')
    }
    await look(15, 1400, 1)
    const partly = (await issuer.read(`/${id}`)).body
    expect([
      partly.state,
      partly.items_passed,
      partly.proof_on,
      partly.order_items.map(({ times_failed }: { times_failed: number }) => times_failed).toSorted(),
    ]).toEqual(['partly_done', 1, null, [0, 1]])
    expect(partly.events.at(-1)).toMatchObject({ move: 'pass_partly', actor: 'shen.he', actor_name: '沈核' })
    expect((await work.read()).verdict).toBe('non_compliant')
    await proofOf({ db, officer }, id, 'b')
    const again = await issuer.reinspect(id, { inspector_id: looker.id, due_on: day(5) })
    await look(15, 1500, 3, again.body.assigned[0].id)
    expect((await issuer.read(`/${id}`)).body.state).toBe('reinspected')
    const closed = await issuer.move(id, 'close')
    expect(closed.body).toMatchObject({ state: 'closed', closed_on: day(0), days_late: 0, items_passed: 2 })
    expect((await work.read()).verdict).toBe('compliant')
    expect((await issuer.read()).body.on_time).toEqual({ closed_on_time: 1, closed: 1, open_overdue: 0, rate: 1 })
    expect(closed.body.events.map(({ move }: { move: string }) => move)).toEqual([
      'issue',
      'accept',
      'start',
      'ask_extension',
      'extend',
      'submit_proof',
      'pass_partly',
      'submit_proof',
      'pass_reinspection',
      'close',
    ])
    const reopened = await issuer.move(id, 'reopen', { due_on: day(20), reason: '又坏了' })
    expect(reopened.body).toMatchObject({ state: 'reopened', items_passed: 0, closed_on: null })
  })

  test('of two moves at once lets one win, and tells the other what was done', async ({ db, call }) => {
    const { issuer, officer, draft } = await bureau(db, call)
    const id = await draft()
    const { revision } = (await issuer.move(id, 'issue')).body
    expect(codeOf(await officer.move(id, 'accept', {}, revision))).toBe('200')
    const late = await issuer.move(id, 'withdraw', { reason: '写错了' }, revision)
    expect([codeOf(late), late.body.title]).toEqual(['412 order_moved_meanwhile', 'ban.shi刚办理了“接收”，通知现在是“已接收”。'])
    expect(codeOf(await officer.move(id, 'close'))).toBe('403 not_allowed')
    expect(codeOf(await issuer.move(id, 'close'))).toBe('409 order_move_impossible')
  })

  test('sent again under its id moves once', async ({ db, call }) => {
    const { issuer, draft } = await bureau(db, call)
    const id = await draft()
    const body = { id: randomUUID() }
    const first = await issuer.move(id, 'issue', body)
    const again = await issuer.move(id, 'issue', body, 1)
    expect([codeOf(again), again.body.events.length]).toEqual(['200', first.body.events.length])
    expect(codeOf(await issuer.move(id, 'withdraw', { ...body, reason: '写错了' }))).toBe('409 order_event_id_reused')
  })

  test('takes only what fails, condemns and stands in no other', async ({ db, call }) => {
    const { issuer, findings, draft, officer, facility } = await bureau(db, call)
    const ids = findings.map((each) => each.id)
    await draft()
    const write = async (more: object, given = ids) => codeOf(await issuer.write(randomUUID(), draftOf(given, more)))
    expect(await write({})).toBe('409 order_finding_taken')
    expect(await write({}, [randomUUID()])).toBe('422 order_finding_unknown')
    expect(await write({ due_on: day(0) })).toBe('422 order_due_past')
    expect(await write({ department_code: 'nobody' })).toBe('422 order_department_unknown')
    expect(codeOf(await officer.write(randomUUID(), draftOf(ids)))).toBe('403 not_allowed')
    const free = await call('GET', '/api/v1/order-candidates', { headers: issuer.headers })
    expect(free.body.facilities).toEqual([])
    const all = await call('GET', `/api/v1/order-candidates?free_only=false&facility=${facility.id}`, { headers: issuer.headers })
    expect(all.body.facilities[0]).toMatchObject({
      id: facility.id,
      findings: expect.arrayContaining([expect.objectContaining({ order: expect.objectContaining({ state: 'draft' }) })]),
    })
  })

  test('is proved by nobody who then re-inspects or closes it', async ({ db, call }) => {
    const work = await bureau(db, call)
    const { issuer, draft } = work
    const both = await mover(db, call, 'liang.bian', 'administrator', 'zhujian')
    const id = await draft()
    await issuer.move(id, 'issue')
    await rows(db, "insert into user_roles (user_id, role) values (:id, 'inspector')", { id: both.id })
    await both.move(id, 'accept')
    await both.move(id, 'start')
    expect((await proofOf({ db, officer: both }, id, 'a')).body.state).toBe('proof_submitted')
    expect(codeOf(await issuer.reinspect(id, { inspector_id: both.id, due_on: day(3) }))).toBe('422 order_own_reinspection')
    await rows(db, "select set_config('changxing.actor', 'test', true)")
    await rows(
      db,
      `insert into order_events (id, order_id, place, move, from_state, to_state, actor_name) values (gen_random_uuid(), :id, 0, 'pass_reinspection', 'proof_submitted', 'reinspected', 'test')`,
      { id },
    )
    expect(codeOf(await both.move(id, 'close'))).toBe('403 order_own_proof')
    expect(codeOf(await issuer.move(id, 'close'))).toBe('200')
  })

  test('many are accepted together, and what is refused is named', async ({ db, call }) => {
    const { issuer, officer, draft, findings } = await bureau(db, call)
    const id = await draft({ items: [{ finding_id: findings[0]!.id, remedy: null, cost_estimate_cny: null }] })
    const { revision } = (await issuer.move(id, 'issue')).body
    const moves = [id, randomUUID()].map((order_id) => ({ order_id, revision, id: randomUUID(), move: 'accept' }))
    const { body } = await call('POST', '/api/v1/orders/moves', { headers: officer.headers, body: { moves } })
    expect(body.results.map(({ state, problem }: { state: string; problem: { code: string } | null }) => state ?? problem?.code)).toEqual([
      'accepted',
      'order_not_found',
    ])
  })
})

/** Tries every move from every state to every state; answers what the database took. Nothing of it stays. */
const trying = `
  create function pg_temp.taken(asked uuid, states text[], moves text[]) returns setof text language plpgsql as $$
  declare
    stands text; told text; wanted text; leads text;
  begin
    foreach stands in array states loop
      update orders set state = stands where id = asked;
      foreach told in array states loop
        foreach wanted in array moves loop
          foreach leads in array states loop
            begin
              insert into order_events (id, order_id, place, move, from_state, to_state, actor_name) values (gen_random_uuid(), asked, 0, wanted, told, leads, 'test');
              raise exception 'taken';
            exception
              when raise_exception then return next concat_ws(' ', stands, told, wanted, leads);
              when check_violation then null;
            end;
          end loop;
        end loop;
      end loop;
    end loop;
  end $$`

test('the moves of the database are those of the domain', async ({ db, call }) => {
  const { draft, issuer } = await bureau(db, call)
  const id = await draft()
  await issuer.move(id, 'issue')
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(db, 'alter table orders disable trigger orders_state')
  await rows(db, trying)
  const taken = await rows<{ taken: string }>(db, 'select pg_temp.taken((:id)::uuid, (:states)::text[], (:moves)::text[]) as taken', {
    id,
    states: [...orderStates],
    moves: [...orderMoves],
  })
  const allowed = orderStates.flatMap((state) => orderMoves.map((move) => ({ state, move, to: moved(state, move) }))).filter(({ to }) => to !== null)
  expect(taken.map((each) => each.taken).toSorted()).toEqual(allowed.map(({ state, move, to }) => `${state} ${state} ${move} ${to}`).toSorted())
})
