import { categoriesOf, kinds as allKinds, lifecycles, type Kind } from '#domain/facility.ts'
import { kindName, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { isText, type BulkErrors, type BulkValues } from './bulk_values.ts'
import { useDepartments } from './departments.ts'
import { hoursHint } from './form_fields.tsx'

interface Props {
  values: BulkValues
  change: (part: Partial<BulkValues>) => void
  /** Kinds that the list is filtered by; none: all. */
  kinds: readonly Kind[]
  errors: BulkErrors
}

/** The new value, by the sort of field that it is. */
export function BulkValue({ values, change, kinds, errors }: Props) {
  const departments = useDepartments() ?? []
  const { field, value } = values
  if (field === 'town') return <p className="soft">{m.bulk_field_town_note()}</p>
  if (field === 'lifecycle') return <State values={values} change={change} errors={errors} />
  if (isText(field) || field === 'tags') return <Text values={values} change={change} errors={errors} />
  const options =
    field === 'category'
      ? (kinds.length > 0 ? kinds : allKinds).flatMap((kind) =>
          categoriesOf(kind).map((category) => ({ value: category.code, name: nameOf(category), group: kindName(kind) })),
        )
      : departments.map((department) => ({ value: department.code, name: nameOf(department) }))
  const blank = { value: '', name: field === 'category' ? m.inventory_form_choose() : m.bulk_blank() }
  return (
    <Choice label={m.bulk_value()} value={value} options={[blank, ...options]} onChange={(code) => change({ value: code })} error={errors.value} />
  )
}

/** An example where a text has a form; of what is kept beside the fields, its name too. */
function Text({ values: { field, value, tag }, change, errors }: Omit<Props, 'kinds'>) {
  const hint = field === 'opening_hours' ? `${hoursHint(value)} ${m.bulk_value_hint()}` : m.bulk_value_hint()
  return (
    <>
      {field === 'tags' && (
        <Field
          label={m.bulk_tag()}
          description={m.bulk_tag_hint()}
          value={tag}
          onChange={(text) => change({ tag: text })}
          maxLength={100}
          error={errors.tag}
        />
      )}
      <Field label={m.bulk_value()} description={hint} value={value} onChange={(text) => change({ value: text })} maxLength={200} />
    </>
  )
}

function State({ values: { value, since, reason }, change, errors }: Omit<Props, 'kinds'>) {
  const options = [{ value: '', name: m.inventory_form_choose() }, ...lifecycles.map((state) => ({ value: state, name: lifecycleName(state) }))]
  return (
    <>
      <Choice label={m.bulk_state()} value={value} options={options} onChange={(state) => change({ value: state })} error={errors.value} />
      <Field label={m.bulk_since()} type="date" value={since} onChange={(day) => change({ since: day })} error={errors.since} />
      <Field label={m.bulk_reason()} value={reason} onChange={(text) => change({ reason: text })} maxLength={500} error={errors.reason} />
    </>
  )
}
