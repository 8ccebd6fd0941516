import { expect, test } from 'vitest'
import { facilityVerdict, isAsked, isCountRule, judge, type Answer, type JudgedFacility } from '../../domain/audit.ts'
import { categories } from '../../domain/category.ts'
import { missingOf, progressOf, questionsOf, sectionsOf, untoldTypes, type Question } from '../../domain/checklist.ts'
import type { Criterion } from '../../domain/criterion.ts'
import type { Kind } from '../../domain/facility.ts'
import { enumValues } from '../../domain/property.ts'
import { applying, byId, criteria, either, type Value, type Values } from '../support/criteria.ts'

const value = (given: Value): Answer => ({ state: 'value', value: given })

function facilityWith(kind: Kind, category: string, types: readonly string[]): JudgedFacility {
  const components = types.map((type) => ({ id: type, type, part: null, presence: 'present' as const, answers: {}, not_applicable: [] }))
  return { kind, category, stage: null, answers: {}, not_applicable: [], components }
}

/** As an inspector does it: to the part that is asked about, or to the facility. */
function withAnswer(facility: JudgedFacility, { component_id, property }: Question, answer: Answer): JudgedFacility {
  if (component_id === null) return { ...facility, answers: { ...facility.answers, [property]: answer } }
  const components = facility.components.map((each) =>
    each.id === component_id ? { ...each, answers: { ...each.answers, [property]: answer } } : each,
  )
  return { ...facility, components }
}

const open = (facility: JudgedFacility) => missingOf(sectionsOf(criteria, facility)).flatMap(({ questions }) => questions)

/** Something that the property may well be. */
function anyValue({ unit, property }: Question): Value {
  if (unit === 'bool') return true
  return enumValues(property)?.[0]?.value ?? 4
}

/** Answers what is asked, as much at a time as is chosen, until nothing is. */
function answeredAll(
  facility: JudgedFacility,
  answerTo: (question: Question) => Answer,
  choose = (questions: Question[]) => questions,
): JudgedFacility {
  let now = facility
  for (let left = open(now); left.length > 0; left = open(now)) {
    now = choose(left).reduce((before, question) => withAnswer(before, question, answerTo(question)), now)
  }
  return now
}

/** The values by which an item and the rows of its count apply, and none by which its exception does. */
function leadingTo(criterion: Criterion): Values {
  const { threshold, unless = [] } = criterion
  const row = isCountRule(threshold) ? threshold.rows[0]! : { when: [] }
  const total = isCountRule(threshold) ? { [threshold.of]: 10 } : {}
  return {
    ...Object.fromEntries(unless.map((each) => [each.property, either(each)[1]])),
    ...total,
    ...applying({ ...criterion, when: row.when ?? [] }),
    ...applying(criterion),
  }
}

const asked = categories.flatMap(({ kind, code }) =>
  criteria.filter((each) => isAsked(each, { kind, category: code })).map((criterion) => ({ kind, category: code, criterion })),
)

test.each(['venue', 'road', 'toilet', 'service'] as const)('every item asked of a %s is reached by answering', (of) => {
  const seen = new Set<string>()
  for (const { kind, category, criterion } of asked.filter((each) => each.kind === of && !seen.has(each.criterion.id))) {
    seen.add(criterion.id)
    const wanted = leadingTo(criterion)
    let facility = facilityWith(kind, category, [criterion.component])
    const isReached = () => sectionsOf([criterion], facility).some(({ questions }) => questions.some((each) => each.criteria.includes(criterion)))
    for (let steps = 0; steps < 8 && !isReached(); steps += 1) {
      const [next] = missingOf(sectionsOf([criterion], facility)).flatMap(({ questions }) => questions)
      if (next) facility = withAnswer(facility, next, value(wanted[next.property]!))
    }
    expect([criterion.id, isReached()]).toEqual([criterion.id, true])
  }
  expect(seen.size).toBeGreaterThan(40)
})

test('who answers everything, in whatever order, has nothing missing and the same verdict', () => {
  for (const { kind, code } of categories.filter((each) =>
    ['bank', 'hotel', 'medical_institution', 'urban_road', 'street_toilet', 'care_institution'].includes(each.code),
  )) {
    const types = untoldTypes(criteria, facilityWith(kind, code, []))
    const facility = facilityWith(kind, code, types)
    expect(untoldTypes(criteria, facility)).toEqual([])
    const answerTo = (question: Question) => value(anyValue(question))
    const [one, other] = [answeredAll(facility, answerTo), answeredAll(facility, answerTo, (each) => each.slice(-4))]
    const verdicts = (of: JudgedFacility) =>
      judge(criteria, { ...of, stage: 'new' }).map(({ criterion, component_id, verdict }) => [criterion, component_id, verdict])
    expect(verdicts(other)).toEqual(verdicts(one))
    expect(verdicts(one).filter(([, , verdict]) => verdict === 'not_measured')).toEqual([])
    const { answered, asked: all } = progressOf(sectionsOf(criteria, one))
    expect(answered).toBe(all)
  }
})

test('what could not be measured is answered, and leaves the verdict open', () => {
  const facility = facilityWith('toilet', 'street_toilet', untoldTypes(criteria, facilityWith('toilet', 'street_toilet', [])))
  const done = answeredAll(facility, () => ({ state: 'could_not_measure', reason: '门锁着' }))
  expect(open(done)).toEqual([])
  expect(facilityVerdict(judge(criteria, done))).toBe('incomplete')
})

const ramp = (answers: Values) => {
  const component = {
    ...facilityWith('venue', 'bank', ['wheelchair_ramp']).components[0]!,
    answers: Object.fromEntries(Object.entries(answers).map(([property, each]) => [property, value(each)])),
  }
  return questionsOf(criteria, { ...facilityWith('venue', 'bank', []), components: [component] }, component)
}
const properties = (questions: Question[]) => questions.map(({ property }) => property)
const judgedBy = (questions: Question[], property: string) => questions.find((each) => each.property === property)?.criteria.map(({ id }) => id)

test('an exception is asked before what it excepts, and takes the place of the item where it holds', () => {
  expect(properties(ramp({})).slice(0, 2)).toEqual(['site_constrained', 'running_slope_1_in'])
  expect(judgedBy(ramp({ site_constrained: false }), 'running_slope_1_in')).toEqual(['RAMP-01'])
  expect(properties(ramp({ site_constrained: true })).slice(0, 3)).toEqual(['site_constrained', 'flight_rise_mm', 'running_slope_1_in'])
  expect(judgedBy(ramp({ site_constrained: true, flight_rise_mm: 150 }), 'running_slope_1_in')).toEqual(['RAMP-02'])
  expect(judgedBy(ramp({ site_constrained: true, flight_rise_mm: 151 }), 'running_slope_1_in')).toEqual(['RAMP-01'])
})

test('what depends on a condition is asked once the condition holds; the condition stays', () => {
  const last = (answers: Values) => properties(ramp(answers)).filter((each) => ['total_rise_mm', 'handrails_both_sides'].includes(each))
  expect(last({})).toEqual(['total_rise_mm'])
  expect(last({ total_rise_mm: 300 })).toEqual(['total_rise_mm'])
  expect(last({ total_rise_mm: 301, running_slope_1_in: 15 })).toEqual(['total_rise_mm', 'handrails_both_sides'])
  expect(last({ total_rise_mm: 301, running_slope_1_in: 20 })).toEqual(['total_rise_mm'])
})

test('a condition of the facility is asked once of the facility, and what it decides waits for it', () => {
  const facility = facilityWith('venue', 'bank', ['stairs_steps'])
  const stairs = { ...facility.components[0]!, answers: { stair_kind: value('stairs') } }
  const at = (known: Values) => {
    const all = {
      ...facility,
      components: [stairs],
      answers: Object.fromEntries(Object.entries(known).map(([property, each]) => [property, value(each)])),
    }
    return { whole: properties(questionsOf(criteria, all, null)), part: properties(questionsOf(criteria, all, stairs)) }
  }
  expect(at({}).whole).toContain('public_building')
  expect(at({}).part).not.toContain('public_building')
  expect(at({}).part).not.toContain('tread_mm')
  expect(at({ public_building: true }).part).toContain('tread_mm')
  expect(at({ public_building: false }).part).not.toContain('tread_mm')
})

test('only what words alone decide may be said not to apply, and then it is answered', () => {
  const facility = facilityWith('venue', 'bank', ['stairs_steps'])
  const questions = questionsOf(criteria, facility, facility.components[0]!)
  expect(questions.filter((each) => each.may_not_apply).map(({ criteria: [first] }) => first!.id)).toEqual([
    'STAIR-02',
    'STAIR-03',
    'STAIR-04',
    'STAIR-05',
  ])
  const said = { ...facility.components[0]!, not_applicable: ['STAIR-02', 'STAIR-10'] }
  const settled = questionsOf(criteria, { ...facility, components: [said] }, said).filter((each) => each.is_settled)
  expect(settled.map(({ property }) => property)).toEqual([byId.get('STAIR-02')!.property])
})

test('the part that a component is answers what its items depend on', () => {
  const facility = facilityWith('toilet', 'street_toilet', ['toilet'])
  const cubicle = { ...facility.components[0]!, part: 'cubicle' }
  const questions = questionsOf(criteria, { ...facility, components: [cubicle] }, cubicle)
  expect(questions[0]).toMatchObject({ property: 'toilet_part', is_settled: true, answer: { value: 'cubicle' } })
  expect(properties(questions)).toContain('cubicle_width_mm')
})

test('of a part that is absent nothing is asked, of a type that nobody told something is missing', () => {
  const facility = facilityWith('toilet', 'street_toilet', ['toilet', 'door'])
  const told = {
    ...facility,
    components: facility.components.map((each) => (each.type === 'door' ? { ...each, presence: 'absent' as const } : each)),
  }
  expect(sectionsOf(criteria, told).map(({ component }) => component?.type)).toEqual([undefined, 'toilet'])
  expect(untoldTypes(criteria, told).slice(0, 3)).toEqual(['entrance', 'wheelchair_ramp', 'route'])
})
