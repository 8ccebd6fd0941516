import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds, verdicts } from '#domain/facility.ts'
import { noFilter, type FacilityFilter } from '#domain/filter.ts'
import { squareOf, type TileAddress } from '../../server/tiles/mercator.ts'
import { PointTable, type Point } from '../../server/tiles/point_table.ts'
import { Points } from '../../server/tiles/points.ts'

const edge = 2 ** 32 - 1
/** Crowded in one corner, so that tiles hold many, and at the edges of the world. */
const unit = fc.oneof(fc.integer({ min: 0, max: 2 ** 20 }), fc.integer({ min: 0, max: edge }), fc.constant(edge))
const place = fc.record({ x: unit, y: unit, kind: fc.constantFrom(...kinds), verdict: fc.constantFrom(...verdicts), name_zh: fc.string() })
const tile = fc.integer({ min: 0, max: 16 }).chain((z) => {
  const index = fc.oneof(fc.constant(0), fc.constant(2 ** z - 1), fc.integer({ min: 0, max: 2 ** z - 1 }))
  return fc.record({ z: fc.constant(z), x: index, y: index })
})
const filter = fc.constantFrom<FacilityFilter>(
  noFilter,
  { ...noFilter, kind: ['toilet'] },
  { ...noFilter, verdict: ['compliant', 'unaudited'], kind: ['road', 'venue'] },
)

const idOf = (number: number) => `0b8e6f7a-5c1d-4e2f-9a3b-${String(number).padStart(12, '0')}`

const pointOf = (number: number, given: Pick<Point, 'x' | 'y' | 'kind' | 'verdict' | 'name_zh'>) => ({
  number,
  id: idOf(number),
  category: 'c',
  town_code: 't',
  lifecycle: null,
  verdict_on: null,
  name_en: null,
  search_text: given.name_zh,
  ...given,
})

function inTile({ x, y }: Point, address: TileAddress): boolean {
  const { west, north, size } = squareOf(address)
  return x >= west && x < west + size && y >= north && y < north + size
}

/** Changes the points and what is known of them; null: deleted, of which the id is all that is told. */
function change(points: Points, known: Map<number, ReturnType<typeof pointOf>>, number: number, point: ReturnType<typeof pointOf> | null): void {
  const there = points.numbersOf([idOf(number), idOf(999)])
  expect(there).toEqual(known.has(number) ? [number] : [])
  for (const each of point ? [number] : there) points.replace(each, point)
  if (point) known.set(number, point)
  else known.delete(number)
}

test('a tile holds exactly what lies in it, one by one and as sums, also after changes and while a new order is made', async () => {
  const changes = fc.array(fc.tuple(fc.nat(400), fc.option(place)), { maxLength: 400 })
  const property = fc.asyncProperty(
    fc.array(place, { maxLength: 300 }),
    changes,
    fc.array(fc.tuple(tile, filter), { minLength: 1 }),
    async (given, changed, asked) => {
      const table = new PointTable(1)
      const known = new Map<number, ReturnType<typeof pointOf>>(given.map((each, index) => [index + 1, pointOf(index + 1, each)]))
      for (const point of known.values()) table.add(point)
      let points = await Points.of(table)
      for (const [address, wanted] of asked) points.countWithin(address, wanted)
      let fresh: Promise<Points> | undefined
      for (const [index, [number, each]] of changed.entries()) {
        change(points, known, number, each && pointOf(number, each))
        if (index === 150) fresh = points.inOrder()
        if (index > 150 && index < 160) await turn()
      }
      if (fresh) points = points.tell(await fresh)
      expect(points.size).toBe(known.size)
      for (const [address, wanted] of asked) {
        const lets = ({ kind, verdict }: Point) =>
          (wanted.kind.length === 0 || wanted.kind.includes(kind)) && (wanted.verdict.length === 0 || wanted.verdict.includes(verdict))
        const expected = [...known.values()].filter((point) => lets(point) && inTile(point, address))
        const found = points.within(address, wanted).map((row) => points.rows.at(row))
        const byNumber = (left: Point, right: Point) => left.number - right.number
        expect(found.toSorted(byNumber)).toEqual(expected.map(({ id: _, search_text: __, ...point }) => point).toSorted(byNumber))
        expect(points.countWithin(address, wanted)).toBe(expected.length)
      }
    },
  )
  await fc.assert(property, { numRuns: 60 })
})
