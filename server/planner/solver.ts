import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gapOf, type Better, type LinearModel, type Solved } from '#domain/linear_model.ts'
import { problem } from '../problem.ts'
import { root } from '../root.ts'

export type SolverMessage = { solved: Solved } | { better: Better } | { failed: string }

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

/** Solves each model in a thread of its own, one after the other, so that other requests are answered meanwhile. */
export class Solver {
  private running = 0
  private readonly waiting: (() => void)[] = []

  async solve(model: LinearModel, request: SolveRequest): Promise<Solved> {
    await this.turn()
    try {
      return await inThread(model, request)
    } finally {
      this.running -= 1
      this.waiting.shift()?.()
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= most_running) await new Promise<void>((resolve) => this.waiting.push(resolve))
    this.running += 1
  }
}

async function inThread(model: LinearModel, { time_limit_s, signal, onBetter }: SolveRequest): Promise<Solved> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(join(root, 'dist/server/solver_worker.js'), { workerData: { model, time_limit_s, stop } })
  let timer = setTimeout(() => void worker.terminate(), time_limit_s * 1000 + grace_ms)
  const ask = () => {
    Atomics.store(stop, 0, 1)
    clearTimeout(timer)
    timer = setTimeout(() => void worker.terminate(), grace_ms)
  }
  signal?.addEventListener('abort', ask, { once: true })
  if (signal?.aborted) ask()
  try {
    return await resultOf(worker, onBetter)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', ask)
    await worker.terminate()
  }
}

/** Of a solver that had to be ended what it found until then is kept. */
function resultOf(worker: Worker, onBetter: SolveRequest['onBetter']): Promise<Solved> {
  const began = performance.now()
  let best: Better | undefined
  return new Promise((resolve, reject) => {
    worker.on('message', (message: SolverMessage) => {
      if ('solved' in message) resolve(message.solved)
      else if ('failed' in message) reject(problem('solver_failed', { message: message.failed }))
      else {
        best = message.better
        onBetter?.(best)
      }
    })
    worker.on('error', (error) => reject(problem('solver_failed', { message: error.message.slice(0, 300) })))
    worker.on('exit', () => resolve(ended(best, (performance.now() - began) / 1000)))
  })
}

function ended(best: Better | undefined, seconds: number): Solved {
  const rest = { conflict: [], seconds, solver: 'HiGHS' }
  if (!best) return { ...rest, status: 'nothing_found', values: null, bound: null, gap: null }
  const bound = Number.isFinite(best.bound) ? best.bound : null
  return { ...rest, status: 'stopped', values: best.values, bound, gap: gapOf(best.objective, best.bound) }
}
