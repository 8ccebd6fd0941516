import { Link } from 'wouter'
import type { Day } from '#domain/date.ts'
import { clauseText } from '../../judgement_words.ts'
import { useCriteria } from '../../criteria_data.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { useNext, useReach } from './order_rights.ts'
import { askedText, dueText, facilitiesText, foundText, numberText, stateName, stepReached, steps } from './order_words.ts'
import type { OrderHead } from './orders_data.ts'

interface Props {
  order: OrderHead
  today: Day
  isChosen: boolean
  toggle: (id: string) => void
}

export function OrderRow({ order, today, isChosen, toggle }: Props) {
  return (
    <tr>
      <td>
        <Due order={order} today={today} />
      </td>
      <th scope="row">
        <Name order={order} isChosen={isChosen} toggle={toggle} />
      </th>
      <FirstItem order={order} as="cells" />
      <td>
        <Progress order={order} />
      </td>
      <td className="orders-next">
        <NextStep order={order} />
      </td>
    </tr>
  )
}

export function OrderCard({ order, today, isChosen, toggle }: Props) {
  return (
    <li className="orders-card">
      <Due order={order} today={today} />
      <Name order={order} isChosen={isChosen} toggle={toggle} />
      <FirstItem order={order} as="lines" />
      <Progress order={order} />
      <NextStep order={order} />
    </li>
  )
}

function Due({ order, today }: { order: OrderHead; today: Day }) {
  return (
    <p className="orders-due">
      <strong className={order.days_late > 0 ? 'orders-bad' : undefined}>{dueText(order, today)}</strong>{' '}
      <span className="keep soft">{order.due_on}</span>
    </p>
  )
}

function Name({ order, isChosen, toggle }: Omit<Props, 'today'>) {
  const mayAccept = useMay('answer_orders', { town_code: order.facilities[0]?.town_code ?? '', department_code: order.department_code })
  const name = facilitiesText(order)
  const isOfSeveral = useReach().departments?.length !== 1
  return (
    <div className="orders-name">
      {mayAccept && order.state === 'issued' && (
        <label className="orders-tick no-print">
          <input
            type="checkbox"
            aria-label={m.orders_choose({ name: `${name} ${numberText(order)}` })}
            checked={isChosen}
            onChange={() => toggle(order.id)}
          />
        </label>
      )}
      <div>
        <Link href={to.order(order.id)}>{name}</Link>
        <p className="soft">
          {numberText(order)}
          {isOfSeveral && ` · ${nameOf({ name_zh: order.department_name_zh, name_en: order.department_name_en })}`}
        </p>
      </div>
    </div>
  )
}

/** The item that is to be mended first, and how many there are besides. */
function FirstItem({ order: { first_item, items }, as }: { order: OrderHead; as: 'cells' | 'lines' }) {
  const criterion = useCriteria(first_item?.criteria_version ?? null).data?.get(first_item?.criterion ?? '')
  const found = first_item && criterion && (
    <>
      <p className="soft">{nameOf(criterion)}</p>
      <strong className="orders-bad">{foundText(first_item, criterion)}</strong>{' '}
      <span className="orders-asked">{askedText(first_item, criterion)}</span>
    </>
  )
  const clause = criterion && clauseText(criterion)
  const more = items > 1 && <p className="soft">{m.orders_more_items({ count: items - 1 })}</p>
  if (as === 'lines')
    return (
      <div>
        {found}
        <p className="soft">{clause}</p>
        {more}
      </div>
    )
  return (
    <>
      <td>
        {found}
        {more}
      </td>
      <td>{clause}</td>
    </>
  )
}

function Progress({ order }: { order: OrderHead }) {
  const step = stepReached(order.state)
  const { extension_asked_to: asked, reinspection_on } = order
  return (
    <div className="orders-progress">
      <p>{stateName(order.state)}</p>
      {asked && <p className="orders-warning keep">{m.orders_asked({ date: asked })}</p>}
      {reinspection_on && <p className="soft">{m.orders_reinspection_on({ date: reinspection_on })}</p>}
      {step > 0 && (
        <span className="orders-steps" role="img" aria-label={m.orders_steps({ step })}>
          {Array.from({ length: steps }, (_, at) => (
            <span key={at} data-reached={at < step || undefined} />
          ))}
        </span>
      )}
    </div>
  )
}

function NextStep({ order }: { order: OrderHead }) {
  const next = useNext(order)
  const name = `${facilitiesText(order)} ${numberText(order)}`
  const isWaiting = order.state === 'proof_submitted' || order.state === 'reinspected'
  if (next === null) return isWaiting ? <span className="soft">{m.orders_next_waits()}</span> : null
  return (
    <Link
      className={order.days_late > 0 ? 'button primary no-print' : 'button no-print'}
      href={to.order(order.id, next.doing)}
      aria-label={`${next.name}：${name}`}
    >
      {next.name}
    </Link>
  )
}
