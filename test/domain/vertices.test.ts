import { describe, expect, test } from 'vitest'
import { datums, type Position } from '../../domain/datum.ts'
import { distanceM } from '../../domain/line.ts'
import {
  insertedAfter,
  isMisread,
  movedBy,
  pastedVertices,
  placeOf,
  placesOf,
  printVertices,
  readVertices,
  removedAt,
  retyped,
  typedOf,
  withVertex,
} from '../../domain/vertices.ts'

const [a, b, c] = ['a', 'b', 'c'].map((x) => ({ x, y: '1' })) as [{ x: string; y: string }, { x: string; y: string }, { x: string; y: string }]
const seat: Position = [112.37, 24.78]

describe('the list of vertices', () => {
  test('is kept as one text, whatever was typed', () => {
    expect(readVertices('')).toEqual([])
    expect(readVertices(printVertices([{ x: '东经112°22′', y: '' }, b]))).toEqual([{ x: '东经112°22′', y: '' }, b])
    expect(readVertices(printVertices([{ x: 'a\tb\n', y: '1' }]))).toHaveLength(1)
  })

  test('is changed, lengthened, shortened and put in another order; beyond its ends nothing moves', () => {
    expect(withVertex([a, b], 1, c)).toEqual([a, c])
    expect(insertedAfter([a, b], 0)).toEqual([a, { x: '', y: '' }, b])
    expect(removedAt([a, b, c], 1)).toEqual([a, c])
    expect(movedBy([a, b, c], 0, 1)).toEqual([b, a, c])
    expect(movedBy([a, b, c], 0, -1)).toEqual([a, b, c])
    expect(movedBy([a, b, c], 2, 1)).toEqual([a, b, c])
  })

  test.for([
    ['112.37,24.78\n112.38，24.79\n\n', 2],
    ['112.37 24.78', 1],
    ['112.37\t24.78', 1],
    ['东经112°22′34″，北纬24°46′49″', 1],
  ] as const)('pasted %j is %d', ([text, count]) => {
    const pasted = pastedVertices(text)
    expect('vertices' in pasted && pasted.vertices.length).toBe(count)
  })

  test('pasted text that is no pair names its line', () => expect(pastedVertices('112.37,24.78\n\n中山路')).toEqual({ line: 3 }))
})

describe('vertices as places', () => {
  test.for(datums)('typed in %s a place is that place, to a centimetre', (datum) => {
    const place = placeOf(typedOf(seat, datum), datum)
    expect(!isMisread(place) && distanceM(place, seat)).toBeLessThan(0.02)
  })

  test('the first that can’t be read is told with what is wrong', () => {
    expect(placesOf([{ x: '112.37', y: '24.78' }, a], 'wgs84')).toEqual({ index: 1, axis: 'x', fault: 'unreadable' })
    expect(placesOf([{ x: '112.37', y: '' }], 'wgs84')).toEqual({ index: 0, axis: 'y', fault: 'unreadable' })
    expect(placesOf([{ x: '24.78', y: '112.37' }], 'wgs84')).toEqual({ index: 0, axis: 'x', fault: 'swapped' })
    expect(placesOf([{ x: '2742378', y: '638555' }], 'epsg_4546')).toEqual({ index: 0, axis: 'x', fault: 'swapped' })
    expect(placesOf([{ x: '12', y: '24.78' }], 'wgs84')).toEqual({ index: 0, axis: 'x', fault: 'elsewhere' })
    expect(placesOf([], 'wgs84')).toEqual([])
  })

  test('what the map did not move keeps the text that was typed for it', () => {
    const typed = [{ x: '东经112°22′12″', y: '24°46′48″' }]
    const [first] = placesOf(typed, 'gcj02') as Position[]
    const [kept, added] = retyped([first!, seat], typed, 'gcj02')
    expect(kept).toEqual(typed[0])
    expect(added).toEqual(typedOf(seat, 'gcj02'))
  })
})
