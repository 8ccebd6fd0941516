import { useId, useState, type SyntheticEvent } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { Field } from '../ui/field.tsx'
import { Refused } from './refused.tsx'
import { useDevices, useRevoking, type Device } from './sync_api.ts'
import { Fact } from './sync_record.tsx'
import { clockText } from './sync_words.ts'

/** Devices that ever called, those with something still on them first. */
export function Devices({ say }: { say: (text: string) => void }) {
  const query = useDevices()
  return (
    <QueryView query={query}>
      {({ devices }) =>
        devices.length === 0 ? (
          <p className="state">{m.sync_devices_none()}</p>
        ) : (
          <ul>
            {devices.map((each) => (
              <DeviceRecord key={each.id} device={each} say={say} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

function DeviceRecord({ device, say }: { device: Device; say: (text: string) => void }) {
  const { id, display_name, login_name, last_seen_at, offset_ms, app_version, missing, revoked_at, revoked_by, revoked_reason } = device
  const mayRevoke = useMay('manage_accounts')
  const heading = useId()
  return (
    <li className="sync-record">
      <article aria-labelledby={heading}>
        <h3 id={heading}>
          {m.sync_device_of({ who: display_name })} {revoked_at && <span className="tag">{m.sync_revoked({ time: timeText(revoked_at) })}</span>}
        </h3>
        <dl className="sync-facts">
          <Fact name={m.sync_login_name()}>{login_name}</Fact>
          <Fact name={m.sync_last_seen()}>{timeText(last_seen_at)}</Fact>
          <Fact name={m.sync_queue()}>{queueText(device)}</Fact>
          {device.queue?.reason && <Fact name={m.sync_queue_why()}>{reasonText(device.queue.reason)}</Fact>}
          <Fact name={m.sync_missing()}>{missing === 0 ? m.sync_missing_none() : <strong>▲ {m.sync_missing_some({ count: missing })}</strong>}</Fact>
          <Fact name={m.sync_clock()}>{clockText(offset_ms)}</Fact>
          {app_version && <Fact name={m.sync_app_version()}>{app_version}</Fact>}
          {revoked_by && <Fact name={m.sync_revoked_why()}>{m.sync_revoked_by({ who: revoked_by, reason: revoked_reason ?? '' })}</Fact>}
          <Fact name={m.sync_device_id()}>{id}</Fact>
        </dl>
        {mayRevoke && !revoked_at && <Revocation device={device} say={say} />}
      </article>
    </li>
  )
}

function queueText({ queue }: Device): string {
  if (!queue) return m.sync_queue_unknown()
  const { records, photos, oldest, to_answer = 0 } = queue
  const counts = records === 0 && photos === 0 ? m.sync_queue_none() : m.sync_queue_counts({ records, photos })
  const text = oldest ? m.sync_queue_oldest({ counts, time: timeText(oldest) }) : counts
  return to_answer > 0 ? m.sync_queue_answer({ text, count: to_answer }) : text
}

const reasons: Record<string, () => string> = {
  unreachable: m.sync_reason_unreachable,
  portal: m.sync_reason_portal,
  signed_out: m.sync_reason_signed_out,
  photo_missing: m.sync_reason_photo_missing,
  too_large: m.sync_reason_too_large,
  fault: m.sync_reason_fault,
  busy: m.sync_reason_busy,
  refused: m.sync_reason_refused,
  held: m.sync_reason_held,
}

/** A newer app may know others. */
const reasonText = (code: string) => reasons[code]?.() ?? m.sync_reason_other({ code })

/** It can't be taken back, so it asks for the reason first. */
function Revocation({ device: { id, display_name }, say }: { device: Device; say: (text: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const revoking = useRevoking({ done: () => say(m.sync_revoked_done({ who: display_name })), overtaken: say })
  const about = m.sync_device_of({ who: display_name })
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim()) revoking.mutate({ id, reason: reason.trim() })
  }
  return (
    <>
      <Button
        className="button quiet"
        aria-label={m.sync_of({ text: m.sync_revoke(), name: about })}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {m.sync_revoke()}
      </Button>
      {isOpen && (
        <form className="sync-form" onSubmit={send} noValidate>
          <Field
            label={m.sync_revoke_reason()}
            description={m.sync_revoke_help()}
            value={reason}
            onChange={setReason}
            error={tried && !reason.trim() ? m.sync_reason_needed() : undefined}
            maxLength={500}
            autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- it was opened to be written in
          />
          <Button type="submit" className="button primary" isDisabled={revoking.isPending}>
            {m.sync_revoke_send()}
          </Button>
          {revoking.error && <Refused error={revoking.error} />}
        </form>
      )}
    </>
  )
}
