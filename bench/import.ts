import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../server/config.ts'
import type { Db } from '../server/database/connect.ts'
import { openDatabase } from '../server/database/open.ts'
import { most_batch_rows, type Job } from '../server/imports/jobs.ts'
import { runApplication, runReading } from '../server/imports/work.ts'
import { thisProcess } from '../server/imports/worker.ts'
import { addImport, importById, type StoredImport } from '../server/queries/imports.ts'
import { csvText, gb18030, toilets } from '../test/support/import_files.ts'
import { createDatabase } from '../test/support/server_database.ts'
import { silent } from '../test/support/silent.ts'

/**
 * Rows a second of an import, read to written: `npm run bench import [ROWS [FACILITIES]]`, into an inventory of so many. On the server that TEST_DATABASE_URL names,
 * in a database of its own; without it on the embedded engine, in a folder of its own.
 */
const count = Number(process.argv[2] ?? 10_000)
const before = Number(process.argv[3] ?? 0)

/** What holds this process up holds up every request of a server: the longest gap between two ticks. */
function longestStall() {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  return () => {
    clearInterval(timer)
    return Math.round(longest)
  }
}

async function timed(step: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  const stall = longestStall()
  await work()
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(
    `${step.padEnd(34)}${seconds.toFixed(2).padStart(8)} s${Math.round(count / seconds)
      .toString()
      .padStart(8)} rows/s   longest stall ${stall()} ms\n`,
  )
}

function jobOf(stored: StoredImport, state: Job['state']): Job {
  return { state, progress: { done: 0, total: null }, stored, most_rows: most_batch_rows, signal: new AbortController().signal }
}

async function importOnce(db: Db, config: Config, path: string): Promise<void> {
  const parts = { db, config, now: () => new Date(), log: silent }
  const added = await addImport(db, {
    file_name: 'bench.csv',
    format: 'csv',
    options: { datum: 'gcj02', category: 'street_toilet' },
    actor: 'bench',
    worker: thisProcess,
  })
  const file = { path, file_name: 'bench.csv', format: 'csv' as const, options: added.options, remove: async () => undefined }
  await timed('read and judge', () => runReading(parts, jobOf(added, 'reading'), file))
  const judged = (await importById(db, added.id))!
  await timed(`apply (add ${judged.counts.add}, leave ${judged.counts.leave})`, () => runApplication(parts, jobOf(judged, 'applying'), 'bench'))
  const done = (await importById(db, added.id))!
  if (done.state !== 'applied') throw new Error(JSON.stringify(done.problem))
}

const folder = await mkdtemp(join(tmpdir(), 'changxing-bench-'))
const own = process.env['TEST_DATABASE_URL'] ? await createDatabase() : null
const config = readConfig({ DATA_DIR: folder, ...(own ? { DATABASE_URL: own.url } : {}) })
const database = await openDatabase(config, silent)
try {
  const path = join(folder, 'bench.csv')
  const { header, rows } = toilets(before + count, 'gcj02')
  if (before > 0) {
    await writeFile(path, gb18030(csvText({ header, rows: rows.slice(count) })))
    await importOnce(database.db, config, path)
  }
  await writeFile(path, gb18030(csvText({ header, rows: rows.slice(0, count) })))
  process.stdout.write(`${count} rows into ${before} facilities, ${own ? 'server' : 'embedded'}\n`)
  await importOnce(database.db, config, path)
  await importOnce(database.db, config, path)
} finally {
  await database.close()
  await own?.drop()
  await rm(folder, { recursive: true, force: true })
}
