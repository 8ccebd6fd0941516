import { expect } from 'vitest'
import { test } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { centre, decoded, tileAt } from '../support/tiles.ts'

const line = { type: 'LineString', coordinates: [[centre.lon - 0.01, centre.lat], [centre.lon + 0.01, centre.lat]] } // prettier-ignore

test('a set of tiles tells where they are, the row before the column, and they hold what the collection holds', async ({ app, call }) => {
  const toilet = await addFacility(call, { geometry: point(centre.lon, centre.lat) })
  const venue = await addFacility(call, { kind: 'venue', category: 'school', geometry: point(centre.lon, centre.lat) })
  const road = await addFacility(call, { kind: 'road', category: 'urban_road', geometry: line })
  const { body } = await call('GET', '/ogc/collections/toilets/tiles')
  const self = body.tilesets[0].links.find(({ rel }: { rel: string }) => rel === 'self').href.replace(/^http:\/\/[^/]+/, '')
  const set = (await call('GET', self)).body
  expect(set).toMatchObject({ dataType: 'vector', tileMatrixSetURI: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad' })
  const template = set.links.find(({ rel }: { rel: string }) => rel === 'item')
  expect(template).toMatchObject({ templated: true, type: 'application/vnd.mapbox-vector-tile' })
  const address = tileAt(14)
  const numbers = async (of: string, layer: string) => {
    const url = of.replace('{tileMatrix}', String(address.z)).replace('{tileRow}', String(address.y)).replace('{tileCol}', String(address.x))
    const { statusCode, rawPayload } = await app.inject(url.replace(/^http:\/\/[^/]+/, ''))
    expect([url, statusCode]).toEqual([url, 200])
    return decoded(rawPayload, layer, address).map(({ id }) => id)
  }
  expect(await numbers(template.href, 'facilities')).toEqual([toilet.number])
  const whole = '/ogc/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}'
  expect(await numbers(whole, 'roads')).toEqual([road.number])
  expect(new Set(await numbers(whole, 'facilities'))).toEqual(new Set([toilet.number, venue.number, road.number]))
})

test('beyond the grid there is no tile, where nothing lies it is empty, and its matrix set is that of the web', async ({ call }) => {
  const status = async (address: string) => (await call('GET', `/ogc/tiles/WebMercatorQuad/${address}`)).status
  expect([await status('3/0/8'), await status('3/8/0'), await status('99/0/0'), await status('3/0/0')]).toEqual([404, 404, 404, 204])
  const { tileMatrices } = (await call('GET', '/ogc/tileMatrixSets/WebMercatorQuad')).body
  expect(tileMatrices[1]).toMatchObject({ id: '1', matrixWidth: 2, tileWidth: 256, scaleDenominator: 559082264.028717 / 2 })
})
