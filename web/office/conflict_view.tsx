import { Label, Radio, RadioGroup, FieldError } from 'react-aria-components'
import type { Kind } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { categoryName, kindName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useDepartments } from './departments.ts'
import type { Conflict } from './facility_draft.ts'
import { partLabel } from './facility_labels.ts'
import type { Part, Values } from './facility_values.ts'
import { shapeText } from './shape_text.ts'

interface Props {
  conflict: Conflict
  choose: (part: Part, choice: 'mine' | 'newest') => void
  /** Parts that were not chosen at the last try to save. */
  open: Part[]
}

/** Somebody saved in between: each field that both changed, mine beside the newest, to be chosen. */
export function ConflictView({ conflict, choose, open }: Props) {
  const { fields, adopted, choices } = conflict
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabIndex={-1} data-conflict>
        {m.inventory_conflict_title()}
      </h2>
      <p>{fields.length > 0 ? m.inventory_conflict_text() : m.inventory_conflict_none()}</p>
      {adopted.length > 0 && <p>{m.inventory_conflict_adopted({ fields: adopted.map(partLabel).join(m.inventory_list_comma()) })}</p>}
      {fields.map((part) => (
        <RadioGroup
          key={part}
          className="conflict-field"
          value={choices[part] ?? null}
          onChange={(choice) => choose(part, choice as 'mine' | 'newest')}
          isInvalid={open.includes(part)}
          validationBehavior="aria"
        >
          <Label>{partLabel(part)}</Label>
          <Choice value="mine" label={m.inventory_conflict_mine()} part={part} values={conflict.mine} />
          <Choice value="newest" label={m.inventory_conflict_newest()} part={part} values={conflict.newest} />
          <FieldError>{m.inventory_conflict_choose()}</FieldError>
        </RadioGroup>
      ))}
    </section>
  )
}

function Choice({ value, label, part, values }: { value: string; label: string; part: Part; values: Values }) {
  const text = useText(part, values)
  return (
    <Radio className="conflict-choice" value={value}>
      <span className="soft">{label}</span> <strong>{text || m.inventory_conflict_empty()}</strong>
    </Radio>
  )
}

/** A field's value as a person reads it. */
function useText(part: Part, values: Values): string {
  const towns = useCity()?.towns
  const departments = useDepartments()
  const named = (list: readonly { code: string; name_zh: string; name_en: string | null }[] | undefined, code: string) =>
    nameOf(list?.find((each) => each.code === code) ?? { name_zh: code })
  if (part === 'position') return shapeText(values, values.kind)
  if (part === 'town_code') return named(towns, values.town_code)
  if (part === 'department_code') return named(departments, values.department_code)
  if (part === 'kind') return values.kind && kindName(values.kind as Kind)
  return part === 'category' ? categoryName(values.category) : values[part]
}
