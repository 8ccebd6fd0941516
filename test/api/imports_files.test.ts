import { deflateRawSync } from 'node:zlib'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { describe, expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { adminToken, now, test } from '../support/app.ts'
import { csvText, gb18030, toilets, xlsxOf } from '../support/import_files.ts'
import { allRows, apply, correct, multipart, upload } from '../support/imports.ts'

const fields = { datum: 'gcj02', category: 'street_toilet' }
const table = toilets(20, 'gcj02')

/** A sheet with cells put in by hand. */
function workbook(change: (sheet: WorkSheet) => void, rows = table): Buffer {
  const sheet = utils.aoa_to_sheet([rows.header, ...rows.rows])
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '公厕')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

describe('files that can’t be read are refused by name', () => {
  const whole = csvText(table)
  test.for([
    ['an empty file', 'a.csv', '', 'file_empty'],
    ['a header and nothing below it', 'a.csv', table.header.join(','), 'file_empty'],
    ['bytes of no encoding', 'a.csv', Buffer.concat([gb18030(whole), Buffer.from([0x81, 0x20, 0xff, 0xff])]), 'file_encoding_unknown'],
    ['a program with the name of a list', 'a.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'file_encoding_unknown'],
    ['a quotation mark that nobody closes', 'a.csv', whole.replace('连州镇建设路9号', '"连州镇建设路9号'), 'file_quote_open'],
    ['an empty sheet', 'a.xlsx', xlsxOf({ header: [], rows: [] }), 'file_empty'],
    ['a sheet with a header only', 'a.xlsx', xlsxOf({ header: table.header, rows: [] }), 'file_empty'],
    ['half a workbook', 'a.xlsx', xlsxOf(table).subarray(0, 5_000), 'file_cut_off'],
    ['a CSV that was renamed', 'a.xlsx', whole, 'file_type_unknown'],
    ['half a GeoJSON', 'a.geojson', '{"type":"FeatureCollection","features":[{"type":"Fea', 'file_cut_off'],
    ['JSON of another kind', 'a.json', '{"rows":[]}', 'file_unreadable'],
    ['GeoJSON without a feature', 'a.geojson', '{"type":"FeatureCollection","features":[]}', 'file_empty'],
    ['more rows than a register has', 'a.csv', `名称,乡镇\n${'公厕,连州镇\n'.repeat(50_001)}`, 'too_many_rows'],
  ] as [string, string, string | Buffer, string][])('%s', async ([, name, content, code], { app, call }) => {
    const { body } = await upload(app, call, { name, content, fields })
    expect(body).toMatchObject({ state: 'failed', problem: { code } })
    expect(body.problem.remedy).not.toBe('')
    expect(await allRows(call, body.id)).toEqual([])
  })

  test('a bomb is refused before it is unpacked', async ({ app, call }) => {
    const { body } = await upload(app, call, { name: 'a.xlsx', content: zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(250 * 1024 * 1024)), fields })
    expect(body).toMatchObject({ state: 'failed', problem: { code: 'file_hostile', parameters: { why: '> 200 MB' } } })
  })

  test('a bomb that lies about its size is refused too', async ({ app, call }) => {
    const { body } = await upload(app, call, {
      name: 'a.xlsx',
      content: zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(50 * 1024 * 1024), 1_000),
      fields,
    })
    expect(body).toMatchObject({ state: 'failed', problem: { code: 'file_hostile', parameters: { why: expect.stringContaining('sheet1.xml') } } })
  })

  test('of another type, or no file at all: refused at once', async ({ app, call }) => {
    expect((await upload(app, call, { name: 'list.xls', content: 'x', fields })).body.code).toBe('file_type_unknown')
    expect((await call('POST', '/api/v1/imports', { as: 'administrator', body: {} })).body.code).toBe('file_missing')
    expect((await upload(app, call, { name: 'a.csv', content: 'x', fields: { datum: 'mars' } })).body).toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'datum' }],
    })
    expect((await call('GET', '/api/v1/imports', { as: 'administrator' })).body.imports).toEqual([])
  })

  test('2 GB are refused by the length that is announced, and while they stream', async ({ app, call, db }) => {
    const { payload, headers } = multipart('a.csv', 'x', fields)
    const announced = await app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      payload,
      headers: { ...headers, 'content-length': String(2 * 1024 ** 3), authorization: `Bearer ${adminToken}` },
    })
    expect([announced.statusCode, announced.json().code, announced.json().parameters.limit_mb]).toEqual([413, 'upload_too_large', 100])
    const small = await buildApp({ config: readConfig({ MAX_UPLOAD_MB: '1' }), db, adminToken, now })
    const streamed = await upload(small, call, { name: 'a.csv', content: Buffer.alloc(1024 * 1024 + 1, 'x'), fields })
    await small.close()
    expect([streamed.status, streamed.body.code]).toEqual([413, 'upload_too_large'])
  })
})

describe('the same list in other clothes', () => {
  const counted = { state: 'ready', counts: { rows: 20, add: 20, refuse: 0 } }
  test.for([
    ['UTF-8', Buffer.from(csvText(table)), { encoding: 'utf-8', bom: false, delimiter: ',' }],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csvText(table)}`), { encoding: 'utf-8', bom: true }],
    ['semicolons', Buffer.from(csvText(table, ';')), { delimiter: ';' }],
    ['tabs in GB18030', gb18030(csvText(table, '\t')), { encoding: 'gb18030', delimiter: '\t' }],
    ['UTF-16, as “Unicode text”', Buffer.from(`\uFEFF${csvText(table, '\t')}`, 'utf16le'), { encoding: 'utf-16le' }],
    ['a title above the header', Buffer.from(`连州市公共厕所一览表\n${csvText(table)}`), {}],
  ] as [string, Buffer, object][])('%s', async ([, content, layout], { app, call }) => {
    const { body } = await upload(app, call, { name: 'a.csv', content, fields })
    expect(body).toMatchObject({ ...counted, layout, header: table.header })
  })

  test('a sheet is chosen by name; without one it is the first that is not empty', async ({ app, call }) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), '空')
    utils.book_append_sheet(book, utils.aoa_to_sheet([table.header, ...table.rows]), '公厕')
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['名称', '乡镇'],
        ['图书馆', '连州镇'],
      ]),
      '场所',
    )
    const content = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    expect((await upload(app, call, { name: 'a.xlsx', content, fields })).body).toMatchObject({
      ...counted,
      layout: { sheet: '公厕', sheets: ['空', '公厕', '场所'] },
    })
    expect((await upload(app, call, { name: 'a.xlsx', content, fields: { ...fields, sheet: '场所' } })).body.counts.rows).toBe(1)
    expect((await upload(app, call, { name: 'a.xlsx', content, fields: { ...fields, sheet: '车站' } })).body.problem.code).toBe('sheet_unknown')
  })

  test('GeoJSON: points and areas, with a height that is dropped and said so', async ({ app, call }) => {
    const ring = [
      [112.37, 24.78],
      [112.371, 24.78],
      [112.371, 24.781],
      [112.37, 24.78],
    ]
    const features = [
      { type: 'Feature', properties: { name: '东门公厕', 乡镇: '连州' }, geometry: { type: 'Point', coordinates: [112.38, 24.78, 95] } },
      { type: 'Feature', properties: { name: '文化广场公厕', 乡镇: '连州' }, geometry: { type: 'Polygon', coordinates: [ring] } },
    ]
    const { body } = await upload(app, call, {
      name: 'a.geojson',
      content: JSON.stringify({ type: 'FeatureCollection', features }),
      fields: { category: 'street_toilet' },
    })
    expect(body).toMatchObject({ state: 'ready', needs: ['datum'], proposed_datum: 'wgs84', header: ['name', '乡镇', 'geometry'] })
    expect((await correct(call, body.id, { options: { datum: 'wgs84' } })).body.counts).toMatchObject({ add: 2, reasons: { height_dropped: 1 } })
  })
})

describe('what a workbook hides', () => {
  test('a formula gives its saved result and says so; without one the row is refused', async ({ app, call }) => {
    const content = workbook((sheet) => {
      sheet['B2'] = { t: 's', f: 'CONCAT("东门","公厕")', v: '东门公厕' }
      sheet['B3'] = { t: 'n', f: 'A3+1' }
      sheet['B4'] = { t: 'e', v: 42, w: '#N/A' }
    })
    const [first, second, third] = await allRows(call, (await upload(app, call, { name: 'a.xlsx', content, fields })).body.id)
    expect(first).toMatchObject({ outcome: 'add', name_zh: '东门公厕', reasons: [{ code: 'formula_value', severity: 'notice', column: 1 }] })
    expect(second).toMatchObject({
      row_number: 3,
      outcome: 'refuse',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'formula_without_value' })]),
    })
    expect(third).toMatchObject({ outcome: 'refuse', reasons: expect.arrayContaining([expect.objectContaining({ code: 'cell_error' })]) })
  })

  test('a town merged over several rows holds for each of them', async ({ app, call }) => {
    const content = workbook((sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 5 }, e: { r: 3, c: 5 } }]
      for (const cell of ['F3', 'F4']) delete sheet[cell]
    })
    const rows = await allRows(call, (await upload(app, call, { name: 'a.xlsx', content, fields })).body.id)
    expect(rows.slice(0, 3).map(({ town_code }) => town_code)).toEqual(['441882100', '441882100', '441882100'])
    expect(rows[2].reasons).toEqual([expect.objectContaining({ code: 'merged_cells', parameters: { range: 'F2:F4' } })])
  })

  test('dates: as dates, as text, and as the serial number that is left when the format is lost', async ({ app, call }) => {
    const dated = {
      header: ['名称', '乡镇', '核实日期'],
      rows: [
        ['甲', '连州镇', 46143],
        ['乙', '连州镇', 46143],
        ['丙', '连州镇', '2026年5月1日'],
        ['丁', '连州镇', '去年'],
      ],
    }
    const content = workbook((sheet) => Object.assign(sheet['C2'] as object, { z: 'yyyy/m/d' }), { ...dated, places: [] })
    const { body } = await upload(app, call, { name: 'a.xlsx', content, fields: { category: 'street_toilet' } })
    const rows = await allRows(call, body.id)
    expect(rows.map(({ cells }) => cells[2])).toEqual(['2026-05-01', 46143, '2026年5月1日', '去年'])
    expect(rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }: { code: string }) => code)])).toEqual([
      ['add'],
      ['add', 'date_from_serial'],
      ['add'],
      ['refuse', 'day_unreadable'],
    ])
  })
})

describe('numbers that are names', () => {
  const listed = (rows: (string | number)[][], change: (sheet: WorkSheet) => void = () => undefined) =>
    workbook(change, { header: ['编号', '名称', '乡镇', '联系电话', '信用代码'], rows, places: [] })
  const read = async (app: Parameters<typeof upload>[0], call: Parameters<typeof upload>[1], content: Buffer) =>
    allRows(call, (await upload(app, call, { name: 'a.xlsx', content, fields: { category: 'street_toilet' } })).body.id)

  test('keep the zeros that their format shows, and are written in full', async ({ app, call }) => {
    const content = listed([[123, '甲', '连州镇', 13800138000, 0.1 + 0.2]], (sheet) => {
      Object.assign(sheet['A2'] as object, { z: '00000' })
      Object.assign(sheet['D2'] as object, { z: '0.00E+00' })
    })
    const [row] = await read(app, call, content)
    expect(row).toMatchObject({ outcome: 'add', cells: ['00123', '甲', '连州镇', 13800138000, 0.1 + 0.2] })
    expect(await draftSet(app, call, content)).toMatchObject({ code: '00123', phone: '13800138000', tags: { 信用代码: '0.3' } })
  })

  test('that lost digits are refused where they name something, and told elsewhere', async ({ app, call }) => {
    const rows = await read(
      app,
      call,
      listed([
        [441882100123450001, '甲', '连州镇', 1, 1],
        [2, '乙', '连州镇', 1e21, 1],
        [3, '丙', '连州镇', '4.41882E+17', 1],
        [999999999999999, '丁', '连州镇', 1, 1],
        [5, '戊', '连州镇', 1, 1e22],
      ]),
    )
    expect(rows.map((row) => [row.outcome, ...row.reasons.map(({ code }: { code: string }) => code)])).toEqual([
      ['refuse', 'number_rounded'],
      ['refuse', 'number_rounded'],
      ['refuse', 'number_rounded'],
      ['add'],
      ['add', 'number_rounded_kept'],
    ])
    expect(rows[1].reasons[0].parameters).toEqual({ value: '1000000000000000000000' })
  })
})

/** What the first row of a workbook writes. */
async function draftSet(app: Parameters<typeof upload>[0], call: Parameters<typeof upload>[1], content: Buffer) {
  const { body } = await upload(app, call, { name: 'a.xlsx', content, fields: { category: 'street_toilet' } })
  await apply(call, body.id)
  const [row] = await allRows(call, body.id)
  return (await call('GET', `/api/v1/facilities/${row.facility_id}`)).body
}

test('20,000 merges of one column are refused by name, in no time', async ({ app, call }) => {
  const many = toilets(2_000, 'gcj02')
  const content = workbook((sheet) => {
    sheet['!merges'] = Array.from({ length: 20_000 }, () => ({ s: { r: 1, c: 5 }, e: { r: 2_000, c: 5 } }))
  }, many)
  const started = performance.now()
  const { body } = await upload(app, call, { name: 'a.xlsx', content, fields })
  expect(body).toMatchObject({ state: 'failed', problem: { code: 'file_hostile', parameters: { why: expect.stringContaining('merged cells') } } })
  expect(performance.now() - started).toBeLessThan(15_000)
})

describe('text that no database keeps', () => {
  const place = { type: 'Point', coordinates: [112.37, 24.78] }
  const feature = (properties: object) => ({ type: 'Feature', properties: { 乡镇: '连州镇', ...properties }, geometry: place })

  test('in GeoJSON: a NUL or half a character in a value, in a name, within an object', async ({ app, call }) => {
    const features = [
      { 名称: '甲\0' },
      { 名称: '乙', 备注: '\ud800' },
      { 名称: '丙', '备\0注': 1 },
      { 名称: '丁', 备注: { a: ['\0'] } },
      { 名称: '戊', 备注: '𠮷\\u0000' },
    ]
    const content = JSON.stringify({ type: 'FeatureCollection', features: features.map(feature) })
    const { body } = await upload(app, call, { name: 'a.geojson', content, fields })
    expect(body).toMatchObject({ state: 'ready', counts: { rows: 5, refuse: 4 } })
    const rows = await allRows(call, body.id)
    expect(rows.map((row) => row.reasons.map(({ code }: { code: string }) => code).filter((code: string) => code === 'text_damaged'))).toEqual([
      ['text_damaged'],
      ['text_damaged'],
      ['text_damaged'],
      ['text_damaged'],
      [],
    ])
  })

  test('in a CSV, far behind its beginning, and in a workbook', async ({ app, call }) => {
    const many = toilets(1_500, 'gcj02')
    many.rows[1_400]![1] = '公\0厕'
    expect((await upload(app, call, { name: 'a.csv', content: csvText(many), fields })).body).toMatchObject({
      state: 'ready',
      counts: { rows: 1_500, reasons: { text_damaged: 1 } },
    })
    const content = workbook((sheet) => Object.assign(sheet['B3'] as object, { v: '公_x0000_厕' }))
    expect((await upload(app, call, { name: 'a.xlsx', content, fields })).body).toMatchObject({ state: 'ready', counts: { rows: 20 } })
  })
})

test('columns of one heading are numbered, and none of their values is lost', async ({ app, call }) => {
  const content = '名称,乡镇,备注,备注,备注 2,备注,__proto__,constructor\n甲,连州镇,一,二,三,四,五,六'
  const { body } = await upload(app, call, { name: 'a.csv', content, fields: { category: 'street_toilet' } })
  expect(body.header).toEqual(['名称', '乡镇', '备注', '备注 3', '备注 2', '备注 4', '__proto__', 'constructor'])
  await apply(call, body.id)
  const [row] = await allRows(call, body.id)
  const { tags } = (await call('GET', `/api/v1/facilities/${row.facility_id}`)).body
  expect(tags).toMatchObject({ 备注: '一', '备注 3': '二', '备注 2': '三', '备注 4': '四', constructor: '六' })
  const again = await upload(app, call, { name: 'a.csv', content, fields: { category: 'street_toilet' } })
  expect(again.body.counts).toMatchObject({ leave: 1 })
})

/** A zip of one entry, with the size of its content as it claims it to be. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(claimed, 8)
  const names = Buffer.alloc(4)
  names.writeUInt16LE(name.length, 0)
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, names])
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
