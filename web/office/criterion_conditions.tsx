import { Button } from 'react-aria-components'
import type { Condition, Criterion } from '#domain/criterion.ts'
import { enumValues, propertyOf } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Checks } from './criterion_checks.tsx'
import { conditionProperties, firstOp, type TypedCondition } from './criterion_draft.ts'
import { numberField, valueIn } from './part_value.ts'

interface Props {
  component: string
  /** The other items, whose conditions may be named here too. */
  criteria: readonly Criterion[]
  conditions: TypedCondition[]
  change: (conditions: TypedCondition[]) => void
  /** Words of the button that adds one. */
  add: string
}

/** Conditions of which all must hold. */
export function Conditions({ component, criteria, conditions, change, add }: Props) {
  const properties = conditionProperties(criteria, component)
  const first = properties[0]
  return (
    <>
      {conditions.map((each, place) => (
        // Two conditions may be alike, their places differ.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="criterion-condition" role="group" aria-label={m.criterion_condition({ number: place + 1 })} key={place}>
          <Choice
            label={m.criterion_property()}
            value={each.property}
            options={properties.map(({ property, ...named }) => ({ value: property, name: nameOf(named) }))}
            onChange={(property) => change(replaced(conditions, place, empty(component, property)))}
          />
          <Compared component={component} condition={each} change={(next) => change(replaced(conditions, place, next))} />
          <div>
            <Button className="button quiet" onPress={() => change(conditions.filter((_, other) => other !== place))}>
              {m.criterion_condition_remove()}
            </Button>
          </div>
        </div>
      ))}
      {first && (
        <div>
          <Button className="button quiet" onPress={() => change([...conditions, empty(component, first.property)])}>
            {add}
          </Button>
        </div>
      )}
    </>
  )
}

function empty(component: string, property: string): TypedCondition {
  return { property, op: firstOp(propertyOf(component, property)?.unit ?? ''), text: '', words: [] }
}

function Compared({ component, condition, change }: { component: string; condition: TypedCondition; change: (next: TypedCondition) => void }) {
  const { property, op, text, words } = condition
  const known = propertyOf(component, property)
  if (!known) return null
  if (known.unit === 'bool')
    return (
      <Choice
        label={m.criterion_is()}
        value={op}
        options={[
          { value: 'is_true', name: m.criteria_yes() },
          { value: 'is_false', name: m.criteria_no() },
        ]}
        onChange={(next) => change({ ...condition, op: next as Condition['op'] })}
      />
    )
  if (!isNumericUnit(known.unit)) {
    const options = (enumValues(property) ?? []).map((each) => ({ value: each.value, name: nameOf(each) }))
    const error = words.length === 0 ? m.criterion_needed() : undefined
    return (
      <Checks label={m.criterion_is()} options={options} value={words} onChange={(next) => change({ ...condition, words: next })} error={error} />
    )
  }
  const { label, ...field } = numberField(known.unit)
  return (
    <div className="criterion-pair">
      <Choice
        label={m.criterion_op()}
        value={op}
        options={signs.map(([value, name]) => ({ value, name }))}
        onChange={(next) => change({ ...condition, op: next as Condition['op'] })}
      />
      <Field
        {...field}
        label={label}
        value={text}
        onChange={(next) => change({ ...condition, text: next })}
        error={valueIn(known, text) === null ? m.criterion_needed() : undefined}
      />
    </div>
  )
}

const signs = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['==', '='],
  ['>', '>'],
  ['<', '<'],
] as const

const replaced = (conditions: TypedCondition[], place: number, next: TypedCondition) =>
  conditions.map((each, other) => (other === place ? next : each))
