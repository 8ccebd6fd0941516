import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import pg from 'pg'
import { ask, rounded, timed, timings, type Figure } from './measure.ts'
import { databaseTile, type Peer } from './peers.ts'
import { boxesOf, distinctTiles, pathOf } from './places.ts'
import type { Ground } from './reading.ts'
import { wrk } from './tile_sections.ts'

const gzip = { 'accept-encoding': 'gzip' }

/** Servers round a place to the unit next to it or below it, so what lies this near an edge is on either side of it. */
const edge = 2

/** The number of each feature in a tile, and whether it lies inside beyond doubt. */
type Inside = Map<number, boolean>

async function bytesOf(url: string): Promise<Buffer> {
  const { status, body, headers } = await ask(url, { headers: gzip })
  if (status === 204) return Buffer.alloc(0)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

/** Null: drawn as numbers of many. */
function insideOf(mvt: Buffer): Inside | null {
  const features: Inside = new Map()
  const [layer] = Object.values(new VectorTile(new PbfReader(mvt)).layers)
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
function lacking(here: Inside, there: Inside): number[] {
  return [...here].flatMap(([number, isInside]) => (isInside && !there.has(number) ? [number] : []))
}

const ourTile = ({ url }: Ground, path: string) => `${url}/tiles/facilities/${path}.mvt?kind=toilet`

/** Who draws the same toilets, by the path of a tile. */
interface Drawing {
  name: string
  draw: (path: string) => Promise<Buffer>
}

/** The same toilets in the same tiles, by ours and by the peer. */
export async function tilesBeside(ground: Ground, peer: Peer): Promise<Figure[]> {
  const address = peer.tile! // asked only where it has one
  return drawnBeside(ground, { name: peer.name, draw: (path) => bytesOf(address(path)) })
}

/**
 * The statement that a tile server in front of PostGIS sends, asked straight of the database over one connection: none of
 * them is faster than that.
 */
export async function databaseBeside(ground: Ground, url: string): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const draw = async (path: string) => (await client.query<{ mvt: Buffer }>(databaseTile, path.split('/'))).rows[0]!.mvt // an aggregate has one row
  try {
    return await drawnBeside(ground, { name: 'ST_AsMVT', draw })
  } finally {
    await client.end()
  }
}

/** Features are compared before anything is timed. */
async function drawnBeside(ground: Ground, other: Drawing): Promise<Figure[]> {
  const compared = await compare(ground, other)
  const figures: Figure[] = []
  for (const z of [6, 10, 14]) {
    const paths = distinctTiles(ground.places, z).map(pathOf)
    const rounds = z === 6 ? 10 : z === 10 ? 60 : 300
    const listed = Array.from({ length: rounds }, (_, index) => paths[index % paths.length]!)
    const of_ours = listed.map((path) => ourTile(ground, path))
    const ours = await timings(`tile z${z} of toilets, uncached: Changxing`, of_ours, { headers: gzip })
    const theirs = await timed(`tile z${z} of toilets, uncached: ${other.name}`, listed, other.draw, { warm: 2 })
    figures.push(ours, theirs, ratio(`tile z${z}, uncached`, ours, theirs, other.name))
  }
  return [...figures, { what: `tiles with the same features here and at ${other.name}`, unit: '', value: compared, of: 'z14, compared one by one' }]
}

/** How many tiles hold the same here and there; one that differs ends the section. */
async function compare(ground: Ground, { name, draw }: Drawing): Promise<number> {
  let compared = 0
  for (const path of distinctTiles(ground.places, 14).slice(0, 60).map(pathOf)) {
    const [here, there] = [insideOf(await bytesOf(ourTile(ground, path))), insideOf(await draw(path))]
    if (here === null || there === null) continue
    const [missing, more] = [lacking(there, here), lacking(here, there)]
    if (missing.length + more.length > 0) throw new Error(`tile ${path} lacks ${missing.join()} here and ${more.join()} at ${name}`)
    compared += 1
  }
  return compared
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
  await ask(ourTile(ground, pathOf(distinctTiles(ground.places, 14)[0]!))) // the snapshot of the tiles, which a start loads, is there
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
    ratio('page of 1000', ours, theirs, peer.name),
    { ...deep, what: `page of 1000 toilets after 50,000: ${peer.name}` },
  ]
}

function ratio(what: string, ours: Figure, theirs: Figure, name: string): Figure {
  const times = (share: 'p50' | 'p95') => rounded((theirs[share] ?? NaN) / (ours[share] ?? NaN))
  return { what: `${what}: ${name} as many times as Changxing`, unit: '×', p50: times('p50'), p95: times('p95') }
}
