import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import type { Place } from '../resident/finder_state.ts'
import { useMay, useSession } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { useDrafts, useFieldCheck, useOutbox } from './device/hooks.ts'
import { isVisit } from './device/outbox.ts'
import { FieldCheck } from './field_check.tsx'
import { LimitNote } from './limit_note.tsx'
import { OutboxLine } from './outbox_line.tsx'
import { useTabTitle } from './waiting_count.tsx'
import { Assigned } from './work_assigned.tsx'
import { NewVersion } from './new_version.tsx'
import { useAsked } from './work_data.ts'
import { Drafts } from './work_drafts.tsx'
import { OtherFacility } from './work_other.tsx'
import { PlacesAdded } from './site/places_added.tsx'
import { Returned } from './work_returned.tsx'
import './work.css'

/** 我的工作: what came back, what is begun, what is to be visited. */
export default function WorkPage() {
  const isAllowed = useMay('submit_audits')
  const session = useSession()
  const user = session?.user
  const tab = useTabTitle(m.work_title())
  return (
    <Page title={m.work_title()} tab={tab} className="work">
      {session?.limit ? (
        <LimitedWork />
      ) : !isAllowed ? (
        <NotAllowed />
      ) : user ? (
        <Work login_name={user.login_name} />
      ) : (
        <p className="state">{m.work_person_needed()}</p>
      )}
    </Page>
  )
}

/** What is begun may be ended and handed over; no more. */
function LimitedWork() {
  const drafts = useDrafts()
  return (
    <>
      <LimitNote />
      <OutboxLine />
      <QueryView query={drafts}>{(heads) => <Drafts drafts={heads} assigned={[]} near={null} />}</QueryView>
    </>
  )
}

function Work({ login_name }: { login_name: string }) {
  const [near, locate] = useState<Place | null>(null)
  const drafts = useDrafts()
  const outbox = useOutbox()
  const check = useFieldCheck()
  const delivered = outbox.data?.filter(({ state }) => state === 'delivered').length ?? 0
  const asked = useAsked(login_name, delivered)
  const { returned = [], assignments = [] } = asked.data ?? {}
  const elsewhere = new Set<string | null>(returned.map(({ id }) => id))
  const visits = (outbox.data ?? []).filter((each) => each.state !== 'delivered' && isVisit(each))
  const begun = [...returned, ...(drafts.data ?? []), ...visits]
  return (
    <>
      <NewVersion />
      <OutboxLine />
      <Returned audits={returned} drafts={drafts.data ?? []} outbox={outbox.data ?? []} />
      <QueryView query={drafts}>
        {(heads) => <Drafts drafts={heads.filter(({ revises }) => !elsewhere.has(revises))} assigned={assignments} near={near} />}
      </QueryView>
      <FieldCheck query={check} />
      <QueryView query={asked}>
        {({ isCut, as_of }) => (
          <Assigned assignments={assignments} isCut={isCut} begun={begun} near={near} locate={locate} as_of={as_of} taken={check.data?.taken} />
        )}
      </QueryView>
      <PlacesAdded outbox={outbox.data ?? []} />
      <OtherFacility near={near} />
    </>
  )
}
