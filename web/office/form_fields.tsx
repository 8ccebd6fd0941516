import { hoursInWords } from '#domain/hours.ts'
import { parseLevel } from '#domain/level.ts'
import { m } from '../paraglide/messages.js'
import { levelText } from '../resident/facility_value.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { labelOf } from './facility_labels.ts'
import type { FacilityFormState } from './facility_saving.ts'
import type { FieldName } from './facility_values.ts'

export const required = (name: FieldName) => m.inventory_form_required({ label: labelOf(name) })

interface FieldProps {
  form: FacilityFormState
  name: FieldName
  description?: string
  isRequired?: boolean
}

/** How to write it; once something is written in other words than are stored, what is stored for them. */
export function hoursHint(text: string): string {
  const hours = hoursInWords(text)
  return hours === null || hours === text.trim() ? m.inventory_form_hours_hint() : m.inventory_form_read_as({ text: hours })
}

export function levelHint(text: string): string {
  const level = parseLevel(text)
  return level === null ? m.inventory_form_level_hint() : m.inventory_form_read_as({ text: levelText(level) })
}

/** A text field of the form. */
export function Typed({
  form,
  name,
  isRequired,
  isWide,
  ...props
}: FieldProps & { type?: string; maxLength?: number; isWide?: boolean; isLong?: boolean }) {
  const field = (
    <Field
      label={isRequired ? required(name) : labelOf(name)}
      value={form.draft.values[name]}
      onChange={(value) => form.change({ [name]: value })}
      error={form.errors[name]}
      isRequired={isRequired}
      {...props}
    />
  )
  return isWide ? <div className="facility-form-whole">{field}</div> : field
}

/** One of a list; without a choice it is not known. */
export function Listed({
  form,
  name,
  isRequired,
  description,
  options,
  empty,
}: FieldProps & { options: { value: string; name: string }[]; empty?: string }) {
  const none = empty ?? (isRequired ? m.inventory_form_choose() : m.unknown())
  return (
    <Choice
      label={isRequired ? required(name) : labelOf(name)}
      value={form.draft.values[name]}
      error={form.errors[name]}
      description={description}
      isRequired={isRequired}
      options={[{ value: '', name: none }, ...options]}
      onChange={(value) => form.change({ [name]: value })}
    />
  )
}
