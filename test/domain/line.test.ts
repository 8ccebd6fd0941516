import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areaM2,
  cut,
  distanceM,
  isTurned,
  joined,
  lengthM,
  linesOf,
  nearestOn,
  placeAlong,
  quarterOf,
  reversed,
  same_end_m,
  type Line,
} from '../../domain/line.ts'
import { snapOf } from '../../domain/snapping.ts'

const bent: Line = [
  [112.37, 24.78],
  [112.377, 24.781],
  [112.384, 24.779],
]
const inCity = fc.tuple(fc.double({ min: 112.1, max: 112.8, noNaN: true }), fc.double({ min: 24.6, max: 25.2, noNaN: true }))
const lines = fc.array(inCity, { minLength: 2, maxLength: 8 })

describe('lengths and areas on the ellipsoid', () => {
  test('a thousandth of a degree north and east at 24.78° is what PostGIS says, to a tenth of a millimetre', () => {
    expect(distanceM([112.37, 24.78], [112.37, 24.781])).toBeCloseTo(110.76963, 4)
    expect(distanceM([112.37, 24.78], [112.371, 24.78])).toBeCloseTo(101.1291, 4)
  })

  test('one position has no length, two no area; an area is the same whichever way round', () => {
    expect([lengthM([[112, 24]]), areaM2([]), areaM2(bent.slice(0, 2))]).toEqual([0, 0, 0])
    expect(areaM2(reversed(bent))).toBeCloseTo(areaM2(bent), 3)
    const square: Line = [
      [112.37, 24.78],
      [112.371, 24.78],
      [112.371, 24.781],
      [112.37, 24.781],
    ]
    expect(areaM2(square)).toBeCloseTo(11_201.99, 1)
  })
})

describe('a place on a line', () => {
  test('the nearest, with how far along and how far off; beyond an end it is the end', () => {
    const place = nearestOn([bent], [112.3735, 24.7815])
    expect(place).toMatchObject({ line: 0, after: 0 })
    expect(place.off_m).toBeCloseTo(109, 0)
    expect(nearestOn([bent], [112.3, 24.78])).toMatchObject({ after: 0, position: bent[0], along_m: 0 })
    expect(nearestOn([bent], [112.4, 24.78]).along_m).toBeCloseTo(lengthM(bent), 6)
  })

  test('metres along the line and back again, for any line', () => {
    const check = fc.check(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (line, share) => {
        const place = nearestOn([line], placeAlong([line], share * lengthM(line)))
        return place.off_m < 0.02
      }),
    )
    expect(check.counterexample).toBeNull()
  })

  test('the centimetre beside a vertex is the vertex', () => {
    expect(placeAlong([bent], distanceM(bent[0]!, bent[1]!) - 0.005)).toEqual(bent[1])
    expect(placeAlong([bent], distanceM(bent[0]!, bent[1]!) - 0.02)).not.toEqual(bent[1])
    expect(placeAlong([bent], 1e9)).toEqual(bent[2])
  })
})

describe('cutting and joining', () => {
  test('what is cut anywhere and joined again is the line with at most one vertex more', () => {
    const check = fc.check(
      fc.property(lines, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (line, share) => {
        if (lengthM(line) < 10) return true
        const place = nearestOn([line], placeAlong([line], share * lengthM(line)))
        const [[head], [tail]] = cut([line], place)
        if (!head || !tail) return false
        const kept = [...head, ...tail.slice(1)].filter((position) => position !== place.position || (line as Line).includes(position))
        return JSON.stringify(kept) === JSON.stringify(line) && joined(head, tail).gap_m === 0
      }),
    )
    expect(check.counterexample).toBeNull()
  })

  test('at an end there is only one part', () => {
    expect(cut([bent], nearestOn([bent], bent[0]!)).map((part) => part.length)).toEqual([0, 1])
    expect(cut([bent], nearestOn([bent], bent[2]!)).map((part) => part.length)).toEqual([1, 0])
  })

  test('the second is turned round where its end meets, the first never; the gap says whether they meet', () => {
    const [west, east] = [bent.slice(0, 2), bent.slice(1)]
    expect(joined(west, east)).toEqual({ line: bent, is_reversed: false, at: 'end', gap_m: 0 })
    expect(joined(west, reversed(east))).toEqual({ line: bent, is_reversed: true, at: 'end', gap_m: 0 })
    expect(joined(east, west)).toEqual({ line: bent, is_reversed: false, at: 'start', gap_m: 0 })
    expect(joined(east, reversed(west)).line).toEqual(bent)
    expect(joined(west, [bent[2]!, [112.39, 24.78]]).gap_m).toBeGreaterThan(same_end_m)
  })

  test('the quarter is the nearer of four, measured in metres', () => {
    expect(quarterOf([112, 24], [112.001, 24.0008])).toBe('east')
    expect(quarterOf([112, 24], [112.001, 24.00095])).toBe('north')
    expect([quarterOf([112, 24], [111.9, 24]), quarterOf([112, 24], [112, 23.9])]).toEqual(['west', 'south'])
  })

  test('only what is drawn as lines has lines', () => {
    expect([linesOf(null), linesOf({ type: 'Point', coordinates: [1, 2] })]).toEqual([null, null])
    expect(linesOf({ type: 'LineString', coordinates: [...bent] })).toEqual([bent])
  })
})

describe('drawing a line anew', () => {
  const line = (coordinates: Line) => ({ type: 'LineString', coordinates: [...coordinates] })

  test('it is turned when its ends have changed places, also when they moved a little; not when there was no line', () => {
    const moved: Line = [[112.3841, 24.7791], bent[1]!, [112.3701, 24.7801]]
    expect([isTurned(line(bent), line(reversed(bent))), isTurned(line(bent), line(moved))]).toEqual([true, true])
    expect([isTurned(line(bent), line(bent)), isTurned(line(bent), line([bent[0]!, bent[1]!]))]).toEqual([false, false])
    expect([isTurned(null, line(bent)), isTurned(line(bent), null), isTurned(line(bent), undefined)]).toEqual([false, false, false])
  })
})

describe('snapping', () => {
  const road = { id: 'a', name_zh: '中山路', name_en: null, lines: [bent] }
  const metresEast = ([lon, lat]: readonly [number, number], metres: number) => [lon + metres / 101_135, lat] as const

  test('to the nearest within reach, and to nothing beyond it or where there is no road', () => {
    expect(snapOf(metresEast(bent[0]!, 4.9), [road], 5)).toMatchObject({ position: bent[0], part: 'start' })
    expect(snapOf(metresEast(bent[0]!, 5.1), [road], 5)).toBeNull()
    expect(snapOf(bent[0]!, [], 5)).toBeNull()
  })

  test('to an end rather than to a vertex that is nearer', () => {
    const other = { ...road, id: 'b', lines: [[metresEast(bent[1]!, 3), [112.38, 24.79]]] as Line[] }
    expect(snapOf(bent[1]!, [road], 5)).toMatchObject({ part: 'vertex' })
    expect(snapOf(bent[1]!, [road, other], 5)).toMatchObject({ part: 'start', road: { id: 'b' } })
    expect(snapOf(bent[2]!, [road], 5)).toMatchObject({ part: 'end' })
  })
})
