import { readFile } from 'node:fs/promises'
import { rounded, type Figure } from './measure.ts'
import type { Results } from './report.ts'

/** `npm run bench growth 10k.json 100k.json …`: what the same figures are at each size, as Markdown. */
const growing = ['nearest', 'finder', 'pages', 'coverage', 'statistics', 'search', 'tiles', 'start', 'imports']

const results = (await Promise.all(process.argv.slice(2).map(read))).toSorted((left, right) => left.size - right.size)
if (results.length < 2) throw new Error('npm run bench growth RESULTS.json RESULTS.json …')
process.stdout.write(`${table(results)}\n`)

async function read(path: string): Promise<Results> {
  return JSON.parse(await readFile(path, 'utf8')) as Results
}

function table(sizes: Results[]): string {
  const heads = ['what', ...sizes.map(({ size }) => size.toLocaleString('en'))]
  return [heads, heads.map(() => '---'), ...growing.flatMap((section) => linesOf(section, sizes))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** A line for each figure that two sizes have at least. */
function linesOf(section: string, sizes: Results[]): string[][] {
  const named = sizes.map(({ sections }) => new Map((sections[section]?.figures ?? []).map((figure) => [figure.what, figure])))
  const names = [...new Set(named.flatMap((figures) => [...figures.keys()]))].filter(
    (what) => named.filter((figures) => figures.has(what)).length > 1,
  )
  return names.map((what) => [`${section}: ${what}`, ...named.map((figures, index) => cell(figures.get(what), named[index - 1]?.get(what)))])
}

/** p50 / p95, or the value; in brackets how many times as much as at the size before. */
function cell(figure: Figure | undefined, before: Figure | undefined): string {
  if (!figure) return ''
  const numbers = numbersOf(figure)
  const times = before ? numbersOf(before).map((number, index) => `${rounded(numbers[index]! / number)} ×`) : []
  return `${numbers.map((number) => number.toLocaleString('en', { maximumSignificantDigits: 3 })).join(' / ')} ${figure.unit}${times.length > 0 ? ` (${times.join(' / ')})` : ''}`
}

/** The median and p95, or the one value. */
function numbersOf({ p50, p95, value }: Figure): number[] {
  return value === undefined ? [p50 ?? NaN, p95 ?? NaN] : [value]
}
