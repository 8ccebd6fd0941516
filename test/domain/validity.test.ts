import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '#domain/date.ts'
import { firstValidDay } from '#domain/validity.ts'

test('the first day whose verification still counts: that day does, the one before does not, also at the ends of months', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((number) => addDays('2024-01-01', number))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (as_of, validity_months) => {
      const first = firstValidDay({ as_of, validity_months })
      expect(addMonths(first, validity_months) >= as_of).toBe(true)
      expect(addMonths(addDays(first, -1), validity_months) < as_of).toBe(true)
    }),
  )
})
