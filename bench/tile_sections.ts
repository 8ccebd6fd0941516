import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ask, rounded, timings, type Figure } from './measure.ts'
import { distinctTiles, pathOf } from './places.ts'
import type { Ground } from './reading.ts'

const gzip = { 'accept-encoding': 'gzip' }
const budgets = { 6: 10, 10: 20, 14: 2 } as const

/** Each tile drawn anew: the server that is asked keeps none. */
export async function uncachedTiles({ url, places }: Ground): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const z of [6, 10, 14] as const) {
    const tiles = distinctTiles(places, z)
    const urls = Array.from({ length: 300 }, (_, index) => `${url}/tiles/facilities/${pathOf(tiles[index % tiles.length]!)}.mvt`)
    figures.push(await timings(`tile z${z}, uncached`, urls, { budget: budgets[z], headers: gzip }))
  }
  const [tile] = distinctTiles(places, 14)
  const texts = Array.from({ length: 10 }, (_, index) => `${url}/tiles/facilities/${pathOf(tile!)}.mvt?q=${index + 101}`)
  figures.push(await timings('tile z14 with a new search text', texts, { headers: gzip, warm: 0 }))
  return figures
}

export async function cachedTiles({ url, places }: Ground): Promise<Figure[]> {
  const [tile] = distinctTiles(places, 14)
  const address = `${url}/tiles/facilities/${pathOf(tile!)}.mvt`
  const { body } = await ask(address, { headers: gzip })
  const rate = await wrk(address)
  return rate === null
    ? []
    : [{ what: 'tile z14, cached', unit: '1/s', value: rate, budget: 20_000, of: `${body.length} bytes, wrk, 32 connections` }]
}

/** Requests a second, by wrk; null where it is not installed. */
export async function wrk(url: string, seconds = 8): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c32', `-d${seconds}s`, '-H', 'accept-encoding: gzip', url])
    return rounded(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
