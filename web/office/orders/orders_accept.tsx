import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { newUuid } from '../../uuid.ts'
import { Refused } from '../refused.tsx'
import { facilitiesText, numberText } from './order_words.ts'
import { useMovingMany, type OrderHead } from './orders_data.ts'

interface Outcome {
  accepted: number
  refused: { order: OrderHead; title: string; remedy: string }[]
}

/** Accepts those chosen, each for itself; those that are refused are named with the reason. */
export function AcceptMany({ orders, forget }: { orders: OrderHead[]; forget: () => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const moving = useMovingMany()
  const accept = () => {
    const moves = orders.map(({ id, revision }) => ({ order_id: id, revision, id: newUuid(), move: 'accept' as const }))
    moving.mutate(moves, {
      onSuccess: ({ results }) => {
        const refused = results.flatMap(({ order_id, problem }) => {
          const order = orders.find(({ id }) => id === order_id)
          return problem && order ? [{ order, title: problem.title, remedy: problem.remedy }] : []
        })
        setOutcome({ accepted: results.length - refused.length, refused })
        forget()
      },
    })
  }
  return (
    <div className="orders-accept no-print">
      {orders.length > 0 && (
        <Button className="button primary" isDisabled={moving.isPending} onPress={accept}>
          {m.orders_accept_chosen({ count: orders.length })}
        </Button>
      )}
      {moving.error && <Refused error={moving.error} />}
      <div role="status">
        {outcome && orders.length === 0 && (
          <div className="note">
            <p>{m.orders_accepted({ count: outcome.accepted })}</p>
            {outcome.refused.length > 0 && (
              <>
                <p>{m.orders_not_accepted({ count: outcome.refused.length })}</p>
                <ul>
                  {outcome.refused.map(({ order, title, remedy }) => (
                    <li key={order.id}>
                      <Link href={to.order(order.id)}>{`${facilitiesText(order)} ${numberText(order)}`}</Link> {title} {remedy}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
