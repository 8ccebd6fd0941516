import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import type { Remark } from '../device/types.ts'
import { addressOf, type Audit } from './audit.ts'
import { placeName, questionName } from './names.ts'
import { to } from '../../routes.ts'

/** What the reviewer said, where it belongs. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <div className="remarks">
      {remarks.map(({ text }) => (
        <p key={text}>
          <strong>{m.audit_remark()}</strong> {text}
        </p>
      ))}
    </div>
  )
}

/** All of it, each with the way to where it belongs. */
export function AllRemarks({ audit }: { audit: Audit }) {
  if (audit.remarks.length === 0) return null
  return (
    <section className="remarks" aria-labelledby="audit-remarks">
      <h2 id="audit-remarks">{m.audit_remarks({ count: audit.remarks.length })}</h2>
      <ul>
        {audit.remarks.map((remark) => (
          <li key={`${remark.component_id} ${remark.property} ${remark.text}`}>
            <Where audit={audit} remark={remark} /> {remark.text}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Where({ audit, remark: { component_id, property } }: { audit: Audit; remark: Remark }) {
  const section = audit.sections.find(({ component }) => (component?.id ?? null) === component_id)
  const question = section?.questions.find((each) => each.property === property)
  if (question)
    return <Link href={addressOf(audit, question)}>{m.audit_remark_at({ part: placeName(audit, component_id), name: questionName(question) })}</Link>
  if (component_id === null) return null
  return <Link href={to.audit(audit.id, { part: component_id })}>{placeName(audit, component_id)}</Link>
}
