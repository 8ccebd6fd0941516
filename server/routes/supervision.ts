import type { Static } from 'typebox'
import { addDays, addMonths, dayInChina, type Day } from '#domain/date.ts'
import { ageingOf, figuresBy, figuresOf, trendOf, type Period } from '#domain/supervision.ts'
import type { App, Parts } from '../app.ts'
import { scopesOf } from '../authorization.ts'
import { problem } from '../problem.ts'
import { supervisedOrders } from '../queries/supervision.ts'
import { refusals } from '../schemas/shared.ts'
import { SupervisionQuery, SupervisionReply } from '../schemas/supervision.ts'

const schema = {
  tags: ['supervision'],
  summary: 'How rectification goes: issued, closed, overdue, on time',
  description: 'Each figure as at the end of the period, from the orders’ events alone; an open order that is late counts against the rate.',
  querystring: SupervisionQuery,
  response: { 200: SupervisionReply, ...refusals(400, 401, 403) },
}

/** Figures of orders for those who supervise. */
export function supervisionRoutes(app: App, { db, now }: Parts): void {
  app.get('/api/v1/supervision', { config: { permission: 'read_supervision' }, schema }, async (request) => {
    const { by = 'department', department = [], town = [], category = [] } = request.query
    const period = periodOf(request.query, dayInChina(now()))
    const orders = await supervisedOrders(db, { department, town, category, scopes: scopesOf(request) })
    return {
      ...period,
      by,
      total: figuresOf(orders, period),
      groups: figuresBy(orders, by, period),
      ageing: ageingOf(orders, period.to),
      trend: trendOf(orders, period),
    }
  })
}

/** More months than this are not told one by one. */
const most_months = 60

function periodOf({ from, to }: Pick<Static<typeof SupervisionQuery>, 'from' | 'to'>, today: Day): Period {
  const end = to && to < today ? to : today
  const start = from ?? `${end.slice(0, 4)}-01-01`
  if (start > end)
    throw problem('invalid_request', {}, [
      { field: 'from', code: 'order', detail: { zh: '开始日期不能晚于结束日期', en: 'from must not lie after to' } },
    ])
  const earliest = addDays(addMonths(end, -most_months), 1)
  return { from: start < earliest ? earliest : start, to: end }
}
