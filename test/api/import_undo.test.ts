import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { importJobs } from '../../server/imports/jobs.ts'
import { runApplication } from '../../server/imports/work.ts'
import { importById } from '../../server/queries/imports.ts'
import { now, test, type Call } from '../support/app.ts'
import { documentOf, person } from '../support/audits.ts'
import { addFacility, point } from '../support/facilities.ts'
import { csvText, toilets, type Cell } from '../support/import_files.ts'
import { apply, takeBack as undo, upload } from '../support/imports.ts'
import { registerOf } from '../support/register.ts'
import { silent } from '../support/silent.ts'

const header = ['编号', '名称', '乡镇', '经度', '纬度', '电话', '无障碍厕位', '状态', '启用日期', '核实日期']
const fields = { datum: 'wgs84', category: 'street_toilet' }

/** Applies a file of these rows and answers the import's id. */
async function applied(app: App, call: Call, file: Cell[][]): Promise<string> {
  const { body } = await upload(app, call, { name: '厕所.csv', content: csvText({ header, rows: file }), fields })
  const { body: stored } = await apply(call, body.id)
  if (stored.state !== 'applied') throw new Error(JSON.stringify(stored))
  return stored.id
}

const row = (code: string, name: string, lon: number, phone = '1'): Cell[] => [
  code,
  name,
  '连州',
  lon,
  24.78,
  phone,
  '有',
  '使用中',
  '2020-01-01',
  '2026-11-01',
]
const dryRun = async (call: Call, id: string) => (await call('GET', `/api/v1/imports/${id}/undo`, { as: 'administrator' })).body
const edit = (call: Call, id: string, body: object) =>
  call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body })
const idOf = async (call: Call, q: string) => (await call('GET', `/api/v1/facilities?q=${encodeURIComponent(q)}`)).body.facilities[0].id

describe('taking an import back', () => {
  test('leaves the register exactly as it was, and tells who did it', async ({ app, call, db }) => {
    const { id: old } = await addFacility(call, { code: 'A-1', name_zh: '东门公厕', geometry: point(112.37123456789011, 24.78), phone: null })
    const before = await registerOf(db)
    const id = await applied(app, call, [row('A-1', '东门公厕', 112.372), row('B-1', '西门公厕', 112.39), row('B-2', '北门公厕', 112.41)])
    expect((await registerOf(db))['facilities']).toHaveLength(3)
    expect(await dryRun(call, id)).toEqual({ removed: 2, restored: 1, kept: 0, kept_facilities: [], next: null })
    expect((await undo(call, id)).body).toMatchObject({ state: 'undone', problem: null, progress: null })
    expect(await registerOf(db)).toEqual(before)
    const { body } = await call('GET', `/api/v1/imports/${id}`, { as: 'administrator' })
    expect(body).toMatchObject({ state: 'undone', undone_by: 'administrator', undone: { removed: 2, restored: 1, kept: 0 } })
    const gone = await rows(db, "select distinct actor, facility_id is not null as told from history where undo_of = :id and action = 'delete'", {
      id,
    })
    expect(gone).toEqual([{ actor: 'administrator', told: true }])
    const { changes } = (await call('GET', `/api/v1/facilities/${old}/history`)).body
    expect(changes[0]).toMatchObject({ entity: 'facilities', action: 'update', after: { phone: null } })
  })

  test('once only, and the file can be imported again', async ({ app, call }) => {
    const file = [row('B-1', '西门公厕', 112.39)]
    const id = await applied(app, call, file)
    await undo(call, id)
    expect((await undo(call, id)).body).toMatchObject({ code: 'import_state', parameters: { state: 'undone' } })
    expect((await call('GET', `/api/v1/imports/${id}/undo`, { as: 'administrator' })).body.code).toBe('import_state')
    expect((await call('DELETE', `/api/v1/imports/${id}`, { as: 'administrator' })).body.code).toBe('import_state')
    await applied(app, call, file)
    expect((await call('GET', '/api/v1/facilities')).body.number_matched).toBe(1)
  })

  test('what somebody has built on is named with author and time, and blocks it or is kept', async ({ app, call, db }) => {
    const id = await applied(app, call, [row('B-1', '西门公厕', 112.39), row('B-2', '北门公厕', 112.41), row('B-3', '南门公厕', 112.43)])
    const [edited, visited] = [await idOf(call, '西门'), await idOf(call, '北门')]
    await edit(call, edited, { phone: '2' })
    await call('POST', `/api/v1/facilities/${visited}/verifications`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { verified_on: '2026-11-20' },
    })
    const told = await dryRun(call, id)
    expect(told).toMatchObject({ removed: 1, restored: 0, kept: 2 })
    const named = Object.fromEntries(told.kept_facilities.map((each: { name_zh: string }) => [each.name_zh, each]))
    expect(named['西门公厕']).toMatchObject({
      facility_id: edited,
      entity: 'facilities',
      action: 'update',
      fields: ['phone'],
      actor: 'administrator',
    })
    expect(named['北门公厕']).toMatchObject({ facility_id: visited, import_id: null })
    const before = await registerOf(db)
    expect((await undo(call, id)).body).toMatchObject({ code: 'undo_built_on', parameters: { count: 2 } })
    expect(await registerOf(db)).toEqual(before)
    expect((await undo(call, id, { keep_built_on: true })).body).toMatchObject({
      state: 'applied',
      problem: null,
      undone: { removed: 1, restored: 0, kept: 2 },
    })
    const { body } = await call('GET', '/api/v1/facilities')
    expect(new Set(body.facilities.map((each: { id: string }) => each.id))).toEqual(new Set([edited, visited]))
    expect((await undo(call, id, { keep_built_on: true })).body.code).toBe('undo_nothing_left')
  })

  test('a place that somebody was sent to, or audited, is kept and named', async ({ app, call, db }) => {
    const id = await applied(app, call, [row('B-1', '西门公厕', 112.39), row('B-2', '北门公厕', 112.41), row('B-3', '南门公厕', 112.43)])
    const inspector = await person(db, call, 'li.jian', 'inspector')
    expect((await inspector.submit(documentOf(await idOf(call, '西门')))).status).toBe(201)
    await writing(db, 'planner', async (trx) => {
      const sent = { facility_id: await idOf(call, '北门'), inspector_id: inspector.id }
      await rows(trx, "insert into assignments (facility_id, inspector_id, due_on) values (:facility_id, :inspector_id, '2026-12-01')", sent)
    })
    const { removed, kept_facilities } = await dryRun(call, id)
    expect(removed).toBe(1)
    expect(new Set(kept_facilities.map(({ entity, actor }: Record<string, string>) => `${entity} ${actor}`))).toEqual(
      new Set(['audits li.jian', 'assignments planner']),
    )
    expect((await undo(call, id)).body).toMatchObject({ code: 'undo_built_on', parameters: { count: 2 } })
    expect((await undo(call, id, { keep_built_on: true })).body).toMatchObject({ undone: { removed: 1, kept: 2 }, problem: null })
  })

  test('a later import stands on it until that one is taken back itself', async ({ app, call, db }) => {
    const before = await registerOf(db)
    const first = await applied(app, call, [row('B-1', '西门公厕', 112.39)])
    const between = await registerOf(db)
    const second = await applied(app, call, [row('B-1', '西门公厕', 112.39, '2')])
    expect((await dryRun(call, first)).kept_facilities).toMatchObject([{ import_id: second, import_file_name: '厕所.csv' }])
    await undo(call, second)
    expect(await registerOf(db)).toEqual(between)
    expect((await undo(call, first)).body.undone).toMatchObject({ removed: 1, kept: 0 })
    expect(await registerOf(db)).toEqual(before)
  })

  test('a former code that another has now keeps its facility, and whoever waits for that one’s; all others get theirs', async ({ call, db }) => {
    const add = async (code: string, name_zh: string) => (await addFacility(call, { code, name_zh })).id
    const [taken, waiting, swapped, chained] = [
      await add('A-1', '东门公厕'),
      await add('A-2', '西门公厕'),
      await add('A-3', '北门'),
      await add('A-4', '南门'),
    ]
    const recode = (trx: Db, id: string, code: string) => rows(trx, 'update facilities set code = :code where id = :id', { id, code })
    const id = randomUUID()
    await writing(db, 'import', async (trx) => {
      await trx('imports').insert({ id, file_name: '厕所.csv', format: 'csv', state: 'applied', worker: '', actor: 'import' })
      await rows(trx, "select set_config('changxing.import_id', :id, true)", { id })
      await recode(trx, taken, 'B-1')
      await recode(trx, waiting, 'A-1')
      await recode(trx, swapped, 'B-3')
      await recode(trx, chained, 'A-3')
      await rows(
        trx,
        "insert into facilities (code, kind, category, name_zh, town_code) select 'A-4', kind, category, '新公厕', town_code from facilities where id = :taken",
        { taken },
      )
    })
    const { id: other } = await addFacility(call, { code: 'A-2', name_zh: '新西门公厕' })
    const { kept_facilities, ...counts } = await dryRun(call, id)
    expect(counts).toMatchObject({ removed: 1, restored: 2, kept: 2 })
    const told = Object.fromEntries(kept_facilities.map((each: { facility_id: string }) => [each.facility_id, each]))
    expect(told[waiting]).toMatchObject({ actor: 'administrator', fields: ['code'], changes: 1, code_holder: { facility_id: other, code: 'A-2' } })
    expect(told[taken]).toMatchObject({ actor: 'import', code_holder: { facility_id: waiting, name_zh: '西门公厕', code: 'A-1' } })
    expect((await undo(call, id)).body).toMatchObject({ code: 'undo_built_on', parameters: { count: 2 } })
    expect((await undo(call, id, { keep_built_on: true })).body).toMatchObject({ state: 'applied', undone: { removed: 1, restored: 2, kept: 2 } })
    const codes = await rows<{ id: string; code: string }>(db, 'select id, code from facilities')
    expect(Object.fromEntries(codes.map((each) => [each.id, each.code]))).toEqual({
      [taken]: 'B-1',
      [waiting]: 'A-1',
      [other]: 'A-2',
      [swapped]: 'A-3',
      [chained]: 'A-4',
    })
  })

  test('what breaks off while it is taken back stays applied, and counts what was written of it', async ({ app, call, db }) => {
    await db.raw(`
      create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger a_refusal before insert on facilities for each row when (new.name_zh = '连州镇第45公厕') execute function break_off();
      create trigger a_stay before delete on facilities for each row execute function break_off()`)
    const { body } = await upload(app, call, { name: '厕所.csv', content: csvText(toilets(60, 'wgs84')), fields })
    const jobs = importJobs(silent, 20)
    const parts = { db, config: readConfig({}), now, log: silent }
    jobs.start((await importById(db, body.id))!, 'applying', (job) => runApplication(parts, job, 'administrator'))
    while (jobs.of(body.id)) await sleep(10)
    const { body: left } = await call('GET', `/api/v1/imports/${body.id}`, { as: 'administrator' })
    expect(left).toMatchObject({ state: 'applied', problem: { code: 'internal_error' }, counts: { rows: 60, add: 40, change: 0 } })
    await db.raw('drop trigger a_stay on facilities')
    expect((await undo(call, body.id)).body).toMatchObject({ state: 'undone', undone: { removed: 40, kept: 0 } })
  })

  test('a file that was wrong is taken back, and the corrected one comes in as if it had not been', async ({ app, call }) => {
    const wrong = await applied(app, call, [row('B-1', '西门公厕', 112.39), row('', '北门公厕', 112.41)])
    await undo(call, wrong)
    const { body } = await upload(app, call, {
      name: '厕所.csv',
      content: csvText({ header, rows: [row('B-1', '西门公厕', 112.391), row('', '北门公厕', 112.411), row('', '南门公厕', 112.43)] }),
      fields,
    })
    expect(body).toMatchObject({ state: 'ready', counts: { add: 3, change: 0, leave: 0, refuse: 0, reasons: {} } })
    expect((await apply(call, body.id)).body).toMatchObject({ state: 'applied', counts: { add: 3, outdated: 0 } })
  })

  test('needs an applied import and the permission', async ({ app, call }) => {
    const { body } = await upload(app, call, { name: 'a.csv', content: csvText({ header, rows: [row('B-1', '西门公厕', 112.39)] }), fields })
    expect((await undo(call, body.id)).body).toMatchObject({ code: 'import_state', parameters: { state: 'ready' } })
    expect((await call('POST', `/api/v1/imports/${body.id}/undo`, { body: {} })).status).toBe(401)
    expect((await undo(call, '00000000-0000-4000-8000-000000000000')).body.code).toBe('import_not_found')
  })
})
