import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { AuditDocument } from '../../domain/audit_document.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { now, test, type Call } from '../support/app.ts'
import { codeOf, component, documentOf, found, hash, office, person, photo, visited_at } from '../support/audits.ts'
import { east } from '../support/boundaries.ts'
import { addFacility, town } from '../support/facilities.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const tomorrow = new Date(now().getTime() + 2 * 86_400_000).toISOString()

async function ready(db: Db, call: Call) {
  const [facility, inspector] = [await addFacility(call), await person(db, call, 'li.jian', 'inspector', '李检')]
  return { facility, inspector, send: (given: Partial<AuditDocument> = {}, id?: string) => inspector.submit(documentOf(facility.id, given), id) }
}

const assign = async (db: Db, facility_id: string, inspector_id: string): Promise<string> => {
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  const sql = "insert into assignments (facility_id, inspector_id, due_on) values (:facility_id, :inspector_id, '2026-12-01') returning id"
  return (await rows<{ id: string }>(db, sql, { facility_id, inspector_id }))[0]!.id
}

describe('an audit that is sent', () => {
  test('is kept whole as it came, and waits for its review', async ({ db, call }) => {
    const { facility, inspector } = await ready(db, call)
    const assignment_id = await assign(db, facility.id, inspector.id)
    const door = component({ answers: { clear_width_mm: found(795, { note: '门框内侧' }), door_type: found('hinged') } })
    const ramp = component({ type: 'wheelchair_ramp', answers: { running_slope_1_in: found({ rise_mm: 100, run_mm: 1200 } as never) } })
    const document = documentOf(facility.id, {
      assignment_id,
      notes: '下雨',
      answers: { maintainer_named: found(true), warning_needed: found(false), storeys_count: found(2) },
      components: [door, ramp],
      photos: [photo(hash('a')), photo(hash('b'), { component_id: door.id, property: 'clear_width_mm', caption: '门' })],
    })
    const id = randomUUID()
    const sent = await inspector.submit(document, id)
    expect([sent.status, sent.headers['location']]).toEqual([201, `/api/v1/audits/${id}`])
    expect(sent.body).toMatchObject({
      id,
      status: 'submitted',
      inspector: 'li.jian',
      inspector_name: '李检',
      finished_at: visited_at,
      submitted_at: now().toISOString(),
    })
    const { body } = await inspector.read(`/api/v1/audits/${id}`)
    expect(body.document).toEqual(document)
    expect([body.photos_named, body.photos_received, body.photos_missing]).toEqual([2, 0, [hash('a'), hash('b')]])
    expect(await rows(db, 'select state from assignments')).toEqual([{ state: 'done' }])
    const { body: after } = await call('GET', `/api/v1/facilities/${facility.id}`)
    expect([after.verdict, after.components, after.verifications]).toEqual(['unaudited', [], []])
  })

  test('again is answered as the first time; another document or sender under its id is refused', async ({ db, call }) => {
    const { facility, inspector, send } = await ready(db, call)
    const id = randomUUID()
    const given = { usable_today: { usable: false, reason: 'locked', note: null } } as const
    expect(codeOf(await send(given, id))).toBe('201')
    const document = documentOf(facility.id, given)
    const turned = Object.fromEntries(Object.entries(document).toReversed())
    expect(codeOf(await inspector.submit(turned, id))).toBe('200')
    expect(codeOf(await send({ notes: '别的' }, id))).toBe('409 audit_id_reused')
    const other = await addFacility(call)
    expect(codeOf(await inspector.submit(documentOf(other.id), id))).toBe('409 audit_id_reused')
    const another = await person(db, call, 'wang.jian', 'inspector')
    expect(codeOf(await another.submit(document, id))).toBe('409 audit_id_reused')
    expect(await rows(db, 'select usable, reason, observed_by, audit_id from operational_observations')).toEqual([
      { usable: false, reason: 'locked', observed_by: '李检', audit_id: id },
    ])
    expect(await rows(db, "select actor from history where entity = 'audits' and entity_id = :id", { id })).toEqual([{ actor: 'li.jian' }])
  })

  test.for<[string, (door: string) => Partial<AuditDocument> | Record<string, unknown>, string]>([
    ['a facility that is none', () => ({ facility_id: nobody }), '404 facility_not_found'],
    ['a version that is none', () => ({ criteria_version: 9 }), '422 audit_criteria_unknown'],
    ['an end before its beginning', () => ({ started_at: visited_at, finished_at: '2026-11-24T02:59:59Z' }), '422 audit_times_unfit'],
    ['an end in the future', () => ({ finished_at: tomorrow }), '422 audit_times_unfit'],
    ['an answer of the future', () => ({ answers: { maintainer_named: found(true, { observed_at: tomorrow }) } }), '422 audit_times_unfit'],
    ['a photo of the future', () => ({ photos: [photo(hash('a'), { taken_at: tomorrow })] }), '422 audit_times_unfit'],
    ['a leap second', () => ({ finished_at: '2016-12-31T23:59:60Z' }), '400 invalid_request'],
    ['an assignment of somebody else', () => ({ assignment_id: nobody }), '422 audit_assignment_unfit'],
    ['a correction of nothing', () => ({ revises: nobody }), '409 audit_revises_unfit'],
    ['a property that is none', () => ({ answers: { colour: found(true) } }), '422 property_unknown'],
    ['a part’s property on the whole', () => ({ answers: { clear_width_mm: found(800) } }), '422 property_unknown'],
    ['another part’s property', () => ({ components: [component({ answers: { landing_length_mm: found(1500) } })] }), '422 property_unknown'],
    ['a property of every object', () => ({ answers: { constructor: found(true) } }), '422 property_unknown'],
    ['a prototype', () => JSON.parse('{"answers": {"__proto__": {}}}'), '400 malformed_body'],
    ['a note in the place of reason', () => ({ usable_today: { usable: false, reason: null, note: '锁了' } }), '422 audit_usability_inconsistent'],
    ['a reason for what is usable', () => ({ usable_today: { usable: true, reason: 'locked', note: null } }), '422 audit_usability_inconsistent'],
    ['another reason that is not told', () => ({ usable_today: { usable: false, reason: 'other', note: ' ' } }), '422 audit_usability_inconsistent'],
    ['a part twice', (id) => ({ components: [component({ id }), component({ id })] }), '422 audit_component_twice'],
    ['a part of no such sort', () => ({ components: [component({ part: 'bay' })] }), '422 audit_part_unfit'],
    ['a photo of no part', () => ({ photos: [photo(hash('a'), { component_id: nobody })] }), '422 audit_component_unknown'],
    ['an item that is not his choice', () => ({ components: [component({ not_applicable: ['DOOR-02'] })] }), '422 audit_item_not_optional'],
    ['an item that is none', () => ({ not_applicable: ['DOOR-99'] }), '422 audit_item_not_optional'],
    ['a status', () => ({ status: 'approved' }), '400 invalid_request'],
    ['an inspector', () => ({ inspector: 'wang.jian' }), '400 invalid_request'],
    ['an id in capitals', (id) => ({ components: [component({ id: id.toUpperCase().replace(/^./, 'A') })] }), '400 invalid_request'],
    ['a part that is none', () => ({ components: [component({ type: 'spaceship' })] }), '400 invalid_request'],
  ])('is refused with %s', async ([, given, code], { db, call }) => {
    const { facility, inspector } = await ready(db, call)
    const refused = await inspector.submit({ ...documentOf(facility.id), ...given(randomUUID()) })
    expect(codeOf(refused)).toBe(code)
    expect(refused.body.title + refused.body.remedy).not.toContain('{')
    expect(await rows(db, 'select from audits')).toEqual([])
  })

  test.for<[unknown, string]>([
    [{ value: 90_000 }, 'value_unfit'],
    [{ value: 795.5 }, 'value_unfit'],
    [{ value: -1 }, 'value_unfit'],
    [{ value: '795' }, 'value_unfit'],
    [{ value: true }, 'value_unfit'],
    [{ value: { rise_mm: 100, run_mm: 1200 } }, 'value_unfit'],
    [{}, 'audit_answer_inconsistent'],
    [{ value: 795, reason: '堵住' }, 'audit_answer_inconsistent'],
    [{ state: 'absent', value: 795 }, 'audit_answer_inconsistent'],
    [{ state: 'absent', operator: '<=' }, 'audit_answer_inconsistent'],
    [{ state: 'could_not_measure' }, 'audit_answer_inconsistent'],
    [{ state: 'could_not_measure', reason: '  ' }, 'audit_answer_inconsistent'],
    [{ state: 'could_not_measure', reason: '堵住', value: 795 }, 'audit_answer_inconsistent'],
    [{ value: 795, carried: true }, 'audit_carried_unfounded'],
  ])('with the width %o is refused, naming part and property', async ([answer, code], { db, call }) => {
    const { send } = await ready(db, call)
    const door = component({ answers: { clear_width_mm: { state: 'value', observed_at: visited_at, ...(answer as object) } as never } })
    const refused = await send({ components: [component(), door] })
    expect(codeOf(refused)).toBe(`422 ${code}`)
    expect(refused.body.parameters).toMatchObject({ component: 'door', component_id: door.id, property: 'clear_width_mm' })
    expect(refused.body.fields).toEqual([expect.objectContaining({ field: 'components.1.answers.clear_width_mm', code })])
  })

  test.for([
    ['running_slope_1_in', { rise_mm: 0, run_mm: 500 }, '201'],
    ['running_slope_1_in', { rise_mm: 500, run_mm: 500 }, '201'],
    ['running_slope_1_in', { rise_mm: 501, run_mm: 500 }, '422 value_unfit'],
    ['running_slope_1_in', { rise_mm: 1, run_mm: 0 }, '400 invalid_request'],
    ['running_slope_1_in', 0.5, '422 value_unfit'],
    ['surface_ok', 1, '422 value_unfit'],
  ] as const)('with %s of a ramp %o is answered %s', async ([property, value, code], { db, call }) => {
    const { send } = await ready(db, call)
    expect(codeOf(await send({ components: [component({ type: 'wheelchair_ramp', answers: { [property]: found(value as never) } })] }))).toBe(code)
  })

  test('is refused with a part of another facility, or of another type than it has', async ({ db, call }) => {
    const { facility, send } = await ready(db, call)
    const added = async (id: string) =>
      (await call('POST', `/api/v1/facilities/${id}/components`, { as: 'administrator', headers: { 'if-match': '*' }, body: { type: 'door' } })).body
        .components[0].id
    const [ours, theirs] = [await added(facility.id), await added((await addFacility(call)).id)]
    expect(codeOf(await send({ components: [component({ id: theirs })] }))).toBe('409 audit_component_elsewhere')
    expect(codeOf(await send({ components: [component({ id: ours, type: 'sign' })] }))).toBe('409 audit_component_other_type')
    expect(codeOf(await send({ components: [component({ id: ours })] }))).toBe('201')
  })

  test('is refused of a facility that is closed, and of one merged into another it is the other’s', async ({ db, call }) => {
    const { facility, inspector } = await ready(db, call)
    const change = (url: string, body: unknown) =>
      call('POST', `/api/v1/facilities/${url}`, { as: 'administrator', headers: { 'if-match': '*' }, body })
    await change(`${facility.id}/closure`, { closed_on: '2026-11-20', reason: '拆除' })
    expect(codeOf(await inspector.submit(documentOf(facility.id)))).toBe('409 audit_facility_closed')
    expect(codeOf(await inspector.read(`/api/v1/facilities/${facility.id}/audit-basis`))).toBe('409 audit_facility_closed')
    const [gone, survivor] = [await addFacility(call), await addFacility(call)]
    await rows(db, "select set_config('changxing.actor', 'test', true)")
    await rows(db, 'update facilities set merged_into = :survivor where id = :gone', { gone: gone.id, survivor: survivor.id })
    const refused = await inspector.read(`/api/v1/facilities/${gone.id}/audit-basis`)
    expect([codeOf(refused), refused.body.parameters.into]).toEqual(['409 facility_merged_already', survivor.id])
    const { status, body } = await inspector.submit(documentOf(gone.id))
    expect([status, body.facility_id]).toEqual([201, survivor.id])
  })

  test('is refused outside the towns of the inspector, who is shown none from there', async ({ db, call }) => {
    const [here, there] = [await addFacility(call), await addFacility(call, { town_code: east })]
    const anywhere = await person(db, call, 'li.jian', 'inspector')
    const only = await person(db, call, 'wang.jian', { role: 'inspector', town_codes: [town] })
    const id = randomUUID()
    await anywhere.submit(documentOf(there.id), id)
    expect(codeOf(await only.submit(documentOf(there.id)))).toBe('403 outside_your_scope')
    expect(codeOf(await only.submit(documentOf(here.id)))).toBe('201')
    expect(codeOf(await only.read(`/api/v1/audits/${id}`))).toBe('403 outside_your_scope')
    expect(codeOf(await only.read(`/api/v1/facilities/${there.id}/audit-basis`))).toBe('403 outside_your_scope')
    const listed = async ({ read }: typeof only) =>
      (await read('/api/v1/audits')).body.audits.map((each: { town_code: string }) => each.town_code).toSorted()
    expect([await listed(only), await listed(anywhere)]).toEqual([[town], [town, east]])
  })
})

test('an answer is carried over from a fact, from the last approved audit, or by the correction of what carried it', async ({ db, call }) => {
  const { reviewer, send, inspector, facility } = await office(db, call)
  const ramp = component({ type: 'wheelchair_ramp', answers: { cross_slope_1_in: found({ rise_mm: 3, run_mm: 500 } as never) } })
  const part = component({ answers: { level_difference_mm: found(12) } })
  await reviewer.approve(await send({ components: [ramp, part] }))
  const carried = (value: unknown, more = {}) => found(value as never, { carried: true, ...more })
  const sent = async (answers: AuditDocument['answers'], of = part) =>
    codeOf(await inspector.submit(documentOf(facility.id, { components: [{ ...of, answers }] })))
  expect(await sent({ cross_slope_1_in: carried({ run_mm: 500, rise_mm: 3 }) }, ramp)).toBe('201')
  expect(await sent({ cross_slope_1_in: carried(166.66) }, ramp)).toBe('201')
  for (const [value, more] of [[13], [12, { operator: '<=' }], [12, { observed_at: '2026-11-24T02:59:00Z' }]] as const)
    expect(await sent({ level_difference_mm: carried(value, more) })).toBe('422 audit_carried_unfounded')
  expect(await sent({ turning_diameter_mm: carried(12) })).toBe('422 audit_carried_unfounded')
  expect(await sent({ level_difference_mm: carried(12) }, component())).toBe('422 audit_carried_unfounded')
  const answers = { cross_slope_1_in: carried({ rise_mm: 3, run_mm: 500 }) }
  const returned = await send({
    components: [
      { ...ramp, answers },
      { ...part, answers: { level_difference_mm: found(9) } },
    ],
  })
  await reviewer.giveBack(returned)
  await reviewer.approve(await send({ components: [{ ...ramp, answers: {} }] }))
  const corrected = { revises: returned, components: [{ ...ramp, answers }] }
  const unapproved = { ...corrected, components: [{ ...part, answers: { level_difference_mm: carried(9) } }] }
  expect(codeOf(await inspector.submit(documentOf(facility.id, unapproved)))).toBe('422 audit_carried_unfounded')
  expect(codeOf(await inspector.submit(documentOf(facility.id, corrected)))).toBe('201')
})

test('audits are listed the newest first, by pages, and filtered', async ({ db, call }) => {
  const { facility, inspector, send } = await ready(db, call)
  const other = await person(db, call, 'wang.jian', 'inspector')
  for (let index = 0; index < 4; index += 1) await send()
  await other.submit(documentOf(facility.id))
  const all = (await inspector.read('/api/v1/audits')).body.audits
  expect(all).toHaveLength(5)
  const paged: unknown[] = []
  let cursor: string | null = ''
  do {
    const { body }: { body: { audits: unknown[]; next: string | null } } = await inspector.read(
      `/api/v1/audits?limit=2${cursor && `&cursor=${cursor}`}`,
    )
    expect(body.audits.length).toBeLessThanOrEqual(2)
    paged.push(...body.audits)
    cursor = body.next
  } while (cursor)
  expect(paged).toEqual(all)
  expect((await inspector.read('/api/v1/audits?sort=oldest')).body.audits).toEqual(all.toReversed())
  const counted = async (query: string) => {
    const { status, body } = await inspector.read(`/api/v1/audits?${query}`)
    return status === 200 ? body.audits.length : body.code
  }
  expect(await counted('inspector=wang.jian')).toBe(1)
  expect(await counted('status=submitted&town_code=441882100')).toBe(5)
  expect(await counted('status=approved')).toBe(0)
  expect(await counted(`facility_id=${nobody}`)).toBe(0)
  expect(await counted(`inspector=${encodeURIComponent("x' or true; drop table audits; --")}`)).toBe(0)
  for (const wrong of [
    "status=submitted' or true --",
    "facility_id=1' or '1'='1",
    "town_code=' or true --",
    'cursor=W10',
    'limit=0',
    'sort=1;select',
  ])
    expect([wrong, await counted(wrong)]).toEqual([wrong, 'invalid_request'])
  const forged = Buffer.from(JSON.stringify(['audits', "now'); drop table audits; --", nobody])).toString('base64url')
  expect(await counted('')).toBe(5)
  expect(await counted(`cursor=${forged}`)).toBe('invalid_request')
})
