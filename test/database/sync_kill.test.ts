import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { startSession } from '../../server/queries/sessions.ts'
import { addUser } from '../../server/queries/users.ts'
import { pageHeaders } from '../support/accounts.ts'
import { documentOf } from '../support/audits.ts'
import { town } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import { eventually, onDatabase, type Environment, type ServerProcess } from '../support/server_process.ts'
import { delivered } from '../support/sync.ts'

const inspectors = 50
const audits_each = 20

test.for(['embedded', 'server'] as const)(
  'fifty inspectors hand over twenty audits each, mixed, repeated and cut off, while the server is killed: each is there once (%s)',
  { timeout: 600_000 },
  async (engine, { home, launch }) => {
    const environment = await home(engine)
    const at: { server: ServerProcess } = { server: await launch(environment) }
    const devices = await prepared(environment)
    const all = inspectors * audits_each
    const known = () => devices.reduce((sum, { receipts }) => sum + receipts.size, 0)
    const working = devices.map((device) => handOver(at, device))
    for (const share of [0.2, 0.5]) {
      await eventually(() => known() >= all * share || undefined, 300_000)
      await at.server.kill()
      at.server = await launch(environment)
    }
    await Promise.all(working)
    await onDatabase(environment, async (db) => {
      const [count] = await rows<Record<string, number>>(
        db,
        `select (select count(*) from audits) as audits, (select count(*) from audit_documents) as documents,
                (select count(*) from sync_operations where status = 'applied') as applied, (select count(*) from sync_operations) as operations,
                (select count(*) from sync_quarantine) as quarantined`,
      )
      expect(count).toEqual({ audits: all, documents: all, applied: all, operations: all, quarantined: 0 })
      const ids = await rows<{ id: string }>(db, 'select id from audits')
      expect(new Set(ids.map(({ id }) => id))).toEqual(new Set(devices.flatMap(({ receipts }) => [...receipts])))
    })
  },
)

interface Device {
  device_id: string
  headers: Record<string, string>
  operations: { id: string; sent: { payload: string; content_hash: string } }[]
  /** Of which operations there is a receipt. */
  receipts: Set<string>
}

/** Accounts that are signed in, with what their devices hold. */
async function prepared(environment: Environment): Promise<Device[]> {
  return onDatabase(environment, async (db) =>
    writing(db, 'test', async (trx) => {
      const facilities = await rows<{ id: string }>(
        trx,
        `insert into facilities (kind, category, name_zh, town_code, declared_town_code)
         select 'toilet', 'street_toilet', '公厕 ' || n, :town, :town from generate_series(1, 40) n returning id`,
        { town },
      )
      const devices: Device[] = []
      for (let index = 0; index < inspectors; index += 1) devices.push(await deviceOf(trx, index, facilities))
      return devices
    }),
  )
}

async function deviceOf(trx: Db, index: number, facilities: { id: string }[]): Promise<Device> {
  const grants = [{ role: 'inspector' as const, town_codes: null }]
  const user_id = await addUser(trx, { login_name: `inspector.${index}`, display_name: '检查员', grants })
  const headers = { ...pageHeaders(await startSession(trx, user_id, { agent: 'test', now: new Date() })), 'content-type': 'application/json' }
  const device_id = randomUUID()
  const operations = Array.from({ length: audits_each }, (_, seq) => {
    const id = randomUUID()
    const facility_id = facilities[(index * 7 + seq * 3) % facilities.length]!.id
    const operation = {
      operation_id: id,
      kind: 'audit_submit',
      target_id: facility_id,
      device_id,
      device_seq: seq + 1,
      actor_id: user_id,
      trunk_version: null,
      after: null,
      captured_at: new Date().toISOString(),
      position: null,
      payload_schema: 'audit/1',
      target_summary: { name_zh: null },
      body: { document: documentOf(facility_id) },
    }
    return { id, sent: delivered(operation) }
  })
  return { device_id, headers, operations, receipts: new Set() }
}

/** Sends whatever has no receipt yet, and some that has, in any order; a third of the answers never arrives. */
async function handOver(at: { server: ServerProcess }, device: Device): Promise<void> {
  const { device_id, headers, operations, receipts } = device
  while (receipts.size < operations.length) {
    const mixed = operations.filter(({ id }) => !receipts.has(id) || Math.random() < 0.1).toSorted(() => Math.random() - 0.5)
    const batch = [...mixed.slice(0, 6), ...mixed.slice(0, 1)]
    const body = JSON.stringify({
      batch_id: randomUUID(),
      device_id,
      client_now: new Date().toISOString(),
      operations: batch.map(({ sent }) => sent),
    })
    const cut = new AbortController()
    if (Math.random() < 0.33) setTimeout(() => cut.abort(), Math.random() * 200)
    try {
      const told = await Promise.race([send(at.server, { headers, body, signal: cut.signal }), tooLate(cut)])
      for (const { operation_id, status } of told) if (status === 'applied' || status === 'duplicate') receipts.add(operation_id)
    } catch {
      await sleep(50 + Math.random() * 200)
    }
  }
}

async function send({ url }: ServerProcess, given: RequestInit): Promise<{ operation_id: string; status: string }[]> {
  const answer = await fetch(`${url}/api/v1/sync/operations`, { method: 'POST', ...given })
  if (answer.status !== 200) throw new Error(String(answer.status))
  return ((await answer.json()) as { receipts: { operation_id: string; status: string }[] }).receipts
}

/** A request of which nothing is heard any more because its server was killed is given up. */
async function tooLate(cut: AbortController): Promise<never> {
  await sleep(15_000)
  cut.abort()
  throw new Error('no answer')
}
