import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import type { Order } from './orders_data.ts'

/** What stands at the head of the paper. */
export function OrderFacts({ order }: { order: Order }) {
  const named = (of: 'issuing_department' | 'department') => nameOf({ name_zh: order[`${of}_name_zh`], name_en: order[`${of}_name_en`] })
  const agreed = [order.responsible_name, order.responsible_document].filter(Boolean).join(' · ')
  return (
    <section className="order-section" aria-labelledby="order-facts">
      <h2 id="order-facts">{m.orders_facts()}</h2>
      <dl className="order-facts">
        <Item name={m.orders_issuer()}>{named('issuing_department')}</Item>
        <Item name={m.orders_answers()}>{named('department')}</Item>
        <Item name={m.orders_issued()}>{order.issued_on}</Item>
        <Item name={m.orders_served()}>{order.served_on}</Item>
        <Item name={m.orders_due_on()}>
          {order.due_on}{' '}
          {order.extensions > 0 && <span className="soft">{m.orders_first_due({ date: order.first_due_on, count: order.extensions })}</span>}
        </Item>
        <Item name={m.orders_owner()}>{order.owner_name}</Item>
        <Item name={m.orders_manager()}>{order.manager_name}</Item>
        <Item name={m.orders_responsible()}>{agreed}</Item>
        <Item name={m.orders_basis()}>{order.basis}</Item>
        <Item name={m.orders_note()}>{order.note}</Item>
      </dl>
      <Papers order={order} />
    </section>
  )
}

function Papers({ order: { id } }: { order: Order }) {
  const paper = (format: string) => `/api/v1/orders/${id}/paper?format=${format}`
  return (
    <div className="order-moves no-print">
      <a className="button quiet" href={paper('pdf')} download>
        {m.orders_paper()}
      </a>
      <a className="button quiet" href={paper('docx')} download>
        {m.orders_paper_docx()}
      </a>
      <Button className="button quiet" onPress={() => globalThis.print()}>
        {m.orders_print()}
      </Button>
    </div>
  )
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
