import { useQuery } from '@tanstack/react-query'
import type { Position } from '#domain/datum.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from './facility_data.ts'

/** Plain links to the navigation apps of the country, on foot. */
export function Way({ facility }: { facility: Facility }) {
  const { lon, lat } = facility
  return (
    <section className="facility-section no-print" aria-labelledby="facility-way">
      <h2 id="facility-way">{m.facility_way_title()}</h2>
      {lon === null || lat === null ? <p>{m.facility_way_no_place()}</p> : <Apps name={nameOf(facility)} position={[lon, lat]} />}
    </section>
  )
}

function Apps({ name, position }: { name: string; position: Position }) {
  const shifted = useShifted(position)
  return (
    <>
      <ul className="facility-apps">
        {shifted && <App href={amap(name, shifted)} label={m.facility_way_amap()} />}
        <App href={tencent(name, position)} label={m.facility_way_tencent()} />
        <App href={baidu(name, position)} label={m.facility_way_baidu()} />
      </ul>
      <p className="soft">{m.facility_way_leaves()}</p>
    </>
  )
}

function App({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a className="button" href={href} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    </li>
  )
}

/** Amap's route page takes GCJ-02 only. The conversion comes when it is needed; it is not in the first chunk. */
function useShifted(position: Position): Position | undefined {
  const convert = async () => (await import('#domain/datum.ts')).fromWgs84('gcj02', position)
  return useQuery({ queryKey: ['gcj02', ...position], queryFn: convert, staleTime: Infinity }).data
}

const degrees = (value: number) => value.toFixed(6)

/** lbs.amap.com/api/uri-api/guide/travel/route: longitude first, an empty `from` is where the phone is. */
function amap(name: string, [lon, lat]: Position): string {
  return withQuery('https://uri.amap.com/navigation', {
    from: '',
    to: `${degrees(lon)},${degrees(lat)},${name}`,
    mode: 'walk',
    src: 'changxing',
    callnative: '0',
  })
}

/** lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute: latitude first, coord_type 1 is GPS. */
function tencent(name: string, [lon, lat]: Position): string {
  return withQuery('https://apis.map.qq.com/uri/v1/routeplan', {
    type: 'walk',
    to: name,
    tocoord: `${degrees(lat)},${degrees(lon)}`,
    coord_type: '1',
    policy: '0',
    referer: 'changxing',
  })
}

/** lbsyun.baidu.com/docs/webapi?title=mapadjustment/uri/web: latitude first; the marker page needs no origin. */
function baidu(name: string, [lon, lat]: Position): string {
  return withQuery('https://api.map.baidu.com/marker', {
    location: `${degrees(lat)},${degrees(lon)}`,
    title: name,
    content: name,
    output: 'html',
    coord_type: 'wgs84',
    src: 'webapp.changxing.changxing',
  })
}

function withQuery(address: string, parameters: Record<string, string>): string {
  return `${address}?${Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')}`
}
