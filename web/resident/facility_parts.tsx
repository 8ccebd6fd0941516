import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { propertiesOf } from '#domain/property.ts'
import { gradeName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import type { Component, Fact, Facility } from './facility_data.ts'
import type { EditProps } from './facility_dialog.tsx'
import { dayText, levelText, partName, propertyName, valueText } from './facility_value.ts'

const PartTools = lazy(() => import('../office/part_tools.tsx'))

/** What was measured, part by part; what is known not to be there is said first and plainly. */
export function Parts({ facility }: { facility: Facility }) {
  const { components } = facility
  const { done, say, status } = useDone(components.length)
  const absent = components.filter(({ presence }) => presence === 'absent')
  const present = components.filter(({ presence }) => presence === 'present')
  return (
    <section className="facility-section" aria-labelledby="facility-parts">
      <h2 id="facility-parts">{m.facility_parts_title()}</h2>
      <p ref={status} role="status" tabIndex={-1} className="no-print">
        {done}
      </p>
      {components.length === 0 && (
        <div className="facility-empty">
          <p>
            <strong>{m.facility_parts_empty()}</strong>
          </p>
          <p className="soft">{facility.kind === 'road' ? m.facility_parts_empty_road() : m.facility_parts_empty_text()}</p>
        </div>
      )}
      {absent.length > 0 && (
        <ul className="facility-absent">
          {absent.map((component) => (
            <li key={component.id}>
              {m.facility_part_absent({ part: partName(component) })}
              <Tools facility={facility} component={component} say={say} />
            </li>
          ))}
        </ul>
      )}
      {present.map((component) => (
        <Part key={component.id} facility={facility} component={component} say={say} />
      ))}
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

type PartProps = EditProps & { component: Component }

/** For staff, as long as the facility is not closed. */
function Tools(props: PartProps) {
  const isAllowed = useMay('edit_facilities', props.facility)
  if (!isAllowed || props.facility.lifecycle === 'closed') return null
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
      {component.facts.length === 0 ? <p>{m.facility_part_no_facts()}</p> : <Facts part={part} component={component} />}
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

function Facts({ part, component }: { part: string; component: Component }) {
  return (
    <table className="facility-facts">
      <caption className="visually-hidden">{m.facility_part_table({ part })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.facility_item()}</th>
          <th scope="col">{m.facility_grade()}</th>
          <th scope="col" className="facility-value">
            {m.facility_value()}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...component.facts].sort(unknownLast).map((fact) => (
          <FactRows key={fact.id} fact={fact} name={propertyName(fact, component.name_zh)} />
        ))}
      </tbody>
    </table>
  )
}

/** The fact that counts, and below it what others say of the same. */
function FactRows({ fact, name }: { fact: Fact; name: string }) {
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          <span className="facility-when soft">{[dayText(fact.observed_at), fact.note].filter(Boolean).join(' · ')}</span>
        </th>
        <td>{fact.state === 'unknown' ? '—' : gradeName(fact.grade)}</td>
        <td className={fact.state === 'unknown' ? 'facility-value soft' : 'facility-value facility-known'}>{valueText(fact)}</td>
      </tr>
      {fact.contradicting.map((other) => (
        <tr key={other.id} className="facility-other">
          <td colSpan={3}>
            {m.facility_fact_other({ name, value: valueText({ ...fact, ...other }) })}
            <span className="facility-when soft">{[dayText(other.observed_at), other.source, other.note].filter(Boolean).join(' · ')}</span>
          </td>
        </tr>
      ))}
    </>
  )
}

function unknownLast(a: Fact, b: Fact): number {
  return Number(a.state === 'unknown') - Number(b.state === 'unknown')
}
