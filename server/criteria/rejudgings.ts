import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { writing, type Db } from '../database/connect.ts'
import { batchSize, pause_ms } from '../imports/batch_size.ts'
import { isAway, persistently } from '../imports/retry.ts'
import { isDead, thisProcess } from '../imports/worker.ts'
import { versionInForce } from '../queries/criteria.ts'
import {
  addRejudging,
  endRejudging,
  hasOutdated,
  renewRejudgings,
  runningRejudgings,
  takeOverRejudging,
  type Rejudging,
} from '../queries/rejudging.ts'
import { Checklists } from './checklists.ts'
import { rejudgeBatch } from './rejudge.ts'

interface Parts {
  db: Db
  log: Pick<FastifyBaseLogger, 'error'>
  now: () => Date
}

/** How many facilities are judged in one transaction at most, and at least however slow the database is: others wait for it. */
const most_facilities = 400
const fewest_facilities = 10

/** A process may die while others live on, and audits be approved under a version that is no longer in force. */
const look_again_ms = 10 * 60_000

/** Judging under way in this process. Whether it goes on is decided in the database, batch by batch. */
export class Rejudgings {
  readonly #parts: Parts
  readonly #most: number
  readonly #running = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()
  #timer: NodeJS.Timeout | undefined

  constructor(parts: Parts, most = most_facilities) {
    this.#parts = parts
    this.#most = most
  }

  /** Begins, or goes on with, one that this process is named at, and returns at once. */
  start({ id, started_by }: Rejudging): void {
    if (this.#running.has(id) || this.#stopping.signal.aborted) return
    this.#running.set(
      id,
      this.#run(id, started_by).finally(() => this.#running.delete(id)),
    )
  }

  /** Goes on with what others left, now and as long as this process lives. */
  async keepResuming(every_ms = look_again_ms): Promise<void> {
    const told = (error: unknown) => this.#parts.log.error({ err: error }, 'verdicts of older criteria could not be looked for')
    await this.resume().catch(told)
    this.#timer = setInterval(() => void this.resume().catch(told), every_ms).unref()
  }

  /** Takes up what a dead process left, and judges what an older version judged last. */
  async resume(): Promise<void> {
    const { db, now } = this.#parts
    await renewRejudgings(db, [...this.#running.keys()])
    for (const each of await runningRejudgings(db)) {
      const isOwn = each.worker === thisProcess && !this.#running.has(each.id)
      if (!isOwn && !isDead(each.worker, each.worker_since, now())) continue
      if (isOwn || (await takeOverRejudging(db, each, thisProcess))) this.start(each)
    }
    const number = await versionInForce(db)
    if (!(await hasOutdated(db, number))) return
    const added = await writing(db, 'program', (trx) => addRejudging(trx, { criteria_version: number, mode: 'apply', worker: thisProcess }))
    if (added) this.start(added)
  }

  /** Breaks everything off, when the server stops: the next start goes on. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#stopping.abort()
    await Promise.all(this.#running.values())
  }

  async #run(id: string, actor: string): Promise<void> {
    try {
      await this.#judgeAll(id, actor)
    } catch (error) {
      if (this.#stopping.signal.aborted || isAway(error)) return
      this.#parts.log.error({ err: error, rejudging: id }, 'judging under other criteria ended in a fault')
      await endRejudging(this.#parts.db, id, 'failed').catch(() => undefined)
    }
  }

  async #judgeAll(id: string, actor: string): Promise<void> {
    const { signal } = this.#stopping
    const size = batchSize(this.#most, fewest_facilities)
    const checklists = new Checklists()
    for (;;) {
      signal.throwIfAborted()
      const { db, now } = this.#parts
      const given = { id, worker: thisProcess, size: size.rows(), checklists, now: now() }
      const judged = await persistently(signal, () => writing(db, actor, (trx) => rejudgeBatch(trx, given)))
      if (judged === null) return
      size.took(judged)
      await sleep(pause_ms)
    }
  }
}
