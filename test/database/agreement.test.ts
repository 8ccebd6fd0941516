import fc from 'fast-check'
import { expect, inject, test as base } from 'vitest'
import { noFilter } from '#domain/filter.ts'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { CoverageRegister } from '../../server/coverage_register.ts'
import { connect, rows, writing, type Db } from '../../server/database/connect.ts'
import { coverageRecord } from '../../server/queries/coverage.ts'
import { foldCounts, rebuildCounts } from '../../server/queries/facility_counts.ts'
import { worldX } from '../../server/tiles/mercator.ts'
import { tallies } from '../../server/queries/statistics.ts'
import { Tiles } from '../../server/tiles/tiles.ts'
import { adminToken, callerOf, now, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { apply, settled, takeBack, upload } from '../support/imports.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { silent } from '../support/silent.ts'

/** Several clients at once really write; what they wrote is taken away afterwards. */
const test = base.extend<{ db: Db; app: App }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  db: async ({}, use) => {
    const pool = connect(inject('address'), 6)
    await use(pool)
    await writing(pool, 'test', async (trx) => {
      await trx('facilities').update({ merged_into: null })
      await trx('facilities').delete()
      await trx('imports').delete()
    })
    await pool.destroy()
  },
  app: async ({ db }, use) => {
    const app = await buildApp({ config: readConfig({}), db, adminToken, now })
    await use(app)
    await app.close()
  },
})

const city_code = '441882'
const towns = ['441882100', '441882101', '441882102']
const write = (call: Call, method: 'POST' | 'PATCH', url: string, body: object) =>
  call(method, `/api/v1/facilities/${url}`, { as: 'administrator', headers: { 'if-match': '*' }, body })

/** What a client may do next: `seed` chooses the facility and the words. A refusal is an answer like any other. */
const operations: Record<string, (client: Client, seed: number) => Promise<unknown>> = {
  add: async ({ call, ids }, seed) => {
    const geometry = seed % 3 ? point(112.3 + (seed % 97) / 1000, 24.7 + (seed % 89) / 1000) : undefined
    const lifecycle = [undefined, 'operating', 'planned'][seed % 3]
    const kind = seed % 5 ? {} : { kind: 'service', category: 'kangyuan_centre' }
    ids.push(
      (await addFacility(call, { ...kind, town_code: towns[seed % 3], geometry, lifecycle, verified_on: seed % 2 ? '2025-03-09' : undefined })).id,
    )
  },
  edit: ({ call, ids }, seed) => write(call, 'PATCH', chosen(ids, seed), { town_code: towns[seed % 3], name_zh: `公厕${seed}` }),
  move: ({ call, ids }, seed) => write(call, 'PATCH', chosen(ids, seed), { geometry: seed % 4 ? point(112.3, 24.7 + (seed % 83) / 1000) : null }),
  close: ({ call, ids }, seed) => write(call, 'POST', `${chosen(ids, seed)}/closure`, { closed_on: '2026-11-01', reason: '拆除' }),
  visit: ({ call, ids }, seed) => write(call, 'POST', `${chosen(ids, seed)}/verifications`, { verified_on: `2026-0${1 + (seed % 9)}-1${seed % 10}` }),
  merge: async ({ call, ids }, seed) => {
    const into = chosen(ids, seed + 1)
    const { body } = await call('GET', `/api/v1/facilities/${into}`)
    return write(call, 'POST', `${chosen(ids, seed)}/merge`, { into, into_revision: body.revision ?? 1 })
  },
  separate: ({ call, ids }, seed) => write(call, 'POST', `${chosen(ids, seed)}/unmerge`, {}),
  remove: ({ db, ids }, seed) => change(db, 'delete from facilities where id = :id', ids, seed),
  import: async (client, seed) => apply(client.call, await readied(client, seed)),
  cancel: async (client, seed) => {
    const id = await readied(client, seed)
    await client.call('POST', `/api/v1/imports/${id}/application`, { as: 'administrator', body: {} })
    await client.call('DELETE', `/api/v1/imports/${id}`, { as: 'administrator' })
    return settled(client.call, id)
  },
  undo: async ({ call, imports }, seed) => imports.length > 0 && takeBack(call, chosen(imports, seed), { keep_built_on: true }),
  editMany: async ({ call }, seed) => {
    const body = { filter: { kind: ['toilet'] }, set: { category: seed % 2 ? 'street_toilet' : 'village_toilet' } }
    const { body: seen } = await call('POST', '/api/v1/bulk-edits/preview', { as: 'administrator', body })
    return call('POST', '/api/v1/bulk-edits', { as: 'administrator', body: { ...body, version: seen.version } })
  },
  fold: ({ db }) => foldCounts(db),
  rebuild: ({ db }) => rebuildCounts(db),
}

interface Client {
  app: App
  db: Db
  call: Call
  /** Of all clients. */
  ids: string[]
  imports: string[]
}

/** An import of some toilets that is ready to be applied. */
async function readied({ app, call, imports }: Client, seed: number): Promise<string> {
  const { header, rows: lines } = toilets(60 + (seed % 60), 'wgs84')
  const content = csvText({ header, rows: lines.slice(seed % 60) })
  const { body } = await upload(app, call, { name: 'a.csv', content, fields: { datum: 'wgs84', category: 'street_toilet' } })
  imports.push(body.id)
  return body.id
}

const chosen = (ids: string[], seed: number) => ids[seed % ids.length]!

function change(db: Db, sql: string, ids: string[], seed: number) {
  return writing(db, 'test', (trx) => rows(trx, sql, { id: chosen(ids, seed), other: chosen(ids, seed + 1) })).catch(ignoreHeld)
}

/** Nothing is merged into one that is gone, and one that another is merged into stays. */
function ignoreHeld(error: { constraint?: string }) {
  if (error.constraint !== 'facilities_merged_into_known') throw error
}

const counted = `
  select town_code, kind, category, lifecycle, verdict, geometry is not null as has_position, count(*) as count
    from facilities where merged_into is null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`
const kept = `
  select town_code, kind, category, lifecycle, verdict, has_position, sum(count) as count
    from (select * from facility_counts union all select town_code, kind, category, lifecycle, verdict, has_position, count from facility_count_changes) counts
   group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6`
const traits = `
  select town_code, kind, trait, value, count(*) as count
    from facilities cross join lateral traits_of(lifecycle, verdict, geometry is not null, verified_on)
   where merged_into is null group by 1, 2, 3, 4 order by 1, 2, 3, 4`
const keptTraits = 'select town_code, kind, trait, value, count from facility_trait_counts where count <> 0 order by 1, 2, 3, 4'

async function expectCountersAgree(db: Db) {
  const full = await rows(db, counted)
  expect(await rows(db, kept)).toEqual(full)
  await foldCounts(db)
  expect(await rows(db, 'select from facility_count_changes')).toEqual([])
  expect(await rows(db, kept)).toEqual(full)
  expect(await rows(db, keptTraits)).toEqual(await rows(db, traits))
}

const valid = `
  select town_code, kind, case when verified_on >= (:day)::date then 'valid' when verified_on is null then 'never' else 'stale' end as value, count(*) as count
    from facilities where merged_into is null and lifecycle is distinct from 'closed' group by 1, 2, 3 order by 1, 2, 3`

/** Whatever the day, in the middle of a year and a month and at the ends of both. */
async function expectProofsAgree(db: Db) {
  for (const day of ['2026-05-15', '2026-01-01', '2025-12-31', '2025-03-09', '2025-03-10']) {
    const told = (await tallies(db, day)).filter(({ trait }) => trait === 'verified')
    const lines = told.flatMap(({ town_code, kind, counts }) => Object.entries(counts).map(([value, count]) => ({ town_code, kind, value, count })))
    const inOrder = (line: (typeof lines)[number]) => `${line.town_code} ${line.kind} ${line.value}`
    const some = lines.filter(({ count }) => count !== 0)
    expect(some.toSorted((left, right) => (inOrder(left) < inOrder(right) ? -1 : 1))).toEqual(await rows(db, valid, { day }))
  }
}

/** Each facility's history, put together from its first image on, is the facility as it is. */
async function expectHistoryAgrees(db: Db) {
  const different = await rows(
    db,
    `with images as (
       select entity_id, jsonb_object_agg(key, value order by h.id) as image
         from history h cross join lateral jsonb_each(after)
        where entity = 'facilities' and action <> 'delete'
        group by entity_id
     )
     select f.id, image, changed_part(to_jsonb(f), null) as stored
       from facilities f left join images on entity_id = f.id::text
      where image is distinct from changed_part(to_jsonb(f), null)`,
  )
  expect(different).toEqual([])
}

const shownRows = `
  select number, name_zh, town_code, verdict, lifecycle, st_x(geometry) as lon from facilities where merged_into is null and geometry is not null order by number`

/** What the tiles hold of each, closed ones too, once the watch has looked. */
async function expectTilesAgree(db: Db, tiles: Tiles) {
  const stored = await rows<{ number: number; lon: number }>(db, shownRows)
  const held = async () => {
    const { points } = await tiles.current()
    const found = stored.map(
      ({ number }) => points.find(number, { ...noFilter, lifecycle: [] }) ?? points.find(number, { ...noFilter, lifecycle: ['closed'] }),
    )
    return { size: points.size, found }
  }
  const expected = { size: stored.length, found: stored.map(({ lon, ...facility }) => ({ ...facility, x: worldX(lon) })) }
  await expect.poll(held, { timeout: 3000, interval: 100 }).toMatchObject(expected)
}

/** What the coverage is computed from is held in memory and kept fresh by what changed. */
async function expectCoverageAgrees(db: Db, register: CoverageRegister) {
  const { example_data, towns: known, facilities } = await coverageRecord(db, city_code)
  expect(await register.current()).toMatchObject({ example_data, towns: known, facilities })
}

const names = Object.keys(operations)
const turns = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(9999)), { minLength: 6, maxLength: 12 })

test('whatever several clients do at once, counters, tiles, coverage and history agree with the tables', async ({ db, app, onTestFinished }) => {
  const tiles = new Tiles(db, silent)
  onTestFinished(() => tiles.stop())
  await tiles.current()
  tiles.watch()
  const register = new CoverageRegister(db, city_code)
  const call = callerOf(app)
  const clients = fc.tuple(turns, turns, turns, turns)
  const agree = fc.asyncProperty(clients, async (plans) => {
    const client: Client = { app, db, call, ids: [(await addFacility(call)).id, (await addFacility(call)).id], imports: [] }
    await Promise.all(
      plans.map(async (plan) => {
        for (const [name, seed] of plan) {
          await operations[name]!(client, seed)
          await register.current()
        }
      }),
    )
    await expectCountersAgree(db)
    await expectProofsAgree(db)
    await expectHistoryAgrees(db)
    await expectCoverageAgrees(db, register)
    await expectTilesAgree(db, tiles)
  })
  await expect(fc.assert(agree, { numRuns: 2, endOnFailure: true })).resolves.toBeUndefined()
})
