import { useCriteria, type CriteriaById } from '../../criteria_data.ts'
import { clauseText } from '../../judgement_words.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import { Photo } from '../../ui/photo.tsx'
import { Loading } from '../../ui/query_view.tsx'
import { askedText, foundText, placeText } from './order_words.ts'
import type { Order, OrderItem } from './orders_data.ts'

/** The items of an order as the paper has them: what, measured, required, clause, what to do. */
export function OrderItems({ order }: { order: Order }) {
  const isOfSeveral = order.facilities.length > 1
  return (
    <section className="order-section" aria-labelledby="order-items">
      <h3 id="order-items">{m.orders_items()}</h3>
      <ol className="order-items">
        {order.order_items.map((item) => (
          <li key={item.id}>
            <ItemView item={item} isOfSeveral={isOfSeveral} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The name of an item: its own where the version is loaded, else its code. */
export function itemName({ criterion }: Pick<OrderItem, 'criterion'>, criteria: CriteriaById | undefined): string {
  const known = criteria?.get(criterion)
  return known ? nameOf(known) : criterion
}

function ItemView({ item, isOfSeveral }: { item: OrderItem; isOfSeveral: boolean }) {
  const criteria = useCriteria(item.criteria_version)
  const criterion = criteria.data?.get(item.criterion)
  if (!criterion) return <Loading />
  const name = nameOf(criterion)
  return (
    <>
      <p className="order-item-head">
        <strong>{name}</strong>
        <span>
          {isOfSeveral && `${nameOf({ name_zh: item.facility_name_zh, name_en: item.facility_name_en })} · `}
          {placeText(item)}
        </span>
      </p>
      <dl className="order-item-values">
        <div>
          <dt>{m.orders_measured()}</dt>
          <dd className={item.state === 'open' ? 'order-bad' : undefined}>{foundText(item, criterion)}</dd>
        </div>
        <div>
          <dt>{m.orders_required()}</dt>
          <dd>{askedText(item, criterion)}</dd>
        </div>
      </dl>
      <p className="soft">{clauseText(criterion)}</p>
      {item.remedy && <p>{m.orders_remedy({ text: item.remedy })}</p>}
      {item.cost_estimate_cny !== null && <p className="soft">{m.orders_cost({ cost: item.cost_estimate_cny.toLocaleString(getLocale()) })}</p>}
      <ItemStanding item={item} />
      {item.photos.length > 0 && (
        <ul className="order-photos">
          {item.photos.map((sha256) => (
            <li key={sha256}>
              <Photo sha256={sha256} alt={m.orders_photo_of({ what: name, phase: m.orders_proof_before() })} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ItemStanding({ item: { state, times_failed } }: { item: OrderItem }) {
  if (state === 'passed')
    return (
      <p className="order-good">
        <span aria-hidden="true">●</span> {m.orders_item_passed()}
      </p>
    )
  if (times_failed === 0) return null
  return (
    <p className="order-bad">
      <span aria-hidden="true">▲</span> {m.orders_item_failed({ count: times_failed })}
    </p>
  )
}
