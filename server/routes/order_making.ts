import { Type } from 'typebox'
import { categories } from '#domain/category.ts'
import { dayInChina } from '#domain/date.ts'
import { tidiedOrNone } from '#domain/text.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { orderReinspection } from '../orders/reinspection.ts'
import { isDepartment } from '../queries/departments.ts'
import { dutiesSet, orderCandidates, setDuty } from '../queries/order_candidates.ts'
import { Assigned } from '../schemas/assignment.ts'
import { DepartmentDuties, NewReinspection, OrderCandidates } from '../schemas/order.ts'
import { Id, Nullable, refusals, Words } from '../schemas/shared.ts'

const tags = ['orders']

const candidatesSchema = {
  tags,
  summary: 'What fails and may come into an order',
  description: 'Facilities with open findings, with the department that answers for each: named by the facility, else for its category.',
  querystring: Type.Object(
    {
      facility: Type.Optional(Id),
      town: Type.Optional(Type.Array(Type.String({ maxLength: 50 }))),
      category: Type.Optional(Type.Array(Type.String({ maxLength: 50 }))),
      department: Type.Optional(Type.Array(Type.String({ maxLength: 50 }))),
      free_only: Type.Optional(Type.Boolean({ default: true, description: 'With a finding that stands in no open order' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    },
    { additionalProperties: false },
  ),
  response: { 200: OrderCandidates, ...refusals(400, 401, 403) },
}

const dutiesSchema = { tags, summary: 'Which department answers for which category', response: { 200: DepartmentDuties, ...refusals(401, 403) } }

const dutySchema = {
  tags,
  summary: 'Set which department answers for a category',
  description: 'Null: as the plan names it.',
  params: Type.Object({ category: Words(categories.map(({ code }) => code)) }),
  body: Type.Object({ department_code: Nullable(Type.String({ maxLength: 50 })) }, { additionalProperties: false }),
  response: { 200: DepartmentDuties, ...refusals(400, 401, 403, 404, 422) },
}

const reinspectionSchema = {
  tags,
  summary: 'Send an inspector to look whether it is mended',
  description:
    'Of an order whose proof waits. Each facility with an open item is assigned, and only those items are to be looked at; never by whoever handed in proof.',
  params: Type.Object({ id: Id }),
  body: NewReinspection,
  response: { 201: Assigned, ...refusals(400, 401, 403, 404, 409, 422) },
}

const works_leads = Object.fromEntries(categories.flatMap(({ code, works_lead }) => (works_lead ? [[code, works_lead]] : []))) as Record<
  string,
  string
>

/** Of what orders are made, and the visits that look again. */
export function orderMakingRoutes(app: App, { db, now }: Parts): void {
  app.get('/api/v1/order-candidates', { config: { permission: 'issue_orders' }, schema: candidatesSchema }, async (request) => {
    const { facility, town = [], category = [], department = [], free_only = true, limit = 50 } = request.query
    return orderCandidates(db, { facility, town, category, department, free_only, limit, scopes: scopesOf(request), works_leads })
  })

  app.get('/api/v1/department-duties', { config: { permission: 'read_orders' }, schema: dutiesSchema }, async () => duties())

  app.put('/api/v1/department-duties/:category', { config: { permission: 'manage_accounts' }, schema: dutySchema }, async (request) => {
    const { category } = request.params
    const { department_code } = request.body
    await writing(db, authorOf(request), async (trx) => {
      if (department_code !== null && !(await isDepartment(trx, department_code)))
        throw refusedAt('department_code', 'order_department_unknown', { code: department_code })
      await setDuty(trx, category, department_code)
    })
    return duties()
  })

  app.post(
    '/api/v1/orders/:id/reinspection',
    { config: { permission: 'assign_inspections' }, schema: reinspectionSchema },
    async (request, reply) => {
      const { inspector_id, due_on, note } = request.body
      const { rights } = request.visitor
      const today = dayInChina(now())
      const reader = { scopes: rights.get('read_orders') ?? null, draft_scopes: undefined, today }
      const visit = { inspector_id, due_on, note: tidiedOrNone(note), scopes: scopesOf(request), reader }
      const assigned = await writing(db, actorOf(request), (trx) => orderReinspection(trx, request.params.id, visit))
      return reply.code(201).send(assigned)
    },
  )

  async function duties() {
    const set = new Map((await dutiesSet(db)).map(({ category, department_code }) => [category, department_code]))
    return {
      duties: categories.map(({ code, works_lead }) => ({
        category: code,
        department_code: set.get(code) ?? works_lead ?? null,
        is_override: set.has(code),
      })),
    }
  }
}
