import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { numberText, parsed, typedMoney, moneyText } from './money.ts'
import type { WorksAsked } from './scenarios_data.ts'
import type { WorksForm } from './works_draft.ts'

interface Props {
  form: WorksForm
  /** Of the field; what is typed is kept under it. */
  name: string
  label: string
  unit: 'money' | 'whole'
  value: number | null
  least?: number
  most?: number
  set: (asked: WorksAsked, value: number) => WorksAsked
  /** Left empty it is set to nothing. */
  clear?: (asked: WorksAsked) => WorksAsked
}

const money_most = 1_000_000_000

/** A number in a row of its own: what was typed stands as it was typed, also where it is no number. */
export function Amount({ form, name, label, unit, value, least = 0, most = money_most, set, clear }: Props) {
  const shown = value === null ? '' : unit === 'money' ? typedMoney(value) : String(value)
  const type = (text: string) => {
    if (clear && text.trim() === '') return form.type(name, text, clear(form.asked))
    const typed = parsed(text, unit, least, most)
    form.type(name, text, typed === undefined ? null : set(form.asked, typed))
  }
  const inWords = unit === 'money' ? moneyText : numberText
  return (
    <div className="scenario-amount">
      <Field
        label={label}
        value={form.texts[name] ?? shown}
        inputMode="decimal"
        autoComplete="off"
        onChange={type}
        error={form.wrong.includes(name) ? m.scenario_amount_range({ least: inWords(least), most: inWords(most) }) : undefined}
      />
    </div>
  )
}
