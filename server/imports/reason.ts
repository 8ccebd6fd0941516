import type { Language } from '#domain/language.ts'
import { datumOf, type Datum } from '#domain/datum.ts'
import { fill, type Parameters } from '../problem.ts'
import type { ImportChange, Reason, Warning } from '../schemas/import.ts'
import { leftOut } from './left_out.ts'
import { notices } from './notice.ts'
import { refusals } from './refusal.ts'
import type { RowReason } from './row.ts'
import { warnings } from './warning.ts'

const refusing = { ...refusals, ...leftOut }
const reasons = { ...refusing, ...notices }
export type ReasonCode = keyof typeof reasons
export type WarningCode = keyof typeof warnings

/** A warning as it is stored; the words come when it is read. */
export interface StoredWarning {
  code: WarningCode
  params: Parameters
  fix: ImportChange | null
}

export function isRefusal({ code }: RowReason): boolean {
  return code in refusing
}

export function isLeftOut({ code }: RowReason): boolean {
  return code in leftOut
}

/** Whether any of them keeps the row out. */
export function isRefused(list: readonly RowReason[]): boolean {
  return list.some(isRefusal)
}

export function toldReason({ code, params = {}, column }: RowReason, language: Language): Reason {
  return { code, severity: code in refusing ? 'refusal' : 'notice', column: column ?? null, ...told(reasons[code][language], params, language) }
}

export function toldWarning({ code, params, fix }: StoredWarning, language: Language): Warning {
  return { code, must_confirm: mustConfirm(code), fix, ...told(warnings[code][language], params, language) }
}

export function mustConfirm(code: WarningCode): boolean {
  return warnings[code].must_confirm
}

function told([title, remedy]: readonly [string, string], params: Parameters, language: Language) {
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(name, value, language)]))
  return { title: fill(title, words), remedy: fill(remedy, words), parameters: params }
}

/** A datum is stored by its code and told by its name. */
function spoken(name: string, value: string | number, language: Language): string | number {
  return name.endsWith('datum') ? datumOf[value as Datum][language === 'zh' ? 'name_zh' : 'name_en'] : value
}

/** Reasons of a row in one line, for the column that is added to the file of refused rows. */
export function reasonLine(list: readonly RowReason[], header: readonly string[], language: Language): string {
  const refused = list.filter(isRefusal).map((each) => toldReason(each, language))
  const where = (column: number | null) => (column === null ? '' : language === 'zh' ? `【${header[column] ?? ''}】` : `[${header[column] ?? ''}] `)
  return refused
    .map(({ title, remedy, column }) => `${where(column)}${title}${language === 'zh' ? '' : ' '}${remedy}`)
    .join(language === 'zh' ? '；' : ' | ')
}
