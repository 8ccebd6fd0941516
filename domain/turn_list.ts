import { bearingDegrees, lengthM, placeAlong, type Line } from './line.ts'

export const turns = ['start', 'straight', 'slight_left', 'slight_right', 'left', 'right', 'sharp_left', 'sharp_right', 'back'] as const
export type Turn = (typeof turns)[number]

/** One stretch, drawn as it is walked. */
export interface Leg<Note> {
  facility_id: string
  name_zh: string
  name_en: string | null
  line: Line
  notes: readonly Note[]
}

export interface TurnStep<Note> extends Omit<Leg<Note>, 'line'> {
  turn: Turn
  /** Where it begins to go, in degrees from north by east. */
  bearing_degrees: number
  length_m: number
  /** Where it begins. */
  at_m: number
}

/** A direction is that of so many metres: corners are drawn round. */
const look_m = 10
/** From so many degrees on it is said. */
const slight_degrees = 30
const turn_degrees = 60
const sharp_degrees = 120
const back_degrees = 165

/** The legs as what somebody is told: one entry a road, and one wherever a road turns. */
export function turnList<Note>(legs: readonly Leg<Note>[]): TurnStep<Note>[] {
  const steps: TurnStep<Note>[] = []
  let at_m = 0
  for (const [index, leg] of legs.entries()) {
    const length_m = lengthM(leg.line)
    const before = legs[index - 1]
    const turn = before ? turnBetween(before.line, leg.line) : 'start'
    const last = steps.at(-1)
    if (last && isSameRoad(last, leg) && (turn === 'straight' || turn.startsWith('slight'))) {
      last.length_m += length_m
      last.notes = [...last.notes, ...leg.notes]
    } else {
      const { line, ...told } = leg
      steps.push({ ...told, turn, bearing_degrees: startOf(line), length_m, at_m })
    }
    at_m += length_m
  }
  return steps
}

function isSameRoad(one: { facility_id: string; name_zh: string }, other: { facility_id: string; name_zh: string }): boolean {
  return one.facility_id === other.facility_id || one.name_zh === other.name_zh
}

function turnBetween(before: Line, after: Line): Turn {
  const degrees = ((startOf(after) - endOf(before) + 540) % 360) - 180
  const size = Math.abs(degrees)
  if (size < slight_degrees) return 'straight'
  if (size >= back_degrees) return 'back'
  const side = degrees < 0 ? 'left' : 'right'
  return size < turn_degrees ? `slight_${side}` : size < sharp_degrees ? side : `sharp_${side}`
}

function startOf(line: Line): number {
  return bearingDegrees(line[0]!, placeAlong([line], look_m))
}

function endOf(line: Line): number {
  return bearingDegrees(placeAlong([line], lengthM(line) - look_m), line.at(-1)!)
}
