import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay, useSession } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { useFault } from './device/fault.ts'
import { useKeptDays, useLeft, useOutbox } from './device/hooks.ts'
import { DeviceSpace } from './device_space.tsx'
import { SendButton } from './outbox_buttons.tsx'
import { LimitNote } from './limit_note.tsx'
import { OutboxRecord } from './outbox_record.tsx'
import { ageText, inOneLine, reasonText } from './outbox_words.ts'
import { waitingIn, type OutboxEntry } from './device/outbox.ts'
import { ProblemNote } from './problem_note.tsx'
import { ExportButton } from './rescue_export.tsx'
import { useTabTitle } from './waiting_count.tsx'
import './work.css'

/** 待上传: what is on this device alone, why, and what was delivered. */
export default function OutboxPage() {
  const isAllowed = useMay('submit_audits')
  const user = useSession()?.user
  const tab = useTabTitle(m.outbox_title())
  return (
    <Page title={m.outbox_title()} tab={tab} className="work" aside={<Link href={to.work()}>{m.outbox_back()}</Link>}>
      {user ? (
        <Outbox user={user.login_name} />
      ) : (
        <>
          {isAllowed ? <p className="state">{m.work_person_needed()}</p> : <NotAllowed />}
          <LeftHere />
        </>
      )}
    </Page>
  )
}

function Outbox({ user }: { user: string }) {
  const query = useOutbox()
  const [said, say] = useState('')
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])
  return (
    <>
      <LimitNote />
      <div role="status" ref={status} tabIndex={-1}>
        {said && <p className="note">{said}</p>}
      </div>
      <QueryView query={query}>{(entries) => (entries.length === 0 ? <Nothing /> : <Records entries={entries} say={say} />)}</QueryView>
      <DeviceSpace user={user} />
    </>
  )
}

/** Whoever can't sign in any more still gets their records to the office; nobody sees of whom and what they are. */
function LeftHere() {
  const { data: entries = [] } = useLeft()
  if (entries.length === 0) return null
  const photos = entries.reduce((sum, each) => sum + each.photos.length, 0)
  return (
    <section aria-labelledby="outbox-left">
      <h2 id="outbox-left">{m.left_title({ records: entries.length, photos })}</h2>
      <p>{m.left_text()}</p>
      <ExportButton entries={entries} text={m.outbox_export()} mustLock />
    </section>
  )
}

function Nothing() {
  return (
    <div className="state">
      <h2>{m.outbox_empty_title()}</h2>
      <p>{m.outbox_empty_text()}</p>
    </div>
  )
}

function Records({ entries, say }: { entries: OutboxEntry[]; say: (text: string) => void }) {
  const of = (...states: OutboxEntry['state'][]) => entries.filter(({ state }) => states.includes(state))
  const waiting = of('queued', 'attempting')
  const isRevoked = useSession()?.limit === 'device_revoked'
  const { data: days } = useKeptDays()
  const to_answer = of('needs_answer')
  const replaced = of('replaced')
  const delivered = of('delivered').sort((one, other) => other.device_seq - one.device_seq)
  return (
    <>
      <Figures entries={entries} />
      <Obstacle waiting={waiting} />
      <div className="outbox-tools">
        {waiting.length > 0 && !isRevoked && <SendButton entries={waiting} text={m.outbox_send_now()} isPrimary />}
        <ExportButton entries={entries} text={m.outbox_export()} isPrimary={isRevoked} />
      </div>
      <Group id="waiting" title={m.outbox_waiting_title({ count: waiting.length })} entries={waiting} say={say} />
      <Group id="answer" title={m.outbox_answer_title({ count: to_answer.length })} entries={to_answer} say={say} />
      <Group id="replaced" title={m.outbox_replaced_title({ count: replaced.length })} entries={replaced} say={say} />
      <Group id="delivered" title={m.outbox_delivered_title({ count: delivered.length })} entries={delivered} say={say} />
      {days !== undefined && <p className="outbox-note soft">{m.outbox_note({ days })}</p>}
    </>
  )
}

function Figures({ entries }: { entries: OutboxEntry[] }) {
  const { records, photos, oldest } = waitingIn(entries)
  return (
    <dl className="outbox-figures">
      <Figure value={String(records)} name={m.outbox_records()} />
      <Figure value={String(photos)} name={m.outbox_photos()} />
      <Figure value={oldest === null ? m.age_none() : ageText(oldest)} name={m.outbox_oldest()} />
    </dl>
  )
}

/** The number is large, its unit beside it small. */
function Figure({ value, name }: { value: string; name: string }) {
  const [, number, unit] = /^(\d*)(.*)$/.exec(value)! // it fits every text of one line
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>
        {number && <strong>{number}</strong>}
        {unit}
      </dd>
    </div>
  )
}

/** What keeps all of it back, said once. */
function Obstacle({ waiting }: { waiting: OutboxEntry[] }) {
  const fault = useFault()
  const reason = waiting.find((each) => each.state === 'queued' && each.reason !== null)?.reason
  const isOfAll = reason && ['unreachable', 'portal', 'signed_out', 'busy'].includes(reason.code)
  if (fault) return <ProblemNote error={fault} />
  return (
    <div role="status">
      {isOfAll && (
        <p className="note">
          {inOneLine(reasonText(reason), m.outbox_all_here())}
          {reason.code === 'signed_out' && (
            <Link className="button" href={to.signIn(to.outbox())}>
              {m.outbox_sign_in()}
            </Link>
          )}
        </p>
      )}
    </div>
  )
}

interface GroupProps {
  id: string
  title: string
  entries: OutboxEntry[]
  say: (text: string) => void
}

function Group({ id, title, entries, say }: GroupProps) {
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={`outbox-${id}`}>
      <h2 id={`outbox-${id}`}>{title}</h2>
      <ol>
        {entries.map((each) => (
          <OutboxRecord key={each.id} entry={each} say={say} />
        ))}
      </ol>
    </section>
  )
}
