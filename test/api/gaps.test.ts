import { expect } from 'vitest'
import { hexagonAt, zoneAt } from '#domain/hexagon.ts'
import { presets, type Preset } from '#domain/needs.ts'
import { geodesicM } from '#domain/geodesic.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { now, test, today, type Call } from '../support/app.ts'
import { east, twoTowns, west } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'

const as = 'administrator' as const

async function ask(call: Call, body: Record<string, unknown> = {}) {
  const reply = await call('POST', '/api/v1/gaps', { as, body })
  expect(reply.status).toBe(200)
  return reply.body
}

/** Two towns with boundaries; nobody knows how many live in the eastern one. */
async function twoTownsWith(db: Db, call: Call) {
  expect((await call('PUT', '/api/v1/regions/boundaries', { as, body: twoTowns })).status).toBe(200)
  await writing(db, 'test', async (trx) => {
    await rows(trx, "update regions set population = null where level = 'town'")
    await rows(trx, 'update regions set population = 10000, disabled_residents = 500 where code = :west', { west })
  })
}

const judged = (db: Db, id: string, verdict: string) =>
  writing(db, 'test', (trx) => rows(trx, 'update facilities set verdict = :verdict, verdict_on = :today where id = :id', { id, verdict, today }))

test('totals of towns are spread over their hexagons; what is not known is in no sum and named', async ({ db, call }) => {
  await twoTownsWith(db, call)
  const here = { lon: 112.35, lat: 24.75 }
  const { id } = await addFacility(call, { geometry: point(here.lon, here.lat) })
  await addFacility(call, { lifecycle: 'planned', geometry: point(112.31, 24.71) })
  await addFacility(call)
  const body = await ask(call, { distance_m: 3_000, hex_edge_m: 500 })
  expect(body.sites).toEqual({ certain: 0, possible: 1, barred: 0, out_of_use: 1, unplaced: 1 })
  expect(body.basis).toMatchObject({ dataset: null, outside_towns: { points: 0, residents: 0 } })
  expect(body.basis.towns_without_population).toContain(east)
  expect(body.basis.towns_without_population).not.toContain(west)
  expect(body.figures.over_60).toBeNull()
  expect(body.figures.residents).toMatchObject({ people: 10_000, within_lower: 0, cumulative_lower: 0, worst_tenth_certain_m: null, shortfall: null })
  expect(body.figures.disabled_residents.people).toBe(500)
  // A disc of 3 km within a box of 10.1 by 11.1 km, in hexagons of 0.65 km².
  const share = (Math.PI * 9) / (10.11 * 11.08)
  expect(body.figures.residents.within_upper / 10_000).toBeCloseTo(share, 1)
  expect(body.figures.disabled_residents.within_upper / 500).toBeCloseTo(body.figures.residents.within_upper / 10_000, 5)
  const whole = body.hexagons.find((each: { possible_m: number | null }) => each.possible_m !== null && each.possible_m < 600)
  expect(Math.abs(whole.possible_m - geodesicM([whole.lon, whole.lat], [here.lon, here.lat]))).toBeLessThanOrEqual(1)
  expect(whole).toMatchObject({ town_code: west, facilities: 1, audited: 0, is_thin: true, certain_m: null })
  expect(body.inspect).toMatchObject({ candidates_count: 1, best: { facility_ids: [id], is_best: true } })
  expect(body.inspect.undecided).toBeCloseTo(body.figures.residents.within_upper, 1)
  expect(body.inspect.facilities[0]).toMatchObject({ id, pass_percent: 50, settled: body.inspect.undecided })

  await judged(db, id, 'compliant')
  const after = await ask(call, { distance_m: 3_000, hex_edge_m: 500 })
  expect(after.figures.residents.within_lower).toBe(body.figures.residents.within_upper)
  expect(after.inspect).toMatchObject({
    undecided: 0,
    facilities: [],
    pass_rates: [{ category: 'street_toilet', passed: 1, decided: 1, percent: 100 }],
  })
  const planned = await ask(call, { distance_m: 3_000, hex_edge_m: 500, planned: [{ lon: 112.32, lat: 24.72 }] })
  expect(planned.figures.residents.within_lower).toBeGreaterThan(after.figures.residents.within_lower)
  expect(await ask(call, { distance_m: 3_000, hex_edge_m: 500 })).toEqual(after)
})

test('the hexagons are those of the database, and a town without boundary lives where its facilities are', async ({ db, call }) => {
  const zone = zoneAt(112.4)
  const net = await rows<{ i: number; j: number; lon: number; lat: number }>(
    db,
    `select net.i, net.j, st_x(middle.point) as lon, st_y(middle.point) as lat
       from st_hexagongrid(1000, st_transform(st_makeenvelope(112.3, 24.7, 112.35, 24.75, 4326), (:srid)::int)) net
      cross join lateral (select st_transform(st_centroid(net.geom), 4326) as point) middle`,
    { srid: zone.srid },
  )
  expect(net.length).toBeGreaterThan(10)
  for (const { i, j, lon, lat } of net) expect(hexagonAt(zone.forward([lon, lat]), 1_000)).toEqual({ i, j })

  await writing(db, 'test', (trx) => rows(trx, 'update regions set population = 900 where code = :west', { west }))
  await addFacility(call, { geometry: point(112.3, 24.7) })
  await addFacility(call, { geometry: point(112.3, 24.7001), kind: 'venue', category: 'bank' })
  await addFacility(call, { geometry: point(112.5, 24.9) })
  const body = await ask(call, { measure: 'recorded' })
  expect(body.hexagons).toHaveLength(2)
  expect(body.hexagons.map(({ residents }: { residents: number }) => residents)).toEqual([450, 450])
  expect(body.basis.unplaced_towns).not.toContain(west)
  expect(body.basis.unplaced_towns).toContain(east)
})

test('whether it counts is judged as the finder judges, for every preset, and by what was seen today', async ({ db, call }) => {
  await twoTownsWith(db, call)
  type Said = [type: string, property: string, value: unknown][]
  const say = (id: string, facts: Said) =>
    writing(db, 'test', async (trx) => {
      for (const [type, property, value] of facts)
        await rows(
          trx,
          `with part as (insert into components (facility_id, type) values (:id, :type) returning id)
           insert into facts (component_id, property, state, value, grade, observed_at) select id, :property, 'value', :value, 'measured', '2026-05-01' from part`,
          { id, type, property, value: JSON.stringify(value) },
        )
    })
  const at = async (metres: number, facts: Said) => {
    const { id } = await addFacility(call, { geometry: point(112.35, 24.75 + metres / 111_195) })
    await say(id, facts)
    return id as string
  }
  await at(0, [['toilet', 'turning_diameter_mm', 1_200]])
  await at(50, [
    ['entrance', 'entrance_type', 'level'],
    ['route', 'level_change_ramped', true],
    ['toilet', 'grab_bars_both_sides', true],
  ])
  const usable = await at(100, [])
  for (const preset of Object.keys(presets) as Preset[]) {
    const { counts } = (await call('POST', '/api/v1/finder', { body: { kind: ['toilet'], needs: presets[preset] } })).body
    const { sites } = await ask(call, { measure: 'fits', preset })
    expect([preset, sites.certain, sites.possible, sites.barred]).toEqual([
      preset,
      counts.fits,
      counts.unknown + counts.fits_stale,
      counts.does_not_fit,
    ])
  }
  const barred = async () => (await ask(call, { measure: 'fits', preset: 'manual_chair' })).sites.barred
  expect(await barred()).toBe(1)
  await say(usable, [['toilet', 'turning_diameter_mm', 1_000]])
  expect(await barred()).toBe(2) // what was judged before is not taken for what is so now

  const seen = { usable: true, reason: null, observed_at: now().toISOString(), note: null }
  expect(
    (await call('POST', `/api/v1/facilities/${usable}/operational-status`, { as, body: { usable: true, observed_at: seen.observed_at } })).status,
  ).toBeLessThan(300)
  expect((await ask(call, { measure: 'usable' })).sites).toMatchObject({ certain: 1, possible: 2 })
  expect((await ask(call, { measure: 'usable', kind: 'venue' })).sites).toMatchObject({ certain: 0, possible: 0 })
})

test('the files carry the day and what was asked, and no cell is a formula', async ({ db, call }) => {
  await twoTownsWith(db, call)
  await addFacility(call, { geometry: point(112.35, 24.75) })
  await writing(db, 'test', (trx) => rows(trx, "update regions set name_zh = '=1+1' where code = :west", { west }))
  const query = 'measure=recorded&distance_m=2000&hex_edge_m=2000'
  const map = await call('GET', `/api/v1/gaps/hexagons.geojson?${query}`, { as })
  expect(map.headers['content-type']).toContain('application/geo+json')
  expect(map.body).toMatchObject({ type: 'FeatureCollection', as_of: today, measure: 'recorded', distance_m: 2_000, hex_edge_m: 2_000 })
  const [ring] = map.body.features[0].geometry.coordinates
  expect([ring.length, ring[0]]).toEqual([7, ring[6]])
  const table = (await call('GET', `/api/v1/gaps/towns.csv?${query}`, { as })).body as string
  expect(table.startsWith('\uFEFFcode,name_zh')).toBe(true)
  const line = table.split('\n').find((each) => each.startsWith(west))!
  expect(line).toContain("'=1+1")
  expect(line).toContain(`${today},false,"town totals, spread evenly",recorded,`)
  expect((await call('POST', '/api/v1/gaps', { as, body: { from_m: 2_000, to_m: 1_000 } })).body.fields[0].field).toBe('to_m')
  const resident = await call('POST', '/api/v1/gaps', { body: {} })
  expect(resident.status).toBe(401)
  const supervisor = await signedIn(db, await addAccount(db, 'jian.du', [{ role: 'supervisor', town_codes: null }]))
  expect((await call('POST', '/api/v1/gaps', { headers: supervisor, body: {} })).status).toBe(200)
})
