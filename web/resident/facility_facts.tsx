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

/** What was measured and seen, and how it is known: numbers first, and of many the rest on request. */
export function Facts({ of, facts, type_name = '' }: Props) {
  const sorted = [...facts].sort((one, other) => rank(one) - rank(other))
  const [first, rest] = sorted.length > most_shown + 2 ? [sorted.slice(0, most_shown), sorted.slice(most_shown)] : [sorted, []]
  return (
    <>
      <Rows caption={m.facility_part_table({ part: of })} facts={first} type_name={type_name} />
      {rest.length > 0 && (
        <details className="facility-unmeasured">
          <summary>{m.place_facts_more({ count: rest.length })}</summary>
          <Rows caption={m.place_facts_rest({ part: of })} facts={rest} type_name={type_name} />
        </details>
      )}
    </>
  )
}

const most_shown = 6

function Rows({ caption, facts, type_name }: { caption: string; facts: readonly Fact[]; type_name: string }) {
  return (
    <table className="facility-facts">
      <caption className="visually-hidden">{caption}</caption>
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
        {facts.map((fact) => (
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

/** What others say otherwise is never folded away; what nobody knows comes last. */
function rank({ state, value, contradicting }: Fact): number {
  if (contradicting.length > 0) return 0
  if (state === 'unknown') return 3
  return typeof value === 'number' ? 1 : 2
}
