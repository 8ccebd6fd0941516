import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { ApiProblem } from '../api.ts'
import { useCriteria, type CriteriaById } from '../criteria_data.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useDraft } from '../resident/facility_dialog.tsx'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { parseReview, printReview, useAudit, type Audit } from './review_data.ts'
import { Decision } from './review_decision.tsx'
import { DoneNote } from './review_done.tsx'
import { partsOf, type Compared } from './review_items.ts'
import { Parts } from './review_parts.tsx'
import { noRemarks, type ReviewDraft } from './review_remarks.ts'
import { Expected } from './review_verdict.tsx'
import { Visit } from './review_visit.tsx'
import { statusName } from './review_words.ts'
import './review.css'

/** One audit to decide on: its answers beside those of the audit before, part by part. */
export default function ReviewAuditPage({ id }: { id: string }) {
  const isAllowed = useMay('read_audits')
  const [search] = useSearchParams()
  const query = useAudit(isAllowed ? id : null)
  const criteria = useCriteria(query.data?.criteria_version ?? null)
  const returned = useAudit(query.data?.revises ?? null)
  const isUnknown = query.error instanceof ApiProblem && [400, 404].includes(query.error.body.status)
  const { data } = query
  return (
    <Page title={data ? m.review_of({ name: nameOf(facilityOf(data)) }) : m.review_title()} className="review">
      <p className="no-print">
        <Link href={to.reviews(printReview(parseReview(search)))}>{m.review_back()}</Link>
      </p>
      <DoneNote />
      {!isAllowed && <NotAllowed />}
      {isUnknown && <p className="state">{m.review_unknown()}</p>}
      {isAllowed && !isUnknown && (
        <QueryView query={query}>
          {(audit) => (
            <QueryView query={criteria}>{(byId) => <One key={audit.id} audit={audit} criteria={byId} returned={returned.data ?? null} />}</QueryView>
          )}
        </QueryView>
      )}
    </Page>
  )
}

const facilityOf = ({ facility_name_zh: name_zh, facility_name_en: name_en }: Audit) => ({ name_zh, name_en })

function One({ audit, criteria, returned }: { audit: Audit; criteria: CriteriaById; returned: Audit | null }) {
  const mayReview = useMay('review_audits', audit)
  const [draft, change, forget] = useDraft<ReviewDraft>(`review.${audit.id}`, noRemarks)
  const compared = useMemo<Compared>(() => ({ audit, criteria, returned: returned?.document ?? null }), [audit, criteria, returned])
  const parts = useMemo(() => partsOf(compared), [compared])
  const isOpen = mayReview && audit.status === 'submitted'
  const remarks = isOpen ? { draft, change } : null
  return (
    <>
      <Head audit={audit} />
      <div className="review-columns">
        <Expected audit={audit} criteria={criteria} />
        <Visit audit={audit} />
      </div>
      <Parts compared={compared} parts={parts} asked={returned?.remarks ?? []} remarks={remarks} />
      {mayReview && <Decision audit={audit} parts={parts} draft={draft} change={change} forget={forget} />}
    </>
  )
}

function Head({ audit }: { audit: Audit }) {
  const mayIssue = useMay('issue_orders', audit) && audit.status === 'approved' && audit.verdict === 'non_compliant'
  const { status, reviewed_at, reviewed_by, submitted_at, criteria_version, inspector_name, revises, revised_by, previous } = audit
  return (
    <>
      <p className="review-head">
        <span>
          {categoryName(audit.category)} · {nameOf({ name_zh: audit.town_name_zh, name_en: audit.town_name_en })}
        </span>
        <Link href={to.facility(audit.facility_id)}>{m.review_facility_page()}</Link>
        {mayIssue && <Link href={to.newOrder([audit.facility_id])}>{m.orders_new()}</Link>}
      </p>
      <dl className="review-facts">
        <Item name={m.review_status()}>
          <strong>{statusName(status)}</strong>
          {reviewed_at && ` · ${m.review_decided_by({ time: timeText(reviewed_at), who: reviewed_by ?? '' })}`}
        </Item>
        <Item name={m.review_inspector()}>{inspector_name}</Item>
        <Item name={m.review_submitted()}>{timeText(submitted_at)}</Item>
        <Item name={m.review_version()}>{m.review_version_number({ number: criteria_version })}</Item>
        <Item name={m.review_before()}>
          {previous ? (
            <Link href={to.review(previous.id)}>{m.review_before_of({ time: timeText(previous.finished_at) })}</Link>
          ) : (
            m.review_before_none()
          )}
        </Item>
        {revises && (
          <Item name={m.review_corrects()}>
            <Link href={to.review(revises)}>{m.review_corrects_open()}</Link>
          </Item>
        )}
        {revised_by && (
          <Item name={m.review_corrected_by()}>
            <Link href={to.review(revised_by)}>{m.review_corrected_open()}</Link>
          </Item>
        )}
        {audit.photos_waived && <Item name={m.review_waived()}>{audit.photos_waived}</Item>}
      </dl>
    </>
  )
}

function Item({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
