import { isDay, type Day } from '#domain/date.ts'
import { m } from '../../paraglide/messages.js'
import type { Order, OrderCandidate, OrderDraftBody, OrderFinding } from './orders_data.ts'

export type Kind = OrderDraftBody['kind']

/** What stands in the form of a draft. */
export interface OrderValues {
  /** Of the order: made here, so that saving it twice makes one. */
  id: string
  kind: Kind
  issuing_department_code: string
  department_code: string
  due_on: string
  owner_name: string
  manager_name: string
  responsible_name: string
  responsible_document: string
  basis: string
  note: string
  /** The findings that are in it, by their id. */
  items: Record<string, ItemValues>
}

export interface ItemValues {
  remedy: string
  cost: string
}

export type TextName = 'owner_name' | 'manager_name' | 'responsible_name' | 'responsible_document' | 'basis' | 'note'

const texts: TextName[] = ['owner_name', 'manager_name', 'responsible_name', 'responsible_document', 'basis', 'note']

interface NewOrder {
  id: string
  issuing: string | null
  /** Only these; empty: all that condemns. */
  findings: readonly string[]
}

/** An order before anybody wrote in it: of what stands in no other order. */
export function newValues({ id, issuing, findings: named }: NewOrder, facilities: readonly OrderCandidate[]): OrderValues {
  const isMeant = (finding: OrderFinding) => (named.length > 0 ? named.includes(finding.id) : finding.condemns)
  const chosen = facilities.flatMap(({ findings }) => findings).filter((finding) => isFree(finding, id) && isMeant(finding))
  return {
    id,
    kind: 'order',
    issuing_department_code: issuing ?? '',
    department_code: facilities.find(({ department_code }) => department_code !== null)?.department_code ?? '',
    due_on: '',
    owner_name: facilities[0]?.owner ?? '',
    manager_name: '',
    responsible_name: '',
    responsible_document: '',
    basis: '',
    note: '',
    items: Object.fromEntries(chosen.map((finding) => [finding.id, itemOf(finding)])),
  }
}

export function itemOf({ remedy, cost_estimate_cny }: Pick<OrderFinding, 'remedy' | 'cost_estimate_cny'>): ItemValues {
  return { remedy: remedy ?? '', cost: cost_estimate_cny === null ? '' : String(cost_estimate_cny) }
}

export function valuesOf(order: Order): OrderValues {
  const { id, kind, issuing_department_code, department_code, due_on, order_items } = order
  const written = Object.fromEntries(texts.map((name) => [name, order[name] ?? ''])) as Record<TextName, string>
  const items = Object.fromEntries(order_items.map((item) => [item.finding_id, itemOf(item)]))
  return { id, kind, issuing_department_code, department_code, due_on, ...written, items }
}

/** Whether it stands in no other order. */
export const isFree = ({ order }: OrderFinding, id: string) => order === null || order.id === id

/** What only advises enters a suggestion and nothing else. */
export const fits = (finding: OrderFinding, { kind, id }: Pick<OrderValues, 'kind' | 'id'>) =>
  isFree(finding, id) && (finding.condemns || kind === 'suggestion')

export function chosenOf(values: OrderValues, facilities: readonly OrderCandidate[]): OrderFinding[] {
  return facilities.flatMap(({ findings }) => findings).filter((finding) => values.items[finding.id] && fits(finding, values))
}

export type Wrong = Partial<Record<string, string>>

/** What has to be mended before it can be saved, by field; of an item by its finding. */
export function wrongOf(values: OrderValues, chosen: readonly OrderFinding[], today: Day): Wrong {
  const wrong: Wrong = {}
  if (values.issuing_department_code === '') wrong['issuing_department_code'] = m.orders_form_choose_department()
  if (values.department_code === '') wrong['department_code'] = m.orders_form_choose_department()
  if (!isDay(values.due_on) || values.due_on <= today) wrong['due_on'] = m.orders_day_after({ date: today })
  if (chosen.length === 0) wrong['items'] = m.orders_form_choose_item()
  for (const { id } of chosen) if (!/^\d{0,9}$/.test(values.items[id]?.cost.trim() ?? '')) wrong[id] = m.orders_form_cost_unfit()
  return wrong
}

export function bodyOf(values: OrderValues, chosen: readonly OrderFinding[]): OrderDraftBody {
  const { kind, issuing_department_code, department_code, due_on } = values
  const written = Object.fromEntries(texts.map((name) => [name, values[name].trim() || null])) as Record<TextName, string | null>
  const items = chosen.map(({ id }) => {
    const { remedy, cost } = values.items[id] ?? { remedy: '', cost: '' }
    return { finding_id: id, remedy: remedy.trim() || null, cost_estimate_cny: cost.trim() === '' ? null : Number(cost) }
  })
  return { kind, issuing_department_code, department_code, due_on, ...written, items }
}
