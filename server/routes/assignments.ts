import { Type } from 'typebox'
import { dayInChina, type Day } from '#domain/date.ts'
import { isWithin } from '#domain/role.ts'
import { tidiedOrNone } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { authorOf, scopesOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { writing, type Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import {
  addAssignments,
  assignmentById,
  assignmentForUpdate,
  cancelAssignments,
  candidates,
  editAssignment,
  inspectorById,
  inspectors,
  listAssignments,
} from '../queries/assignments.ts'
import {
  Assigned,
  Assignment,
  AssignmentEdit,
  AssignmentPage,
  assignmentStates,
  CandidateQuery,
  Candidates,
  Cancellation,
  Cancelled,
  Inspectors,
  NewAssignments,
} from '../schemas/assignment.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { Id, refusals, Words } from '../schemas/shared.ts'
import { checkMender } from '../orders/reinspection.ts'

const tags = ['assignments']
const reading = { permission: 'read_audits' } as const
const config = { permission: 'assign_inspections' } as const
const params = Type.Object({ id: Id })

/** Whose cursors they are. */
const list = 'assignments'

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const listSchema = {
  tags,
  summary: 'Who is to visit what, and by when',
  description: 'By due day. Of other people’s, those within the reader’s towns and departments.',
  querystring: Type.Object(
    {
      inspector: Type.Optional(Type.String({ pattern: `^(me|${uuid})$`, description: '`me`, or the id of an account' })),
      state: Type.Optional(Type.Array(Words(assignmentStates))),
      town: filterParameters.town,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
      after: Type.Optional(Type.String({ maxLength: 1000, description: '`next` of the page before' })),
    },
    { additionalProperties: false },
  ),
  response: { 200: AssignmentPage, ...refusals(400, 401, 403) },
}

const addSchema = {
  tags,
  summary: 'Assign inspections',
  description: 'Those that can be are assigned; each other one is named with the reason why not.',
  body: NewAssignments,
  response: { 201: Assigned, ...refusals(400, 401, 403, 422) },
}

const editSchema = {
  tags,
  summary: 'Give an assignment to another inspector, another day or note',
  params,
  body: AssignmentEdit,
  response: { 200: Assignment, ...refusals(400, 401, 403, 404, 409, 422) },
}

const cancelSchema = {
  tags,
  summary: 'Cancel an assignment',
  description: 'It is kept, as cancelled.',
  params,
  response: { 204: Type.Unsafe<undefined>({ type: 'null', description: 'Cancelled' }), ...refusals(401, 403, 404, 409) },
}

const cancelManySchema = {
  tags,
  summary: 'Cancel many assignments',
  description: 'Those of them that are open; they are kept, as cancelled.',
  body: Cancellation,
  response: { 200: Cancelled, ...refusals(400, 401, 403) },
}

const candidatesSchema = {
  tags,
  summary: 'Facilities that may be assigned',
  description: 'Conditions are joined by and, repeated ones by or. Within the caller’s towns and departments; closed ones are left out.',
  body: CandidateQuery,
  response: { 200: Candidates, ...refusals(400, 401, 403) },
}

const inspectorsSchema = { tags, summary: 'Who may be assigned, and what waits for them', response: { 200: Inspectors, ...refusals(401, 403) } }

/** Who is to visit what, and by when. */
export function assignmentRoutes(app: App, { db, now }: Parts): void {
  const today = () => dayInChina(now())

  app.get('/api/v1/assignments', { config: reading, schema: listSchema }, async (request) => {
    const { inspector, state = [], town = [], limit = 100, after } = request.query
    const own = inspector === 'me' ? found(request.visitor.user, 'no_own_account', {}).id : undefined
    const filter = { inspector_id: own ?? inspector, state, town, scopes: own ? null : scopesOf(request) }
    const listed = await listAssignments(db, filter, {
      limit: limit + 1,
      after: after ? readCursor(list, 'after', after) : undefined,
      today: today(),
    })
    const assignments = listed.slice(0, limit)
    const last = assignments.at(-1)
    return { assignments, next: listed.length > limit && last ? printCursor(list, { key: last.due_on, id: last.id }) : null }
  })

  app.post('/api/v1/assignments', { config, schema: addSchema }, async (request, reply) => {
    const { facility_ids, inspector_id, due_on, note } = request.body
    checkDue(due_on, today())
    const assigned = await writing(db, authorOf(request), async (trx) => {
      const { scopes } = found(await inspectorById(trx, inspector_id), 'inspector_unfit', {})
      const order = { facility_ids, inspector_id, due_on, note: tidiedOrNone(note) }
      return addAssignments(trx, { ...order, scopes: scopesOf(request), inspector_scopes: scopes })
    })
    return reply.code(201).send(assigned)
  })

  app.patch('/api/v1/assignments/:id', { config, schema: editSchema }, async (request) => {
    const { id } = request.params
    const { inspector_id, due_on, note } = request.body
    if (due_on) checkDue(due_on, today())
    return writing(db, authorOf(request), async (trx) => {
      const facility = await openAssignment(trx, id)
      if (inspector_id) await checkInspector(trx, inspector_id, facility)
      await editAssignment(trx, id, { inspector_id, due_on, note: note === undefined ? undefined : tidiedOrNone(note) })
      return (await assignmentById(trx, id, today()))! // locked above
    })
  })

  app.delete('/api/v1/assignments/:id', { config, schema: cancelSchema }, async (request, reply) => {
    await writing(db, authorOf(request), async (trx) => {
      await openAssignment(trx, request.params.id)
      await cancelAssignments(trx, [request.params.id])
    })
    return reply.code(204).send(undefined)
  })

  app.post('/api/v1/assignments/cancellation', { config, schema: cancelManySchema }, async (request) => ({
    cancelled: await writing(db, authorOf(request), (trx) => cancelAssignments(trx, request.body.assignment_ids)),
  }))

  app.post('/api/v1/assignments/candidates', { config, schema: candidatesSchema }, async (request) => {
    const {
      kind = [],
      category = [],
      town = [],
      verdict = [],
      facility: facility_ids = [],
      polygon,
      audited_before,
      unassigned_only = false,
    } = request.body
    return candidates(
      db,
      { kind, category, town, verdict, facility_ids, polygon, audited_before, unassigned_only, scopes: scopesOf(request) },
      today(),
    )
  })

  app.get('/api/v1/inspectors', { config, schema: inspectorsSchema }, async () => ({ inspectors: await inspectors(db, today()) }))
}

function checkDue(due_on: Day, today: Day): void {
  if (due_on < today) throw problem('due_day_past', { date: due_on })
}

/** Locked; what is done or cancelled does not change. */
async function openAssignment(trx: Db, id: string) {
  const assignment = found(await assignmentForUpdate(trx, id), 'assignment_not_found', { id })
  if (assignment.state !== 'open') throw problem('assignment_not_open')
  return assignment
}

async function checkInspector(
  trx: Db,
  id: string,
  { order_id, ...facility }: { order_id: string | null; name_zh: string; town_code: string; department_code: string | null },
): Promise<void> {
  const { login_name, display_name, scopes } = found(await inspectorById(trx, id), 'inspector_unfit', {})
  if (!isWithin(scopes, facility)) throw problem('inspector_elsewhere', { name_zh: facility.name_zh, inspector: display_name })
  await checkMender(trx, order_id, login_name)
}
