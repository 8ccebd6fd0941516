import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayInChina, daysBetween, isDay } from '#domain/date.ts'
import { categories } from '#domain/category.ts'
import { usualComponents } from '#domain/component.ts'
import { categoriesOf, categoryOf, kinds, lifecycleOn, type Lifecycle } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'

test('components that are usual somewhere are in the vocabulary, each once', () => {
  for (const { kind, code } of categories) {
    const usual = usualComponents(kind, code)
    expect([code, new Set(usual).size, usual.every((type) => componentTypes.includes(type))]).toEqual([code, usual.length, true])
  }
})

describe('the state of a facility on a day', () => {
  const life = [
    { state: 'operating', since: '2021-01-01' },
    { state: 'planned', since: null },
    { state: 'suspended', since: '2023-01-01' },
  ] as const

  test('is the last by then, whatever the order in which they were recorded', () => {
    expect(lifecycleOn(life, '2020-12-31')).toBe('planned')
    expect(lifecycleOn(life, '2021-01-01')).toBe('operating')
    expect(lifecycleOn(life, '2022-12-31')).toBe('operating')
    expect(lifecycleOn(life, '2023-01-01')).toBe('suspended')
  })

  test('is not known before anything is', () => {
    expect(lifecycleOn([], '2023-01-01')).toBeNull()
    expect(lifecycleOn([{ state: 'operating', since: '2023-01-02' }], '2023-01-01')).toBeNull()
  })

  test('is, of two on one day, the one recorded later', () => {
    const on = (...states: Lifecycle[]) =>
      lifecycleOn(
        states.map((state) => ({ state, since: '2023-01-01' })),
        '2023-01-01',
      )
    expect(on('suspended', 'operating')).toBe('operating')
    expect(on('operating', 'suspended')).toBe('suspended')
    expect(
      lifecycleOn(
        [
          { state: 'accepted', since: null },
          { state: 'operating', since: null },
        ],
        '2023-01-01',
      ),
    ).toBe('operating')
  })
})

describe('days', () => {
  test('are real days', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(['2023-02-29', '2024-13-01', '2024-1-1', '20240101', ''].filter(isDay)).toEqual([])
  })

  test('months later end with the month', () => {
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28')
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-03-15', -3)).toBe('2023-12-15')
  })

  test('count across the leap day, and there and back', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
  })

  test('begin in China eight hours before UTC', () => {
    expect(dayInChina(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
    expect(dayInChina(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  })
})

describe('categories', () => {
  test('belong to one kind each, by unique codes', () => {
    expect(new Set(categories.map(({ code }) => code)).size).toBe(categories.length)
    expect(kinds.flatMap((kind) => categoriesOf(kind))).toHaveLength(categories.length)
    expect(kinds.every((kind) => categoriesOf(kind).length > 0)).toBe(true)
  })

  test('are found by code, and what is none is not', () => {
    expect(categoryOf('kangyuan_centre')?.kind).toBe('service')
    expect(categoryOf('castle')).toBeUndefined()
  })
})
