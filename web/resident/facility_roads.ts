import { joined, lengthM, linesOf, same_end_m, type Line } from '#domain/line.ts'
import { boxAround, useRoadLines, type RoadLine } from '../map/road_lines.ts'
import type { Facility } from './facility_data.ts'

/** The lines of a road, where it is one that is drawn as lines. */
export function linesOfRoad({ kind, geometry }: Pick<Facility, 'kind' | 'geometry'>): Line[] | null {
  return kind === 'road' ? linesOf(geometry) : null
}

export const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + lengthM(line), 0)

/** Roads of one line that share an end with it, those first whose end lies nearest. */
export function useMeeting(id: string, line: Line): RoadLine[] {
  const atStart = useRoadLines(boxAround(line[0]!), id) // a line has two positions
  const atEnd = useRoadLines(boxAround(line.at(-1)!), id)
  const roads = [...new Map([...atStart, ...atEnd].map((road) => [road.id, road])).values()]
  return roads
    .map((road) => ({ road, gap_m: gapOf(line, road) }))
    .filter(({ gap_m }) => gap_m <= same_end_m)
    .sort((one, other) => one.gap_m - other.gap_m)
    .map(({ road }) => road)
}

function gapOf(line: Line, { geometry }: RoadLine): number {
  const [other, ...more] = linesOf(geometry) ?? []
  return other !== undefined && more.length === 0 ? joined(line, other).gap_m : Infinity
}
