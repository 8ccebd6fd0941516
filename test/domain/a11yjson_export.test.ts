import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { understoodPlace } from '../../server/a11yjson/reader.ts'
import { own_tag, type Place } from '../../server/a11yjson/read_place.ts'
import { featureOf } from '../../server/a11yjson/write_place.ts'
import { a11yjson } from '../../server/exports/a11yjson.ts'
import type { OwnRecord } from '../../server/imports/own_record.ts'
import schema from '../data/a11yjson/placeinfo.schema.json' with { type: 'json' }
import { demoExport } from '../support/demo_export.ts'

const { records, own } = await demoExport()
const places = own.filter(({ columns }) => columns['kind'] !== 'road')
const head = { example_data: true, exported_at: '2026-11-24T04:00:00.000Z', next_since: 'x', language: 'zh' } as const
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(schema)
const accessibilityOf = (record: Pick<OwnRecord, 'components'> & Partial<OwnRecord>) => {
  const { properties } = featureOf({ ...places[0]!, ...record }) as Place // there are examples
  // oxlint-disable-next-line typescript/no-explicit-any -- their object, whose members the test names
  return properties['accessibility'] as any
}

async function file(): Promise<{ features: (Place & { type: string })[] }> {
  let text = ''
  for await (const chunk of a11yjson.write(head, [{ records, tombstones: [] }] as never)) text += String(chunk)
  return JSON.parse(text)
}

describe('the A11yJSON export', () => {
  test('of the examples is what the published schema asks for, place by place', async () => {
    const { features } = await file()
    expect(features.map(({ properties }) => properties['originalId'])).toEqual(places.map(({ id }) => id))
    for (const { type, ...place } of features) {
      expect(type).toBe('Feature')
      expect([isValid(place), isValid.errors]).toEqual([true, null])
    }
  })

  test('read again is the same record, unknown and known-none included', () => {
    for (const record of places) {
      const { columns, parts, tags, flaws } = understoodPlace(featureOf(record) as Place)
      expect([[...parts.values()], tags, flaws]).toEqual([record.components, record.tags, []])
      expect(columns).toEqual({
        id: record.id,
        ...record.columns,
        geometry: record.geometry ?? null,
        lifecycle_events: record.lifecycle_events,
        verifications: record.verifications,
      })
    }
  })

  test('keeps what somebody else changed in their fields beside ours', () => {
    const record = places.find(({ components }) =>
      components.some(({ type, facts }) => type === 'door' && facts.some(({ property }) => property === 'clear_width_mm')),
    )!
    const feature = structuredClone(featureOf(record)) as Place
    // oxlint-disable-next-line typescript/no-explicit-any -- as another program would edit it
    const { accessibility, name } = feature.properties as any
    accessibility.entrances.at(-1).properties.door.width = { value: 1234, unit: 'mm' }
    accessibility.entrances.at(-1).properties.needsAppointment = true
    name['zh-Hans'] = '改过的名称'
    const { columns, parts, tags } = understoodPlace(feature)
    expect(columns['name_zh']).toBe('改过的名称')
    const door = [...parts.values()].find(({ id, facts }) => id && facts.some(({ value }) => value === 1234))
    expect(door).toMatchObject({
      type: 'door',
      facts: expect.arrayContaining([{ property: 'clear_width_mm', state: 'value', value: 1234, operator: '=', raw: '1234 mm' }]),
    })
    expect(parts.size).toBe(record.components.length)
    expect(Object.entries(tags).filter(([key]) => key.endsWith('needsAppointment'))).toHaveLength(1)
  })

  test('without its record is read by their fields alone', () => {
    const feature = structuredClone(featureOf(places[0]!)) as Place
    delete (feature.properties['tags'] as Record<string, unknown>)[own_tag]
    const { columns } = understoodPlace(feature)
    expect(columns).toMatchObject({
      name_zh: places[0]!.columns['name_zh'],
      category: places[0]!.columns['category'],
      same_as: [`a11yjson:${places[0]!.id}`],
    })
    expect(columns['id']).toBeUndefined()
  })

  test('says null where a kind of part is known not to be there, nothing where it is unknown', () => {
    const absent = (type: string, part?: string) => ({ type, part, presence: 'absent' as const, facts: [] })
    expect(accessibilityOf({ components: [] })).toBeUndefined()
    expect(accessibilityOf({ components: ['entrance', 'toilet', 'low_level_service', 'accessible_parking'].map((type) => absent(type)) })).toEqual({
      entrances: null,
      restrooms: null,
      desks: null,
      parking: null,
    })
    expect(accessibilityOf({ components: [absent('toilet', 'cubicle')] })).toBeUndefined() // there may be other restrooms
    expect(accessibilityOf({ components: [absent('accessible_parking', 'bay')] })).toEqual({ parking: { forWheelchairUsers: null } })
  })

  test('writes each value with its unit, the fact that counts, and no computed word over anything unknown', () => {
    const facts = [
      { property: 'turning_diameter_mm', state: 'value', value: 1500, operator: '>=', grade: 'measured', observed_at: '2026-01-01' },
      { property: 'turning_diameter_mm', state: 'value', value: 1200, grade: 'reported', observed_at: '2026-06-01' },
      { property: 'grab_bars_both_sides', state: 'value', value: true, grade: 'seen', observed_at: '2026-01-01' },
    ] as const
    const unknown = { property: 'seat_height_mm', state: 'unknown', note: '锁着', grade: 'measured', observed_at: '2026-01-01' } as const
    const restroom = (verdict: string, list: readonly object[]) =>
      accessibilityOf({ verdict, components: [{ type: 'toilet', part: 'cubicle', presence: 'present', facts: list as never }] }).restrooms[0]
    expect(restroom('compliant', facts)).toEqual({
      turningSpaceInside: { operator: '>=', value: 1500, unit: 'mm' },
      toilet: { grabBars: { onUsersLeftSide: true, onUsersRightSide: true } },
      isAccessibleWithWheelchair: true,
    })
    expect(restroom('compliant', [...facts, unknown])).not.toHaveProperty('isAccessibleWithWheelchair')
    expect(restroom('unaudited', facts)).not.toHaveProperty('isAccessibleWithWheelchair')
  })
})
