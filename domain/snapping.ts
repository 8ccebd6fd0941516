import type { Position } from './datum.ts'
import { distanceM, type Line } from './line.ts'

/** A road whose ends and vertices others are drawn to. */
export interface SnapRoad {
  id: string
  name_zh: string
  name_en: string | null
  lines: readonly Line[]
}

export interface Snap {
  position: Position
  road: SnapRoad
  part: 'start' | 'end' | 'vertex'
  distance_m: number
}

/** What a place within reach is drawn to: an end of a road rather than a vertex between, then whichever is nearest. */
export function snapOf(place: Position, roads: readonly SnapRoad[], reach_m: number): Snap | null {
  let best: Snap | null = null
  for (const road of roads) {
    for (const line of road.lines) {
      for (const [index, position] of line.entries()) {
        const distance_m = distanceM(place, position)
        if (distance_m > reach_m) continue
        const snap: Snap = { position, road, part: index === 0 ? 'start' : index === line.length - 1 ? 'end' : 'vertex', distance_m }
        if (!best || isBetter(snap, best)) best = snap
      }
    }
  }
  return best
}

function isBetter(one: Snap, other: Snap): boolean {
  const [isEnd, isOtherEnd] = [one.part !== 'vertex', other.part !== 'vertex']
  return isEnd === isOtherEnd ? one.distance_m < other.distance_m : isEnd
}
