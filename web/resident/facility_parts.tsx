import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { propertiesOf } from '#domain/property.ts'
import { listText } from '../judgement_words.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import type { Component, Facility } from './facility_data.ts'
import type { EditProps } from './facility_dialog.tsx'
import { Facts } from './facility_facts.tsx'
import { levelText, partName, propertyName } from './facility_value.ts'
import { Whole } from './facility_whole.tsx'

const PartTools = lazy(() => import('../office/part_tools.tsx'))

/** What was measured, part by part; what is known not to be there is said first, in one line. */
export function Parts({ facility }: { facility: Facility }) {
  const { components, facts } = facility
  const { done, say, status } = useDone(components.length)
  const absent = components.filter(({ presence }) => presence === 'absent')
  const present = components.filter(({ presence }) => presence === 'present')
  return (
    <section className="facility-section" aria-labelledby="facility-parts">
      <h2 id="facility-parts">{m.facility_parts_title()}</h2>
      <p ref={status} role="status" tabIndex={-1} className="no-print">
        {done}
      </p>
      {components.length + facts.length === 0 && (
        <div className="facility-empty">
          <p>
            <strong>{m.facility_parts_empty()}</strong>
          </p>
          <p className="soft">{facility.kind === 'road' ? m.facility_parts_empty_road() : m.facility_parts_empty_text()}</p>
        </div>
      )}
      {absent.length > 0 && <Absent facility={facility} components={absent} say={say} />}
      {present.map((component) => (
        <Part key={component.id} facility={facility} component={component} say={say} />
      ))}
      <Whole facility={facility} say={say} />
      {components.length > 0 && <p className="soft facility-unlisted">{m.facility_parts_unlisted()}</p>}
    </section>
  )
}

/** What was done with a part; where one is gone, so is the button that was pressed, and the focus comes here. */
function useDone(count: number) {
  const [done, say] = useState<string | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current) status.current?.focus()
    before.current = count
  }, [count])
  return { done, say, status }
}

function Absent({ facility, components, say }: EditProps & { components: Component[] }) {
  const mayEdit = useMayEdit(facility)
  if (!mayEdit) return <p className="facility-absent">{m.facility_part_absent({ part: listText(components.map(partName)) })}</p>
  return (
    <ul className="facility-absent">
      {components.map((component) => (
        <li key={component.id}>
          {m.facility_part_absent({ part: partName(component) })}
          <Tools facility={facility} component={component} say={say} />
        </li>
      ))}
    </ul>
  )
}

type PartProps = EditProps & { component: Component }

/** Staff may, as long as the facility is not closed. */
function useMayEdit(facility: Facility): boolean {
  return useMay('edit_facilities', facility) && facility.lifecycle !== 'closed'
}

function Tools(props: PartProps) {
  if (!useMayEdit(props.facility)) return null
  return (
    <Suspense>
      <PartTools {...props} />
    </Suspense>
  )
}

function Part({ facility, component, say }: PartProps) {
  const part = partName(component)
  const known = new Set(component.facts.map(({ property }) => property))
  const others = propertiesOf(component.type).filter(({ property }) => !known.has(property))
  return (
    <div className="facility-part">
      <h3>{part}</h3>
      {component.level && <p className="soft">{levelText(component.level)}</p>}
      {component.facts.length === 0 ? <p>{m.facility_part_no_facts()}</p> : <Facts of={part} facts={component.facts} type_name={component.name_zh} />}
      {component.facts.length > 0 && others.length > 0 && (
        <details className="facility-unmeasured">
          <summary>{m.facility_part_more({ count: others.length })}</summary>
          <ul>
            {others.map((property) => (
              <li key={property.property}>{propertyName(property, component.name_zh)}</li>
            ))}
          </ul>
        </details>
      )}
      <Tools facility={facility} component={component} say={say} />
    </div>
  )
}
