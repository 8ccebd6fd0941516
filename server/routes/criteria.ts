import { Type } from 'typebox'
import { criteriaChanges } from '#domain/criteria_changes.ts'
import type { Criterion } from '#domain/criterion.ts'
import { may, type Rights } from '#domain/role.ts'
import type { App, Parts } from '../app.ts'
import { seesPeople } from '../privacy.ts'
import { problem } from '../problem.ts'
import { criteriaDraft } from '../queries/criteria_drafts.ts'
import { criteriaVersion, criteriaVersions, type CriteriaVersion, type CriteriaVersionHead as Head } from '../queries/criteria.ts'
import { CriteriaVersionHead, CriteriaVersionReply } from '../schemas/criterion.ts'
import { ChangesReply } from '../schemas/criteria_draft.ts'
import { refusals } from '../schemas/shared.ts'

/** A version by its number. */
export const VersionParams = Type.Object({ number: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) })

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
  app.get(
    '/api/v1/criteria/:number/changes',
    {
      config: { permission: 'read_inventory', knows_reader: true },
      schema: {
        tags: ['criteria'],
        summary: 'What differs between two versions of the checklist',
        description:
          'Items added, removed and changed since another version, field by field. Absent `since`: the one before. Of a draft it is told to whoever may publish it.',
        params: VersionParams,
        querystring: Type.Object({ since: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })) }, { additionalProperties: false }),
        response: { 200: ChangesReply, ...refusals(400, 404) },
      },
    },
    async ({ params, query, visitor }) => {
      const number = Number(params.number)
      const later = (await criteriaVersion(db, number)) ?? (may(visitor.rights, 'publish_criteria') ? await criteriaDraft(db, number) : undefined)
      if (!later) throw problem('criteria_unknown', { number })
      const since = query.since ?? (later.number > 1 ? later.number - 1 : 1)
      const earlier = await criteriaVersion(db, since)
      if (!earlier) throw problem('criteria_unknown', { number: since })
      return { number, since, ...criteriaChanges(itemsFor(visitor.rights, earlier.criteria), itemsFor(visitor.rights, later.criteria)) }
    },
  )
}

function withoutPublisher<T extends Head>(version: T): T {
  return { ...version, published_by: null }
}

function withoutPeople(version: CriteriaVersion): CriteriaVersion {
  return { ...withoutPublisher(version), criteria: version.criteria.map(unsigned) }
}

/** That it was signed off, without the name of who did. */
function unsigned(criterion: Criterion): Criterion {
  return { ...criterion, signed_off: criterion.signed_off && { ...criterion.signed_off, by: null } }
}

function itemsFor(rights: Rights, criteria: Criterion[]): Criterion[] {
  return seesPeople(rights) ? criteria : criteria.map(unsigned)
}
