import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { missingOf, progressOf } from '#domain/checklist.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { OutboxLine } from '../outbox_line.tsx'
import { addressOf, type Audit } from './audit.ts'
import { questionName } from './names.ts'
import { Parts } from './parts.tsx'
import { AllRemarks } from './remarks.tsx'
import { Again } from './again.tsx'
import { FirstSight, Visit } from './visit.tsx'

/** The whole visit on one page: how far it is, what is there, and what belongs to no single question. */
export function Overview({ audit }: { audit: Audit }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const name = nameOf(audit.basis.facility)
  useEffect(() => {
    document.title = m.audit_title({ name })
    heading.current?.focus({ preventScroll: true })
  }, [name])
  const { answered, asked } = progressOf(audit.sections)
  const [next] = missingOf(audit.sections).flatMap(({ questions }) => questions)
  return (
    <div className="overview">
      <h1 ref={heading} tabIndex={-1}>
        {m.audit_title({ name })}
      </h1>
      <p className="overview-progress">
        <strong>{m.audit_answered({ answered, asked })}</strong>
        <progress max={asked} value={answered} aria-label={m.audit_progress_label()} />
      </p>
      <OutboxLine />
      <AllRemarks audit={audit} />
      <Again audit={audit} />
      <p className="row">
        {next && (
          <Link className="button primary" href={addressOf(audit, next)}>
            {answered === 0 ? m.audit_begin() : m.audit_go_on({ name: questionName(next) })}
          </Link>
        )}
        <Link className={next ? 'button' : 'button primary'} href={to.audit(audit.id, { view: 'check' })}>
          {m.audit_check_open()}
        </Link>
      </p>
      <FirstSight audit={audit} />
      <Parts audit={audit} />
      <Visit audit={audit} />
      <p className="stack">
        <Link className="button" href={to.correctSite(audit.basis.facility.id)}>
          {m.site_correct_here()}
        </Link>
        <Link className="button" href={to.newSite()}>
          {m.site_add_short()}
        </Link>
      </p>
    </div>
  )
}
