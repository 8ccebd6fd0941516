import { categoryOf, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import { plainFields, saidByExports } from '../imports/field.ts'
import type { NamedDepartment, PlaceNames } from '../imports/place_names.ts'
import { kindWord, lifecycleWord } from '../imports/vocabulary.ts'
import type { Tombstone } from '../queries/export_changes.ts'
import type { TableCell } from './table_row.ts'

/** A table that a person reads: what stands above a column and for a code. An import reads it back. */
export interface TableWords {
  heading: (column: string) => string
  /** Of the town, where a village is named. */
  cell: (column: string, value: TableCell, town: string) => TableCell
}

const verdicts = { compliant: '达标', non_compliant: '不达标', incomplete: '未测全', unaudited: '未检查' } as const satisfies Record<Verdict, string>
const gone = { closed: '已关闭', merged: '已合并', deleted: '已删除', outside_filter: '不在所选范围' } as const satisfies Record<
  Tombstone['why'],
  string
>

/** A name that does not lead back to its code stays a code. */
export function chineseWords(names: PlaceNames, departments: readonly NamedDepartment[]): TableWords {
  const departmentNames = new Map(departments.map(({ code, name_zh }) => [code, name_zh]))
  const town = (code: string) => whereBack(names.townName(code), code, (name) => names.town(name))
  const words: Record<string, (code: string, town: string) => string | undefined> = {
    kind: (code) => kindWord(code as Kind),
    category: (code) => categoryOf(code)?.name_zh,
    lifecycle: (code) => lifecycleWord(code as Lifecycle),
    verdict: (code) => verdicts[code as Verdict],
    town_code: town,
    declared_town_code: town,
    village_code: (code, of) => whereBack(names.village(code, of)?.name_zh ?? code, code, (name) => names.village(name, of)?.code),
    department_code: (code) => whereBack(departmentNames.get(code) ?? code, code, (name) => names.department(name)),
    example_data: () => '是',
    tombstone: (why) => gone[why as Tombstone['why']],
  }
  return {
    heading: (column) => plainFields[column as keyof typeof plainFields]?.name_zh ?? saidByExports[column as keyof typeof saidByExports] ?? column,
    cell: (column, value, of) => (typeof value === 'string' ? (words[column]?.(value, of) ?? value) : value),
  }
}

function whereBack(name: string, code: string, back: (name: string) => string | undefined): string {
  return back(name) === code ? name : code
}
