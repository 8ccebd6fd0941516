import { expect, test } from 'vitest'
import { roughDistanceM, type Position } from '../../domain/datum.ts'
import { handover, navigationApps, type NavigationApp } from '../../domain/handover.ts'

/** By GPS in Shenzhen, and where it is in GCJ-02 (the worked case of eviltransform). */
const shenzhen = { name: '深圳公厕', position: [113.912316, 22.543847] as Position }
const gcj02: Position = [113.9171764808363, 22.540796131694766]
/** By GPS in Beijing, and where it is in BD-09 (the worked case of gcoord). */
const beijing = { name: '天安门', position: [116.403988, 39.914266] as Position }
const bd09: Position = [116.41661560068297, 39.92196580126834]
const abroad = { name: 'Rathaus, Heidelberg', position: [8.7106, 49.41145] as Position }

const asked = (app: NavigationApp, to = shenzhen) => new URL(handover(app, to))
const pair = (text: string | null) => text!.split(',').slice(0, 2).map(Number) as [number, number] // a link without it would be no link

test('Amap is told GCJ-02, longitude first, and goes on foot from where the phone is', () => {
  const { origin, pathname, searchParams } = asked('amap')
  expect(origin + pathname).toBe('https://uri.amap.com/navigation')
  expect(roughDistanceM(pair(searchParams.get('to')), gcj02)).toBeLessThan(1)
  expect([searchParams.get('to')!.split(',')[2], searchParams.get('mode'), searchParams.get('from')]).toEqual(['深圳公厕', 'walk', ''])
})

test('Tencent is told GCJ-02, latitude first', () => {
  const { origin, pathname, searchParams } = asked('tencent')
  expect(origin + pathname).toBe('https://apis.map.qq.com/uri/v1/routeplan')
  const [lat, lon] = pair(searchParams.get('tocoord'))
  expect(roughDistanceM([lon, lat], gcj02)).toBeLessThan(1)
  expect([searchParams.get('coord_type'), searchParams.get('type'), searchParams.get('to')]).toEqual(['2', 'walk', '深圳公厕'])
})

test('Baidu is told BD-09, latitude first', () => {
  const { origin, pathname, searchParams } = asked('baidu', beijing)
  expect(origin + pathname).toBe('https://api.map.baidu.com/marker')
  const [lat, lon] = pair(searchParams.get('location'))
  expect(roughDistanceM([lon, lat], bd09)).toBeLessThan(1)
  expect([searchParams.get('coord_type'), searchParams.get('title')]).toEqual(['bd09ll', '天安门'])
})

test('outside China nothing is shifted', () => {
  expect(pair(asked('amap', abroad).searchParams.get('to'))).toEqual([8.7106, 49.41145])
  expect(pair(asked('tencent', abroad).searchParams.get('tocoord'))).toEqual([49.41145, 8.7106])
  const { searchParams } = asked('baidu', abroad)
  expect([...pair(searchParams.get('location')), searchParams.get('coord_type')]).toEqual([49.41145, 8.7106, 'wgs84'])
})

test('a name cannot break out of its place, and no coordinate is finer than a decimetre', () => {
  const odd = { name: '一号, 公厕&mode=car#a', position: [112.37120004321, 24.78186004321] as Position }
  for (const app of navigationApps) {
    const { searchParams, hash } = asked(app, odd)
    expect([hash, searchParams.get('mode') ?? 'walk']).toEqual(['', 'walk'])
    expect(handover(app, odd)).not.toMatch(/\d\.\d{7}/)
  }
  expect(asked('amap', odd).searchParams.get('to')!.split(',')).toHaveLength(3)
})
