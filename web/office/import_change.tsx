import { useCity } from '../city.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { fieldNameOf } from '../resident/facility_history_words.ts'
import { useDepartments } from './departments.ts'
import { useImportFields, type ImportChanged } from './import_api.ts'
import { columnText, movedM, partFieldOf, tagOf } from './import_change_words.ts'

/** `无障碍厕位 · 门通行净宽：800 mm → 900 mm`; of a new facility only what it comes in with. */
export function ImportChange({ change: { field, before, after }, isNew }: { change: ImportChanged; isNew: boolean }) {
  const { label, text } = useWords(field)
  const moved_m = movedM(before, after)
  return (
    <>
      <span className="soft">{m.import_change_label({ field: label })}</span>
      {!isNew && (
        <>
          <del>{text(before)}</del>
          {' → '}
        </>
      )}
      <ins>{text(after)}</ins>
      {moved_m !== undefined && <span className="soft">{m.import_change_moved({ distance: distanceText(moved_m) })}</span>}
    </>
  )
}

/** What a field is called, and its values as a person reads them. */
function useWords(field: string): { label: string; text: (value: unknown) => string } {
  const towns = useCity()?.towns ?? []
  const departments = useDepartments() ?? []
  const known = useImportFields()?.find((each) => each.field === field)
  const tag = tagOf(field)
  const part = partFieldOf(field)
  const label = () => {
    if (field === 'declared_town_code') return m.import_declared_town()
    if (field === 'geometry') return m.inventory_form_position()
    if (tag !== undefined) return m.import_tag({ name: tag })
    return part?.label ?? (known ? nameOf(known) : (fieldNameOf(field) ?? field))
  }
  const text = (value: unknown) => (part ? part.text(value) : columnText(field, value, { towns, departments }))
  return { label: label(), text }
}
