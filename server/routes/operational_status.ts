import { Type } from 'typebox'
import { daysAfter, longest_hold_days, oldest_observation_days } from '#domain/operational.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { addObservation, toldWhole } from '../queries/operational.ts'
import { NewObservation, ObservationReply } from '../schemas/operational.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { refuseMissing } from './facility_edits.ts'

/** A device's clock may be ahead by so much. */
const clock_slack_ms = 5 * 60_000

/** Whether a facility can be used today, as somebody saw it. */
export function operationalStatusRoutes(app: App, { db, now }: Parts): void {
  app.post(
    '/api/v1/facilities/:id/operational-status',
    {
      config: { permission: 'observe_status' },
      schema: {
        tags: ['facilities'],
        summary: 'Record whether it can be used today',
        description: 'What was seen last counts, until it expires; what was seen before stays in the history. No part of the verdict.',
        params: Type.Object({ id: Id }),
        body: NewObservation,
        response: { 201: ObservationReply, ...refusals(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const seen = checked(request.body, now())
      const observed_by = request.visitor.user?.display_name ?? actorOf(request)
      const usable_today = await writing(db, authorOf(request), async (trx) => {
        if (!(await facilityForUpdate(trx, id))) await refuseMissing(trx, id)
        await addObservation(trx, id, { ...seen, observed_by })
        return toldWhole((await facilityById(trx, id))!, now()).usable_today // locked above
      })
      return reply.code(201).send({ usable_today })
    },
  )
}

/** What a schema can't say of it; moments as ISO 8601 in UTC. */
function checked({ usable, reason = null, note = null, observed_at, expires_at }: NewObservation, now: Date) {
  if (usable !== (reason === null) || (reason === 'other' && !note?.trim())) throw problem('observation_reason_missing')
  const seen_at = observed_at ? new Date(observed_at).toISOString() : now.toISOString()
  if (seen_at > new Date(now.getTime() + clock_slack_ms).toISOString()) throw problem('observation_in_future')
  if (seen_at < daysAfter(now.toISOString(), -oldest_observation_days)) throw problem('observation_too_old', { days: oldest_observation_days })
  const ends_at = expires_at && new Date(expires_at).toISOString()
  if (ends_at && (ends_at <= now.toISOString() || ends_at > daysAfter(seen_at, longest_hold_days)))
    throw problem('observation_end_unfit', { days: longest_hold_days })
  return { usable, reason, note, observed_at: seen_at, ...(ends_at ? { expires_at: ends_at } : {}) }
}
