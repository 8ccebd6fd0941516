import { readFileSync } from 'node:fs'
import type { SitingProblem } from '#domain/siting.ts'

/** The San Francisco stores (test/data/sf-stores): 205 tracts, 16 sites, metres along the streets. */
export function stores(): SitingProblem {
  const demand = table('SF_demand_205_centroid_uniform_weight.csv').map((row) => ({ id: row['NAME']!, people: Number(row['POP2000']) }))
  const sites = table('SF_store_site_16_longlat.csv').map((row) => ({ id: row['NAME']!, cost_yuan: 0 }))
  const ways = new Map(
    table('SF_network_distance_candidateStore_16_censusTract_205_new.csv').map((row) => [
      `${row['DestinationName']}/${row['name']}`,
      Number(row['distance']),
    ]),
  )
  return { demand, sites, distance_m: demand.map((to) => sites.map((from) => ways.get(`${to.id}/${from.id}`) ?? Number.NaN)) }
}

function table(name: string): Record<string, string>[] {
  const lines = readFileSync(new URL(`../data/sf-stores/${name}`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
  const [head, ...rows] = lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  return rows.map((cells) => Object.fromEntries(head!.map((column, index) => [column, cells[index] ?? ''])))
}
