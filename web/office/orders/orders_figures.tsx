import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to, type OrderGroup } from '../../routes.ts'
import type { OrderPage, OrdersFilter } from './orders_data.ts'

interface Props {
  page: OrderPage
  filter: OrdersFilter
  mayIssue: boolean
}

const names: Record<OrderGroup, () => string> = {
  open: m.orders_group_open,
  overdue: m.orders_group_overdue,
  due_soon: m.orders_group_due_soon,
  to_accept: m.orders_group_to_accept,
  to_reinspect: m.orders_group_to_reinspect,
  draft: m.orders_group_draft,
  closed: m.orders_group_closed,
}

/** How many there are of each group, which is the filter as well; and this year's rate with its formula. */
export function Figures({ page: { counts, on_time }, filter, mayIssue }: Props) {
  const { department, town, group } = filter
  const shown: OrderGroup[] = ['open', 'overdue', 'due_soon', 'to_accept', 'to_reinspect', ...(mayIssue ? (['draft'] as const) : []), 'closed']
  const name = (of: OrderGroup) => (of === 'to_reinspect' && mayIssue ? m.orders_group_reinspect() : names[of]())
  return (
    <div className="orders-figures">
      <nav aria-label={m.orders_groups()} className="no-print">
        <ul className="orders-groups">
          {shown.map((of) => (
            <li key={of}>
              <Link
                href={to.orders({ ...(of !== 'open' && { group: of }), ...(department && { department }), ...(town && { town }) })}
                aria-current={of === group ? 'true' : undefined}
                className={of === 'overdue' && counts.overdue > 0 ? 'orders-bad' : undefined}
              >
                <strong>{counts[of]}</strong> {name(of)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="orders-rate">
        <span>{m.orders_on_time()}</span> <strong>{on_time.rate === null ? '—' : percentText(on_time.rate)}</strong>{' '}
        <span className="soft">
          {on_time.rate === null
            ? m.orders_on_time_none()
            : m.orders_formula({ on_time: on_time.closed_on_time, closed: on_time.closed, overdue: on_time.open_overdue })}
        </span>
      </p>
    </div>
  )
}

const percentText = (rate: number) => `${(rate * 100).toFixed(1)}\u00A0%`
