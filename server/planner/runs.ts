import canonicalize from 'canonicalize'
import type { FastifyBaseLogger } from 'fastify'
import { createHash } from 'node:crypto'
import type { LinearModel, Solved } from '#domain/linear_model.ts'
import { writing, type Db } from '../database/connect.ts'
import { persistently } from '../imports/retry.ts'
import { Problem } from '../problem.ts'
import { endRun, type RunHead } from '../queries/scenarios.ts'
import type { Outcome, PlanKind, Progress } from './kind.ts'
import type { Solver } from './solver.ts'

/** As long as a database may be away before the end of a run is given up. */
const most_writing_ms = 60_000

interface Parts {
  db: Db
  log: Pick<FastifyBaseLogger, 'error'>
  solver: Pick<Solver, 'solve'>
}

/** A run that was begun: what it is computed from. */
export interface Begun extends Pick<RunHead, 'scenario_id' | 'number' | 'started_by'> {
  // oxlint-disable-next-line typescript/no-explicit-any -- of any kind; its own functions fit together
  kind: PlanKind<any, any, any>
  asked: { time_limit_s: number }
  inputs: unknown
}

interface Running {
  progress: Progress | null
  stop: AbortController
  ended: Promise<void>
}

/** Scenarios being computed in this process: one after the other, each in its own time. */
export class Runs {
  readonly #parts: Parts
  readonly #running = new Map<string, Running>()
  #last: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Begins when those before it have ended, and returns at once. */
  start(begun: Begun): void {
    const key = keyOf(begun)
    const running: Running = { progress: null, stop: new AbortController(), ended: Promise.resolve() }
    running.ended = this.#last.then(() => this.#run(begun, running)).finally(() => this.#running.delete(key))
    this.#last = running.ended
    this.#running.set(key, running)
  }

  /** Undefined: it isn't computed here; null: it waits for those before it. */
  progressOf(run: Pick<RunHead, 'scenario_id' | 'number'>): Progress | null | undefined {
    const running = this.#running.get(keyOf(run))
    return running && running.progress
  }

  /** It ends with the best that it has; false: it isn't computed here. */
  stop(run: Pick<RunHead, 'scenario_id' | 'number'>): boolean {
    const running = this.#running.get(keyOf(run))
    running?.stop.abort()
    return running !== undefined
  }

  /** Of a scenario that is gone. */
  stopAll(scenario_id: string): void {
    for (const [key, { stop }] of this.#running) if (key.startsWith(`${scenario_id}/`)) stop.abort()
  }

  async close(): Promise<void> {
    for (const { stop } of this.#running.values()) stop.abort()
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  async #run(begun: Begun, running: Running): Promise<void> {
    const { db, log } = this.#parts
    const began = performance.now()
    const end = await this.#solved(begun, running).catch((error: unknown) => {
      log.error({ err: error }, 'a scenario could not be computed')
      return { state: 'failed' as const, failure: error instanceof Problem ? error.code : 'internal_error' }
    })
    const seconds = (performance.now() - began) / 1000
    const told = end.state === 'failed' ? null : begun.kind.told(end.result)
    const write = () => writing(db, begun.started_by, (trx) => endRun(trx, begun, { ...end, told, seconds }))
    await persistently(AbortSignal.timeout(most_writing_ms), write).catch((error: unknown) =>
      log.error({ err: error }, 'the end of a scenario could not be written'),
    )
  }

  #solved({ kind, inputs, asked }: Begun, running: Running): Promise<Outcome<unknown>> {
    const until = performance.now() + asked.time_limit_s * 1000
    const left_s = () => (until - performance.now()) / 1000
    const { signal } = running.stop
    return kind.solve(inputs, asked, {
      isStopped: () => signal.aborted || left_s() <= 0,
      tell: (progress) => (running.progress = progress),
      solve: async (model: LinearModel, most_s = Infinity) =>
        signal.aborted || left_s() <= 0 ? nothing : this.#inTime(model, running, Math.min(left_s(), most_s)),
    })
  }

  #inTime(model: LinearModel, running: Running, time_limit_s: number): Promise<Solved> {
    const { solver } = this.#parts
    const { parts = 1 } = model
    return solver.solve(model, {
      time_limit_s,
      signal: running.stop.signal,
      onBetter: ({ objective, bound }) => {
        const { progress } = running
        if (progress?.step === 'best')
          running.progress = {
            ...progress,
            objective: shown(objective / parts),
            ...(Number.isFinite(bound) ? { bound: shown(bound / parts) } : {}),
          }
      },
    })
  }
}

/** Solvers return 4249.999999999994. */
const shown = (value: number) => Math.round(value * 100) / 100

const keyOf = ({ scenario_id, number }: Pick<RunHead, 'scenario_id' | 'number'>) => `${scenario_id}/${number}`

/** Of a model for which no time was left. */
const nothing: Solved = { status: 'nothing_found', values: null, bound: null, gap: null, conflict: [], seconds: 0, solver: 'HiGHS' }

/** JSON of which the members stand in one order (RFC 8785), so that the same is the same text. */
export const canonical = (value: unknown) => canonicalize(value) ?? 'null'

export const hashOf = (inputs: unknown) => createHash('sha256').update(canonical(inputs)).digest('hex')
