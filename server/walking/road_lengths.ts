import type { Position } from '#domain/datum.ts'
import { LengthGraph } from '#domain/shortest_ways.ts'
import { inSteps } from '../tiles/columns.ts'
import type { Access, Network } from './network.ts'

/** From a place to the nearest road at most so far: beyond it nobody can say that one gets there. */
export const most_leg_m = 500

/** Places from which is measured, or to which: how each comes onto the roads. None: it is not connected. */
export type Joined = readonly Access[]

/** Ways along the roads of the inventory by their length alone, whoever goes. */
export class RoadLengths {
  private readonly network: Network
  private readonly graph: LengthGraph

  constructor(network: Network) {
    this.network = network
    const edges: [number, number, number][] = []
    let count = 0
    network.graph.forEachLink(({ fromId, toId, data }) => {
      if ('straight_m' in data) return
      const [from, to] = [Number(fromId), Number(toId)]
      edges.push([from, to, data.length_m])
      count = Math.max(count, from + 1, to + 1)
    })
    this.graph = new LengthGraph(count, edges)
  }

  /** By the nearest road of each part of the network that lies near enough: the nearest of all may lead nowhere. */
  join(place: Position): Joined {
    const nearest = new Map<number, Access>()
    for (const access of this.network.near(place, most_leg_m)) if (!nearest.has(access.island)) nearest.set(access.island, access)
    return [...nearest.values()]
  }

  /** Metres from each of these to the site, with the legs at both ends; Infinity: no way leads there. */
  toSite(site: Joined, from: readonly Joined[]): number[] {
    const reached = this.graph.from(
      site.flatMap(({ from: start, to: end, stretch, at }) => [
        [start, at.off_m + at.along_m] as const,
        [end, at.off_m + Math.max(0, stretch.length_m - at.along_m)] as const,
      ]),
    )
    return from.map((accesses) => Math.min(Infinity, ...accesses.map((access) => wayOf(access, site, reached))))
  }

  /** From each of these to each of the sites; others have their turn in between. */
  async between(from: readonly Joined[], sites: readonly Joined[]): Promise<number[][]> {
    const ways: number[][] = from.map(() => [])
    const one = (index: number) => this.toSite(sites[index]!, from).forEach((metres, row) => ways[row]!.push(metres))
    await inSteps(sites.length, one, 1)
    return ways
  }
}

function wayOf({ from, to, stretch, at }: Access, site: Joined, reached: Float64Array): number {
  const straight = site.flatMap((other) => (other.stretch === stretch ? [other.at.off_m + Math.abs(other.at.along_m - at.along_m)] : []))
  const round = [reached[from]! + at.along_m, reached[to]! + Math.max(0, stretch.length_m - at.along_m)]
  return at.off_m + Math.min(...straight, ...round)
}
