import { useState } from 'react'
import { useWide } from '../../media.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { sectionsOf, type Section } from './order_sections.ts'
import { OrderCard, OrderRow } from './orders_row.tsx'
import { AcceptMany } from './orders_accept.tsx'
import type { OrderHead } from './orders_data.ts'

const names: Record<Section, () => string> = {
  overdue: m.orders_section_overdue,
  due_soon: m.orders_section_due_soon,
  later: m.orders_section_later,
  waiting: m.orders_section_to_reinspect,
  draft: m.orders_section_draft,
  done: m.orders_section_done,
}

/** The orders by what needs action first, with boxes to accept several. */
export function OrdersList({ orders }: { orders: OrderHead[] }) {
  const wide = useWide()
  const today = useToday()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const sections = sectionsOf(orders, today)
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
  const row = (order: OrderHead) => ({ order, today, isChosen: chosen.has(order.id), toggle })
  return (
    <>
      <AcceptMany orders={orders.filter(({ id, state }) => chosen.has(id) && state === 'issued')} forget={() => setChosen(new Set())} />
      {orders.length > 0 && wide ? (
        <table className="orders-table">
          <caption className="visually-hidden">{m.orders_title()}</caption>
          <Head />
          {sections.map(([section, members]) => (
            <tbody key={section}>
              <tr className="orders-section">
                <th scope="rowgroup" colSpan={6} className={section === 'overdue' ? 'orders-bad' : undefined}>
                  {names[section]()}
                </th>
              </tr>
              {members.map((order) => (
                <OrderRow key={order.id} {...row(order)} />
              ))}
            </tbody>
          ))}
        </table>
      ) : (
        sections.map(([section, members]) => (
          <section key={section} aria-labelledby={`orders-${section}`}>
            <h2 id={`orders-${section}`} className={section === 'overdue' ? 'orders-section orders-bad' : 'orders-section'}>
              {names[section]()}
            </h2>
            <ul>
              {members.map((order) => (
                <OrderCard key={order.id} {...row(order)} />
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  )
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.orders_due()}</th>
        <th scope="col">{m.orders_what()}</th>
        <th scope="col">{m.orders_found()}</th>
        <th scope="col">{m.orders_clause()}</th>
        <th scope="col">{m.orders_progress()}</th>
        <th scope="col">{m.orders_next()}</th>
      </tr>
    </thead>
  )
}
