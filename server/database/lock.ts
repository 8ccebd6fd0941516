import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start_error.ts'

/** One process: its number, and when it started, because numbers are used again. */
interface Process {
  pid: number
  started: string
}

/** The process that holds a data folder, and the server that started it. */
interface Holder extends Process {
  server: Process
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

/** Who holds the folder now, if somebody living does; `orphaned` when its server is gone, and so it is about to end. */
export function lockHolder(folder: string): { pid: number; orphaned: boolean } | null {
  const found = read(join(folder, 'lock'))
  return found && isAlive(found) ? { pid: found.pid, orphaned: !isAlive(found.server) } : null
}

function replaceDead(path: string): void {
  const taking = `${path}.taking`
  if (!claim(taking)) {
    refuseLiving(taking)
    rmSync(taking, { force: true })
    if (!claim(taking)) throw inUse(read(taking))
  }
  try {
    refuseLiving(path)
    rmSync(path, { force: true })
    if (!claim(path)) throw inUse(read(path))
  } finally {
    rmSync(taking, { force: true })
  }
}

function refuseLiving(path: string): void {
  const holder = read(path)
  if (holder !== null && isAlive(holder)) throw inUse(holder)
}

/** Names the server, which is what can be stopped: its database process ends with it. */
function inUse(holder: Holder | null): StartError {
  return new StartError(`The data folder is in use by process ${holder?.server.pid ?? '?'}. Stop that one first, or choose another DATA_DIR.`)
}

function claim(path: string): boolean {
  const own = `${path}.${process.pid}`
  const holder: Holder = { ...processOf(process.pid), server: processOf(process.ppid) }
  writeFileSync(own, JSON.stringify(holder))
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

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isAlive({ pid, started }: Process): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return processOf(pid).started === started
}

/** The start is in clock ticks since the machine started. Where there is no /proc it is empty, and the number alone counts. */
function processOf(pid: number): Process {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid, started: state === 'Z' ? 'ended' : (rest[18] ?? '') }
  } catch {
    return { pid, started: '' }
  }
}
