import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SitingProblem } from '#domain/siting.ts'

/** The p-median problem of a file of the OR-Library: every vertex is a customer of weight 1 and a candidate. */
export function pmed(file: string): { problem: SitingProblem; new_sites: number } {
  const [head, ...edges] = readFileSync(join(import.meta.dirname, '../data/pmed', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
  const [count = 0, , new_sites = 0] = head ?? []
  const ways = Array.from({ length: count }, (_, from) => Array.from({ length: count }, (_each, to) => (from === to ? 0 : Infinity)))
  for (const [from = 0, to = 0, cost = 0] of edges) [ways[from - 1]![to - 1], ways[to - 1]![from - 1]] = [cost, cost]
  for (let by = 0; by < count; by++)
    for (const row of ways) for (let to = 0; to < count; to++) row[to] = Math.min(row[to]!, row[by]! + ways[by]![to]!)
  return {
    problem: {
      demand: ways.map((_, i) => ({ id: `customer ${i + 1}`, people: 1 })),
      sites: ways.map((_, j) => ({ id: `site ${j + 1}`, cost_yuan: 0 })),
      distance_m: ways,
    },
    new_sites,
  }
}
