import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../server/root.ts'
import { ask } from './measure.ts'

/** The program as it is run, in a process of its own. */
export interface Program {
  url: string
  token: string
  /** From its start until it is ready. */
  start_ms: number
  /** Now, and the most so far. */
  memory_mb: () => { now: number; most: number }
  stop: () => Promise<void>
}

const token = 'the-token-of-the-benchmark-is-long-enough'

export async function startProgram(environment: Record<string, string>): Promise<Program> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'off', LOG_LEVEL: 'warn', ADMIN_TOKEN: token, MAX_UPLOAD_MB: '1000', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for (;;) {
    const url = /http:\/\/\S+/.exec(said)?.[0]
    if (url && (await ask(`${url}/readyz`).catch(() => null))) {
      const stop = async () => void (child.kill('SIGTERM'), await ended)
      return { url, token, start_ms: performance.now() - start, memory_mb: () => memoryOf(child.pid!), stop } // it runs, so it has a pid
    }
    if (child.exitCode !== null) throw new Error(`The program ended: ${said}`)
    await sleep(20)
  }
}

/** Of a process under Linux; elsewhere not told. */
export function memoryOf(pid: number): { now: number; most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000)
    return { now: mb('VmRSS'), most: mb('VmHWM') }
  } catch {
    return { now: Number.NaN, most: Number.NaN }
  }
}
