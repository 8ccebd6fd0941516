import { afterEach, describe, expect, test, vi } from 'vitest'
import { publicHolidays } from '#domain/public_holidays.ts'
import { openAt } from '../../server/hours/open.ts'

/** A time of the clock in China. */
const at = (clock: string) => new Date(`${clock}+08:00`)
const open = (text: string, clock: string) => {
  const found = openAt(text, at(clock))
  return found && [found.is_open, found.changes_at && new Date(Date.parse(found.changes_at) + 8 * 3_600_000).toISOString().slice(0, 16)]
}

test('a year has its public holidays, those of the moon among them', () => {
  expect(publicHolidays(2026)).toEqual(
    '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'.split(' ').map((day) => `2026-${day}`),
  )
  expect(publicHolidays(2025)).toContain('2025-04-04')
  expect(publicHolidays(2025).filter((day) => day.startsWith('2025-05-3'))).toEqual(['2025-05-31'])
})

test.for([
  ['08:00-17:00', '2026-11-24T07:59:59', [false, '2026-11-24T08:00']],
  ['08:00-17:00', '2026-11-24T08:00:00', [true, '2026-11-24T17:00']],
  ['08:00-17:00', '2026-11-24T17:00:00', [false, '2026-11-25T08:00']],
  ['Mo-Fr 08:00-12:00,14:30-17:30', '2026-11-24T13:00:00', [false, '2026-11-24T14:30']],
  ['Mo-Fr 08:00-12:00,14:30-17:30', '2026-11-27T18:00:00', [false, '2026-11-30T08:00']],
  ['22:00-02:00', '2026-11-25T01:30:00', [true, '2026-11-25T02:00']],
  ['Mo 22:00-02:00', '2026-11-24T01:30:00', [true, '2026-11-24T02:00']],
  ['Mo 22:00-02:00', '2026-11-24T23:00:00', [false, '2026-11-30T22:00']],
  ['24/7', '2026-11-24T03:00:00', [true, null]],
  ['off', '2026-11-24T03:00:00', [false, null]],
  ['Mo-Su 08:00-17:00; PH off', '2026-02-17T10:00:00', [false, '2026-02-20T08:00']],
  ['Mo-Su 08:00-17:00; PH off', '2026-06-19T10:00:00', [false, '2026-06-20T08:00']],
  ['Mo-Su 08:00-17:00; PH off', '2026-12-31T18:00:00', [false, '2027-01-02T08:00']],
  ['Mo-Fr 08:00-17:00; Sa,Su,PH 10:00-16:00', '2026-10-01T09:00:00', [false, '2026-10-01T10:00']],
  ['Mo-Fr 08:00-17:00; Sa,Su,PH 10:00-16:00', '2026-10-08T09:00:00', [true, '2026-10-08T17:00']],
  ['Mo-Su 08:00-17:00', '2026-10-01T10:00:00', [true, '2026-10-01T17:00']],
] as const)('%s at %s', ([text, clock, expected]) => {
  expect(open(text, clock)).toEqual(expected)
})

test.for(['nonsense', '25:00-26:00', '', 'sunrise-sunset', 'SH 08:00-12:00', 'PH +1 day off', '08:00-17:00 "by appointment"'])(
  '%o says nothing',
  (text) => {
    expect(openAt(text, at('2026-11-24T10:00:00'))).toBeNull()
    expect(openAt(null, at('2026-11-24T10:00:00'))).toBeNull()
  },
)

test('what was found holds until it changes, and at an earlier moment it is found anew', () => {
  const text = '06:30-21:45'
  expect(open(text, '2026-11-24T06:00:00')).toEqual([false, '2026-11-24T06:30'])
  expect(open(text, '2026-11-24T06:29:59')).toEqual([false, '2026-11-24T06:30'])
  expect(open(text, '2026-11-24T06:30:00')).toEqual([true, '2026-11-24T21:45'])
  expect(open(text, '2026-11-23T22:00:00')).toEqual([false, '2026-11-24T06:30'])
})

describe('in whatever zone the process runs', () => {
  afterEach(() => void vi.unstubAllEnvs())

  test.for([
    ['Asia/Shanghai', -480, '07:11-19:01'],
    ['America/New_York', 300, '07:11-19:02'],
    ['Pacific/Kiritimati', -840, '07:11-19:03'],
    ['UTC', 0, '07:11-19:04'],
  ] as const)('%s', ([zone, offset, text]) => {
    vi.stubEnv('TZ', zone)
    expect(new Date('2026-11-24T00:00:00Z').getTimezoneOffset()).toBe(offset)
    expect(open(text, '2026-11-24T07:10:59')).toEqual([false, '2026-11-24T07:11'])
    expect(open(text, '2026-11-24T07:11:00')).toEqual([true, `2026-11-24T${text.slice(6)}`])
  })
})
