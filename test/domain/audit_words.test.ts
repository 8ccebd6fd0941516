import { expect, test } from 'vitest'
import { conditionText, exceptionText, reasonText, requirementText, shortfallText } from '../../domain/audit_words.ts'
import type { Answer } from '../../domain/audit.ts'
import { byId, criteria, judged } from '../support/criteria.ts'

test.each([
  ['ROUTE-02', '不小于 1200 mm', 'at least 1200 mm'],
  ['RAMP-01', '不陡于 1:12', 'not steeper than 1:12'],
  ['HAND-01', '850–900 mm', '850–900 mm'],
  ['WC-12', '水平滑动门或外开平开门', 'horizontal sliding or hinged, opens outward'],
  ['ENTR-07', '不少于 1', 'at least 1'],
  ['PARK-13', '按总停车数：每 200 不少于 1', 'by parking bays in total: 1 for every 200'],
  [
    'ROOM-09',
    '按客房总数：客房总数 < 100 → 1；客房总数 ≤ 400 → 2；其余 → 4',
    'by guest rooms in total: guest rooms in total < 100 → 1; guest rooms in total ≤ 400 → 2; otherwise → 4',
  ],
])('what %s asks', (id, zh, en) => {
  expect([requirementText(byId.get(id)!, 'zh'), requirementText(byId.get(id)!, 'en')]).toEqual([zh, en])
})

test('when it is asked', () => {
  const [, steep] = byId.get('RAMP-08')!.when
  expect(conditionText(steep!, 'wheelchair_ramp', 'zh')).toBe('轮椅坡道纵向坡度 陡于 1:20')
  expect(conditionText(byId.get('DOOR-06')!.when[0]!, 'door', 'en')).toBe('door operation: manual')
})

const value = (given: number | { rise_mm: number; run_mm: number }, operator?: '>='): Answer => ({
  state: 'value',
  value: given,
  ...(operator ? { operator } : {}),
})
test.each([
  ['ROUTE-02', { clear_width_mm: value(1199) }, '现状：1199 mm；要求：不小于 1200 mm。'],
  ['ROUTE-02', { clear_width_mm: value(1200, '>=') }, '现状：≥ 1200 mm；要求：不小于 1200 mm。'],
  ['RAMP-01', { running_slope_1_in: value({ rise_mm: 100, run_mm: 1150 }) }, '现状：1:11.5（100 / 1150 mm）；要求：不陡于 1:12。'],
  ['RAMP-01', { running_slope_1_in: value(100 / 8.35) }, '现状：1:11.9；要求：不陡于 1:12。'], // not rounded to what would pass
  ['ROUTE-02', {}, '未测：无障碍通道通行净宽。'],
  ['ROUTE-02', { clear_width_mm: { state: 'could_not_measure', reason: '门锁着' } }, '未能测量：无障碍通道通行净宽（门锁着）。'],
  ['DOOR-06', {}, '是否适用取决于：门的操作方式（未知）。'],
] as [string, Record<string, Answer>, string][])('why: %s %j', (id, answers, zh) => {
  expect(reasonText(judged(byId.get(id)!, answers), byId.get(id)!, 'zh')).toBe(zh)
})

test('every item and every condition has words in both languages, without a code in them', () => {
  for (const criterion of criteria) {
    const texts = (['zh', 'en'] as const).flatMap((language) => [
      requirementText(criterion, language),
      ...[...criterion.when, ...(criterion.unless ?? [])].map((each) => conditionText(each, criterion.component, language)),
    ])
    expect(texts.filter((text) => /undefined|null|\w_\w|NaN/.test(text))).toEqual([])
  }
})

test.each([
  ['ROUTE-02', { clear_width_mm: value(1080) }, '还差 120 mm。', '120 mm short.'],
  ['ROUTE-02', { clear_width_mm: { state: 'value', value: 1080, operator: '<=' } }, '至少还差 120 mm。', 'At least 120 mm short.'],
  ['DOOR-02', { level_difference_mm: value(22) }, '超出 7 mm。', '7 mm too much.'],
  ['HAND-04', { continuous: { state: 'value', value: false } }, null, null],
  [
    'RAMP-01',
    { running_slope_1_in: value({ rise_mm: 240, run_mm: 2400 }) },
    '1:10 比 1:12 陡，水平长度还差 480 mm。高差 240 mm，水平至少要 2880 mm。',
    '1:10 is steeper than 1:12: 480 mm of run are missing. A rise of 240 mm takes a run of at least 2880 mm.',
  ],
  [
    'RAMP-01',
    { running_slope_1_in: value(10) },
    '1:10 比 1:12 陡。高差每 100 mm，水平至少要 1200 mm。',
    '1:10 is steeper than 1:12. Each 100 mm of rise takes a run of at least 1200 mm.',
  ],
  ['ROUTE-02', { clear_width_mm: value(1200) }, null, null],
] as [string, Record<string, Answer>, string | null, string | null][])('how much is missing: %s %j', (id, answers, zh, en) => {
  const judgement = judged(byId.get(id)!, answers)
  expect([shortfallText(judgement, byId.get(id)!, 'zh'), shortfallText(judgement, byId.get(id)!, 'en')]).toEqual([zh, en])
})

test('why an exception does not help', () => {
  const because = (answers: Record<string, Answer>) => exceptionText(byId.get('RAMP-01')!, (property) => answers[property], 'zh')
  expect(because({ site_constrained: { state: 'value', value: true }, flight_rise_mm: value(240) })).toBe(
    '每段提升高度 240 mm，超过 150 mm，不能用例外。',
  )
  expect(because({ site_constrained: { state: 'value', value: false } })).toBe('例外须“场地条件受限：是”，现为否，不能用。')
  expect(because({})).toBe('例外须“场地条件受限：是”，尚不清楚。')
  expect(because({ site_constrained: { state: 'could_not_measure', reason: '门锁着' } })).toBe('例外须“场地条件受限：是”，尚不清楚。')
  expect(because({ site_constrained: { state: 'value', value: true }, flight_rise_mm: value(150) })).toBeNull()
  expect(exceptionText(byId.get('ROUTE-02')!, () => undefined, 'zh')).toBeNull()
})
