import { expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { writing } from '../../server/database/connect.ts'
import { decideRows, seekRows } from '../../server/imports/decide.ts'
import { draftOf } from '../../server/imports/draft.ts'
import { rowComparer } from '../../server/imports/file_duplicates.ts'
import { prepareJudging } from '../../server/imports/judge.ts'
import { rowIndex } from '../../server/imports/row_index.ts'
import { importById, stagedRows } from '../../server/queries/imports.ts'
import { now, test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import type { Cell } from '../support/import_files.ts'
import { judged } from '../support/imports.ts'

const judge = (app: App, call: Call, rows: Record<string, Cell>[]) => judged(app, call, rows, { datum: 'wgs84', category: 'street_toilet' })
const east = (lon: number, metres: number) => lon + metres / 101_100 // at 24.78° north

test('by name within 50 m also where it is known elsewhere and others of its kind are nearer', async ({ app, call }) => {
  const { id } = await addFacility(call, { name_zh: '东门公厕', geometry: point(east(112.37, 45), 24.78) })
  for (let index = 1; index <= 11; index += 1) await addFacility(call, { name_zh: `第${index}公厕`, geometry: point(east(112.37, index), 24.78) })
  const at = (metres: number) => ({ 名称: '东门公厕', 乡镇: '连州镇', 经度: east(112.37, metres), 纬度: 24.78, same_as: 'osm:node/1' })
  expect((await judge(app, call, [at(0)])).rows[0]).toMatchObject({ outcome: 'change', facility_id: id })
  expect((await judge(app, call, [at(-10)])).rows[0]).toMatchObject({ outcome: 'add' })
})

test('without a place it is the one of its name that has none, however many have one', async ({ app, call }) => {
  for (let index = 0; index < 6; index += 1) await addFacility(call, { name_zh: '公厕', geometry: point(112.37 + index / 100, 24.78) })
  const { id } = await addFacility(call, { name_zh: '公厕' })
  expect((await judge(app, call, [{ 名称: '公厕', 乡镇: '连州镇', 经度: '', 纬度: '', 电话: '1' }])).rows[0]).toMatchObject({ facility_id: id })
})

test('one that leaves the inventory between the search and the decision is added anew', async ({ app, call, db }) => {
  const { id } = await addFacility(call, { code: 'A-1', name_zh: '东门公厕' })
  const { body } = await judge(app, call, [{ 编号: 'A-1', 名称: '东门公厕', 乡镇: '连州镇', 电话: '1' }])
  const judging = await prepareJudging(db, readConfig({}).CITY_DATA, (await importById(db, body.id))!, now())
  const drafts = (await stagedRows(db, body.id, 0, 10)).map((row) => draftOf(row, judging.plan))
  const sought = await seekRows(judging, drafts, rowComparer())
  expect([...sought.candidates.values()].flat().map((each) => each.id)).toEqual([id])
  await writing(db, 'test', (trx) => trx('facilities').where({ id }).delete())
  const { judged: decided } = await decideRows(judging, sought, rowIndex())
  expect(decided).toMatchObject([{ outcome: 'add', facility_revision: null, reasons: [] }])
})
