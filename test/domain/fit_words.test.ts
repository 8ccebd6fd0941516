import { afterEach, expect, test, vi } from 'vitest'
import { fit } from '#domain/fit.ts'
import type { FitFact, FitPart, FitPlace } from '#domain/fit_place.ts'
import * as words from '../../web/fit_words.ts'
import { reader } from '../support/words.ts'

vi.mock('../../web/paraglide/messages.js', async () => (await import('../support/words.ts')).messages)
vi.mock('../../web/paraglide/runtime.js', () => ({ getLocale: () => reader.locale }))
afterEach(() => void (reader.locale = 'zh-CN'))

const said = (property: string, value: unknown, more: Partial<FitFact> = {}): FitFact => ({
  property,
  state: 'value',
  value,
  grade: 'measured',
  observed_at: '2026-10-18T01:00:00Z',
  ...more,
})
const part = (type: string, ...facts: FitFact[]): FitPart => ({ id: type, type, part: null, presence: 'present', level: null, facts })
const toilet = (...components: FitPart[]): FitPlace => ({ kind: 'toilet', level: null, components })
/** A number and its unit do not break, which is not to be read here. */
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ')
const findingShort = (finding: words.Told) => plain(words.findingShort(finding))
const findingLong = (finding: words.Told) => plain(words.findingLong(finding))
const chair = { chair_width_mm: 680 }

/** The first finding of a toilet's own link. */
const of = (facts: FitFact[], needs: object = chair) =>
  fit(toilet(part('toilet', ...facts)), needs).links.find(({ link }) => link === 'toilet')!.findings[0]! // a toilet is asked something

test('a width says what it is, what is needed and how much is left, and alone also how it is known', () => {
  const wide = of([said('toilet_door_clear_width_mm', 820)])
  expect(findingShort(wide)).toBe('厕所门净宽 820 毫米，需要 780，余 40')
  expect(findingLong(wide)).toBe('厕所门净宽 820 毫米，您需要至少 780 毫米，余 40 毫米（2026-10-18 实测）。')
  expect([words.measuredText(wide), words.neededText(wide), words.spareText(wide)].map(plain)).toEqual(['820 毫米', '至少 780 毫米', '余 40 毫米'])
  expect(findingShort(of([said('toilet_door_clear_width_mm', 750)]))).toBe('厕所门净宽 750 毫米，需要 780，差 30')
  reader.locale = 'en'
  expect(findingLong(wide)).toBe('Toilet door clear width 820 mm, you need at least 780 mm, 40 mm to spare (Measured on 2026-10-18).')
})

test('what is not known says what nobody measured, and what is not certain says why', () => {
  const unmeasured = of([])
  expect(findingShort(unmeasured)).toBe('没有人量过厕所门净宽')
  expect(words.missingText([unmeasured], 3)).toBe('还没有量过：厕所门净宽等 3 项')
  expect(findingShort(of([], { grab_bars: true }))).toBe('没有人查过有没有坐便器两侧抓杆')
  expect(findingShort(of([said('toilet_door_clear_width_mm', 790, { operator: '<=' })]))).toBe('厕所门净宽 不超过 790 毫米，需要 780，数值不够确切')
  const contradicted = said('toilet_door_clear_width_mm', 820, { contradicting: [{ state: 'value', value: 700 }] })
  expect(findingShort(of([contradicted]))).toBe('厕所门净宽的记录互相矛盾：820 毫米，又说700 毫米')
})

test('what is no number is a plain statement', () => {
  expect(findingShort(of([said('grab_bars_both_sides', true)], { grab_bars: true }))).toBe('有坐便器两侧抓杆')
  expect(findingShort(of([said('squat_toilet', true)], { seat: true }))).toBe('有蹲便器')
  expect(findingShort(of([said('surface_ok', false)], { firm_surface: true }))).toBe('厕所地面不平或打滑')
  expect(findingShort(of([said('toilet_users', 'men')], { other_sex_carer: true }))).toBe('厕所只供男士')
})

test('steps, slopes and a part that is not there', () => {
  const place = (kind: string, ...more: FitPart[]) => toilet(part('entrance', said('entrance_type', kind)), ...more)
  const entrance = (at: FitPlace, needs: object) => fit(at, needs).links[0]!.findings.map(findingShort) // the entrance comes first
  const needs = { most_steps_count: 0, steepest_1_in: 12 }
  expect(entrance(place('steps_only'), needs)[0]).toBe('入口只有台阶，没有坡道')
  const steep = part('wheelchair_ramp', said('running_slope_1_in', 8))
  expect(entrance(place('steps_and_ramp', steep), needs)).toContain('坡道坡度 1:8，您需要不陡于 1:12，太陡')
  expect(entrance(place('steps_and_ramp', { ...steep, presence: 'absent' }), needs)).toContain('没有坡道')
  expect(entrance(place('steps_only', part('stairs_steps', said('steps_count', 3))), { most_steps_count: 2 })).toContain(
    '台阶级数 3 级，您最多过 2，超出 1',
  )
})

test('of several doors that differ it says that it is not known which one has to be passed', () => {
  const doors = [said('clear_width_mm', 700), said('clear_width_mm', 900)].map((fact, index) => ({ ...part('door', fact), id: `door ${index}` }))
  const { missing } = fit(toilet(...doors, part('toilet', said('toilet_door_clear_width_mm', 820))), chair)
  expect(missing.map(findingShort)).toContain('门净宽 700 毫米，需要 780，差 80，别处合适；是否必经这一处，没有记录')
})
