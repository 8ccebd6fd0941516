import { datumNamed, type Datum } from '#domain/datum.ts'
import type { Mapping } from '../schemas/import.ts'
import { fields, ignoredHeadings, plainFields, saidByExports } from './field.ts'

/** Which column holds which field, by its heading. The first column of a heading wins; a person can correct it. */
export function proposeMapping(header: readonly string[]): Mapping {
  const mapping: Mapping = {}
  header.forEach((heading, index) => {
    const field = fieldHeaded(heading)
    if (field && mapping[field] === undefined) mapping[field] = index
  })
  return mapping
}

export function fieldHeaded(heading: string): string | undefined {
  const plain = plainHeading(heading)
  return headings.get(plain) ?? headings.get(plain.replace(/^(是否(设有|设置|具有|有|配有|配备)?|有无|设有)/, '')) ?? headings.get(withoutUnit(plain))
}

export function isIgnored(heading: string, header: readonly string[]): boolean {
  return ignoredHeadings.has(heading.trim().toLowerCase()) || (said.has(heading) && isOwnExport(header))
}

/** In a file of another program such a column is kept. */
const said: ReadonlySet<string> = new Set(Object.entries(saidByExports).flat())

/** Where our own export says that a facility is gone; undefined: it is not ours, or goes on from no other. */
export function tombstoneColumn(header: readonly string[]): number | undefined {
  return ownColumn(header, 'tombstone')
}

/** Where our own export says which revision a row was written from. */
export function revisionColumn(header: readonly string[]): number | undefined {
  return ownColumn(header, 'revision')
}

function ownColumn(header: readonly string[], name: keyof typeof saidByExports): number | undefined {
  const column = header.findIndex((heading) => heading === name || heading === saidByExports[name])
  return isOwnExport(header) && column >= 0 ? column : undefined
}

const records = ['id', 'components', 'lifecycle_events', 'verifications'] as const

function isOwnExport(header: readonly string[]): boolean {
  return records.every((name) => header.includes(name) || header.includes(plainFields[name].name_zh))
}

/** The unit that a heading names for the numbers below it: `门净宽（cm）`, `门净宽/米`. */
export function unitHeaded(heading: string): 'mm' | 'cm' | 'm' | undefined {
  const [, unit] = /(?:[(（[【/_\s]|单位[:：]?)\s*(毫米|厘米|公分|米|mm|cm|m)\s*[)）\]】]?\s*$/i.exec(heading.normalize('NFKC')) ?? []
  return unit ? units[unit.toLowerCase() as keyof typeof units] : undefined
}

const units = { 毫米: 'mm', mm: 'mm', 厘米: 'cm', 公分: 'cm', cm: 'cm', 米: 'm', m: 'm' } as const

/** The datum that the headings of the coordinates name: `经度(GCJ-02)`, `百度经度`. Two that differ: none. Our own exports are in WGS 84. */
export function proposeDatum(header: readonly string[]): Datum | null {
  const named = new Set(header.map((heading) => datumNamed(heading.normalize('NFKC'))).filter((datum) => datum !== null))
  if (named.size === 0 && isOwnExport(header)) return 'wgs84'
  return named.size === 1 ? [...named][0]! : null
}

/** Without brackets and what they hold, spaces, marks, and the name of a datum. */
function plainHeading(heading: string): string {
  const lower = heading.normalize('NFKC').toLowerCase().trim()
  const outside = lower.replaceAll(/[(（[【][^)）\]】]*[)）\]】]?/g, '') || lower
  return marksOff(outside).replaceAll(/wgs84|gcj0?2|bd0?9|cgcs2000|高德|百度|腾讯|火星/g, '')
}

function marksOff(text: string): string {
  return text.replaceAll(/[\s_\-*:：()（）]/g, '')
}

function withoutUnit(plain: string): string {
  return plain.replace(/(毫米|厘米|公分|米|mm|cm|1in|count|\/m)$/, '')
}

const headings = new Map(
  Object.entries(fields)
    .toReversed()
    .flatMap(([field, { name_zh, name_en, also }]) =>
      [field, name_zh, name_en, ...also].map((heading) => [marksOff(heading.normalize('NFKC').toLowerCase()), field] as const),
    ),
)
