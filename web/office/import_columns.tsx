import { useState } from 'react'
import { datums, type Datum } from '#domain/datum.ts'
import { isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { useImportFields, useSampleRows } from './import_api.ts'
import { fieldOf, type Correction } from './import_correction.ts'
import { asOptions } from './import_needs.tsx'
import { cellText } from './import_words.ts'
import { datumName } from './datum_name.ts'
import { emptyOptions, WholeFile } from './whole_file.tsx'

interface Props {
  correction: Correction
}

/** Which column is which field, with cells of it to tell by; a correction is judged at once. */
export function ImportColumns({ correction }: Props) {
  const { header, mapping, options, needs } = correction.shown
  const [isOpen, setOpen] = useState(needs.includes('name_zh'))
  const mapped = new Set(Object.values(mapping)).size
  return (
    <details className="import-section" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.import_columns({ mapped, columns: header.length })}</summary>
      <div className="import-grid">
        <Choice
          label={m.inventory_form_datum()}
          value={options.datum ?? ''}
          options={[{ value: '', name: m.import_datum_none() }, ...datums.map((datum) => ({ value: datum, name: datumName(datum) }))]}
          onChange={(datum) => correction.choose({ datum: (datum || null) as Datum | null })}
        />
        <WholeFile options={{ ...emptyOptions, ...options }} onChange={(part) => correction.choose(asOptions(part))} />
      </div>
      <Columns correction={correction} />
    </details>
  )
}

function Columns({ correction }: Props) {
  const each = correction.shown
  const rows = useSampleRows(each)
  const fields = useFieldOptions()
  return (
    <ul className="import-columns">
      {each.header.map((name, column) => (
        // A header may stand twice, its place does not.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={column}>
          <div>
            <strong>{name || m.import_column_nameless({ number: column + 1 })}</strong>
            <p className="soft">{samples(rows.map(({ cells }) => cells[column]))}</p>
          </div>
          <Choice
            label={m.import_column_field({ column: name || String(column + 1) })}
            value={fieldOf(each, column)}
            options={[{ value: '', name: m.import_column_kept() }, ...fields]}
            onChange={(field) => correction.assign(column, field)}
          />
        </li>
      ))}
    </ul>
  )
}

function useFieldOptions() {
  const groups = {
    facility: m.import_group_facility(),
    position: m.import_group_position(),
    life: m.import_group_life(),
    barrier_free: m.import_group_barrier_free(),
    record: m.import_group_record(),
  }
  return (useImportFields() ?? []).map(({ field, name_zh, name_en, group }) => ({
    value: field,
    name: isEnglish() ? name_en : name_zh,
    group: groups[group],
  }))
}

/** Three cells that are not empty, each short enough to be read beside the others. */
function samples(cells: unknown[]): string {
  const given = cells.map(cellText).filter(Boolean)
  const shown = [...new Set(given)].slice(0, 3).map((text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text))
  return shown.length === 0 ? m.import_column_empty() : m.import_column_samples({ samples: shown.join(' | ') })
}
