import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { RescueReply } from './sync_rescue_api.ts'
import { whyText } from './sync_words.ts'

type Record = RescueReply['records'][number]
type Status = Record['status']

/** What came of each record, and the section that lists it where somebody has to look at it. */
const outcomes: { status: Status; text: (given: { count: number }) => string; section?: string }[] = [
  { status: 'applied', text: m.sync_rescue_applied },
  { status: 'conflict', text: m.sync_rescue_contested, section: 'conflict' },
  { status: 'held', text: m.sync_rescue_held, section: 'held' },
  { status: 'needs_review', text: m.sync_rescue_review, section: 'needs_review' },
  { status: 'invalid', text: m.sync_rescue_invalid, section: 'unreadable' },
  { status: 'dismissed', text: m.sync_rescue_dismissed },
]

/** What was taken of the file, what was there already, and what could not be taken, by its name in the file. */
export function RescueResult({ name, reply: { records, photos, faults } }: { name: string; reply: RescueReply }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const taken = records.filter(({ status }) => status !== 'duplicate')
  const known = records.length - taken.length
  const isAllKnown = taken.length === 0 && photos.new === 0 && faults.length === 0
  return (
    <section aria-labelledby="sync-rescue-result" className="sync-rescue-result">
      <h3 id="sync-rescue-result" ref={heading} tabIndex={-1}>
        {m.sync_rescue_result({ name })}
      </h3>
      {isAllKnown && <p className="note">{m.sync_rescue_all_known()}</p>}
      <ul>
        <li>
          {taken.length === 0 ? m.sync_rescue_taken_none() : m.sync_rescue_taken({ count: taken.length })}
          {taken.length > 0 && <Outcomes taken={taken} />}
        </li>
        {known > 0 && <li>{m.sync_rescue_known({ count: known })}</li>}
        <li>{m.sync_rescue_photos({ new: photos.new, known: photos.known })}</li>
      </ul>
      <Faults faults={[...faults, ...taken.filter(({ status }) => status === 'invalid').map(asFault)]} />
    </section>
  )
}

function Outcomes({ taken }: { taken: Record[] }) {
  const counted = outcomes.map((each) => ({ ...each, count: taken.filter(({ status }) => status === each.status).length }))
  return (
    <ul>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ status, text, section, count }) => (
          <li key={status}>{section ? <Link href={to.sync(section)}>{text({ count })}</Link> : text({ count })}</li>
        ))}
    </ul>
  )
}

type Fault = Pick<RescueReply['faults'][number], 'file' | 'title' | 'remedy'>

/** It was kept as it came, and the office reads why not otherwise than the device. */
const asFault = ({ file, code, title }: Record): Fault => ({ file, title: whyText({ code, title }), remedy: m.sync_rescue_kept() })

function Faults({ faults }: { faults: Fault[] }) {
  if (faults.length === 0) return null
  return (
    <div className="refused">
      <h4>{m.sync_rescue_faults({ count: faults.length })}</h4>
      <p>{m.sync_rescue_faults_text()}</p>
      <ul>
        {faults.map(({ file, title, remedy }) => (
          <li key={file}>
            <code>{file}</code> {title} {remedy}
          </li>
        ))}
      </ul>
    </div>
  )
}
