import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { itemPage } from '../../server/queries/ogc_items.ts'
import { test } from '../support/app.ts'
import { town } from '../support/facilities.ts'

/** Roads of every size, because each size has an order of its own: points, segments, and one that crosses the county. */
const sizes = [0, 0.001, 0.004, 0.0041, 0.032, 0.033, 0.256, 0.26, 0.9]
const place = fc.tuple(fc.double({ min: 112.1, max: 112.8, noNaN: true }), fc.double({ min: 24.6, max: 25.2, noNaN: true }))
const roads = fc.array(fc.tuple(place, fc.constantFrom(...sizes), fc.constantFrom(0, 1, -1)), { minLength: 1, maxLength: 40 })
const box = fc.tuple(place, fc.constantFrom(0.0005, 0.01, 0.2, 1, 400), fc.constantFrom(0.0005, 0.02, 0.3, 200))

function wkt([[lon, lat], size, slope]: [[number, number], number, number]): string {
  return size === 0 ? `POINT(${lon} ${lat})` : `LINESTRING(${lon} ${lat},${lon + size} ${lat + (size * slope) / 2})`
}

async function addRoads(db: Db, shapes: string[]): Promise<void> {
  await writing(db, 'test', async (trx) => {
    await rows(trx, 'delete from facilities')
    await rows(
      trx,
      `insert into facilities (kind, category, name_zh, town_code, geometry)
       select 'road', 'urban_road', '路', :town, st_geomfromtext(shape, 4326) from unnest((:shapes)::text[]) shape`,
      { town, shapes },
    )
  })
}

describe('a box', () => {
  test('gives what PostGIS says lies in it, whatever the size of either and however long the pages', { timeout: 120_000 }, async ({ db }) => {
    await fc.assert(
      fc.asyncProperty(roads, fc.array(box, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 7 }), async (given, boxes, limit) => {
        await addRoads(db, given.map(wkt))
        for (const [[west, south], width, height] of boxes) {
          const [east, north] = [Math.min(180, west + width), Math.min(90, south + height)]
          const inside = await rows<{ number: number }>(
            db,
            "select number from facilities where kind = 'road' and st_intersects(geometry, st_makeenvelope(:west, :south, :east, :north, 4326))",
            { west, south, east, north },
          )
          const numbers: number[] = []
          for (let after: Parameters<typeof itemPage>[2]['after'] = null; ;) {
            const page = await itemPage(db, 'roads', { boxes: [{ west, south, east, north }], conditions: [], crs: 'crs84', limit, after })
            const features = JSON.parse(`[${page.features.toString()}]`) as { properties: { number: number } }[]
            numbers.push(...features.map(({ properties }) => properties.number))
            after = page.next
            if (!after) break
          }
          expect(numbers).toHaveLength(inside.length)
          expect(new Set(numbers)).toEqual(new Set(inside.map(({ number }) => number)))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('over the antimeridian holds both sides; what has no place is in every box, after all that has one', async ({ call, db }) => {
    await addRoads(db, ['POINT(179.9 10)', 'POINT(-179.9 10)', 'POINT(0 10)'])
    await writing(db, 'test', (trx) =>
      rows(trx, "insert into facilities (kind, category, name_zh, town_code) values ('road', 'urban_road', '不详', :town)", { town }),
    )
    const { features } = (await call('GET', '/ogc/collections/roads/items?bbox=179,0,-179,20')).body
    expect(features.map(({ geometry }: { geometry: { coordinates: number[] } | null }) => geometry?.coordinates[0])).toEqual([
      -179.9,
      179.9,
      undefined,
    ])
  })
})
