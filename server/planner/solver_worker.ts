import { parentPort } from 'node:worker_threads'
import { unpacked } from '#domain/packed_model.ts'
import { solveHere } from './highs.ts'
import type { SolverMessage, SolverTask } from './solver.ts'

const say = (message: SolverMessage) => parentPort!.postMessage(message) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window

parentPort!.on('message', ({ model, time_limit_s, stop }: SolverTask) => {
  solveHere(unpacked(model), { time_limit_s, stop, onBetter: (better) => say({ better }), onInfeasible: (infeasible) => say({ infeasible }) }).then(
    (solved) => say({ solved }),
    // What the solver throws may hold its whole program.
    (error: unknown) => say({ failed: (error instanceof Error ? error.message : String(error)).slice(0, 300) }),
  )
})
