import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { deliver } from './deliver.ts'
import { draftOf } from './draft.ts'
import { dropWaiting, keepDraft, useReceipts, useWaiting, type Waiting } from './report_device.ts'
import { ReceiptView } from './receipt.tsx'

/** A report that was handed in on this device: its receipt, or why it is not sent yet. */
export function Sent({ id, of }: { id: string; of: string | undefined }) {
  const receipt = useReceipts().find((each) => each.id === id)
  const waiting = useWaiting().find(({ body }) => body.id === id)
  const [isTrying, setTrying] = useState(true)
  const box = useRef<HTMLDivElement>(null)
  const attempt = () => void deliver().finally(() => setTrying(false))
  useEffect(attempt, [])
  const shown = receipt ? 'receipt' : waiting?.refused ? 'refused' : waiting && !isTrying ? 'waiting' : null
  useEffect(() => {
    if (shown) box.current?.querySelector('h2')?.focus()
  }, [shown])
  return (
    <div ref={box}>
      {receipt && <ReceiptView receipt={receipt} waiting={waiting} of={of} />}
      {!receipt && !waiting && <Gone of={of} />}
      {!receipt && waiting?.refused && <Refused waiting={waiting} refused={waiting.refused} of={of} />}
      {!receipt &&
        waiting &&
        !waiting.refused &&
        (isTrying ? <p role="status">{m.report_sending()}</p> : <Kept attempt={() => (setTrying(true), attempt())} />)}
    </div>
  )
}

function Kept({ attempt }: { attempt: () => void }) {
  return (
    <div className="state">
      <h2 tabIndex={-1}>{m.report_waiting_title()}</h2>
      <p>{m.report_waiting_text()}</p>
      <Button className="button primary" onPress={attempt}>
        {m.report_try_now()}
      </Button>
    </div>
  )
}

/** By the server: it has to be changed, or is not sent. */
function Refused({ waiting, refused, of }: { waiting: Waiting; refused: NonNullable<Waiting['refused']>; of: string | undefined }) {
  const [, navigate] = useLocation()
  const leave = (change: boolean) => {
    if (change) keepDraft(of ?? 'place', draftOf(waiting))
    dropWaiting(waiting.body.id)
    navigate(to.report(of), { replace: true })
  }
  return (
    <div className="state">
      <h2 tabIndex={-1}>{m.report_refused_title({ title: refused.title })}</h2>
      <p>{refused.text}</p>
      <div className="row">
        <Button className="button primary" onPress={() => leave(true)}>
          {m.report_refused_edit()}
        </Button>
        <Button className="button quiet" onPress={() => leave(false)}>
          {m.report_discard()}
        </Button>
      </div>
    </div>
  )
}

/** Its receipt was removed from this device. */
function Gone({ of }: { of: string | undefined }) {
  return (
    <p className="row">
      <Link className="button primary" href={to.report(of)}>
        {m.report_another()}
      </Link>
      <Link href={to.receipt()}>{m.report_lookup_title()}</Link>
    </p>
  )
}
