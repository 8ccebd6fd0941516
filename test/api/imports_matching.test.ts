import { describe, expect } from 'vitest'
import { fromWgs84 } from '../../domain/datum.ts'
import type { App } from '../../server/app.ts'
import { writing, type Db } from '../../server/database/connect.ts'
import { test, type Answer, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { csvText, toilets, type Cell } from '../support/import_files.ts'
import { apply, codes, correct, judged, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84', category: 'street_toilet' }
const judge = (app: App, call: Call, rows: Record<string, Cell>[], options = fields) => judged(app, call, rows, options)
const east = (lon: number, metres: number) => lon + metres / 101_100 // at 24.78° north
const detail = async (call: Call, id: string): Promise<Answer['body']> => (await call('GET', `/api/v1/facilities/${id}`)).body

describe('a row that is in the inventory already', () => {
  test('by code: what differs is listed with before and after; blank cells erase nothing', async ({ app, call }) => {
    const { id } = await addFacility(call, { code: 'A-1', name_zh: '东门公厕', phone: '0763-1', address: '旧址', geometry: point(112.37, 24.78) })
    const { body, rows } = await judge(app, call, [
      { 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州', 经度: 112.37, 纬度: 24.78, 联系电话: '0763-2', 地址: '', 备注: '新' },
    ])
    expect(rows[0]).toMatchObject({
      outcome: 'change',
      facility_id: id,
      changes: [
        { field: 'phone', before: '0763-1', after: '0763-2' },
        { field: 'tags.备注', before: null, after: '新' },
      ],
    })
    await apply(call, body.id)
    expect(await detail(call, id)).toMatchObject({ phone: '0763-2', address: '旧址', tags: { 备注: '新' } })
    expect((await correct(call, body.id, {})).body.code).toBe('import_state')
  })

  test('by name in its town up to 50 m; further off it is another one, likely the same', async ({ app, call }) => {
    const { id } = await addFacility(call, { name_zh: '东门公厕', geometry: point(112.37, 24.78) })
    const at = async (metres: number) =>
      (await judge(app, call, [{ 名称: '东门公厕', 乡镇: '连州镇', 经度: east(112.37, metres), 纬度: 24.78 }])).rows[0]
    expect(await at(49)).toMatchObject({ outcome: 'change', facility_id: id })
    const beyond = await at(51)
    expect([beyond.outcome, codes(beyond)]).toEqual(['add', ['likely_duplicate']])
    expect(beyond.reasons[0].parameters).toMatchObject({ name: '东门公厕', how: '51 m', id })
  })

  test('in the wrong datum: one known facility is told at its row, and the batch must be confirmed', async ({ app, call }) => {
    const known = { name_zh: '西门公厕', address: '西门路 8 号', geometry: point(112.37, 24.78) }
    const { id } = await addFacility(call, known)
    await addFacility(call, { ...known, name_zh: '南门公厕', address: '南门路 1 号' })
    const [经度, 纬度] = fromWgs84('gcj02', [112.37, 24.78])
    const row = { 名称: '西门公厕', 乡镇: '连州镇', 地址: '西门路8号', 经度, 纬度 }
    const { body, rows } = await judge(app, call, [row, { ...row, 名称: '新建公厕', 经度: 112.4 }])
    expect([rows[0].outcome, codes(rows[0])]).toEqual(['add', ['likely_duplicate_shifted']])
    expect(rows[0].reasons[0].title).toContain('相距 628 m，正好是坐标系差异')
    expect(rows[0].reasons[0].parameters.id).toBe(id)
    expect(body.warnings).toEqual([
      expect.objectContaining({ code: 'batch_shifted', must_confirm: true, parameters: expect.objectContaining({ evidence: 1, shift_m: 628 }) }),
    ])
    const address = await judge(app, call, [{ ...row, 名称: '南门公厕', 地址: '连州镇南门路1号', 经度: east(112.37, 2_000), 纬度: 24.78 }])
    expect(codes(address.rows[0])).toEqual(['likely_duplicate_address'])
    expect(address.body.warnings).toEqual([
      expect.objectContaining({ code: 'datum_hardly_checked', parameters: { evidence: 1, shift_m: expect.closeTo(2_000, -2) } }),
    ])
  })

  test('nearness alone makes no likely duplicate; a like name does, and a row without a name beside one of its category', async ({ app, call }) => {
    const { id } = await addFacility(call, { code: 'E-1', name_zh: '东门公厕', geometry: point(112.37, 24.78) })
    const at = (名称: string, metres: number) => ({ 名称, 乡镇: '连州镇', 经度: east(112.37, metres), 纬度: 24.78 })
    const { rows } = await judge(app, call, [
      at('人民医院', 5),
      at('无名公厕', 28),
      at('公厕', 120),
      at('东门公共厕所', 60),
      at('西门公厕', 20),
      at('2号公厕', 15),
      { ...at('东门公厕', 2), 编号: 'E-1' },
    ])
    expect(rows.map((row) => [row.cells[0], ...codes(row).filter((code) => code === 'likely_duplicate')])).toEqual([
      ['人民医院'],
      ['无名公厕', 'likely_duplicate'],
      ['公厕'],
      ['东门公共厕所', 'likely_duplicate'],
      ['西门公厕'],
      ['2号公厕'],
      ['东门公厕'],
    ])
    expect(rows[1].reasons[0].parameters.id).toBe(id)
  })

  test('a code of another kind, a closed facility, two namesakes: refused by name', async ({ app, call }) => {
    await addFacility(call, { code: 'L-1', kind: 'venue', category: 'library', name_zh: '图书馆' })
    const { id } = await addFacility(call, { code: 'C-1', name_zh: '旧厕' })
    await call('POST', `/api/v1/facilities/${id}/closure`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { closed_on: '2026-11-01', reason: '拆除' },
    })
    for (const lon of [112.37, 112.3701]) await addFacility(call, { name_zh: '公厕', geometry: point(lon, 24.78) })
    const place = { 乡镇: '连州', 经度: 112.37, 纬度: 24.78 }
    const { rows } = await judge(app, call, [
      { ...place, 编号: 'L-1', 名称: '甲', 经度: 112.35 },
      { ...place, 编号: 'C-1', 名称: '旧厕', 经度: 112.36 },
      { ...place, 名称: '公厕' },
    ])
    expect(rows.map((row) => [row.outcome, ...codes(row)])).toEqual([
      ['refuse', 'code_of_another'],
      ['refuse', 'facility_is_closed'],
      ['refuse', 'match_ambiguous'],
    ])
    expect(rows[0].reasons[0].title).toContain('图书馆')
  })

  test('the same row twice in a file is refused at the second, with the number of the first', async ({ app, call }) => {
    const row = { 名称: '东门公厕', 乡镇: '连州', 经度: 112.37, 纬度: 24.78 }
    const judging = () => judge(app, call, [row, row, { ...row, 名称: '西门公厕' }, { ...row, 名称: '东门公共厕所', 经度: east(112.37, 20) }])
    const { body, rows } = await judging()
    expect(rows.map(({ outcome }) => outcome)).toEqual(['add', 'refuse', 'add', 'add'])
    expect(rows[1].reasons[0]).toMatchObject({ code: 'duplicate_of_row', parameters: { row: 2 } })
    expect([rows[2], rows[3]].map(codes)).toEqual([[], ['likely_duplicate_row']])
    expect(rows[3].reasons[0].parameters).toMatchObject({ row: 2, name: '东门公厕', metres: 20 })
    await apply(call, body.id)
    expect((await judging()).rows.map((each) => [each.outcome, ...codes(each)])).toEqual([
      ['leave'],
      ['refuse', 'duplicate_of_row'],
      ['leave'],
      ['leave'],
    ])
  })
})

/** A square round the seat as the boundary of 连州镇. */
function square(db: Db, west: number, south: number, east_: number, north: number, code = '441882100') {
  const sql =
    "update regions set boundary = st_multi(st_makeenvelope(?, ?, ?, ?, 4326)), boundary_status = 'unofficial', boundary_source = 'test' where code = ?"
  return writing(db, 'test', (trx) => trx.raw(sql, [west, south, east_, north, code]))
}

async function aVillage(call: Call, town: string): Promise<{ code: string; name_zh: string }> {
  const { body } = await call('GET', `/api/v1/regions?parent=${town}`)
  return body.regions[0]
}

describe('towns', () => {
  test('by code, by short name, by the name of the city before it, by village', async ({ app, call }) => {
    const { rows } = await judge(
      app,
      call,
      ['441882101', '星子', '连州市星子镇', '瑶安乡', '441882101000'].map((乡镇, index) => ({ 名称: `第${index}公厕`, 乡镇 })),
    )
    expect(rows.map(({ town_code }) => town_code)).toEqual(['441882101', '441882101', '441882101', '441882200', '441882101'])
    const unknown = await judge(app, call, [{ 名称: '公厕', 乡镇: '星宇镇' }])
    expect(unknown.rows[0].reasons[0]).toMatchObject({
      code: 'town_unknown',
      parameters: { value: '星宇镇', closest: expect.stringMatching(/^星子镇/) },
    })
  })

  test('where boundaries are loaded the place decides; the declared town is kept and the disagreement said', async ({ app, call, db }) => {
    await square(db, 112.3, 24.7, 112.4, 24.8)
    const { body, rows } = await judge(app, call, [
      { 名称: '甲', 乡镇: '星子', 经度: 112.37, 纬度: 24.78 },
      { 名称: '乙', 乡镇: '星子', 经度: 112.5, 纬度: 24.9 },
      { 名称: '丙', 乡镇: '', 经度: 112.38, 纬度: 24.78 },
    ])
    expect(rows.map((row) => [row.outcome, row.town_code, ...codes(row)])).toEqual([
      ['add', '441882100', 'town_disagrees'],
      ['add', '441882101', 'outside_every_town'],
      ['add', '441882100'],
    ])
    await apply(call, body.id)
    expect(await detail(call, rows[0].facility_id)).toMatchObject({ town_code: '441882100', town_basis: 'boundary', declared_town_code: '441882101' })
  })

  test('a wrong datum shows in an empty inventory too, where rows fall out of their towns', async ({ app, call, db }) => {
    await square(db, 112.3, 24.7, 112.4, 24.8)
    const rows = Array.from({ length: 8 }, (_, index) => {
      const [lon, lat] = fromWgs84('gcj02', [112.398, 24.72 + index / 200])
      return { 名称: `第${index}公厕`, 乡镇: '连州', 经度: lon.toFixed(7), 纬度: lat.toFixed(7) }
    })
    const wrong = await judge(app, call, rows)
    expect(wrong.body.warnings[0]).toMatchObject({
      code: 'batch_shifted_by_towns',
      must_confirm: true,
      parameters: { gained: 8, lost: 0, other_datum: 'gcj02' },
    })
    const right = await judge(app, call, rows, { ...fields, datum: 'gcj02' })
    expect(right.body.warnings.map(({ code }: { code: string }) => code)).toEqual(['datum_not_checked']) // BD-09 would stay within the town too
  })

  test('BD-09 is told from GCJ-02', async ({ app, call }) => {
    const table = toilets(12, 'bd09')
    const right = await upload(app, call, { name: 'a.csv', content: csvText(table), fields: { ...fields, datum: 'bd09' } })
    await apply(call, right.body.id)
    const wrong = await upload(app, call, { name: 'a.csv', content: csvText(table), fields: { ...fields, datum: 'gcj02' } })
    expect(wrong.body.warnings[0]).toMatchObject({ code: 'batch_shifted', fix: { options: { datum: 'bd09' } } })
  })

  test('a village of another town is told, by code as by name; one by its code wins over the town chosen for the file', async ({ app, call }) => {
    const village = await aVillage(call, '441882101')
    const given = async (row: Record<string, Cell>, options: Record<string, string> = {}) =>
      (await judge(app, call, [{ 名称: '公厕', ...row }], { category: 'street_toilet', ...options } as typeof fields)).rows[0]
    const other = await given({ 乡镇: '连州镇', 村: village.code })
    expect([other.outcome, other.town_code, codes(other)]).toEqual(['add', '441882100', ['village_of_other_town']])
    expect(other.reasons[0].parameters).toMatchObject({ village: village.name_zh, town: '星子镇', given: '连州镇' })
    const own = await given({ 乡镇: '星子镇', 村: village.code })
    expect([own.town_code, codes(own)]).toEqual(['441882101', []])
    const assumed = await given({ 村: village.code }, { town_code: '441882100' })
    expect([assumed.town_code, codes(assumed)]).toEqual(['441882101', []])
  })

  test('a town chosen for the file must be one, and a mapping names fields that there are', async ({ app, call }) => {
    const content = '名称\n甲公厕'
    const wrong = await upload(app, call, { name: 'a.csv', content, fields: { category: 'street_toilet', town_code: '999999999' } })
    expect(wrong.body).toMatchObject({ state: 'failed', problem: { code: 'town_unknown' } })
    const { body } = await upload(app, call, { name: 'a.csv', content, fields: { category: 'street_toilet', town_code: '441882100' } })
    for (const field of ['nonsense', 'constructor']) {
      const refused = await correct(call, body.id, { mapping: { [field]: 0 } })
      expect([refused.status, refused.body.code, refused.body.parameters]).toEqual([422, 'import_field_unknown', { field }])
    }
    const corrected = await correct(call, body.id, { options: { town_code: '999999999' } })
    expect(corrected.body).toMatchObject({ state: 'ready', problem: { code: 'town_unknown' }, options: { town_code: '441882100' } })
  })
})
