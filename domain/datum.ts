import gcoord from 'gcoord'
import proj4 from 'proj4'

/** What coordinates can be given in. CGCS2000 and WGS 84 differ by centimetres and are treated as one. */
export const datums = ['wgs84', 'cgcs2000', 'epsg_4546', 'epsg_4547', 'gcj02', 'bd09'] as const
export type Datum = (typeof datums)[number]

/** Datums whose numbers look alike: any could have been meant. The projected ones differ by hundreds of kilometres. */
export const lookalikes: readonly Datum[] = ['wgs84', 'gcj02', 'bd09']

/** East first: longitude and latitude, or easting and northing in metres. */
export type Position = readonly [x: number, y: number]

interface Description {
  name_zh: string
  name_en: string
  /** Central meridian of a Gauss-Krüger zone of three degrees; absent: degrees. */
  meridian?: number
  from: (position: Position) => Position
  to: (position: Position) => Position
}

const same = (position: Position): Position => position

export const datumOf: Record<Datum, Description> = {
  wgs84: { name_zh: 'WGS 84（GPS）', name_en: 'WGS 84 (GPS)', from: same, to: same },
  cgcs2000: { name_zh: '2000 国家大地坐标系（经纬度）', name_en: 'CGCS2000 (degrees)', from: same, to: same },
  epsg_4546: gaussKrueger(111),
  epsg_4547: gaussKrueger(114),
  gcj02: { name_zh: 'GCJ-02（高德、腾讯）', name_en: 'GCJ-02 (Amap, Tencent)', ...encrypted(gcoord.GCJ02) },
  bd09: { name_zh: 'BD-09（百度）', name_en: 'BD-09 (Baidu)', ...encrypted(gcoord.BD09) },
}

export function toWgs84(datum: Datum, position: Position): Position {
  return datumOf[datum].from(position)
}

export function fromWgs84(datum: Datum, position: Position): Position {
  return datumOf[datum].to(position)
}

export function isProjected(datum: Datum): boolean {
  return datumOf[datum].meridian !== undefined
}

/** The datum's formula goes one way; the way back repeats until it holds to a millimetre (gcoord alone: some decimetres). */
function encrypted(crs: typeof gcoord.GCJ02 | typeof gcoord.BD09): Pick<Description, 'from' | 'to'> {
  const to = (position: Position) => gcoord.transform([...position] as [number, number], gcoord.WGS84, crs)
  const from = (position: Position) => {
    let [lon, lat] = gcoord.transform([...position] as [number, number], crs, gcoord.WGS84)
    for (let round = 0; round < 6; round += 1) {
      const [x, y] = to([lon, lat])
      lon += position[0] - x
      lat += position[1] - y
    }
    return [lon, lat] as const
  }
  return { from, to }
}

/** The plane of a Gauss-Krüger zone of three degrees by its central meridian, in CGCS2000; metres. */
export function planeOf(meridian: number): { forward: (position: Position) => Position; inverse: (position: Position) => Position } {
  const plane = proj4('WGS84', `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`)
  return { forward: ([lon, lat]) => pair(plane.forward([lon, lat])), inverse: ([x, y]) => pair(plane.inverse([x, y])) }
}

/** EPSG:4546 and 4547; an easting of eight digits carries its zone's number in front, as in EPSG:4525 and 4526. */
function gaussKrueger(meridian: number): Description {
  const own = planeOf(meridian)
  return {
    name_zh: `2000 国家大地坐标系，3 度带，中央经线 ${meridian}°（EPSG:${meridian === 111 ? 4546 : 4547}）`,
    name_en: `CGCS2000 / 3-degree Gauss-Krüger CM ${meridian}E (EPSG:${meridian === 111 ? 4546 : 4547})`,
    meridian,
    from: ([x, y]) => {
      const number = Math.floor(x / 1_000_000)
      return number >= 25 && number <= 45 ? planeOf(number * 3).inverse([x - number * 1_000_000, y]) : own.inverse([x, y])
    },
    to: own.forward,
  }
}

/** proj4 answers as many numbers as it is given. */
function pair(numbers: number[]): Position {
  return numbers as [number, number]
}

/** Where a number can lie in China, east and north. Longitudes and latitudes don't overlap there, nor do metres east and north. */
const ranges = {
  degrees: { east: [73, 136], north: [3, 54] },
  metres: { east: [100_000, 900_000], north: [1_000_000, 6_000_000] },
} as const

/** Which of two numbers is which, by their size: surveyors call north X and east Y, programs the other way round. */
export function axesOf(datum: Datum, [x, y]: Position): 'east_first' | 'north_first' | 'neither' {
  if (isEast(datum, x) && isNorth(datum, y)) return 'east_first'
  if (isEast(datum, y) && isNorth(datum, x)) return 'north_first'
  return 'neither'
}

function isEast(datum: Datum, value: number): boolean {
  if (!isProjected(datum)) return within(ranges.degrees.east, value)
  return within(ranges.metres.east, value >= 25_000_000 && value < 46_000_000 ? value % 1_000_000 : value)
}

function isNorth(datum: Datum, value: number): boolean {
  return within(isProjected(datum) ? ranges.metres.north : ranges.degrees.north, value)
}

function within([least, most]: readonly [number, number], value: number): boolean {
  return value >= least && value <= most
}

/** The datum that a header, an option or a `crs` names: `经度(GCJ-02)`, `高德经度`, `EPSG:4547`. Null: none. */
export function datumNamed(text: string): Datum | null {
  const plain = text.toLowerCase().replaceAll(/[\s_:：-]/g, '')
  return names.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const names: [RegExp, Datum][] = [
  [/gcj0?2|火星|高德|腾讯|amap/, 'gcj02'],
  [/bd0?9|百度|baidu/, 'bd09'],
  [/4546|4525|(中央|cm)[^0-9]*111/, 'epsg_4546'],
  [/4547|4526|(中央|cm)[^0-9]*114/, 'epsg_4547'],
  [/cgcs2000|4490|国家2000|2000国家|大地2000/, 'cgcs2000'],
  [/wgs84|4326|crs84|gps/, 'wgs84'],
]

const earth_m = 6_371_008.8

/** Metres between two places in degrees, on the sphere: to compare shifts and sort out candidates, not to measure. */
export function roughDistanceM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const radians = Math.PI / 180
  const x = (lon2 - lon1) * radians * Math.cos(((lat1 + lat2) / 2) * radians)
  return Math.hypot(x, (lat2 - lat1) * radians) * earth_m
}
