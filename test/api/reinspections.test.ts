import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { judgedFacility } from '../../domain/audit_document.ts'
import { sectionsOf } from '../../domain/checklist.ts'
import { begunAgain, sectionsAgain } from '../../domain/reinspection.ts'
import { rows } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'
import { codeOf, component, documentOf, door, found, maintained, on, person } from '../support/audits.ts'
import { east } from '../support/boundaries.ts'
import { byId } from '../support/criteria.ts'
import { addFacility } from '../support/facilities.ts'
import { bureau, day, draftOf, inspectorNamed, proofOf, soon } from '../support/orders.ts'

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
