import { describe, expect, test } from 'vitest'
import { isCountRule, judge, type Answer, type Answers, type JudgedFacility, type Judgement } from '../../domain/audit.ts'
import { criteria, either, limits, type Value } from '../support/criteria.ts'

describe('whatever is answered', () => {
  const random = seeded(20261129)
  const properties = [
    ...new Set(
      criteria.flatMap(({ property, when, unless = [] }) => [property, ...when.map((each) => each.property), ...unless.map((each) => each.property)]),
    ),
  ]
  const tries = new Map(properties.map((property) => [property, valuesOf(property)]))

  function anyAnswers(share: number): Answers {
    const chosen = properties.filter(() => random() < share)
    return Object.fromEntries(chosen.map((property) => [property, anyAnswer(tries.get(property)!)]))
  }

  function anyAnswer(values: Value[]): Answer {
    const roll = random()
    if (roll < 0.05) return { state: 'absent' }
    if (roll < 0.1) return { state: 'could_not_measure', reason: 'x' }
    return { state: 'value', value: values[Math.floor(random() * values.length)]! }
  }

  function anyFacility(): JudgedFacility {
    const types = [...new Set(criteria.map(({ component }) => component))].filter(() => random() < 0.5)
    return {
      kind: (['venue', 'road', 'toilet', 'service'] as const)[Math.floor(random() * 4)]!,
      category: 'any',
      stage: [null, 'new', 'existing'][Math.floor(random() * 3)] as JudgedFacility['stage'],
      answers: anyAnswers(0.3),
      components: types.map((type, index) => ({
        id: String(index),
        type,
        part: null,
        presence: random() < 0.9 ? 'present' : 'absent',
        answers: anyAnswers(0.6),
      })),
    }
  }

  test('the order of answers and components does not matter, and judging twice says the same', () => {
    for (let round = 0; round < 40; round += 1) {
      const facility = anyFacility()
      const turned = {
        ...facility,
        answers: Object.fromEntries(Object.entries(facility.answers).toReversed()),
        components: facility.components
          .toReversed()
          .map((each) => ({ ...each, answers: Object.fromEntries(Object.entries(each.answers).toReversed()) })),
      }
      const key = (each: Judgement) => `${each.criterion} ${each.component_id}`
      const sorted = (list: Judgement[]) => list.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
      expect(sorted(judge(criteria, turned))).toEqual(sorted(judge(criteria, facility)))
      expect(judge(criteria, facility)).toEqual(judge(criteria, facility))
    }
  })

  test('to know more never turns what fails into what passes', () => {
    let turned = 0
    for (let round = 0; round < 60; round += 1) {
      const facility = anyFacility()
      const before = judge(criteria, facility)
      const more = {
        ...facility,
        answers: { ...anyAnswers(0.5), ...facility.answers },
        // Of its own answers the component has none that the facility's answered for it before.
        components: facility.components.map((each) => ({ ...each, answers: { ...without(anyAnswers(0.5), facility.answers), ...each.answers } })),
      }
      const after = judge(criteria, more)
      expect(after).toHaveLength(before.length)
      const pairs = before.map(({ criterion, verdict }, place) => ({ criterion, verdict, now: after[place]!.verdict }))
      expect(pairs.filter(({ verdict, now }) => verdict === 'fail' && now === 'pass')).toEqual([])
      turned += pairs.filter(({ verdict, now }) => verdict !== now).length
    }
    expect(turned).toBeGreaterThan(500)
  })

  function without(answers: Answers, known: Answers): Answers {
    return Object.fromEntries(Object.entries(answers).filter(([property]) => !(property in known)))
  }

  function valuesOf(property: string): Value[] {
    const conditions = criteria.flatMap(({ when, unless = [] }) => [...when, ...unless]).filter((each) => each.property === property)
    const items = criteria.filter((each) => each.property === property && !isCountRule(each.threshold))
    const values = [...conditions.flatMap((each) => either(each)), ...items.flatMap((each) => Object.values(limits(each)).flat())]
    return values.length > 0 ? values : [0, 1, 2, 3]
  }
})

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
