import { expect, test } from 'vitest'
import type { Position } from '#domain/datum.ts'
import { distanceM, type Line } from '#domain/line.ts'
import { LengthGraph } from '#domain/shortest_ways.ts'
import { Network } from '../../server/walking/network.ts'
import { most_leg_m, RoadLengths } from '../../server/walking/road_lengths.ts'
import { dice } from '../support/random_plans.ts'

const road = (id: string, line: Line) => ({
  id,
  name_zh: id,
  name_en: null,
  category: 'village_road',
  is_steps: false,
  lines: [line],
  closures: [],
  parts: [],
  placed: [],
})

const degree_m = distanceM([112, 24], [112, 25])
const north = (metres: number): Position => [112, 24.5 + metres / degree_m]

test('the shortest ways of random graphs are those that trying every edge again and again finds', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const roll = dice(seed)
    const count = 2 + roll(14)
    const edges = Array.from({ length: roll(30) }, () => [roll(count), roll(count), roll(20)] as const)
    const starts = Array.from({ length: 1 + roll(2) }, () => [roll(count), roll(9)] as const)
    const ways = Array.from({ length: count }, (_, place) => Math.min(Infinity, ...starts.flatMap(([at, off]) => (at === place ? [off] : []))))
    for (let round = 0; round < count; round += 1) {
      for (const [from, to, length] of edges) {
        ways[to] = Math.min(ways[to]!, ways[from]! + length)
        ways[from] = Math.min(ways[from]!, ways[to] + length)
      }
    }
    expect([seed, [...new LengthGraph(count, edges).from(starts)]]).toEqual([seed, ways])
  }
})

test('a way has its legs from the place to the road and from the road to the site; two on one stretch go along it', async () => {
  const lengths = new RoadLengths(await Network.of([road('路', [north(0), north(5_000)])]))
  const off = (metres: number, along: number): Position => [112 + metres / distanceM([112, 24.5], [113, 24.5]), north(along)[1]]
  const [site, near, other] = [off(100, 1_000), off(200, 4_000), off(-50, 1_000)].map((place) => lengths.join(place))
  const ways = await lengths.between([near!, other!], [site!])
  expect(ways.map(([metres]) => Math.round(metres! / 10))).toEqual([330, 15])
})

test('beyond the longest leg nothing is connected, and what no way joins is never at no distance', async () => {
  const lengths = new RoadLengths(await Network.of([road('东', [north(0), north(1_000)]), road('西', [north(3_000), north(4_000)])]))
  expect(lengths.join(north(1_000 + most_leg_m - 1))).toHaveLength(1)
  expect(lengths.join(north(1_000 + most_leg_m + 1))).toEqual([])
  const [east, west, nowhere] = [north(500), north(3_500), north(2_000)].map((place) => lengths.join(place))
  expect(await lengths.between([east!, west!, nowhere!], [east!])).toEqual([[expect.closeTo(0, 3)], [Infinity], [Infinity]])
  expect(new RoadLengths(await Network.of([])).join(north(0))).toEqual([])
})
