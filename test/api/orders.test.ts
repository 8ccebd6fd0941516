import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { judgedFacility } from '../../domain/audit_document.ts'
import { sectionsOf } from '../../domain/checklist.ts'
import { begunAgain, sectionsAgain } from '../../domain/reinspection.ts'
import { moved, orderMoves, orderStates } from '../../domain/rectification.ts'
import { rows } from '../../server/database/connect.ts'
import { now, test } from '../support/app.ts'
import { codeOf, component, documentOf, door, found, hash, maintained, no_ramp, on, person, receive } from '../support/audits.ts'
import { east } from '../support/boundaries.ts'
import { addFacility } from '../support/facilities.ts'
import { byId } from '../support/criteria.ts'
import { bureau, day, draftOf, inspectorNamed, mover, type Bureau } from '../support/orders.ts'

const soon = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString()

/** Proof with a photo of each open item. */
async function proofOf({ db, officer }: { db: Parameters<typeof bureau>[0]; officer: Bureau['officer'] }, id: string, sign: string) {
  await receive(db, hash(sign))
  const { order_items } = (await officer.read(`/${id}`)).body
  const attachments = order_items
    .filter(({ state }: { state: string }) => state === 'open')
    .map((each: { id: string }) => ({ sha256: hash(sign), item_id: each.id, phase: 'after', caption: null }))
  return officer.move(id, 'submit_proof', { attachments })
}

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

test('a re-inspection asks for what failed alone, and does not make an old visit young', async ({ db, call }) => {
  const work = await bureau(db, call, on('2026-03-02'))
  const { facility, issuer, officer, reviewer, draft } = work
  const id = await draft()
  for (const move of ['issue']) await issuer.move(id, move)
  for (const move of ['accept', 'start']) await officer.move(id, move)
  await proofOf({ db, officer }, id, 'a')
  const looker = await inspectorNamed(db, call, 'fu.cha')
  await issuer.reinspect(id, { inspector_id: looker.id, due_on: day(5) })
  const basis = (await looker.read(`/api/v1/facilities/${facility.id}/audit-basis`)).body
  const known = (await work.read()).components.find(({ type }: { type: string }) => type === 'door')
  expect(basis.reinspection).toMatchObject({
    order_id: id,
    number: 1,
    items: ['DOOR-02', 'DOOR-16'].map((criterion) => ({ criterion, component_id: known.id })),
  })
  const short = ['DOOR-02', 'DOOR-16', 'MGMT-03', 'RAMP-03'].map((each) => byId.get(each)!)
  const begun = begunAgain(basis.last_audit.document, {
    items: basis.reinspection.items,
    criteria: short,
    parts: basis.last_audit.document.components,
  })
  expect([Object.keys(begun.answers), begun.components.map(({ answers }) => Object.keys(answers))]).toEqual([['maintainer_named'], [[], []]])
  const document = documentOf(facility.id, { ...begun, criteria_version: 2, assignment_id: basis.reinspection.assignment_id })
  const asked = sectionsAgain(sectionsOf(short, judgedFacility(facility, document)), basis.reinspection.items)
  expect(asked.flatMap(({ questions }) => questions.map(({ property }) => property)).toSorted()).toEqual([
    'level_difference_mm',
    'turning_diameter_mm',
  ])
  const audit = randomUUID()
  const components = begun.components.map((each) =>
    each.id === known.id ? { ...each, answers: { level_difference_mm: found(10), turning_diameter_mm: found(1500) } } : each,
  )
  const times = { started_at: soon(1), finished_at: soon(2) }
  expect(codeOf(await looker.submit({ ...document, ...times, components }, audit))).toBe('201')
  expect(codeOf(await reviewer.approve(audit))).toBe('200')
  const detail = await work.read()
  expect([(await issuer.read(`/${id}`)).body.state, detail.verdict, detail.verdict_on]).toEqual(['reinspected', 'compliant', '2026-03-02'])
})

test('an order of two places goes on when both were looked at, by reviewers who may each in one town', async ({ db, call }) => {
  const work = await bureau(db, call)
  const { facility, issuer, officer, inspector, findings } = work
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(db, "update facilities set owner = '供销社' where id = :id", { id: facility.id })
  const other = await addFacility(call, { owner: '供销社', town_code: east })
  const audit = randomUUID()
  const visit = documentOf(other.id, {
    criteria_version: 2,
    answers: maintained,
    components: [door(20), component({ type: 'wheelchair_ramp', presence: 'absent' })],
  })
  expect([codeOf(await inspector.submit(visit, audit)), codeOf(await work.reviewer.approve(audit))]).toEqual(['201', '200'])
  const { body } = await work.reviewer.read(`/api/v1/findings?facility_id=${other.id}&open=true`)
  const id = randomUUID()
  const ids = [...findings, ...(body.findings as { id: string }[])].map((each) => each.id)
  expect(codeOf(await issuer.write(id, draftOf(ids)))).toBe('201')
  await issuer.move(id, 'issue')
  for (const move of ['accept', 'start']) await officer.move(id, move)
  await proofOf({ db, officer }, id, 'a')
  const looker = await inspectorNamed(db, call, 'fu.cha')
  const { assigned } = (await issuer.reinspect(id, { inspector_id: looker.id, due_on: day(5) })).body
  expect(assigned.length).toBe(2)
  const look = async (of: string, minutes: number, level: number) => {
    const { components } = (await call('GET', `/api/v1/facilities/${of}`)).body
    const known = components.find(({ type }: { type: string }) => type === 'door')
    const rest = components
      .filter(({ type }: { type: string }) => type !== 'door')
      .map((each: { id: string; type: string }) => component({ id: each.id, type: each.type, presence: 'absent' }))
    const looked = component({ id: known.id, answers: { level_difference_mm: found(level), turning_diameter_mm: found(1500) } })
    const assignment_id = assigned.find((each: { facility_id: string }) => each.facility_id === of).id
    const times = { started_at: soon(minutes), finished_at: soon(minutes + 1) }
    const sent = randomUUID()
    await looker.submit(documentOf(of, { ...times, assignment_id, criteria_version: 2, answers: maintained, components: [looked, ...rest] }), sent)
    const { town_code } = (await call('GET', `/api/v1/facilities/${of}`)).body
    const there = await person(db, call, `shen.${minutes}`, { role: 'reviewer', town_codes: [town_code] })
    expect(codeOf(await there.approve(sent))).toBe('200')
    return (await issuer.read(`/${id}`)).body
  }
  expect(await look(facility.id, 1, 10)).toMatchObject({ state: 'proof_submitted', items_passed: 2 })
  const both = await look(other.id, 3, 18)
  expect(both).toMatchObject({ state: 'partly_done', items: 3, items_passed: 2 })
  expect(
    both.events
      .at(-1)
      .results.map(({ verdict }: { verdict: string }) => verdict)
      .toSorted(),
  ).toEqual(['fail', 'pass', 'pass'])
})
