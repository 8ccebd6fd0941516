import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { Failed, Loading, NotAllowed } from '../ui/query_view.tsx'
import { candidatesQuery, useCancelling, useCandidates, type Assigned, type Candidate } from './assign_data.ts'
import { AssignDone, type Done } from './assign_done.tsx'
import { useAssignDraft } from './assign_draft.ts'
import { AssignFilters } from './assign_filters.tsx'
import { AssignList } from './assign_list.tsx'
import { AssignMapPanel } from './assign_map_panel.tsx'
import { AssignOrder, Refused } from './assign_order.tsx'
import { askedBy, everything, thinned, useAssignView } from './assign_view.ts'
import './assign.css'

/** 派发检查: which facilities, to whom, by when. */
export default function AssignPage() {
  const isAllowed = useMay('assign_inspections')
  return (
    <Page title={m.assign_title()} className="assign">
      {isAllowed ? <Assign /> : <NotAllowed />}
    </Page>
  )
}

/** What the address names is chosen, once. */
function useGiven(facility: readonly string[], choose: (ids: string[]) => void): void {
  const given = facility.join()
  useEffect(() => {
    if (given) choose(given.split(','))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is chosen afterwards stays
  }, [given])
}

const nobodyHas = ({ assignment }: Candidate) => assignment === null

function Assign() {
  const [view, change] = useAssignView()
  const [draft, type] = useAssignDraft()
  const [done, setDone] = useState<Done | null>(null)
  const [said, setSaid] = useState('')
  const query = useCandidates(view, true)
  const client = useQueryClient()
  const chosen = useMemo(() => new Set(draft.chosen), [draft.chosen])
  const facilities = query.data?.facilities ?? []
  const free = facilities.filter(nobodyHas)
  const ticked = free.filter(({ id }) => chosen.has(id))
  const choose = (ids: string[]) => type({ chosen: ids })
  useGiven(view.facility, choose)
  const toggle = (id: string) => choose(chosen.has(id) ? draft.chosen.filter((each) => each !== id) : [...draft.chosen, id])
  const lasso = (drawn: Position[]) => {
    const area = thinned(drawn)
    change({ area })
    void client.fetchQuery(candidatesQuery({ ...view, area })).then(({ facilities: inside }) => {
      const ids = inside.filter(nobodyHas).map(({ id }) => id)
      choose(ids)
      setSaid(ids.length > 0 ? m.assign_lasso_done({ count: ids.length }) : m.assign_lasso_none())
    }, noop)
  }
  return (
    <>
      <p className="soft">{m.assign_about()}</p>
      {done && <AssignDone key={done.at} done={done} />}
      <AssignFilters view={view} change={change} />
      {!query.data && (query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />)}
      {query.data && (
        <div className="assign-columns" aria-busy={query.isPlaceholderData}>
          <section aria-labelledby="assign-count">
            <div role="status">
              <h2 id="assign-count" className="assign-count">
                {countText(query.data, free.length)}
              </h2>
            </div>
            {facilities.length === 0 ? (
              <Empty clear={() => change(everything)} withAssigned={view.with_assigned ? undefined : () => change({ with_assigned: true })} />
            ) : (
              <>
                <ChooseAll free={free} ticked={ticked.length} choose={choose} />
                <Listed key={JSON.stringify(askedBy(view))} facilities={facilities} chosen={chosen} toggle={toggle} />
              </>
            )}
          </section>
          <div className="stack">
            <AssignMapPanel
              facilities={facilities}
              chosen={chosen}
              toggle={toggle}
              area={view.area}
              lasso={lasso}
              said={said}
              asked={query.isPlaceholderData ? '' : JSON.stringify(askedBy(view))}
            />
            <AssignOrder
              chosen={ticked}
              draft={draft}
              change={type}
              done={(assigned, to) => {
                setDone({ assigned, at: (done?.at ?? 0) + 1, ...to })
                choose(forAnother(ticked, assigned))
              }}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** What this inspector does not answer for stays chosen: another may. */
function forAnother(ticked: Candidate[], { assigned, skipped }: Assigned): string[] {
  const settled = new Set([...assigned, ...skipped.filter(({ reason }) => reason !== 'outside_inspectors_scope')].map((each) => each.facility_id))
  return ticked.map(({ id }) => id).filter((id) => !settled.has(id))
}

/** What could not be loaded is told by the list itself. */
const noop = () => undefined

function countText({ facilities, is_cut }: { facilities: Candidate[]; is_cut: boolean }, free: number): string {
  const count = facilities.length
  if (is_cut) return m.assign_count_cut({ shown: count })
  return free < count ? m.assign_count_with({ count, open: count - free }) : m.assign_count({ count })
}

function ChooseAll({ free, ticked, choose }: { free: Candidate[]; ticked: number; choose: (ids: string[]) => void }) {
  return (
    <div className="row">
      {ticked < free.length && (
        <Button className="button quiet" onPress={() => choose(free.map(({ id }) => id))}>
          {m.assign_choose_all({ count: free.length })}
        </Button>
      )}
      {ticked > 0 && (
        <Button className="button quiet" onPress={() => choose([])}>
          {m.assign_choose_none()}
        </Button>
      )}
      <span role="status">{m.assign_chosen({ count: ticked })}</span>
      {ticked > 0 && (
        <a className="assign-go-on" href="#assign-order">
          {m.assign_go_on()}
        </a>
      )}
    </div>
  )
}

/** The list, and what became of an assignment that was cancelled in it. */
function Listed({ facilities, chosen, toggle }: { facilities: Candidate[]; chosen: ReadonlySet<string>; toggle: (id: string) => void }) {
  const [name, setName] = useState('')
  const cancelling = useCancelling(() => undefined)
  const cancel = (candidate: Candidate) => {
    setName(nameOf(candidate))
    if (candidate.assignment) cancelling.mutate([candidate.assignment.id])
  }
  return (
    <>
      <p role="status">{cancelling.isSuccess && m.assign_cancelled_one({ name })}</p>
      {cancelling.error && <Refused error={cancelling.error} />}
      <AssignList facilities={facilities} chosen={chosen} toggle={toggle} cancel={cancel} />
    </>
  )
}

function Empty({ clear, withAssigned }: { clear: () => void; withAssigned: (() => void) | undefined }) {
  return (
    <div className="state">
      <h3>{m.assign_empty()}</h3>
      <p>{m.assign_empty_text()}</p>
      <div className="row">
        {withAssigned && (
          <Button className="button" onPress={withAssigned}>
            {m.assign_with_assigned()}
          </Button>
        )}
        <Button className="button" onPress={clear}>
          {m.assign_clear()}
        </Button>
      </div>
    </div>
  )
}
