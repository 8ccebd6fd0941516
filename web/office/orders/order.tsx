import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { ApiProblem } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { OrderFacts } from './order_facts.tsx'
import { OrderHistory } from './order_history.tsx'
import { OrderItems } from './order_items.tsx'
import { OrderMoves } from './order_moves.tsx'
import { OrderSteps } from './order_steps.tsx'
import { dueText, facilitiesText, kindName, numberText, stateName } from './order_words.ts'
import './order.css'
import './orders.css'
import { useOrder, type Order } from './orders_data.ts'

/** One order: what is to be mended, how far it is, what happened, and what the reader can do with it. */
export default function OrderPage({ id }: { id: string }) {
  const isAllowed = useMay('read_orders')
  const query = useOrder(id, isAllowed)
  const isUnknown = query.error instanceof ApiProblem && [400, 404].includes(query.error.body.status)
  return (
    <Page title={query.data ? facilitiesText(query.data) : m.orders_title()} className="order">
      <p className="no-print">
        <Link href={to.orders()}>{m.orders_back()}</Link>
      </p>
      {!isAllowed && <NotAllowed />}
      {isUnknown && <p className="state">{m.orders_unknown()}</p>}
      {isAllowed && !isUnknown && <QueryView query={query}>{(order) => <One order={order} />}</QueryView>}
    </Page>
  )
}

function One({ order }: { order: Order }) {
  const [said, setSaid] = useState<string | null>(null)
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said !== null) status.current?.focus() // the button that was pressed may be gone
  }, [said])
  return (
    <>
      <Head order={order} />
      <div ref={status} role="status" tabIndex={-1}>
        {said && <p className="note">{said}</p>}
      </div>
      <OrderMoves order={order} say={setSaid} />
      <div className="order-columns">
        <div>
          <OrderItems order={order} />
        </div>
        <div>
          <OrderSteps order={order} />
          <Visits order={order} />
          <OrderFacts order={order} />
          <OrderHistory order={order} />
        </div>
      </div>
    </>
  )
}

function Head({ order }: { order: Order }) {
  const today = useToday()
  const { kind, state, due_on, days_late, facilities } = order
  const due = dueText(order, today)
  return (
    <>
      <p className="order-head soft">
        <span>{numberText(order)}</span>
        <span>{kindName(kind)}</span>
        {facilities.map((each) => (
          <Link key={each.id} href={to.facility(each.id)}>
            {facilities.length > 1 ? nameOf(each) : m.orders_facility_page()}
          </Link>
        ))}
      </p>
      <p className="order-state">
        <strong>{stateName(state)}</strong>
        {due && <span className={days_late > 0 ? 'orders-bad' : undefined}>{due}</span>}
        <span className="keep">{m.orders_due_day({ date: due_on })}</span>
        {order.extension_asked_to && <span className="orders-warning">{m.orders_asked({ date: order.extension_asked_to })}</span>}
      </p>
    </>
  )
}

/** Who was sent to look again. */
function Visits({ order: { reinspections, facilities } }: { order: Order }) {
  if (reinspections.length === 0) return null
  const states = { open: m.orders_visit_open, done: m.orders_visit_done, cancelled: m.orders_visit_cancelled }
  return (
    <section className="order-section" aria-labelledby="order-visits">
      <h2 id="order-visits">{m.orders_visits()}</h2>
      <ul className="order-visits">
        {reinspections.map(({ id, facility_name_zh, facility_name_en, inspector_name: name, due_on: date, state }) => (
          <li key={id}>
            {facilities.length > 1 && `${nameOf({ name_zh: facility_name_zh, name_en: facility_name_en })}：`}
            {m.orders_visit({ name, date })} · {states[state]()}
          </li>
        ))}
      </ul>
    </section>
  )
}
