import { describe, expect } from 'vitest'
import { fromWgs84 } from '../../domain/datum.ts'
import { adminToken, test, type Call } from '../support/app.ts'
import type { App } from '../../server/app.ts'
import { csvText, gb18030, toilets, xlsxOf } from '../support/import_files.ts'
import { allRows, codes, correct, judged, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84', category: 'street_toilet' }
type Row = Record<string, string | number>

/** What a row leaves out is an ordinary toilet in the seat, each in a place of its own. */
const judge = (app: App, call: Call, rows: Row[]) =>
  judged(
    app,
    call,
    rows.map((row, index) => ({ 名称: `第${index + 1}公厕`, 乡镇: '连州镇', 经度: 112.37 + index / 1000, 纬度: 24.78, ...row })),
    fields,
  )

describe('twenty broken rows among two hundred', () => {
  const broken: Row[] = [
    { 名称: '' },
    { 名称: '长'.repeat(201) },
    { 乡镇: '北京' },
    { 乡镇: '' },
    { 乡镇: '441882108' },
    { 经度: '112,37' },
    { 经度: '' },
    { 经度: 0, 纬度: 0 },
    { 经度: 24.78, 纬度: 112.37 },
    { 经度: 118.5, 纬度: 20.1 },
    { 经度: 638555, 纬度: 2742379 },
    { 类别: '飞机场' },
    { 类别: '图书馆', 种类: '厕所' },
    { 种类: '城堡' },
    { 状态: '奇怪' },
    { 状态: '关闭' },
    { 核实日期: '2026-11-25' },
    { 坡道坡度: '1:5000' },
    { 盲道: '无', 盲道宽度: '300mm' },
    { 编号: 'A-1' },
    { 编号: 'A-1' },
  ]
  const reasons = [
    'name_missing',
    'too_long',
    'town_unknown',
    'town_missing',
    'town_unknown',
    'coordinate_unreadable',
    'coordinate_half',
    'coordinate_zero',
    'axes_swapped',
    'outside_city',
    'off_the_earth',
    'category_unknown',
    'category_not_of_kind',
    'kind_unknown',
    'lifecycle_unknown',
    'closed_without_reason',
    'date_in_future',
    'value_unfit',
    'part_absent_with_value',
    'code_of_another_row',
  ]

  test('are told apart, each by its reason, at its column, with what to do', async ({ app, call }) => {
    const { body, rows } = await judge(app, call, [...Array.from({ length: 179 }, () => ({})), ...broken])
    expect(body.counts).toMatchObject({ rows: 200, add: 180, refuse: 20 })
    const refused = rows.filter(({ outcome }) => outcome === 'refuse')
    expect(refused.map(codes)).toEqual(reasons.map((code) => [code]))
    expect(refused[2].reasons[0]).toMatchObject({ column: body.header.indexOf('乡镇'), title: '本市没有乡镇“北京”。', severity: 'refusal' })
    for (const row of refused) for (const { title, remedy } of row.reasons) expect(`${title}${remedy}`).not.toMatch(/[{}]|undefined/)
  })

  test('come back as the same file with their reasons, and are judged alike when it is imported again', async ({ app, call }) => {
    const { body } = await judge(app, call, [...Array.from({ length: 179 }, () => ({})), ...broken])
    const download = await app.inject({
      url: `/api/v1/imports/${body.id}/refused`,
      headers: { authorization: `Bearer ${adminToken}` },
    })
    expect(download.headers['content-disposition']).toContain('a.refused.csv')
    const again = await upload(app, call, { name: 'b.csv', content: download.rawPayload, fields })
    expect(again.body.header).toEqual([...body.header, '未导入原因'])
    const rows = await allRows(call, again.body.id)
    expect(rows.slice(0, 19).map(codes)).toEqual(reasons.slice(0, 19).map((code) => [code]))
    expect(rows.map(({ outcome }) => outcome)).toEqual([...Array.from({ length: 19 }, () => 'refuse'), 'add']) // its twin in code stayed behind
  })

  test('13 cells under 12 headers: that row alone is refused', async ({ app, call }) => {
    const lines = csvText(toilets(5, 'wgs84')).split('\r\n')
    lines[2] += ',多出的一格'
    lines[4] = lines[4]!.split(',').slice(0, 6).join(',')
    const { body } = await upload(app, call, { name: 'a.csv', content: lines.join('\n'), fields })
    const rows = await allRows(call, body.id)
    expect(rows.filter(({ outcome }) => outcome === 'refuse').map((row) => [row.row_number, ...codes(row)])).toEqual([
      [3, 'cells_beyond_header'],
      [5, 'cells_missing'],
    ])
    expect(rows[1].reasons[0].parameters).toEqual({ cells: 9, columns: 8 })
  })

  test('a short or long row comes back exactly as it was read, over and over, and is never let in filled up', async ({ app, call }) => {
    const content =
      '名称,乡镇,经度,纬度,地址,联系电话\n甲公厕,星子镇,112.51,24.91,某路\n乙公厕,星子镇,112.52,24.92,某路,123,额外\n丙公厕,星子镇,112.53,24.93,某路,123'
    let { body } = await upload(app, call, { name: 'a.csv', content, fields })
    for (let round = 0; round < 2; round += 1) {
      const rows = await allRows(call, body.id)
      expect(rows.filter(({ outcome }) => outcome === 'refuse').map(codes)).toEqual([['cells_missing'], ['cells_beyond_header']])
      const { body: text } = await app.inject({ url: `/api/v1/imports/${body.id}/refused`, headers: { authorization: `Bearer ${adminToken}` } })
      const lines = text.trim().split('\r\n')
      expect(lines[0]).toBe('名称,乡镇,经度,纬度,地址,联系电话,未导入原因')
      expect(lines[1]).toMatch(/^甲公厕,星子镇,112.51,24.91,某路,这一行只有[^,]*$/)
      expect(lines[2]).toMatch(/^乙公厕,星子镇,112.52,24.92,某路,123,额外,这一行有[^,]*$/)
      body = (await upload(app, call, { name: 'a.refused.csv', content: text, fields })).body
    }
  })
})

describe('the refused rows keep the clothes of their file', () => {
  const table = toilets(3, 'gcj02')
  const bad = { header: table.header, rows: table.rows.map((row) => row.with(5, '北京')) }
  const features = bad.rows.map(([, 名称, , lon, lat, 乡镇]) => ({
    type: 'Feature',
    properties: { 名称, 乡镇 },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }))

  test.for([
    ['a.csv', gb18030(csvText(bad, ';')), { encoding: 'gb18030', delimiter: ';' }, [...bad.header, 'reason refused']],
    ['a.csv', Buffer.from(`\uFEFF${csvText(bad)}`), { encoding: 'utf-8', bom: true }, [...bad.header, 'reason refused']],
    ['a.xlsx', xlsxOf(bad, '一览表'), { sheet: '一览表' }, [...bad.header, 'reason refused']],
    ['a.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })), {}, ['名称', '乡镇', 'reason refused', 'geometry']],
  ] as [string, Buffer, object, string[]][])('%s %#', async ([name, content, layout, header], { app, call }) => {
    const options = { ...fields, datum: 'gcj02' }
    const { body } = await upload(app, call, { name, content, fields: options })
    const download = await app.inject({
      url: `/api/v1/imports/${body.id}/refused`,
      headers: { authorization: `Bearer ${adminToken}`, 'accept-language': 'en' },
    })
    const again = await upload(app, call, { name, content: download.rawPayload, fields: options })
    expect(again.body).toMatchObject({ layout, header, counts: { refuse: 3 } })
    const [before, after] = [(await allRows(call, body.id))[0], (await allRows(call, again.body.id))[0]]
    expect(after.cells[header.indexOf('reason refused')]).toContain('no town 北京')
    expect(after.cells.toSpliced(header.indexOf('reason refused'), 1)).toEqual(before.cells)
  })
})

test('days before 1900 are refused by name, and that of no calendar as unreadable', async ({ app, call }) => {
  const { rows } = await judge(
    app,
    call,
    ['1899-12-31', '1900-01-01', '0199/2/29', '1600-2-29', '1899-02-29'].map((启用日期) => ({ 启用日期 })),
  )
  expect(rows.map((row) => [row.outcome, ...codes(row)])).toEqual([
    ['refuse', 'date_too_early'],
    ['add'],
    ['refuse', 'day_unreadable'],
    ['refuse', 'date_too_early'],
    ['refuse', 'day_unreadable'],
  ])
})

describe('positions', () => {
  test('degrees, minutes and seconds; one cell with both; survey coordinates with X to the north', async ({ app, call }) => {
    const written = await judge(app, call, [{ 经度: '112°22′12″E', 纬度: '北纬24度46分48秒' }])
    expect(written.rows[0]).toMatchObject({ outcome: 'add', lon: 112.37, lat: 24.78 })
    const pair = await judge(app, call, [{ 坐标: '24.78，112.37', 经度: '', 纬度: '' }])
    expect(pair.rows[0]).toMatchObject({ outcome: 'add', lon: 112.37, lat: 24.78 })
    const [easting, northing] = fromWgs84('epsg_4546', [112.37, 24.78])
    const survey = await upload(app, call, {
      name: 'a.csv',
      content: csvText({ header: ['名称', '乡镇', 'X', 'Y'], rows: [['东门公厕', '连州', northing.toFixed(3), easting.toFixed(3)]] }),
      fields: { ...fields, datum: 'epsg_4546' },
    })
    const [row] = await allRows(call, survey.body.id)
    expect([row.lon.toFixed(6), row.lat.toFixed(6), codes(row)]).toEqual(['112.370000', '24.780000', ['axes_survey']])
  })

  test('a whole file with its axes swapped is set right by the fix that the warning carries', async ({ app, call }) => {
    const { body } = await judge(
      app,
      call,
      Array.from({ length: 5 }, (_, index) => ({ 经度: 24.78, 纬度: 112.37 + index / 200 })),
    )
    const warning = body.warnings.find(({ code }: { code: string }) => code === 'axes_swapped')
    expect([body.counts.refuse, warning.parameters.count]).toEqual([5, 5])
    expect((await correct(call, body.id, warning.fix)).body.counts).toMatchObject({ add: 5, refuse: 0 })
  })

  test('where only some rows are swapped, turning the columns round is not offered', async ({ app, call }) => {
    const given = Array.from({ length: 4 }, (_, index) => (index === 0 ? { 经度: 24.78, 纬度: 112.37 } : { 经度: 112.37 + index / 200, 纬度: 24.78 }))
    const { body } = await judge(app, call, given)
    const warning = body.warnings.find(({ code }: { code: string }) => code === 'axes_swapped')
    expect([body.counts.refuse, warning.parameters.count, warning.fix]).toEqual([1, 1, null])
  })

  test('a row without a position is let in and says so', async ({ app, call }) => {
    const { rows } = await judge(app, call, [{ 经度: '', 纬度: '' }])
    expect([rows[0].outcome, ...codes(rows[0])]).toEqual(['add', 'position_missing'])
  })

  test.for([
    ['POLYGON((112.37 24.78, 112.38 24.79, 112.38 24.78, 112.37 24.79, 112.37 24.78))', 'geometry_crosses_itself'],
    ['POLYGON((112.37 24.78, 112.38 24.78, 112.38 24.79))', 'geometry_malformed'],
    ['LINESTRING(112.37 24.78, 112.38 24.79)', 'geometry_unfit'],
    ['LINESTRING(24.78 112.37, 24.79 112.38)', 'axes_swapped'],
    ['中山路口', 'geometry_malformed'],
  ] as [string, string][])('%s is refused as %s', async ([wkt, code], { app, call }) => {
    const { rows } = await judge(app, call, [{ wkt }])
    expect([rows[0].outcome, ...codes(rows[0])]).toEqual(['refuse', code])
  })

  test('the datum is asked for where there are coordinates, and a heading only proposes it', async ({ app, call }) => {
    const content = csvText({ header: ['名称', '乡镇', '经度(GCJ-02)', '纬度(GCJ-02)'], rows: [['东门公厕', '连州', 112.3754, 24.7773]] })
    const { body } = await upload(app, call, { name: 'a.csv', content, fields: { category: 'street_toilet' } })
    expect(body).toMatchObject({ needs: ['datum'], proposed_datum: 'gcj02', mapping: { lon: 2, lat: 3 }, counts: { rows: 1, add: 0 } })
    expect((await call('POST', `/api/v1/imports/${body.id}/application`, { as: 'administrator', body: {} })).body.code).toBe('import_needs')
    const [row] = await allRows(call, (await correct(call, body.id, { options: { datum: 'gcj02' } })).body.id)
    expect(row.lon).toBeCloseTo(112.37, 3)
  })

  test('where nothing can be compared, how large a wrong guess would be is said', async ({ app, call }) => {
    const { body } = await judge(app, call, [{}])
    expect(body.warnings).toEqual([
      expect.objectContaining({ code: 'datum_not_checked', must_confirm: false, parameters: { gcj02_m: 628, bd09_m: 1257 } }),
    ])
  })
})
