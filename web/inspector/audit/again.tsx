import { requirementText } from '#domain/audit_words.ts'
import { language } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import type { Audit } from './audit.ts'
import { placeName } from './names.ts'

/** Of a re-inspection: for which order, and what was to be mended. */
export function Again({ audit }: { audit: Audit }) {
  const { reinspection, basis } = audit
  if (!reinspection) return null
  const { year, number, items } = reinspection
  return (
    <section className="again" aria-labelledby="audit-again">
      <h2 id="audit-again">{m.audit_again({ year: String(year ?? ''), number: String(number ?? ''), count: items.length })}</h2>
      <p>{m.audit_again_text()}</p>
      <ul>
        {items.map(({ criterion, component_id, remedy }) => {
          const asked = basis.criteria.find(({ id }) => id === criterion)
          return (
            <li key={`${criterion} ${component_id}`}>
              {m.audit_remark_at({ part: placeName(audit, component_id), name: asked ? requirementText(asked, language()) : criterion })}
              {remedy && <span className="soft"> {m.audit_again_remedy({ text: remedy })}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
