import { describe, expect } from 'vitest'
import { addDays } from '#domain/date.ts'
import { coverageTrend } from '#domain/coverage_changes.ts'
import { isPlausible, isNumericUnit } from '#domain/quantity.ts'
import { enumValues, propertyOf } from '#domain/property.ts'
import { readConfig } from '../../server/config.ts'
import { firstRow, rows } from '../../server/database/connect.ts'
import { demoAccountsAtStart } from '../../server/demo/accounts.ts'
import { generateDemo } from '../../server/demo/generator.ts'
import { isInCell, readGround, type Position } from '../../server/demo/ground.ts'
import { clearDemo, loadDemo, loadDemoAtStart } from '../../server/demo/load.ts'
import { coverageRecord } from '../../server/queries/coverage.ts'
import { isOpeningHours } from '../../server/facility_rules.ts'
import { now, test, today, type Call } from '../support/app.ts'
import { criteria } from '../support/criteria.ts'
import { addFacility } from '../support/facilities.ts'
import { silent } from '../support/silent.ts'

const config = readConfig({})
const ground = await readGround(config.CITY_DATA)
const setting = { ground, criteria }
const get = async (call: Call, path: string) => (await call('GET', `/api/v1/${path}`)).body
const codeOf = (refusal: Promise<unknown>) =>
  refusal.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

describe('the examples', () => {
  test('are the same every time, and the same facilities on another day', () => {
    expect(generateDemo(today, setting)).toEqual(generateDemo(today, setting))
    const ids = (day: string) => generateDemo(day, setting).facilities.map(({ id, name_zh }) => [id, name_zh])
    expect(ids('2027-02-28')).toEqual(ids(today))
  })

  test('are about 400, of every kind, with every verdict, some without a position', () => {
    const { facilities, facts } = generateDemo(today, setting)
    expect(Math.abs(facilities.length - 400)).toBeLessThanOrEqual(20)
    expect(new Set(facilities.map(({ kind }) => kind)).size).toBe(4)
    expect(new Set(facilities.map(({ verdict }) => verdict)).size).toBe(4)
    expect(new Set(facilities.map(({ geometry }) => geometry?.type))).toEqual(new Set(['Point', 'LineString', 'Polygon', undefined]))
    expect(new Set(facilities.map(({ name_zh }) => name_zh)).size).toBe(facilities.length)
    expect(new Set(facts.map(({ state }) => state))).toEqual(new Set(['value', 'absent', 'unknown']))
    expect(new Set(facts.map(({ grade }) => grade)).size).toBe(5)
  })

  test('lie in the cell of their town', () => {
    for (const { geometry, town_code } of generateDemo(today, setting).facilities) {
      const town = ground.towns.find((each) => each.code === town_code)!
      const positions = (geometry?.coordinates ?? []).flat(2) as number[]
      for (let index = 0; index < positions.length; index += 2)
        expect(isInCell(ground, town, positions.slice(index, index + 2) as Position)).toBe(true)
    }
  })

  test('say nothing that the program would refuse', () => {
    const { facilities, components, facts, verifications, lifecycle_events } = generateDemo(today, setting)
    expect(facilities.map(({ opening_hours }) => opening_hours).filter((hours) => hours !== null && !isOpeningHours(hours))).toEqual([])
    expect(
      [...verifications.map(({ verified_on }) => verified_on), ...lifecycle_events.flatMap(({ since }) => since ?? [])].filter((day) => day > today),
    ).toEqual([])
    const typeOf = new Map(components.map(({ id, type }) => [id, type]))
    const unfit = facts.filter(({ component_id, property, state, value }) => {
      const unit = propertyOf(typeOf.get(component_id)!, property)?.unit
      if (unit === undefined) return true
      if (state !== 'value') return value !== null
      if (isNumericUnit(unit)) return typeof value !== 'number' || !isPlausible(unit, value)
      return unit === 'bool' ? typeof value !== 'boolean' : !enumValues(property)?.some((word) => word.value === value)
    })
    expect(unfit).toEqual([])
  })
})

describe('the story of the 80 % number', () => {
  test.for(['2026-11-24', '2026-01-01', '2026-12-31', '2028-02-29', '2027-06-15'])(
    'told on %s it rises 4, 5, 6, 8, 9, 10 and falls to 9',
    async (day, { db }) => {
      await loadDemo(db, config, day)
      const { towns, facilities } = await coverageRecord(db, '441882')
      const points = coverageTrend(towns, facilities, { as_of: day, categories: [], validity_months: 24 }, Number(day.slice(0, 4)) - 6)
      expect(points.map(({ covered }) => covered)).toEqual([4, 5, 6, 8, 9, 10, 9])
    },
  )
})

describe('loading and removing', () => {
  const ordered = ['orders', 'order_items', 'order_events', 'order_numbers']
  const filled = ['assignments', 'audits', 'audit_documents', 'verdicts', 'findings', 'facility_facts', 'operational_observations', ...ordered]
  const with_audits = [...filled, 'audit_photos', 'photos', 'department_duties', 'indicator_values', 'untold_events', 'notices', 'notice_mails']
  const photo = `insert into photos (sha256, bytes, media_type, width_px, height_px, copy_state, uploaded_by) values (:sha256, 1, 'image/jpeg', 1, 1, 'ready', 'inspector')`

  test('examples never stand beside other facilities', async ({ call, db }) => {
    await addFacility(call)
    expect(await codeOf(loadDemo(db, config, today))).toBe('facilities_exist')
    expect((await get(call, 'city')).is_demo).toBe(false)
  })

  test('they are not loaded twice', async ({ db }) => {
    await loadDemo(db, config, today)
    expect(await codeOf(loadDemo(db, config, today))).toBe('facilities_exist')
  })

  test('a database that is no demo is not emptied', async ({ call, db }) => {
    await addFacility(call)
    expect(await codeOf(clearDemo(db))).toBe('not_a_demo')
    expect((await get(call, 'facilities')).number_matched).toBe(1)
  })

  test('removing leaves regions, no facility, no drawing, and the notes by which servers notice', async ({ call, db }) => {
    const { facilities } = await loadDemo(db, config, today)
    await demoAccountsAtStart(db, now())
    for (const table of filled) expect((await rows(db, `select from ${table}`)).length).toBeGreaterThan(0)
    await rows(db, photo, { sha256: 'a'.repeat(64) })
    await call('PUT', '/api/v1/department-duties/street_toilet', { as: 'administrator', body: { department_code: 'zhujian' } })
    expect(await clearDemo(db)).toMatchObject({ facilities, boundaries: 12 })
    expect((await get(call, 'facilities?lifecycle=closed')).number_matched + (await get(call, 'facilities')).number_matched).toBe(0)
    expect(await get(call, 'city')).toMatchObject({ is_demo: false, boundary_status: null })
    const left = await firstRow(
      db,
      "select count(*) filter (where entity = 'facilities' and action = 'delete' and facility_id is not null) as deleted, count(*) filter (where entity not in ('facilities', 'regions', 'users', 'user_roles')) as others from history",
    )
    expect(left).toEqual({ deleted: facilities, others: 0 })
    for (const table of with_audits) expect([table, await rows(db, `select from ${table}`)]).toEqual([table, []])
  })

  test('the program loads them into a database never used, and not again once they were removed', async ({ call, db }) => {
    const start = (DEMO: 'auto' | 'on' | 'off', embedded: boolean) =>
      loadDemoAtStart({ db, embedded: embedded ? ({} as never) : null }, { ...config, DEMO }, silent)
    await start('off', true)
    await start('auto', false)
    expect((await get(call, 'city')).is_demo).toBe(false)
    await start('auto', true)
    expect((await get(call, 'city')).is_demo).toBe(true)
    await clearDemo(db)
    await start('on', true)
    expect((await get(call, 'city')).is_demo).toBe(false)
    await loadDemo(db, config, addDays(today, -1))
    expect((await get(call, 'city')).is_demo).toBe(true)
  })
})
