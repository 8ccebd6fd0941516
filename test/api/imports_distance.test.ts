import { expect } from 'vitest'
import type { Position } from '../../domain/datum.ts'
import { geodesicM } from '../../domain/geodesic.ts'
import { rows } from '../../server/database/connect.ts'
import { test } from '../support/app.ts'

/** Pairs from a hand's breadth to the width of a country apart, in every direction. */
const pairs = Array.from({ length: 400 }, (_, index): [Position, Position] => {
  const from: Position = [75 + ((index * 37) % 59) + index / 1e4, 4 + ((index * 17) % 49) + index / 1e5]
  const far = 10 ** (-6 + (7 * index) / 400)
  return [from, [from[0] + far * Math.cos(index), from[1] + far * Math.sin(index)]]
})

test('the distance of two places is that of PostGIS, to a millimetre', async ({ db }) => {
  const measured = await rows<{ distance_m: number }>(
    db,
    `select st_distance(st_point(x1, y1)::geography, st_point(x2, y2)::geography) as distance_m
       from jsonb_to_recordset((:pairs)::jsonb) as pair (x1 float8, y1 float8, x2 float8, y2 float8)`,
    { pairs: JSON.stringify(pairs.map(([[x1, y1], [x2, y2]]) => ({ x1, y1, x2, y2 }))) },
  )
  const off = measured.map(({ distance_m }, index) => Math.abs(distance_m - geodesicM(...pairs[index]!)))
  expect(off).toHaveLength(pairs.length)
  expect(Math.max(...off)).toBeLessThan(0.001)
  expect(geodesicM([112.37, 24.78], [112.37, 24.78])).toBe(0)
})
