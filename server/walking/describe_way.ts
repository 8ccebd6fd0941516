import type { Position } from '#domain/datum.ts'
import { on_line_m } from '#domain/line.ts'
import { hasNeeds, type Needs } from '#domain/needs.ts'
import { turnList } from '#domain/turn_list.ts'
import { notableOf, partsOfWay, type Notable } from '#domain/walking.ts'
import type { Barrier, Missing } from '#domain/way_fact.ts'
import type { RouteBarrier, RouteNote, SurveyedRoute, UnknownOfRoute } from '../schemas/walking.ts'
import type { FoundWay, Walked } from './find_way.ts'

/** The way as it is told: words first, then the line. */
export function describeWay({ walked, begins, before_m, after_m }: FoundWay): SurveyedRoute {
  const { missing, unknown_m } = unknownOf(walked)
  return {
    length_m: rounded(walked.reduce((sum, { length_m }) => sum + length_m, 0)),
    before_m: rounded(before_m),
    after_m: rounded(after_m),
    geometry: { type: 'LineString', coordinates: drawn(walked, begins).map(([lon, lat]): [number, number] => [lon, lat]) },
    steps: stepsOf(walked),
    barriers: barriersOf(walked),
    unknown_m: rounded(unknown_m),
    missing,
  }
}

/** Over a straight end longer than half a street's width nobody knows how one fares. */
export function answerOfWay({ barriers, missing, before_m, after_m }: SurveyedRoute, needs: Needs): 'fits' | 'unknown' | 'has_barriers' {
  if (barriers.length > 0) return 'has_barriers'
  const isLed = before_m <= on_line_m && after_m <= on_line_m
  return missing.length === 0 && (isLed || !hasNeeds(needs)) ? 'fits' : 'unknown'
}

const rounded = (metres: number) => Math.round(metres * 10) / 10

/** A line has two positions, also where the place lies across from the start. */
function drawn(walked: readonly Walked[], begins: Position): Position[] {
  const positions: Position[] = []
  for (const position of walked.flatMap(({ line }) => line)) {
    const last = positions.at(-1)
    if (last?.[0] !== position[0] || last[1] !== position[1]) positions.push(position)
  }
  return positions.length < 2 ? [begins, begins] : positions
}

function stepsOf(walked: readonly Walked[]): SurveyedRoute['steps'] {
  const legs = walked.map(({ road, line, direction, placed }) => ({
    facility_id: road.id,
    name_zh: road.name_zh,
    name_en: road.name_en,
    line,
    notes: notableOf([...partsOfWay(road), ...placed.map(({ part }) => part)], direction).map(noteOf),
  }))
  return turnList(legs).map(({ notes, bearing_degrees, length_m, at_m, ...step }) => ({
    ...step,
    bearing_degrees: Math.round(bearing_degrees) % 360,
    length_m: rounded(length_m),
    at_m: rounded(at_m),
    notes: once(notes, (note) => JSON.stringify(note)),
  }))
}

function noteOf({ type, property, found, goes }: Notable): RouteNote {
  return { type, property, value: found?.value ?? null, operator: found?.operator ?? null, goes }
}

/** Each barrier once, where it is met first; one that holds along a road with how much of the way lies on it. */
function barriersOf(walked: readonly Walked[]): RouteBarrier[] {
  const barriers = new Map<string, RouteBarrier>()
  let at_m = 0
  for (const each of walked) {
    for (const barrier of each.whole.barriers) add(barrier, each, 0, each.length_m, each.line[0]!)
    for (const barrier of each.places.barriers) {
      const place = each.placed.find(({ part }) => part.id === barrier.component_id)
      add(barrier, each, place?.along_m ?? 0, 0, place?.position ?? each.line[0]!)
    }
    at_m += each.length_m
  }
  return [...barriers.values()].map((barrier) => ({ ...barrier, at_m: rounded(barrier.at_m), length_m: rounded(barrier.length_m) }))

  function add(barrier: Barrier, { road }: Walked, along_m: number, length_m: number, [lon, lat]: Position): void {
    const key = `${road.id}/${barrier.component_id}/${barrier.property}`
    const known = barriers.get(key)
    if (known) known.length_m += length_m
    else
      barriers.set(key, {
        ...told(barrier),
        facility_id: road.id,
        name_zh: road.name_zh,
        name_en: road.name_en,
        at_m: at_m + along_m,
        length_m,
        lon,
        lat,
      })
  }
}

function told({ component_id, type, property, found, needed }: Barrier) {
  const measured = found && { state: found.state, value: found.value, operator: found.operator, grade: found.grade, observed_at: found.observed_at }
  return { component_id, type, property, found: measured, needed }
}

/** How much of the way is not known to be good, and what is missing on how much of it. */
function unknownOf(walked: readonly Walked[]): { unknown_m: number; missing: UnknownOfRoute[] } {
  const missing = new Map<string, UnknownOfRoute>()
  let unknown_m = 0
  for (const { whole, places, length_m } of walked) {
    if (whole.missing.length > 0) unknown_m += length_m
    for (const each of once(whole.missing, keyOf)) add(each, length_m, 0)
    for (const each of places.missing) add(each, 0, 1)
  }
  return { unknown_m, missing: [...missing.values()].map((each) => ({ ...each, length_m: rounded(each.length_m) })) }

  function add({ type, property }: Missing, length_m: number, places: number): void {
    const known = missing.get(`${type}/${property}`) ?? { type, property, length_m: 0, places: 0 }
    missing.set(`${type}/${property}`, { ...known, length_m: known.length_m + length_m, places: known.places + places })
  }
}

const keyOf = ({ type, property }: Missing) => `${type}/${property}`

function once<T>(list: readonly T[], key: (each: T) => string): T[] {
  return [...new Map(list.map((each) => [key(each), each])).values()]
}
