import { Link } from 'wouter'
import { useCriteria } from '../../criteria_data.ts'
import { clauseText } from '../../judgement_words.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Field } from '../../ui/field.tsx'
import { fits, isFree, itemOf, type OrderValues, type Wrong } from './order_form_values.ts'
import { askedText, foundText, placeText } from './order_words.ts'
import type { OrderCandidate, OrderFinding } from './orders_data.ts'

interface Props {
  facilities: OrderCandidate[]
  values: OrderValues
  change: (part: Partial<OrderValues>) => void
  wrong: Wrong
}

/** What fails at each facility: which of it is in the order, what is to be done, and what that may cost. */
export function OrderFormItems({ facilities, values, change, wrong }: Props) {
  return (
    <section className="order-section" aria-labelledby="order-form-items">
      <h2 id="order-form-items">{m.orders_items()}</h2>
      {wrong['items'] && (
        <p className="orders-bad" role="alert">
          {wrong['items']}
        </p>
      )}
      {facilities.map((facility) => (
        <fieldset key={facility.id} className="order-form-facility">
          <legend>{nameOf(facility)}</legend>
          <ul>
            {facility.findings.map((finding) => (
              <li key={finding.id}>
                <Finding finding={finding} values={values} change={change} error={wrong[finding.id]} />
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </section>
  )
}

interface FindingProps {
  finding: OrderFinding
  values: OrderValues
  change: (part: Partial<OrderValues>) => void
  error: string | undefined
}

function Finding({ finding, values, change, error }: FindingProps) {
  const criterion = useCriteria(finding.criteria_version).data?.get(finding.criterion)
  const isFit = fits(finding, values)
  const item = isFit ? values.items[finding.id] : undefined
  const name = criterion ? nameOf(criterion) : finding.criterion
  const set = (items: OrderValues['items']) => change({ items })
  const toggle = () => {
    const { [finding.id]: chosen, ...rest } = values.items
    set(chosen ? rest : { ...rest, [finding.id]: itemOf(finding) })
  }
  const edit = (part: Partial<NonNullable<typeof item>>) => item && set({ ...values.items, [finding.id]: { ...item, ...part } })
  return (
    <>
      <label className="order-form-tick">
        <input type="checkbox" checked={item !== undefined} disabled={!isFit} onChange={toggle} />
        {`${name} · ${placeText(finding)}`}
      </label>
      {criterion && (
        <p>
          <span className="orders-bad">{foundText(finding, criterion)}</span> {askedText(finding, criterion)}{' '}
          <span className="soft">{clauseText(criterion)}</span>
        </p>
      )}
      <Unfit finding={finding} values={values} />
      {item && (
        <div className="order-form-item">
          <Field isLong label={m.orders_form_remedy({ what: name })} value={item.remedy} onChange={(remedy) => edit({ remedy })} maxLength={1000} />
          <Field inputMode="numeric" label={m.orders_form_cost({ what: name })} value={item.cost} onChange={(cost) => edit({ cost })} error={error} />
        </div>
      )}
    </>
  )
}

/** Why it can't be chosen. */
function Unfit({ finding, values }: Pick<FindingProps, 'finding' | 'values'>) {
  if (!isFree(finding, values.id) && finding.order)
    return (
      <p className="soft">
        {m.orders_form_taken()} <Link href={to.order(finding.order.id)}>{m.orders_form_taken_open()}</Link>
      </p>
    )
  if (finding.condemns) return null
  return <p className="soft">{values.kind === 'suggestion' ? m.orders_form_advises() : m.orders_form_advises_only()}</p>
}
