import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlausible, parseLengthMm, parseSlopeOneIn, plausible } from '../../domain/quantity.ts'

describe('lengths', () => {
  test.for([
    ['800', 800],
    ['800mm', 800],
    ['80 cm', 800],
    ['0.8 m', 800],
    ['0.8米', 800],
    ['80厘米', 800],
    ['80公分', 800],
  ] as const)('%s is %d mm', ([text, mm]) => expect(parseLengthMm(text)).toBe(mm))

  test('a number without a unit is in the unit of its heading, and its own unit counts more', () => {
    expect(parseLengthMm('80', 'cm')).toBe(800)
    expect(parseLengthMm('0.8', 'm')).toBe(800)
    expect(parseLengthMm('800mm', 'cm')).toBe(800)
  })

  test.for(['', '0,8 m', '-5', '80寸', 'about 80', '80 90'])('%j is no length', (text) => expect(parseLengthMm(text)).toBeNull())

  test('whole millimetres survive every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (mm) => {
        expect([parseLengthMm(`${mm}`), parseLengthMm(`${mm / 10}cm`), parseLengthMm(`${mm / 1000}m`)]).toEqual([mm, mm, mm])
      }),
    )
  })
})

describe('slopes', () => {
  test.for([
    ['1:12', 12],
    ['1：12', 12],
    ['1/20', 20],
    ['2:25', 12.5],
    ['8%', 12.5],
  ] as const)('%s is 1:%d', ([text, n]) => expect(parseSlopeOneIn(text)).toBe(n))

  test.for(['12', '0:12', '0%', 'flat', ''])('%j is no slope', (text) => expect(parseSlopeOneIn(text)).toBeNull())
})

test('plausible is what lies between the bounds, both included, and whole where it counts', () => {
  const { least, most } = plausible.mm
  expect([isPlausible('mm', least), isPlausible('mm', most)]).toEqual([true, true])
  expect([isPlausible('mm', least - 1), isPlausible('mm', most + 1), isPlausible('mm', 1.5)]).toEqual([false, false, false])
})
