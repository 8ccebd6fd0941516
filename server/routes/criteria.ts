import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { seesPeople } from '../privacy.ts'
import { problem } from '../problem.ts'
import { criteriaVersion, criteriaVersions, type CriteriaVersion, type CriteriaVersionHead as Head } from '../queries/criteria.ts'
import { CriteriaVersionHead, CriteriaVersionReply } from '../schemas/criterion.ts'
import { refusals } from '../schemas/shared.ts'

export function criteriaRoutes(app: App, { db }: Parts): void {
  app.get(
    '/api/v1/criteria',
    {
      config: { permission: 'read_inventory', knows_reader: true },
      schema: {
        tags: ['criteria'],
        summary: 'Versions of the checklist',
        description: 'Those that are published, the newest first: it is in force.',
        response: { 200: Type.Object({ versions: Type.Array(CriteriaVersionHead) }) },
      },
    },
    async ({ visitor }) => {
      const versions = await criteriaVersions(db)
      return { versions: seesPeople(visitor.rights) ? versions : versions.map(withoutPublisher) }
    },
  )
  app.get(
    '/api/v1/criteria/:number',
    {
      config: { permission: 'read_inventory', knows_reader: true },
      schema: {
        tags: ['criteria'],
        summary: 'A version of the checklist with its items',
        description:
          'What each clause asks: component, property, limit, the condition under which it applies, standard and clause, and how sure it is that the text is the standard’s. `in_force`: the version that is in force. A published version never changes.',
        params: Type.Object({ number: Type.Union([Type.Literal('in_force'), Type.String({ pattern: '^[1-9][0-9]{0,8}$' })]) }),
        response: { 200: CriteriaVersionReply, ...refusals(404) },
      },
    },
    async ({ params, visitor }) => {
      const version = await criteriaVersion(db, params.number === 'in_force' ? null : Number(params.number))
      if (!version) throw problem('criteria_unknown', { number: params.number })
      return seesPeople(visitor.rights) ? version : withoutPeople(version)
    },
  )
}

function withoutPublisher<T extends Head>(version: T): T {
  return { ...version, published_by: null }
}

function withoutPeople(version: CriteriaVersion): CriteriaVersion {
  const criteria = version.criteria.map((each) => ({ ...each, signed_off: each.signed_off && { ...each.signed_off, by: null } }))
  return { ...withoutPublisher(version), criteria }
}
