import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { test, type Answer, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import type { Cell } from '../support/import_files.ts'
import { apply, codes, judged } from '../support/imports.ts'

const fields = { datum: 'wgs84', category: 'street_toilet' }
const judge = (app: App, call: Call, rows: Record<string, Cell>[]) => judged(app, call, rows, fields)
const detail = async (call: Call, id: string): Promise<Answer['body']> => (await call('GET', `/api/v1/facilities/${id}`)).body

describe('barrier-free columns', () => {
  const full = {
    名称: '东门公厕',
    乡镇: '连州',
    经度: 112.37,
    纬度: 24.78,
    是否有无障碍厕位: '有',
    第三卫生间: '无',
    盲道: '',
    '厕位门净宽（cm）': 85,
    坡道坡度: '1:12',
    无障碍停车位: '2',
    核实日期: '2026/5/1',
    状态: '正常开放',
  }

  test('become components and facts in three states, and a second import adds none', async ({ app, call }) => {
    const { body, rows } = await judge(app, call, [full])
    await apply(call, body.id)
    const facility = await detail(call, rows[0].facility_id)
    const parts = facility.components.map(({ type, part, presence, facts }: Answer['body']) => [
      type,
      part,
      presence,
      ...facts.map((fact: Answer['body']) => [fact.property, fact.value, fact.raw, fact.grade]),
    ])
    expect(parts.toSorted()).toEqual([
      ['accessible_parking', 'bay', 'present', ['accessible_bays_count', 2, '2', 'imported']],
      ['toilet', 'cubicle', 'present', ['toilet_door_clear_width_mm', 850, '85', 'imported']],
      ['toilet', 'family_toilet', 'absent'],
      ['wheelchair_ramp', null, 'present', ['running_slope_1_in', 12, '1:12', 'imported']],
    ])
    expect(facility).toMatchObject({ lifecycle: 'operating', verified_on: '2026-05-01' })
    expect((await judge(app, call, [full])).body.counts).toMatchObject({ leave: 1 })
    expect(rows[0].changes).toEqual(
      expect.arrayContaining([
        { field: 'lifecycle', before: null, after: 'operating' },
        { field: 'toilet.family_toilet', before: null, after: 'absent' },
        { field: 'toilet.cubicle.toilet_door_clear_width_mm', before: null, after: 850 },
      ]),
    )
    const moved = await judge(app, call, [{ ...full, '厕位门净宽（cm）': 90, 第三卫生间: '有' }])
    expect(moved.rows[0].changes).toEqual([
      { field: 'toilet.cubicle.toilet_door_clear_width_mm', before: 850, after: 900 },
      { field: 'toilet.family_toilet', before: 'absent', after: 'present' },
    ])
  })

  test('do not overrule what somebody measured', async ({ app, call }) => {
    const { id, revision } = await addFacility(call, { code: 'A-1', name_zh: '东门公厕' })
    const headers = { 'if-match': `"${revision}"` }
    const { body } = await call('POST', `/api/v1/facilities/${id}/components`, {
      as: 'administrator',
      headers,
      body: { type: 'toilet', part: 'cubicle' },
    })
    const fact = { property: 'toilet_door_clear_width_mm', state: 'value', value: 780, grade: 'measured', observed_at: '2026-11-01T00:00:00Z' }
    await call('POST', `/api/v1/facilities/${id}/components/${body.components[0].id}/facts`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: fact,
    })
    const { rows } = await judge(app, call, [{ 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 是否有无障碍厕位: '无', '厕位门净宽(mm)': '' }])
    expect([rows[0].outcome, codes(rows[0])]).toEqual(['leave', ['part_better_known']])
    const wider = await judge(app, call, [{ 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', '厕位门净宽(mm)': 900 }])
    expect([wider.rows[0].outcome, codes(wider.rows[0])]).toEqual(['leave', ['fact_better_known']])
    expect(wider.rows[0].reasons[0].parameters.known).toBe('780 mm')
  })

  test('an older day than that of what is known is told, not promised; the same file again changes nothing', async ({ app, call }) => {
    const toilet = { 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 经度: 112.37, 纬度: 24.78 }
    const width = async (id: string) => (await detail(call, id)).components[0].facts.map(({ value }: Answer['body']) => value)
    const first = await judge(app, call, [{ ...toilet, '门净宽(mm)': 800 }])
    await apply(call, first.body.id)
    const older = { ...toilet, '门净宽(mm)': 900, 采集日期: '2026-10-01' }
    const second = await judge(app, call, [older])
    expect(second.rows[0]).toMatchObject({ outcome: 'change', changes: [{ field: 'verified_on', before: null, after: '2026-10-01' }] })
    expect(codes(second.rows[0])).toEqual(['fact_newer_known'])
    await apply(call, second.body.id)
    expect(await width(first.rows[0].facility_id)).toEqual([800])
    expect((await judge(app, call, [older])).rows[0]).toMatchObject({ outcome: 'leave', changes: [] })
  })

  test('what is of the same day or later counts, with the day of its row though that is known already', async ({ app, call }) => {
    const at = (采集日期: string, mm: number | null) =>
      judge(app, call, [{ 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 经度: 112.37, 纬度: 24.78, '门净宽(mm)': mm, 采集日期 }])
    const first = await at('2026-10-01', 800)
    await apply(call, first.body.id)
    expect(codes((await at('2026-09-30', 850)).rows[0])).toEqual(['verified_past', 'fact_newer_known'])
    expect((await at('2026-10-01', 900)).rows[0].changes).toEqual([{ field: 'door.clear_width_mm', before: 800, after: 900 }])
    await apply(call, (await at('2026-10-02', null)).body.id)
    const measured = await at('2026-10-02', 950)
    expect(measured.rows[0].changes).toEqual([{ field: 'door.clear_width_mm', before: 800, after: 950 }])
    await apply(call, measured.body.id)
    const { components } = await detail(call, first.rows[0].facility_id)
    expect(components[0].facts).toEqual([expect.objectContaining({ value: 950, observed_at: expect.stringMatching(/^2026-10-02T00:00:00/) })])
  })

  test('an earlier state, one that lies ahead and an earlier verification are told to change nothing that is seen', async ({ app, call }) => {
    const { id } = await addFacility(call, {
      code: 'A-1',
      name_zh: '东门公厕',
      lifecycle: 'suspended',
      lifecycle_since: '2026-01-01',
      verified_on: '2026-10-01',
    })
    const row = { 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州' }
    const given = async (more: Record<string, Cell>) => (await judge(app, call, [{ ...row, ...more }])).rows[0]
    const past = await given({ 状态: '运行', 状态日期: '2025-12-31' })
    expect([codes(past), past.changes]).toEqual([['lifecycle_past'], [{ field: 'lifecycle_since', before: null, after: '2025-12-31' }]])
    const ahead = await given({ 状态: '在建', 状态日期: '2027-03-01' })
    expect([codes(ahead), ahead.changes]).toEqual([['lifecycle_ahead'], [{ field: 'lifecycle_since', before: null, after: '2027-03-01' }]])
    const later = await given({ 状态: '运行', 状态日期: '2026-01-02' })
    expect([codes(later), later.changes]).toEqual([[], [{ field: 'lifecycle', before: 'suspended', after: 'operating' }]])
    const seen = await given({ 核实日期: '2026-09-30' })
    expect([codes(seen), seen.changes]).toEqual([['verified_past'], [{ field: 'verified_on', before: null, after: '2026-09-30' }]])
    const { body } = await judge(app, call, [{ ...row, 状态: '运行', 状态日期: '2025-12-31', 核实日期: '2026-09-30' }])
    await apply(call, body.id)
    expect(await detail(call, id)).toMatchObject({ lifecycle: 'suspended', lifecycle_since: '2026-01-01', verified_on: '2026-10-01' })
  })

  test('two parts of a row are never taken for one component', async ({ app, call }) => {
    const { id } = await addFacility(call, { code: 'A-1', name_zh: '东门公厕' })
    await call('POST', `/api/v1/facilities/${id}/components`, { as: 'administrator', headers: { 'if-match': '*' }, body: { type: 'toilet' } })
    const row = { 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 无障碍厕位: '无', 第三卫生间: '有' }
    const { body } = await judge(app, call, [row])
    await apply(call, body.id)
    const parts = (await detail(call, id)).components.map(({ part, presence }: Answer['body']) => `${part} ${presence}`)
    expect(parts.toSorted()).toEqual(['family_toilet present', 'null absent'])
    expect((await judge(app, call, [row])).rows[0]).toMatchObject({ outcome: 'leave' })
  })

  test('a number without a unit and an answer that is neither yes nor no are kept as text, not guessed at', async ({ app, call }) => {
    const { body, rows } = await judge(app, call, [{ 名称: '东门公厕', 乡镇: '连州', 门净宽: 80, 盲道: '部分路段' }])
    expect([rows[0].outcome, codes(rows[0]).toSorted()]).toEqual(['add', ['presence_unreadable', 'unit_missing']])
    await apply(call, body.id)
    expect(await detail(call, rows[0].facility_id)).toMatchObject({ components: [], tags: { 门净宽: '80', 盲道: '部分路段' } })
  })
})

test('a state chosen for the whole file is that of new facilities whose rows give none, and changes no other', async ({ app, call }) => {
  const rows = [
    { 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 状态: '' },
    { 编号: 'A-2', 名称: '西门公厕', 乡镇: '连州', 状态: '在建' },
  ]
  const first = await judged(app, call, rows, { ...fields, lifecycle: 'operating' })
  await apply(call, first.body.id)
  const states = await Promise.all(first.rows.map(async ({ facility_id }) => (await detail(call, facility_id)).lifecycle))
  expect(states).toEqual(['operating', 'under_construction'])
  expect((await judged(app, call, rows, { ...fields, lifecycle: 'suspended' })).body.counts).toMatchObject({ leave: 2 })
})
