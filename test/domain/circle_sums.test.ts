import { expect, test } from 'vitest'
import { CircleSums } from '#domain/circle_sums.ts'
import type { Position } from '#domain/datum.ts'
import { geodesicM } from '#domain/geodesic.ts'
import { dice } from '../support/random_plans.ts'

test('sums over circles are those of every distance measured, at any latitude, with what nobody knows told apart', () => {
  const roll = dice(7)
  const around = (lon: number, lat: number): Position => [lon + (roll(6_001) - 3_000) / 10_000, lat + (roll(6_001) - 3_000) / 10_000]
  for (const [lon, lat, radius_m] of [
    [112.38, 24.78, 20_000],
    [112.38, 24.78, 900],
    [120, 0.01, 30_000],
    [-70, -53, 5_000],
    [15, 70, 12_000],
  ] as const) {
    const points = Array.from({ length: 2_000 }, () => ({ at: around(lon, lat), value: roll(30) === 0 ? null : roll(500) }))
    const sums = new CircleSums(points, radius_m)
    let found = 0
    for (let count = 0; count < 12; count++) {
      const from = around(lon, lat)
      const within = points.filter(({ at }) => geodesicM(from, at) <= radius_m)
      const known = within.flatMap(({ value }) => value ?? [])
      expect(sums.around(from)).toEqual({ sum: known.reduce((sum, value) => sum + value, 0), unknown: within.length - known.length })
      found += within.length
    }
    expect(found).toBeGreaterThan(0)
  }
})
