import { randomUUID } from 'node:crypto'
import { Versions } from '../../server/audits/versions.ts'
import type { Db } from '../../server/database/connect.ts'
import { settleStored } from '../../server/sync/apply.ts'
import { Line } from '../../server/sync/line.ts'
import { hashOf } from '../../server/sync/operation.ts'
import type { Sweeping } from '../../server/sync/sweep.ts'
import { addAccount, signedIn, type GivenGrant } from './accounts.ts'
import { documentOf } from './audits.ts'
import { now, type Answer, type Call } from './app.ts'
import type { Role } from '../../domain/role.ts'

type Given = { kind: string; target_id: string; body: unknown } & Record<string, unknown>

/** The device of somebody: makes operations as the app does, and hands them over. */
export interface Device {
  device_id: string
  user_id: string
  headers: Record<string, string>
  operation: (given: Given) => Record<string, unknown> & { operation_id: string }
  hand: (...operations: object[]) => Promise<Answer>
  /** What the server said last of its database; what is handed over says the mark. */
  server: { server_epoch: string; server_mark?: string }
  /** The receipts' states, in order, as `status code`. */
  told: (...operations: object[]) => Promise<string[]>
}

export const delivered = (operation: object) => {
  const payload = JSON.stringify(operation)
  return { payload, content_hash: hashOf(payload) }
}

const shapes: Record<string, string> = {
  audit_submit: 'audit/1',
  audit_revise: 'audit/1',
  status_observe: 'status/1',
  facility_change: 'change/1',
  facility_create: 'create/1',
}

/** Its clock is ahead by so much. */
export async function device(db: Db, call: Call, login_name: string, grants: (Role | GivenGrant)[] = ['inspector'], ahead_ms = 0): Promise<Device> {
  const user_id = await addAccount(db, login_name, grants)
  const headers = await signedIn(db, user_id)
  const device_id = randomUUID()
  let device_seq = 0
  const server: Device['server'] = { server_epoch: '' }
  const hand = async (...operations: object[]) => {
    const answer = await call('POST', '/api/v1/sync/operations', {
      headers,
      body: {
        batch_id: randomUUID(),
        device_id,
        client_now: new Date(now().getTime() + ahead_ms).toISOString(),
        operations: operations.map(delivered),
        ...(server.server_mark && { server_mark: server.server_mark }),
      },
    })
    const { server_epoch, server_mark } = answer.body
    if (answer.status === 200) Object.assign(server, { server_epoch, server_mark })
    return answer
  }
  return {
    device_id,
    user_id,
    headers,
    hand,
    server,
    operation: (given) => ({
      operation_id: randomUUID(),
      device_id,
      device_seq: (device_seq += 1),
      actor_id: user_id,
      trunk_version: null,
      after: null,
      captured_at: now().toISOString(),
      position: null,
      payload_schema: shapes[given.kind] ?? 'other/1',
      target_summary: { name_zh: null },
      ...given,
    }),
    told: async (...operations) => statesOf(await hand(...operations)),
  }
}

export const statesOf = ({ body }: Answer): string[] =>
  body.receipts.map(({ status, code }: { status: string; code: string | null }) => (code ? `${status} ${code}` : status))

export const nameOf = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}`)).body.name_zh

export function auditOf(of: Device, facility_id: string, given: object = {}) {
  return of.operation({ kind: 'audit_submit', target_id: facility_id, body: { document: documentOf(facility_id) }, ...given })
}
export function renamed(
  of: Device,
  facility_id: string,
  name: string,
  { grade = 'seen', ...given }: { grade?: string } & Record<string, unknown> = {},
) {
  const changes = [{ field: 'name_zh', old: null, new: name, grade, observed_at: now().toISOString() }]
  return of.operation({ kind: 'facility_change', target_id: facility_id, body: { changes }, ...given })
}

/** What the sweeper needs, at that moment. */
export function sweepingOn(db: Db, moment: Date): Sweeping {
  const judging = { db, versions: new Versions(), extent: { west: 112, south: 24, east: 113, north: 25 }, now: () => moment }
  return { judging, line: new Line((operation) => settleStored(judging, operation), 1) }
}
