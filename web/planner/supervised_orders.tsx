import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useSearch } from 'wouter'
import { useDepartmentName } from '../office/departments.ts'
import { facilitiesText, numberText, stateName } from '../office/orders/order_words.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import './supervision.css'
import { parseLooked, useCounted, type Looked } from './supervision_data.ts'
import { ageText, figureNames, groupingNames, useKeyName } from './supervision_figures.tsx'

const first_listed = 200
const most_listed = 1000

/** The orders that a figure of the supervision counts, as they stood at the end of its period. */
export default function SupervisedOrdersPage() {
  const isAllowed = useMay('read_supervision')
  const looked = parseLooked(new URLSearchParams(useSearch()))
  return (
    <Page title={looked ? m.supervision_orders({ figure: figureNames[looked.figure]() }) : m.supervision_title()} className="supervision">
      {isAllowed ? (
        <>
          <Link href={to.supervision()} className="no-print">
            {m.supervision_orders_back()}
          </Link>
          {looked ? <Orders looked={looked} /> : <p className="state">{m.supervision_orders_none()}</p>}
        </>
      ) : (
        <NotAllowed />
      )}
    </Page>
  )
}

function Orders({ looked }: { looked: Looked }) {
  const [limit, setLimit] = useState(first_listed)
  const query = useCounted(looked, limit)
  const departmentName = useDepartmentName()
  return (
    <>
      <Narrowed looked={looked} />
      <QueryView query={query}>
        {({ count, orders, to: on }) =>
          orders.length === 0 ? (
            <p className="state">{m.supervision_orders_none()}</p>
          ) : (
            <>
              <p className="soft">
                {m.supervision_orders_count({ count, to: on })}
                {orders.length < count && ` ${m.supervision_orders_shown({ count, shown: orders.length })}`}
              </p>
              <table className="supervision-table supervision-orders" aria-label={figureNames[looked.figure]()}>
                <thead>
                  <tr>
                    <th scope="col">{m.supervision_order()}</th>
                    <th scope="col">{m.supervision_order_facility()}</th>
                    <th scope="col">{m.supervision_by_department()}</th>
                    <th scope="col">{m.supervision_order_state()}</th>
                    <th scope="col">{m.supervision_order_issued()}</th>
                    <th scope="col">{m.supervision_order_due()}</th>
                    <th scope="col" className="number">
                      {m.supervision_order_late()}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {orders.map((order) => (
                    <tr key={order.id}>
                      <th scope="row">
                        <Link href={to.order(order.id)}>{numberText(order)}</Link>
                      </th>
                      <td data-label={m.supervision_order_facility()}>{facilitiesText(order)}</td>
                      <td data-label={m.supervision_by_department()}>{departmentName(order.department_code)}</td>
                      <td data-label={m.supervision_order_state()}>{stateName(order.state)}</td>
                      <td data-label={m.supervision_order_issued()} className="keep">
                        {order.issued_on}
                      </td>
                      <td data-label={m.supervision_order_due()} className="keep">
                        {order.due_on}
                      </td>
                      <td data-label={m.supervision_order_late()} className={order.days_late > 0 ? 'number supervision-bad' : 'number'}>
                        {order.days_late > 0 ? order.days_late : '—'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {orders.length < count && limit < most_listed && (
                <Button className="button no-print" onPress={() => setLimit(most_listed)}>
                  {m.supervision_orders_more()}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </>
  )
}

/** The period, and the group and age where it is of one. */
function Narrowed({ looked: { from, to: on, by, key, from_days, to_days } }: { looked: Looked }) {
  const nameOfKey = useKeyName(by ?? 'department')
  const parts = [
    m.supervision_span({ from, to: on }),
    by !== undefined && key !== undefined && `${groupingNames[by]()}：${nameOfKey(key)}`,
    from_days !== undefined && ageText({ from_days, to_days: to_days ?? null }),
  ]
  return <p>{parts.filter(Boolean).join(' · ')}</p>
}
