import { useState } from 'react'
import { Button } from 'react-aria-components'
import { isDay, type Day } from '#domain/date.ts'
import { categoryName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { isMonths, serviceCategories, type CoverageAddress } from './coverage_address.ts'
import { useToday } from './today.ts'

interface Props {
  state: CoverageAddress
  change: (change: Partial<CoverageAddress>) => void
}

/** The day and the categories that count; both stand in the address. */
export function RuleChoices({ state, change }: Props) {
  const today = useToday()
  const [open, setOpen] = useState(state.as_of !== null || state.category.length > 0)
  const options = serviceCategories.map(({ code }) => ({ value: code, name: categoryName(code) }))
  const choose = (values: string[]) => change({ category: options.map(({ value }) => value).filter((code) => values.includes(code)) })
  return (
    <details className="coverage-choices no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.coverage_choose()}</summary>
      <div className="row">
        <DayField label={m.coverage_day()} value={state.as_of ?? today} onChange={(as_of) => change({ as_of })} />
        <Choices label={m.coverage_category()} all={m.coverage_category_all()} value={state.category} options={options} onChange={choose} />
        <Button className="button quiet" onPress={() => change({ as_of: null, category: [] })}>
          {m.coverage_reset()}
        </Button>
      </div>
    </details>
  )
}

/** What counted on the earlier of two days, for when the rule itself has changed. */
export function FirstRule({ state: { from_category, from_months }, change }: Props) {
  const [open, setOpen] = useState(from_category.length > 0 || from_months !== null)
  const [typed, setTyped] = useState(from_months === null ? '' : String(from_months))
  const options = serviceCategories.map(({ code }) => ({ value: code, name: categoryName(code) }))
  const choose = (values: string[]) => change({ from_category: options.map(({ value }) => value).filter((code) => values.includes(code)) })
  const isRight = typed === '' || isMonths(Number(typed))
  const type = (text: string) => {
    setTyped(text)
    if (text === '') change({ from_months: null })
    else if (isMonths(Number(text))) change({ from_months: Number(text) })
  }
  return (
    <details className="coverage-choices no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.ledger_from_rule()}</summary>
      <div className="row">
        <Field
          label={m.ledger_from_months()}
          value={typed}
          onChange={type}
          inputMode="numeric"
          description={m.ledger_from_months_none()}
          error={isRight ? undefined : m.ledger_from_months_error()}
        />
        <Choices label={m.ledger_from_category()} all={m.ledger_from_same()} value={from_category} options={options} onChange={choose} />
      </div>
    </details>
  )
}

interface DayFieldProps {
  label: string
  value: Day
  onChange: (day: Day) => void
  error?: string | undefined
}

/** A day up to today. What is typed stays while it is not one yet; the address follows when it is. */
export function DayField({ label, value, onChange, error }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const today = useToday()
  const isFuture = typed !== null && isDay(typed) && typed > today
  const type = (text: string) => {
    const stands = isDay(text) && text >= '1990-01-01' && text <= today
    setTyped(stands ? null : text)
    if (stands) onChange(text)
  }
  return <Field label={label} type="date" value={typed ?? value} onChange={type} error={isFuture ? m.coverage_day_future() : error} />
}
