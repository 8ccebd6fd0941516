import { m } from '../../paraglide/messages.js'
import { Photo } from '../../ui/photo.tsx'
import { timeText } from '../import_words.ts'
import { moveName } from './order_words.ts'
import type { Order, OrderEvent } from './orders_data.ts'

/** What happened to an order, the newest first: who, when, why, and what came with it. */
export function OrderHistory({ order }: { order: Order }) {
  return (
    <section className="order-section" aria-labelledby="order-history">
      <h2 id="order-history">{m.orders_history()}</h2>
      <ol className="order-history" reversed>
        {[...order.events]
          .sort((one, other) => other.place - one.place)
          .map((event) => (
            <li key={event.id} className={event.from_state === event.to_state ? undefined : 'order-step'}>
              <EventView event={event} />
            </li>
          ))}
      </ol>
    </section>
  )
}

function EventView({ event }: { event: OrderEvent }) {
  const { move, at, actor_name, reason, due_on, attachments } = event
  return (
    <>
      <p>
        <strong>{moveName(move)}</strong>
      </p>
      <p className="soft">
        {actor_name} · <span className="keep">{timeText(at)}</span>
      </p>
      {due_on && <p>{move === 'ask_extension' ? m.orders_wanted_due({ date: due_on }) : m.orders_new_due({ date: due_on })}</p>}
      {reason && <p>{move === 'comment' || move === 'submit_proof' ? reason : m.orders_reason({ text: reason })}</p>}
      {attachments.length > 0 && (
        <ul className="order-photos">
          {attachments.map(({ sha256, item_id, phase, caption }) => (
            <li key={`${sha256} ${item_id} ${phase}`}>
              <Photo sha256={sha256} alt={caption ?? moveName(move)} caption={caption} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
