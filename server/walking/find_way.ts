import { aStar } from 'ngraph.path'
import type { Link } from 'ngraph.graph'
import type { Position } from '#domain/datum.ts'
import { distancesAbout, on_line_m, reversed, type Line } from '#domain/line.ts'
import type { Needs } from '#domain/needs.ts'
import { effortM, placePassage, straightEffortM, wayPassage } from '#domain/walking.ts'
import type { Direction, Passage } from '#domain/way_fact.ts'
import { end_id, start_id, withAccesses } from './accesses.ts'
import type { Access, Network, PlacedOn, Step, Stretch, WalkNode } from './network.ts'
import type { Road } from './road.ts'

/** No way begins or ends further from a road that is drawn: beyond it nobody can say anything. */
export const most_off_m = 200

/** Beside the nearest road others that are hardly further are tried, as the other side of a street: the nearest may be one that the person can't use. */
const about_as_near_m = on_line_m
const most_accesses = 8

/** One stretch as it is walked. */
export interface Walked {
  road: Road
  direction: Direction
  line: Line
  length_m: number
  /** By how far from where one comes onto it. */
  placed: readonly PlacedOn[]
  whole: Passage
  places: Passage
}

export interface FoundWay {
  walked: Walked[]
  /** Where it comes onto the roads. */
  begins: Position
  /** From where the person is, or to where one goes, straight: no way of ours leads there. */
  before_m: number
  after_m: number
}

export type NoWay = 'no_road_near_start' | 'no_road_near_place' | 'unconnected'

interface Asked {
  from: Position
  /** Any of these. */
  to: readonly Position[]
  needs: Needs
  now: Date
}

/** The way that costs this person least. */
export function findWay(network: Network, asked: Asked): FoundWay | NoWay {
  const { from, to } = asked
  const starts = network.near(from, most_off_m)
  const ends = to.flatMap((place) => network.near(place, most_off_m)).toSorted((one, other) => one.at.off_m - other.at.off_m)
  if (starts.length === 0) return 'no_road_near_start'
  if (ends.length === 0) return 'no_road_near_place'
  const common = new Set(ends.map(({ island }) => island))
  const shared = starts.find(({ island }) => common.has(island))?.island
  if (shared === undefined) return 'unconnected'
  return new Search(network, asked).between(chosen(starts, shared), chosen(ends, shared)) ?? 'unconnected'
}

function chosen(accesses: readonly Access[], wanted: number): Access[] {
  const reachable = accesses.filter(({ island }) => island === wanted)
  return reachable.filter(({ at }) => at.off_m <= reachable[0]!.at.off_m + about_as_near_m).slice(0, most_accesses)
}

/** Only roads about the straight way are looked at: no further round than so much. */
const roundabout = { times: 2, more_m: 1_500 }

/** What is left is never guessed too long, or the way found would not be the best. */
const surely_less = 0.99

class Search {
  private readonly network: Network
  private readonly asked: Asked
  private readonly wholes = new Map<Road, Partial<Record<Direction, Passage>>>()
  private readonly efforts = new Map<Stretch, Partial<Record<Direction, number>>>()

  constructor(network: Network, asked: Asked) {
    this.network = network
    this.asked = asked
  }

  between(starts: readonly Access[], ends: readonly Access[]): FoundWay | undefined {
    const { from, to } = this.asked
    return withAccesses(this.network.graph, { from, to: to[0]!, starts, ends }, () => {
      const nodes = this.path()
      return nodes && this.told(nodes)
    })
  }

  /** From the start to the end. Undefined: there is none so near. */
  private path(): WalkNode[] | undefined {
    const { from, to } = this.asked
    const metres = distancesAbout(from[1])
    const leftM = (position: Position) => to.reduce((least, place) => Math.min(least, metres(position, place)), Infinity)
    const most_m = leftM(from) * roundabout.times + roundabout.more_m
    const found = aStar(this.network.graph, {
      distance: (_next, before, link) => this.effortOf(link.data, directionFrom(before, link)),
      heuristic: ({ data }) => leftM(data) * surely_less,
      blocked: ({ data }) => metres(from, data) + leftM(data) > most_m,
    }).find(start_id, end_id)
    return found.at(-1)?.id === start_id ? found.toReversed() : undefined
  }

  private effortOf(step: Step, direction: Direction): number {
    if ('straight_m' in step) return straightEffortM(step.straight_m)
    const known = this.efforts.get(step) ?? {}
    this.efforts.set(step, known)
    return (known[direction] ??= effortM(step.length_m, this.wholeOf(step, direction), this.placesOf(step, direction)))
  }

  private wholeOf(stretch: Stretch, direction: Direction): Passage {
    const road = this.network.roadOf(stretch)
    const known = this.wholes.get(road) ?? {}
    this.wholes.set(road, known)
    return (known[direction] ??= wayPassage(road, this.asked.needs, direction, this.asked.now))
  }

  private placesOf({ placed }: Stretch, direction: Direction): Passage {
    return placePassage(
      placed.map(({ part }) => part),
      this.asked.needs,
      direction,
    )
  }

  private told(nodes: readonly WalkNode[]): FoundWay {
    const steps = nodes.slice(1).map((node, index) => this.cheapest(nodes[index]!, node))
    const [first, last] = [steps[0]!.step, steps.at(-1)!.step]
    return {
      begins: nodes[1]!.data, // between the start and the end lies where the one comes onto a road at least
      walked: steps.flatMap(({ step, direction }) => ('straight_m' in step ? [] : [this.walked(step, direction)])),
      before_m: 'straight_m' in first ? first.straight_m : 0,
      after_m: 'straight_m' in last ? last.straight_m : 0,
    }
  }

  /** Of several stretches between two places the one that the search took. */
  private cheapest(before: WalkNode, next: WalkNode): { step: Step; direction: Direction } {
    const links = [...(before.links ?? [])].filter(({ fromId, toId }) => (fromId === before.id ? toId : fromId) === next.id)
    const ways = links.map((link: Link<Step>) => ({ step: link.data, direction: directionFrom(before, link) }))
    return ways.reduce((best, way) => (this.effortOf(way.step, way.direction) < this.effortOf(best.step, best.direction) ? way : best))
  }

  private walked(stretch: Stretch, direction: Direction): Walked {
    const { line, length_m, placed } = stretch
    const isAlong = direction === 'along'
    return {
      road: this.network.roadOf(stretch),
      direction,
      length_m,
      line: isAlong ? line : reversed(line),
      placed: isAlong ? placed : placed.map((part) => ({ ...part, along_m: length_m - part.along_m })),
      whole: this.wholeOf(stretch, direction),
      places: this.placesOf(stretch, direction),
    }
  }
}

function directionFrom(before: WalkNode, link: Link<Step>): Direction {
  return link.fromId === before.id ? 'along' : 'against'
}
