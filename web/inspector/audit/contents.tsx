import { Link } from 'wouter'
import { progressOf } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { partOf, type Audit } from './audit.ts'
import { placeName } from './names.ts'
import { QuestionList } from './question_list.tsx'

/** At a desk all of it stands at the side: each part with its progress, the one that is open with its questions. */
export function Contents({ audit, part, property }: { audit: Audit; part: string | null; property: string | null }) {
  return (
    <nav className="audit-contents" aria-label={m.audit_contents()}>
      <ul>
        <li>
          <Link href={to.audit(audit.id)} aria-current={part === null ? 'page' : undefined}>
            {m.audit_overview()}
          </Link>
        </li>
        {audit.sections.map((section) => {
          const id = section.component?.id ?? null
          const { answered, asked } = progressOf([section])
          const isOpen = partOf(id) === part
          return (
            <li key={partOf(id)}>
              <Link href={to.audit(audit.id, { part: partOf(id) })} aria-current={isOpen && property === null ? 'page' : undefined}>
                <span>{placeName(audit, id)}</span>
                <span className="keep soft">
                  {answered}/{asked}
                </span>
              </Link>
              {isOpen && <QuestionList audit={audit} section={section} current={section.questions.find((each) => each.property === property)} />}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
