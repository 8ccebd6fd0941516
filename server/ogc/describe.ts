import type { Extent } from '#domain/extent.ts'
import type { OgcCollection } from './collections.ts'
import { crsUri, crsUris } from './crs.ts'
import { media, ogcRel, selfLinks, type Link } from './link.ts'
import type { Form } from './reply.ts'

/** A collection as its resource and the list of collections tell of it. */
export function describeCollection(
  collection: OgcCollection,
  { base, form, extent, attribution }: { base: string; form: Form; extent: Extent; attribution: string },
) {
  const { id, title, description } = collection
  const url = `${base}/collections/${id}`
  const { west, south, east, north } = extent
  return {
    id,
    title,
    description,
    ...(attribution ? { attribution } : {}),
    itemType: 'feature',
    extent: {
      spatial: { bbox: [[west, south, east, north]], crs: crsUri.crs84 },
      temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
    },
    crs: crsUris,
    storageCrs: crsUri.crs84,
    links: [...selfLinks(url, form, media.json), ...contentLinks(collection, url, base)],
  }
}

function contentLinks({ title, tiles }: OgcCollection, url: string, base: string): Link[] {
  const tileLinks: Link[] = [
    { href: `${url}/tiles?f=json`, rel: ogcRel('tilesets-vector'), type: media.json, title: '矢量瓦片 Vector tiles' },
    ...tiles.map((name) => ({
      href: `${base.replace(/\/ogc$/, '')}/tiles/${name}.json`,
      rel: 'describedby',
      type: media.json,
      title: `TileJSON: ${name}`,
    })),
  ]
  return [
    { href: `${url}/items`, rel: 'items', type: media.geojson, title },
    { href: `${url}/items?f=html`, rel: 'items', type: media.html, title },
    { href: `${url}/queryables`, rel: ogcRel('queryables'), type: media.schema, title: '可查询的属性 What can be asked for' },
    { href: `${url}/schema`, rel: 'describedBy', type: media.schema, title: '要素的结构 Schema of the features' },
    ...(tiles.length > 0 ? tileLinks : []),
  ]
}

export function landingLinks(base: string, form: Form): Link[] {
  return [
    ...selfLinks(base, form, media.json),
    { href: `${base}/api`, rel: 'service-desc', type: media.openapi, title: '接口定义 API definition' },
    { href: `${base}/api?f=html`, rel: 'service-doc', type: media.html, title: '接口文档 API documentation' },
    { href: `${base}/conformance`, rel: 'conformance', type: media.json, title: '符合的标准 Conformance classes' },
    { href: `${base}/conformance`, rel: ogcRel('conformance'), type: media.json, title: '符合的标准 Conformance classes' },
    { href: `${base}/collections`, rel: 'data', type: media.json, title: '集合 Collections' },
    { href: `${base}/collections`, rel: ogcRel('data'), type: media.json, title: '集合 Collections' },
    { href: `${base}/tiles`, rel: ogcRel('tilesets-vector'), type: media.json, title: '矢量瓦片 Vector tiles' },
    { href: `${base}/tileMatrixSets`, rel: ogcRel('tiling-schemes'), type: media.json, title: '瓦片矩阵集 Tile matrix sets' },
  ]
}
