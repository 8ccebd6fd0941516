import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { checkedObservation } from '../observation_rules.ts'
import { facilityById } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { addObservation, toldWhole } from '../queries/operational.ts'
import { NewObservation, ObservationReply } from '../schemas/operational.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { refuseMissing } from './facility_edits.ts'

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
      const seen = checkedObservation(request.body, now())
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
