import { gunzipSync, gzipSync } from 'node:zlib'
import { described, type Collection } from '../tiles/collections.ts'
import { maxzoom } from '../tiles/mercator.ts'
import type { ReadyTile } from '../tiles/tile_cache.ts'
import { crsUri } from './crs.ts'
import { media, ogcRel, selfLinks, type Link } from './link.ts'
import type { Form } from './reply.ts'

export const tms_id = 'WebMercatorQuad'
const tms_uri = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad'

/** Half of the world’s width in the metres of EPSG:3857, and a pixel of tile 0/0/0 in them (OGC 17-083r4, annex D.1). */
const half_world_m = 20037508.3427892
const pixel_m = 156543.033928041
/** Of the standard’s pixel of 0.28 mm. */
const scale_of_pixel = 559082264.028717 / pixel_m

export const tileMatrixSet = {
  id: tms_id,
  title: 'Google Maps Compatible for the World',
  uri: tms_uri,
  crs: crsUri.epsg3857,
  orderedAxes: ['X', 'Y'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: Array.from({ length: maxzoom + 1 }, (_, zoom) => ({
    id: String(zoom),
    scaleDenominator: (pixel_m * scale_of_pixel) / 2 ** zoom,
    cellSize: pixel_m / 2 ** zoom,
    cornerOfOrigin: 'topLeft',
    pointOfOrigin: [-half_world_m, half_world_m],
    tileWidth: 256,
    tileHeight: 256,
    matrixWidth: 2 ** zoom,
    matrixHeight: 2 ** zoom,
  })),
}

interface Set {
  title: string
  url: string
  form: Form
  /** Address of the tile matrix set. */
  tms: string
  layers: readonly Collection[]
}

/** What a set of tiles tells of itself. The row stands before the column. */
export function tileSet({ title, url, form, tms, layers }: Set) {
  const links: Link[] = [
    ...selfLinks(url, form, media.json),
    { href: tms, rel: ogcRel('tiling-scheme'), type: media.json, title: tms_id },
    { href: `${url}/{tileMatrix}/{tileRow}/{tileCol}`, rel: 'item', type: media.mvt, title: '瓦片 Tiles', templated: true },
  ]
  return {
    title,
    dataType: 'vector',
    crs: crsUri.epsg3857,
    tileMatrixSetURI: tms_uri,
    tileMatrixSetId: tms_id,
    layers: layers.map((id) => ({ id, title: described[id].name, description: described[id].description, dataType: 'vector' })),
    links,
  }
}

/** Layers of one place as one tile: the format is a row of layers, so tiles written one after the other are a tile. */
export function oneTile(tiles: readonly ReadyTile[]): ReadyTile {
  const filled = tiles.filter(({ gzip }) => gzip.length > 0)
  if (filled.length <= 1) return filled[0] ?? { digest: '', gzip: Buffer.alloc(0) }
  return { digest: filled.map(({ digest }) => digest).join('.'), gzip: gzipSync(Buffer.concat(filled.map(({ gzip }) => gunzipSync(gzip)))) }
}
