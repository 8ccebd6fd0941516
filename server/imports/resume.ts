import { access } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { endImport, importsUnderWay, renewWork, takeOver, type ImportUnderWay } from '../queries/import_states.ts'
import { importById, type StoredImport } from '../queries/imports.ts'
import type { Jobs } from './jobs.ts'
import { fileOf } from './receive.ts'
import { sweepUploads } from './uploads.ts'
import { runApplication, runJudging, runReading, runUndo, type WorkParts } from './work.ts'
import { isDead, thisProcess } from './worker.ts'

/** A process may die while others live on: they look for what it left as often as this. */
const look_again_ms = 10 * 60_000

/** Goes on with what others left, now and as long as this process lives. Answers how to stop looking. */
export async function keepResuming(parts: ResumeParts, jobs: Jobs, every_ms = look_again_ms): Promise<() => void> {
  await resumeImports(parts, jobs)
  const look = async () => {
    await renewWork(parts.db, thisProcess)
    await resumeImports(parts, jobs)
  }
  const told = (error: unknown) => parts.log.error({ err: error }, 'imports that a dead process left could not be looked for')
  const timer = setInterval(() => void look().catch(told), every_ms).unref()
  return () => clearInterval(timer)
}

type ResumeParts = WorkParts & { config: Config }

/**
 * Goes on with what processes were at when they ended, each import in one process only; what a
 * living one is at is left to it.
 */
export async function resumeImports(parts: ResumeParts, jobs: Jobs): Promise<void> {
  const { db, config, now, log } = parts
  for (const each of await importsUnderWay(db))
    await goOn(parts, jobs, each).catch((error: unknown) => log.error({ err: error, import: each.id }, 'an import could not be gone on with'))
  await sweepUploads(db, config, now())
}

/** Goes on with one that this process gave up for as long as the database was away, without waiting for the next look. */
export async function resumeOwn(parts: ResumeParts, jobs: Jobs, id: string): Promise<void> {
  const own = (await importsUnderWay(parts.db)).find((each) => each.id === id && each.worker === thisProcess)
  if (own) await goOn(parts, jobs, own)
}

async function goOn(parts: ResumeParts, jobs: Jobs, left: ImportUnderWay): Promise<void> {
  const { db, now } = parts
  if (!isLeft(left, jobs, now()) || !(await takeOver(db, left, thisProcess))) return
  const stored = (await importById(db, left.id))! // nobody deletes an import
  if (jobs.of(stored.id)) return // begun in the meantime
  if (left.work === 'reading') await readOn(parts, jobs, stored)
  else if (left.work === 'judging') jobs.start({ ...stored, ...stored.judging_given }, 'judging', (job) => runJudging(parts, job))
  else if (left.work === 'undoing') jobs.start(stored, 'undoing', (job) => runUndo(parts, job))
  else jobs.start(stored, 'applying', (job) => runApplication(parts, job, stored.applying_actor ?? stored.actor))
}

/** Its process is dead, or it is this one, which gave up for as long as the database was away. */
function isLeft({ id, work, worker, since }: ImportUnderWay, jobs: Jobs, now: Date): boolean {
  if (worker === thisProcess) return (work === 'applying' || work === 'undoing') && jobs.of(id) === undefined
  return isDead(worker, since, now)
}

/** From the beginning of the file, as long as it is still there; read whole, it is only judged. */
async function readOn(parts: WorkParts, jobs: Jobs, stored: StoredImport): Promise<void> {
  const is_there =
    stored.upload !== null &&
    (await access(stored.upload.path).then(
      () => true,
      () => false,
    ))
  if (stored.read_at !== null || is_there)
    jobs.start(stored, 'reading', (job) => runReading(parts, job, stored.upload && fileOf(stored, stored.upload)))
  else
    await endImport(parts.db, stored.id, {
      from: ['reading'],
      to: 'failed',
      problem: { code: 'import_interrupted', parameters: {} },
      patience: 'skip',
      worker: thisProcess,
    })
}
