import { fromWgs84, type Position } from './datum.ts'

export const navigationApps = ['amap', 'tencent', 'baidu'] as const
export type NavigationApp = (typeof navigationApps)[number]

export interface Destination {
  name: string
  /** WGS 84. */
  position: Position
}

/**
 * The address that hands a way on foot over to a navigation app, in the datum that it expects. Outside China the apps take WGS 84,
 * which the shift leaves as it is.
 */
export function handover(app: NavigationApp, { name, position }: Destination): string {
  const shifted = fromWgs84('gcj02', position)
  if (app === 'amap') return amap(name, shifted)
  if (app === 'tencent') return tencent(name, shifted)
  return isSame(shifted, position) ? baidu(name, position, 'wgs84') : baidu(name, fromWgs84('bd09', position), 'bd09ll')
}

const isSame = ([x, y]: Position, [other_x, other_y]: Position) => x === other_x && y === other_y

/** Six decimals are a decimetre. */
const degrees = (value: number) => value.toFixed(6)

/** lbs.amap.com/api/uri-api/guide/travel/route: longitude first, GCJ-02 alone; an empty `from` is where the phone is. */
function amap(name: string, [lon, lat]: Position): string {
  const to = `${degrees(lon)},${degrees(lat)},${name.replaceAll(',', ' ')}` // a comma would end the name
  return withQuery('https://uri.amap.com/navigation', { from: '', to, mode: 'walk', src: 'changxing', callnative: '0' })
}

/** lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute: latitude first, coord_type 2 is its own datum, which is GCJ-02. */
function tencent(name: string, [lon, lat]: Position): string {
  const there = { to: name, tocoord: `${degrees(lat)},${degrees(lon)}`, coord_type: '2' }
  return withQuery('https://apis.map.qq.com/uri/v1/routeplan', { type: 'walk', ...there, policy: '0', referer: 'changxing' })
}

/** lbsyun.baidu.com/docs/webapi?title=mapadjustment/uri/web: latitude first. Its route page must be told where one is; the page of a place asks the phone. */
function baidu(name: string, [lon, lat]: Position, coord_type: string): string {
  const there = { location: `${degrees(lat)},${degrees(lon)}`, title: name, content: name, coord_type }
  return withQuery('https://api.map.baidu.com/marker', { ...there, output: 'html', src: 'webapp.changxing.changxing' })
}

function withQuery(address: string, parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `${address}?${pairs.join('&')}`
}
