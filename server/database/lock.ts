import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The data folder is in use by another process. */
export class LockedError extends Error {
  readonly pid: number
  constructor(pid: number) {
    super(`The data folder is in use by process ${pid}. Stop that one first, or choose another DATA_DIR.`)
    this.pid = pid
  }
}

/**
 * Takes `lock` in the folder for this process. PGlite opens a folder twice without complaint, which would destroy it.
 * A hard link appears whole or not at all; a holder that is gone is replaced under a second lock of the same kind.
 */
export function takeLock(folder: string): () => void {
  const path = join(folder, 'lock')
  if (!claim(path)) replaceDead(path)
  return () => rmSync(path, { force: true })
}

function replaceDead(path: string): void {
  const taking = `${path}.taking`
  if (!claim(taking)) {
    const taker = holder(taking)
    if (taker !== null && isAlive(taker)) throw new LockedError(taker.pid)
    rmSync(taking, { force: true })
    if (!claim(taking)) throw new LockedError(holder(taking)?.pid ?? 0)
  }
  try {
    const other = holder(path)
    if (other !== null && isAlive(other)) throw new LockedError(other.pid)
    rmSync(path, { force: true })
    if (!claim(path)) throw new LockedError(holder(path)?.pid ?? 0)
  } finally {
    rmSync(taking, { force: true })
  }
}

interface Holder {
  pid: number
  started: string
}

function claim(path: string): boolean {
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }))
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function holder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Who holds the folder now, if somebody living does. */
export function lockHolder(folder: string): number | null {
  const found = holder(join(folder, 'lock'))
  return found && isAlive(found) ? found.pid : null
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return startOf(pid) === started
}

/** Start time of a process in clock ticks, so that a recycled process number is not taken for the holder. Linux only. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
