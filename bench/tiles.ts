import { Agent, get, type RequestOptions } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { categories } from '#domain/category.ts'
import { verdicts } from '#domain/facility.ts'
import { noFilter, type FacilityFilter } from '#domain/filter.ts'
import { buildApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { connect } from '../server/database/connect.ts'
import { drawTile } from '../server/tiles/draw.ts'
import { squareOf, worldX, worldY, type TileAddress } from '../server/tiles/mercator.ts'
import { PointTable, type Point } from '../server/tiles/point_table.ts'
import { Points } from '../server/tiles/points.ts'
import { Shapes } from '../server/tiles/shapes.ts'
import type { Snapshot } from '../server/tiles/snapshot.ts'
import { readyTile } from '../server/tiles/tile_cache.ts'
import { Tiles } from '../server/tiles/tiles.ts'

/** Tiles from memory alone, no database: `npm run bench tiles [NUMBER OF FACILITIES]`. Three quarters lie around 400 towns. */
const count = Number(process.argv[2] ?? 1_000_000)

/** The same numbers from 0 to 1 in each run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = sequence(20_261_124)
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const around = () => random() + random() + random() - 1.5
const towns = Array.from({ length: 400 }, (_, index) => ({
  lon: 110 + 4 * random(),
  lat: 22.5 + 4.5 * random(),
  code: String(441_800_000 + index),
  share: random() ** 3,
}))

function facility(number: number): Point {
  const town = oneOf(towns)
  const near = random() < 0.75
  const spread = 0.02 + 0.1 * town.share
  const { kind, code, name_zh } = oneOf(categories)
  return {
    number,
    x: worldX(near ? town.lon + spread * around() : 110 + 4 * random()),
    y: worldY(near ? town.lat + spread * around() : 22.5 + 4.5 * random()),
    kind,
    category: code,
    town_code: town.code,
    lifecycle: random() < 0.95 ? 'operating' : 'closed',
    verdict: oneOf(verdicts),
    verdict_on: null,
    name_zh: `${name_zh}${number}`,
    name_en: null,
    search_text: `${name_zh}${number}  a-${number} 中山南路 ${number % 500} 号`,
  }
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => timed(work).ms).toSorted((left, right) => left - right)
  return times[Math.floor(runs / 2)] as number
}

/** The tile of a zoom that holds most facilities. */
function densest(points: Points, z: number): TileAddress {
  const counts = new Map<string, number>()
  const { size } = squareOf({ z, x: 0, y: 0 })
  for (let row = 0; row < points.rows.length; row += 1) {
    const key = `${Math.floor(points.rows.x(row) / size)}/${Math.floor(points.rows.y(row) / size)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [[key]] = [...counts].toSorted(([, left], [, right]) => right - left) as [[string, number]]
  const [x, y] = key.split('/').map(Number) as [number, number]
  return { z, x, y }
}

/** Requests a second for one cached tile over HTTP. The client shares this process, so a client elsewhere sees about twice as many. */
async function cachedRate(snapshot: Snapshot, { z, x, y }: TileAddress): Promise<{ tiles: number; unchanged: number }> {
  const db = connect({ host: 'localhost' }, 2) // never asked
  const tiles = new Tiles(db, { info: () => undefined, warn: () => undefined })
  tiles.show(snapshot)
  await tiles.stop() // there is no database to watch
  const app = await buildApp({ config: readConfig({}), db, adminToken: 'of-no-use-in-a-benchmark', now: () => new Date(), tiles })
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/tiles/facilities/${z}/${x}/${y}.mvt`
  const gzip = { 'accept-encoding': 'gzip' }
  const { headers } = await app.inject({ url, headers: gzip })
  const rates = { tiles: await rateOf(url, gzip), unchanged: await rateOf(url, { ...gzip, 'if-none-match': String(headers['etag']) }) }
  await app.close()
  await db.destroy()
  return rates
}

async function rateOf(url: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const requests = (number: number) => Promise.all(Array.from({ length: number }, () => fetched(url, { agent, headers })))
  await requests(2000)
  const start = performance.now()
  await requests(10_000)
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return Math.round(10_000 / seconds)
}

function fetched(url: string, options: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, options, (response) => response.resume().on('end', resolve)).on('error', reject)
  })
}

function drawings(snapshot: Snapshot, filters: Record<string, FacilityFilter>) {
  return [6, 10, 12, 14].flatMap((z) => {
    const address = densest(snapshot.points, z)
    return Object.entries(filters).map(([filter, asked]) => {
      const draw = () => drawTile(snapshot, 'facilities', address, asked)
      const { ms: first_ms, result: tile } = timed(draw)
      const draw_ms = median(15, draw)
      return {
        tile: `z${z}`,
        filter,
        facilities: snapshot.points.within(squareOf(address), asked).length,
        first_ms: first_ms.toFixed(1),
        draw_ms: draw_ms.toFixed(2),
        gzip_ms: median(15, () => readyTile(tile)).toFixed(2),
        bytes: tile?.length ?? 0,
        gzip_bytes: readyTile(tile).gzip.length,
      }
    })
  })
}

async function main(): Promise<void> {
  const before = process.memoryUsage()
  const table = new PointTable()
  const { ms: fill_ms } = timed(() => {
    for (let number = 1; number <= count; number += 1) table.add(facility(number))
  })
  const { ms: index_ms, result: points } = timed(() => new Points(table))
  const snapshot: Snapshot = {
    since: '',
    isDemo: false,
    points,
    roads: new Shapes([]),
    areas: new Shapes([]),
    towns: new Map(),
    townShapes: new Shapes([]),
  }
  await sleep(2000)
  const after = process.memoryUsage()
  const mb = (bytes: number) => Math.round(bytes / 1_000_000)
  console.log(`${count} facilities: made and filled in ${Math.round(fill_ms)} ms, indexed in ${Math.round(index_ms)} ms`)
  console.log(
    `memory: ${mb(after.heapUsed - before.heapUsed)} MB heap, ${mb(after.arrayBuffers - before.arrayBuffers)} MB columns, ${mb(after.rss)} MB resident`,
  )
  console.table(drawings(snapshot, { none: noFilter, toilets: { ...noFilter, kind: ['toilet'] }, text: { ...noFilter, q: '中山 图书' } }))
  const { ms: change_ms } = timed(() => points.replace(1, facility(1)))
  const { ms: rebuild_ms } = timed(() => {
    for (let number = 2; number <= count / 50 + 300; number += 1) points.replace(number, facility(number))
  })
  console.log(`one change ${change_ms.toFixed(3)} ms; ${Math.round(count / 50)} changes with the index built anew ${Math.round(rebuild_ms)} ms`)
  const address = densest(points, 14)
  const { tiles, unchanged } = await cachedRate(snapshot, address)
  console.log(`cached z14 tile through the whole app: ${tiles}/s, ${unchanged}/s where the reader has it`)
}

await main()
