import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { adminToken, callerOf, now, test, unhurried, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const here = { lon: 112.37, lat: 24.78 }
/** So many metres north of here, roughly. */
const north = (metres: number) => point(here.lon, here.lat + metres / 111_195)
const chair = { turning_mm: 1500, most_steps_count: 20, highest_step_mm: 300 }

const part_of_all = { type: 'route', facts: { level_change_ramped: true } }

/** A street toilet so far away, with these parts and facts. */
async function placed(call: Call, db: Db, metres: number | null, turning: number | null, given: Record<string, unknown> = {}) {
  const facility = await addFacility(call, { geometry: metres === null ? null : north(metres), ...given })
  const parts = [
    { type: 'entrance', facts: { entrance_type: 'level' } },
    { type: 'door', facts: { level_difference_mm: 0 } },
    part_of_all,
    ...(turning === null ? [] : [{ type: 'toilet', facts: { turning_diameter_mm: turning } }]),
  ]
  await writing(db, 'test', async (trx) => {
    for (const { type, facts } of parts) {
      const [part] = await rows<{ id: string }>(trx, 'insert into components (facility_id, type) values (:id, :type) returning id', {
        id: facility.id,
        type,
      })
      for (const [property, value] of Object.entries(facts))
        await rows(
          trx,
          `insert into facts (component_id, property, state, value, grade, observed_at) values (:id, :property, 'value', :value, 'measured', :observed_at)`,
          { id: part!.id, property, value: JSON.stringify(value), observed_at: given.source === 'old' ? '2020-01-01' : '2026-05-01' },
        )
    }
  })
  return facility.id as string
}

const ask = async (call: Call, body: Record<string, unknown>) => {
  const reply = await call('POST', '/api/v1/finder', { body })
  expect(reply.status).toBe(200)
  return reply.body
}
const idsOf = (body: { facilities: { id: string }[] }) => body.facilities.map(({ id }) => id)

test('what fits comes first, then what nobody measured, then what does not; each by distance, and without a position last', async ({ call, db }) => {
  const q = '找得到'
  const at = (metres: number | null, turning: number | null, more = {}) => placed(call, db, metres, turning, { name_zh: `${q}${metres}`, ...more })
  const no = await at(10, 1499)
  const unknown = await at(20, null)
  const lost = await at(null, 1500)
  const far = await at(300, 1500)
  const stale = await at(200, 1600, { source: 'old' })
  const body = await ask(call, { q, near: here, needs: chair })
  expect(idsOf(body)).toEqual([stale, far, lost, unknown, no])
  expect(body).toMatchObject({
    number_matched: 5,
    ranked: { among: 5, is_whole: true },
    counts: { fits: 2, fits_stale: 1, unknown: 1, does_not_fit: 1, usable_unknown: 5, left_out_closed_now: 0, left_out_unusable: 0 },
    next: null,
  })
  const [first, second, third, fourth, last] = body.facilities
  expect(first).toMatchObject({ distance_m: 200, fit: { answer: 'fits', is_stale: true, limiting: { property: 'turning_diameter_mm', spare: 100 } } })
  expect(second.fit).toMatchObject({ is_stale: false, missing_count: 0, oldest_observed_at: expect.stringMatching(/^2026-05-01T00:00:00/) })
  expect(third).not.toHaveProperty('distance_m')
  expect(fourth.fit).toMatchObject({ answer: 'unknown', missing_count: 1, missing: [{ link: 'toilet', property: 'presence' }] })
  expect(last.fit.limiting).toMatchObject({ needed: 1500, spare: -1, measured: { value: 1499, grade: 'measured' } })
  // Without needs the nearest comes first, and without a place the order is that of names.
  expect(idsOf(await ask(call, { q, near: here }))).toEqual([no, unknown, stale, far, lost])
  const named = await call('GET', `/api/v1/facilities?q=${encodeURIComponent(q)}`)
  expect(idsOf(await ask(call, { q }))).toEqual(idsOf(named.body))
  expect(idsOf(await ask(call, { q, bbox: '112.3,24.7,112.4,24.9', near: here }))).toEqual([no, unknown, stale, far])
})

test('pages follow each other without a gap, though a place comes and the day goes on', async ({ call, db }) => {
  const q = '翻页'
  const ids: string[] = []
  for (const metres of [10, 20, 30, 40, 50]) ids.push(await placed(call, db, metres, metres === 30 ? 1000 : 1500, { name_zh: `${q}${metres}` }))
  const question = { q, near: here, needs: chair, limit: 2 }
  const first = await ask(call, question)
  await placed(call, db, 5, 1500, { name_zh: `${q}新` })
  const second = await ask(call, { ...question, after: first.next })
  const third = await ask(call, { ...question, after: second.next })
  expect([first, second, third].flatMap(idsOf)).toEqual([ids[0], ids[1], ids[3], ids[4], ids[2]])
  expect(third.next).toBeNull()
  const wrong = await call('POST', '/api/v1/finder', { body: { ...question, after: 'nothing' } })
  expect([wrong.status, wrong.body.fields]).toMatchObject([400, [{ field: 'after', code: 'cursor' }]])
})

test('what is known not to be usable comes last or is left out, and is counted; what nobody knows stays', async ({ call, db }) => {
  const q = '能用吗'
  const [near, far, unseen] = [
    await placed(call, db, 10, 1500, { name_zh: `${q}一` }),
    await placed(call, db, 20, 1500, { name_zh: `${q}二` }),
    await placed(call, db, 30, 1500, { name_zh: `${q}三` }),
  ]
  for (const [id, usable] of [
    [near, false],
    [far, true],
  ] as const)
    await call('POST', `/api/v1/facilities/${id}/operational-status`, {
      as: 'administrator',
      body: { usable, ...(usable ? {} : { reason: 'locked' }) },
    })
  const all = await ask(call, { q, near: here, needs: chair })
  expect([idsOf(all), all.counts]).toMatchObject([[far, unseen, near], { fits: 3, usable_unknown: 1 }])
  const usable = await ask(call, { q, near: here, needs: chair, usable_today: true })
  expect([idsOf(usable), usable.ranked.among, usable.counts]).toMatchObject([[far, unseen], 3, { fits: 2, usable_unknown: 1, left_out_unusable: 1 }])
})

test('what is closed now comes last or is left out, and is counted; hours that nobody knows stay', async ({ call, db }) => {
  const q = '开门吗'
  const hours = [
    ['08:00-11:00', 10],
    ['08:00-17:00', 20],
    [null, 30],
  ] as const
  const ids: string[] = []
  for (const [opening_hours, metres] of hours) ids.push(await placed(call, db, metres, 1500, { name_zh: `${q}${metres}`, opening_hours }))
  const [closed, open, untold] = ids
  const all = await ask(call, { q, near: here, needs: chair })
  expect([idsOf(all), all.counts]).toMatchObject([[open, untold, closed], { hours_unknown: 1, left_out_closed_now: 0 }])
  expect(all.facilities.map((each: { open: unknown }) => each.open)).toEqual([
    { is_open: true, changes_at: '2026-11-24T09:00:00.000Z' },
    null,
    { is_open: false, changes_at: '2026-11-25T00:00:00.000Z' },
  ])
  const now_open = await ask(call, { q, near: here, needs: chair, open_now: true })
  expect([idsOf(now_open), now_open.counts]).toMatchObject([[open, untold], { fits: 2, hours_unknown: 1, left_out_closed_now: 1 }])
  expect((await call('GET', `/api/v1/facilities/${open}`)).body.open).toEqual(all.facilities[0].open)
})

test('a need that is not plausible is refused with its field and its limit, in both languages', async ({ call }) => {
  const needs = { chair_width_mm: 29, steepest_1_in: 101, seat: false, transfer_side: 'up', wings: true }
  const inChinese = await call('POST', '/api/v1/finder', { body: { needs } })
  expect([inChinese.status, inChinese.body.code]).toEqual([400, 'invalid_request'])
  expect(Object.fromEntries(inChinese.body.fields.map(({ field, detail }: { field: string; detail: string }) => [field, detail]))).toEqual({
    'needs.chair_width_mm': '不能小于 300',
    'needs.steepest_1_in': '不能大于 100',
    'needs.seat': '只能是 true 之一',
    'needs.transfer_side': '只能是 left, right, either, both 之一',
    'needs.wings': '没有这个字段',
  })
  const inEnglish = await call('POST', '/api/v1/finder', { body: { needs }, headers: { 'accept-language': 'en' } })
  expect(inEnglish.body.fields).toContainEqual({ field: 'needs.chair_width_mm', code: 'minimum', detail: 'must be at least 300' })
})

test('needs stand in no line of the log, and nowhere in the database', async ({ db }) => {
  let lines = ''
  const logger = pino({ level: 'trace' }, new Writable({ write: (chunk: Buffer, _, done) => ((lines += chunk.toString()), done()) }))
  const app = await buildApp({ config: readConfig(unhurried), db, adminToken, now, logger })
  const written = async () => (await rows<{ rows: number }>(db, 'select count(*) + (select count(*) from facilities) as rows from history'))[0]!.rows
  const before = await written()
  const call = callerOf(app)
  const needs = { chair_width_mm: 683, ostomy_basin: true as const }
  expect((await call('POST', '/api/v1/finder', { body: { near: { lon: 112.3711, lat: 24.7811 }, needs } })).status).toBe(200)
  expect(
    (await call('POST', '/api/v1/finder', { body: { near: { lon: 112.3711, lat: 24.7811 }, needs: { ...needs, chair_width_mm: 68_300 } } })).status,
  ).toBe(400)
  await app.close()
  expect(lines).toContain('/api/v1/finder')
  expect(lines).not.toMatch(/683|ostomy|chair|112\.3711/)
  expect(await written()).toBe(before)
})
