import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { ReportMove, ReportState } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { MoveForm } from './move_form.tsx'
import { moveName } from './report_desk_words.ts'
import { useNextReport, type Report } from './reports_data.ts'

/** What is usually done next. */
const usual: Partial<Record<ReportState, ReportMove>> = {
  held: 'release',
  received: 'triage',
  disputed: 'triage',
  triaged: 'answer',
  linked: 'answer',
}

/** Those of photos stand at the photos. */
const elsewhere: ReadonlySet<ReportMove> = new Set(['publish_photo', 'hide_photo'])

/** What may be done with the report now; a move opens its form below the buttons. */
export function ReportActions({ report }: { report: Report }) {
  const [doing, setDoing] = useState<ReportMove | null>(null)
  const [said, say] = useState<string | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const next = useNextReport(report.id, said !== null)
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])
  const moves = report.moves.filter((move) => !elsewhere.has(move))
  const open = doing && moves.includes(doing) ? doing : null
  return (
    <section className="no-print" aria-labelledby="report-desk-actions">
      <h2 id="report-desk-actions">{m.report_desk_actions()}</h2>
      <p ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
      {said && next && (
        <p>
          <Link href={to.reportDesk(next)}>{m.report_desk_next()}</Link>
        </p>
      )}
      {moves.length === 0 && <p className="soft">{m.report_desk_no_actions()}</p>}
      <div className="row">
        {moves.map((move) => (
          <Button
            key={move}
            className={usual[report.state] === move ? 'button primary' : 'button'}
            aria-expanded={open === move}
            onPress={() => {
              say(null)
              setDoing(open === move ? null : move)
            }}
          >
            {moveName(move)}
          </Button>
        ))}
      </div>
      {open && (
        <MoveForm
          key={open}
          report={report}
          move={open}
          close={() => setDoing(null)}
          done={() => {
            setDoing(null)
            say(m.report_desk_done({ move: moveName(open) }))
          }}
        />
      )}
    </section>
  )
}
