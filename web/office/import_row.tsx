import { Link } from 'wouter'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Import, ImportRow, Outcome } from './import_api.ts'
import { ImportChange } from './import_change.tsx'
import { placeText } from './import_change_words.ts'
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

/** Where a new facility comes to stand: its town, and its position with the way to the map and to what is there already. */
export function RowPlace({ row: { outcome, town_code, lon, lat } }: Pick<Props, 'row'>) {
  const town = useCity()?.towns.find(({ code }) => code === town_code)
  if (outcome !== 'add') return null
  return (
    <p className="import-place soft">
      {town && <span>{nameOf(town)}</span>}
      {lon === null || lat === null ? (
        <span>{m.import_no_position()}</span>
      ) : (
        <>
          <span className="keep">{placeText(lon, lat)}</span> <Link href={to.place({ lon, lat })}>{m.import_on_map()}</Link>
        </>
      )}
    </p>
  )
}

/** What would change, before → after, and what was found with what to do. */
export function RowWords({ each, row }: Props) {
  const { changes, reasons } = row
  if (changes.length + reasons.length === 0) return null
  return (
    <ul className="import-words">
      {changes.map((change, index) => (
        // Two parts of one sort may change alike, their places in the list differ.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <ImportChange change={change} isNew={row.outcome === 'add'} />
        </li>
      ))}
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.column} ${reason.title}`} className={reason.severity === 'refusal' ? 'import-refusal' : undefined}>
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
