import { addDays, addMonths, daysBetween, type Day } from './date.ts'
import { daysLate, onTime, openStates, type OnTime, type OrderDates, type OrderMove, type OrderState } from './rectification.ts'

/** An order with what happened to it, as supervisors count it. Days are in China. */
export interface SupervisedOrder {
  id: string
  department_code: string
  /** Where its facilities lie and what they are, each once. */
  town_codes: readonly string[]
  categories: readonly string[]
  /** Of its items: standard and clause, each once. */
  clauses: readonly string[]
  first_due_on: Day
  /** From the issue on, as they happened. */
  events: readonly { move: OrderMove; to_state: OrderState; on: Day; due_on: Day | null }[]
}

/** An order as it stood at the end of a day. */
export interface Standing extends OrderDates {
  issued_on: Day
  /** Null: not closed. */
  closed_on: Day | null
  /** Re-inspections at which something failed again. */
  times_failed: number
}

const isOpen = ({ state }: Pick<Standing, 'state'>) => (openStates as readonly OrderState[]).includes(state)

/** What is told of an order by the end of that day, from its events alone; null: it was not issued yet. */
export function standingOn({ first_due_on, events }: SupervisedOrder, day: Day): Standing | null {
  let standing: Standing | null = null
  for (const { move, to_state, on, due_on } of events) {
    if (on > day) break
    standing ??= { state: to_state, due_on: first_due_on, proof_on: null, issued_on: on, closed_on: null, times_failed: 0 }
    standing.state = to_state
    if (due_on && (move === 'extend' || move === 'reopen')) standing.due_on = due_on
    if (move === 'submit_proof') standing.proof_on = on
    if (move === 'close') standing.closed_on = on
    if (move === 'reopen') standing.closed_on = null
    if (move === 'fail_reinspection' || move === 'pass_partly') standing.times_failed += 1
    if (['return_proof', 'fail_reinspection', 'pass_partly', 'reopen'].includes(move)) standing.proof_on = null
  }
  return standing
}

export interface Period {
  from: Day
  to: Day
}

export interface Figures {
  /** Within the period, and not withdrawn by its end. */
  issued: number
  /** Closed within the period, and still closed at its end. */
  closed: number
  /** At the end of the period. */
  open: number
  open_overdue: number
  /** From issue to closing, of those closed within the period; null: none was. */
  median_days: number | null
  /** Of those closed within the period and those open and late at its end. */
  on_time: OnTime
  /** Orders of which something failed again at a re-inspection, among those closed within the period or open at its end. */
  failed_again: number
}

const isClosedIn = ({ state, closed_on }: Standing, { from }: Period) => state === 'closed' && closed_on! >= from

/** Figures that are counts of orders, by what counts in each. */
const counts = {
  issued: ({ state, issued_on }, { from }) => issued_on >= from && state !== 'withdrawn',
  closed: isClosedIn,
  open: (standing) => isOpen(standing),
  open_overdue: (standing, { to }) => isOpen(standing) && daysLate(standing, to) > 0,
  closed_on_time: (standing, period) => isClosedIn(standing, period) && daysLate(standing, period.to) === 0,
  failed_again: (standing, period) => (isOpen(standing) || isClosedIn(standing, period)) && standing.times_failed > 0,
} satisfies Record<string, (standing: Standing, period: Period) => boolean>
export type CountedFigure = keyof typeof counts
export const countedFigures = Object.keys(counts) as CountedFigure[]

/** The orders that a figure counts, each as it stood at the end of the period. */
export function countedIn<T extends SupervisedOrder>(
  orders: readonly T[],
  figure: CountedFigure,
  period: Period,
): { order: T; standing: Standing }[] {
  return orders.flatMap((order) => {
    const standing = standingOn(order, period.to)
    return standing && counts[figure](standing, period) ? [{ order, standing }] : []
  })
}

/** What a supervisor reads of a period, at the end of its last day. */
export function figuresOf(orders: readonly SupervisedOrder[], period: Period): Figures {
  const standings = orders.map((each) => standingOn(each, period.to)).filter((each) => each !== null)
  const counted = (figure: CountedFigure) => standings.filter((each) => counts[figure](each, period))
  const [closed, open] = [counted('closed'), counted('open')]
  return {
    issued: counted('issued').length,
    closed: closed.length,
    open: open.length,
    open_overdue: counted('open_overdue').length,
    median_days: median(closed.map(({ issued_on, closed_on }) => daysBetween(issued_on, closed_on!))),
    on_time: onTime([...closed, ...open], period.to),
    failed_again: counted('failed_again').length,
  }
}

/** The middle one; of an even number the mean of the two in the middle. */
function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

export const groupings = ['department', 'town', 'category', 'clause'] as const
export type Grouping = (typeof groupings)[number]

const keysOf: Record<Grouping, (order: SupervisedOrder) => readonly string[]> = {
  department: ({ department_code }) => [department_code],
  town: ({ town_codes }) => town_codes,
  category: ({ categories }) => categories,
  clause: ({ clauses }) => clauses,
}

/** Orders of one department, town, category or clause. */
export function ordersOf<T extends SupervisedOrder>(orders: readonly T[], by: Grouping, key: string): T[] {
  return orders.filter((order) => keysOf[by](order).includes(key))
}

/** Figures of each department, town, category or clause; an order that concerns several counts in each, so groups need not add up. */
export function figuresBy(orders: readonly SupervisedOrder[], by: Grouping, period: Period): (Figures & { key: string })[] {
  const groups = new Map<string, SupervisedOrder[]>()
  for (const order of orders)
    for (const key of keysOf[by](order)) {
      const group = groups.get(key)
      if (group) group.push(order)
      else groups.set(key, [order])
    }
  return [...groups].map(([key, group]) => ({ key, ...figuresOf(group, period) }))
}

/** Upper ends of the classes of age in days; the last class has none. */
export const ageing_days = [30, 60, 90, 180] as const

export interface Age {
  /** Days since the issue, from and to; to null: and more. */
  from_days: number
  to_days: number | null
  open: number
  overdue: number
}

/** Whether an order was issued so many days before. */
export function isAged({ issued_on }: Standing, day: Day, { from_days, to_days }: Pick<Age, 'from_days' | 'to_days'>): boolean {
  const days = daysBetween(issued_on, day)
  return days >= from_days && (to_days === null || days <= to_days)
}

/** Orders that are open at the end of the day, by days since their issue. */
export function ageingOf(orders: readonly SupervisedOrder[], day: Day): Age[] {
  const open = orders.map((each) => standingOn(each, day)).filter((each): each is Standing => each !== null && isOpen(each))
  const starts = [0, ...ageing_days.map((end) => end + 1)]
  return starts.map((from_days, index) => {
    const to_days = ageing_days[index] ?? null
    const aged = open.filter((each) => isAged(each, day, { from_days, to_days }))
    return { from_days, to_days, open: aged.length, overdue: aged.filter((each) => daysLate(each, day) > 0).length }
  })
}

/** Month by month from the one of `from` to that of `to`, the last one up to that day. */
export function trendOf(orders: readonly SupervisedOrder[], { from, to }: Period): (Figures & { month: string })[] {
  const months: (Figures & { month: string })[] = []
  for (let start: Day = `${from.slice(0, 7)}-01`; start <= to; start = addMonths(start, 1)) {
    const end = addDays(addMonths(start, 1), -1)
    months.push({ month: start.slice(0, 7), ...figuresOf(orders, { from: start, to: end < to ? end : to }) })
  }
  return months
}
