import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../root.ts'
import { StartError } from '../start_error.ts'
import type { Address, Log } from './connect.ts'
import { lockHolder } from './lock.ts'

export interface Embedded {
  address: Address
  /** The database process now; it changes when the process had to be started again. */
  pid(): number | undefined
  stop(): Promise<void>
}

const port = 5432

/** Longest path of a Unix socket on Linux, less one for the end mark. */
const longest_socket_path = 107

/** A slow machine takes minutes to make the data folder: wait for readiness, never for a fixed time, but not for ever. */
const start_timeout_ms = 180_000

/** How long a previous server's database may take to close: after that server was killed, and while it may be stopping. */
const orphan_ends_ms = 15_000
const server_stops_ms = 5_000

/** Starts the embedded PostGIS, keeps it running, and ends it on `stop`. */
export async function startEmbedded(dataDir: string, log: Log): Promise<Embedded> {
  await handover(dataDir)
  const folder = socketFolder(dataDir)
  const state = { child: await start(dataDir, folder), stopping: false }
  watch(state, () => start(dataDir, folder), log)
  return {
    address: { host: folder, port },
    pid: () => state.child.pid,
    stop: async () => {
      state.stopping = true
      await stopChild(state.child)
    },
  }
}

/** The address of a database process that another program has running on this folder, or null. */
export function runningEmbedded(dataDir: string): Address | null {
  return lockHolder(dataDir) === null ? null : { host: socketFolder(dataDir), port }
}

function socketPath(folder: string): string {
  return join(folder, `.s.PGSQL.${port}`)
}

function socketFolder(dataDir: string): string {
  if (socketPath(dataDir).length < longest_socket_path) return dataDir
  return join(tmpdir(), `changxing-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
}

/** Waits for a previous server on this folder to end; one that goes on is refused by the lock. */
async function handover(dataDir: string): Promise<void> {
  const began = Date.now()
  for (let holder = lockHolder(dataDir); holder !== null; holder = lockHolder(dataDir)) {
    if (Date.now() - began > (holder.orphaned ? orphan_ends_ms : server_stops_ms)) return
    await sleep(100)
  }
}

interface State {
  child: ChildProcess
  stopping: boolean
}

function watch(state: State, restart: () => Promise<ChildProcess>, log: Log): void {
  state.child.once('exit', (code, signal) => {
    if (state.stopping) return
    log.error({ code, signal }, 'the embedded database ended by itself; starting it again')
    void revive(state, restart, log)
  })
}

async function revive(state: State, restart: () => Promise<ChildProcess>, log: Log): Promise<void> {
  for (let attempt = 1; !state.stopping; attempt += 1) {
    try {
      state.child = await restart()
      log.info({ pid: state.child.pid }, 'the embedded database is back')
      if (state.stopping) await stopChild(state.child)
      else watch(state, restart, log)
      return
    } catch (error) {
      log.error({ err: error, attempt }, 'the embedded database could not be started again')
      await sleep(Math.min(30_000, 500 * 2 ** attempt))
    }
  }
}

/** Apart from our process group, so that Ctrl-C reaches only the server, which then closes the database last. */
async function start(dataDir: string, folder: string): Promise<ChildProcess> {
  const program = join(root, 'dist/server/embedded_process.js')
  const child = fork(program, [dataDir, socketPath(folder)], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), start_timeout_ms)
  try {
    await readiness(child)
    return child
  } finally {
    clearTimeout(timer)
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: true; failed?: string }) => (message.ready ? resolve() : reject(new StartError(message.failed))))
    child.once('exit', () => reject(new StartError('The embedded database ended before it was ready.')))
    child.once('error', reject)
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.send('stop', () => undefined)
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}
