import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay, useSession } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { newUuid } from '../../uuid.ts'
import { ChooseFacilities } from './order_candidates.tsx'
import { OrderForm } from './order_form.tsx'
import { newValues } from './order_form_values.ts'
import './order.css'
import './orders.css'
import { useFindingsOf } from './orders_data.ts'

/** A new order: of which facilities, then what it says. */
export default function NewOrderPage() {
  const isAllowed = useMay('issue_orders')
  const [search] = useSearchParams()
  const facilities = search.getAll('facility').sort()
  const findings = search.getAll('finding').sort()
  return (
    <Page title={m.orders_new()} className="orders">
      <p className="no-print">
        <Link href={to.orders()}>{m.orders_back()}</Link>
      </p>
      {!isAllowed && <NotAllowed />}
      {isAllowed &&
        (facilities.length === 0 ? <ChooseFacilities /> : <New key={[...facilities, ...findings].join(' ')} ids={facilities} findings={findings} />)}
    </Page>
  )
}

function New({ ids, findings }: { ids: string[]; findings: string[] }) {
  const query = useFindingsOf(ids)
  const [id] = useState(newUuid)
  const own = useSession()?.user?.department_code ?? null
  return (
    <QueryView query={query}>
      {(facilities) =>
        facilities.length === 0 ? (
          <div className="state">
            <p>{m.orders_form_nothing()}</p>
            <Link className="button" href={to.newOrder()}>
              {m.orders_form_others()}
            </Link>
          </div>
        ) : (
          <OrderForm
            name={`order.new.${[...ids, ...findings].join('.')}`}
            facilities={facilities}
            empty={newValues({ id, issuing: own, findings }, facilities)}
            order={null}
          />
        )
      }
    </QueryView>
  )
}
