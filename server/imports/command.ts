import type { Language } from '#domain/language.ts'
import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readConfig, type Config } from '../config.ts'
import type { Db } from '../database/connect.ts'
import { makeDataFolder } from '../data_folder.ts'
import { openBesideServer } from '../database/open.ts'
import { Problem } from '../problem.ts'
import { endImport } from '../queries/import_states.ts'
import { addImport, importById, importRows, type StoredImport } from '../queries/imports.ts'
import { readCommand, usage, UsageError, type Command } from './arguments.ts'
import { describeImport, describeRow } from './describe.ts'
import { most_batch_rows, type FollowUp, type Job, type Work } from './jobs.ts'
import { failure, printDryRun, printOutcome, showProgress } from './print.ts'
import { refusedFile } from './refused.ts'
import { changed, checkApplicable, runApplication, runJudging, runReading, type WorkParts } from './work.ts'
import { thisProcess } from './worker.ts'

const quiet = { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error }
const language: Language = /^en/i.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'en' : 'zh'
const actor = 'import command'

/** Ctrl-C takes back what is under way; the second one is left to the system. */
const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort())

async function run(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  const command = await readCommand(args, language, config.MAX_UPLOAD_MB)
  await makeDataFolder(config)
  const database = await openBesideServer(config, quiet)
  try {
    return await importFile(database.db, config, command)
  } finally {
    await database.close()
  }
}

async function importFile(db: Db, config: Config, command: Command): Promise<number> {
  const parts: WorkParts = { db, config, now: () => new Date(), log: quiet }
  const stored = await judged(parts, command)
  printDryRun(describeImport(stored, undefined, language), await firstTold(db, stored), language)
  if (stored.state !== 'ready') return 1
  await saveRefused(db, stored, command)
  if (command.dry_run || stored.needs.length > 0) {
    await endImport(db, stored.id, { from: ['ready'], to: 'cancelled', patience: 'skip' })
    return stored.needs.length > 0 ? 2 : 0
  }
  const confirmed = command.confirm_warnings ? stored.warnings.map(({ code }) => code) : []
  const open = refusalToApply(stored, confirmed)
  if (open) {
    await endImport(db, stored.id, { from: ['ready'], to: 'cancelled', patience: 'skip' })
    throw open
  }
  const next = await watched(stored, 'applying', (job) => runApplication(parts, job, actor))
  if (next) await watched(next.stored, next.state, next.work, new AbortController().signal)
  const done = (await importById(db, stored.id))! // nobody deletes an import
  printOutcome(describeImport(done, undefined, language), language)
  if (done.counts.outdated) await saveRefused(db, done, command)
  const { rows, refuse } = done.counts
  return done.state === 'applied' && rows > refuse ? 0 : 1
}

function refusalToApply(stored: StoredImport, confirmed: readonly string[]): Problem | null {
  try {
    checkApplicable(stored, confirmed, language)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Reads the file and judges it, with the columns that the command names. */
async function judged(parts: WorkParts, { path, file_name, format, sheet, encoding, options, mapping }: Command): Promise<StoredImport> {
  const { db } = parts
  const added = await addImport(db, { file_name, format, options, actor, worker: thisProcess })
  await watched(added, 'reading', (job) =>
    runReading(parts, job, { path, file_name, format, sheet, encoding, options, remove: async () => undefined }),
  )
  const read = (await importById(db, added.id))!
  if (mapping.length === 0 || read.state !== 'ready') return read
  const chosen = Object.fromEntries(mapping.map(([field, column]) => [field, columnOf(column, read.header)]))
  await watched(changed(read, { mapping: chosen }), 'judging', (job) => runJudging(parts, job))
  return (await importById(db, added.id))!
}

function columnOf(written: string, header: readonly string[]): number {
  const index = header.indexOf(written) >= 0 ? header.indexOf(written) : Number(written) - 1
  if (!Number.isInteger(index) || index < 0 || index >= header.length)
    throw new UsageError(`--map …=${written}: ${header.map((heading, place) => `${place + 1} ${heading}`).join(', ')}`)
  return index
}

async function watched(stored: StoredImport, state: Job['state'], work: Work, signal = stopping.signal): Promise<FollowUp | undefined> {
  const job: Job = { state, progress: { done: 0, total: null }, stored, most_rows: most_batch_rows, signal }
  const stop = showProgress(job, language)
  return work(job).finally(stop)
}

/** The first rows that are refused. */
async function firstTold(db: Db, { id }: StoredImport) {
  const refused = await importRows(db, id, { outcome: 'refuse', after: 0, limit: 20 })
  return refused.map((row) => describeRow(row, language))
}

async function saveRefused(db: Db, stored: StoredImport, { path }: Command): Promise<void> {
  if (!stored.counts.refuse) return
  const { content, file_name } = await refusedFile(db, stored, language)
  const beside = join(dirname(path), file_name)
  await pipeline(content, createWriteStream(beside))
  process.stdout.write(language === 'zh' ? `未导入的行已存为：${beside}\n` : `Refused rows are in ${beside}\n`)
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof UsageError) process.stderr.write(`${error.message}${error.message && '\n'}${usage[language]}`)
    else process.stderr.write(`${failure(error, language)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
