import { parentPort, workerData } from 'node:worker_threads'
import type { LinearModel } from '#domain/linear_model.ts'
import { solveHere } from './highs.ts'
import type { SolverMessage } from './solver.ts'

const { model, time_limit_s, stop } = workerData as { model: LinearModel; time_limit_s: number; stop: Int32Array }

const say = (message: SolverMessage) => parentPort!.postMessage(message) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window

try {
  say({ solved: await solveHere(model, { time_limit_s, stop, onBetter: (better) => say({ better }) }) })
} catch (error) {
  // What the solver throws may hold its whole program.
  say({ failed: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
}
