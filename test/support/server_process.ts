import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Address, type Db } from '../../server/database/connect.ts'
import { runningEmbedded } from '../../server/database/embedded.ts'
import { lockHolder } from '../../server/database/lock.ts'
import { root } from '../../server/root.ts'
import type { Call } from './app.ts'

/** The real server as a process of its own. Needs the build (npm run build). */
export interface ServerProcess {
  url: string
  /** May write. */
  token: string
  process: ChildProcess
  call: Call
  /** What it printed and logged. */
  said: () => string
  /** kill -9, as a power cut or the kernel would. */
  kill: () => Promise<void>
  /** SIGTERM; answers the exit code. */
  stop: () => Promise<number | null>
}

export type Environment = Record<string, string>

const adminToken = 'the-token-of-the-processes-is-long-enough'

export const program = join(root, 'dist/server/main.js')

/** Starts the server and waits until it is ready; throws what it said when it ended instead. */
export async function startServer(environment: Environment): Promise<ServerProcess> {
  const server = spawnServer(environment)
  for (;;) {
    const url = /http:\/\/\S+/.exec(server.said())?.[0]
    if (url && (await fetch(`${url}/readyz`).catch(() => null))?.ok) return { ...server, url, token: adminToken, call: callerOf(url) }
    if (server.process.exitCode !== null || server.process.signalCode !== null) throw new Error(`The server ended: ${server.said()}`)
    await sleep(50)
  }
}

/** A start that is to be refused: its exit code and everything it said. */
export async function runServer(environment: Environment): Promise<{ code: number | null; said: string }> {
  const { process, said } = spawnServer(environment)
  const code = await new Promise<number | null>((resolve) => process.once('close', resolve))
  return { code, said: said() }
}

export function spawnServer(environment: Environment) {
  const given = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ADMIN_TOKEN: adminToken, DEMO: 'off', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [program], { env: { ...given, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { process: child, said: () => printed, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

function callerOf(url: string): Call {
  return async (method, path, { as, body, headers = {} } = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(as === 'administrator' ? { authorization: `Bearer ${adminToken}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: isJson ? JSON.parse(text) : text }
  }
}

/** The process number of the database that serves a data folder, once there is one. */
export async function databaseProcess(dataDir: string): Promise<number> {
  return eventually(() => lockHolder(dataDir)?.pid)
}

/** Until no database serves a data folder; one that was killed takes a moment. */
export async function databaseEnded(dataDir: string): Promise<void> {
  await eventually(() => lockHolder(dataDir) === null || undefined)
}

/** The first answer that is not undefined. */
export async function eventually<T>(ask: () => T | undefined | Promise<T | undefined>, within_ms = 30_000): Promise<T> {
  for (const until = Date.now() + within_ms; Date.now() < until; await sleep(50)) {
    const answer = await ask()
    if (answer !== undefined) return answer
  }
  throw new Error(`not within ${within_ms} ms: ${String(ask)}`)
}

/** Work on the database of a server that runs, beside it. */
export async function onDatabase<T>(environment: Environment, work: (db: Db) => Promise<T>): Promise<T> {
  const url = environment['DATABASE_URL']
  const address: Address = url ? { url } : runningEmbedded(environment['DATA_DIR']!)!
  const db = connect(address, 2)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
