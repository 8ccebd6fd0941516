import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { describe, expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { adminToken, now, test } from '../support/app.ts'
import { csvText, gb18030, toilets, workbook, xlsxOf } from '../support/import_files.ts'
import { allRows, correct, multipart, upload } from '../support/imports.ts'

const fields = { datum: 'gcj02', category: 'street_toilet' }
const table = toilets(20, 'gcj02')

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
    [
      'more rows than a workbook may have',
      'a.xlsx',
      workbook((sheet) => utils.sheet_add_aoa(sheet, [['公厕']], { origin: 'A200002' }), toilets(1, 'wgs84')),
      'too_many_rows',
    ],
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
    expect([announced.statusCode, announced.json().code, announced.json().parameters.limit_mb]).toEqual([413, 'upload_too_large', 500])
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
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'layers_not_read', title: expect.stringContaining('空、场所') })]),
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
    }, table)
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
    }, table)
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
    const content = workbook((sheet) => Object.assign(sheet['C2'] as object, { z: 'yyyy/m/d' }), dated)
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
