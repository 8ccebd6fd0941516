import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { Failed, NotAllowed, QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { useOperations, useQuarantine, useRestored, type OpenStatus } from './sync_api.ts'
import { Devices } from './sync_devices.tsx'
import { OperationRecord, QuarantineRecord } from './sync_record.tsx'
import { RescueImport } from './sync_rescue.tsx'
import './sync.css'

/** What needs somebody most comes first. */
const sections = ['needs_review', 'conflict', 'held', 'unreadable', 'devices', 'rescue'] as const
type Section = (typeof sections)[number]

/** 现场上传: what devices handed over and somebody has to decide on, the devices themselves, and what comes from them as a file. */
export default function SyncPage() {
  const isAllowed = useMay('settle_operations')
  return (
    <Page title={m.sync_title()} className="sync">
      {isAllowed ? <Sections /> : <NotAllowed />}
    </Page>
  )
}

function Sections() {
  const [search] = useSearchParams()
  const section = sections.find((each) => each === search.get('section')) ?? 'needs_review'
  return (
    <>
      <Restored />
      <Tabs section={section} />
      <Shown key={section} section={section} />
    </>
  )
}

/** That a backup was put in the place of the database not long ago. */
function Restored() {
  const time = useRestored().data
  return time ? <p className="note">▲ {m.sync_restored({ time: timeText(time) })}</p> : null
}

const names: Record<Section, () => string> = {
  needs_review: m.sync_needs_review,
  conflict: m.sync_conflict,
  held: m.sync_held,
  unreadable: m.sync_unreadable,
  devices: m.sync_devices,
  rescue: m.sync_rescue,
}

function Tabs({ section }: { section: Section }) {
  const counts = useCounts()
  return (
    <nav className="sync-tabs no-print" aria-label={m.sync_sections()}>
      <ul>
        {sections.map((each) => (
          <li key={each}>
            <Link className="button quiet" href={to.sync(each)} aria-current={each === section ? 'page' : undefined}>
              {names[each]()}
              {counts[each] && <span className="sync-count">{counts[each]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many wait in each section; `20+` where there are more than were asked for. */
function useCounts(): Partial<Record<Section, string>> {
  const [needs_review, conflict, held, invalid] = [useCount('needs_review'), useCount('conflict'), useCount('held'), useCount('invalid')]
  const apart = useQuarantine().data?.quarantined.length ?? 0
  return {
    needs_review: countText(needs_review),
    conflict: countText(conflict),
    held: countText(held),
    unreadable: countText({ ...invalid, count: invalid.count + apart }),
  }
}

function useCount(status: OpenStatus) {
  const { data, hasNextPage } = useOperations(status)
  return { count: data?.pages.reduce((sum, { operations }) => sum + operations.length, 0) ?? 0, hasMore: hasNextPage }
}

const countText = ({ count, hasMore }: { count: number; hasMore: boolean }) => (count === 0 ? '' : `${count}${hasMore ? '+' : ''}`)

const intros: Record<Section, () => string> = {
  needs_review: m.sync_needs_review_intro,
  conflict: m.sync_conflict_intro,
  held: m.sync_held_intro,
  unreadable: m.sync_unreadable_intro,
  devices: m.sync_devices_intro,
  rescue: m.sync_rescue_intro,
}

/** One section, with what was decided last said above it. */
function Shown({ section }: { section: Section }) {
  const [said, say] = useState('')
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])
  return (
    <section aria-labelledby="sync-section">
      <h2 id="sync-section">{names[section]()}</h2>
      <p className="sync-intro">{intros[section]()}</p>
      <div role="status" ref={status} tabIndex={-1} className="sync-said">
        {said && <p className="note">{said}</p>}
      </div>
      {section === 'devices' ? (
        <Devices say={say} />
      ) : section === 'rescue' ? (
        <RescueImport />
      ) : section === 'unreadable' ? (
        <Unreadable say={say} />
      ) : (
        <Operations status={section} say={say} />
      )}
    </section>
  )
}

const empties: Record<OpenStatus, () => string> = {
  needs_review: m.sync_needs_review_none,
  conflict: m.sync_conflict_none,
  held: m.sync_held_none,
  invalid: m.sync_unreadable_none,
}

function Operations({ status, say }: { status: OpenStatus; say: (text: string) => void }) {
  const query = useOperations(status)
  return (
    <>
      <QueryView query={query}>
        {({ pages }) => {
          const operations = pages.flatMap((page) => page.operations)
          if (operations.length === 0) return <Nothing text={empties[status]()} />
          return (
            <ol>
              {operations.map((each) => (
                <OperationRecord key={each.operation_id} operation={each} say={say} />
              ))}
            </ol>
          )
        }}
      </QueryView>
      {query.isFetchNextPageError && <Failed error={query.error} retry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button className="button" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.loading() : m.sync_more()}
        </Button>
      )}
    </>
  )
}

function Nothing({ text }: { text: string }) {
  return (
    <p className="state">
      <span>
        <span aria-hidden="true">✓ </span>
        {text}
      </span>
    </p>
  )
}

/** What is no record at all, then records whose body can't be read. */
function Unreadable({ say }: { say: (text: string) => void }) {
  const query = useQuarantine()
  const invalid = useOperations('invalid').data?.pages[0]?.operations.length ?? 0
  return (
    <QueryView query={query}>
      {({ quarantined }) => (
        <>
          {quarantined.length > 0 && (
            <ol>
              {quarantined.map((each) => (
                <QuarantineRecord key={each.id} quarantined={each} say={say} />
              ))}
            </ol>
          )}
          {(quarantined.length === 0 || invalid > 0) && <Operations status="invalid" say={say} />}
        </>
      )}
    </QueryView>
  )
}
