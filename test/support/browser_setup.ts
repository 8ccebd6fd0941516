import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { fork } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { root } from '../../server/root.ts'

/** The real server with demo data on the embedded engine, once for the run. Needs the build (npm run build). */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'changxing-browser-'))
  const port = await freePort()
  const server = fork(join(root, 'dist/server/main.js'), {
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error', SYNC_BUDGET_MS: '30000' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const address = `http://127.0.0.1:${port}`
  await ready(address, () => server.exitCode === null)
  project.provide('site', { address, token: (await readFile(join(folder, 'admin-token'), 'utf8')).trim() })
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

async function ready(address: string, lives: () => boolean): Promise<void> {
  while (lives()) {
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error('The server ended before it was ready; see its words above.')
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
