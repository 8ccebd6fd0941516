import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { QueryView } from '../ui/query_view.tsx'
import { sendWaiting } from './device/drain.ts'
import type { FieldState } from './device/field_check.ts'
import { takeAlong, type Taking } from './device/sites.ts'
import { checksOf, type Check } from './field_check_words.ts'
import { inOneLine, momentText } from './outbox_words.ts'
import { ProblemNote } from './problem_note.tsx'

/** 出发前检查: brings the day's sites onto the device, and says whether one can go without network. */
export function FieldCheck({ query }: { query: UseQueryResult<FieldState> }) {
  return (
    <section aria-labelledby="work-check">
      <h2 id="work-check">{m.check_title()}</h2>
      <p className="soft">{m.check_text()}</p>
      <QueryView query={query}>{(state) => <Checks state={state} />}</QueryView>
    </section>
  )
}

function Checks({ state }: { state: FieldState }) {
  const { taking, is_keeping } = state
  return (
    <>
      <TakeButton isDisabled={!is_keeping} />
      {taking && <p className="soft">{m.check_taken_at({ time: momentText(taking.at) })}</p>}
      {taking && taking.gone.length > 0 && <GoneSites gone={taking.gone} />}
      <CheckList checks={checksOf(state)} />
      <p>
        <Link href={to.outbox()}>{m.space_look()}</Link>
      </p>
    </>
  )
}

function TakeButton({ isDisabled }: { isDisabled: boolean }) {
  const client = useQueryClient()
  const [doing, setDoing] = useState<string | null>(null)
  const [error, setError] = useState<Error>()
  const take = async () => {
    setError(undefined)
    setDoing(m.check_asking())
    try {
      await takeAlong((done, of) => setDoing(m.check_taking({ done, of })))
      sendWaiting() // the network is there, and a restored server wants all again
      void client.invalidateQueries({ queryKey: ['work'] })
    } catch (failure) {
      setError(failure as Error)
    }
    void client.invalidateQueries({ queryKey: ['device'] })
    setDoing(null)
  }
  return (
    <>
      <p className="row">
        <Button className="button primary" isDisabled={isDisabled || doing !== null} onPress={() => void take()}>
          {m.check_take()}
        </Button>
        <span role="status">{doing}</span>
      </p>
      {error && <ProblemNote error={error} />}
    </>
  )
}

const goneTexts = {
  merged: m.check_gone_merged,
  closed: m.check_gone_closed,
  unknown: m.check_gone_unknown,
  not_assigned: m.check_gone_not_assigned,
} satisfies Record<Taking['gone'][number]['reason'], (name: { name: string }) => string>

function GoneSites({ gone }: { gone: Taking['gone'] }) {
  return (
    <ul className="work-remarks">
      {gone.map((each) => (
        <li key={each.facility_id}>{inOneLine(goneTexts[each.reason]({ name: nameOf(each) }), each.has_work && m.check_gone_work())}</li>
      ))}
    </ul>
  )
}

/** Open from the first where something needs a look. */
function CheckList({ checks }: { checks: Check[] }) {
  const of = (level: Check['level']) => checks.filter((each) => each.level === level).length
  return (
    <details className="field-checks" open={of('bad') > 0}>
      <summary>{m.check_summary({ ok: of('ok'), warn: of('warn'), bad: of('bad') })}</summary>
      <dl className="field-check">
        {checks.map((each) => (
          <Line key={each.name} check={each} />
        ))}
      </dl>
    </details>
  )
}

const marks = { ok: m.check_ok, warn: m.check_warn, bad: m.check_bad }

function Line({ check: { name, level, text } }: { check: Check }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="field-check-mark" data-level={level}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2.5">
            {drawings[level]}
          </svg>
          {marks[level]()}
        </span>
        <span>{text}</span>
      </dd>
    </div>
  )
}

const drawings = {
  ok: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  warn: <path d="M12 3l10 18H2zM12 10v5M12 17v2" />,
  bad: <path d="M5 5l14 14M19 5L5 19" />,
}
