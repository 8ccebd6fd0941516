import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axesOf, datumNamed, datums, fromWgs84, roughDistanceM, toWgs84, type Position } from '../../domain/datum.ts'
import { parseDegrees, parseMetres, splitPair } from '../../domain/coordinate.ts'
import { parseWkt } from '../../domain/wkt.ts'

const seat: Position = [112.37, 24.78]
const inCity = fc.tuple(fc.double({ min: 112.1, max: 112.8, noNaN: true }), fc.double({ min: 24.6, max: 25.2, noNaN: true }))

describe('datums', () => {
  test.for(datums)('%s there and back is the same place to a centimetre', (datum) => {
    const check = fc.check(fc.property(inCity, (place) => roughDistanceM(toWgs84(datum, fromWgs84(datum, place)), place) < 0.01))
    expect(check.counterexample).toBeNull()
  })

  test('in the city GCJ-02 is off by 628 m and BD-09 by 1,257 m', () => {
    expect(Math.round(roughDistanceM(seat, fromWgs84('gcj02', seat)))).toBe(628)
    expect(Math.round(roughDistanceM(seat, fromWgs84('bd09', seat)))).toBe(1257)
  })

  test('EPSG:4546 and 4547 are the zones of 111° and 114° E, and the zone’s number may stand before the easting', () => {
    const [x, y] = fromWgs84('epsg_4546', seat)
    expect([Math.round(x), Math.round(y)]).toEqual([638_555, 2_742_379])
    expect(roughDistanceM(toWgs84('epsg_4546', [37_000_000 + x, y]), seat)).toBeLessThan(0.01)
    const [x38, y38] = fromWgs84('epsg_4547', seat)
    expect(x38).toBeLessThan(500_000)
    expect(roughDistanceM(toWgs84('epsg_4546', [38_000_000 + x38, y38]), seat)).toBeLessThan(0.01)
  })

  test('which number is which follows from their size, in degrees and in metres', () => {
    expect(axesOf('wgs84', [112.37, 24.78])).toBe('east_first')
    expect(axesOf('gcj02', [24.78, 112.37])).toBe('north_first')
    expect(axesOf('epsg_4546', [2_742_379, 638_555])).toBe('north_first')
    expect(axesOf('epsg_4546', [37_638_555, 2_742_379])).toBe('east_first')
    expect(axesOf('epsg_4546', [112.37, 24.78])).toBe('neither')
    expect(axesOf('wgs84', [638_555, 2_742_379])).toBe('neither')
  })

  test.for([
    ['经度(GCJ-02)', 'gcj02'],
    ['高德经度', 'gcj02'],
    ['百度坐标', 'bd09'],
    ['urn:ogc:def:crs:EPSG::4547', 'epsg_4547'],
    ['CGCS 2000 经度', 'cgcs2000'],
    ['经度', null],
  ] as const)('%s names the datum %s', ([text, datum]) => expect(datumNamed(text)).toBe(datum))
})

describe('degrees as people write them', () => {
  test.for([
    ['112.3761', 112.3761],
    [' 112.3761° ', 112.3761],
    ['东经112.3761度', 112.3761],
    ['112°22′15.6″E', 112.371],
    ['112 22 15.6', 112.371],
    ['112度22分15.6秒', 112.371],
    ['１１２°２２′１５．６″', 112.371],
    ["112°22'15.6''", 112.371],
    ['E112:22:15.6', 112.371],
    ['112°22.26′', 112.371],
    ['24°46′48″N', 24.78],
    ['24°46′48″S', -24.78],
    ['-112.5', -112.5],
  ] as const)('%s', ([text, degrees]) => expect(parseDegrees(text)).toBeCloseTo(degrees, 9))

  test.for(['', '112,3761', '112°60′', '112°22′60″', '连州', '112.37.61', '1e2', '112°22.5′10″', '112.5 22'])('%j is refused', (text) =>
    expect(parseDegrees(text)).toBeNull(),
  )

  test('whatever degrees, minutes and seconds are written, the same are read', () => {
    const part = { degrees: fc.integer({ min: 0, max: 179 }), minutes: fc.integer({ min: 0, max: 59 }), tenths: fc.integer({ min: 0, max: 599 }) }
    fc.assert(
      fc.property(part.degrees, part.minutes, part.tenths, (degrees, minutes, tenths) => {
        const seconds = (tenths / 10).toFixed(1)
        const value = degrees + minutes / 60 + tenths / 36_000
        for (const text of [`${degrees}°${minutes}′${seconds}″`, `${degrees}度${minutes}分${seconds}秒`, `${degrees} ${minutes} ${seconds}`])
          expect(parseDegrees(text)).toBeCloseTo(value, 9)
      }),
    )
  })

  test('decimal degrees are read as they are printed', () => {
    const printed = fc.double({ min: 0, max: 180, noNaN: true }).map((value) => value.toFixed(7))
    expect(fc.check(fc.property(printed, (text) => parseDegrees(text) === Number(text))).counterexample).toBeNull()
  })
})

describe('other spellings', () => {
  test('metres may have thousands commas; half a comma is refused', () => {
    expect(parseMetres('2,742,378.88')).toBe(2_742_378.88)
    expect(parseMetres('638555.49 m')).toBe(638_555.49)
    expect(parseMetres('2742,378')).toBeNull()
  })

  test('two coordinates in one cell', () => {
    expect(splitPair('112.37，24.78')).toEqual(['112.37', '24.78'])
    expect(splitPair('(112.37 24.78)')).toEqual(['112.37', '24.78'])
    expect(splitPair('112.37')).toBeNull()
    expect(splitPair('1,2,3')).toBeNull()
  })

  test('WKT becomes GeoJSON, whatever else it is becomes nothing', () => {
    expect(parseWkt('POINT (112.37 24.78)')).toEqual({ type: 'Point', coordinates: [112.37, 24.78] })
    expect(parseWkt('SRID=4490;LINESTRING Z (1 2 3, 4 5 6)')).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    })
    expect(parseWkt('POLYGON((0 0, 1 0, 1 1, 0 0))')).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    })
    expect(parseWkt('MULTIPOINT((1 2),(3 4))')).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    })
    for (const text of ['POINT EMPTY', 'POINT(1 2', 'CIRCLE(1 2)', '中山路', '']) expect(parseWkt(text)).toBeNull()
  })
})
