import { Type } from 'typebox'
import { propertyOfWhole } from '#domain/audit_document.ts'
import type { App, Parts } from '../app.ts'
import { checkFactOf } from '../facility_rules.ts'
import { addFact } from '../queries/components.ts'
import { criteriaVersion } from '../queries/criteria.ts'
import { NewFact } from '../schemas/facility.ts'
import { Id } from '../schemas/shared.ts'
import { edit, edited, IfMatch } from './facility_edits.ts'

/** What is known of a facility as a whole. */
export function facilityFactRoutes(app: App, parts: Parts): void {
  app.post(
    '/api/v1/facilities/:id/facts',
    {
      config: { permission: 'edit_facilities' },
      schema: {
        tags: ['facilities'],
        summary: 'Record a fact of a facility as a whole',
        description:
          'What the checklist in force asks of it once, and what decides whether its items apply: storeys, lifts, toilets for the public. As facts of components, these are only added.',
        params: Type.Object({ id: Id }),
        headers: IfMatch,
        body: NewFact,
        response: edited,
      },
    },
    async (request, reply) =>
      edit(parts, request, reply, async (trx, id) => {
        const fact = request.body
        const { criteria } = (await criteriaVersion(trx, null))! // comes with the reference data
        checkFactOf('facility', propertyOfWhole(criteria, fact.property), { fact, now: parts.now() })
        await addFact(trx, 'facility_facts', id, fact)
      }),
  )
}
