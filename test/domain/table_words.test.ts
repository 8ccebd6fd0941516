import { expect, test } from 'vitest'
import { categoryCodes, kinds, lifecycles } from '#domain/facility.ts'
import { columns } from '../../server/exports/table_row.ts'
import { chineseWords } from '../../server/exports/table_words.ts'
import { fieldHeaded, isIgnored } from '../../server/imports/mapping.ts'
import { placeNames } from '../../server/imports/place_names.ts'
import { categoryWritten, kindWritten, lifecycleWritten } from '../../server/imports/vocabulary.ts'

const towns = [
  { code: '441882100', parent_code: '441882', name_zh: '连州镇', name_en: null },
  { code: '441882101', parent_code: '441882', name_zh: '星子镇', name_en: null },
  { code: '441882102', parent_code: '441882', name_zh: '星子镇', name_en: null },
]
const villages = [{ code: '441882100001', parent_code: '441882100', name_zh: '城东社区', name_en: null }]
const departments = [{ code: 'zhujian', name_zh: '市住建局' }]
const words = chineseWords(placeNames([], towns, villages, departments), departments)

test('an import reads every Chinese heading as the column that it stands for, or leaves it', () => {
  const header = [...columns, 'left_out', 'example_data', 'tombstone', 'tombstone_reason', 'survivor_id'].map(words.heading)
  expect(header.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([])
  const read = columns.map((column) => (isIgnored(words.heading(column), header) ? column : fieldHeaded(words.heading(column))))
  expect(read).toEqual([...columns])
})

test('an import reads every Chinese word as its code', () => {
  const backOf = (column: string, codes: readonly string[], read: (text: string) => string | undefined) =>
    codes.map((code) => read(String(words.cell(column, code, ''))))
  expect(backOf('kind', kinds, kindWritten)).toEqual([...kinds])
  expect(backOf('category', categoryCodes, categoryWritten)).toEqual([...categoryCodes])
  expect(backOf('lifecycle', lifecycles, lifecycleWritten)).toEqual([...lifecycles])
})

test('a place has its name where the name leads back to it, else its code', () => {
  const town = (code: string) => words.cell('town_code', code, code)
  expect(['441882100', '441882101', '441882999'].map(town)).toEqual(['连州镇', '441882101', '441882999'])
  expect(words.cell('village_code', '441882100001', '441882100')).toBe('城东社区')
  expect(words.cell('village_code', '441882100001', '441882101')).toBe('441882100001')
  expect(words.cell('department_code', 'zhujian', '')).toBe('市住建局')
})
