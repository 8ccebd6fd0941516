import type { Language } from '#domain/language.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.ts'
import type { Db } from '../database/connect.ts'
import { refusalOf } from '../database/constraint.ts'
import { problem, Problem } from '../problem.ts'
import { beginJudging, endImport, saveProblem, turnBack } from '../queries/import_states.ts'
import { importById, markRead, type StoredImport } from '../queries/imports.ts'
import { gatherStatistics, register, staging } from '../queries/planner.ts'
import type { ImportChange, ImportOptions } from '../schemas/import.ts'
import { applyImport, importState } from './apply.ts'
import { fields, plainFields } from './field.ts'
import { stopping, type FollowUp, type Job } from './jobs.ts'
import { judgeImport } from './judge.ts'
import { proposeMapping } from './mapping.ts'
import { mustConfirm, toldWarning } from './reason.ts'
import { readInto } from './read.ts'
import { isAway } from './retry.ts'
import { checkOptions, type ReceivedFile } from './receive.ts'
import { breakOffUndo, undoImport } from './undo.ts'
import { thisProcess } from './worker.ts'

/** What the work needs of the program's parts. */
export interface WorkParts {
  db: Db
  config: Pick<Config, 'CITY_DATA'>
  now: () => Date
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Reads and judges; the file is gone afterwards, its cells are in the database. No file: it was read whole before. */
export async function runReading(parts: WorkParts, job: Job, file: ReceivedFile | null): Promise<undefined> {
  try {
    if (file && job.stored.read_at === null) {
      await readInto(parts.db, job, file)
      await markRead(parts.db, job.stored.id)
    }
    job.state = 'judging'
    const read = (await importById(parts.db, job.stored.id))! // nobody deletes an import
    job.stored = { ...read, mapping: proposeMapping(read.header) }
    await judgeImport(parts, job)
    await gathered(parts, staging)
  } catch (error) {
    if (isStopping(job)) return
    const refusal = asProblem(error, job, parts)
    const ending = refusal.code === 'import_cancelled' ? ({ to: 'cancelled' } as const) : ({ to: 'failed', problem: kept(refusal) } as const)
    await insist(() => endImport(parts.db, job.stored.id, { from: ['reading'], ...ending, patience: 'wait', worker: thisProcess }))
  } finally {
    if (!isStopping(job)) await file?.remove()
  }
}

/** Judges again with what was corrected. What is stored changes only when it succeeds. */
export async function runJudging(parts: WorkParts, job: Job): Promise<undefined> {
  const { id, mapping, options, problem: before } = job.stored
  const mine = { worker: thisProcess, patience: 'skip' } as const
  try {
    if (!(await beginJudging(parts.db, id, thisProcess, { mapping, options }))) throw await importState(parts.db, id)
    await judgeImport(parts, job)
    await gathered(parts, staging)
  } catch (error) {
    if (isStopping(job)) return
    const refusal = asProblem(error, job, parts)
    if (refusal.code === 'import_state') return // another's
    const why = refusal.code === 'import_cancelled' ? before : kept(refusal) // cancelled, it is as before
    await insist(() => saveProblem(parts.db, id, why, mine))
  }
}

/**
 * Applies it whole, but for rows that the inventory changed under; whatever happens in between takes everything back, which
 * is work of its own, and is told as the import's problem. A database that stays away is waited for by the next look.
 */
export async function runApplication(parts: WorkParts, job: Job, actor: string): Promise<FollowUp | undefined> {
  try {
    await applyImport(parts, job, actor)
    await gathered(parts, register)
  } catch (error) {
    if (isStopping(job) || (!job.signal.aborted && isAway(error))) return undefined
    const refusal = asProblem(error, job, parts)
    if (refusal.code === 'import_state') return undefined // another process has it, or is done with it
    const end = refusal.code === 'import_cancelled' ? 'cancelled' : 'failed'
    const stored = await insist(() => turnBack(parts.db, job.stored.id, { problem: kept(refusal), end, worker: thisProcess }))
    if (stored?.state === 'undoing') return { state: 'undoing', stored, work: (next) => runUndo(parts, next) }
  }
  return undefined
}

/** Takes back what is left of it; whatever happens in between leaves it applied, and is told as its problem. */
export async function runUndo(parts: WorkParts, job: Job): Promise<undefined> {
  try {
    await undoImport(parts, job)
    await gathered(parts, register)
  } catch (error) {
    if (isStopping(job) || isAway(error)) return
    const refusal = asProblem(error, job, parts)
    if (refusal.code === 'import_state') return // another process has it
    await insist(() => breakOffUndo(parts.db, job.stored.id, kept(refusal)))
  }
}

/** The server ends: everything stays as it is, and the next start goes on. */
function isStopping({ signal }: Job): boolean {
  return signal.aborted && signal.reason === stopping
}

/** Without them the work is done all the same, and later work slower. */
async function gathered({ db, log }: WorkParts, tables: readonly string[]): Promise<void> {
  await gatherStatistics(db, tables).catch((error: unknown) => log.error({ err: error }, 'statistics of the tables could not be gathered'))
}

function kept({ code, parameters }: Problem): NonNullable<StoredImport['problem']> {
  return { code, parameters }
}

function asProblem(error: unknown, job: Job, { log }: WorkParts): Problem {
  if (job.signal.aborted) return problem('import_cancelled')
  if (error instanceof Problem) return error
  const known = refusalOf(error)
  if (known) return known
  log.error({ err: error, import: job.stored.id }, 'work on an import ended in a fault')
  return problem('internal_error', { request_id: job.stored.id })
}

/** The database may be away for the moment in which its absence is to be noted. */
async function insist<T>(note: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await note()
    } catch (error) {
      if (attempt >= 20 || refusalOf(error)?.code !== 'database_unavailable') throw error
      await sleep(3_000)
    }
  }
}

/** The import with a person's corrections; null takes a column or an option away. */
export function changed(stored: StoredImport, { mapping = {}, options = {} }: ImportChange): StoredImport {
  if (stored.state !== 'ready') throw problem('import_state', { state: stored.state })
  const unknown = Object.keys(mapping).find((field) => !Object.hasOwn(fields, field))
  if (unknown !== undefined) throw problem('import_field_unknown', { field: unknown.slice(0, 40) })
  const beyond = Object.entries(mapping).find(([, column]) => column !== null && column >= stored.header.length)
  if (beyond)
    throw problem('invalid_request', {}, [
      {
        field: `mapping.${beyond[0]}`,
        code: 'maximum',
        detail: { zh: `文件只有 ${stored.header.length} 列`, en: `the file has ${stored.header.length} columns` },
      },
    ])
  const corrected = { ...stored, mapping: merged(stored.mapping, mapping), options: merged(stored.options, options) as ImportOptions, problem: null }
  checkOptions(corrected.options)
  return corrected
}

function merged<T>(base: Record<string, T | undefined>, change: Record<string, T | null | undefined>): Record<string, T> {
  const all = Object.entries({ ...base, ...change })
  return Object.fromEntries(all.filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined))
}

/** Refuses in the reader's language, because the open warning is quoted. */
export function checkApplicable(stored: StoredImport, confirmed: readonly string[], language: Language): void {
  if (stored.state !== 'ready') throw problem('import_state', { state: stored.state })
  if (stored.needs.includes('name_zh')) throw problem('column_missing', { field: plainFields.name_zh[language === 'zh' ? 'name_zh' : 'name_en'] })
  if (stored.needs.length > 0) throw problem('import_needs', { needs: stored.needs.join(', ') })
  const open = stored.warnings.find(({ code }) => mustConfirm(code) && !confirmed.includes(code))
  if (open) throw problem('import_warning_open', { warning: toldWarning(open, language).title, code: open.code })
}
