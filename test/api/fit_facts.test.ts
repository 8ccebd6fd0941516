import { expect } from 'vitest'
import { fit } from '#domain/fit.ts'
import type { FitFact, FitPart, FitPlace } from '#domain/fit_place.ts'
import { kinds } from '#domain/facility.ts'
import { presets, yesNeeds, type Needs } from '#domain/needs.ts'
import { componentTypes, conditionsOf, enumValues, propertiesOf } from '#domain/property.ts'
import { firstRow, rows, writing } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'

const every_need: Needs = {
  ...presets.manual_chair,
  ...Object.fromEntries(yesNeeds.map((name) => [name, true])),
  transfer_side: 'both',
  most_door_force_newton: 25,
}
const climbing: Needs = { ...every_need, most_steps_count: 3 }
delete climbing.lift

/** Every part with every property of the vocabulary; notes which of them are looked at. */
function placeOfEverything(kind: FitPlace['kind'], seen: Set<string>, value: (property: string) => unknown): FitPlace {
  const fact = (type: string, property: string): FitFact => ({
    property,
    grade: 'measured',
    observed_at: '2026-05-01T00:00:00Z',
    get state() {
      seen.add(`${type}/${property}`)
      return 'value' as const
    },
    value: value(property),
  })
  const properties = (type: string) => [...new Set([...propertiesOf(type), ...conditionsOf(type)].map(({ property }) => property))]
  const part = (type: string): FitPart => ({
    id: type,
    type,
    part: null,
    presence: 'present',
    level: null,
    facts: properties(type).map((property) => fact(type, property)),
  })
  return { kind, level: '1', components: componentTypes.map(part) }
}

/** Without what answers in place of something else. */
const barer = (place: FitPlace): FitPlace => ({
  ...place,
  components: place.components
    .filter(({ type }) => type !== 'route')
    .map((part) => ({ ...part, facts: part.facts.filter(({ property }) => property !== 'grab_bars_both_sides') })),
})

test('the database keeps exactly what is asked for', async ({ db }) => {
  const seen = new Set<string>()
  const numberOr = (flag: unknown) => (property: string) => (property.endsWith('_mm') || property.endsWith('_1_in') ? 1000 : flag)
  const ways = enumValues('entrance_type')!.flatMap(({ value: entrance_type }) =>
    [true, false].flatMap((flag) =>
      ['lift', 'platform_lift'].map(
        (lift_kind) => (property: string) =>
          ({ entrance_type, lift_kind, step_free_access: 'ramp', door_operation: 'manual' })[property] ?? numberOr(flag)(property),
      ),
    ),
  )
  for (const kind of kinds)
    for (const value of ways)
      for (const needs of [every_need, climbing]) {
        const place = placeOfEverything(kind, seen, value)
        fit(place, needs)
        fit(barer(place), needs)
      }
  const kept = await rows<{ asked: string }>(
    db,
    `select type || '/' || property as asked from jsonb_each(fit_asked()) as of_type (type, properties) cross join jsonb_array_elements_text(properties) property`,
  )
  expect(kept.map(({ asked }) => asked).toSorted()).toEqual([...seen].toSorted())
})

test('parts and facts are kept beside their facility, whatever happens to them', async ({ db, call }) => {
  const facility = await addFacility(call)
  const other = await addFacility(call)
  const kept = async (id = facility.id) =>
    (await firstRow<{ parts: FitPart[] }>(db, 'select parts from fit_facts where facility_id = :id', { id }))?.parts ?? null
  const change = (sql: string, bindings: Record<string, unknown> = {}) => writing(db, 'test', (trx) => rows<{ id: string }>(trx, sql, bindings))
  const addFact = (component: string, property: string, value: unknown, more = {}) =>
    change(
      `insert into facts (component_id, property, state, value, grade, observed_at, source, created_at)
       values (:component, :property, 'value', :value, :grade, :observed_at, :source, :created_at)`,
      {
        component,
        property,
        value: JSON.stringify(value),
        grade: 'seen',
        observed_at: '2026-05-01T08:00:00+08:00',
        source: null,
        created_at: '2026-05-01',
        ...more,
      },
    )
  expect(await kept()).toBeNull()
  const [sign] = await change(`insert into components (facility_id, type) values (:id, 'sign') returning id`, { id: facility.id })
  expect(await kept()).toBeNull()
  const [door] = await change(`insert into components (facility_id, type, part, level) values (:id, 'door', 'x', '1') returning id`, {
    id: facility.id,
  })
  await addFact(door!.id, 'clear_width_mm', 800)
  await addFact(door!.id, 'handle_height_mm', 900)
  await addFact(sign!.id, 'clear_width_mm', 900)
  const width = { property: 'clear_width_mm', state: 'value', value: 800, operator: '=', grade: 'seen', observed_at: '2026-05-01T00:00:00.000000Z' }
  expect(await kept()).toEqual([{ id: door!.id, type: 'door', part: 'x', presence: 'present', level: '1', facts: [width] }])

  // The grade counts before the day; of the same day another source contradicts.
  await addFact(door!.id, 'clear_width_mm', 700, { grade: 'imported', observed_at: '2026-06-01' })
  expect((await kept())![0]!.facts).toEqual([width])
  await addFact(door!.id, 'clear_width_mm', 750, { source: 'b', created_at: '2026-04-01' })
  expect((await kept())![0]!.facts).toEqual([{ ...width, contradicting: [{ state: 'value', value: 750, operator: '=' }] }])
  await change(`delete from facts where component_id = :door and source = 'b'`, { door: door!.id })
  expect((await kept())![0]!.facts).toEqual([width])
  await change(`update facts set value = '810' where component_id = :door and grade = 'seen' and property = 'clear_width_mm'`, { door: door!.id })
  expect((await kept())![0]!.facts).toMatchObject([{ value: 810 }])

  await change(`update components set presence = 'absent' where id = :door`, { door: door!.id })
  expect(await kept()).toMatchObject([{ presence: 'absent' }])
  await change('update components set facility_id = :other where id = :door', { door: door!.id, other: other.id })
  expect(await kept()).toBeNull()
  expect(await kept(other.id)).toHaveLength(1)
  const [second] = await change(`insert into components (facility_id, type) values (:id, 'door') returning id`, { id: facility.id })
  await change('update facts set component_id = :second where component_id = :door', { second: second!.id, door: door!.id })
  expect([(await kept(other.id))![0]!.facts, (await kept())![0]!.facts.length]).toEqual([[], 1])
  await change('delete from components where id = :second', { second: second!.id })
  expect(await kept()).toBeNull()
})
