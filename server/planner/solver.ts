import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gapOf, wholeStart, type Better, type LinearModel, type Solved } from '#domain/linear_model.ts'
import { packed, type PackedModel } from '#domain/packed_model.ts'
import { problem } from '../problem.ts'
import { root } from '../root.ts'

export interface SolverTask {
  model: PackedModel
  time_limit_s: number
  /** The first place is set to 1 to ask for the best so far. */
  stop: Int32Array
}

export type SolverMessage = { solved: Solved } | { better: Better } | { infeasible: Solved } | { failed: string }

export interface SolveRequest {
  time_limit_s: number
  /** Asks for the best plan so far. */
  signal?: AbortSignal
  onBetter?: (better: Better) => void
}

/** After its limit, or after it was asked to stop, a solver that does not end is ended: it does not always keep its limit. */
const grace_ms = 3_000

/** Solvers at once: each has a core for itself and some hundred megabytes. */
const most_running = 1

/** A thread that has nothing to do waits so long for the next model, which then need not load the solver; its memory goes with it. */
const idle_ms = 2_000

/** Solves each model in a thread of its own, one after the other, so that other requests are answered meanwhile. */
export class Solver {
  private running = 0
  private readonly waiting: (() => void)[] = []
  private idle: { worker: Worker; timer: NodeJS.Timeout } | undefined

  async solve(model: LinearModel, request: SolveRequest): Promise<Solved> {
    await this.turn()
    const worker = this.thread()
    try {
      const { solved, isEnded } = await inThread(worker, model, request)
      if (isEnded) await worker.terminate()
      else this.rest(worker)
      return solved.status === 'nothing_found' ? begun(model, solved) : solved
    } catch (error) {
      await worker.terminate() // what went wrong may have left something behind
      throw error
    } finally {
      this.running -= 1
      this.waiting.shift()?.()
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= most_running) await new Promise<void>((resolve) => this.waiting.push(resolve))
    this.running += 1
  }

  private thread(): Worker {
    const { idle } = this
    this.idle = undefined
    if (!idle) return new Worker(join(root, 'dist/server/solver_worker.js'))
    clearTimeout(idle.timer)
    unheard(idle.worker)
    idle.worker.ref()
    return idle.worker
  }

  /** Nothing waits for it: it keeps no process from ending. */
  private rest(worker: Worker): void {
    const leave = () => {
      if (this.idle?.worker === worker) this.idle = undefined
      void worker.terminate()
    }
    const timer = setTimeout(leave, idle_ms)
    timer.unref()
    unheard(worker)
    worker.on('exit', leave)
    worker.on('error', leave)
    worker.unref()
    this.idle = { worker, timer }
  }
}

/** Of these alone: Node itself listens for who listens, and holds the thread's port open by it. */
function unheard(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

async function inThread(
  worker: Worker,
  model: LinearModel,
  { time_limit_s, signal, onBetter }: SolveRequest,
): Promise<{ solved: Solved; isEnded: boolean }> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  let timer = setTimeout(() => void worker.terminate(), time_limit_s * 1000 + grace_ms)
  const ask = () => {
    Atomics.store(stop, 0, 1)
    clearTimeout(timer)
    timer = setTimeout(() => void worker.terminate(), grace_ms)
  }
  signal?.addEventListener('abort', ask, { once: true })
  if (signal?.aborted) ask()
  try {
    const result = resultOf(worker, onBetter)
    worker.postMessage({ model: packed(model), time_limit_s, stop } satisfies SolverTask) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
    return await result
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', ask)
  }
}

/** Of a solver that had to be ended what it found until then is kept. */
function resultOf(worker: Worker, onBetter: SolveRequest['onBetter']): Promise<{ solved: Solved; isEnded: boolean }> {
  const began = performance.now()
  let best: Better | undefined
  let known: Solved | undefined
  return new Promise((resolve, reject) => {
    worker.on('message', (message: SolverMessage) => {
      if ('solved' in message) resolve({ solved: message.solved, isEnded: false })
      else if ('failed' in message) reject(problem('solver_failed', { message: message.failed }))
      else if ('infeasible' in message) known = message.infeasible
      else {
        best = message.better
        onBetter?.(best)
      }
    })
    worker.on('error', (error) => reject(problem('solver_failed', { message: error.message.slice(0, 300) })))
    worker.on('exit', () => resolve({ solved: known ?? ended(best, (performance.now() - began) / 1000), isEnded: true }))
  })
}

function ended(best: Better | undefined, seconds: number): Solved {
  const rest = { conflict: [], seconds, solver: 'HiGHS' }
  if (!best) return { ...rest, status: 'nothing_found', values: null, bound: null, gap: null }
  const bound = Number.isFinite(best.bound) ? best.bound : null
  return { ...rest, status: 'stopped', values: best.values, bound, gap: gapOf(best.objective, best.bound) }
}

/** Stopped before it found anything: at least the plan to begin from is there. */
function begun(model: LinearModel, solved: Solved): Solved {
  const start = wholeStart(model)
  return start ? { ...solved, status: 'stopped', values: start.values } : solved
}
