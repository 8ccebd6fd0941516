import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCity } from './city.ts'
import { openBench } from './database.ts'
import { ask, type Figure } from './measure.ts'
import { gaps } from './gaps.ts'
import { exporting, importing } from './moving.ts'
import { readOptions } from './options.ts'
import { cachedBeside, databaseBeside, pagesBeside, tilesBeside } from './peer_sections.ts'
import { makeView, startPeer } from './peers.ts'
import { placesOf } from './places.ts'
import { startProgram, type Program } from './program.ts'
import { coverage, finder, nearest, pages, search, statistics, type Ground } from './reading.ts'
import { earlierResults, markdown, save } from './report.ts'
import { cachedTiles, uncachedTiles } from './tile_sections.ts'
import { priorities } from './priorities.ts'
import { routes, withStreets } from './walking.ts'

/** `npm run bench -- --size 1000000`: everything that must be fast, on an inventory of that size. See README.md. */
const options = readOptions(process.argv.slice(2))
const began = performance.now()
const said = (text: string) => process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}\n`)
const city = await writeCity(options.folder)
const database = await openBench(options, city, said)
const results = await earlierResults(options)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void database.stop().then(() => process.exit(1)))

const isAsked = (...names: string[]) => options.only.length === 0 || names.some((name) => options.only.includes(name))

/** Runs what was asked for; one section that fails leaves the others alone. */
async function section(name: string, work: () => Promise<Figure[]>): Promise<void> {
  if (!isAsked(name)) return
  said(name)
  const on = new Date().toISOString()
  try {
    results.sections[name] = { on, figures: await work() }
  } catch (error) {
    results.sections[name] = { on, figures: [], failed: (error as Error).message }
    said(`${name} failed: ${(error as Error).message}`)
  }
  await save(results, options)
}

const places = await placesOf(database.url, 2000)
const environment = { DATABASE_URL: database.url, CITY_DATA: city, DATA_DIR: join(options.folder, 'data') }

/** With a program of its own, so that no section finds what another left in memory. */
async function withProgram(names: string[], more: Record<string, string>, work: (program: Program, ground: Ground) => Promise<void>): Promise<void> {
  if (!isAsked(...names)) return
  const program = await startProgram({ ...environment, ...more })
  try {
    await work(program, { url: program.url, places })
  } finally {
    await program.stop()
  }
}

try {
  await withProgram(
    ['start', 'tiles', 'nearest', 'finder', 'pages', 'coverage', 'statistics', 'search', 'gaps', 'priorities', 'memory'],
    { TILE_CACHE_MB: '0' },
    async (program, ground) => {
      const begun = performance.now()
      await ask(`${program.url}/tiles/facilities/0/0/0.mvt`)
      const load_ms = performance.now() - begun
      await section('start', async () => [
        { what: 'start until ready', unit: 'ms', value: Math.round(program.start_ms) },
        { what: 'snapshot load', unit: 's', value: Number((load_ms / 1000).toFixed(2)), budget: 3 },
        { what: 'memory of the program after it', unit: 'MB', value: program.memory_mb().now },
      ])
      await section('tiles', () => uncachedTiles(ground))
      await section('nearest', () => nearest(ground))
      await section('finder', () => finder(ground))
      await section('pages', () => pages(ground))
      await section('coverage', () => coverage(ground))
      await section('statistics', () => statistics(ground))
      await section('search', () => search(ground))
      await section('gaps', () => gaps(program))
      await section('priorities', () => priorities(database.url, program))
      await section('memory', async () => [
        { what: 'memory of the program under load, the most', unit: 'MB', value: program.memory_mb().most, budget: 450 },
      ])
    },
  )
  await withProgram(['cached', 'exports'], {}, async (program, ground) => {
    await section('cached', () => cachedTiles(ground))
    if (options.size <= 1_000_000) await section('exports', () => exporting(program, options.size))
  })
  if (options.peers.length > 0 || isAsked('database_mvt')) await makeView(database.url)
  await withProgram(['database_mvt'], { TILE_CACHE_MB: '0' }, async (_, ground) =>
    section('database_mvt', () => databaseBeside(ground, database.url)),
  )
  for (const peer of options.peers) {
    for (const kept_mb of [0, 64]) {
      const [tiles, features] = [`${peer.name}_${kept_mb === 0 ? 'uncached' : 'cached'}`, `${peer.name}_features`]
      await withProgram([tiles, features], { TILE_CACHE_MB: String(kept_mb) }, async (_, ground) => {
        const other = await startPeer(peer, database.url, options.folder, kept_mb)
        if (other.tile) await section(tiles, () => (kept_mb === 0 ? tilesBeside : cachedBeside)(ground, other))
        if (other.items && kept_mb === 0) await section(features, () => pagesBeside(ground, other))
        await other.stop()
      })
    }
  }
  if (isAsked('routes')) await withStreets(database.url, () => withProgram(['routes'], {}, (program) => section('routes', () => routes(program))))
  if (options.size <= 1_000_000) await withProgram(['imports'], {}, async (program) => section('imports', () => importing(program)))
} finally {
  await database.stop()
  if (options.drop) await rm(options.folder, { recursive: true, force: true })
}
said('done')
process.stdout.write(`\n${markdown(results)}\n${options.drop ? '' : `${options.out}.json, ${options.out}.md\n`}`)
