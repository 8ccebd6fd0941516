import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { rows, writing } from '../../server/database/connect.ts'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { square, feature, upload as boundaries, west, east } from '../support/boundaries.ts'
import { allRows, apply, codes, correct, settled, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84' as const, category: 'street_toilet' }
const ready = (app: App, call: Call, count = 5) => upload(app, call, { name: 'a.csv', content: csvText(toilets(count, 'wgs84')), fields })
const matched = async (call: Call) => (await call('GET', '/api/v1/facilities')).body.number_matched

describe('applying', () => {
  test('writes nothing before it is asked to, and once only', async ({ app, call }) => {
    const { body } = await ready(app, call)
    expect(await matched(call)).toBe(0)
    expect((await apply(call, body.id)).body).toMatchObject({ state: 'applied', progress: null })
    expect(await matched(call)).toBe(5)
    expect((await apply(call, body.id)).body).toMatchObject({ code: 'import_state', parameters: { state: 'applied' } })
    expect((await call('DELETE', `/api/v1/imports/${body.id}`, { as: 'administrator' })).body.code).toBe('import_state')
  })

  test('tells its progress, and each change has its author in the history', async ({ app, call }) => {
    const { body } = await ready(app, call)
    const started = await call('POST', `/api/v1/imports/${body.id}/application`, { as: 'administrator', body: {} })
    expect([started.status, started.body.state, started.body.progress.done]).toEqual([202, 'applying', 0])
    await settled(call, body.id)
    const [row] = await allRows(call, body.id)
    const { body: history } = await call('GET', `/api/v1/facilities/${row.facility_id}/history`)
    expect(history.changes.map(({ actor, entity }: { actor: string; entity: string }) => [actor, entity])).toContainEqual([
      'administrator',
      'facilities',
    ])
  })

  test('rows that the inventory changed under since the dry run are refused by name, and the others are written', async ({ app, call, db }) => {
    const names = ['东门公厕', '西门公厕', '南门公厕', '北门公厕', '中门公厕', '老门公厕']
    const ids: string[] = []
    for (const [index, name_zh] of names.entries()) ids.push((await addFacility(call, { code: `A-${index}`, name_zh, phone: '1' })).id)
    const [edited, closed, merged, gone, , kept] = ids as [string, string, string, string, string, string]
    const lines = names.map((name, index) => [`A-${index}`, name, '连州', index === 5 ? '1' : '2'])
    const content = csvText({ header: ['编号', '名称', '乡镇', '电话'], rows: [['B-1', '新公厕', '连州', '1'], ...lines] })
    const { body } = await upload(app, call, { name: 'a.csv', content, fields })
    expect(body.counts).toMatchObject({ add: 1, change: 5, leave: 1, refuse: 0, outdated: 0 })
    const write = (method: 'PATCH' | 'POST', path: string, given: object) =>
      call(method, `/api/v1/facilities/${path}`, { as: 'administrator', headers: { 'if-match': '*' }, body: given })
    for (const id of [edited, kept]) await write('PATCH', id, { address: '新址' })
    await write('POST', `${closed}/closure`, { closed_on: '2026-11-01', reason: '拆除' })
    await write('POST', `${merged}/merge`, { into: edited, into_revision: (await call('GET', `/api/v1/facilities/${edited}`)).body.revision })
    await writing(db, 'test', (trx) => rows(trx, 'delete from facilities where id = :gone', { gone }))

    const { body: told } = await apply(call, body.id)
    expect(told).toMatchObject({ state: 'applied', problem: null, counts: { rows: 7, add: 1, change: 1, leave: 0, refuse: 5, outdated: 5 } })
    expect(told.counts.reasons).toMatchObject({ edited_since: 2, closed_since: 1, merged_since: 1, removed_since: 1 })
    const refused = await allRows(call, body.id, '&outcome=refuse')
    expect(refused.map(codes)).toEqual([['edited_since'], ['closed_since'], ['merged_since'], ['removed_since'], ['edited_since']])
    expect((await call('GET', `/api/v1/facilities/${edited}`)).body).toMatchObject({ phone: '1', address: '新址' })
    expect((await call('GET', `/api/v1/facilities/${ids[4]}`)).body.phone).toBe('2')
    const file = (await call('GET', `/api/v1/imports/${body.id}/refused`, { as: 'administrator' })).body
    expect(file).toContain('A-3,北门公厕,连州,2,“北门公厕”在预览之后已从清单中删除')
  })

  test('so are those whose facility came in meanwhile, by its code or by its name and place', async ({ app, call }) => {
    const content = csvText({
      header: ['编号', '名称', '乡镇', '经度', '纬度'],
      rows: [
        ['A-1', '东门公厕', '连州', 112.37, 24.78],
        ['', '北门公厕', '连州', 112.38, 24.78],
        ['A-3', '南门公厕', '连州', 112.39, 24.78],
      ],
    })
    const { body } = await upload(app, call, { name: 'a.csv', content, fields })
    await addFacility(call, { code: 'A-1' })
    await addFacility(call, { name_zh: '北门公厕', geometry: point(112.3802, 24.78) })
    const told = (await apply(call, body.id)).body
    expect(told).toMatchObject({ state: 'applied', counts: { add: 1, refuse: 2, outdated: 2, reasons: { came_in_since: 2 } } })
    expect(await matched(call)).toBe(3)
  })

  test('cancelled before its first row is written it is as it was, and can be applied again', async ({ app, call }) => {
    const { body } = await ready(app, call, 600)
    await call('POST', `/api/v1/imports/${body.id}/application`, { as: 'administrator', body: {} })
    const cancelled = await call('DELETE', `/api/v1/imports/${body.id}`, { as: 'administrator' })
    expect(cancelled.body).toMatchObject({ state: 'ready', problem: { code: 'import_cancelled' } })
    expect(await matched(call)).toBe(0)
    await apply(call, body.id)
    expect(await matched(call)).toBe(600)
  })

  test('a change to the life of a facility without a day is dated today, and said so', async ({ app, call }) => {
    await addFacility(call, { code: 'A-1', name_zh: '东门公厕', lifecycle: 'operating', lifecycle_since: '2020-01-01' })
    const table = { header: ['编号', '名称', '乡镇', '状态'], rows: [['A-1', '东门公厕', '连州', '维修']] }
    const first = await upload(app, call, { name: 'a.csv', content: csvText(table), fields })
    const [row] = await allRows(call, first.body.id)
    expect(row).toMatchObject({
      changes: [{ field: 'lifecycle', before: 'operating', after: 'suspended' }],
      reasons: [{ code: 'lifecycle_day_assumed', parameters: { date: '2026-11-24' } }],
    })
    await apply(call, first.body.id)
    expect((await upload(app, call, { name: 'a.csv', content: csvText(table), fields })).body.counts).toMatchObject({ leave: 1 })
  })
})

describe('the town of a facility', () => {
  const header = ['编号', '名称', '乡镇', '经度', '纬度', '电话']
  const send = (app: App, call: Call, row: (string | number)[]) =>
    upload(app, call, { name: 'a.csv', content: csvText({ header, rows: [row] }), fields })
  const townOf = async (call: Call) => {
    const { id } = (await call('GET', '/api/v1/facilities')).body.facilities[0]
    const { town_code, town_basis, declared_town_code } = (await call('GET', `/api/v1/facilities/${id}`)).body
    return [town_code, town_basis, declared_town_code]
  }
  const draw = (call: Call) =>
    call('PUT', '/api/v1/regions/boundaries', {
      as: 'administrator',
      body: boundaries([feature({ code: west }, square(112.3, 24.7, 112.4, 24.8)), feature({ code: east }, square(112.4, 24.7, 112.5, 24.8))]),
    })

  test('is where it lies, whatever a file without coordinates declares, and nothing alternates', async ({ app, call }) => {
    expect((await draw(call)).status).toBe(200)
    const placed = ['B-1', '界公厕', '龙坪镇', 112.35, 24.75, '1']
    const unplaced = ['B-1', '界公厕', '龙坪镇', '', '', '1']
    await apply(call, (await send(app, call, placed)).body.id)
    expect(await townOf(call)).toEqual([west, 'boundary', east])
    for (const row of [unplaced, placed, unplaced]) expect((await send(app, call, row)).body.counts).toMatchObject({ leave: 1, change: 0 })
  })

  test('follows what a file declares where no boundary says otherwise, and its place where one does', async ({ app, call }) => {
    await apply(call, (await send(app, call, ['B-1', '界公厕', '连州镇', '', '', '1'])).body.id)
    const declared = await send(app, call, ['B-1', '界公厕', '龙坪镇', '', '', '1'])
    expect((await allRows(call, declared.body.id))[0].changes).toEqual([{ field: 'town_code', before: west, after: east }])
    await apply(call, declared.body.id)
    expect(await townOf(call)).toEqual([east, 'declared', east])

    await draw(call)
    await apply(call, (await send(app, call, ['B-1', '界公厕', '龙坪镇', 112.35, 24.75, '1'])).body.id)
    expect(await townOf(call)).toEqual([west, 'boundary', east])
    const corrected = await send(app, call, ['B-1', '界公厕', '连州镇', '', '', '1'])
    expect((await allRows(call, corrected.body.id))[0].changes).toEqual([{ field: 'declared_town_code', before: east, after: west }])
    await apply(call, corrected.body.id)
    expect(await townOf(call)).toEqual([west, 'boundary', west])
  })
})

describe('an import as such', () => {
  test('is read and written by whoever may, and unknown ones are refused', async ({ call }) => {
    const id = '00000000-0000-4000-8000-000000000000'
    expect((await call('GET', '/api/v1/imports')).body.code).toBe('not_signed_in')
    expect((await call('POST', '/api/v1/imports')).body.code).toBe('not_signed_in')
    for (const path of ['', '/rows', '/refused'])
      expect((await call('GET', `/api/v1/imports/${id}${path}`, { as: 'administrator' })).body.code).toBe('import_not_found')
  })

  test('can be discarded, and says what is missing until it is given', async ({ app, call }) => {
    const content = csvText({ header: ['设施', '备注'], rows: [['东门公厕', 'x']] })
    const { body } = await upload(app, call, { name: 'a.csv', content })
    expect(body).toMatchObject({ needs: ['name_zh', 'kind', 'category', 'town'], mapping: {} })
    expect((await apply(call, body.id)).body).toMatchObject({ code: 'column_missing', parameters: { field: '名称' } })
    const given = await correct(call, body.id, { mapping: { name_zh: 0 }, options: { category: 'street_toilet', town_code: '441882101' } })
    expect(given.body).toMatchObject({ needs: [], counts: { add: 1 }, warnings: [{ code: 'columns_not_mapped', parameters: { columns: '备注' } }] })
    expect((await correct(call, body.id, { mapping: { name_zh: 2 } })).body).toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'mapping.name_zh' }],
    })
    expect((await call('DELETE', `/api/v1/imports/${body.id}`, { as: 'administrator' })).body.state).toBe('cancelled')
    expect(await allRows(call, body.id)).toEqual([])
  })

  test('rows are filtered by outcome and by reason, and paged', async ({ app, call }) => {
    const table = toilets(6, 'wgs84')
    table.rows[3]![5] = '北京'
    const { body } = await upload(app, call, { name: 'a.csv', content: csvText(table), fields })
    expect((await allRows(call, body.id, '&outcome=refuse')).map(({ row_number }) => row_number)).toEqual([5])
    expect(await allRows(call, body.id, '&reason=town_unknown')).toHaveLength(1)
    const { body: page } = await call('GET', `/api/v1/imports/${body.id}/rows?limit=2&after=3`, {
      as: 'administrator',
      headers: { 'accept-language': 'en' },
    })
    expect([page.rows.map(({ row_number }: { row_number: number }) => row_number), page.next]).toEqual([[4, 5], 5])
    expect(page.rows[1].reasons[0].title).toBe('This city has no town 北京.')
  })

  test('into example data it says that it will go with it', async ({ app, call, db }) => {
    await db.raw('update database_info set is_demo = true')
    const { body } = await ready(app, call)
    expect(body).toMatchObject({ example_data: true, warnings: [{ code: 'example_data' }, { code: 'datum_not_checked' }] })
  })
})
