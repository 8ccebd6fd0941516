import type { FastifyReply } from 'fastify'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Type } from 'typebox'
import { noFilter } from '#domain/filter.ts'
import type { App, Parts } from '../app.ts'
import { problem } from '../problem.ts'
import { filterParameters } from '../schemas/facility_filter.ts'
import { refusals, Words } from '../schemas/shared.ts'
import { collections, isTile } from '../tiles/collections.ts'
import { maxzoom } from '../tiles/mercator.ts'
import type { ReadyTile } from '../tiles/tile_cache.ts'
import { tileJson } from '../tiles/tilejson.ts'
import type { Tiles } from '../tiles/tiles.ts'

const tags = ['tiles']
const mvt = 'application/vnd.mapbox-vector-tile'
const Collection = Words(collections, {
  description: 'facilities: points; roads: lines; areas: grounds; towns: boundaries, which no filter leaves out',
})
const Filter = Type.Object(filterParameters, { additionalProperties: false })
const TileParams = Type.Object({
  collection: Collection,
  z: Type.Integer({ minimum: 0 }),
  x: Type.Integer({ minimum: 0 }),
  y: Type.Integer({ minimum: 0 }),
})

const TileJson = Type.Object({
  tilejson: Type.Literal('3.0.0'),
  name: Type.String(),
  description: Type.String(),
  attribution: Type.String(),
  tiles: Type.Array(Type.String(), { description: 'Absolute address with {z}, {x} and {y}' }),
  vector_layers: Type.Array(
    Type.Object({
      id: Type.String(),
      description: Type.String(),
      minzoom: Type.Integer(),
      maxzoom: Type.Integer(),
      fields: Type.Record(Type.String(), Type.String()),
    }),
  ),
  bounds: Type.Array(Type.Number(), { description: 'west, south, east, north, with a margin for places to come' }),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  example_data: Type.Boolean({ description: 'The whole database is made-up example data' }),
})

const tileReplies = {
  200: {
    description: 'Mapbox Vector Tile 2.1, extent 4096, one layer named after the collection',
    content: { [mvt]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
  204: { description: 'Nothing lies there', type: 'null' },
  304: { description: 'As the ETag says that you have it', type: 'null' },
  ...refusals(400, 404),
}

export function tileRoutes(app: App, { config, tiles }: Parts & { tiles: Tiles }): void {
  app.addHook('onListen', async () => tiles.watch())
  app.addHook('preClose', () => tiles.stop())

  app.get(
    '/tiles/:collection.json',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags,
        summary: 'What a collection of vector tiles holds',
        description: 'TileJSON 3.0.0; its tiles carry the filter it is asked with.',
        params: Type.Object({ collection: Collection }),
        querystring: Filter,
        response: { 200: TileJson, ...refusals(400) },
      },
    },
    async ({ params: { collection }, query, protocol, host }, reply) => {
      const snapshot = await tiles.current()
      const { PUBLIC_URL } = config
      // Anybody can name any host: an answer that repeats it is for that one request and for no cache.
      reply.headers(PUBLIC_URL ? { 'cache-control': 'no-cache' } : { 'cache-control': 'no-store', vary: 'host' })
      return tileJson(snapshot, {
        collection,
        filter: { ...noFilter, ...query },
        origin: PUBLIC_URL?.replace(/\/$/, '') ?? `${protocol}://${host}`,
        approvalNumber: config.MAP_APPROVAL_NUMBER,
      })
    },
  )

  app.get(
    '/tiles/:collection/:z/:x/:y.mvt',
    {
      config: { permission: 'read_inventory' },
      compress: false, // compressed once, when it is drawn
      helmet: false, // most of it is of pages, and takes as long as sending a tile; what a tile needs sendTile says
      schema: {
        tags,
        summary: 'A vector tile',
        description: 'Fresh within a second of a change. Takes the filters of the list of facilities. Revalidate with If-None-Match.',
        params: TileParams,
        querystring: Filter,
        response: tileReplies,
      },
    },
    async ({ params: { collection, ...address }, query, headers }, reply) => {
      if (!isTile(address)) throw problem('tile_not_found', { ...address, maxzoom })
      const tile = await tiles.tile(collection, address, { ...noFilter, ...query })
      return sendTile(reply, tile, { gzipped: takesGzip(headers['accept-encoding']), known: headers['if-none-match'] })
    },
  )
}

const protection = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** Each encoding is a representation of its own and so has a strong ETag of its own. */
export async function sendTile(
  reply: FastifyReply,
  { digest, gzip }: ReadyTile,
  { gzipped, known }: { gzipped: boolean; known: string | undefined },
) {
  reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding', ...protection })
  if (gzip.length === 0) return reply.code(204).send()
  const etag = gzipped ? `"${digest}"` : `"${digest}-plain"`
  reply.header('etag', etag)
  if (isKnown(etag, known)) return reply.code(304).send()
  reply.type(mvt)
  if (!gzipped) return reply.send(await promisify(gunzip)(gzip))
  return reply.header('content-encoding', 'gzip').send(gzip)
}

function isKnown(etag: string, known: string | undefined): boolean {
  return (known ?? '').split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim()))
}

export function takesGzip(acceptEncoding: string | string[] | undefined): boolean {
  return String(acceptEncoding ?? '')
    .split(',')
    .some((each) => /^\s*(gzip|\*)\s*(;(?!\s*q=0(\.0*)?\s*$).*)?$/i.test(each))
}
