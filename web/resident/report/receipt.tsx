import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { wholeDay } from './report_words.ts'
import type { Receipt, Waiting } from './report_device.ts'

interface Props {
  receipt: Receipt
  /** What of it has not arrived yet. */
  waiting: Waiting | undefined
  of: string | undefined
}

/** The receipt code, large, to be noted, copied or printed. */
export function ReceiptView({ receipt: { code, due_on, name }, waiting, of }: Props) {
  const [copied, setCopied] = useState<string | null>(null)
  const copy = () => {
    if (!('clipboard' in navigator)) return setCopied(m.report_code_copy_failed()) // over plain http there is none
    void navigator.clipboard.writeText(code).then(
      () => setCopied(m.report_code_copied()),
      () => setCopied(m.report_code_copy_failed()),
    )
  }
  return (
    <div className="stack report-receipt">
      <h2 tabIndex={-1}>{m.report_sent_title()}</h2>
      <p>{name}</p>
      <p className="report-code">
        <span className="report-label">{m.report_code()}</span>
        <strong aria-hidden="true">
          {code.split('-').map((group, place) => (
            <span key={group}>{place === 0 ? group : `-${group}`}</span>
          ))}
        </strong>
        <span className="visually-hidden">{m.report_code_spelled({ spelled: code.replaceAll('-', '').split('').join(' ') })}</span>
      </p>
      <p>{m.report_sent_due({ date: wholeDay(due_on) })}</p>
      {waiting && waiting.photos.length > 0 && <p className="note">{m.report_sent_photos_waiting({ count: waiting.photos.length })}</p>}
      {waiting?.refused && (
        <p className="note">
          {m.report_sent_photos_refused({ title: waiting.refused.title })} {waiting.refused.text}
        </p>
      )}
      <div className="row no-print">
        <Button className="button" onPress={copy}>
          {m.report_code_copy()}
        </Button>
        <Button className="button" onPress={() => globalThis.print()}>
          {m.report_print()}
        </Button>
        <Link className="button primary" href={to.receipt(code)}>
          {m.report_see_status()}
        </Link>
      </div>
      <p role="status" className="no-print">
        {copied}
      </p>
      <p className="no-print">
        <Link href={to.report(of)}>{m.report_another()}</Link>
      </p>
    </div>
  )
}
