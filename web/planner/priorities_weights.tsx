import { useId, useState, type FormEvent } from 'react'
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { default_weights, priorityParts, weightsOf, type PriorityPart, type Weights } from '#domain/priority.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Failed } from '../ui/query_view.tsx'
import { isSame, partNames, percent, useWeightSets, withWeight, type Priorities } from './priorities_data.ts'

const scaleTexts: Record<PriorityPart, () => string> = {
  severity: m.plan_scale_severity,
  people: m.plan_scale_people,
  importance: m.plan_scale_importance,
  reports: m.plan_scale_reports,
  overdue: m.plan_scale_overdue,
  chain: m.plan_scale_chain,
}

const equal_weights = weightsOf(Object.fromEntries(priorityParts.map((part) => [part, 1])) as Weights)

interface Props {
  data: Priorities
  weights: Weights
  change: (weights: Weights) => void
}

export function PriorityWeights({ data, weights, change }: Props) {
  return (
    <section className="priorities-weights no-print" aria-labelledby="plan-weights">
      <h2 id="plan-weights">{m.plan_weights()}</h2>
      <p className="soft">{m.plan_weights_how()}</p>
      {priorityParts.map((part) => (
        <Weight key={part} part={part} weight={weights[part]} set={(value) => change(withWeight(weights, part, value))} />
      ))}
      <p className="row">
        <strong>{m.plan_weights_sum()}</strong>
        <Button className="button quiet" onPress={() => change(default_weights)} isDisabled={isSame(weights, default_weights)}>
          {m.plan_weights_reset()}
        </Button>
      </p>
      <Sets data={data} weights={weights} change={change} />
    </section>
  )
}

function Weight({ part, weight, set }: { part: PriorityPart; weight: number; set: (value: number) => void }) {
  const name = partNames[part]()
  return (
    <div className="priorities-weight">
      <p className="priorities-weight-head">
        <span>
          <span className={`priorities-key priorities-${part}`} aria-hidden="true" /> {name}
        </span>
        <TypedWeight key={weight} name={name} weight={weight} set={set} />
      </p>
      <Slider
        aria-label={m.plan_weight_of({ part: name })}
        value={weight / 100}
        maxValue={100}
        step={1}
        onChange={(value) => set(Math.round(value * 100))}
      >
        <SliderTrack className="priorities-track">
          <div className="priorities-fill" style={{ width: `${weight / 100}%` }} />
          <SliderThumb className="priorities-thumb" />
        </SliderTrack>
      </Slider>
      <p className="soft">{scaleTexts[part]()}</p>
    </div>
  )
}

/** Typed, it counts when the field is left or Enter is pressed. */
function TypedWeight({ name, weight, set }: { name: string; weight: number; set: (value: number) => void }) {
  const [text, setText] = useState(percent(weight))
  const error = useId()
  const value = Number(text)
  const isRight = text.trim() !== '' && value >= 0 && value <= 100
  const settle = () => {
    const typed = Math.round(value * 100)
    if (isRight && typed !== weight) set(typed)
  }
  return (
    <span className="priorities-typed">
      <input
        aria-label={m.plan_weight_of({ part: name })}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : error}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
        }}
      />
      {' %'}
      {!isRight && (
        <span id={error} className="react-aria-FieldError">
          {m.plan_weight_range()}
        </span>
      )}
    </span>
  )
}

/** Whose weights they are stands with them. */
function Sets({ data, weights, change }: Props) {
  const mayPlan = useMay('plan_works')
  const { keep, remove } = useWeightSets()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [said, setSaid] = useState('')
  const chosen = data.weight_sets.find((each) => isSame(each.weights, weights))
  const given = isSame(weights, default_weights) ? 'default' : isSame(weights, equal_weights) ? 'equal' : (chosen?.id ?? 'own')
  const choose = (value: string) => {
    const found = data.weight_sets.find(({ id }) => id === value)
    if (value === 'default') change(default_weights)
    else if (value === 'equal') change(equal_weights)
    else if (found) change(found.weights)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    keep.mutate(
      { name: name.trim(), weights: { ...weights } },
      { onSuccess: (added) => (setSaid(m.plan_weights_saved({ name: added.name })), setName('')) },
    )
  }
  return (
    <div className="stack">
      <Choice
        label={m.plan_weights_set()}
        value={given}
        options={[
          { value: 'default', name: m.plan_weights_default() },
          { value: 'equal', name: m.plan_weights_equal() },
          ...data.weight_sets.map(({ id, name: named, created_by, created_at }) => ({
            value: id,
            name: m.plan_weights_by({ name: named, author: created_by, date: created_at.slice(0, 10) }),
          })),
          ...(given === 'own' ? [{ value: 'own', name: m.plan_weights_own() }] : []),
        ]}
        onChange={choose}
      />
      {mayPlan && chosen && (
        <Button
          className="button quiet"
          onPress={() => remove.mutate(chosen.id, { onSuccess: () => setSaid(m.plan_weights_deleted({ name: chosen.name })) })}
        >
          {m.plan_weights_delete({ name: chosen.name })}
        </Button>
      )}
      {mayPlan && given === 'own' && (
        <form className="stack" onSubmit={submit}>
          <Field
            label={m.plan_weights_name()}
            value={name}
            onChange={setName}
            maxLength={100}
            error={isMissing ? m.plan_weights_name_missing() : undefined}
          />
          <Button className="button" type="submit" isPending={keep.isPending}>
            {m.plan_weights_save()}
          </Button>
        </form>
      )}
      {(keep.error ?? remove.error) && <Failed error={(keep.error ?? remove.error)!} />}
      <p role="status">{said}</p>
    </div>
  )
}
