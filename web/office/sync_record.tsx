import { useId, type ReactNode } from 'react'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { timeText } from './import_words.ts'
import type { Operation, Quarantined } from './sync_api.ts'
import { capturedAt, readPayload, summaryName } from './sync_payload.ts'
import { PayloadView } from './sync_payload_view.tsx'
import { Dismissal, noting, Settling } from './sync_settling.tsx'
import { fieldText, kindText, valueText, whyText } from './sync_words.ts'

/** One record: what it is, of which facility, why it waits for somebody, what it says, what may be done. */
export function OperationRecord({ operation, say }: { operation: Operation; say: (text: string) => void }) {
  const { kind, facility_id, facility_name_zh, facility_name_en, payload, operation_id } = operation
  const name = facility_name_zh
    ? nameOf({ name_zh: facility_name_zh, name_en: facility_name_en })
    : (summaryName(readPayload(payload)) ?? m.sync_nameless())
  const about = m.sync_about({ kind: kindText(kind), name })
  const heading = useId()
  return (
    <li className="sync-record">
      <article aria-labelledby={heading}>
        <div className="sync-head">
          <h3 id={heading}>{about}</h3>
          {facility_id && facility_name_zh && (
            <Link href={to.facility(facility_id)}>
              {m.sync_facility()}
              <span className="visually-hidden"> {name}</span>
            </Link>
          )}
        </div>
        <p className="sync-why">{whyText(operation)}</p>
        <Origin operation={operation} />
        <Conflicts operation={operation} about={about} />
        <PayloadView payload={payload} name={operation_id} about={about} />
        <Settling operation={operation} about={about} say={say} />
      </article>
    </li>
  )
}

/** Who, when, from which device. */
function Origin({ operation: { actor, imported_by, received_at, device_seq, payload, waits_for } }: { operation: Operation }) {
  const captured = capturedAt(readPayload(payload))
  return (
    <dl className="sync-facts">
      <Fact name={m.sync_actor()}>{actor}</Fact>
      {imported_by && <Fact name={m.sync_imported_by()}>{imported_by}</Fact>}
      {captured && <Fact name={m.sync_captured()}>{timeText(captured)}</Fact>}
      <Fact name={m.sync_received()}>{timeText(received_at)}</Fact>
      <Fact name={m.sync_sequence()}>{m.sync_sequence_number({ number: device_seq })}</Fact>
      {waits_for && <Fact name={m.sync_waits_for()}>{waits_for}</Fact>}
    </dl>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Both values of each field that somebody else says otherwise. */
function Conflicts({ operation: { conflicts, actor }, about }: { operation: Operation; about: string }) {
  if (conflicts.length === 0) return null
  return (
    <table className="sync-conflicts">
      <caption className="visually-hidden">{m.sync_conflicts_of({ name: about })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.duplicates_field()}</th>
          <th scope="col">
            {m.sync_yours()}
            <span className="sync-by">{actor}</span>
          </th>
          <th scope="col">{m.sync_theirs()}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map(({ field, yours, theirs, theirs_by, theirs_at }) => (
          <tr key={`${field} ${theirs_at} ${JSON.stringify(theirs)}`}>
            <th scope="row">{fieldText(field)}</th>
            <td>{valueText(field, yours)}</td>
            <td>
              {valueText(field, theirs)}
              <span className="sync-by">{[theirs_by, timeText(theirs_at)].filter(Boolean).join(' · ')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What could not be read as a record: who sent it, why not, and the text itself. */
export function QuarantineRecord({ quarantined, say }: { quarantined: Quarantined; say: (text: string) => void }) {
  const { id, actor, received_at, payload } = quarantined
  const about = m.sync_text_of({ who: actor, time: timeText(received_at) })
  const heading = useId()
  return (
    <li className="sync-record">
      <article aria-labelledby={heading}>
        <h3 id={heading}>{about}</h3>
        <p className="sync-why">{whyText(quarantined)}</p>
        <PayloadView payload={payload} name={`unreadable-${id}`} about={about} />
        <div className="row">
          <Dismissal of={{ quarantined: id }} words={noting()} about={about} say={say} />
        </div>
      </article>
    </li>
  )
}
