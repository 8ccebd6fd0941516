import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { holds_days, operationalReasons, type OperationalReason } from '#domain/operational.ts'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { wordsOf } from '../ui/query_view.tsx'
import { UsableMark } from '../ui/usable_mark.tsx'
import { reasonName, usableText } from '../usable_words.ts'
import type { Facility } from './facility_data.ts'
import { ReportProblem } from './report_link.tsx'
import './facility_usable.css'

/** Whether it can be used today, apart from whether it complies; those who look at facilities say so here. */
export function Usable({ facility }: { facility: Facility }) {
  const mayObserve = useMay('observe_status', facility)
  const { usable_today: seen, lifecycle } = facility
  if (lifecycle === 'closed') return null
  return (
    <section className="facility-section" aria-labelledby="facility-usable">
      <h2 id="facility-usable">{m.usable_title()}</h2>
      <p className="facility-usable">
        <UsableMark usable={seen?.usable ?? null}>{seen ? usableText(seen) : m.usable_unknown()}</UsableMark>
      </p>
      {seen?.note && <p>{seen.note}</p>}
      <p className="soft">
        {seen ? m.usable_seen({ time: timeText(seen.observed_at), end: timeText(seen.expires_at) }) : m.usable_unknown_text()} {m.usable_apart()}
      </p>
      {seen?.observed_by && <p className="soft">{m.usable_seen_by({ name: seen.observed_by })}</p>}
      <ReportProblem facility={facility} />
      {mayObserve && <Observe facility={facility} />}
    </section>
  )
}

/** The hour in China, whatever zone the device is in. */
function timeText(moment: string): string {
  const words = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' } as const
  return new Date(moment).toLocaleString(getLocale(), words)
}

interface Seen {
  usable: boolean
  reason?: OperationalReason
  note?: string
}

/** One press where it is usable; where it is not, the reason. */
function Observe({ facility: { id } }: { facility: Facility }) {
  const [asks, setAsks] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: (body: Seen) => answer(api.POST('/api/v1/facilities/{id}/operational-status', { params: { path: { id } }, body })),
    onSuccess: () => {
      setAsks(false)
      opener.current?.focus()
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
    },
  })
  const { title, text } = sending.error ? wordsOf(sending.error) : { title: '', text: '' }
  return (
    <div className="facility-observe no-print" role="group" aria-label={m.usable_set()}>
      <p className="facility-observe-label">{m.usable_set()}</p>
      <div className="row">
        <Button className="button" isDisabled={sending.isPending} onPress={() => sending.mutate({ usable: true })}>
          {m.usable_yes()}
        </Button>
        <Button className="button" ref={opener} aria-expanded={asks} isDisabled={sending.isPending} onPress={() => setAsks(!asks)}>
          {m.usable_no()}
        </Button>
      </div>
      {asks && <Reason send={(seen) => sending.mutate(seen)} isSending={sending.isPending} />}
      <p className="soft">{m.usable_set_holds(holds_days)}</p>
      <p role="status">{sending.isSuccess && m.usable_set_done()}</p>
      {sending.error && (
        <p className="note" role="alert">
          <strong>{title}</strong> {text}
        </p>
      )}
    </div>
  )
}

function Reason({ send, isSending }: { send: (seen: Seen) => void; isSending: boolean }) {
  const [reason, setReason] = useState<OperationalReason>('locked')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isMissing = reason === 'other' && !note.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return send({ usable: false, reason, ...(note.trim() && { note: note.trim() }) })
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <Choice
        label={m.usable_set_reason()}
        value={reason}
        options={operationalReasons.map((value) => ({ value, name: reasonName(value) }))}
        onChange={(value) => setReason(operationalReasons.find((each) => each === value) ?? reason)}
      />
      <Field
        label={m.usable_set_note()}
        description={m.usable_set_note_public()}
        value={note}
        onChange={setNote}
        maxLength={500}
        error={tried && isMissing ? m.usable_set_note_needed() : undefined}
      />
      <Button type="submit" className="button primary" isDisabled={isSending}>
        {m.usable_set_submit()}
      </Button>
    </form>
  )
}
