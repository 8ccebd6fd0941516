import { Link } from 'wouter'
import { lifecycles, kinds } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { categoryName, kindName, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useImportFields, type Import, type ImportRow, type Outcome } from './import_api.ts'
import { partFieldName } from './import_part_name.ts'
import { cellText, outcomeName } from './import_words.ts'

interface Props {
  each: Import
  row: ImportRow
}

const signs: Record<Outcome, string> = { add: '＋', change: '△', leave: '＝', refuse: '✕' }

export function OutcomeMark({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return null
  return (
    <span className={`mark outcome-${outcome}`}>
      <span aria-hidden="true">{signs[outcome]}</span>
      {outcomeName(outcome)}
    </span>
  )
}

/** A link where there is a facility to go to: one it matches, or one that it has become. */
export function RowName({ each: { state, mapping }, row: { outcome, facility_id, name_zh, cells } }: Props) {
  const written = mapping['name_zh'] === undefined ? null : cells[mapping['name_zh']]
  const name = name_zh ?? (cellText(written).trim() || m.import_row_nameless())
  const exists = facility_id !== null && (state === 'applied' ? outcome !== 'refuse' : outcome === 'change' || outcome === 'leave')
  return exists ? <Link href={to.facility(facility_id)}>{name}</Link> : name
}

/** What would change, before → after, and what was found with what to do. */
export function RowWords({ each, row }: Props) {
  const { changes, reasons } = row
  if (changes.length + reasons.length === 0) return null
  return (
    <ul className="import-words">
      {changes.map(({ field, before, after }) => (
        <li key={`${field} ${JSON.stringify(after)}`}>
          <Change field={field} before={before} after={after} isNew={row.outcome === 'add'} />
        </li>
      ))}
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.column}`} className={reason.severity === 'refusal' ? 'import-refusal' : undefined}>
          {reason.column !== null && <strong>{m.import_in_column({ column: each.header[reason.column] ?? '' })}</strong>}
          {reason.title} <span className="soft">{reason.remedy}</span> <Other parameters={reason.parameters} />
        </li>
      ))}
    </ul>
  )
}

/** The facility in the inventory that a reason speaks of. */
function Other({ parameters: { id, name } }: { parameters: Record<string, string | number> }) {
  if (typeof id !== 'string') return null
  return <Link href={to.facility(id)}>{m.import_see({ name: String(name ?? id) })}</Link>
}

function Change({ field, before, after, isNew }: ImportRow['changes'][number] & { isNew: boolean }) {
  const towns = useCity()?.towns ?? []
  const known = useImportFields()?.find((each) => each.field === field)
  const label = field === 'declared_town_code' ? m.import_declared_town() : known ? nameOf(known) : partFieldName(field)
  const text = (value: unknown) => valueText(field, value, towns)
  return (
    <>
      <strong>{label}</strong> {!isNew && <del>{text(before)}</del>} {!isNew && '→ '}
      <ins>{text(after)}</ins>
    </>
  )
}

/** A value as a person reads it. Empty is a word, so that an arrow never points at nothing. */
function valueText(field: string, value: unknown, towns: readonly { code: string; name_zh: string; name_en: string | null }[]): string {
  if (value === null || value === undefined || value === '') return m.inventory_conflict_empty()
  if (typeof value === 'boolean') return value ? m.import_yes() : m.import_no()
  if (value === 'present' || value === 'absent') return value === 'present' ? m.import_yes() : m.import_no()
  const text = cellText(typeof value === 'object' && 'coordinates' in value ? value.coordinates : value)
  if (field === 'kind') return named(kinds, text, kindName)
  if (field === 'lifecycle') return named(lifecycles, text, lifecycleName)
  if (field === 'category') return categoryName(text)
  return field.endsWith('town_code') ? nameOf(towns.find(({ code }) => code === text) ?? { name_zh: text }) : text
}

function named<T extends string>(words: readonly T[], text: string, nameOfWord: (word: T) => string): string {
  const word = words.find((each) => each === text)
  return word ? nameOfWord(word) : text
}
