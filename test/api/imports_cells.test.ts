import type { WorkSheet } from '@e965/xlsx'
import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { test, type Call } from '../support/app.ts'
import { csvText, toilets, workbook } from '../support/import_files.ts'
import { allRows, apply, upload } from '../support/imports.ts'

const fields = { datum: 'gcj02', category: 'street_toilet' }

describe('numbers that are names', () => {
  const listed = (rows: (string | number)[][], change: (sheet: WorkSheet) => void = () => undefined) =>
    workbook(change, { header: ['编号', '名称', '乡镇', '联系电话', '信用代码'], rows })
  const read = async (app: App, call: Call, content: Buffer) =>
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
        [4418821001234500, '甲', '连州镇', 1, 1],
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
async function draftSet(app: App, call: Call, content: Buffer) {
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
    const content = workbook((sheet) => Object.assign(sheet['B3'] as object, { v: '公_x0000_厕' }), toilets(20, 'gcj02'))
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
