/** A PostgreSQL server with PostGIS for one test run: in a folder of its own, on a free port of this machine only. */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run, StepError } from './steps.mjs'

/** PostgreSQL 15 or newer with PostGIS beside it, the newest first; null when there is none. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const packaged = existsSync(debian)
    ? readdirSync(debian).map((major) => ({ bin: `${debian}/${major}/bin`, share: `/usr/share/postgresql/${major}`, major: Number(major) }))
    : []
  const all = [...packaged, configured()].filter((each) => each !== null && each.major >= 15 && existsSync(`${each.bin}/initdb`))
  const found = all.sort((a, b) => b.major - a.major)
  return found.find(({ share }) => existsSync(`${share}/extension/postgis.control`)) ?? null
}

/** Where pg_config says it is, on systems that are not Debian's. */
function configured() {
  const ask = (option) => execFileSync('pg_config', [option], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { bin: ask('--bindir'), share: ask('--sharedir'), major: Number(/\d+/.exec(ask('--version'))?.[0]) }
  } catch {
    return null
  }
}

/**
 * Starts it and answers its address and how to end it. It doesn't sync to disk: what it holds is thrown away, unless it has
 * a folder that is kept, in which it goes on with what is there.
 */
export async function startPostgres({ bin }, { kept, more = [] } = {}) {
  if (kept) mkdirSync(kept, { recursive: true })
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'changxing-postgres-'))
  const owner = ownerOf(folder)
  const data = join(folder, 'data')
  if (!existsSync(data))
    await run(`${bin}/initdb`, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
      ...owner,
      cwd: folder,
    })
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=200',
    ...more,
  ]
  const server = spawn(`${bin}/postgres`, ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
  for (let waited_ms = 0; !(await answers(port)); waited_ms += 100) {
    if (server.exitCode !== null || waited_ms > 60_000)
      return stop().then(() => Promise.reject(new StepError('The PostgreSQL server of the tests did not start.')))
    await sleep(100)
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function ownerOf(folder) {
  if (process.getuid() !== 0) return {}
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  const owner = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
