import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { connect, rows, type Address } from '../../server/database/connect.ts'
import { runningEmbedded } from '../../server/database/embedded.ts'
import { town } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import { databaseProcess, eventually, type Environment, type ServerProcess } from '../support/server_process.ts'

const rounds = 3

/** What one client was told, and what it asked for last without being told. */
interface Memory {
  acknowledged: Map<string, string>
  asked: Map<string, string>
}

test('nothing acknowledged is lost and nothing half-written when the server is killed', async ({ home, launch }) => {
  const environment = await home('embedded')
  await killing(environment, launch, async (server) => server.kill())
})

test('nothing acknowledged is lost and nothing half-written when the database process is killed', async ({ home, launch }) => {
  const environment = await home('embedded')
  await killing(environment, launch, async (server) => {
    process.kill(await databaseProcess(environment['DATA_DIR']!), 'SIGKILL')
    await eventually(() => server.said().includes('the embedded database ended by itself') || undefined)
  })
})

test('nothing acknowledged is lost and nothing half-written when the server in front of PostgreSQL is killed', async ({ home, launch }) => {
  const environment = await home('server')
  await killing(environment, launch, async (server) => server.kill())
})

/** Clients write, at a random moment something is killed, a server starts again: what it then holds is what was told. */
async function killing(
  environment: Environment,
  launch: (given: Environment) => Promise<ServerProcess>,
  kill: (server: ServerProcess) => Promise<void>,
) {
  const memories = [1, 2, 3].map((): Memory => ({ acknowledged: new Map(), asked: new Map() }))
  for (let round = 1; round <= rounds; round += 1) {
    const server = await launch(environment)
    const before = told(memories)
    const stop = new AbortController()
    const writers = memories.map((memory, client) => write(server, memory, `${client}.${round}`, stop.signal))
    await eventually(() => told(memories) > before + 10 || undefined)
    await sleep(Math.random() * 500)
    await kill(server)
    await sleep(200)
    stop.abort()
    await Promise.all(writers)
    await server.kill()
    await compare(await launch(environment), environment, memories)
  }
}

function told(memories: Memory[]): number {
  return memories.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
}

/** Adds facilities and edits each, one request after the other. A failed request may have been carried out or not. */
async function write({ call }: ServerProcess, { acknowledged, asked }: Memory, client: string, stop: AbortSignal): Promise<void> {
  for (let count = 1; !stop.aborted; count += 1) {
    try {
      const body = { kind: 'toilet', category: 'street_toilet', name_zh: `公厕 ${client}.${count}`, town_code: town, lifecycle: 'operating' }
      const added = await call('POST', '/api/v1/facilities', { as: 'administrator', body })
      if (added.status !== 201) continue
      const { id } = added.body
      acknowledged.set(id, body.name_zh)
      const name_zh = `${body.name_zh} 改`
      asked.set(id, name_zh)
      const headers = { 'if-match': String(added.headers['etag']) }
      const edited = await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', body: { name_zh }, headers })
      if (edited.status === 200) acknowledged.set(id, name_zh)
    } catch {
      await sleep(20)
    }
  }
}

interface Kept {
  id: string
  name_zh: string
  revision: number
  lifecycle_events: number
  added: number
  edited: number
}

async function compare(server: ServerProcess, environment: Environment, memories: Memory[]): Promise<void> {
  const kept = await everything(environment['DATABASE_URL'] ? { url: environment['DATABASE_URL'] } : runningEmbedded(environment['DATA_DIR']!)!)
  const names = new Map(kept.map(({ id, name_zh }) => [id, name_zh]))
  for (const { acknowledged, asked } of memories) {
    for (const [id, name] of acknowledged) expect([name, asked.get(id)]).toContain(names.get(id))
  }
  for (const { name_zh, revision, lifecycle_events, added, edited } of kept) {
    expect({ name_zh, lifecycle_events, added, edited }).toEqual({ name_zh, lifecycle_events: 1, added: 2, edited: name_zh.endsWith('改') ? 1 : 0 })
    expect(revision).toBeGreaterThan(edited)
  }
  expect((await server.call('GET', '/readyz')).status).toBe(200)
  await server.kill()
}

/** Each facility with what must stand beside it: its first state, and in the history both inserts and each edit. */
async function everything(address: Address): Promise<Kept[]> {
  const db = connect(address, 1)
  try {
    return await rows<Kept>(
      db,
      `select f.id, f.name_zh, f.revision,
              (select count(*) from lifecycle_events e where e.facility_id = f.id) as lifecycle_events,
              (select count(*) from history h where h.facility_id = f.id and h.action = 'insert') as added,
              (select count(*) from history h where h.facility_id = f.id and h.action = 'update' and h.after -> 'name_zh' is not null) as edited
         from facilities f`,
    )
  } finally {
    await db.destroy()
  }
}
