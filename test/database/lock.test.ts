import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../support/processes.ts'
import { databaseProcess, runServer, spawnServer, startServer } from '../support/server_process.ts'

test('a second server on the same data folder is refused in one sentence that names the first', async ({ madeDir, launch }) => {
  const first = await launch({ DATA_DIR: madeDir })
  const { code, said } = await runServer({ DATA_DIR: madeDir })
  expect([code, said]).toEqual([1, `The data folder is in use by process ${first.process.pid}. Stop that one first, or choose another DATA_DIR.\n`])
  expect((await first.call('GET', '/api/v1/facilities')).status).toBe(200)
})

test('a lock that a dead process left is replaced', async ({ madeDir, launch }) => {
  const dead = await endedProcess()
  await writeFile(join(madeDir, 'lock'), JSON.stringify({ pid: dead, started: '1', server: { pid: dead, started: '1' } }))
  const server = await launch({ DATA_DIR: madeDir })
  expect(await databaseProcess(madeDir)).not.toBe(dead)
  expect(await server.stop()).toBe(0)
})

test('a lock whose process number now belongs to another process is replaced', async ({ madeDir, launch }) => {
  await writeFile(join(madeDir, 'lock'), JSON.stringify({ pid: process.pid, started: '1', server: { pid: process.pid, started: '1' } }))
  await launch({ DATA_DIR: madeDir })
  expect(JSON.parse(await readFile(join(madeDir, 'lock'), 'utf8')).pid).not.toBe(process.pid)
})

test('of several servers that start at once over a dead lock one wins and the others say so', async ({ madeDir }) => {
  const dead = await endedProcess()
  await writeFile(join(madeDir, 'lock'), JSON.stringify({ pid: dead, started: '1', server: { pid: dead, started: '1' } }))
  const contenders = [1, 2, 3].map(() => spawnServer({ DATA_DIR: madeDir }))
  const codes = await Promise.all(
    contenders.map(({ process, said, stop }) => {
      const ended = new Promise((resolve) => process.once('exit', resolve))
      const serves = new Promise((resolve) => process.stdout?.on('data', () => said().includes('http://') && resolve('serves')))
      return Promise.race([ended, serves]).then((outcome) => ({ outcome, said, stop }))
    }),
  )
  expect(codes.map(({ outcome }) => String(outcome)).toSorted((a, b) => a.localeCompare(b))).toEqual(['1', '1', 'serves'])
  for (const { outcome, said } of codes) if (outcome === 1) expect(said()).toMatch(/^The data folder is in use by process \d+\. .*\n$/)
  expect(await codes.find(({ outcome }) => outcome === 'serves')?.stop()).toBe(0)
  expect(await (await startServer({ DATA_DIR: madeDir })).stop()).toBe(0)
})

/** The number of a process that has ended. */
function endedProcess(): Promise<number> {
  const child = spawn('true')
  return new Promise((resolve) => child.once('close', () => resolve(child.pid!))) // it was started
}
