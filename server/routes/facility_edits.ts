import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { isTurned } from '#domain/line.ts'
import { tidiedOrNone } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { judgeEdited } from '../audits/edited.ts'
import { authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { checkFacility, checkPast } from '../facility_rules.ts'
import { found, problem } from '../problem.ts'
import { because } from '../queries/causes.ts'
import { facilityById } from '../queries/facilities.ts'
import { addFacility, addLifecycleEvent, addVerification, editFacility, facilityForUpdate } from '../queries/facility_edits.ts'
import { knownOf } from '../queries/facility_facts.ts'
import { survivorOf } from '../queries/merges.ts'
import { toldWhole } from '../queries/operational.ts'
import { geometryOfFacility, turnFacts } from '../queries/segments.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { Closure, FacilityChange, FacilityDetail, type FacilityEdit, NewFacility, NewLifecycleEvent, NewVerification } from '../schemas/facility.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'

const tags = ['facilities']
const IdParams = Type.Object({ id: Id })
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ description: 'ETag of the version that the edit is based on' })) })
export const edited = { 200: FacilityDetail, ...refusals(400, 401, 404, 409, 412, 422, 428) }
const config = { permission: 'edit_facilities' } as const

export function facilityEditRoutes(app: App, parts: Parts, { extent }: Pick<CityData, 'extent'>): void {
  const { db, now } = parts
  const check = (body: FacilityEdit) => checkFacility(body, extent)

  app.post(
    '/api/v1/facilities',
    { config, schema: { tags, summary: 'Add a facility', body: NewFacility, response: { 201: FacilityDetail, ...refusals(400, 401, 409, 422) } } },
    async (request, reply) => {
      const { body } = request
      check(body)
      const facility = await writing(db, authorOf(request), async (trx) => toldWhole(await stored(trx, await addWhole(trx, body, now())), now()))
      reply.code(201).header('location', `/api/v1/facilities/${facility.id}`)
      return answer(facility, reply)
    },
  )

  app.patch(
    '/api/v1/facilities/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change fields of a facility',
        description:
          'Fields that are not sent stay; null empties one. Where a line runs the other way than before, what its components say of the direction (`uphill`) is turned round with it.',
        params: IdParams,
        headers: IfMatch,
        body: FacilityChange,
        response: edited,
      },
    },
    async (request, reply) => {
      const { reason, ...fields } = request.body
      checkAny(fields)
      check(fields)
      return edit(parts, request, reply, async (trx, id) => {
        if (reason) await because(trx, { kind: 'edit', reason: tidiedOrNone(reason) })
        await editWithPlace(trx, id, fields, now())
      })
    },
  )

  app.post(
    '/api/v1/facilities/:id/closure',
    {
      config,
      schema: {
        tags,
        summary: 'Close a facility with a reason',
        description: 'It stays in the register and its history; nothing is deleted.',
        params: IdParams,
        headers: IfMatch,
        body: Closure,
        response: edited,
      },
    },
    async (request, reply) => edit(parts, request, reply, (trx, id, current) => close(trx, id, { current, closure: request.body, now: now() })),
  )
}

/** A reason alone changes nothing. */
function checkAny(fields: FacilityEdit): void {
  if (Object.keys(fields).length > 0) return
  throw problem('invalid_request', {}, [{ field: '', code: 'minProperties', detail: { zh: '至少要改一项', en: 'at least one field' } }])
}

/** What is recorded of a facility over time: states and visits. */
export function facilityRecordRoutes(app: App, parts: Parts): void {
  const { now } = parts

  app.post(
    '/api/v1/facilities/:id/lifecycle-events',
    {
      config,
      schema: {
        tags,
        summary: 'Record a state and its first day',
        description: 'The newest state is the current one; an earlier day fills in the past. Of two on one day the one recorded later counts.',
        params: IdParams,
        headers: IfMatch,
        body: NewLifecycleEvent,
        response: edited,
      },
    },
    async (request, reply) => edit(parts, request, reply, (trx, id) => addLifecycle(trx, id, request.body, now())),
  )

  app.post(
    '/api/v1/facilities/:id/verifications',
    {
      config,
      schema: { tags, summary: 'Record that somebody saw it in use', params: IdParams, headers: IfMatch, body: NewVerification, response: edited },
    },
    async (request, reply) => edit(parts, request, reply, (trx, id) => verify(trx, id, request.body, now())),
  )
}

export type Current = NonNullable<Awaited<ReturnType<typeof facilityForUpdate>>>
type EditRequest = FastifyRequest<{ Params: { id: string }; Headers: { 'if-match'?: string } }>

/** Checks the version under the row's lock, does the work in the same transaction, and answers with what now stands. */
export async function edit(
  { db, now }: Parts,
  request: EditRequest,
  reply: FastifyReply,
  work: (trx: Db, id: string, current: Current) => Promise<void>,
) {
  const { id } = request.params
  const facility = await writing(db, authorOf(request), async (trx) => {
    const current = (await facilityForUpdate(trx, id)) ?? (await refuseMissing(trx, id))
    checkVersion(request.headers['if-match'], current.revision)
    await work(trx, id, current)
    return toldWhole(await stored(trx, id), now())
  })
  return answer(facility, reply)
}

/** It is not there, or another stands for it. */
export async function refuseMissing(trx: Db, id: string): Promise<never> {
  const { name_zh, merged_into } = found(await facilityById(trx, id), 'facility_not_found', { id })
  throw problem('facility_merged_already', { name: name_zh, id, into: (await survivorOf(trx, id)) ?? merged_into ?? '' })
}

/** Fields, and what follows from where it lies: what is said along a line that now runs the other way, and the town. */
export async function editWithPlace(trx: Db, id: string, fields: FacilityEdit, now: Date): Promise<void> {
  const before = fields.geometry ? await geometryOfFacility(trx, id) : null
  await editFacility(trx, id, fields)
  if (fields.kind !== undefined || fields.category !== undefined) await judgeEdited(trx, [id], dayInChina(now))
  if (isTurned(before, fields.geometry)) await turnFacts(trx, { facility: id })
  await assignTowns(trx, { today: dayInChina(now), ids: [id] })
}

/** What now stands, read before the commit: once it is committed nothing more can fail. A village lies in its town. */
export async function stored(trx: Db, id: string) {
  const facility = found(await facilityById(trx, id), 'facility_not_found', { id })
  const { village_code, declared_town_code, town_code } = facility
  if (village_code && !village_code.startsWith(declared_town_code ?? town_code)) throw problem('village_of_other_town', { code: village_code })
  return { ...facility, ...(await knownOf(trx, id)) }
}

export function answer<T extends { revision: number }>(facility: T, reply: FastifyReply): T {
  reply.header('etag', versionTag(facility.revision))
  return facility
}

/** A new facility with the state and the visit that come with it. */
export async function addWhole(trx: Db, body: NewFacility, now: Date): Promise<string> {
  const added = await addFacility(trx, body)
  await assignTowns(trx, { today: dayInChina(now), ids: [added] })
  if (body.lifecycle) await addLifecycle(trx, added, { state: body.lifecycle, since: body.lifecycle_since ?? null }, now)
  if (body.verified_on) await verify(trx, added, { verified_on: body.verified_on }, now)
  return added
}

export function close(trx: Db, id: string, { current, closure, now }: { current: Current; closure: Closure; now: Date }): Promise<void> {
  const { lifecycle, lifecycle_since } = current
  const { closed_on, reason } = closure
  if (lifecycle === 'closed') throw problem('facility_closed')
  if (lifecycle_since !== null && closed_on < lifecycle_since) throw problem('closed_too_early', { date: closed_on, since: lifecycle_since })
  return addLifecycle(trx, id, { state: 'closed', since: closed_on, reason }, now)
}

export function addLifecycle(trx: Db, id: string, event: NewLifecycleEvent, now: Date): Promise<void> {
  checkPast(event.since, now)
  if (event.state === 'closed' && !event.reason?.trim()) {
    throw problem('invalid_request', {}, [{ field: 'reason', code: 'required', detail: { zh: '关闭须写明原因', en: 'closed needs a reason' } }])
  }
  return addLifecycleEvent(trx, id, event)
}

export function verify(trx: Db, id: string, verification: NewVerification, now: Date): Promise<void> {
  checkPast(verification.verified_on, now)
  return addVerification(trx, id, verification)
}
