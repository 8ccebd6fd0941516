import pg from 'pg'
import { presets } from '#domain/needs.ts'
import { box, townCode } from './city.ts'
import { ask, sequence, timed, type Figure } from './measure.ts'
import type { Program } from './program.ts'

/** Crossings of the grid along each side: 50,244 street segments between them. */
const side = 159
const step = { lon: 0.001, lat: 0.0009 }
const segments = 2 * side * (side - 1)

/** A town of streets at right angles in the corner of the box, each segment bent in its middle, half of them measured. */
const streets = `
  insert into facilities (id, kind, category, name_zh, town_code, declared_town_code, geometry, lifecycle, source, search_text, search_key)
  select md5('street' || n)::uuid, 'road', 'urban_road', '街' || n, $1, $1,
         st_setsrid(st_makeline(array[st_makepoint(lon, lat), st_makepoint((lon + to_lon) / 2 + 5e-6 * bench_random(n, 31), (lat + to_lat) / 2), st_makepoint(to_lon, to_lat)]), 4326),
         'operating', 'bench streets', '街' || n, 'jie' || n
    from generate_series(0, ${segments - 1}) n
   cross join lateral (select n % 2 = 0 as is_east, n / 2 / ${side - 1} as line, n / 2 % ${side - 1} as along) at
   cross join lateral (select case when is_east then along else line end as x, case when is_east then line else along end as y) crossing
   cross join lateral (select ${box.west} + x * ${step.lon} as lon, ${box.south} + y * ${step.lat} as lat) from_place
   cross join lateral (select lon + is_east::int * ${step.lon} as to_lon, lat + (not is_east)::int * ${step.lat} as to_lat) to_place`

/** Of three in a hundred that they are steps, of the rest what one walks on, and of one in three a kerb at its start. */
const parts = `
  insert into components (id, facility_id, type, geometry)
  select md5(f.id::text || given.type)::uuid, f.id, given.type, case when given.type = 'curb_ramp' then st_startpoint(f.geometry) end
    from facilities f
    join (values ('stairs_steps', 0.97, 1), ('route', 0, 0.97), ('curb_ramp', 0.3, 0.63)) as given (type, least, below)
      on bench_random(f.number, 32) >= least and bench_random(f.number, 32) < below
   where f.source = 'bench streets'`

const facts = `
  insert into facts (component_id, property, state, value, grade, observed_at)
  select c.id, given.property, 'value', given.value, 'measured', timestamptz '2026-06-01'
    from facilities f
    join components c on c.facility_id = f.id
    join (values ('stairs_steps', 'steps_count', 0, 1, '12'::jsonb), ('route', 'clear_width_mm', 0, 0.1, '700'), ('route', 'clear_width_mm', 0.1, 0.6, '1500'),
                 ('route', 'running_slope_1_in', 0, 0.05, '8'), ('route', 'running_slope_1_in', 0.05, 0.6, '40'), ('route', 'surface_ok', 0, 0.6, 'true'),
                 ('curb_ramp', 'lip_height_mm', 0, 0.1, '40'), ('curb_ramp', 'lip_height_mm', 0.1, 0.8, '10'))
         as given (type, property, least, below, value)
      on given.type = c.type and bench_random(f.number, 33) >= least and bench_random(f.number, 33) < below
   where f.source = 'bench streets'`

const gone = [
  `delete from facts where component_id in (select c.id from components c join facilities f on f.id = c.facility_id where f.source = 'bench streets')`,
  `delete from components where facility_id in (select id from facilities where source = 'bench streets')`,
  `delete from facilities where source = 'bench streets'`,
]

/** With the streets in the database for the time of the work. */
export async function withStreets(url: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set session_replication_role = replica')
  try {
    for (const sql of gone) await client.query(sql)
    await client.query(streets, [townCode(0)])
    await client.query(parts)
    await client.query(facts)
    await client.query('analyze facilities, components, facts')
    await work()
  } finally {
    for (const sql of gone) await client.query(sql)
    await client.end()
  }
}

/** Ways between places of the town that lie up to three kilometres apart, a walker's and a wheelchair user's. */
export async function routes({ url }: Program): Promise<Figure[]> {
  const random = sequence(9)
  const questions = Array.from({ length: 300 }, () => {
    const from = { lon: box.west + random() * side * step.lon, lat: box.south + random() * side * step.lat }
    const near = (middle: number, least: number, most: number) => Math.min(most, Math.max(least, middle + (random() - 0.5) * 0.04))
    return { from, to: { lon: near(from.lon, box.west, box.west + side * step.lon), lat: near(from.lat, box.south, box.south + side * step.lat) } }
  })
  const find = (needs: object) => (question: object) =>
    ask(`${url}/api/v1/walking-routes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...question, needs }),
    })
  const begun = performance.now()
  await find({})(questions[0]!) // there are 300
  return [
    {
      what: 'first route, the network being made',
      unit: 's',
      value: Number(((performance.now() - begun) / 1000).toFixed(2)),
      of: `${segments} segments`,
    },
    await timed('route of a walker', questions, find({}), { budget: 150 }),
    await timed('route of a wheelchair user', questions, find(presets.manual_chair), { budget: 150 }),
    await timed('route of a blind person', questions, find(presets.blind), { budget: 150 }),
  ]
}
