import { expect, test } from 'vitest'
import { conditionText, reasonText, requirementText } from '../../domain/audit_words.ts'
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
  ['RAMP-01', { running_slope_1_in: value({ rise_mm: 100, run_mm: 1150 }) }, '现状：100 / 1150 mm；要求：不陡于 1:12。'],
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
