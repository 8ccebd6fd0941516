import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import type { AuditedComponent } from '#domain/audit_document.ts'
import { progressOf, type Section } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { addressOf, whole, type Audit } from './audit.ts'
import { withComponent, withoutComponent } from './edits.ts'
import { placeName, questionName } from './names.ts'
import { PartFields } from './part_fields.tsx'
import { Photos, TakePhoto } from './photos.tsx'
import { QuestionList } from './question_list.tsx'
import { Remarks } from './remarks.tsx'

/** A part with all that is asked of it. One that is not there has no questions. */
export function PartView({ audit, section, part }: { audit: Audit; section: Section | undefined; part: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const component = audit.document.components.find(({ id }) => id === part)
  const name = placeName(audit, component?.id ?? null)
  useEffect(() => {
    document.title = name
    heading.current?.focus({ preventScroll: true })
  }, [name])
  const next = section?.questions.find((each) => !each.is_settled)
  return (
    <div className="part-view">
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <Remarks remarks={audit.remarks.filter((each) => each.component_id === (component?.id ?? null) && each.property === null && part !== whole)} />
      {section && section.questions.length > 0 && (
        <>
          <p>{progressText(section)}</p>
          {next && (
            <Link className="button primary" href={addressOf(audit, next)}>
              {m.audit_go_on({ name: questionName(next) })}
            </Link>
          )}
          <QuestionList audit={audit} section={section} />
        </>
      )}
      {section?.questions.length === 0 && <p className="soft">{m.audit_part_nothing_asked()}</p>}
      {component && <About audit={audit} component={component} />}
    </div>
  )
}

function progressText(section: Section): string {
  const { answered, asked } = progressOf([section])
  return m.audit_answered({ answered, asked })
}

function About({ audit, component }: { audit: Audit; component: AuditedComponent }) {
  const [, navigate] = useLocation()
  const { id, presence, type } = component
  // What was answered is never thrown away: such a part can only be said not to be there.
  const isEmpty = Object.keys(component.answers).length === 0 && !audit.document.photos.some(({ component_id }) => component_id === id)
  const mayGo = isEmpty && !audit.basis.facility.components.some((each) => each.id === id)
  const change = (part: Partial<AuditedComponent>) => audit.change((before) => withComponent(before, id, part))
  const of = { component_id: id, property: null }
  return (
    <section aria-labelledby="part-about" className="part-form">
      <h2 id="part-about">{m.audit_part_about()}</h2>
      {presence === 'absent' ? (
        <p className="row">
          {m.audit_part_is_absent()}
          <Button className="button" onPress={() => change({ presence: 'present' })}>
            {m.audit_part_is_there()}
          </Button>
        </p>
      ) : (
        <>
          <PartFields type={type} value={component} change={({ part, name, level }) => change({ part, name, level })} />
          <TakePhoto audit={audit} of={of} />
          <Photos audit={audit} of={of} />
          <Button className="button quiet" onPress={() => change({ presence: 'absent' })}>
            {m.audit_part_mark_absent()}
          </Button>
        </>
      )}
      {mayGo && (
        <Button
          className="button quiet"
          onPress={() => {
            audit.change((before) => withoutComponent(before, id))
            navigate(to.audit(audit.id), { replace: true })
          }}
        >
          {m.audit_part_take_out()}
        </Button>
      )}
    </section>
  )
}
