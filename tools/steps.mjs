/** What the commands of this folder share. Plain JavaScript without packages: it runs before anything is installed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node 20.19 is the first that Vite runs on. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `需要 Node.js 20.19 或更新版本，当前是 ${process.versions.node}。 Node.js 20.19 or newer is needed; this is ${process.versions.node}.\n`,
  )
  process.exit(1)
}

/** Installs packages and builds, each only when what is there is not what the sources say. */
export async function prepare() {
  if (!isInstalled()) await step('安装依赖 Installing packages', () => npm('ci', '--no-audit', '--no-fund'))
  const stale = builds.filter(({ sources, stamp }) => exists(sources) && read(stamp) !== fingerprint(sources))
  if (stale.length === 0) return
  await step('构建 Building', () => Promise.all(stale.map(build)))
}

/** npm notes in node_modules/.package-lock.json what it installed, when it has finished. */
function isInstalled() {
  const note = read('node_modules/.package-lock.json')
  if (note === null) return false
  const wanted = packagesIn(read('package-lock.json'))
  const installed = packagesIn(note)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (path in installed ? installed[path].version === version : optional),
  )
}

function packagesIn(lock) {
  return JSON.parse(lock).packages
}

/** A build by hand empties its folder and so takes the stamp away: what is then there is built once more. */
const builds = [
  { sources: ['server', 'domain', 'vite.server.config.ts', 'package-lock.json'], config: 'vite.server.config.ts', stamp: 'dist/server/.sources' },
  { sources: ['web', 'domain', 'vite.config.ts', 'package-lock.json'], config: 'vite.config.ts', stamp: 'dist/web/.sources' },
]

/** Made by the build inside its own sources. */
const generated = new Set(['web/paraglide'])

/** A folder without the page that it is built from is not there yet. */
function exists([folder]) {
  return folder !== 'web' || existsSync(join(root, 'web/index.html'))
}

async function build({ sources, config, stamp }) {
  const wanted = fingerprint(sources)
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn'])
  writeFileSync(join(root, stamp), wanted)
}

function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesUnder)) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (generated.has(path) || !existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}

/** Says what is going on and how long it took: the first start lasts minutes. */
export async function step(name, work) {
  const started = Date.now()
  process.stdout.write(`  ${name} …\n`)
  await work()
  process.stdout.write(`  ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function npm(...args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args]) : run('npm', args)
}

/** Runs a program to its end. What it printed is shown only when it failed. Ends with us when we are told to stop. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let printed = ''
    child.stdout?.on('data', (text) => (printed += text))
    child.stderr?.on('data', (text) => (printed += text))
    const stop = () => child.kill('SIGTERM')
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      if (code === 0) resolve(printed)
      else reject(new StepError(`${printed}\n${[program, ...args].join(' ')} failed (${code ?? 'stopped'}).`))
    })
  })
}

/** What went wrong is said; where in these scripts helps nobody. */
export class StepError extends Error {}

export function main(work) {
  refuseOldNode()
  work().catch((error) => {
    process.stderr.write(`${error instanceof StepError ? error.message : error.stack}\n`)
    process.exit(1)
  })
}
