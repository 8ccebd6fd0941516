import { expect } from 'vitest'
import { fromWgs84 } from '#domain/datum.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import type { App } from '../../server/app.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { adminToken, test } from '../support/app.ts'
import { twoTowns, west } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'
import { multipart } from '../support/imports.ts'

const as = 'administrator' as const
const described = { name: '2020 年普查，按村', as_of: '2020-11-01', source: '市统计局', datum: 'wgs84' }

async function send(app: App, content: string, fields: Record<string, string> = {}, given: Record<string, string> = {}) {
  const { payload, headers } = multipart('人口.csv', content, { ...described, ...fields })
  const authorization = { authorization: `Bearer ${adminToken}` }
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/population-datasets',
    payload,
    headers: { ...authorization, ...headers, ...given },
  })
  return { status: response.statusCode, body: response.json() }
}

const stored = async (db: Db) => (await rows<{ count: number }>(db, 'select count(*) as count from population_points'))[0]!.count

const good = '村名,经度,纬度,人口,残疾人数,60岁以上\n城东村,112.35,24.75,600,30,\n山脚村,112.38,24.78,300,,90\n界外村,112.7,25.1,100,5,20\n'

test('a table of points is read, checked and stored whole or not at all; each bad row says why', async ({ app, db }) => {
  const mixed = `${good}无人村,112.36,24.76,,,\n反写村,24.76,112.36,50,,\n多报村,112.36,24.76,10,11,\n海外村,10.5,50.5,7,,\n错字村,112.36,24.76,一百,,\n`
  const checked = await send(app, mixed, { check_only: 'true' })
  expect(checked.status).toBe(200)
  expect(checked.body).toMatchObject({ good_count: 3, bad_count: 5, residents: 1_000, disabled_residents: 35, over_60: 110, dataset: null })
  const told = checked.body.bad.map(({ row_number, reasons }: { row_number: number; reasons: { code: string }[] }) => [row_number, reasons[0]!.code])
  expect(told).toEqual([
    [5, 'people_missing'],
    [6, 'axes_swapped'],
    [7, 'people_exceed'],
    [8, 'off_the_earth'],
    [9, 'people_unreadable'],
  ])
  const refused = await send(app, mixed)
  expect([refused.status, refused.body.code, await stored(db)]).toEqual([422, 'population_rows_bad', 0])
  const added = await send(app, mixed, { leave_out_bad: 'true' })
  expect(added.status).toBe(201)
  expect(added.body.dataset).toMatchObject({ ...described, points_count: 3, left_out_count: 5, residents: 1_000, in_force: true })
  expect(await stored(db)).toBe(3)
  expect((await send(app, good)).body.code).toBe('population_dataset_exists')
  expect((await send(app, '经度,纬度\n112.3,24.7\n', { name: '缺列' })).body).toMatchObject({ code: 'column_missing' })
  expect((await send(app, good, { name: '无坐标系', datum: '' })).body).toMatchObject({ code: 'invalid_request' })
  expect((await send(app, good, { name: '别人' }, { authorization: '' })).status).toBe(401)
})

test('people are counted where they live, in the datum that was named, and by the dataset in force alone', async ({ app, db, call }) => {
  await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
  const { id } = await addFacility(call, { geometry: point(112.35, 24.75) })
  const shifted = good.replaceAll(/(112\.\d+),(2\d\.\d+)/g, (_, lon, lat) => fromWgs84('gcj02', [Number(lon), Number(lat)]).join(','))
  const { body: first } = await send(app, shifted, { datum: 'gcj02' })
  const ask = async (more = {}) => (await call('POST', '/api/v1/gaps', { as, body: { measure: 'recorded', distance_m: 1_000, ...more } })).body
  const told = await ask()
  expect(told.basis).toMatchObject({ dataset: { id: first.dataset.id }, towns_without_population: [] })
  expect(told.basis.outside_towns).toEqual({ points: 1, residents: 100, is_left_out: false }) // it may lie in a town of which there is no boundary
  expect(told.figures.residents).toMatchObject({ people: 1_000, within_lower: 600, within_upper: 600 })
  expect(told.figures.disabled_residents).toMatchObject({ people: 35, within_lower: 30 })
  expect(told.figures.over_60).toMatchObject({ people: 110, within_lower: 0 })
  expect(told.hexagons).toHaveLength(3)
  const seat = told.towns.find(({ code }: { code: string }) => code === west)
  expect(seat).toMatchObject({ worst_name: '山脚村', figures: { residents: { people: 900, within_lower: 600 } } })
  expect(seat.worst_certain_m).toBeGreaterThan(4_000)
  expect((await ask({ hex_edge_m: 5_000 })).figures).toEqual(told.figures) // the finest unit decides, whatever the hexagons

  const { body: second } = await send(app, '经度,纬度,人口\n112.35,24.75,1\n', { name: '另一份' })
  expect((await ask()).figures.residents.people).toBe(1)
  const change = (dataset: string, in_force: boolean) => call('PATCH', `/api/v1/population-datasets/${dataset}`, { as, body: { in_force } })
  expect((await change(first.dataset.id, true)).body.in_force).toBe(true)
  const list = (await call('GET', '/api/v1/population-datasets', { as })).body.datasets
  expect(list.filter(({ in_force }: { in_force: boolean }) => in_force).map((each: { id: string }) => each.id)).toEqual([first.dataset.id])
  expect((await ask()).figures.residents.people).toBe(1_000)
  expect((await change(first.dataset.id, false)).status).toBe(200)
  expect((await ask()).basis.dataset).toBeNull()
  expect((await call('DELETE', `/api/v1/population-datasets/${second.dataset.id}`, { as })).status).toBe(204)
  expect((await call('DELETE', `/api/v1/population-datasets/${second.dataset.id}`, { as })).body.code).toBe('population_dataset_not_found')
  expect(await stored(db)).toBe(3)
  const history = await rows<{ action: string }>(db, "select distinct action from history where entity = 'population_datasets' order by action")
  expect(history.map(({ action }) => action)).toEqual(['delete', 'insert', 'update'])

  // Access by capacity: 600 people reach it within 1 km.
  const service = await addFacility(call, { kind: 'service', category: 'kangyuan_centre', geometry: point(112.35, 24.75) })
  const far = await addFacility(call, { kind: 'service', category: 'kangyuan_centre', geometry: point(112.12, 24.62) })
  await change(first.dataset.id, true)
  const typed = { capacity: 12, unit: 'places', as_of: '2026-01-01', source: null }
  const put = (facility: string, body: unknown) => call('PUT', `/api/v1/facilities/${facility}/service-capacity`, { as, body })
  expect((await put(id, typed)).body.code).toBe('capacity_of_services_only')
  const services = { kind: 'service', measure: 'recorded', capacity_unit: 'places' }
  expect((await ask(services)).catchment).toBeNull()
  for (const facility of [service.id, far.id]) expect((await put(facility, typed)).status).toBe(204)
  const { catchment } = await ask(services)
  expect(catchment.sites).toEqual(
    [
      { id: service.id, access: 20 },
      { id: far.id, access: null },
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  expect(catchment.mean_access).toBe(12) // 600 of 1000 people have 20 places for 1000
  const take = () => call('DELETE', `/api/v1/facilities/${far.id}/service-capacity`, { as })
  expect([(await take()).status, (await take()).body.code]).toEqual([204, 'capacity_not_found'])
  expect((await ask(services)).catchment.sites).toHaveLength(1)
  const planned = await ask({ ...services, planned: [{ lon: 112.45, lat: 24.75 }] })
  expect(planned.coverage).toMatchObject({ covered: 0, covered_after: 1 })

  const supervisor = await signedIn(db, await addAccount(db, 'jian.du', [{ role: 'supervisor', town_codes: null }]))
  expect((await call('GET', '/api/v1/service-capacities', { headers: supervisor })).body.facilities).toHaveLength(2)
  expect((await call('PUT', `/api/v1/facilities/${service.id}/service-capacity`, { headers: supervisor, body: typed })).status).toBe(403)
})

test('once every town has a boundary the points of neighbours are in no figure, and are told', async ({ app, db, call }) => {
  await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })
  await writing(db, 'test', (trx) => rows(trx, "update regions set valid_to = '2020-01-01' where level = 'town' and boundary is null"))
  await send(app, good)
  const { basis, figures, towns, hexagons } = (await call('POST', '/api/v1/gaps', { as, body: { measure: 'recorded' } })).body
  expect(basis.outside_towns).toEqual({ points: 1, residents: 100, is_left_out: true })
  expect([figures.residents.people, figures.disabled_residents.people, figures.over_60.people]).toEqual([900, 30, 90])
  const inTowns = towns.map((town: { figures: { residents: { people: number } | null } }) => town.figures.residents?.people ?? 0)
  expect(inTowns.reduce((sum: number, each: number) => sum + each, 0)).toBe(900)
  expect(hexagons.map(({ town_code }: { town_code: string | null }) => town_code)).toEqual([west, west])
})
