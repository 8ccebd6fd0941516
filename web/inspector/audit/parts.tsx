import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { AuditedComponent } from '#domain/audit_document.ts'
import { progressOf } from '#domain/checklist.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { AddPart } from './add_part.tsx'
import { partOf, type Audit } from './audit.ts'
import { newPart } from './edits.ts'
import { placeName, typeName } from './names.ts'
import { resultOf } from './result.ts'

/** The parts with their progress, the types that nobody told yet, and what is not there. */
export function Parts({ audit }: { audit: Audit }) {
  const absent = audit.document.components.filter(({ presence }) => presence === 'absent')
  return (
    <section aria-labelledby="audit-parts">
      <h2 id="audit-parts">{m.audit_parts()}</h2>
      <ul className="parts">
        {audit.sections.map((section) => {
          const id = section.component?.id ?? null
          const { answered, asked } = progressOf([section])
          const failed = section.questions.filter((question) => resultOf(audit, question)?.standing === 'fail').length
          return (
            <li key={partOf(id)}>
              <Link href={to.audit(audit.id, { part: partOf(id) })}>
                <span>{placeName(audit, id)}</span>
                {failed > 0 && <span className="parts-failed keep">{m.audit_failed_count({ count: failed })}</span>}
                <span className="keep">
                  {answered}/{asked}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      {!audit.reinspection && (
        <>
          <Untold audit={audit} />
          <AddPart audit={audit} />
        </>
      )}
      {!audit.reinspection && absent.length > 0 && (
        <details>
          <summary>{m.audit_parts_absent({ count: absent.length })}</summary>
          <ul className="parts">
            {absent.map(({ id }) => (
              <li key={id}>
                <Link href={to.audit(audit.id, { part: id })}>{placeName(audit, id)}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Of each type that is usual: is there one? What nobody tells stays open in the verdict. */
function Untold({ audit }: { audit: Audit }) {
  const [last, setLast] = useState<AuditedComponent[]>([])
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the focus goes to the one that is in its place now.
  const place = useRef<number | null>(null)
  useEffect(() => {
    if (place.current === null) return
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    buttons[Math.min(place.current, buttons.length - 1)]?.focus()
    place.current = null
  })
  const tell = (types: string[], presence: AuditedComponent['presence']) => {
    const added = types.map((type) => newPart(type, presence))
    const isOne = types.length === 1
    place.current = isOne ? 2 * audit.untold.indexOf(types[0]!) + (presence === 'present' ? 0 : 1) : 0
    setLast(added)
    audit.change((before) => ({ ...before, components: [...before.components, ...added] }))
  }
  const undo = () => {
    audit.change((before) => ({ ...before, components: before.components.filter(({ id }) => !last.some((each) => each.id === id)) }))
    place.current = 0
    setLast([])
  }
  return (
    <div className="untold" ref={box}>
      {audit.untold.length > 0 && (
        <>
          <h3>{m.audit_untold({ count: audit.untold.length })}</h3>
          <ul>
            {audit.untold.map((type) => (
              <li key={type}>
                <span>{typeName(type)}</span>
                <Button className="button" aria-label={m.audit_there_of({ part: typeName(type) })} onPress={() => tell([type], 'present')}>
                  {m.audit_there()}
                </Button>
                <Button className="button quiet" aria-label={m.audit_not_there_of({ part: typeName(type) })} onPress={() => tell([type], 'absent')}>
                  {m.audit_not_there()}
                </Button>
              </li>
            ))}
          </ul>
          <Button className="button quiet" onPress={() => tell(audit.untold, 'absent')}>
            {m.audit_none_of_these({ count: audit.untold.length })}
          </Button>
        </>
      )}
      <p role="status">
        {last.length > 0 && (
          <>
            {told(last)}{' '}
            <Button className="button quiet" onPress={undo}>
              {m.audit_undo()}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

function told(last: AuditedComponent[]): string {
  const [first] = last
  if (last.length > 1 || !first) return m.audit_told_none({ count: last.length })
  return first.presence === 'present' ? m.audit_told_there({ part: typeName(first.type) }) : m.audit_told_not_there({ part: typeName(first.type) })
}
