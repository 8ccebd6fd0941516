import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { orderMoves, type OrderMove } from '#domain/rectification.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { MoveDialog } from './move_dialog.tsx'
import { useNext, type Doing } from './order_rights.ts'
import { moveName } from './order_words.ts'
import type { Order } from './orders_data.ts'
import { ReinspectDialog } from './reinspect_dialog.tsx'

interface Props {
  order: Order
  say: (text: string) => void
}

/** What the reader can do with it, the step that is waited for first; each opens by its address. */
export function OrderMoves({ order, say }: Props) {
  const [search, setSearch] = useSearchParams()
  const next = useNext(order)
  const mayAssign = useMay('assign_inspections') && order.state === 'proof_submitted'
  const mayWrite = useMay('issue_orders') && order.state === 'draft'
  const open = (doing: Doing | null) => setSearch(doing === null ? {} : { do: doing }, { replace: true })
  const offered: Doing[] = [...order.moves, ...(mayAssign ? (['reinspect'] as const) : [])]
  const sorted = offered.sort((one, other) => Number(other === next?.doing) - Number(one === next?.doing))
  const asked = search.get('do')
  const move = orderMoves.find((each) => each === asked)
  return (
    <>
      {(offered.length > 0 || mayWrite) && (
        <div className="order-moves no-print" role="group" aria-label={m.orders_next()}>
          {sorted.map((doing) => (
            <Button key={doing} className={doing === next?.doing ? 'button primary' : 'button quiet'} onPress={() => open(doing)}>
              {nameOfDoing(doing)}
            </Button>
          ))}
          {mayWrite && (
            <Link className="button quiet" href={to.editOrder(order.id)}>
              {m.orders_edit()}
            </Link>
          )}
        </div>
      )}
      {move && <MoveDialog key={move} order={order} move={move} close={() => open(null)} say={say} />}
      {asked === 'reinspect' && <ReinspectDialog order={order} close={() => open(null)} say={say} />}
    </>
  )
}

const nameOfDoing = (doing: Doing) => (doing === 'reinspect' ? m.orders_reinspect() : moveName(doing satisfies OrderMove))
