/** `npm run check`: everything that can be said of the code without running the tests. Every step runs; one failure fails it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { main, prepare, root, run, StepError } from './steps.mjs'

/** What the first page may weigh, gzipped, without the map, which comes later. */
const first_load_bytes = 180_000

/** Lines of a file: the budgets that oxlint, which knows no median and no CSS, does not hold. */
const file_lines = { median: 80, p90: 200, max: 300 }

const steps = [
  ['types', () => bin('typescript/bin/tsc', '--noEmit')],
  // With the words of older browsers only: what a phone of 2022 lacks does not compile.
  ['types of the web', () => bin('typescript/bin/tsc', '--noEmit', '-p', 'web/tsconfig.json')],
  ['lint', () => bin('oxlint/bin/oxlint', '--type-aware')],
  ['format', () => bin('oxfmt/bin/oxfmt', '--check')],
  ['dead code', () => bin('knip/bin/knip.js', '--no-progress')],
  ['API types', () => run(process.execPath, ['tools/openapi.mjs', '--check'])],
  ['file sizes', fileSizes],
  ['first load', firstLoad],
]

main(async () => {
  await prepare()
  let failures = 0
  for (const [name, work] of steps) {
    const started = Date.now()
    const [word, said] = await Promise.resolve()
      .then(work)
      .then(
        (text) => ['ok', text ?? ''],
        (error) => ['FAILED', error instanceof StepError ? error.message : error.stack],
      )
    if (word === 'FAILED') failures += 1
    if (word === 'FAILED' || said.startsWith('!!')) process.stdout.write(`\n${said.trim()}\n`)
    process.stdout.write(`${name.padEnd(12)} ${word.padEnd(6)} ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  }
  process.exitCode = failures === 0 ? 0 : 1
})

function bin(program, ...args) {
  return run(process.execPath, [join(root, 'node_modules', program), ...args])
}

function fileSizes() {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'domain', 'server', 'web', 'test', 'bench', 'tools', 'migrations'],
    { cwd: root, encoding: 'utf8' },
  )
  const ours = listed
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs|css|sql)$/.test(path) && path !== 'web/api_types.ts' && existsSync(join(root, path)))
  const sized = ours.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 })).sort((a, b) => a.lines - b.lines)
  const at = (share) => sized[Math.floor((sized.length - 1) * share)].lines
  const broken = [
    ...sized.filter(({ lines }) => lines > file_lines.max).map(({ path, lines }) => `${path}: ${lines} lines; the budget is ${file_lines.max}`),
    ...[
      ['median', 0.5],
      ['p90', 0.9],
    ].flatMap(([name, share]) =>
      at(share) > file_lines[name] ? [`the ${name} of the files is ${at(share)} lines; the budget is ${file_lines[name]}`] : [],
    ),
  ]
  if (broken.length > 0) throw new StepError(broken.join('\n'))
}

/** The page, its script and style, and everything that they load at once. */
function firstLoad() {
  const manifest = join(root, 'dist/web/.vite/manifest.json')
  if (!existsSync(manifest)) return '!! There is no web app in dist/web yet: its first load is not measured.'
  const files = new Set(['index.html', ...filesOf('index.html', JSON.parse(readFileSync(manifest, 'utf8')))])
  const weights = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(root, 'dist/web', file))).length }))
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > first_load_bytes)
    throw new StepError(
      `The first load is ${total} bytes gzipped; the budget is ${first_load_bytes}:\n${weights.map(({ file, bytes }) => `  ${bytes} ${file}`).join('\n')}`,
    )
  return `${total} bytes`
}

function filesOf(key, manifest) {
  const { file, css = [], imports = [] } = manifest[key]
  return [file, ...css, ...imports.flatMap((each) => filesOf(each, manifest))]
}
