import { Type, type Static } from 'typebox'
import { categories } from '#domain/category.ts'
import { addDays, addMonths, dayInChina, type Day } from '#domain/date.ts'
import { daysLate } from '#domain/rectification.ts'
import { ageingOf, countedIn, figuresBy, figuresOf, isAged, ordersOf, trendOf, type Period } from '#domain/supervision.ts'
import type { App, Parts } from '../app.ts'
import { scopesOf } from '../authorization.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import type { CityData } from '../database/reference_data.ts'
import { supervisionWorkbook } from '../exports/supervision_report.ts'
import { indicatorsOn } from '../indicators.ts'
import { languageOf, problem } from '../problem.ts'
import { departmentNames } from '../queries/departments.ts'
import { townsOf } from '../queries/regions.ts'
import { supervisedHeads, supervisedOrders } from '../queries/supervision.ts'
import { refusals } from '../schemas/shared.ts'
import { CountedQuery, CountedReply, ReportQuery, SupervisionQuery, SupervisionReply } from '../schemas/supervision.ts'

const schema = {
  tags: ['supervision'],
  summary: 'How rectification goes: issued, closed, overdue, on time',
  description: 'Each figure as at the end of the period, from the orders’ events alone; an open order that is late counts against the rate.',
  querystring: SupervisionQuery,
  response: { 200: SupervisionReply, ...refusals(400, 401, 403) },
}

const countedSchema = {
  tags: ['supervision'],
  summary: 'The orders that a figure of the supervision counts',
  description: 'Exactly those, each as it stood at the end of the period.',
  querystring: CountedQuery,
  response: { 200: CountedReply, ...refusals(400, 401, 403) },
}

const reportSchema = {
  tags: ['supervision'],
  summary: 'The progress report of a quarter as a workbook',
  description:
    'One sheet each for the total, departments, towns, categories, clauses, ageing, months and the plan’s indicators; in the reader’s language. Of the quarter that runs: up to today.',
  querystring: ReportQuery,
  response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), ...refusals(400, 401, 403, 422) },
}

/** Figures of orders for those who supervise. */
export function supervisionRoutes(app: App, { db, now }: Parts, { city_code }: CityData, register: CoverageRegister): void {
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

  app.get('/api/v1/supervision/orders', { config: { permission: 'read_supervision' }, schema: countedSchema }, async (request) => {
    const { figure, by, key, from_days = 0, to_days = null, limit = 200, department = [], town = [], category = [] } = request.query
    const period = periodOf(request.query, dayInChina(now()))
    const all = await supervisedOrders(db, { department, town, category, scopes: scopesOf(request) })
    const counted = countedIn(by === undefined || key === undefined ? all : ordersOf(all, by, key), figure, period)
      .filter(({ standing }) => isAged(standing, period.to, { from_days, to_days }))
      .map(({ order, standing }) => ({ order, standing, days_late: daysLate(standing, period.to) }))
      .toSorted((one, other) => other.days_late - one.days_late || (one.standing.due_on < other.standing.due_on ? -1 : 1))
    const shown = counted.slice(0, limit)
    const heads = await supervisedHeads(
      db,
      shown.map(({ order }) => order.id),
    )
    const orders = shown.map(({ order: { id, department_code }, standing: { state, issued_on, due_on, closed_on }, days_late }) => ({
      ...heads.get(id)!, // was read just now, and no order goes
      department_code,
      state,
      issued_on,
      due_on,
      closed_on,
      days_late,
    }))
    return { ...period, count: counted.length, orders }
  })

  app.get('/api/v1/supervision/report.xlsx', { config: { permission: 'read_supervision' }, schema: reportSchema }, async (request, reply) => {
    const { quarter, lang, department = [], town = [], category = [] } = request.query
    const language = lang ?? languageOf(request.headers['accept-language'])
    const today = dayInChina(now())
    const period = quarterOf(quarter, today)
    const [orders, indicators, towns, departments, { example_data }] = await Promise.all([
      supervisedOrders(db, { department, town, category, scopes: scopesOf(request) }),
      indicatorsOn(db, period.to, { city_code, register }),
      townsOf(db, city_code, period.to),
      departmentNames(db),
      register.current(),
    ])
    const named = (list: readonly Named[]) =>
      new Map(list.map((each) => [each.code, language === 'en' ? (each.name_en ?? each.name_zh) : each.name_zh]))
    const names = { department: named(departments), town: named(towns), category: named(categories) }
    reply.header('content-disposition', `attachment; filename="supervision-${quarter}.xlsx"`)
    reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    return supervisionWorkbook({ period, orders, indicators, names, isExample: example_data }, language)
  })
}

interface Named {
  code: string
  name_zh: string
  name_en?: string | null
}

/** A quarter that has begun, up to today. */
function quarterOf(quarter: string, today: Day): Period {
  const from = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`
  if (from > today) throw problem('date_in_future', { date: from })
  const end = addDays(addMonths(from, 3), -1)
  return { from, to: end < today ? end : today }
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
