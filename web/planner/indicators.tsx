import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { isDay } from '#domain/date.ts'
import { progressOf } from '#domain/indicator.ts'
import { nameOf } from '../names.ts'
import { Refused } from '../office/refused.tsx'
import { useTowns } from '../office/town_names.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useIndicators, useRecording, type Indicator } from './supervision_data.ts'
import { useToday } from './today.ts'

/** What the plan aims for, and what it came to; whoever may records values. */
export function Indicators() {
  const indicators = useIndicators(true)
  return (
    <section className="supervision-section" aria-labelledby="supervision-indicators">
      <h2 id="supervision-indicators">{m.supervision_indicators()}</h2>
      <p className="soft">{m.supervision_indicators_note({ floor: m.supervision_floor() })}</p>
      <QueryView query={indicators}>
        {({ indicators: list }) => (
          <ul className="indicators">
            {list.map((each) => (
              <One key={each.code} indicator={each} />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  )
}

function One({ indicator }: { indicator: Indicator }) {
  const mayRecord = useMay('record_indicators')
  const { number, attribute, baseline, target_as_printed, current, values, is_computed } = indicator
  const kind = [attribute && (attribute === 'binding' ? m.supervision_binding() : m.supervision_expected()), is_computed && m.supervision_computed()]
  return (
    <li>
      <h3>
        {number !== null && <span className="indicator-place">{number}</span>} {nameOf(indicator)}
      </h3>
      <p className="soft">{kind.filter(Boolean).join(' · ')}</p>
      <dl className="indicator-figures">
        <Item name={m.supervision_baseline()}>{baseline === null ? '—' : valueText(indicator, baseline)}</Item>
        <Item name={m.supervision_target()}>{target_as_printed ?? '—'}</Item>
        <Item name={m.supervision_value()}>
          {current ? (
            <>
              <strong>{valueText(indicator, current.value)}</strong>{' '}
              <span className="soft keep">
                {current.on_day}
                {current.is_sum && ` · ${m.supervision_sum()}`}
              </span>
            </>
          ) : (
            <span className="soft">{m.supervision_no_value()}</span>
          )}
        </Item>
        <Item name={m.supervision_standing()}>
          <Standing indicator={indicator} />
        </Item>
      </dl>
      {(values.length > 0 || (mayRecord && !is_computed)) && (
        <details>
          <summary>{m.supervision_values({ count: values.length })}</summary>
          <Values indicator={indicator} mayRecord={mayRecord && !is_computed} />
        </details>
      )}
    </li>
  )
}

function Item({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function valueText({ unit }: Indicator, value: number): string {
  const number = value.toLocaleString(getLocale(), { maximumFractionDigits: 2 })
  return unit === 'household' ? m.supervision_unit_household({ value: number }) : `${number}\u00A0%`
}

/** By shape, word and colour; a bar only where there is a way from the baseline up to the target. */
function Standing({ indicator }: { indicator: Indicator }) {
  const { current, is_floor, target } = indicator
  if (target === null) return <span className="soft">{m.supervision_no_number()}</span>
  if (current === null || current.meets === null) return <span className="soft">{is_floor ? m.supervision_floor() : '—'}</span>
  const progress = progressOf(indicator, current.value)
  const met = is_floor ? m.supervision_floor_met() : m.supervision_met()
  const unmet = is_floor ? m.supervision_floor_unmet() : m.supervision_unmet()
  return (
    <>
      <span className={current.meets ? 'indicator-met' : 'indicator-unmet'}>
        <span aria-hidden="true">{current.meets ? '●' : '▲'}</span> {current.meets ? met : unmet}
      </span>
      {progress !== null && <Progress progress={progress} />}
    </>
  )
}

/** The target stands at four fifths, so that what goes beyond it is seen. */
const target_at = 80

function Progress({ progress }: { progress: number }) {
  const percent = `${Math.round(progress * 100)}\u00A0%`
  return (
    <>
      <svg className="indicator-bar" aria-hidden="true" focusable="false">
        <rect className="indicator-bar-ground" width="100%" height="100%" />
        <rect className="supervision-bar-dark" width={`${Math.min(100, Math.max(0, progress * target_at))}%`} height="100%" />
        <line className="indicator-bar-target" x1={`${target_at}%`} x2={`${target_at}%`} y1="0" y2="100%" />
      </svg>
      <span className="soft">{m.supervision_progress({ percent })}</span>
    </>
  )
}

const newestFirst = ({ values }: Indicator) => [...values].sort((one, other) => (one.on_day < other.on_day ? 1 : -1))

function Values({ indicator, mayRecord }: { indicator: Indicator; mayRecord: boolean }) {
  const [said, setSaid] = useState('')
  const head = useRef<HTMLParagraphElement>(null)
  const removing = useRecording(indicator.code, () => {
    setSaid(m.supervision_removed())
    head.current?.focus()
  })
  const { townName } = useTowns()
  return (
    <>
      <p role="status" tabIndex={-1} ref={head}>
        {said}
      </p>
      {removing.error && <Refused error={removing.error} />}
      <ul className="indicator-values">
        {newestFirst(indicator).map(({ id, town_code, on_day, value, source }) => (
          <li key={id ?? on_day}>
            <span>
              {m.supervision_value_line({
                date: on_day,
                place: town_code === null ? m.supervision_whole_city() : townName(town_code),
                value: valueText(indicator, value),
                source: id === null ? m.supervision_computed() : source,
              })}
            </span>
            {mayRecord && id !== null && (
              <Button
                className="button quiet no-print"
                aria-label={m.supervision_remove_of({ date: on_day })}
                isDisabled={removing.isPending}
                onPress={() => removing.mutate({ id })}
              >
                {m.supervision_remove()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && <Recording indicator={indicator} say={setSaid} />}
    </>
  )
}

const nothing = { town: '', number: '', source: '' }

function Recording({ indicator, say }: { indicator: Indicator; say: (text: string) => void }) {
  const today = useToday()
  const { options } = useTowns()
  const [draft, setDraft] = useState({ ...nothing, day: today })
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const recording = useRecording(indicator.code, () => {
    setDraft({ ...nothing, day: today })
    setTried(false)
    say(m.supervision_saved())
  })
  const value = Number(draft.number.replace('%', '').trim())
  const wrong = {
    number: draft.number.trim() === '' || !Number.isFinite(value) ? m.supervision_number_wrong() : undefined,
    day: !isDay(draft.day) || draft.day > today ? m.supervision_day_wrong() : undefined,
    source: draft.source.trim() === '' ? m.supervision_source_missing() : undefined,
  }
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.number || wrong.day || wrong.source) setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    else recording.mutate({ town_code: draft.town || null, on_day: draft.day, value, source: draft.source.trim() })
  }
  const places = [{ value: '', name: m.supervision_whole_city() }, ...options]
  return (
    <form
      ref={form}
      className="indicator-form no-print"
      noValidate
      onSubmit={submit}
      aria-label={m.supervision_record_of({ name: nameOf(indicator) })}
    >
      <Field
        label={m.supervision_number()}
        inputMode="decimal"
        value={draft.number}
        onChange={(number) => change({ number })}
        error={tried ? wrong.number : undefined}
      />
      <Field label={m.supervision_day()} type="date" value={draft.day} onChange={(day) => change({ day })} error={tried ? wrong.day : undefined} />
      <Choice label={m.supervision_place()} value={draft.town} options={places} onChange={(town) => change({ town })} />
      <Field
        label={m.supervision_source()}
        description={m.supervision_source_hint()}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={500}
        error={tried ? wrong.source : undefined}
      />
      {recording.error && <Refused error={recording.error} />}
      <Button type="submit" className="button primary" isDisabled={recording.isPending}>
        {m.supervision_save()}
      </Button>
    </form>
  )
}
