import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grades } from '../../domain/facility.ts'
import { headsWith, isContested, shownHead, type Head, type Incoming } from '../../domain/sync.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 0, minute)).toISOString()
const write = (given: Partial<Incoming> = {}): Incoming => ({
  operation_id: 'a',
  value: '老北门',
  grade: 'seen',
  observed_at: at(0),
  device_id: 'A',
  device_seq: 1,
  trunk_version: 0,
  accuracy_m: null,
  ...given,
})

/** The heads after all of them came in that order. */
function after(writes: readonly Incoming[]): Head[] {
  return writes.reduce<Head[]>((heads, each, index) => headsWith(heads, each, index + 1), [])
}
const values = (heads: readonly Head[]) => heads.map(({ value }) => String(value)).toSorted()

test('a device replaces what it wrote itself, and what it had pulled', () => {
  const [one, two] = [write(), write({ operation_id: 'b', device_seq: 2, value: '新北门' })]
  expect(values(after([one, two]))).toEqual(['新北门'])
  expect(values(after([one, write({ operation_id: 'c', device_id: 'B', value: '西门', trunk_version: 1 })]))).toEqual(['西门'])
})

test('what a device had not seen stays beside its own, and the better grade is shown, whoever comes last', () => {
  const [measured, seen] = [write({ grade: 'measured' }), write({ operation_id: 'b', device_id: 'B', value: '东门', observed_at: at(9) })]
  for (const order of [
    [measured, seen],
    [seen, measured],
  ]) {
    const heads = after(order)
    expect([isContested(heads), shownHead(heads)!.value]).toEqual([true, '老北门'])
  }
})

test('the same said twice is no conflict', () => {
  expect(isContested(after([write(), write({ operation_id: 'b', device_id: 'B' })]))).toBe(false)
})

test('positions within 30 m agree, and the more exact is shown; farther apart they are contested', () => {
  const place = (lon: number) => ({ type: 'Point', coordinates: [lon, 24.78] })
  const rough = write({ value: place(112.37), accuracy_m: 20, grade: 'measured' })
  const exact = (lon: number) => write({ operation_id: 'b', device_id: 'B', value: place(lon), accuracy_m: 4 })
  const near = after([rough, exact(112.3702)]) // 20 m
  expect([isContested(near), shownHead(near)!.operation_id]).toEqual([false, 'b'])
  const far = after([rough, exact(112.3704)]) // 40 m
  expect([isContested(far), shownHead(far)!.operation_id]).toEqual([true, 'a'])
})

test('any order of arrival within a round, and any number of times, ends in the same heads and shows the same', () => {
  const given = fc.array(
    fc.record({
      device: fc.constantFrom('A', 'B', 'C'),
      value: fc.constantFrom('东门', '西门', '北门'),
      grade: fc.constantFrom(...grades),
      minute: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(given, fc.func(fc.integer()), (list, shuffle) => {
      const writes = list.map(({ device, value, grade, minute }, index) =>
        write({ operation_id: `op ${index}`, device_id: device, device_seq: index + 1, value, grade, observed_at: at(minute) }),
      )
      const straight = after(writes)
      const mixed = after(writes.toSorted((one, other) => shuffle(one.operation_id) - shuffle(other.operation_id)))
      const told = (heads: readonly Head[]) => heads.map(({ operation_id }) => operation_id).toSorted()
      expect(told(mixed)).toEqual(told(straight))
      expect([shownHead(mixed)!.operation_id, isContested(mixed)]).toEqual([shownHead(straight)!.operation_id, isContested(straight)])
    }),
    { numRuns: 1000 },
  )
})
