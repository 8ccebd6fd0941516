import { describe, expect, test } from 'vitest'
import { facilityVerdict, judge, type Judgement, type Verdict } from '../../domain/audit.ts'
import { isConfirmed } from '../../domain/criterion.ts'
import { answered, applying, byId, criteria, facilityOf, judged, verdictOf, type Values } from '../support/criteria.ts'

describe('what is known only roughly', () => {
  const width = byId.get('ROUTE-02')! // at least 1200 mm
  test.each([
    ['=', 1200, 'pass'],
    ['>=', 1200, 'pass'],
    ['>=', 1199, 'not_measured'],
    ['<=', 1199, 'fail'],
    ['<=', 1200, 'not_measured'],
    ['~', 2000, 'not_measured'],
  ] as const)('%s %i mm of at least 1200 mm: %s', (operator, value, verdict) => {
    expect(judged(width, { clear_width_mm: { state: 'value', value, operator } }).verdict).toBe(verdict)
  })

  test.each([
    [100, 1200, 'pass'],
    [100, 1199, 'fail'],
    [0, 1, 'pass'],
  ] as const)('a ramp that rises %i mm over %i mm is not steeper than 1:12: %s', (rise_mm, run_mm, verdict) => {
    expect(judged(byId.get('RAMP-01')!, { running_slope_1_in: { state: 'value', value: { rise_mm, run_mm } } }).verdict).toBe(verdict)
  })

  test('could not be measured, and nothing there to measure, are told', () => {
    expect(judged(width, { clear_width_mm: { state: 'could_not_measure', reason: '门锁着' } }).reason).toEqual({
      code: 'could_not_measure',
      property: 'clear_width_mm',
      said: '门锁着',
    })
    expect(judged(width, { clear_width_mm: { state: 'absent' } }).reason).toEqual({ code: 'nothing_to_measure', property: 'clear_width_mm' })
  })

  test('a measuring tolerance widens an exact value to both sides', () => {
    const exact = { ...byId.get('TACT-10')!, tolerance: 1 }
    expect([2, 3, 4, 5, 6].map((value) => verdictOf(exact, { ...applying(exact), [exact.property]: value }))).toEqual([
      'fail',
      'pass',
      'pass',
      'pass',
      'fail',
    ])
  })
})

describe('who decides', () => {
  test('only where nothing but words says when an item applies the inspector may say that it does not', () => {
    const says = (id: string, values: Values) => {
      const criterion = byId.get(id)!
      const facility = facilityOf(criterion, answered(values))
      return judge([criterion], { ...facility, components: facility.components.map((each) => ({ ...each, not_applicable: [id] })) })[0]!.verdict
    }
    expect(says('STAIR-02', {})).toBe('not_applicable')
    expect(says('ROUTE-02', { clear_width_mm: 100 })).toBe('fail')
  })

  test('a component that is recorded as absent has nothing to be judged; of one that nobody has recorded nothing is known', () => {
    const criterion = byId.get('ROUTE-02')!
    const facility = facilityOf(criterion, {})
    expect(judge([criterion], { ...facility, components: [{ ...facility.components[0]!, presence: 'absent' }] })[0]!.reason.code).toBe(
      'component_absent',
    )
    expect(judge([criterion], { ...facility, components: [] })[0]).toMatchObject({
      component_id: null,
      verdict: 'not_measured',
      reason: { code: 'component_unknown' },
    })
  })

  test('an answer of the facility stands for each component that has none of its own', () => {
    const criterion = byId.get('ROUTE-03')!
    const facility = { ...facilityOf(criterion, answered({ clear_width_mm: 1799 })), answers: answered({ crowded_public_place: true }) }
    expect(judge([criterion], facility)[0]!.verdict).toBe('fail')
    const own = facility.components.map((each) => ({ ...each, answers: { ...each.answers, ...answered({ crowded_public_place: false }) } }))
    expect(judge([criterion], { ...facility, components: own })[0]!.verdict).toBe('not_applicable')
  })
})

describe('the verdict on a facility', () => {
  const of = (...each: [Verdict, boolean][]) =>
    facilityVerdict(
      each.map(([verdict, condemns]): Judgement => ({ criterion: 'x', component_id: null, verdict, condemns, reason: { code: 'no_rule' } })),
    )

  test('one that fails condemns, one that is not measured leaves it open, and nothing found is no proof', () => {
    expect(of(['pass', true], ['fail', true], ['not_measured', true])).toBe('non_compliant')
    expect(of(['pass', true], ['not_measured', true])).toBe('incomplete')
    expect(of(['pass', true], ['not_applicable', true])).toBe('compliant')
    expect(of(['not_applicable', true])).toBe('incomplete')
    expect(of()).toBe('incomplete')
  })

  test('what only recommends, or is not confirmed, neither condemns nor holds up', () => {
    expect(of(['pass', true], ['fail', false], ['not_measured', false])).toBe('compliant')
    const doubtful = criteria.find(({ confidence }) => confidence !== 'verified_copy')!
    expect([isConfirmed(doubtful), isConfirmed({ ...doubtful, signed_off: { by: '王', on: '2026-11-01', edition: '2021-09 第一版' } })]).toEqual([
      false,
      true,
    ])
    expect(judged(doubtful, {}).condemns).toBe(false)
  })
})
