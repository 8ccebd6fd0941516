import type { Site } from './types.ts'

const collections = ['towns', 'roads', 'facilities']
/** From a whole town down to a street. */
const zooms = [9, 10, 11, 12, 13, 14]
const most_tiles = 400
/** As the service worker calls it. */
const cache_name = 'places'
/** Where the tiles stand in it. */
const tiles_path = '/tiles/'
/** Of the boundaries that say in which town a new place lies; the server looks again by its own. */
export const shapes_tolerance_m = 100

/** Keeps the map around the sites for when there is no network. What does not come is left out: nobody needs a map to work. */
export async function keepPlaces(sites: Site[]): Promise<void> {
  if (!('caches' in globalThis)) return
  const tiles = [...new Set(sites.flatMap(({ facility }) => tilesAround(facility)))].slice(0, most_tiles)
  const wanted = new Set(tiles)
  const cache = await caches.open(cache_name)
  for (const old of await cache.keys()) if (!wanted.has(new URL(old.url).pathname)) await cache.delete(old)
  const boundaries = [5000, shapes_tolerance_m].map((tolerance_m) => `/api/v1/regions/boundaries?tolerance_m=${tolerance_m}`)
  for (const address of [...boundaries, ...tiles]) await cache.add(address).catch(() => undefined)
}

function tilesAround({ lon, lat }: { lon: number | null; lat: number | null }): string[] {
  if (lon === null || lat === null) return []
  return zooms.flatMap((z) => {
    const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI
    const column = Math.floor(((lon + 180) / 360) * 2 ** z)
    const row = Math.floor(((1 - y) / 2) * 2 ** z)
    return collections.map((each) => `${tiles_path}${each}/${z}/${column}/${row}.mvt`)
  })
}

/** The tiles that are kept. */
export async function keptTiles(): Promise<{ cache: Cache; tiles: readonly Request[] } | null> {
  if (!('caches' in globalThis) || !(await caches.has(cache_name))) return null
  const cache = await caches.open(cache_name)
  const tiles = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(tiles_path))
  return tiles.length > 0 ? { cache, tiles } : null
}
