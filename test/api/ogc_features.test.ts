import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { writing } from '../../server/database/connect.ts'
import { crsUri } from '../../server/ogc/crs.ts'
import { most_items } from '../../server/ogc/openapi.ts'
import { test, type Call } from '../support/app.ts'
import { twoTowns } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'

const collections = ['venues', 'roads', 'toilets', 'services', 'towns', 'components']
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

interface Feature {
  id: string
  geometry: { type: string; coordinates: number[] } | null
  properties: Record<string, unknown>
}
interface Linked {
  links: { href: string; rel: string; type: string }[]
}

const linkOf = ({ links }: Linked, rel: string) => links.find((link) => link.rel === rel)
const pathOf = (href: string) => href.replace(/^http:\/\/[^/]+/, '')
const namesOf = (body: { features: Feature[] }) => body.features.map(({ properties }) => String(properties['name_zh'])).toSorted()

/** Every feature that the pages give, in their order. */
async function pages(call: Call, url: string): Promise<Feature[]> {
  const { status, body } = await call('GET', url)
  expect([url, status]).toEqual([url, 200])
  const next = linkOf(body as Linked, 'next')
  return next ? [...body.features, ...(await pages(call, pathOf(next.href)))] : body.features
}

describe('from the landing page', () => {
  test('every link leads to a resource of the type that it names', async ({ app, call }) => {
    await addFacility(call, { geometry: point(112.37, 24.78) })
    const seen = new Set<string>()
    const follow = async (links: Linked['links']): Promise<void> => {
      for (const { href, type, rel } of links) {
        const path = pathOf(href)
        if (seen.has(path) || path.includes('{') || rel === 'next') continue
        seen.add(path)
        const response = await app.inject({ url: path, headers: { accept: type } })
        expect([path, response.statusCode]).toEqual([path, 200])
        expect([path, response.headers['content-type']?.toString().split(/; ?charset/)[0]]).toEqual([path, type])
        if (response.headers['content-type']?.toString().includes('json')) await follow(response.json<Partial<Linked>>().links ?? [])
      }
    }
    const landing = (await app.inject('/ogc')).json<Linked>()
    await follow(landing.links)
    for (const collection of (await app.inject('/ogc/collections')).json().collections as Linked[]) await follow(collection.links)
    for (const id of collections) expect([...seen]).toContain(`/ogc/collections/${id}/items`)
    expect(seen.size).toBeGreaterThan(50)
  })

  test('the conformance classes are those that QGIS wants before it filters, projects and edits', async ({ call }) => {
    const { body } = await call('GET', '/ogc/conformance')
    for (const name of [
      'ogcapi-features-1/1.0/conf/core',
      'ogcapi-features-1/1.0/conf/oas30',
      'ogcapi-features-2/1.0/conf/crs',
      'ogcapi-features-3/1.0/conf/filter',
      'ogcapi-features-3/1.0/conf/features-filter',
      'ogcapi-features-4/1.0/conf/create-replace-delete',
      'cql2/1.0/conf/basic-cql2',
      'cql2/1.0/conf/cql2-text',
      'cql2/1.0/conf/advanced-comparison-operators',
    ])
      expect(body.conformsTo).toContain(`http://www.opengis.net/spec/${name}`)
  })

  test('a collection tells of itself what the list of collections tells of it', async ({ call }) => {
    const listed = (await call('GET', '/ogc/collections')).body.collections as { id: string; links: unknown }[]
    expect(listed.map(({ id }) => id)).toEqual(collections)
    for (const collection of listed) {
      expect((await call('GET', `/ogc/collections/${collection.id}`)).body).toEqual(collection)
      expect(collection).toMatchObject({ storageCrs: crsUri.crs84, crs: expect.arrayContaining(Object.values(crsUri)), itemType: 'feature' })
    }
    const missing = await call('GET', '/ogc/collections/castles')
    expect([missing.status, missing.body.code]).toEqual([404, 'route_not_found'])
  })

  test('the API document is OpenAPI 3.0 with the paths of the collections and the limit where clients look for them', async ({ call }) => {
    const { body } = await call('GET', '/ogc/api')
    expect(body.openapi).toMatch(/^3\.0\./)
    expect(body.components.parameters.limit.schema).toMatchObject({ maximum: most_items, default: 100 })
    const { parameters } = body.paths['/collections/toilets/items'].get
    expect(parameters).toContainEqual({ $ref: '#/components/parameters/limit' })
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'category', in: 'query', style: 'form', explode: false }))
    expect(Object.keys(body.paths['/collections/toilets/items/{feature_id}'])).toEqual(expect.arrayContaining(['get', 'put', 'patch', 'delete']))
    expect(body.paths['/collections/towns/items'].post).toBeUndefined()
    expect(JSON.stringify(body)).not.toContain('"type":"null"')
    expect((await call('GET', '/api/v1/openapi.json')).body.paths['/ogc']).toBeUndefined()
  })

  test('a browser gets pages in its language, without a script, styled from here', async ({ app, call }) => {
    const { id } = await addFacility(call, { name_zh: '<b>东门</b>公厕' })
    for (const path of [
      '',
      '/api',
      '/conformance',
      '/collections',
      '/collections/toilets',
      '/collections/toilets/queryables',
      '/collections/toilets/items',
      `/collections/toilets/items/${id}`,
      '/tiles',
    ]) {
      const { statusCode, headers, body } = await app.inject({ url: `/ogc${path}`, headers: { ...html, 'accept-language': 'en' } })
      expect([path, statusCode, headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8'])
      expect(body).toContain('<html lang="en">')
      expect(body).not.toMatch(/<script|style=|<b>/)
      expect(headers['content-security-policy']).toContain("style-src 'self'")
    }
    expect((await app.inject({ url: '/ogc', headers: html })).body).toContain('<html lang="zh-CN">')
    const list = (await app.inject({ url: '/ogc/collections/toilets/items', headers: html })).body
    expect(list).toContain(`<a href="items/${id}?f=html">&lt;b&gt;东门&lt;/b&gt;公厕</a>`)
    expect(list).toContain('<dt>类别 <code>category</code></dt>')
    expect(list).toContain('<h1>厕所</h1>')
    expect((await app.inject({ url: '/ogc?f=json', headers: html })).headers['content-type']).toContain('application/json')
    expect((await app.inject('/ogc/style.css')).headers['content-type']).toContain('text/css')
  })
})

describe('a page of features', () => {
  test('of example data says so, as the collections do', async ({ call, db }) => {
    const { id } = await addFacility(call)
    const told = async () => [
      (await call('GET', '/ogc/collections/toilets/items')).body.example_data,
      (await call('GET', `/ogc/collections/toilets/items/${id}`)).body.example_data,
      (await call('GET', '/ogc/collections/toilets')).body.attribution,
    ]
    expect(await told()).toEqual([false, false, undefined])
    await db.raw('update database_info set is_demo = true')
    expect(await told()).toEqual([true, true, '示例数据 Example data'])
  })

  test('the pages give every feature once, whatever its place, and tell how many there are', async ({ call }) => {
    const places = [point(112.37, 24.78), point(112.37, 24.78), point(112.52, 24.99), null, null, point(112.2, 24.9)]
    const added = await Promise.all(places.map((geometry) => addFacility(call, { geometry })))
    const first = await call('GET', '/ogc/collections/toilets/items?limit=2')
    expect(first.body).toMatchObject({ type: 'FeatureCollection', numberMatched: 6, numberReturned: 2 })
    const all = await pages(call, '/ogc/collections/toilets/items?limit=2')
    expect(all).toHaveLength(added.length)
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(added.map(({ id }) => id)))
  })

  test('the first page shows what geometries there are, and begins with the usual one', async ({ call }) => {
    const line = { type: 'LineString', coordinates: [[112.37, 24.78], [112.38, 24.79]] } // oxfmt-ignore
    const area = { type: 'Polygon', coordinates: [[[112.37, 24.78], [112.38, 24.78], [112.38, 24.79], [112.37, 24.78]]] } // oxfmt-ignore
    const places = Array.from({ length: 4 }, (_, index) => point(112.37 + index / 1000, 24.78))
    for (const geometry of [...places, null, line]) await addFacility(call, { kind: 'road', category: 'urban_road', geometry })
    for (const geometry of [...places, null, area]) await addFacility(call, { kind: 'venue', category: 'school', geometry })
    const typesOf = async (id: string) =>
      (await pages(call, `/ogc/collections/${id}/items?limit=3`)).map(({ geometry }) => (geometry as { type: string } | null)?.type)
    expect(await typesOf('roads')).toEqual(['LineString', 'Point', 'Point', 'Point', 'Point', undefined])
    expect(await typesOf('venues')).toEqual(['Point', 'Point', 'Polygon', 'Point', 'Point', undefined])
  })

  test('a feature has its fields by the names of the inventory, unknown ones as null', async ({ call }) => {
    const added = await addFacility(call, { geometry: point(112.37, 24.78), same_as: ['osm:node/1', 'osm:way/2'] })
    const { features } = (await call('GET', '/ogc/collections/toilets/items')).body
    const { code, name_zh, town_code, lifecycle, verdict, number } = added
    expect(features).toMatchObject([
      {
        type: 'Feature',
        id: added.id,
        geometry: point(112.37, 24.78),
        properties: { code, name_zh, town_code, lifecycle, verdict, same_as: 'osm:node/1; osm:way/2', number, address: null },
      },
    ])
  })

  test('closed ones are there as closed, merged ones not at all', async ({ call, db }) => {
    const [kept, double, closed] = [await addFacility(call), await addFacility(call), await addFacility(call)]
    await writing(db, 'test', (trx) => trx('facilities').where({ id: double.id }).update({ merged_into: kept.id }))
    await call('POST', `/api/v1/facilities/${closed.id}/closure`, {
      as: 'administrator',
      headers: { 'if-match': '*' },
      body: { closed_on: '2026-11-01', reason: '拆除' },
    })
    const { body } = await call('GET', '/ogc/collections/toilets/items')
    expect(body).toMatchObject({ numberMatched: 2, numberReturned: 2 })
    expect(Object.fromEntries((body.features as Feature[]).map(({ id, properties }) => [id, properties['lifecycle']]))).toEqual({
      [kept.id]: 'operating',
      [closed.id]: 'closed',
    })
    const merged = await call('GET', `/ogc/collections/toilets/items/${double.id}`)
    expect([merged.status, pathOf(String(merged.headers['location']))]).toEqual([308, `/ogc/collections/toilets/items/${kept.id}`])
  })

  test('a limit above the greatest is taken as that; one below 1 and whatever is not known is refused', async ({ call }) => {
    const status = async (search: string) => (await call('GET', `/ogc/collections/toilets/items?${search}`)).status
    expect(await status(`limit=${most_items + 1}`)).toBe(200)
    for (const wrong of [
      'limit=0',
      'limit=x',
      'colour=red',
      'bbox=1,2,3',
      'bbox=1,2,3,x',
      'bbox=1,4,3,2',
      'crs=EPSG:4326',
      'bbox=1,2,3,4&bbox-crs=x',
      'datetime=yesterday',
      'datetime=../..',
      'datetime=2026-02-01/2026-01-01',
      'category=castle',
      'lifecycle_since=2026-02-30',
      'after=x',
      'filter-lang=cql',
      'f=xml',
    ])
      expect([wrong, await status(wrong)]).toEqual([wrong, 400])
    for (const resource of ['', '/conformance', '/collections', '/collections/toilets', '/collections/toilets/queryables'])
      expect((await call('GET', `/ogc${resource}?colour=red`)).status).toBe(400)
  })

  test('properties and the time of the last change narrow it; a town has its boundary', async ({ call }) => {
    await addFacility(call, { name_zh: '甲', code: 'A' })
    await addFacility(call, { name_zh: '乙', address: '中山南路' })
    await call('PUT', '/api/v1/regions/boundaries', { as: 'administrator', body: twoTowns })
    const names = async (search: string, id = 'toilets') => namesOf((await call('GET', `/ogc/collections/${id}/items?${search}`)).body)
    expect(await names('code=A')).toEqual(['甲'])
    expect(await names(`address=${encodeURIComponent('中山南路')}&lifecycle=operating`)).toEqual(['乙'])
    expect(await names('datetime=2020-01-01T00:00:00Z/..')).toEqual(['乙', '甲'])
    expect(await names('datetime=../2020-01-01')).toEqual([])
    expect(await names('', 'towns')).toEqual(['连州镇', '龙坪镇'].toSorted())
    expect(await names('bbox=112.41,24.71,112.42,24.72', 'towns')).toEqual(['龙坪镇'])
  })

  test('a component carries the facts that count as properties', async ({ app, call }) => {
    const { id } = await addFacility(call)
    const as = { as: 'administrator', headers: { 'if-match': '*' } } as const
    const { body } = await call('POST', `/api/v1/facilities/${id}/components`, { ...as, body: { type: 'door', geometry: point(112.37, 24.78) } })
    const fact = (property: string, given: object) => ({
      ...as,
      body: { property, state: 'value', grade: 'seen', observed_at: '2026-11-01T00:00:00Z', ...given },
    })
    const facts = `/api/v1/facilities/${id}/components/${body.components[0].id}/facts`
    await call('POST', facts, fact('clear_width_mm', { value: 700 }))
    await call('POST', facts, fact('clear_width_mm', { value: 850, grade: 'measured', operator: '>=' }))
    await call('POST', facts, fact('door_closer_present', { state: 'absent' }))
    const { features } = (await call('GET', '/ogc/collections/components/items')).body
    expect(features).toMatchObject([
      {
        geometry: point(112.37, 24.78),
        properties: {
          facility_id: id,
          facility_kind: 'toilet',
          type: 'door',
          clear_width_mm: 850,
          inexact_facts: 'clear_width_mm >=',
          absent_facts: 'door_closer_present',
        },
      },
    ])
    expect(features[0].properties).not.toHaveProperty('door_closer_present')
    expect((await app.inject('/ogc/collections/components/schema')).json().properties.properties.properties.clear_width_mm.type).toBe('number')
  })
})

test('what the reader has is not sent again until it changes', async ({ app, call }: { app: App; call: Call }) => {
  const { id } = await addFacility(call)
  for (const url of ['/ogc/collections/toilets/items', `/ogc/collections/toilets/items/${id}`]) {
    const etag = String((await app.inject(url)).headers['etag'])
    const again = () => app.inject({ url, headers: { 'if-none-match': etag } })
    expect([(await again()).statusCode, (await again()).body]).toEqual([304, ''])
    await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers: { 'if-match': '*' }, body: { address: `路 ${url.length}` } })
    expect((await again()).statusCode).toBe(200)
  }
})
