import { Type } from 'typebox'
import { ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import { checkOpen } from '../audits/submission.ts'
import { scopesOf } from '../authorization.ts'
import type { Db } from '../database/connect.ts'
import { facilityFor } from '../privacy.ts'
import { found, problem } from '../problem.ts'
import { auditableFacility } from '../queries/audits.ts'
import { versionInForce } from '../queries/criteria.ts'
import { facilityById } from '../queries/facilities.ts'
import { knownOf } from '../queries/facility_facts.ts'
import { versionOf } from '../queries/field_heads.ts'
import { survivorOf } from '../queries/merges.ts'
import { toldWhole } from '../queries/operational.ts'
import { lyingOutside } from '../queries/scope.ts'
import { goneSites, sitesOf } from '../queries/sync_sites.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { Mark, SiteList, SitePackage } from '../schemas/sync.ts'
import { epochFor } from '../sync/epoch.ts'
import { hashOf } from '../sync/operation.ts'
import { basisOf } from './audit_reads.ts'

const tags = ['sync']
const config = { permission: 'submit_audits' } as const

/** What an inspector takes along: which sites, and each of them whole. */
export function syncSiteRoutes(app: App, { db, now }: Parts): void {
  app.post(
    '/api/v1/sync/sites',
    {
      config,
      schema: {
        tags,
        summary: 'Sites to take along',
        description:
          'What is assigned or was returned to the reader, each with its version; of what the device holds besides, why it is no longer among them. A site whose version the device has needs not be fetched again.',
        body: Type.Object(
          { holds: Type.Array(Id, { maxItems: 1000, description: 'Facilities that the device has' }), server_mark: Mark },
          { additionalProperties: false },
        ),
        response: { 200: SiteList, ...refusals(400, 401, 403) },
      },
    },
    async (request) => {
      const user = ownAccount(request)
      const epoch = await epochFor({ db, user, log: request.log }, request.body.server_mark)
      const sites = await sitesOf(db, user)
      const assigned = new Set(sites.map(({ facility_id }) => facility_id))
      const gone = await goneSites(
        db,
        request.body.holds.filter((id) => !assigned.has(id)),
      )
      const redirected = await Promise.all(
        gone.map(async ({ merged_into, ...each }) => ({
          ...each,
          redirected_to: merged_into && ((await survivorOf(db, each.facility_id)) ?? merged_into),
        })),
      )
      return {
        server_time: now().toISOString(),
        server_epoch: epoch.name,
        criteria_version: await versionInForce(db),
        sites,
        gone: redirected,
      }
    },
  )

  app.get(
    '/api/v1/sync/sites/:id',
    {
      config,
      schema: {
        tags,
        summary: 'A site, whole',
        description:
          'The facility as GET /facilities/{id} has it, what is known before a visit as its audit-basis has it, and the version that both are of. The hash is over the bytes of the text, so that a device keeps it only if all of it arrived.',
        params: Type.Object({ id: Id }),
        response: { 200: SitePackage, ...refusals(401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params
      const facility = found(await auditableFacility(db, id), 'facility_not_found', { id })
      const scopes = scopesOf(request)
      const outside = scopes && (await lyingOutside(db, [id], scopes))
      if (outside) throw problem('outside_your_scope', { ...outside })
      await checkOpen(db, facility)
      const { version, ...known } = await standing(db, id, async () => ({
        facility: facilityFor(request.visitor.rights, { ...toldWhole((await facilityById(db, id))!, now()), ...(await knownOf(db, id)) }),
        audit_basis: await basisOf(db, id, ownAccount(request).login_name),
      }))
      const payload = JSON.stringify({ version, ...known })
      return { facility_id: id, version, payload, content_hash: hashOf(payload) }
    },
  )
}

/** What is read while nobody changes the facility, with its version; where somebody keeps changing it the last reading stands under the version before. */
async function standing<T extends object>(db: Db, id: string, read: () => Promise<T>): Promise<T & { version: number }> {
  let version = await versionOf(db, id)
  for (let tries = 1; ; tries += 1) {
    const known = await read()
    const after = await versionOf(db, id)
    if (after === version || tries === 3) return { version, ...known }
    version = after
  }
}
