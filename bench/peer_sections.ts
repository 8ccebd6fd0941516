import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { ask, rounded, timings, type Figure } from './measure.ts'
import type { Peer } from './peers.ts'
import { boxesOf, distinctTiles, pathOf } from './places.ts'
import type { Ground } from './reading.ts'
import { wrk } from './tile_sections.ts'

const gzip = { 'accept-encoding': 'gzip' }

/** Servers round a place to the unit next to it or below it, so what lies this near an edge is on either side of it. */
const edge = 2

/** Numbers of the features in a tile, and whether each lies inside it beyond doubt; null: drawn as numbers of many. */
async function featuresIn(url: string): Promise<Map<number, boolean> | null> {
  const { status, body, headers } = await ask(url, { headers: gzip })
  const features = new Map<number, boolean>()
  if (status === 204 || body.length === 0) return features
  const bytes = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  const [layer] = Object.values(new VectorTile(new PbfReader(bytes)).layers)
  const isWithin = (unit: number) => unit >= edge && unit < 4096 - edge
  for (let index = 0; index < (layer?.length ?? 0); index += 1) {
    const feature = layer!.feature(index) // the length is the layer's
    if ('count' in feature.properties) return null
    const point = feature.loadGeometry()[0]?.[0]
    features.set(Number(feature.id ?? feature.properties['number']), point !== undefined && isWithin(point.x) && isWithin(point.y))
  }
  return features
}

/** Those that lie inside by one and that the other lacks. */
function lacking(here: Map<number, boolean>, there: Map<number, boolean>): number[] {
  return [...here].flatMap(([number, isInside]) => (isInside && !there.has(number) ? [number] : []))
}

const ourTile = ({ url }: Ground, path: string) => `${url}/tiles/facilities/${path}.mvt?kind=toilet`

/** The same toilets in the same tiles, by ours and by the peer; counts are compared before anything is timed. */
export async function tilesBeside(ground: Ground, peer: Peer): Promise<Figure[]> {
  const figures: Figure[] = []
  let compared = 0
  for (const tile of distinctTiles(ground.places, 14).slice(0, 60)) {
    const [here, there] = [await featuresIn(ourTile(ground, pathOf(tile))), await featuresIn(peer.tile!(pathOf(tile)))]
    if (here === null || there === null) continue
    const [missing, more] = [lacking(there, here), lacking(here, there)]
    if (missing.length + more.length > 0) throw new Error(`tile ${pathOf(tile)} lacks ${missing.join()} here and ${more.join()} at ${peer.name}`)
    compared += 1
  }
  for (const z of [6, 10, 14]) {
    const paths = distinctTiles(ground.places, z).map(pathOf)
    const rounds = z === 6 ? 10 : z === 10 ? 60 : 300
    const listed = Array.from({ length: rounds }, (_, index) => paths[index % paths.length]!)
    const ours = await timings(
      `z${z}`,
      listed.map((path) => ourTile(ground, path)),
      { headers: gzip },
    )
    const theirs = await timings(`z${z}`, listed.map(peer.tile!), { headers: gzip, warm: 2 })
    figures.push(
      { ...ours, what: `tile z${z} of toilets, uncached: Changxing` },
      { ...theirs, what: `tile z${z} of toilets, uncached: ${peer.name}` },
      ratio(`tile z${z}, uncached`, ours, theirs, peer),
    )
  }
  figures.push({ what: `tiles with the same features here and at ${peer.name}`, unit: '', value: compared, of: 'z14, compared one by one' })
  return figures
}

export async function cachedBeside(ground: Ground, peer: Peer): Promise<Figure[]> {
  const path = pathOf(distinctTiles(ground.places, 14)[0]!)
  for (const address of [ourTile(ground, path), peer.tile!(path)]) await ask(address, { headers: gzip }) // once drawn, it is kept
  const [ours, theirs] = [await wrk(ourTile(ground, path), 6), await wrk(peer.tile!(path), 6)]
  if (ours === null || theirs === null) return []
  return [
    { what: 'tile z14 of toilets, cached: Changxing', unit: '1/s', value: ours },
    { what: `tile z14 of toilets, cached: ${peer.name}`, unit: '1/s', value: theirs },
    { what: `tile z14, cached: Changxing as many times as ${peer.name}`, unit: '×', value: rounded(ours / theirs) },
  ]
}

export async function pagesBeside(ground: Ground, peer: Peer): Promise<Figure[]> {
  const boxes = boxesOf(ground.places.slice(0, 30), 0.5)
  const address = (bbox: string) => `${ground.url}/ogc/collections/toilets/items?limit=1000&bbox=${bbox}`
  const ours = await timings('page', boxes.map(address))
  const theirs = await timings(
    'page',
    boxes.map((bbox) => peer.items!(bbox, 0)),
  )
  const deep = await timings(
    'page',
    boxes.slice(0, 10).map(() => peer.items!('110,22,114,27', 50_000)),
  )
  return [
    { ...ours, what: 'page of 1000 toilets in 0.5°: Changxing' },
    { ...theirs, what: `page of 1000 toilets in 0.5°: ${peer.name}` },
    ratio('page of 1000', ours, theirs, peer),
    { ...deep, what: `page of 1000 toilets after 50,000: ${peer.name}` },
  ]
}

function ratio(what: string, ours: Figure, theirs: Figure, peer: Peer): Figure {
  const times = (name: 'p50' | 'p95') => rounded((theirs[name] ?? NaN) / (ours[name] ?? NaN))
  return { what: `${what}: ${peer.name} as many times as Changxing`, unit: '×', p50: times('p50'), p95: times('p95') }
}
