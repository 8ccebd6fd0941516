import { gradeName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Fact } from './facility_data.ts'
import { dayText, propertyName, valueText } from './facility_value.ts'

interface Props {
  /** What they are facts of, for those who hear the table alone. */
  of: string
  facts: readonly Fact[]
  /** Name of the component's type, which its properties need not say again. */
  type_name?: string
}

/** What was measured and seen, and how it is known. */
export function Facts({ of, facts, type_name = '' }: Props) {
  return (
    <table className="facility-facts">
      <caption className="visually-hidden">{m.facility_part_table({ part: of })}</caption>
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
        {[...facts].sort(unknownLast).map((fact) => (
          <FactRows key={fact.id} fact={fact} name={propertyName(fact, type_name)} />
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
