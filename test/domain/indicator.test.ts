import { expect, test } from 'vitest'
import { cityValueOn, isFloor, meets, progressOf } from '#domain/indicator.ts'

test('more than is not at least, and no number gives no answer', () => {
  expect(meets({ baseline: null, target: 80, operator: 'more_than' }, 80)).toBe(false)
  expect(meets({ baseline: null, target: 80, operator: 'more_than' }, 80.1)).toBe(true)
  expect(meets({ baseline: 634, target: 700, operator: 'at_least' }, 700)).toBe(true)
  expect(meets({ baseline: null, target: null, operator: null }, 5)).toBeNull()
})

test('a target below its baseline is a floor, without progress towards it', () => {
  const insurance = { baseline: 92.22, target: 90, operator: 'more_than' as const }
  expect(isFloor(insurance)).toBe(true)
  expect(progressOf(insurance, 91)).toBeNull()
  const homes = { baseline: 634, target: 700, operator: 'at_least' as const }
  expect(isFloor(homes)).toBe(false)
  expect(progressOf(homes, 667)).toBe(0.5)
})

test('the city’s value is the last one told, or the sum of all towns where that is newer; shares are never averaged', () => {
  const towns = ['a', 'b']
  const values = [
    { town_code: null, on_day: '2025-06-30', value: 650 },
    { town_code: 'a', on_day: '2025-09-30', value: 300 },
    { town_code: 'a', on_day: '2025-12-31', value: 310 },
    { town_code: 'b', on_day: '2025-10-31', value: 360 },
  ]
  expect(cityValueOn(values, { unit: 'household', towns, day: '2025-09-30' })).toEqual({ value: 650, on_day: '2025-06-30', is_sum: false })
  expect(cityValueOn(values, { unit: 'household', towns, day: '2025-12-31' })).toEqual({ value: 670, on_day: '2025-12-31', is_sum: true })
  expect(cityValueOn(values, { unit: 'percent', towns, day: '2025-12-31' })).toMatchObject({ value: 650, is_sum: false })
  expect(cityValueOn(values, { unit: 'household', towns, day: '2025-01-01' })).toBeNull()
})
