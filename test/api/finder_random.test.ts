import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareRanks, summaryOf, type FitSummary } from '#domain/finder_rank.ts'
import { fit } from '#domain/fit.ts'
import type { FitFact, FitPart, FitPlace } from '#domain/fit_place.ts'
import type { Needs } from '#domain/needs.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { now, test } from '../support/app.ts'
import { town } from '../support/facilities.ts'
import { needsOf, placeOf } from '../support/fit_arbitraries.ts'

const here = { lon: 112.37, lat: 24.78 }
const q = '任意地点'
const category_of = { venue: 'bank', road: 'urban_road', toilet: 'street_toilet', service: 'kangyuan_centre' } as const

interface Made extends FitPlace {
  id: string
  metres: number | null
  opening_hours: string | null
  usable: boolean | null
}

const madeOf: fc.Arbitrary<Omit<Made, 'metres'>> = fc.record({
  id: fc.constant(null).map(() => randomUUID()),
  kind: placeOf.map(({ kind }) => kind),
  level: placeOf.map(({ level }) => level),
  components: placeOf.map(({ components }) => components.map((part) => ({ ...part, id: randomUUID() }))),
  opening_hours: fc.constantFrom(null, '24/7', '08:00-11:00', '08:00-17:00', 'Mo-Su 08:00-17:00; PH off', 'sometimes'),
  usable: fc.constantFrom(null, null, true, false),
})

/** Facilities, their parts, and of each fact the one that counts with what contradicts it, an older and a weaker one. */
async function store(db: Db, made: readonly Made[]): Promise<void> {
  await writing(db, 'test', async (trx) => {
    await rows(
      trx,
      `insert into facilities (id, kind, category, name_zh, town_code, geometry, level, opening_hours)
       select id, kind, category, '${q}' || id, '${town}', case when metres is not null then st_setsrid(st_makepoint(${here.lon}, ${here.lat} + metres / 111195), 4326) end, level, opening_hours
         from jsonb_to_recordset((:made)::jsonb) as m (id uuid, kind text, category text, metres float8, level text, opening_hours text)`,
      { made: JSON.stringify(made.map((each) => ({ ...each, components: undefined, category: category_of[each.kind] }))) },
    )
    await rows(
      trx,
      `insert into components (id, facility_id, type, part, presence, level)
       select id, facility_id, type, part, presence, level
         from jsonb_to_recordset((:parts)::jsonb) as p (id uuid, facility_id uuid, type text, part text, presence text, level text)`,
      { parts: JSON.stringify(made.flatMap(({ id, components }) => components.map((part) => ({ ...part, facility_id: id })))) },
    )
    await rows(
      trx,
      `insert into facts (component_id, property, state, value, operator, grade, observed_at, source, note)
       select component_id, property, state, value, coalesce(operator, '='), grade, observed_at, source, case when state = 'unknown' then '门锁着' end
         from jsonb_to_recordset((:facts)::jsonb) as f (component_id uuid, property text, state text, value jsonb, operator text, grade text, observed_at timestamptz, source text)`,
      { facts: JSON.stringify(made.flatMap(({ components }) => components.flatMap((part) => part.facts.flatMap((fact) => recordedOf(part, fact))))) },
    )
    await rows(
      trx,
      `insert into operational_observations (facility_id, usable, reason, observed_at, observed_by, expires_at)
       select id, usable, case when not usable then 'locked' end, (:at)::timestamptz, 'test', (:at)::timestamptz + interval '1 day'
         from jsonb_to_recordset((:made)::jsonb) as m (id uuid, usable boolean) where usable is not null`,
      { made: JSON.stringify(made.map(({ id, usable }) => ({ id, usable }))), at: now().toISOString() },
    )
  })
}

function recordedOf({ id: component_id }: FitPart, { contradicting = [], ...fact }: FitFact) {
  const all = [fact, ...contradicting.map((said) => ({ ...fact, value: null, ...said }))]
  const older = { ...fact, state: 'absent', value: null, observed_at: '2020-01-01T00:00:00Z' }
  const counting = all.map((each, index) => ({ component_id, ...each, source: `source ${index}` }))
  return [...counting, { component_id, ...older, source: 'older' }]
}

interface Row {
  id: string
  fit: FitSummary | null
}

/** As it is compared: a moment may be written in several ways, and of what is not told nothing is said. */
function plain(summary: FitSummary | null): unknown {
  const told = new Set(['property', 'state', 'value', 'operator', 'grade', 'observed_at'])
  const factOf = (fact: FitFact | null) =>
    fact && {
      ...Object.fromEntries(Object.entries(fact).filter(([name, value]) => told.has(name) && value !== null)),
      observed_at: new Date(fact.observed_at).toISOString(),
      contradicting: fact.contradicting?.map(({ state, value }) => ({ state, value: value ?? null })) ?? [],
    }
  return JSON.parse(
    JSON.stringify(summary, (name, value: unknown) =>
      name === 'measured'
        ? factOf(value as FitFact | null)
        : name === 'oldest_observed_at' && value
          ? new Date(value as string).toISOString()
          : value,
    ),
  ) as unknown
}

test('the server ranks and answers as the browser does from what it reads of each facility', { timeout: 240_000 }, async ({ db, call }) => {
  const seed = Date.now() % 1_000_000
  const samples = fc.sample(madeOf, { numRuns: 24, seed })
  const made: Made[] = samples.map((each, index) => ({ ...each, metres: index % 8 === 7 ? null : 20 * (1 + ((index * 7) % 40)) }))
  await store(db, made)
  const details = new Map<string, FitPlace & { open: { is_open: boolean } | null; usable_today: { usable: boolean } | null; name_zh: string }>()
  for (const { id } of made) details.set(id, (await call('GET', `/api/v1/facilities/${id}`)).body)
  const asRead = (needs: Needs) =>
    made
      .map(({ id, metres }) => {
        const detail = details.get(id)!
        const found = Object.keys(needs).length > 0 ? summaryOf(fit(detail, needs), now()) : null
        const is_shut = detail.usable_today?.usable === false || detail.open?.is_open === false
        return { id, fit: found, answer: found?.answer ?? null, is_shut, distance_m: metres, name_key: id }
      })
      .sort(compareRanks)
  for (const needs of fc.sample(needsOf, { numRuns: 8, seed })) {
    const first = await call('POST', '/api/v1/finder', { body: { q, near: here, needs, limit: 15 } })
    const second = await call('POST', '/api/v1/finder', { body: { q, near: here, needs, limit: 15, after: first.body.next } })
    const answered: Row[] = [...first.body.facilities, ...second.body.facilities]
    const expected = asRead(needs)
    expect(
      answered.map(({ id }) => id),
      `seed ${seed}`,
    ).toEqual(expected.map(({ id }) => id))
    expect(
      answered.map((row) => plain(row.fit)),
      `seed ${seed}`,
    ).toEqual(expected.map((row) => plain(row.fit)))
    expect(second.body.next).toBeNull()
  }
})
