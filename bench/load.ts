import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../server/config.ts'
import { rows, type Db } from '../server/database/connect.ts'
import { openDatabase } from '../server/database/open.ts'
import { createDatabase } from '../test/support/server_database.ts'
import { silent } from '../test/support/silent.ts'
import { addHeld, addInspectors, corrections, pictures, visits, type Inspector, type Sent } from './day.ts'
import { percentiles, rounded, type Figure } from './measure.ts'
import { startProgram } from './program.ts'

/**
 * The evening of a day without network: `npm run bench load [INSPECTORS [RECORDS [PHOTOS [HELD [SECONDS]]]]]`, all of them at once; after so
 * many seconds no further photo is sent. On the server that TEST_DATABASE_URL names, in a database of its own; without it on the embedded
 * engine.
 */
const [inspector_count = 30, record_count = 40, photo_count = 8, held_count = 100_000, most_s = 120] = process.argv.slice(2).map(Number)
const batch_size = 50
const batch_budget_ms = 2000
/** Batches of one device after the other, before and after there are held ones. */
const probes = 6

const folder = await mkdtemp(join(tmpdir(), 'changxing-bench-'))
const own = process.env['TEST_DATABASE_URL'] ? await createDatabase() : null
const environment: Record<string, string> = { DATA_DIR: folder, ...(own ? { DATABASE_URL: own.url } : {}) }
const answered = new Map<string, number>()
const batch_ms: number[] = []
let sent_photos = 0
let judged_in_time = 0

/** One at a time has the embedded engine, so the program is not running meanwhile. */
async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(environment), silent)
  try {
    return await work(database.db)
  } finally {
    await database.close()
  }
}

async function running(work: (url: string) => Promise<void>): Promise<void> {
  const program = await startProgram(environment)
  try {
    await work(program.url)
  } finally {
    await program.stop()
  }
}

interface Request {
  method: string
  type?: string
  body?: string | Uint8Array<ArrayBuffer>
}

async function sent(url: string, { cookie }: Inspector, { method, type, body }: Request): Promise<string> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(type && { 'content-type': type }) }
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) })
  const status = `${method} ${response.status}`
  answered.set(status, (answered.get(status) ?? 0) + 1)
  return response.text()
}

interface Receipts {
  receipts?: { operation_id: string; status: string; code: string | null }[]
  ask_again_s?: number | null
}

async function asked(url: string, inspector: Inspector, given: object): Promise<Receipts> {
  const body = JSON.stringify({ batch_id: randomUUID(), ...given })
  return JSON.parse(await sent(url, inspector, { method: 'POST', type: 'application/json', body })) as Receipts
}

/** Those that are in line. A receipt that says otherwise than that or applied ends the run. */
function inLine({ receipts = [] }: Receipts, count: number): string[] {
  const other = receipts.find(({ status, code }) => status !== 'applied' && code !== 'operation_in_line')
  if (receipts.length !== count || other) throw new Error(`not applied: ${JSON.stringify(other ?? receipts.length)}`)
  return receipts.filter(({ status }) => status !== 'applied').map(({ operation_id }) => operation_id)
}

interface Answered {
  took_ms: number
  waiting: string[]
  ask_again_s: number
}

async function handOver(url: string, inspector: Inspector, records: Sent[]): Promise<Answered> {
  const operations = records.map(({ payload, content_hash }) => ({ payload, content_hash }))
  const given = { device_id: inspector.device_id, client_now: new Date().toISOString(), operations }
  const begun = performance.now()
  const told = await asked(`${url}/api/v1/sync/operations`, inspector, given)
  return { took_ms: performance.now() - begun, waiting: inLine(told, records.length), ask_again_s: told.ask_again_s ?? 0 }
}

/** Asks again as the phone does, until all is judged. */
async function untilJudged(url: string, inspector: Inspector, { waiting, ask_again_s }: Answered): Promise<void> {
  for (let [ids, wait_s] = [waiting, ask_again_s]; ids.length > 0;) {
    await sleep(wait_s * 1000)
    const told = await asked(`${url}/api/v1/sync/receipts`, inspector, { ids })
    ids = inLine(told, ids.length)
    wait_s = told.ask_again_s ?? 0
  }
}

/** As the phone does: records before photos, oldest first, one photo after the other. */
async function deliver(url: string, inspector: Inspector, records: Sent[], until: number): Promise<void> {
  const judged: Promise<void>[] = []
  for (let from = 0; from < records.length; from += batch_size) {
    const batch = records.slice(from, from + batch_size)
    const answer = await handOver(url, inspector, batch)
    batch_ms.push(answer.took_ms)
    judged_in_time += batch.length - answer.waiting.length
    judged.push(untilJudged(url, inspector, answer))
  }
  for (const { sha256, data } of records.flatMap(({ photos }) => photos)) {
    if (performance.now() > until) break
    const address = `${url}/api/v1/photos/${sha256}`
    await sent(address, inspector, { method: 'HEAD' })
    await sent(address, inspector, { method: 'PUT', type: 'image/jpeg', body: new Uint8Array(data) })
    sent_photos += 1
  }
  await Promise.all(judged)
}

/** Batches of one phone, when nobody else is there: until the answer, and until all is judged. */
async function probing(what: string, inspector: Inspector, batches: Sent[][]): Promise<Figure[]> {
  const times: number[] = []
  const judged: number[] = []
  await running(async (url) => {
    for (const batch of batches) {
      const begun = performance.now()
      const answer = await handOver(url, inspector, batch)
      times.push(answer.took_ms)
      await untilJudged(url, inspector, { ...answer, ask_again_s: 0 })
      judged.push(performance.now() - begun)
    }
  })
  return [percentiles(`${what}: answered`, times), percentiles(`${what}: judged`, judged)]
}

function print(figures: Figure[]): void {
  for (const { what, unit, p50, p95, value, budget, of } of figures) {
    const told = value === undefined ? `p50 ${p50} ${unit}, p95 ${p95} ${unit}` : `${value} ${unit}`
    process.stdout.write(`${what.padEnd(52)}${told}${budget === undefined ? '' : ` (budget ${budget} ${unit})`}${of ? `   ${of}` : ''}\n`)
  }
}

try {
  const of = await pictures()
  const plan = await inDatabase(async (db) => {
    const [probe] = await addInspectors(db, 1, probes * 2 * batch_size)
    const inspectors = await addInspectors(db, inspector_count, record_count)
    const alone = await visits(db, probe!, probe!.facilities, { photos: 0, of }) // there is one
    const batches = Array.from({ length: probes * 2 }, (_, index) => alone.slice(index * batch_size, (index + 1) * batch_size))
    const days = []
    for (const inspector of inspectors) {
      const seen = await visits(db, inspector, inspector.facilities, { photos: photo_count, of })
      const spare = Math.max(0, batch_size - record_count)
      days.push({ inspector, records: [...seen, ...corrections(inspector, inspector.facilities.slice(0, spare))] })
    }
    return { probe: probe!, batches, days }
  })
  const before = await probing('batch of 50 audits of one phone', plan.probe, plan.batches.slice(0, probes))
  await inDatabase((db) => addHeld(db, held_count, plan.probe))
  const after = await probing(`the same beside ${held_count} held ones`, plan.probe, plan.batches.slice(probes))
  const begun = performance.now()
  let seconds = 0
  await running(async (url) => {
    await Promise.all(plan.days.map(({ inspector, records }) => deliver(url, inspector, records, begun + most_s * 1000)))
    seconds = (performance.now() - begun) / 1000
  })
  const [stored] = await inDatabase((db) =>
    rows<{ audits: number; photos: number; operations: number; judging_s: number }>(
      db,
      `select (select count(*)::int from audits) as audits, (select count(*)::int from photos) as photos,
              count(*)::int as operations, extract(epoch from max(judged_at) - min(received_at))::float as judging_s
         from sync_operations where device_id = any ((:devices)::uuid[]) and status = 'applied'`,
      { devices: plan.days.map(({ inspector }) => inspector.device_id) },
    ),
  )
  const { audits, photos, operations, judging_s } = stored!
  const faults = [...answered].filter(([status]) => / 5\d\d$/.test(status)).reduce((sum, [, count]) => sum + count, 0)
  const kilobytes = Math.round(of.reduce((sum, { length }) => sum + length, 0) / of.length / 1000)
  print([
    ...before,
    ...after,
    percentiles('batch of 50 operations, all phones at once: answered', batch_ms, batch_budget_ms),
    { what: 'judged when their batch was answered', unit: '', value: judged_in_time, of: `${operations} operations` },
    { what: 'until the last of all phones was judged', unit: 's', value: rounded(judging_s) },
    {
      what: 'photos',
      unit: '1/s',
      value: rounded(sent_photos / seconds),
      of: `${sent_photos} photos of ${kilobytes} kB, ${Math.round(seconds)} s for all of it`,
    },
    { what: 'answers of 5xx', unit: '', value: faults, budget: 0, of: [...answered].map(([status, count]) => `${status}: ${count}`).join(', ') },
    { what: 'audits and photos stored', unit: '', value: audits, of: `${photos} photos` },
    { what: 'load of the machine at the end (1, 5, 15 min)', unit: '', value: rounded(loadavg()[0]!), of: loadavg().map(rounded).join(', ') },
  ])
  const expected = inspector_count * record_count + probes * 2 * batch_size
  if (audits !== expected || photos !== sent_photos || faults > 0) process.exitCode = 1
} finally {
  await own?.drop()
  await rm(folder, { recursive: true, force: true })
}
