import { describe, expect, test } from 'vitest'
import { measured, quantityOf } from '../../server/a11yjson/quantity.ts'

const width = (given: unknown) => measured(given, 'mm', 'least')
const slope = (given: unknown) => measured(given, '1:n', 'most')

describe('a quantity of A11yJSON', () => {
  test.each([
    ['90 cm', 900, '='],
    ['0.9', 900, '='],
    ['900mm', 900, '='],
    ['90cm', 900, '='],
    ['>= 90 cm', 900, '>='],
    ['> 90 cm', 900, '>='],
    ['<90cm', 900, '<='],
    ['~ 0.9 m', 900, '~'],
    ['~= 0.9 m', 900, '~'],
    ['== 35.5 in', 902, '='],
    ['80 .. 100 cm', 900, '~'],
    ['80 ... 100 cm', 800, '>='],
    ['0 m', 0, '='],
  ])('as the text %s', (text, value, operator) => {
    expect(width(text)).toEqual({ value, operator, raw: text })
  })

  test.each([
    [{ value: 900, unit: 'mm' }, 900, '=', '900 mm'],
    [{ value: 0.9 }, 900, '=', '0.9'],
    [{ operator: '>', value: 90, unit: 'cm' }, 900, '>=', '> 90 cm'],
    [{ value: 90, unit: 'cm', precision: 5 }, 900, '~', '90 ± 5 cm'],
    [{ value: 90, unit: 'cm', accuracy: 5 }, 900, '~', '90 ± 5 cm'],
    [{ value: 90, unit: 'cm', precision: 0 }, 900, '=', '90 cm'],
    [{ min: 80, max: 100, unit: 'cm' }, 800, '>=', '80 ... 100 cm'],
    [{ max: 100, unit: 'cm' }, 1000, '<=', ' ... 100 cm'],
    [{ value: 90, unit: 'cm', rawValue: 'ninety' }, 900, '=', 'ninety'],
  ])('as the object %j', (object, value, operator, raw) => {
    expect(width(object)).toEqual({ value, operator, raw })
  })

  test.each(['!= 90 cm', 'wide enough', '', '90 parsec', '-', { unit: 'cm' }, { operator: '!=', value: 90, unit: 'cm' }, null, true, []])(
    'that is no fact: %j',
    (given) => {
      expect(width(given)).toBeNull()
    },
  )

  test('of a range of steps counts the most, of what has no binding end the middle', () => {
    expect(measured('2 ... 5 cm', 'mm', 'most')).toMatchObject({ value: 50, operator: '<=' })
    expect(measured('45 ... 50 cm', 'mm', undefined)).toMatchObject({ value: 475, operator: '~' })
  })

  test('of a slope is degrees unless it says otherwise; at most so steep is at least so long a run', () => {
    expect(slope('4.7636')).toMatchObject({ value: 12, operator: '=' })
    expect(slope('8.33 %')).toMatchObject({ value: 12.005, operator: '=' })
    expect(slope('< 4.7636 deg')).toMatchObject({ value: 12, operator: '>=' })
    expect(slope('-4.7636 deg')).toMatchObject({ value: 12, operator: '=' })
    expect(slope('0 deg')).toMatchObject({ value: 1000, operator: '>=' })
    expect(slope('90 deg')).toBeNull()
    expect(slope('3 m')).toBeNull()
  })

  test('is written with its unit and read back as it was', () => {
    const fact = { property: 'clear_width_mm', state: 'value', value: 900, operator: '>=', raw: '90公分' } as const
    expect(quantityOf(fact, 'mm')).toEqual({ operator: '>=', value: 900, unit: 'mm', rawValue: '90公分' })
    expect(width(quantityOf(fact, 'mm'))).toEqual({ value: 900, operator: '>=', raw: '90公分' })
    for (const [value, operator] of [
      [12, '='],
      [16.5, '<='],
      [1000, '>='],
      [999, '='],
    ] as const)
      expect(slope(quantityOf({ property: 'running_slope_1_in', state: 'value', value, operator }, '1:n'))).toMatchObject({ value, operator })
  })
})
