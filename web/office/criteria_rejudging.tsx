import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { VerdictMark } from '../ui/marks.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useCancelTrial, useRejudging, useRejudgingChanges, type Rejudging, type RejudgingHead, type Transition } from './criteria_api.ts'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'

interface Props {
  each: RejudgingHead
  /** Items by their number, as they are called. */
  itemName: (id: string) => string
}

/** A trial, or the judging under a version that was published: how far it is, and what it changes. */
export function RejudgingView({ each, itemName }: Props) {
  const cancelling = useCancelTrial(each.id)
  const { mode, state, done, total } = each
  if (state === 'running')
    return (
      <>
        <Progress
          label={mode === 'trial' ? m.criteria_trial_running() : m.criteria_apply_running({ number: each.criteria_version })}
          value={done}
          maxValue={Math.max(total, 1)}
          text={m.criteria_progress({ done, total })}
          cancel={mode === 'trial' ? () => cancelling.mutate() : undefined}
        />
        {cancelling.error && <Refused error={cancelling.error} />}
      </>
    )
  if (state === 'cancelled') return mode === 'trial' ? <p className="soft">{m.criteria_trial_cancelled()}</p> : null
  if (state === 'failed') return <p className="refused">{mode === 'trial' ? m.criteria_trial_failed() : m.criteria_apply_failed()}</p>
  return <Outcome each={each} itemName={itemName} />
}

function Outcome({ each, itemName }: Props) {
  const query = useRejudging(each)
  return <QueryView query={query}>{(found) => <Transitions found={found} itemName={itemName} />}</QueryView>
}

function Transitions({ found, itemName }: { found: Rejudging; itemName: Props['itemName'] }) {
  const { id, mode, done, changed, transitions } = found
  if (done === 0) return <p role="status">{m.criteria_outcome_nobody()}</p>
  const said = <span role="status">{(mode === 'trial' ? m.criteria_trial_outcome : m.criteria_apply_outcome)({ done, changed })}</span>
  const list = (
    <ul className="criteria-transitions">
      {transitions.map(({ count, ...transition }) => (
        <li key={`${transition.before} ${transition.after}`}>
          <Facilities id={id} transition={transition} count={count} itemName={itemName} />
        </li>
      ))}
    </ul>
  )
  if (transitions.length === 0) return <p>{said}</p>
  if (mode === 'apply')
    return (
      <details>
        <summary>{said}</summary>
        {list}
      </details>
    )
  return (
    <>
      <p>{said}</p>
      {list}
    </>
  )
}

interface ListProps {
  id: string
  transition: Transition
  itemName: Props['itemName']
}

/** The facilities are asked for when they are to be seen. */
function Facilities({ count, ...list }: ListProps & { count: number }) {
  const [isOpen, setOpen] = useState(false)
  const { before, after } = list.transition
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <VerdictMark verdict={before} />{' '}
        {before === after ? (
          m.criteria_transition_same({ count })
        ) : (
          <>
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">{m.criteria_becomes()}</span> <VerdictMark verdict={after} /> {m.criteria_transition_count({ count })}
          </>
        )}
      </summary>
      {isOpen && <FacilityList {...list} />}
    </details>
  )
}

function FacilityList({ id, transition, itemName }: ListProps) {
  const query = useRejudgingChanges(id, transition)
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <>
          <ul>
            {pages
              .flatMap((page) => page.changes)
              .map(({ facility_id, items, ...named }) => (
                <li key={facility_id} className="criteria-facility">
                  <Link href={to.facility(facility_id)}>{nameOf(named)}</Link>
                  <ul>
                    {items.map(({ criterion, component_id, before, after }) => (
                      <li key={`${criterion} ${component_id}`}>
                        {itemName(criterion)} <span className="soft keep">{criterion}</span>
                        {m.criteria_colon()}
                        {itemText(before)} → {itemText(after)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
          </ul>
          {query.hasNextPage && (
            <Button className="button" onPress={() => void query.fetchNextPage()}>
              {m.criteria_facilities_more()}
            </Button>
          )}
        </>
      )}
    </QueryView>
  )
}

type Said = 'pass' | 'fail' | 'not_applicable' | 'not_measured'
const itemWords: Record<Said, () => string> = {
  pass: m.criteria_pass,
  fail: m.criteria_fail,
  not_applicable: m.criteria_not_applicable,
  not_measured: m.criteria_not_measured,
}

/** Null: it is not asked, or only advises. */
const itemText = (verdict: Said | null) => (verdict ? itemWords[verdict]() : m.criteria_not_judged())
