import { propertiesOf } from '#domain/property.ts'
import { gradeName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Component, Fact } from './facility_data.ts'
import { dayText, partName, propertyName, valueText } from './facility_value.ts'

/** What was measured, part by part; what is known not to be there is said first and plainly. */
export function Parts({ components }: { components: Component[] }) {
  const absent = components.filter(({ presence }) => presence === 'absent')
  const present = components.filter(({ presence }) => presence === 'present')
  return (
    <section className="facility-section" aria-labelledby="facility-parts">
      <h2 id="facility-parts">{m.facility_parts_title()}</h2>
      {components.length === 0 && (
        <div className="facility-empty">
          <p>
            <strong>{m.facility_parts_empty()}</strong>
          </p>
          <p className="soft">{m.facility_parts_empty_text()}</p>
        </div>
      )}
      {absent.length > 0 && (
        <ul className="facility-absent">
          {absent.map((component) => (
            <li key={component.id}>{m.facility_part_absent({ part: partName(component) })}</li>
          ))}
        </ul>
      )}
      {present.map((component) => (
        <Part key={component.id} component={component} />
      ))}
      {components.length > 0 && <p className="soft">{m.facility_parts_unlisted()}</p>}
    </section>
  )
}

function Part({ component }: { component: Component }) {
  const part = partName(component)
  const known = new Set(component.facts.map(({ property }) => property))
  const others = propertiesOf(component.type).filter(({ property }) => !known.has(property))
  return (
    <div className="facility-part">
      <h3>{part}</h3>
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
