import type { Share } from '#domain/share.ts'
import { isEnglish, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

interface Named {
  name_zh: string
  name_en?: string | null
}

/** `75.0 %`, the space does not break; nothing to divide by is "no data". */
export function percentText(rate_percent: number | null): string {
  return rate_percent === null ? m.coverage_no_data() : `${numberText(rate_percent)}\u00A0%`
}

/** `75.0–91.7 %`, in one piece. */
export function spanText(low_percent: number | null, high_percent: number | null): string {
  return low_percent === null || high_percent === null ? m.coverage_no_data() : `${numberText(low_percent)}\u2060–\u2060${percentText(high_percent)}`
}

/** To one decimal, or to as many as a rate beside the target has. */
function numberText(percent: number): string {
  return Number.isInteger(percent * 10) ? percent.toFixed(1) : String(percent)
}

/** `10 / 12 = 83.3 %`, in one piece. */
export function shareText({ covered, total, rate_percent }: Share): string {
  if (rate_percent === null) return m.coverage_no_data()
  return `${ratioText({ covered, total })} = ${percentText(rate_percent)}`.replaceAll(' ', '\u00A0')
}

export function ratioText({ covered, total }: Pick<Share, 'covered' | 'total'>): string {
  return [covered, total].map((number) => number.toLocaleString(getLocale())).join('\u00A0/\u00A0')
}

/** Names of townships carry the people after the place: 瑶安瑶族乡 is called 瑶安. */
const peoples = '(?:[瑶壮苗侗回满彝藏白傣黎畲水羌]|土家|布依|蒙古|哈尼|仡佬|仫佬|毛南|朝鲜|达斡尔|鄂温克|鄂伦春)族'
const chineseTail = new RegExp(`^(.{2,}?)(?:${peoples})?(?:镇|乡|街道)$`)
const englishTail = / (?:\w+ Ethnic )?(?:Town|Township|Subdistrict)$/

/** What people call the town, for where there is little room: 连州镇 is 连州, `Xingzi Town` is `Xingzi`. */
export function shortName(town: Named): string {
  return isEnglish() && town.name_en ? town.name_en.replace(englishTail, '') : town.name_zh.replace(chineseTail, '$1')
}

export function listText(names: string[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(names)
}

export function fullNames(towns: Named[]): string {
  return listText(towns.map(nameOf))
}
