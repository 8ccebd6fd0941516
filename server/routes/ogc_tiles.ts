import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { noFilter, type FacilityFilter } from '#domain/filter.ts'
import type { App } from '../app.ts'
import { ogcCollections, type OgcCollection } from '../ogc/collections.ts'
import { media, ogcRel, originOf, selfLinks } from '../ogc/link.ts'
import { answer, formOf } from '../ogc/reply.ts'
import { FormQuery, noContent, resource } from '../ogc/schema.ts'
import { oneTile, tileMatrixSet, tileSet, tms_id } from '../ogc/tile_set.ts'
import { problem } from '../problem.ts'
import { refusals } from '../schemas/shared.ts'
import { isTile, type Collection } from '../tiles/collections.ts'
import { maxzoom } from '../tiles/mercator.ts'
import type { OgcParts } from './ogc.ts'
import { sendTile, takesGzip } from './tiles.ts'

const config = { permission: 'read_inventory' } as const
const AnyObject = Type.Object({}, { additionalProperties: true })
const told = { 200: resource(AnyObject), 304: noContent('What the reader has is current'), ...refusals(400) }
const Whole = Type.Integer({ minimum: 0 })
const TileParams = Type.Object({ tileMatrix: Whole, tileRow: Whole, tileCol: Whole })
const tile = {
  200: { description: 'Mapbox Vector Tile', content: { [media.mvt]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } } },
  204: noContent('Nothing lies there'),
  304: noContent('As the ETag says that you have it'),
  ...refusals(400, 404),
}

/** OGC API – Tiles over the tiles that the map shows: of everything, and of each collection that has a place on the map. */
export function ogcTileRoutes(app: App, parts: OgcParts): void {
  const { config: { PUBLIC_URL } } = parts // prettier-ignore
  const baseOf = (request: FastifyRequest) => `${originOf(request, PUBLIC_URL)}/ogc`
  const about = { tags: ['Tiles'], querystring: FormQuery, response: told }

  app.get(
    '/ogc/tileMatrixSets',
    { config, schema: { ...about, operationId: 'getTileMatrixSetsList', summary: 'Tile matrix sets' } },
    async (request, reply) => {
      const url = `${baseOf(request)}/tileMatrixSets`
      const links = [{ href: `${url}/${tms_id}`, rel: 'self', type: media.json, title: tms_id }]
      const body = {
        tileMatrixSets: [{ id: tms_id, title: tileMatrixSet.title, uri: tileMatrixSet.uri, links }],
        links: selfLinks(url, formOf(request), media.json),
      }
      return answer(request, reply, { title: '瓦片矩阵集 Tile matrix sets', type: media.json, body })
    },
  )
  app.get(
    `/ogc/tileMatrixSets/${tms_id}`,
    { config, schema: { ...about, operationId: 'getTileMatrixSet', summary: tms_id } },
    async (request, reply) => answer(request, reply, { title: tms_id, type: media.json, body: tileMatrixSet }),
  )

  tileSetRoutes(app, parts, {
    path: '/ogc/tiles',
    title: '全部 Everything',
    operation: 'dataset',
    layers: ['areas', 'roads', 'facilities'],
    filter: noFilter,
  })
  for (const collection of Object.values(ogcCollections)) {
    if (collection.tiles.length === 0) continue
    const { id, title, tiles: layers } = collection
    tileSetRoutes(app, parts, { path: `/ogc/collections/${id}/tiles`, title, operation: id, layers, filter: filterOf(collection) })
  }
}

function filterOf({ kind }: OgcCollection): FacilityFilter {
  return { ...noFilter, kind: kind ? [kind] : [] }
}

interface TileSet {
  path: string
  title: string
  operation: string
  layers: readonly Collection[]
  filter: FacilityFilter
}

function tileSetRoutes(app: App, parts: OgcParts, set: TileSet): void {
  const { path, title, operation, layers } = set
  const { PUBLIC_URL } = parts.config
  const urlOf = (request: FastifyRequest) => `${originOf(request, PUBLIC_URL)}${path}`
  const describe = (request: FastifyRequest) =>
    tileSet({
      title,
      url: `${urlOf(request)}/${tms_id}`,
      form: formOf(request),
      tms: `${originOf(request, PUBLIC_URL)}/ogc/tileMatrixSets/${tms_id}`,
      layers,
    })
  const about = { tags: ['Tiles'], querystring: FormQuery, response: told }

  app.get(
    path,
    { config, schema: { ...about, operationId: `${operation}.vector.getTileSetsList`, summary: `Tile sets: ${title}` } },
    async (request, reply) => {
      const { links, ...head } = describe(request)
      const listed = links.filter(({ rel }) => rel === 'self' || rel === ogcRel('tiling-scheme'))
      const body = { tilesets: [{ ...head, links: listed }], links: selfLinks(urlOf(request), formOf(request), media.json) }
      return answer(request, reply, { title: `${title} – tiles`, type: media.json, body })
    },
  )
  app.get(
    `${path}/${tms_id}`,
    { config, schema: { ...about, operationId: `${operation}.vector.getTileSet`, summary: `Tile set: ${title}` } },
    async (request, reply) => answer(request, reply, { title: `${title} – ${tms_id}`, type: media.json, body: describe(request) }),
  )
  app.get(
    `${path}/${tms_id}/:tileMatrix/:tileRow/:tileCol`,
    {
      config,
      compress: false,
      schema: {
        tags: ['Tiles'],
        operationId: `${operation}.vector.getTile`,
        summary: `A vector tile: ${title}`,
        params: TileParams,
        querystring: Type.Object({ f: Type.Optional(Type.Literal('mvt')) }, { additionalProperties: false }),
        response: tile,
      },
    },
    async (request, reply) => {
      const { tileMatrix: z, tileRow: y, tileCol: x } = request.params
      if (!isTile({ z, x, y })) throw problem('tile_not_found', { z, x, y, maxzoom })
      const ready = await Promise.all(layers.map((layer) => parts.tiles.tile(layer, { z, x, y }, set.filter)))
      return sendTile(reply, oneTile(ready), { gzipped: takesGzip(request.headers['accept-encoding']), known: request.headers['if-none-match'] })
    },
  )
}
