import { expect } from 'vitest'
import { adminToken, test } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { csvText } from '../support/import_files.ts'
import { allRows, apply, codes, correct, judged, upload } from '../support/imports.ts'

test('our own export says its datum; a row older than the inventory says so, and is written only when that is confirmed', async ({
  app,
  call,
  db,
}) => {
  const { id } = await addFacility(call, { code: 'A-1', geometry: point(112.37, 24.78), phone: '0763-1' })
  await addFacility(call, { code: 'A-2', name_zh: '西门公厕', geometry: point(112.38, 24.78) })
  const headers = { authorization: `Bearer ${adminToken}` }
  const { rawPayload: content } = await app.inject({ url: '/api/v1/exports/csv?headings=zh', headers })
  const patched = await call('PATCH', `/api/v1/facilities/${id}`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { phone: '0763-2' },
  })
  expect(patched.status).toBe(200)

  const asked = await upload(app, call, { name: 'a.csv', content })
  expect(asked.body).toMatchObject({ needs: ['datum'], proposed_datum: 'wgs84' })
  const { body } = await correct(call, asked.body.id, { options: { datum: 'wgs84' } })
  const rows = await allRows(call, body.id)
  expect(Object.fromEntries(rows.map((row) => [row.outcome, codes(row)]))).toEqual({ change: ['row_older'], leave: [] })
  expect(rows.flatMap(({ changes }) => changes)).toEqual([{ field: 'phone', before: '0763-2', after: '0763-1' }])
  expect(rows.flatMap(({ reasons }) => reasons)[0].title).toMatch(/^此行比清单旧：清单在 \d{4}-\d\d-\d\d \d\d:\d\d 改过。$/)
  expect(body.warnings).toContainEqual(expect.objectContaining({ code: 'rows_older', must_confirm: true, parameters: { count: 1 } }))

  const phone = async () => (await db('facilities').where({ id }).first('phone')).phone
  expect([(await apply(call, body.id)).body.code, await phone()]).toEqual(['import_warning_open', '0763-2'])
  await apply(call, body.id, ['rows_older'])
  expect(await phone()).toBe('0763-1')
})

test('a position that differs by no more than the decimals of the file tell is no change', async ({ app, call }) => {
  await addFacility(call, { code: 'A-1', name_zh: '东门公厕', geometry: point(112.3651723, 24.7741782) })
  const given = async (经度: number, 纬度: number) => {
    const { rows } = await judged(app, call, [{ 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州镇', 经度, 纬度 }], {
      datum: 'wgs84',
      category: 'street_toilet',
    })
    return rows[0].changes.map(({ field }: { field: string }) => field)
  }
  expect(await given(112.36517, 24.77418)).toEqual([])
  expect(await given(112.3652, 24.7742)).toEqual([])
  expect(await given(112.36519, 24.77418)).toEqual(['geometry'])
  expect(await given(112.365171, 24.774179)).toEqual(['geometry'])
  const content = csvText({ header: ['编号', '经度', '纬度'], rows: [['A-1', 112.36517, 24.77418]] })
  expect((await upload(app, call, { name: 'a.csv', content })).body.proposed_datum).toBeNull()
})
