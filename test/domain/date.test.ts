import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayInChina, daysBetween, earliest_day, isDay } from '#domain/date.ts'

describe('a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', earliest_day])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-5',
    '20260105',
    '2026/01/05',
    '2026-01-05T00:00:00Z',
    ' 2026-01-05',
    '',
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('before the earliest is a slip of the pen', () => {
    expect(isDay(addDays(earliest_day, -1))).toBe(false)
  })
})

describe('arithmetic', () => {
  test('days go over the ends of months and years, both ways', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addDays('2026-11-24', 0)).toBe('2026-11-24')
  })

  test('a month from the 31st is the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-01-30', 1)).toBe('2026-02-28')
    expect(addMonths('2026-02-28', 1)).toBe('2026-03-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-11-24', 24)).toBe('2028-11-24')
  })

  test('days between count the later minus the earlier, and are negative the other way', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
  })
})

test('the day in China begins at 16:00 UTC, in summer as in winter', () => {
  expect(dayInChina(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
  expect(dayInChina(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
  expect(dayInChina(new Date('2026-07-01T15:59:59.999Z'))).toBe('2026-07-01')
  expect(dayInChina(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01')
})
