import type { OrderMove } from '#domain/rectification.ts'
import { m } from '../../paraglide/messages.js'
import { useMay, useSession } from '../../session.ts'
import { moveName } from './order_words.ts'
import type { OrderHead } from './orders_data.ts'

/** What an order's page may be opened to do. */
export type Doing = OrderMove | 'reinspect'

interface Next {
  doing: Doing
  name: string
}

/** The step that the reader is waited for; null: others are. The server decides what is done. */
export function useNext(order: Pick<OrderHead, 'department_code' | 'facilities' | 'state' | 'extension_asked_to' | 'reinspection_on'>): Next | null {
  const place = { town_code: order.facilities[0]?.town_code ?? '', department_code: order.department_code }
  const mayAnswer = useMay('answer_orders', place)
  const mayIssue = useMay('issue_orders', place)
  const mayClose = useMay('close_orders', place)
  const mayAssign = useMay('assign_inspections')
  const next = (doing: OrderMove, name = moveName(doing)): Next => ({ doing, name })
  const { state } = order
  if (state === 'draft') return mayIssue ? next('issue') : null
  if (order.extension_asked_to !== null && mayIssue) return next('extend', m.orders_next_asked())
  if (state === 'proof_submitted') return mayAssign && order.reinspection_on === null ? { doing: 'reinspect', name: m.orders_reinspect() } : null
  if (state === 'reinspected') return mayClose ? next('close') : null
  if (!mayAnswer) return null
  if (state === 'issued') return next('accept')
  if (state === 'accepted' || state === 'reopened') return next('start')
  if (state === 'returned' || state === 'partly_done') return next('submit_proof', m.orders_next_again())
  return state === 'in_progress' ? next('submit_proof') : null
}

/** Departments and towns whose orders the reader sees; null: all. */
export function useReach(): { departments: string[] | null; towns: string[] | null } {
  const scopes = useSession()?.permissions.find(({ permission }) => permission === 'read_orders')?.scopes ?? null
  const all = (of: 'department_codes' | 'town_codes') => {
    const each = scopes?.map((scope) => scope[of])
    return each && each.every((codes) => codes !== null) ? [...new Set(each.flat())] : null
  }
  return { departments: all('department_codes'), towns: all('town_codes') }
}
