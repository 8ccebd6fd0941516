import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSession } from '../session.ts'
import { isRefused } from './device/cleaning.ts'
import { isVisit, type OutboxEntry } from './device/outbox.ts'
import { ReopenButton, SendButton } from './outbox_buttons.tsx'
import { Contested } from './site/contested.tsx'
import { changeTexts, whatText } from './site/words.ts'
import { RemoveButton } from './removal.tsx'
import { ExportButton } from './rescue_export.tsx'
import { inOneLine, momentText, nextText, partText, reasonText, sizeText, stateText } from './outbox_words.ts'

interface RecordProps {
  entry: OutboxEntry
  /** Tells what is gone, where the record stood. */
  say: (text: string) => void
}

/** One record: what is true of it, what it is, why it waits, what happens next. */
export function OutboxRecord({ entry, say }: RecordProps) {
  const { state, facility, photos, photos_delivered, reason, tries, tried_at, receipt, in_line } = entry
  return (
    <li className="outbox-record">
      <StateIcon entry={entry} />
      <div>
        <div className="work-item-head">
          <h3>{stateText(entry)}</h3>
          <p className="soft keep">{m.outbox_saved_at({ time: momentText(entry.queued_at) })}</p>
        </div>
        <p>{[nameOf(facility), whatText(entry), photos.length > 0 && m.outbox_what_photos({ count: photos.length })].filter(Boolean).join(' · ')}</p>
        {changeTexts(entry).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {(receipt || in_line) && photos_delivered.size < photos.length && <PhotoBar received={photos_delivered.size} of={photos.length} />}
        {partText(entry) && <p>{partText(entry)}</p>}
        {reason && (state === 'queued' || state === 'needs_answer') && (
          <p>
            {inOneLine(
              reasonText(reason),
              state === 'queued' && reason.code !== 'in_line' && tried_at && m.outbox_tried({ time: momentText(tried_at), count: tries }),
            )}
          </p>
        )}
        {receipt?.said && <p>{inOneLine(receipt.said.title, receipt.said.remedy)}</p>}
        <Contested entry={entry} />
        {reason?.code === 'refused' && <Refused details={reason.details} />}
        {state !== 'delivered' && state !== 'replaced' && (
          <p>
            <span className="soft">{m.outbox_next()}</span> {nextText(entry)}
          </p>
        )}
        <Tools entry={entry} say={say} />
        <Details entry={entry} />
      </div>
    </li>
  )
}

/** What the server says of each field. */
function Refused({ details }: { details: string[] }) {
  if (details.length === 0) return null
  return (
    <ul className="work-remarks">
      {details.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function Tools({ entry, say }: RecordProps) {
  const { state, receipt, replaced_by } = entry
  const name = nameOf(entry.facility)
  const isRevoked = useSession()?.limit === 'device_revoked'
  if (state === 'delivered') return null
  return (
    <div className="row">
      {state === 'needs_answer' && !receipt && <Mend entry={entry} />}
      {state === 'replaced' && replaced_by && isVisit(entry) && (
        <Link className="button" href={to.audit(replaced_by)} aria-label={m.work_go_on_of({ name })}>
          {m.work_go_on()}
        </Link>
      )}
      {state !== 'replaced' && !isRevoked && <SendButton entries={[entry]} text={m.outbox_send_now()} label={m.outbox_send_now_of({ name })} />}
      <ExportButton entries={[entry]} text={m.outbox_export_one()} label={m.outbox_export_of({ name })} />
      {isRefused(entry) && <RemoveButton entry={entry} say={say} />}
    </div>
  )
}

/** A visit becomes a draft again, what was said of the record is filled in once more. */
function Mend({ entry }: { entry: OutboxEntry }) {
  const name = nameOf(entry.facility)
  if (isVisit(entry)) return <ReopenButton entry={entry} text={m.outbox_reopen()} label={m.outbox_reopen_of({ name })} />
  const href = entry.kind === 'facility_create' ? to.newSite(entry.id) : to.correctSite(entry.facility_id, entry.id)
  return (
    <Link className="button primary" href={href} aria-label={m.site_mend_of({ name })}>
      {m.site_mend()}
    </Link>
  )
}

/** What an office asks on the telephone. */
function Details({ entry: { id, payload, photos, content_hash, device_seq, receipt } }: { entry: OutboxEntry }) {
  const bytes = new Blob([payload]).size + photos.reduce((sum, each) => sum + each.bytes, 0)
  const rows: [string, string][] = [
    [m.outbox_show_id(), id],
    [m.outbox_show_size(), sizeText(bytes)],
    [m.outbox_show_hash(), content_hash],
    [m.outbox_show_seq(), String(device_seq)],
    [m.outbox_show_receipt(), receipt ? momentText(receipt.at) : m.outbox_show_no_receipt()],
  ]
  return (
    <details>
      <summary>{m.outbox_show()}</summary>
      <dl className="outbox-details">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** As many cells as a phone has room for. */
const most_cells = 20

/** A cell for each photo, or for as many of them; filled when their receipts came. */
function PhotoBar({ received, of }: { received: number; of: number }) {
  const cells = Math.min(of, most_cells)
  return (
    <div className="outbox-bar" role="img" aria-label={m.outbox_photo_bar({ received, of })}>
      {Array.from({ length: cells }, (_, index) => (
        <span key={index} data-filled={(index + 1) * of <= received * cells || undefined} />
      ))}
    </div>
  )
}

/** Shape with the word beside it: on the device, under way with photos, to be settled, there. */
function StateIcon({ entry: { state, receipt, in_line } }: { entry: OutboxEntry }) {
  const isThere = state === 'delivered' || in_line
  const drawing = state === 'needs_answer' || state === 'replaced' ? 'answer' : isThere ? 'there' : receipt ? 'photos' : 'device'
  return (
    <svg className="outbox-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2">
      {drawings[drawing]}
    </svg>
  )
}

const drawings = {
  device: <path d="M7 2.5h10v19H7zM10.5 18h3" />,
  photos: <path d="M2.5 4.5h19v15h-19zM5 17l5-6 4 4 2-2 3 4M15 9h1" />,
  answer: <path d="M2.5 3.5h19v13h-11l-5 4.5v-4.5h-3zM7 8h10M7 12h6" />,
  there: <path d="M4 12.5l5.5 5.5L20 6.5" />,
}
