import { hoursHint, levelHint } from '../../office/form_fields.tsx'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import type { Errors, TextField, Values } from './values.ts'
import { fieldName } from './words.ts'

export interface FormProps {
  values: Values
  errors: Errors
  change: (part: Partial<Values>) => void
}

const lengths: Partial<Record<TextField, number>> = { address: 300, level: 20, opening_hours: 300, phone: 100 }
const longest = 200

/** What a facility is called and how it is reached. */
export function Basics(form: FormProps) {
  return (
    <>
      <One form={form} field="name_zh" isRequired />
      <One form={form} field="name_en" />
      <One form={form} field="address" />
      <One form={form} field="opening_hours" description={hoursHint(form.values.opening_hours)} />
      <One form={form} field="phone" type="tel" />
      <One form={form} field="level" description={levelHint(form.values.level)} />
    </>
  )
}

/** Seldom seen on the spot, so they fold. */
export function Responsible(form: FormProps) {
  return (
    <details>
      <summary>{m.site_more()}</summary>
      <div className="site-fields">
        <One form={form} field="owner" />
        <One form={form} field="manager" />
        <One form={form} field="maintainer" />
        <One form={form} field="builder" />
      </div>
    </details>
  )
}

function One({
  form,
  field,
  isRequired,
  ...props
}: {
  form: FormProps
  field: TextField
  isRequired?: boolean
  type?: string
  description?: string
}) {
  const label = fieldName(field)
  return (
    <Field
      {...props}
      label={isRequired ? m.site_required({ label }) : label}
      value={form.values[field]}
      onChange={(text) => form.change({ [field]: text })}
      error={form.errors[field]}
      maxLength={lengths[field] ?? longest}
      isRequired={isRequired ?? false}
    />
  )
}
