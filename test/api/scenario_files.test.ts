import { read, utils } from '@e965/xlsx'
import { expect } from 'vitest'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { adminToken, test } from '../support/app.ts'
import { computed, sitingAsked, worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

/** A hundred people at one place. */
async function live(db: Db) {
  await writing(db, 'test', (trx) =>
    rows(
      trx,
      `with dataset as (
         insert into population_datasets (name, as_of, source, datum, points_count, residents, in_force)
         values ('村庄', '2025-12-31', '统计局', 'wgs84', 1, 100, true) returning id
       )
       insert into population_points (dataset_id, number, point, name, residents)
       select id, 1, st_setsrid(st_makepoint(112.351, 24.751), 4326), '甲村', 100 from dataset`,
    ),
  )
}

test('a plan as workbook, table and points: each says its day and what was asked', async ({ app, db, call }) => {
  await live(db)
  const candidates = [
    { id: '甲', name: '=甲址', lon: 112.35, lat: 24.75, cost_yuan: 60_000 },
    { id: '乙', name: '乙址', lon: 112.45, lat: 24.85, cost_yuan: null },
  ]
  const run = await computed(call, sitingAsked({ candidates }), '选址 A')
  const path = `/api/v1/scenarios/${run.scenario_id}/runs/${run.number}`
  const csv = await call('GET', `${path}/decisions.csv`, { as })
  expect([csv.status, csv.body.code, run.state, run.failure]).toEqual([200, undefined, 'done', null])
  expect(csv.headers['content-disposition']).toContain(encodeURIComponent('选址 A-1.csv'))
  expect(csv.body).toContain("'=甲址")
  expect(csv.body).toContain('cover_most')
  const { body } = await call('GET', `${path}/decisions.geojson`, { as })
  expect(body).toMatchObject({ scenario: '选址 A', as_of: run.as_of, reach_m: 2_000, inputs_hash: run.inputs_hash })
  expect(body.features.map(({ properties }: { properties: { site_id: string } }) => properties.site_id).toSorted()).toEqual(['乙', '甲'].toSorted())
  const { rawPayload } = await app.inject({ url: `${path}/report.xlsx?lang=zh`, headers: { authorization: `Bearer ${adminToken}` } })
  const book = read(rawPayload)
  expect(book.SheetNames).toEqual(['候选地点', '各镇（乡）', '最远的人'])
  const lines = utils.sheet_to_json<unknown[]>(book.Sheets['候选地点']!, { header: 1 })
  expect(lines[0]).toEqual(['方案', '选址 A'])
  const head = lines.findIndex(([first]) => first === '地点')
  const cost = (lines[head] as string[]).indexOf('费用（元）')
  expect(lines.slice(head + 1).map((row) => row[cost])).toEqual(expect.arrayContaining([60_000]))
  expect((await call('GET', `${path}/decisions.csv`)).status).toBe(401)
})

test('a plan of works as files: what was decided of each work, and what else was weighed', async ({ app, call }) => {
  const asked = worksAsked({ new_services: [{ id: 'a', town_code: '441882100', name: '新建服务站', cost_yuan: 50_000 }] })
  const run = await computed(call, asked, '改造 A')
  const path = `/api/v1/scenarios/${run.scenario_id}/runs/${run.number}`
  const { rawPayload } = await app.inject({ url: `${path}/report.xlsx?lang=zh`, headers: { authorization: `Bearer ${adminToken}` } })
  expect(read(rawPayload).SheetNames).toEqual(['工程', '场所', '比较', '再多给钱', '条件的代价'])
  const csv = await call('GET', `${path}/decisions.csv`, { as })
  expect(csv.body).toContain('build/a')
})
