import { Type } from 'typebox'
import { acceptanceItems, isPassed, type Check } from '#domain/acceptance.ts'
import type { Criterion } from '#domain/criterion.ts'
import { tidied, tidiedOrNone } from '#domain/text.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { checkPast } from '../facility_rules.ts'
import { found, problem } from '../problem.ts'
import { acceptancesOf, addAcceptance } from '../queries/acceptances.ts'
import { criteriaVersion } from '../queries/criteria.ts'
import { facilityById } from '../queries/facilities.ts'
import { addLifecycleEvent, facilityForUpdate } from '../queries/facility_edits.ts'
import { Acceptances, NewAcceptance } from '../schemas/duty.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { refuseMissing } from './facility_edits.ts'

const tags = ['facilities']
const params = Type.Object({ id: Id })

/** How a new facility was found when it was finished. */
export function acceptanceRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/facilities/:id/acceptances',
    {
      config: { permission: 'read_staff_names' },
      schema: { tags, summary: 'How a facility was accepted', params, response: { 200: Acceptances, ...refusals(401, 403, 404) } },
    },
    async ({ params: { id } }) => {
      found(await facilityById(db, id), 'facility_not_found', { id })
      return acceptancesOf(db, id)
    },
  )

  app.post(
    '/api/v1/facilities/:id/acceptances',
    {
      config: { permission: 'accept_facilities' },
      schema: {
        tags,
        summary: 'Record the acceptance of a facility',
        description:
          'Every item of the checklist that is a must for a new facility of its category, each met, not met or not applicable. Where no item that judges is not met it is passed: what was planned or being built is then recorded as accepted on that day, and may become `operating`. It is kept as it is; whoever looks again records it again.',
        params,
        body: NewAcceptance,
        response: { 201: Acceptances, ...refusals(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      checkPast(request.body.accepted_on, now())
      const told = await writing(db, authorOf(request), async (trx) => {
        await accept(trx, id, request.body)
        return acceptancesOf(trx, id)
      })
      return reply.code(201).send(told)
    },
  )
}

async function accept(trx: Db, id: string, { checks: given, ...body }: NewAcceptance): Promise<void> {
  const { lifecycle } = (await facilityForUpdate(trx, id)) ?? (await refuseMissing(trx, id))
  if (lifecycle === 'closed') throw problem('duty_of_closed')
  const facility = (await facilityById(trx, id))! // locked above
  const { criteria } = found(await criteriaVersion(trx, body.criteria_version), 'criteria_unknown', { number: body.criteria_version })
  const items = acceptanceItems(criteria, facility)
  const checks = given.map((each) => ({ ...each, remark: tidiedOrNone(each.remark) }))
  checkChecks(items, checks)
  const is_passed = isPassed(items, checks)
  await addAcceptance(trx, facility, {
    ...body,
    document_number: tidiedOrNone(body.document_number),
    participants: tidied(body.participants),
    tried_by: tidiedOrNone(body.tried_by),
    remark: tidiedOrNone(body.remark),
    checks,
    is_passed,
  })
  const wasBeingBuilt = lifecycle === 'planned' || lifecycle === 'under_construction'
  if (is_passed && wasBeingBuilt) await addLifecycleEvent(trx, id, { state: 'accepted', since: body.accepted_on, reason: null })
}

/** Every item once, and of each that is not met what is wrong. */
function checkChecks(items: readonly Criterion[], checks: readonly Check[]): void {
  const open = new Map(items.map((item) => [item.id, item]))
  for (const { criterion, result, remark } of checks) {
    const item = open.get(criterion)
    if (!open.delete(criterion)) throw problem('acceptance_item_unknown', { criterion })
    if (result === 'no' && !remark) throw problem('acceptance_remark_missing', { name_zh: item!.name_zh, name_en: item!.name_en }) // it was deleted
  }
  const [first] = open.values()
  if (first) throw problem('acceptance_items_missing', { count: open.size, name_zh: first.name_zh, name_en: first.name_en })
}
