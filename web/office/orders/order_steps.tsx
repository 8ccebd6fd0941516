import { dayInChina } from '#domain/date.ts'
import type { OrderMove } from '#domain/rectification.ts'
import { m } from '../../paraglide/messages.js'
import { stepReached } from './order_words.ts'
import type { Order } from './orders_data.ts'

const list: { name: () => string; move: OrderMove }[] = [
  { name: m.orders_step_issued, move: 'issue' },
  { name: m.orders_step_accepted, move: 'accept' },
  { name: m.orders_step_mending, move: 'start' },
  { name: m.orders_step_proof, move: 'submit_proof' },
  { name: m.orders_step_reinspected, move: 'pass_reinspection' },
  { name: m.orders_step_closed, move: 'close' },
]

/** How far it is from the issue to the closing, with the day of each step. */
export function OrderSteps({ order: { state, events } }: { order: Order }) {
  const reached = stepReached(state)
  if (reached === 0) return null
  const last = new Map(events.map(({ move, at }) => [move, at]))
  return (
    <section className="order-section" aria-labelledby="order-steps">
      <h2 id="order-steps">{m.orders_progress()}</h2>
      <ol className="order-steps-list">
        {list.map(({ name, move }, at) => {
          const isReached = at < reached
          const done = isReached ? last.get(move) : undefined
          return (
            <li key={move} data-reached={isReached || undefined} aria-current={at === reached - 1 ? 'step' : undefined}>
              <span>{name()}</span> {done && <span className="soft keep">{dayInChina(new Date(done))}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
