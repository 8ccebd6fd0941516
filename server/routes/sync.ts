import { Type } from 'typebox'
import { ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import { Versions } from '../audits/versions.ts'
import type { CityData } from '../database/reference_data.ts'
import { languageOf, problem } from '../problem.ts'
import { noteDevice } from '../queries/devices.ts'
import { noteDeviceOf } from '../queries/sessions.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { Batch, Mark, type Receipt, Receipts } from '../schemas/sync.ts'
import { settleStored, type Judging } from '../sync/apply.ts'
import { deviceIn, epochFor, standing } from '../sync/epoch.ts'
import { receive } from '../sync/intake.ts'
import { Line, widthOf } from '../sync/line.ts'
import { askAgainIn, receiptsOf } from '../sync/receipt.ts'
import { keepSwept } from '../sync/sweep.ts'
import { syncRescueRoutes } from './sync_rescue.ts'
import { syncSettlingRoutes } from './sync_settling.ts'
import { syncSiteRoutes } from './sync_sites.ts'

const tags = ['sync']
/** Whoever has an account may deliver what was done on the way; whether it takes effect is judged afterwards. */
const config = { permission: 'use_own_account', takes_deposits: true } as const

/** What devices hand over after a time without network. */
export function syncRoutes(app: App, parts: Parts, { extent }: Pick<CityData, 'extent'>): void {
  const { db, now, config: configured } = parts
  const judging: Judging = { db: parts.judging_db ?? db, now, versions: new Versions(), extent }
  const line = new Line((operation) => settleStored(judging, operation), widthOf(configured))
  keepSwept(app, { judging, line })
  syncSettlingRoutes(app, parts, { judging, line })
  syncSiteRoutes(app, parts)
  syncRescueRoutes(app, parts, line)

  const told = (batch_id: string, receipts: Receipt[], known: Awaited<ReturnType<typeof standing>>) => ({
    kind: 'sync_receipts' as const,
    batch_id,
    server_time: now().toISOString(),
    kept_days: configured.DEVICE_KEPT_DAYS,
    ask_again_s: askAgainIn(line, receipts),
    ...known,
    receipts,
  })

  app.post(
    '/api/v1/sync/operations',
    {
      config,
      bodyLimit: 1024 * 1024,
      schema: {
        tags,
        summary: 'Hand over what was done without network',
        description:
          'Each operation is stored as it came before it is judged, and judging never takes it away. What is refused is kept for a reviewer. Handing one over again changes nothing and is answered by what became of it. A receipt with the same hash is the only proof that the server has it. Where many come at once some are held as `operation_in_line`: stored, and judged soon; `ask_again_s` says when to ask for their receipts.',
        body: Batch,
        response: { 200: Receipts, ...refusals(400, 401, 403, 413, 429) },
      },
    },
    async (request, reply) => {
      const { batch_id, device_id, client_now, operations, queue, app_version = null, server_mark } = request.body
      const user = ownAccount(request)
      const offset_ms = now().getTime() - Date.parse(client_now)
      const device = await noteDevice(db, { id: device_id, user_id: user.id, offset_ms, app_version, queue, now: now() })
      if (request.visitor.session && device.user_id === user.id) await noteDeviceOf(db, request.visitor.session, device_id)
      if (device.revoked_at) throw problem('device_revoked', { reason: device.revoked_reason ?? '' })
      if (device.user_id !== user.id) throw problem('device_of_other')
      const epoch = await epochFor({ db, user, log: request.log }, server_mark)
      const from = { user, device_id, offset_ms, language: languageOf(request.headers['accept-language']) }
      const receiving = { db, now, line, log: request.log }
      const receipts = await receive(receiving, operations, from, configured.SYNC_BUDGET_MS - reply.elapsedTime)
      return told(batch_id, receipts, await standing(db, epoch, { user, device_id }))
    },
  )

  app.post(
    '/api/v1/sync/receipts',
    {
      config,
      schema: {
        tags,
        summary: 'Ask again what became of one’s own operations',
        body: Type.Object({ batch_id: Id, ids: Type.Array(Id, { maxItems: 500 }), server_mark: Mark }, { additionalProperties: false }),
        response: { 200: Receipts, ...refusals(400, 401, 403) },
      },
    },
    async (request) => {
      const { batch_id, ids, server_mark } = request.body
      const user = ownAccount(request)
      const epoch = await epochFor({ db, user, log: request.log }, server_mark)
      const language = languageOf(request.headers['accept-language'])
      const receiptOf = await receiptsOf({ db, line, user_id: user.id }, ids, language)
      const receipts = ids.map((id) => receiptOf(id))
      return told(batch_id, receipts, await standing(db, epoch, { user, device_id: deviceIn(server_mark) }))
    },
  )
}
