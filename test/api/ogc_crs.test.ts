import { expect } from 'vitest'
import { crsUri } from '../../server/ogc/crs.ts'
import { test } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const namesIn = ({ features }: { features: { properties: { name_zh: string } }[] }) => features.map(({ properties }) => properties.name_zh)

const [lon, lat] = [112.37, 24.78]
const [x, y] = [12508971.18, 2848746.678]
const written: [keyof typeof crsUri, [number, number]][] = [
  ['crs84', [lon, lat]],
  ['epsg4326', [lat, lon]],
  ['epsg4490', [lat, lon]],
  ['epsg3857', [x, y]],
]

test.for(written)('%s: the axes in its own order, and said in Content-Crs', async ([crs, expected], { call }) => {
  const { id } = await addFacility(call, { geometry: point(lon, lat) })
  for (const url of ['/ogc/collections/toilets/items?', `/ogc/collections/toilets/items/${id}?`]) {
    const { headers, body } = await call('GET', `${url}crs=${encodeURIComponent(crsUri[crs])}`)
    const { geometry } = body.features?.[0] ?? body
    expect(geometry.coordinates.map((each: number) => Number(each.toFixed(3)))).toEqual(expected.map((each) => Number(each.toFixed(3))))
    expect(headers['content-crs']).toBe(`<${crsUri[crs]}>`)
  }
})

test.for(written)('%s: a box holds what lies in it and on its edge, and nothing beyond', async ([crs, [first, second]], { call }) => {
  await addFacility(call, { name_zh: '甲', geometry: point(lon, lat) })
  const step = crs === 'epsg3857' ? 100 : 0.001
  const names = async (numbers: number[]) =>
    namesIn((await call('GET', `/ogc/collections/toilets/items?bbox=${numbers.join(',')}&bbox-crs=${encodeURIComponent(crsUri[crs])}`)).body)
  expect(await names([first - step, second - step, first + step, second + step])).toEqual(['甲'])
  expect(await names([first + step / 2, second - step, first + step, second + step])).toEqual([])
  expect(await names([first - step, second + step / 2, first + step, second + step])).toEqual([])
  expect(await names([first - step, second - step, 0, first + step, second + step, 9])).toEqual(['甲'])
})
