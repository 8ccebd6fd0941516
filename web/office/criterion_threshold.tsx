import type { Criterion } from '#domain/criterion.ts'
import { conditionText } from '#domain/audit_words.ts'
import { enumValues, propertyOf } from '#domain/property.ts'
import { isNumericUnit, type NumericUnit } from '#domain/quantity.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Checks } from './criterion_checks.tsx'
import { faultAt } from './criterion_dialog.tsx'
import { thresholdOf, type TypedRow } from './criterion_draft.ts'
import type { PartProps } from './criterion_form.tsx'
import { numberField } from './part_value.ts'

const numeric_ops = [
  ['>=', m.criterion_op_at_least],
  ['<=', m.criterion_op_at_most],
  ['==', m.criterion_op_equal],
  ['between', m.criterion_op_between],
] as const

/** What is asked: yes or no, one of some words, a limit, or a number by a rule. */
export function ThresholdFields(part: PartProps) {
  const { item, change, refusal, isTried } = part
  const { unit, op, property, words } = item
  const error = faultAt(refusal, 'threshold') ?? (isTried && thresholdOf(item) === null ? m.criterion_needed() : undefined)
  if (unit === 'bool')
    return (
      <Choice
        label={m.criterion_passes()}
        value={op}
        options={[
          { value: 'is_true', name: m.criteria_yes() },
          { value: 'is_false', name: m.criteria_no() },
        ]}
        onChange={(next) => change({ op: next as Criterion['op'] })}
        error={error}
      />
    )
  if (!isNumericUnit(unit)) {
    const options = (enumValues(property) ?? []).map((each) => ({ value: each.value, name: nameOf(each) }))
    return <Checks label={m.criterion_passes()} options={options} value={words} onChange={(next) => change({ words: next })} error={error} />
  }
  return item.rule ? <Rule {...part} error={error} /> : <Limit {...part} error={error} />
}

function Limit({ item, change, refusal, error }: PartProps & { error: string | undefined }) {
  const { unit, op, least, most, tolerance } = item
  const { description, inputMode } = numberField(unit as NumericUnit)
  const field = { description, inputMode }
  return (
    <>
      <Choice
        label={m.criterion_op()}
        value={op}
        options={numeric_ops.map(([value, name]) => ({ value, name: name() }))}
        onChange={(next) => change({ op: next as Criterion['op'] })}
      />
      <div className="criterion-pair">
        <Field
          {...field}
          label={op === 'between' ? m.criterion_least({ unit }) : m.criterion_limit({ unit })}
          value={least}
          onChange={(text) => change({ least: text })}
          error={error}
        />
        {op === 'between' && <Field {...field} label={m.criterion_most({ unit })} value={most} onChange={(text) => change({ most: text })} />}
        {(op === 'between' || op === '==') && (
          <Field
            label={m.criterion_tolerance({ unit })}
            description={m.criterion_tolerance_hint()}
            inputMode="decimal"
            value={tolerance}
            onChange={(text) => change({ tolerance: text })}
            error={faultAt(refusal, 'tolerance')}
          />
        )}
      </div>
    </>
  )
}

const row_fields = [
  ['base', m.criterion_rule_base],
  ['one_per', m.criterion_rule_one_per],
  ['beyond', m.criterion_rule_beyond],
  ['minimum', m.criterion_rule_minimum],
] as const

/** The numbers of a rule; for what they are said stays as it is. */
function Rule({ item, change, error }: PartProps & { error: string | undefined }) {
  const { of, rows } = item.rule! // asked by the caller
  const total = propertyOf(item.component, of)
  const changeRow = (place: number, part: Partial<TypedRow>) =>
    change({ rule: { of, rows: rows.map((row, other) => (other === place ? { ...row, ...part } : row)) } })
  return (
    <>
      <p>{m.criterion_rule({ total: total ? nameOf(total) : of })}</p>
      {rows.map((row, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows stay where they are
        <div className="criterion-condition" role="group" aria-label={rowText(row, item.component, place)} key={place}>
          <p>{rowText(row, item.component, place)}</p>
          <div className="criterion-pair">
            {row_fields.map(([name, label]) => (
              <Field
                key={name}
                label={label()}
                inputMode="numeric"
                value={row[name]}
                onChange={(text) => changeRow(place, { [name]: text })}
                error={/^\s*\d*\s*$/.test(row[name]) ? undefined : m.criterion_whole_number()}
              />
            ))}
          </div>
        </div>
      ))}
      {error && (
        <p className="criterion-faults" role="alert">
          {error}
        </p>
      )}
    </>
  )
}

function rowText({ when }: TypedRow, component: string, place: number): string {
  const conditions = when.map(({ property, op, text, words }) =>
    conditionText({ property, op, value: words.length > 0 ? (op === 'in' ? words : words[0]!) : Number(text) }, component, language()),
  )
  return conditions.length > 0 ? conditions.join(' · ') : place > 0 ? m.criterion_rule_otherwise() : m.criterion_rule_always()
}
