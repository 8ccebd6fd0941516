/**
 * `npm test`: everything, on both databases and in a browser. What a Debian or Ubuntu machine lacks is installed when we
 * are root; elsewhere it is named, and the tests that need it count as skipped (in CI as failed). Arguments go to Vitest.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres, startPostgres } from './postgres.mjs'
import { main, prepare, root, run, step } from './steps.mjs'

const args = process.argv.slice(2)

/** What the tests need of the machine, and the projects of vitest.config.ts that go without. */
const needs = [
  {
    name: 'PostgreSQL 15+ with PostGIS 3.3+',
    isThere: () => Boolean(process.env.TEST_DATABASE_URL) || findPostgres() !== null,
    install: installPostgres,
    projects: ['server', 'processes'],
  },
  { name: 'GDAL (ogrinfo, ogr2ogr)', isThere: () => existsSync('/usr/bin/ogrinfo'), install: () => apt('gdal-bin'), projects: ['processes'] },
  {
    name: 'Poppler (pdftotext, pdffonts)',
    isThere: () => existsSync('/usr/bin/pdffonts'),
    install: () => apt('poppler-utils'),
    projects: ['domain', 'embedded', 'server'],
  },
  { name: 'Chromium', isThere: () => existsSync('/usr/bin/chromium'), install: () => apt('chromium'), projects: ['browser'] },
  {
    name: 'a Chinese font (Noto CJK)',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
    install: () => apt('fonts-noto-cjk'),
    projects: ['browser'],
  },
]

main(async () => {
  const missing = await provide()
  await prepare()
  const database = process.env.TEST_DATABASE_URL || missing.has('server') ? null : await startPostgres(findPostgres())
  const folder = mkdtempSync(join(tmpdir(), 'changxing-run-'))
  try {
    const env = { ...process.env, ...(database ? { TEST_DATABASE_URL: database.url } : {}) }
    const runs = await Promise.all(lanesOf(missing).map((projects, lane) => vitest(projects, join(folder, `report_${lane}.json`), env)))
    process.exitCode = close(runs, missing)
  } finally {
    await database?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Installs what is missing where we may; answers the projects that have to be left out. */
async function provide() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const left = needs.filter(({ isThere }) => !isThere())
  for (const { name, install } of mayInstall ? left : []) await step(`安装 Installing ${name}`, install)
  const missing = left.filter(({ isThere }) => !isThere())
  for (const { name, projects } of missing)
    process.stdout.write(
      `\n  !! ${name} is not installed: the tests of ${projects.join(' and ')} are left out.\n     Debian, Ubuntu: sudo apt-get install postgresql postgresql-postgis gdal-bin poppler-utils chromium fonts-noto-cjk\n\n`,
    )
  return new Set(missing.flatMap(({ projects }) => projects))
}

async function installPostgres() {
  await apt('postgresql')
  const major = (await run('pg_config', ['--version']).catch(() => run('psql', ['--version']))).match(/\d+/)[0]
  await apt(`postgresql-${major}-postgis-3`)
}

let listed = null

/** RUNLEVEL=1 keeps Debian from starting the server that it installs: the tests start one of their own. */
async function apt(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await (listed ??= run('apt-get', ['update'], { env }))
  await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
}

/** Two runs side by side, of about the same length: within each, one file at a time. */
const lanes = [
  ['domain', 'embedded', 'processes'],
  ['server', 'browser'],
]

/** Whoever names what to run gets one run of it. */
function lanesOf(missing) {
  const left = lanes.map((projects) => projects.filter((name) => !missing.has(name)))
  if (args.some((arg) => arg.startsWith('--project'))) return [[]]
  return args.length > 0 ? [left.flat()] : left.filter((projects) => projects.length > 0)
}

/** Runs to the end also when we are told to stop, so that the tests take away what they started. Piped, so that two don't draw over each other. */
function vitest(projects, report, env) {
  const reporters = ['--reporter=default', `--reporter=${join(root, 'tools/retried.mjs')}`, '--reporter=json', `--outputFile.json=${report}`]
  const chosen = projects.map((name) => `--project=${name}`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...chosen, ...args], {
      cwd: root,
      env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.pipe(process.stdout, { end: false })
    child.stderr.pipe(process.stderr, { end: false })
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.once('close', (code) => resolve(counted(code ?? 1, report)))
  })
}

/** A file that does not load has no test that failed: it counts as one. */
function counted(code, report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1), skipped: numPendingTests + numTodoTests }
}

/** The last line, and the exit code. */
function close(runs, missing) {
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((outcome) => runs.reduce((sum, counts) => sum + counts[outcome], 0))
  const lacking = process.env.CI ? missing.size : 0
  const failures = failed + lacking
  process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failures} failed, ${skipped + missing.size - lacking} skipped\n`))
  return failures === 0 && passed > 0 ? 0 : 1
}
