import { expect, test } from 'vitest'
import { parseLevel } from '../../domain/level.ts'

test.each([
  ['0', '0'],
  [' -1 ', '-1'],
  ['0;1', '0;1'],
  ['一层', '0'],
  ['1 楼', '0'],
  ['首层', '0'],
  ['二楼', '1'],
  ['第三层', '2'],
  ['十二层', '11'],
  ['二十楼', '19'],
  ['负一层', '-1'],
  ['地下二层', '-2'],
  ['B1', '-1'],
  ['−1层', '-1'],
])('the floor %s is %s', (text, level) => expect(parseLevel(text)).toBe(level))

test.each(['', '东门', '0层', '二三层', '地下', 'ground'])('%s is no floor', (text) => expect(parseLevel(text)).toBe(null))
