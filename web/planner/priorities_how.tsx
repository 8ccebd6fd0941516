import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { flipWeight, priorityParts, ranked, value_most, type PriorityPart, type Weights } from '#domain/priority.ts'
import { importanceOf } from '#domain/priority_inputs.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { Failed } from '../ui/query_view.tsx'
import { partNames, percent, points, scoreText, useInputs, type RankedPlace } from './priorities_data.ts'

interface Props {
  each: RankedPlace
  list: readonly RankedPlace[]
  weights: Weights
  close: () => void
}

/** How a rank comes about: every part with its weight, its value and its points, what is missing, and what would change it. */
export function PriorityHow({ each, list, weights, close }: Props) {
  const mayPlan = useMay('plan_works')
  const { rank, place, score, values } = each
  return (
    <section className="priorities-how" aria-label={m.plan_how({ rank, name: nameOf(place) })}>
      <p>{whyText(each)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.plan_how_part()}</th>
            <th scope="col">{m.plan_how_weight()}</th>
            <th scope="col">{m.plan_how_value()}</th>
            <th scope="col">{m.plan_how_points()}</th>
          </tr>
        </thead>
        <tbody>
          {priorityParts.map((part) => (
            <tr key={part}>
              <th scope="row">
                <span className={`priorities-key priorities-${part}`} aria-hidden="true" /> {partNames[part]()}
              </th>
              <td>{percent(weights[part])} %</td>
              <td>{values[part] === null ? m.plan_how_unknown() : (values[part] / value_most).toFixed(2)}</td>
              <td>
                {score.parts[part] === null ? m.plan_score_range({ lower: '0.0', upper: points(weights[part] / 10) }) : points(score.parts[part])}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.plan_how_total()}</th>
            <td colSpan={2}>100 %</td>
            <td>{scoreText(each)}</td>
          </tr>
        </tfoot>
      </table>
      {score.missing.length > 0 && <p>{missingText(each, list, weights)}</p>}
      <p>{flipText(each, list, weights)}</p>
      {mayPlan && <Inputs key={each.id} each={each} />}
      <Button className="button quiet no-print" onPress={close}>
        {m.plan_how_close()}
      </Button>
    </section>
  )
}

/** The two parts that give most. */
function whyText({ rank, place, score }: RankedPlace): string {
  const [first, second] = [...priorityParts].sort((a, b) => (score.parts[b] ?? 0) - (score.parts[a] ?? 0)) as [PriorityPart, PriorityPart]
  const of = (part: PriorityPart) => points(score.parts[part] ?? 0)
  return m.plan_why({
    place: nameOf(place),
    rank,
    first: partNames[first](),
    first_points: of(first),
    second: partNames[second](),
    second_points: of(second),
  })
}

/** The rank at best, were what is missing at its most. */
function missingText({ id, score, values }: RankedPlace, list: readonly RankedPlace[], weights: Weights): string {
  const most = { ...values, ...Object.fromEntries(score.missing.map((part) => [part, value_most])) }
  const places = list.map((other) => (other.id === id ? { id, values: most } : other))
  const rank = ranked(places, weights).find((other) => other.id === id)!.rank // it is among them
  const parts = score.missing.map((part) => partNames[part]()).join(m.list_comma())
  return m.plan_missing_effect({ parts, lower: points(score.shown), upper: points(score.shown_upper), rank })
}

/** The nearest change of one weight at which it changes places with the next. */
function flipText(each: RankedPlace, list: readonly RankedPlace[], weights: Weights): string {
  const next = list[each.rank] ?? list[each.rank - 2]
  if (!next) return ''
  const flips = priorityParts.flatMap((part) => {
    const at = flipWeight(part, [each.values, next.values], weights)
    return at === null ? [] : [{ part, at, far: Math.abs(at - weights[part]) }]
  })
  const [nearest] = flips.sort((a, b) => a.far - b.far)
  if (!nearest) return m.plan_flip_none()
  const now = percent(weights[nearest.part])
  return m.plan_flip({ rank: next.rank, name: nameOf(next.place), part: partNames[nearest.part](), now, flip: (nearest.at / 100).toFixed(1) })
}

const whole = (text: string, least: number, most: number) => {
  const value = Number(text)
  return text.trim() === '' ? null : Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

/** What no audit tells: typed in by the office, with its grounds. */
function Inputs({ each: { place } }: { each: RankedPlace }) {
  const save = useInputs(place.id)
  const [importance, setImportance] = useState(place.importance === null ? '' : String(place.importance / 10))
  const [visitors, setVisitors] = useState(place.daily_visitors === null ? '' : String(place.daily_visitors))
  const [note, setNote] = useState(place.note ?? '')
  const [isTried, setTried] = useState(false)
  const [typed, counted] = [whole(importance, 0, 100), whole(visitors, 0, 1_000_000)]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed === undefined || counted === undefined) return
    save.mutate({ importance: typed === null ? null : typed * 10, daily_visitors: counted, note: note.trim() || null })
  }
  const error = (value: number | null | undefined, least: number, most: number) =>
    isTried && value === undefined ? m.plan_inputs_range({ least, most }) : undefined
  return (
    <details className="no-print">
      <summary>{m.plan_importance_edit()}</summary>
      <form className="stack" onSubmit={submit}>
        <Field
          label={m.plan_importance()}
          description={m.plan_importance_text({ value: importanceOf(place.category) / 10 })}
          value={importance}
          onChange={setImportance}
          inputMode="numeric"
          error={error(typed, 0, 100)}
        />
        <Field
          label={m.plan_visitors()}
          description={m.plan_visitors_text()}
          value={visitors}
          onChange={setVisitors}
          inputMode="numeric"
          error={error(counted, 0, 1_000_000)}
        />
        <Field label={m.plan_input_note()} value={note} onChange={setNote} maxLength={500} />
        <Button className="button" type="submit" isPending={save.isPending}>
          {m.plan_inputs_save()}
        </Button>
        {save.error && <Failed error={save.error} />}
        <p role="status">{save.isSuccess ? m.plan_inputs_saved() : ''}</p>
      </form>
    </details>
  )
}
