import { addDays, type Day } from '#domain/date.ts'
import type { OrderHead } from './orders_data.ts'

const sections = ['overdue', 'due_soon', 'later', 'waiting', 'draft', 'done'] as const
export type Section = (typeof sections)[number]

const soon_days = 7

/** The orders by what needs action, in that order; sections that have none are left out. */
export function sectionsOf(orders: readonly OrderHead[], today: Day): [Section, OrderHead[]][] {
  return sections
    .map((section): [Section, OrderHead[]] => [section, orders.filter((order) => sectionOf(order, today) === section)])
    .filter(([, members]) => members.length > 0)
}

function sectionOf({ state, days_late, due_on }: OrderHead, today: Day): Section {
  if (state === 'draft') return 'draft'
  if (state === 'closed' || state === 'withdrawn') return 'done'
  if (days_late > 0) return 'overdue'
  if (state === 'proof_submitted' || state === 'reinspected') return 'waiting'
  return due_on <= addDays(today, soon_days) ? 'due_soon' : 'later'
}
