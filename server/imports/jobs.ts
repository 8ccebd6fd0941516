import type { FastifyBaseLogger } from 'fastify'
import { problem } from '../problem.ts'
import type { StoredImport } from '../queries/imports.ts'

export interface Progress {
  done: number
  total: number | null
  /** Another import is applied first. */
  waiting?: boolean
}

/** Work on an import that is under way in this process. The database learns of it only by its results. */
export interface Job {
  state: 'reading' | 'judging' | 'applying' | 'undoing'
  progress: Progress
  /** The import as it was when the work began. */
  stored: StoredImport
  /** What it writes in one transaction at most. */
  most_rows: number
  signal: AbortSignal
}

/** What has to be done next, because the work did not come to its end. */
export interface FollowUp {
  state: Job['state']
  stored: StoredImport
  work: Work
}

export type Work = (job: Job) => Promise<FollowUp | undefined>

export interface Jobs {
  of(id: string): Job | undefined
  /** Whether there was work on it, and is none: it came to its end, or gave up while the database was away. */
  hasEnded(id: string): boolean
  /** Whether one is being applied or taken back, for which the embedded database may have no time. */
  isApplying(): boolean
  /**
   * Begins the work and returns at once. One at a time for each import; of those that write to the inventory one at a time
   * altogether, because together they are no faster: the others wait their turn, without a connection.
   */
  start(stored: StoredImport, state: Job['state'], work: Work): Job
  /** Asks the work to stop and waits until it has, and what follows from that has begun. */
  cancel(id: string): Promise<void>
  /** Breaks everything off, when the server stops: the next start goes on. */
  close(): Promise<void>
}

/** Why work is broken off that the next start goes on with. */
export const stopping = new Error('the server stops')

/** The larger a transaction, the longer others wait for what it has locked. */
export const most_batch_rows = 2_000

export function importJobs(log: Pick<FastifyBaseLogger, 'error'>, most_rows = most_batch_rows): Jobs {
  const running = new Map<string, { job: Job; controller: AbortController; ended: Promise<void> }>()
  const over = new Set<string>()
  const end = async (id: string, why?: Error) => {
    const found = running.get(id)
    found?.controller.abort(why)
    await found?.ended
  }
  const cancel = (id: string) => end(id)
  let turn: Promise<unknown> = Promise.resolve()
  const begin = (job: Job, work: Work) => {
    if (!writes(job)) return work(job)
    const mine = turnOf(turn, job).then(() => work(job))
    turn = Promise.allSettled([turn, mine])
    return mine
  }
  const start: Jobs['start'] = (stored, state, work) => {
    const busy = running.get(stored.id)
    if (busy) throw problem('import_state', { state: busy.job.state })
    const controller = new AbortController()
    const job: Job = { state, progress: { done: 0, total: null }, stored, most_rows, signal: controller.signal }
    const ended = begin(job, work)
      .catch((error: unknown) => {
        log.error({ err: error, import: stored.id }, 'work on an import ended in a fault')
        return undefined
      })
      .then((next) => {
        running.delete(stored.id)
        over.add(stored.id)
        if (next) start(next.stored, next.state, next.work)
      })
    running.set(stored.id, { job, controller, ended })
    return job
  }
  return {
    of: (id) => running.get(id)?.job,
    hasEnded: (id) => over.has(id) && !running.has(id),
    isApplying: () => [...running.values()].some(({ job }) => writes(job)),
    start,
    cancel,
    close: async () => void (await Promise.all([...running.keys()].map((id) => end(id, stopping)))),
  }
}

/** Into the inventory. */
function writes({ state }: Job): boolean {
  return state === 'applying' || state === 'undoing'
}

/** Waits until all before it have ended, or it is cancelled. */
async function turnOf(turn: Promise<unknown>, { progress, signal }: Job): Promise<void> {
  progress.waiting = true
  await Promise.race([turn, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))])
  progress.waiting = false
}
