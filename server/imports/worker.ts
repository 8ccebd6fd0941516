import { hostname } from 'node:os'

/** Names this process for as long as it lives: a number alone would be given again. */
export const thisProcess = `${hostname()}/${process.pid}/${Date.now().toString(36)}`

/** Longest that the work of a process on another machine, which can't be asked for, may take. */
const surely_dead_ms = 30 * 60_000

/** Of a process on this machine its number is asked for, which may be another's by now. */
const surely_another_ms = 24 * 60 * 60_000

/** As far as can be told from here. */
export function isDead(worker: string, since: string, now: Date): boolean {
  const [host, pid] = worker.split('/')
  const age_ms = now.getTime() - Date.parse(since)
  if (worker === thisProcess) return false
  if (host !== hostname()) return age_ms > surely_dead_ms
  return Number(pid) === process.pid || !isRunning(Number(pid)) || age_ms > surely_another_ms
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
