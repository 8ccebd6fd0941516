import { useCriteria } from '../../criteria_data.ts'
import { clauseText } from '../../judgement_words.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import { Photo } from '../../ui/photo.tsx'
import { Loading } from '../../ui/query_view.tsx'
import { askedText, foundText, placeText } from './order_words.ts'
import type { Attachment, Order, OrderItem } from './orders_data.ts'

/** The items of an order as the paper has them, with the photo of each finding beside those of its proof. */
export function OrderItems({ order }: { order: Order }) {
  const isOfSeveral = order.facilities.length > 1
  const proof = proofOf(order)
  return (
    <section className="order-section" aria-labelledby="order-items">
      <h2 id="order-items">{m.orders_items()}</h2>
      <ol className="order-items">
        {order.order_items.map((item) => (
          <li key={item.id}>
            <ItemView item={item} isOfSeveral={isOfSeveral} after={proof.filter(({ item_id }) => item_id === item.id)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The photos that were handed in last of each item. */
function proofOf({ events }: Order): Attachment[] {
  const last = new Map<string | null, Attachment[]>()
  for (const { move, attachments } of events)
    if (move === 'submit_proof')
      for (const { item_id } of attachments)
        last.set(
          item_id,
          attachments.filter((each) => each.item_id === item_id),
        )
  return [...last.values()].flat()
}

function ItemView({ item, isOfSeveral, after }: { item: OrderItem; isOfSeveral: boolean; after: Attachment[] }) {
  const criterion = useCriteria(item.criteria_version).data?.get(item.criterion)
  if (!criterion) return <Loading />
  const name = nameOf(criterion)
  return (
    <>
      <h3>{name}</h3>
      <p className="soft">
        {isOfSeveral && `${nameOf({ name_zh: item.facility_name_zh, name_en: item.facility_name_en })} · `}
        {placeText(item)} · {clauseText(criterion)}
      </p>
      <dl className="order-item-values">
        <div>
          <dt>{m.orders_measured()}</dt>
          <dd className={item.state === 'open' ? 'orders-bad' : undefined}>{foundText(item, criterion)}</dd>
        </div>
        <div>
          <dt>{m.orders_required()}</dt>
          <dd>{askedText(item, criterion)}</dd>
        </div>
      </dl>
      {item.remedy && <p>{m.orders_remedy({ text: item.remedy })}</p>}
      {item.cost_estimate_cny !== null && <p className="soft">{m.orders_cost({ cost: item.cost_estimate_cny.toLocaleString(getLocale()) })}</p>}
      <ItemStanding item={item} />
      {(item.photos.length > 0 || after.length > 0) && <BeforeAfter what={name} before={item.photos} after={after.map(({ sha256 }) => sha256)} />}
    </>
  )
}

interface BeforeAfterProps {
  what: string
  before: readonly string[]
  after: readonly string[]
}

/** The photo of the finding on the left, those of the proof on the right. */
export function BeforeAfter({ what, before, after }: BeforeAfterProps) {
  return (
    <div className="order-compare">
      <Side title={m.orders_proof_before()} none={m.orders_proof_no_before()} what={what} photos={before} />
      <Side title={m.orders_proof_after()} none={m.orders_proof_no_after()} what={what} photos={after} />
    </div>
  )
}

function Side({ title, none, what, photos }: { title: string; none: string; what: string; photos: readonly string[] }) {
  return (
    <div>
      <p className="order-compare-title">{title}</p>
      {photos.length === 0 && <p className="photo-missing photo">{none}</p>}
      {photos.length > 0 && (
        <ul className="order-photos">
          {photos.map((sha256) => (
            <li key={sha256}>
              <Photo sha256={sha256} alt={m.orders_photo_of({ what, phase: title })} />
            </li>
          ))}
        </ul>
      )}
    </div>
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
    <p className="orders-bad">
      <span aria-hidden="true">▲</span> {m.orders_item_failed({ count: times_failed })}
    </p>
  )
}
