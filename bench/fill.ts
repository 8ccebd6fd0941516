import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { categories } from '#domain/category.ts'
import { flat, initials, spoken } from '../server/search/pinyin.ts'
import { box, town_count, townCode } from './city.ts'

/** Places round which three quarters of the facilities lie, large ones first. */
const settlements = 400
const rows_a_step = 500_000

/** Service facilities, in any inventory large enough. */
const services = (size: number) => Math.min(5000, Math.ceil(size * 0.003))

const tables = ['facilities', 'lifecycle_events', 'verifications', 'components', 'facts']

/** Fills an empty database by SQL, the same way every time: indexes are made afterwards, triggers and foreign keys pass. */
export async function fill(url: string, size: number, said: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 1")
    await client.query('begin') // or a fill that fails would leave the tables without their indexes
    await client.query(`drop table if exists bench_stems, bench_categories; truncate ${tables.join(', ')}, history cascade`)
    const indexes = await dropIndexes(client)
    await client.query(vocabulary)
    await client.query(
      'insert into bench_stems select * from jsonb_to_recordset($1) as s (i int, town_code text, middle_lon float8, middle_lat float8, spread float8, word text, flat text, first text, said text)',
      [JSON.stringify(stems())],
    )
    await client.query(
      'insert into bench_categories select * from jsonb_to_recordset($1) as s (i int, kind text, category text, word text, flat text, first text, said text)',
      [JSON.stringify(endings())],
    )
    for (let from = 1; from <= size; from += rows_a_step) {
      await client.query(facilities, [from, Math.min(size, from + rows_a_step - 1), Math.floor(size / services(size))])
      said(`${Math.min(size, from + rows_a_step - 1)} facilities`)
    }
    for (const sql of parts) await client.query(sql)
    said('parts')
    for (const { name, sql } of indexes) {
      await client.query(sql)
      said(name)
    }
    await client.query(fit_facts)
    said('what decides whether a place fits')
    await client.query('select rebuild_facility_counts()')
    await client.query(`drop table bench_stems, bench_categories; create table bench_filled as select ${size} as size; commit`)
    await client.query(`vacuum (analyze) ${tables.join(', ')}, facility_counts, facility_trait_counts, fit_facts`)
  } finally {
    await client.end()
  }
}

/** How many facilities a run before this one put in; null: none did. */
export async function filledSize(url: string): Promise<number | null> {
  const client = await readyClient(url)
  try {
    const { rows } = await client.query<{ is_filled: boolean }>("select to_regclass('bench_filled') is not null as is_filled")
    if (!rows[0]?.is_filled) return null
    return (await client.query<{ size: number }>('select size from bench_filled')).rows[0]?.size ?? null
  } finally {
    await client.end()
  }
}

/** A server that has just been started answers before it lets anybody in. */
async function readyClient(url: string): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      if ((error as { code?: string }).code !== starting_up) throw error
      await sleep(200)
    }
  }
}
const starting_up = '57P03'

/** Those that stand for no constraint; answers how to make them again. */
async function dropIndexes(client: pg.Client): Promise<{ name: string; sql: string }[]> {
  const { rows } = await client.query<{ name: string; sql: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as sql
       from pg_index i
      where i.indrelid = any (select unnest($1::text[])::regclass)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows
}

const vocabulary = `
  create or replace function bench_random(n bigint, salt bigint) returns float8 language sql immutable parallel safe as
    'select (hashint8extended(n, salt) & 2147483647)::float8 / 2147483648';
  create unlogged table bench_stems (i int primary key, town_code text, middle_lon float8, middle_lat float8, spread float8, word text, flat text, first text, said text);
  create unlogged table bench_categories (i int, kind text, category text, word text, flat text, first text, said text, primary key (kind, i))`

interface Read {
  word: string
  flat: string
  first: string
  said: string
}
const read = (word: string): Read => ({ word, flat: flat(word), first: initials(word), said: spoken(word) })

const syllables = Array.from('东西南北中上下大小新龙石水山平安和兴丰星保清连九三江沙白金华')
const streets = Array.from('建设人民解放中山文化环城湟川番禺良江')

function stems() {
  const weight = (i: number) => Math.sqrt((i + 1) / settlements) - Math.sqrt(i / settlements)
  return Array.from({ length: settlements }, (_, i) => {
    const word = `${syllables[i % syllables.length]}${syllables[(Math.floor(i / syllables.length) + 7) % syllables.length]}${streets[(i * 7) % streets.length]}${streets[(i * 3 + 1) % streets.length]}路`
    const place = { middle_lon: box.west + 0.2 + ((i * 0.618034) % 1) * 3.6, middle_lat: box.south + 0.2 + ((i * 0.754878) % 1) * 4.1 }
    return { i, town_code: townCode(i % town_count), ...place, spread: 0.02 + 0.1 * Math.sqrt(weight(i) / weight(0)), ...read(word) }
  })
}

function endings() {
  const counts = new Map<string, number>()
  return categories.map(({ kind, code, name_zh }) => {
    const i = counts.get(kind) ?? 0
    counts.set(kind, i + 1)
    return { i, kind, category: code, ...read(name_zh.replaceAll(/[（、].*$/g, '')) }
  })
}

const kinds = ['venue', 'road', 'toilet', 'service'].map((kind) => [kind, categories.filter((each) => each.kind === kind).length] as const)
const categoryOf = kinds.map(([kind, count]) => `when '${kind}' then floor(bench_random(n, 3) * ${count})`).join(' ')

/** $1 to $2: numbers; $3: every so many is a service facility. A tenth of the toilets, 3 % of all, are compliant ones. */
const facilities = `
  insert into facilities (id, code, kind, category, name_zh, town_code, declared_town_code, address, geometry, lifecycle, lifecycle_since, verdict, verdict_on,
                          verified_on, opening_hours, source, search_text, search_key, updated_at)
  select md5(n::text)::uuid, code, k.kind, c.category, name_zh, s.town_code, s.town_code, address,
         case when n % 50 = 0 then null
              when k.kind = 'road' and n % 10 = 3
                then st_setsrid(st_makeline(st_makepoint(lon, lat), st_makepoint(lon + 0.002 * bench_random(n, 11), lat + 0.001)), 4326)
              when k.kind = 'venue' and n % 100 = 7 then st_setsrid(st_makeenvelope(lon, lat, lon + 0.0006, lat + 0.0004), 4326)
              else st_setsrid(st_makepoint(lon, lat), 4326) end,
         lifecycle, case when lifecycle is not null then date '2010-01-01' + floor(bench_random(n, 12) * 5400)::int end, verdict,
         case when verdict <> 'unaudited' then date '2024-01-01' + floor(bench_random(n, 13) * 900)::int end,
         case when bench_random(n, 14) < 0.4 then date '2023-11-01' + floor(bench_random(n, 15) * 1100)::int end,
         case when k.kind = 'toilet' then '24/7' end, 'bench',
         name_zh || ' |  | ' || coalesce(lower(code), '') || ' | ' || address,
         read || ' | ' || s.first || number || c.first || ' | ' || case when named.said <> read then named.said else '' end || ' |  | ' || coalesce(lower(code), '') || ' | ' || s.flat || number || 'hao',
         timestamptz '2026-01-01' + n * interval '1 second'
    from generate_series($1::bigint, $2::bigint) n
   cross join lateral (select case when n % $3 = 0 then 'service' when bench_random(n, 2) < 0.3 then 'toilet' when bench_random(n, 2) < 0.5 then 'road' else 'venue' end as kind,
                              floor(${settlements} * power(bench_random(n, 1), 2))::int as stem, bench_random(n, 4) < 0.75 as near, 1 + floor(bench_random(n, 5) * 999)::int as number) k
    join bench_stems s on s.i = k.stem
    join bench_categories c on c.kind = k.kind and c.i = (case k.kind ${categoryOf} end)::int
   cross join lateral (select case when near then s.middle_lon + s.spread * (bench_random(n, 6) + bench_random(n, 7) + bench_random(n, 8) - 1.5) else ${box.west} + ${box.east - box.west} * bench_random(n, 6) end as lon,
                              case when near then s.middle_lat + s.spread * (bench_random(n, 9) + bench_random(n, 10) + bench_random(n, 20) - 1.5) else ${box.south} + ${box.north - box.south} * bench_random(n, 9) end as lat,
                              s.word || number || c.word as name_zh, s.word || number || '号' as address, s.flat || number || c.flat as read, s.said || number || c.said as said,
                              case when n % 5 < 3 then 'B-' || n end as code) named
   cross join lateral (select case when k.kind = 'service' or bench_random(n, 16) < 0.88 then 'operating' when bench_random(n, 16) < 0.92 then 'closed' when bench_random(n, 16) < 0.94 then 'planned'
                                   when bench_random(n, 16) < 0.95 then 'under_construction' when bench_random(n, 16) < 0.97 then 'suspended' end as lifecycle,
                              case when bench_random(n, 17) < (case k.kind when 'toilet' then 0.1 else 0.05 end) then 'compliant' when bench_random(n, 17) < 0.15 then 'non_compliant'
                                   when bench_random(n, 17) < 0.2 then 'incomplete' else 'unaudited' end as verdict) judged`

/** The state and the last visit of each, more of service facilities; four parts with up to seventeen facts for every second toilet. */
const parts = [
  `insert into lifecycle_events (facility_id, state, since, reason)
   select id, lifecycle, lifecycle_since, case lifecycle when 'closed' then '拆除' end from facilities where lifecycle is not null`,
  `insert into lifecycle_events (facility_id, state, since)
   select id, 'planned', lifecycle_since - 400 from facilities where kind = 'service' and lifecycle_since is not null and number % 3 = 0`,
  `insert into verifications (facility_id, verified_on)
   select id, verified_on - 200 * back from facilities cross join generate_series(0, 3) back
    where verified_on is not null and (kind = 'service' or back = 0)`,
  `insert into components (id, facility_id, type, part)
   select md5(id::text || i)::uuid, id, (array['toilet', 'entrance', 'door', 'route'])[i], case i when 1 then 'accessible_toilet' end
     from facilities cross join generate_series(1, 4) i where kind = 'toilet' and number % 2 = 0`,
  `insert into facts (component_id, property, state, value, grade, observed_at)
   select id, property, 'value', case when bench_random(hashtext(id::text), salt) < 0.8 then good else poor end, 'measured', timestamptz '2023-06-01' + salt * interval '50 days'
     from components
     join (values (1, 'toilet', 'turning_diameter_mm', '1500'::jsonb, '1200'::jsonb), (2, 'toilet', 'cubicle_width_mm', '1500', '1100'), (3, 'toilet', 'seat_height_mm', '450', '450'),
                  (4, 'toilet', 'toilet_door_clear_width_mm', '900', '700'), (5, 'toilet', 'grab_bars_both_sides', 'true', 'false'), (6, 'toilet', 'accessible_wc_pan', 'true', 'false'),
                  (7, 'toilet', 'surface_ok', 'true', 'false'), (8, 'entrance', 'gate_clear_width_mm', '900', '700'), (9, 'entrance', 'platform_clear_depth_mm', '1500', '1200'),
                  (10, 'entrance', 'surface_ok', 'true', 'false'), (11, 'entrance', 'entrance_type', '"level"', '"steps_only"'), (12, 'entrance', 'running_slope_1_in', '20', '9'),
                  (13, 'door', 'clear_width_mm', '900', '750'), (14, 'door', 'level_difference_mm', '10', '40'), (15, 'route', 'clear_width_mm', '1500', '700'),
                  (16, 'route', 'level_change_ramped', 'true', 'false'), (17, 'route', 'surface_ok', 'true', 'false'))
       as given (salt, of_type, property, good, poor) on of_type = type
    where bench_random(hashtext(id::text), salt + 100) < 0.9`,
]

/** What the triggers would have kept of these parts. */
const fit_facts = 'insert into fit_facts select * from fit_parts_of((select array_agg(distinct facility_id) from components))'
