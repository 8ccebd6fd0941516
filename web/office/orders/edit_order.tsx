import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { OrderForm } from './order_form.tsx'
import { valuesOf } from './order_form_values.ts'
import './order.css'
import './orders.css'
import { useFindingsOf, useOrder, type Order } from './orders_data.ts'

/** A draft that is written over. */
export default function EditOrderPage({ id }: { id: string }) {
  const isAllowed = useMay('issue_orders')
  const query = useOrder(id, isAllowed)
  return (
    <Page title={m.orders_edit_title()} className="orders">
      <p className="no-print">
        <Link href={to.order(id)}>{m.orders_back_one()}</Link>
      </p>
      {isAllowed ? <QueryView query={query}>{(order) => <Edit order={order} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Edit({ order }: { order: Order }) {
  const query = useFindingsOf(order.facilities.map(({ id }) => id))
  if (order.state !== 'draft') return <p className="state">{m.orders_edit_issued()}</p>
  return (
    <QueryView query={query}>
      {(facilities) => <OrderForm name={`order.edit.${order.id}`} facilities={facilities} empty={valuesOf(order)} order={order} />}
    </QueryView>
  )
}
