import { expect, test } from 'vitest'
import { lengthMm, slopeOneIn, wholeNumber } from '../../server/imports/osm/quantity.ts'

test.each([
  ['0.9', 900],
  ['.9', 900],
  ['0.9 m', 900],
  ['90 cm', 900],
  ['90cm', 900],
  ['900 mm', 900],
  ['5', 5000],
  ["3'", 914],
  ['2\'6"', 762],
  ['6"', 152],
  ['3 ft', 914],
  ['0', 0],
])('the length %s is %d mm', (text, value) => {
  expect(lengthMm(text, 5)).toEqual({ value })
})

test('a length that somebody bounds or guesses keeps the sign', () => {
  expect(lengthMm('~0.9', 5)).toEqual({ value: 900, operator: '~' })
  expect(lengthMm('<0.9 m', 5)).toEqual({ value: 900, operator: '<=' })
  expect(lengthMm('> 90 cm', 5)).toEqual({ value: 900, operator: '>=' })
})

test.each(['0,9', '5.1', '90', '1.2-1.5', 'ca. 2', '0.9;1.2', 'narrow', '', '-1', "3''6'"])('the length %s is not guessed at', (text) => {
  expect(lengthMm(text, 5)).toBe('unclear')
})

test('a bare number may be as large as there are metres there', () => {
  expect(lengthMm('6', 20)).toEqual({ value: 6000 })
  expect(lengthMm('90', 20)).toBe('unclear')
  expect(lengthMm('90 m', 20)).toEqual({ value: 90_000 })
})

test.each([
  ['8%', 12.5],
  ['-8 %', 12.5],
  ['+10%', 10],
  ['8.33%', 12.005],
  ['100%', 1],
  ['45°', 1],
  ['1:12', 12],
])('the incline %s is 1:%d', (text, value) => {
  expect(slopeOneIn(text)).toEqual({ value })
})

test('flat is at least 1:1000', () => {
  expect(slopeOneIn('0%')).toEqual({ value: 1000, operator: '>=' })
  expect(slopeOneIn('0')).toEqual({ value: 1000, operator: '>=' })
  expect(slopeOneIn('0.01%')).toEqual({ value: 1000, operator: '>=' })
  expect(slopeOneIn('0.2%')).toEqual({ value: 500 })
})

test('an incline that names only a direction has no value, and a bare number is not guessed at', () => {
  expect(slopeOneIn('up')).toBe('direction')
  expect(slopeOneIn('down')).toBe('direction')
  expect(['8', '0,08', 'steep', '101%', '90°', ''].map(slopeOneIn)).toEqual(Array(6).fill('unclear'))
})

test('a count is whole', () => {
  expect(wholeNumber('12')).toEqual({ value: 12 })
  expect(['12.5', 'many', '-1', ''].map(wholeNumber)).toEqual(Array(4).fill('unclear'))
})
