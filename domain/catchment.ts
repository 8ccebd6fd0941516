/**
 * Access where capacity is known: floating catchment areas (Luo & Wang 2003; Luo & Qi 2009). Ways run from people to sites; the
 * way back may be longer.
 */
export interface Catchment {
  /** People at each place. */
  people: readonly number[]
  /** Places, seats or staff at each site. */
  supply: readonly number[]
  /** From each place to the sites that it reaches, by their place in `supply`. */
  distance: readonly ReadonlyMap<number, number>[]
  /** How much a site counts at that distance, from 0 to 1. */
  weight: (distance: number) => number
}

export interface CatchmentAccess {
  /** Supply per weighted person of each site; null: it reaches nobody. */
  ratio: (number | null)[]
  /** Supply per person at each place. */
  access: number[]
}

/** 2SFCA: all within so much counts alike, the limit included. */
export const within = (limit: number) => (distance: number) => (distance <= limit ? 1 : 0)

/** E2SFCA by steps: the weight of the first limit that holds; beyond the last nothing. */
export function bySteps(steps: readonly (readonly [limit: number, weight: number])[]): (distance: number) => number {
  return (distance) => steps.find(([limit]) => distance <= limit)?.[1] ?? 0
}

export function catchmentAccess({ people, supply, distance, weight }: Catchment): CatchmentAccess {
  const counted = distance.map((row) => [...row].map(([site, each]) => [site, weight(each)] as const))
  const reached = supply.map(() => 0)
  for (const [i, row] of counted.entries()) for (const [site, share] of row) reached[site]! += people[i]! * share
  const ratio = supply.map((capacity, site) => (reached[site]! > 0 ? capacity / reached[site]! : null))
  return { ratio, access: counted.map((row) => row.reduce((sum, [site, share]) => sum + (ratio[site] ?? 0) * share, 0)) }
}

/** FGT (Foster, Greer & Thorbecke 1984): 0: the share of people below the line; 1: how far below; 2: the worst weigh more. */
export function fgt(access: readonly number[], people: readonly number[], line: number, alpha: 0 | 1 | 2): number | null {
  const total = people.reduce((sum, each) => sum + each, 0)
  const below = access.reduce((sum, each, i) => (each < line ? sum + people[i]! * ((line - each) / line) ** alpha : sum), 0)
  return total > 0 ? below / total : null
}

/** Gini coefficient weighted by people. Null: there is nothing to share. */
export function gini(access: readonly number[], people: readonly number[]): number | null {
  const total = people.reduce((sum, each) => sum + each, 0)
  const mean = access.reduce((sum, each, i) => sum + each * people[i]!, 0) / total
  if (!(total > 0 && mean > 0)) return null
  const apart = access.reduce((sum, a, i) => sum + access.reduce((each, b, j) => each + people[i]! * people[j]! * Math.abs(a - b), 0), 0)
  return apart / (2 * total * total * mean)
}
