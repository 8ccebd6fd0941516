import { cpus, totalmem } from 'node:os'
import { readFile, writeFile } from 'node:fs/promises'
import type { Figure } from './measure.ts'
import type { Options } from './options.ts'

export interface Results {
  size: number
  machine: string
  sections: Record<string, { on: string; figures: Figure[]; failed?: string }>
}

/** What earlier runs in this folder found, so that a section can be run again alone. */
export async function earlierResults({ out, size }: Options): Promise<Results> {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`
  const text = await readFile(`${out}.json`, 'utf8').catch(() => null)
  const earlier = text === null ? null : (JSON.parse(text) as Results)
  return { size, machine, sections: earlier?.size === size ? earlier.sections : {} }
}

export async function save(results: Results, { out }: Options): Promise<void> {
  await writeFile(`${out}.json`, `${JSON.stringify(results, null, 2)}\n`)
  await writeFile(`${out}.md`, markdown(results))
}

export function markdown({ size, machine, sections }: Results): string {
  const lines = Object.entries(sections).flatMap(([section, { figures, failed }]) => [
    ...figures.map((figure) => lineOf(section, figure)),
    ...(failed ? [`| ${section} | failed: ${failed.replaceAll('|', '/')} | | | | | |`] : []),
  ])
  const head = `${size.toLocaleString('en')} facilities, ${machine}\n\n| section | what | p50 | p95 | p99 | budget | of |\n| --- | --- | --- | --- | --- | --- | --- |\n`
  return `${head}${lines.join('\n')}\n`
}

function lineOf(section: string, { what, unit, p50, p95, p99, value, budget, of }: Figure): string {
  const told = (number: number | undefined) => (number === undefined ? '' : `${number.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`)
  const reached = value ?? p95
  const isMore = unit === '1/s' || unit === 'rows/s'
  const mark = budget === undefined || reached === undefined ? '' : (isMore ? reached >= budget : reached <= budget) ? ' ✓' : ' ✗'
  const limit = budget === undefined ? '' : `${isMore ? '≥' : '≤'} ${budget.toLocaleString('en')} ${unit}${mark}`
  return `| ${section} | ${what} | ${value === undefined ? told(p50) : told(value)} | ${told(p95)} | ${told(p99)} | ${limit} | ${of ?? ''} |`
}
