import { expect, test } from 'vitest'
import { bySteps, catchmentAccess, fgt, gini, within } from '#domain/catchment.ts'

const reaching = (ways: readonly (readonly number[])[]) => ways.map((row) => new Map(row.entries()))

/** Villages of 600, 300 and 100 people; sites of 12 and 6 places; worked by hand. */
const villages = {
  people: [600, 300, 100],
  supply: [12, 6],
  distance: [
    [5, 25],
    [12, 8],
    [40, 12],
  ],
}
const used = (access: readonly number[], people: readonly number[]) => access.reduce((sum, each, i) => sum + each * people[i]!, 0)

test('2SFCA within 15: as worked by hand', () => {
  const { ratio, access } = catchmentAccess({ ...villages, distance: reaching(villages.distance), weight: within(15) })
  expect(ratio.map((each) => each!.toFixed(7))).toEqual(['0.0133333', '0.0150000'])
  expect(access.map((each) => each.toFixed(7))).toEqual(['0.0133333', '0.0283333', '0.0150000'])
  expect(used(access, villages.people)).toBeCloseTo(18, 10)
})

test('E2SFCA by steps, with how unequal it is: as worked by hand', () => {
  const steps = bySteps([
    [10, 1],
    [20, 0.5],
    [30, 0.2],
  ])
  const { ratio, access } = catchmentAccess({ ...villages, distance: reaching(villages.distance), weight: steps })
  expect(ratio.map((each) => each!.toFixed(7))).toEqual(['0.0160000', '0.0127660'])
  expect(access.map((each) => each.toFixed(7))).toEqual(['0.0185532', '0.0207660', '0.0063830'])
  expect(used(access, villages.people)).toBeCloseTo(18, 10)
  const below = ([0, 1, 2] as const).map((alpha) => fgt(access, villages.people, 0.018, alpha)!.toFixed(7))
  expect(below).toEqual(['0.1000000', '0.0645390', '0.0416528'])
  expect(gini(access, villages.people)!.toFixed(7)).toBe('0.0866667')
})

/** Scenario 1 of the hospital example of pysal/access (access/tests/test_hospital_example.py); the way there differs from the way back. */
const hospital = {
  people: [100, 50, 10],
  supply: [15, 20, 100],
  distance: [
    [1, 80, 20],
    [80, 1, 20],
    [40, 40, 1],
  ],
}

test('2SFCA of the hospital example: the published values, and others where ways are turned round', () => {
  const inverse = catchmentAccess({ ...hospital, distance: reaching(hospital.distance), weight: (distance) => (distance < 61 ? 1 / distance : 0) })
  expect(inverse.ratio.map((each) => each!.toFixed(7))).toEqual(['0.1496259', '0.3980100', '5.7142857'])
  expect(inverse.access.map((each) => each.toFixed(10))).toEqual(['0.4353402209', '0.6837242360', '5.7279766114'])
  const plain = catchmentAccess({ ...hospital, distance: reaching(hospital.distance), weight: within(30) })
  expect(plain.access.map((each) => Number(each.toFixed(10)))).toEqual([0.775, 1.025, 0.625])
  for (const { access } of [inverse, plain]) expect(used(access, hospital.people)).toBeCloseTo(135, 9)
  const turned = hospital.distance.map((_, i) => hospital.distance.map((row) => row[i]!))
  expect(catchmentAccess({ ...hospital, distance: reaching(turned), weight: within(30) }).access).not.toEqual(plain.access)
})

test('a site that reaches nobody gives nothing, and is told apart', () => {
  const { ratio, access } = catchmentAccess({
    people: [10, 0],
    supply: [5, 5],
    distance: [
      new Map([[0, 1]]),
      new Map([
        [0, 50],
        [1, 1],
      ]),
    ],
    weight: within(10),
  })
  expect(ratio).toEqual([0.5, null])
  expect(access).toEqual([0.5, 0])
  expect(gini([], [])).toBeNull()
  expect(fgt([], [], 1, 0)).toBeNull()
})
