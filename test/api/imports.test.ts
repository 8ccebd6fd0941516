import { describe, expect } from 'vitest'
import { roughDistanceM } from '../../domain/datum.ts'
import { test } from '../support/app.ts'
import { csvText, gb18030, toilets, xlsxOf } from '../support/import_files.ts'
import { allRows, apply, correct, upload } from '../support/imports.ts'

const options = { datum: 'gcj02', category: 'street_toilet' }

describe('a bureau’s list of 200 toilets in GB18030 and GCJ-02', () => {
  test('lands within 1 m of where they are, and importing it twice changes nothing', async ({ app, call }) => {
    const table = toilets(200, 'gcj02')
    const file = { name: '连州市公厕.csv', content: gb18030(csvText(table)), fields: options }
    const first = await upload(app, call, file)
    expect(first.body).toMatchObject({
      state: 'ready',
      needs: [],
      layout: { encoding: 'gb18030', delimiter: ',' },
      counts: { rows: 200, add: 200, change: 0, leave: 0, refuse: 0 },
    })
    expect((await apply(call, first.body.id)).body).toMatchObject({ state: 'applied', problem: null })

    const { body } = await call('GET', '/api/v1/facilities?limit=1000')
    const byName = new Map(body.facilities.map((each: { name_zh: string }) => [each.name_zh, each]))
    const off = table.rows.map((row, index) => {
      const { lon, lat } = byName.get(row[1]) as { lon: number; lat: number }
      return roughDistanceM([lon, lat], table.places[index]!)
    })
    expect(off).toHaveLength(200)
    expect(Math.max(...off)).toBeLessThan(1)

    const again = await upload(app, call, file)
    expect(again.body.counts).toMatchObject({ add: 0, change: 0, leave: 200, refuse: 0 })
    expect(again.body.warnings.map(({ code }: { code: string }) => code)).toEqual([])
    await apply(call, again.body.id)
    expect((await call('GET', '/api/v1/facilities')).body.number_matched).toBe(200)
  })

  test('the same as XLSX gives the same rows', async ({ app, call }) => {
    const table = toilets(200, 'gcj02')
    const csv = await upload(app, call, { name: 'a.csv', content: gb18030(csvText(table)), fields: options })
    const xlsx = await upload(app, call, { name: 'a.xlsx', content: xlsxOf(table), fields: options })
    const told = async (id: string) =>
      (await allRows(call, id)).map(({ row_number, outcome, name_zh, lon, lat, town_code, reasons }) => ({
        row_number,
        outcome,
        name_zh,
        lon,
        lat,
        town_code,
        reasons,
      }))
    expect(await told(xlsx.body.id)).toEqual(await told(csv.body.id))
    await apply(call, csv.body.id)
    expect((await correct(call, xlsx.body.id, {})).body.counts).toMatchObject({ leave: 200, add: 0, change: 0 })
  })

  test('read as WGS 84 it draws the shift warning, which must be confirmed or set right', async ({ app, call }) => {
    const content = gb18030(csvText(toilets(200, 'gcj02')))
    const right = await upload(app, call, { name: 'a.csv', content, fields: options })
    await apply(call, right.body.id)
    const wrong = await upload(app, call, { name: 'a.csv', content, fields: { ...options, datum: 'wgs84' } })
    const [warning] = wrong.body.warnings
    expect(warning).toMatchObject({
      code: 'batch_shifted',
      must_confirm: true,
      fix: { options: { datum: 'gcj02' } },
      parameters: { evidence: 200, remaining_m: 0 },
    })
    expect(warning.title).toContain('GCJ-02')
    expect(warning.parameters.shift_m).toBeGreaterThan(500)
    expect((await apply(call, wrong.body.id)).body.code).toBe('import_warning_open')
    expect((await correct(call, wrong.body.id, warning.fix)).body).toMatchObject({ warnings: [], counts: { leave: 200 } })
  })
})
