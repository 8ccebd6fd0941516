import { reasonText } from '#domain/audit_words.ts'
import type { CriteriaById } from '../criteria_data.ts'
import { clauseText, judgedPartName, standingName, standingOf, type Standing } from '../judgement_words.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { VerdictMark } from '../ui/marks.tsx'
import type { Audit, AuditStatus } from './review_data.ts'
import { placeKey } from './review_items.ts'
import { ItemLink } from './review_link.tsx'
import { JudgedMark } from './review_row.tsx'

interface Props {
  audit: Audit
  criteria: CriteriaById
}

const verdictTitles: Record<AuditStatus, () => string> = {
  submitted: m.review_verdict_expected,
  returned: m.review_verdict_found,
  revised: m.review_verdict_found,
  approved: m.review_verdict_given,
}

/** The verdict that approval gives or gave, with what decides it first. */
export function Expected({ audit, criteria }: Props) {
  const lines = audit.judgements.flatMap((judgement) => {
    const criterion = criteria.get(judgement.criterion)
    return criterion ? [{ criterion, judgement, standing: standingOf(criterion, judgement) }] : []
  })
  const of = (standing: Standing) => lines.filter((each) => each.standing === standing)
  const open = of('not_measured').filter(({ judgement }) => judgement.condemns)
  return (
    <section className="review-section" aria-labelledby="review-verdict">
      <h2 id="review-verdict">{verdictTitles[audit.status]()}</h2>
      <p className="review-verdict">
        <VerdictMark verdict={audit.verdict} />
      </p>
      <Lines title={standingName('fail')} lines={of('fail')} audit={audit} />
      <Lines title={standingName('advice')} lines={of('advice')} audit={audit} />
      <Lines title={standingName('pending')} lines={of('pending')} audit={audit} />
      <Lines title={standingName('not_measured')} lines={open} audit={audit} isFolded />
      <p className="soft">{m.review_verdict_counts({ pass: of('pass').length, not_applicable: of('not_applicable').length })}</p>
    </section>
  )
}

type Line = { criterion: NonNullable<ReturnType<CriteriaById['get']>>; judgement: Audit['judgements'][number]; standing: Standing }

function Lines({ title, lines, audit, isFolded = false }: { title: string; lines: Line[]; audit: Audit; isFolded?: boolean }) {
  if (lines.length === 0) return null
  const list = (
    <ul className="review-lines">
      {lines.map((line) => (
        <li key={`${line.criterion.id} ${line.judgement.component_id ?? ''}`}>
          <Reason line={line} audit={audit} />
        </li>
      ))}
    </ul>
  )
  const heading = m.review_verdict_group({ title, count: lines.length })
  if (!isFolded)
    return (
      <>
        <h3>
          <JudgedMark standing={lines[0]!.standing} word={heading} />
        </h3>
        {list}
      </>
    )
  return (
    <details>
      <summary>{heading}</summary>
      {list}
    </details>
  )
}

/** Leads to the question; of a part that nobody recorded there is none. */
function Reason({ line: { criterion, judgement }, audit }: { line: Line; audit: Audit }) {
  const component = audit.document.components.find(({ id }) => id === judgement.component_id)
  const name = [nameOf(criterion), component && judgedPartName(component)].filter(Boolean).join(' · ')
  return (
    <>
      {judgement.reason.code === 'component_unknown' ? (
        name
      ) : (
        <ItemLink place={placeKey(judgement.component_id, criterion.property)}>{name}</ItemLink>
      )}{' '}
      {reasonText(judgement, criterion, language())} <span className="soft keep">{clauseText(criterion)}</span>
    </>
  )
}
