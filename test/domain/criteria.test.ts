import { describe, expect, test } from 'vitest'
import { isCountRule, judge, type JudgedFacility } from '../../domain/audit.ts'
import type { CountRule, Criterion } from '../../domain/criterion.ts'
import { componentTypes, conditionsOf, propertiesOf } from '../../domain/property.ts'
import vocabulary from '../../domain/vocabulary/properties.json' with { type: 'json' }
import examples from '../data/criteria_examples.json' with { type: 'json' }
import {
  answered,
  applying,
  byId,
  criteria,
  either,
  facilityOf,
  fulfils,
  judged,
  limits,
  unanswered,
  verdictOf,
  type Values,
} from '../support/criteria.ts'

describe('the examples of the checklist', () => {
  test.each(examples)('$id $facts: $verdict', ({ id, facts, verdict }) => {
    expect(verdictOf(byId.get(id)!, facts as unknown as Values)).toBe(verdict)
  })
})

describe('every item at its limit, just inside and just outside', () => {
  const limited = criteria.filter(({ threshold }) => !isCountRule(threshold))
  test.each(limited)('$id $property $op $threshold', (criterion) => {
    const values = applying(criterion)
    const { right, wrong } = limits(criterion)
    for (const [verdict, tries] of [
      ['pass', right],
      ['fail', wrong],
    ] as const)
      for (const value of tries) {
        if (!criterion.when.every((each) => each.property !== criterion.property || fulfils(each, value))) continue // it would not apply
        expect([value, verdictOf(criterion, { ...values, [criterion.property]: value })]).toEqual([value, verdict])
      }
    expect(verdictOf(criterion, unanswered(values, criterion.property))).toBe('not_measured')
  })
})

describe('every condition both ways', () => {
  const conditions = criteria.flatMap((criterion) => criterion.when.map((condition) => ({ id: criterion.id, criterion, condition })))
  test.each(conditions)('$id: $condition.property $condition.op $condition.value', ({ criterion, condition }) => {
    const values = applying(criterion)
    expect(judged(criterion, answered({ ...values, [condition.property]: either(condition)[1] })).reason.code).toBe('condition_not_met')
    expect(judged(criterion, answered(unanswered(values, condition.property))).reason).toEqual({
      code: 'condition_unknown',
      property: condition.property,
    })
  })

  test.each(criteria.filter(({ unless }) => unless))('$id gives way to another where all of its exception holds', (criterion) => {
    const exception = Object.fromEntries(criterion.unless!.map((condition) => [condition.property, either(condition)[0]]))
    const wrong = { [criterion.property]: limits(criterion).wrong[0]! }
    expect(verdictOf(criterion, { ...wrong, ...exception })).toBe('not_applicable')
    for (const property of Object.keys(exception)) {
      expect(verdictOf(criterion, { ...wrong, ...unanswered(exception, property) })).toBe('fail')
    }
  })

  test.each(criteria.filter(({ stage }) => stage !== 'any'))('$id is asked of a $stage building', (criterion) => {
    const of = (stage: JudgedFacility['stage']) =>
      judge([criterion], { ...facilityOf(criterion, answered(applying(criterion))), stage })[0]!.reason.code
    expect(
      [of(criterion.stage === 'new' ? 'existing' : 'new'), of(null)].map((code) => (code === 'condition_unknown' ? 'stage_unknown' : code)),
    ).toEqual(['other_stage', 'stage_unknown'])
  })
})

describe('counts', () => {
  const counted = criteria.filter((each): each is Criterion & { threshold: CountRule } => isCountRule(each.threshold))
  const at = (id: string, total: number, has: number, more: Values = {}) =>
    verdictOf(byId.get(id)!, { [(byId.get(id)!.threshold as CountRule).of]: total, [byId.get(id)!.property]: has, ...more })

  test.each([
    [
      'PARK-01',
      [
        [1, 1],
        [100, 1],
        [101, 2],
        [200, 2],
        [201, 3],
      ],
      {},
    ],
    [
      'PARK-12',
      [
        [10, 2],
        [100, 2],
        [101, 3],
      ],
      { car_park_class: 'II' },
    ],
    [
      'PARK-12',
      [
        [500, 10],
        [501, 11],
      ],
      { car_park_class: 'I' },
    ],
    ['PARK-12', [[900, 1]], { car_park_class: 'IV' }],
    [
      'PARK-13',
      [
        [1, 1],
        [200, 1],
        [201, 2],
      ],
      {},
    ],
    [
      'PARK-14',
      [
        [49, 1],
        [50, 2],
        [100, 2],
        [101, 3],
        [150, 3],
        [151, 4],
      ],
      {},
    ],
    [
      'PARK-15',
      [
        [80, 2],
        [101, 3],
      ],
      { sports_class: 'special' },
    ],
    ['PARK-15', [[900, 2]], { sports_class: 'C' }],
    [
      'ROOM-09',
      [
        [99, 1],
        [100, 2],
        [400, 2],
        [401, 4],
      ],
      {},
    ],
    [
      'ROOM-10',
      [
        [1, 1],
        [50, 1],
        [51, 2],
      ],
      {},
    ],
    [
      'SEAT-03',
      [
        [100, 1],
        [101, 2],
        [400, 2],
        [401, 3],
        [600, 3],
        [601, 4],
      ],
      {},
    ],
  ] as [string, [number, number][], Values][])('%s asks %j %j', (id, asked, more) => {
    for (const [total, least] of asked) expect([total, at(id, total, least, more), at(id, total, least - 1, more)]).toEqual([total, 'pass', 'fail'])
  })

  test.each(counted)('$id can’t be told while what it depends on is unknown; none at all is a number', (criterion) => {
    expect(verdictOf(criterion, { [criterion.property]: 0 })).toBe('not_measured')
    const when = criterion.threshold.rows[0]!.when?.filter(({ property }) => property !== criterion.threshold.of) ?? []
    const totals = { [criterion.threshold.of]: 80, ...Object.fromEntries(when.map((each) => [each.property, either(each)[0]])) }
    expect(judged(criterion, { ...answered(totals), [criterion.property]: { state: 'absent' } }).verdict).toBe('fail')
  })

  test('a class that no row names asks for none', () => {
    expect(at('PARK-12', 60, 0, { car_park_class: 'unheard_of' })).toBe('not_applicable')
  })
})

test('the vocabulary knows of each condition for which types of component the checklist asks it', () => {
  const conditionsIn = ({ when, unless = [], threshold }: Criterion) => {
    const rows = isCountRule(threshold) ? threshold.rows.flatMap((row) => row.when ?? []) : []
    return [...when, ...unless, ...rows].map(({ property }) => property).concat(isCountRule(threshold) ? threshold.of : [])
  }
  const askedFor = (property: string) => new Set(criteria.filter((each) => conditionsIn(each).includes(property)).map(({ component }) => component))
  for (const { property, components } of vocabulary.conditions) expect([property, new Set(components)]).toEqual([property, askedFor(property)])
})

test('what is asked of one type of component can be told apart by its name', () => {
  const namesOf = (type: string) => [...propertiesOf(type), ...conditionsOf(type)].flatMap(({ name_zh, name_en }) => [name_zh, name_en])
  for (const type of componentTypes) expect([type, namesOf(type).length]).toEqual([type, new Set(namesOf(type)).size])
})
