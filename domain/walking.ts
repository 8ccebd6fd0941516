import { atLeast } from './known.ts'
import { passageMm, type Needs } from './needs.ts'
import {
  asked,
  better,
  factOf,
  ifKnown,
  isThere,
  lacking,
  nothing,
  slope,
  surface,
  together,
  unnamedPart,
  type Direction,
  type Passage,
  type Walk,
  type WayFact,
  type WayPart,
} from './way_fact.ts'
import { bridgePassage, crossing, curbRamp, declaration, flight, guidance, kerb, obstacle, ramp } from './way_part.ts'

/** Why nobody gets through for a while. Moments in ISO 8601; null: open. */
export interface Closure {
  why: 'usable_today' | 'occupied' | 'suspended'
  from: string | null
  until: string | null
}

/** A road as somebody walks it. Parts without a place hold along the whole of it. */
export interface Way {
  category: string
  /** Known to be a flight of steps, without any part that says so. */
  is_steps: boolean
  parts: readonly WayPart[]
  closures: readonly Closure[]
}

/** What the whole of a road is for the person who goes over it in that direction. */
export function wayPassage(way: Way, needs: Needs, direction: Direction, now: Date): Passage {
  const closed = way.closures.filter(({ from, until }) => (!from || new Date(from) <= now) && (!until || new Date(until) > now))
  const walk = { needs, direction }
  const parts = partsOfWay(way)
  return together([
    { barriers: closed.map(({ why }) => ({ component_id: null, type: 'road', property: why, found: null, needed: null })), missing: [] },
    groundPassage(way, parts, walk),
    partsPassage(parts, walk, false),
    guidance(parts, needs),
  ])
}

/** With the flight that nobody recorded as a part, though the road is known to be one. */
export function partsOfWay({ is_steps, parts }: Pick<Way, 'is_steps' | 'parts'>): readonly WayPart[] {
  return is_steps && !parts.some(isFlight) ? [...parts, unnamedPart('stairs_steps')] : parts
}

/** What stands or lies at one place of a road. */
export function placePassage(parts: readonly WayPart[], needs: Needs, direction: Direction): Passage {
  return partsPassage(parts, { needs, direction }, true)
}

const isFlight = (part: WayPart) => part.type === 'stairs_steps' && isThere(part)
const isRamp = (part: WayPart) => part.type === 'wheelchair_ramp' && isThere(part)
const isKerb = ({ type, facts }: WayPart) =>
  type === 'route' && facts.some(({ property }) => property === 'kerb_type' || property === 'kerb_height_mm')
/** A kerb, or a word for the whole road, is recorded as a route of its own, which says nothing of the ground. */
const isGround = ({ type, facts }: WayPart) => type === 'route' && (facts.length === 0 || facts.some(({ property }) => grounds.has(property)))
const grounds = new Set([
  'clear_width_mm',
  'obstacle_width_mm',
  'running_slope_1_in',
  'cross_slope_1_in',
  'surface_ok',
  'surface_material',
  'smoothness',
])

/** What one walks on: the better of two sides; where nobody recorded it, or there is nothing but the carriageway, nothing is known of it. */
function groundPassage({ category, is_steps }: Way, parts: readonly WayPart[], walk: Walk): Passage {
  const ground = parts.filter((part) => isThere(part) && isGround(part))
  const bridge = parts.find(({ type }) => type === 'footbridge_underpass')
  const unsaid = category === 'footbridge_underpass' && !bridge ? [bridgePassage(unnamedPart('footbridge_underpass'), walk)] : []
  if (ground.length === 0 && is_steps) return together(unsaid)
  if (ground.length === 0) return together([...unsaid, groundOf(unnamedPart('route'), walk)])
  const bySide = new Map<string | undefined, Passage[]>()
  for (const part of ground) bySide.set(sideOf(part.name), [...(bySide.get(sideOf(part.name)) ?? []), groundOf(part, walk)])
  const common = bySide.get(undefined) ?? []
  bySide.delete(undefined)
  const sides = [...bySide.values()].map(together)
  return together([...unsaid, ...common, ...(sides.length > 0 ? [sides.reduce(better)] : [])])
}

/** `左侧人行道`: which side of the road a part is on, by its name. */
function sideOf(name: string | null): string | undefined {
  return /[左右东南西北]侧/.exec(name ?? '')?.[0]
}

function groundOf(part: WayPart, { needs, direction }: Walk): Passage {
  return together([
    asked(part, 'clear_width_mm', passageMm(needs), atLeast),
    slope(part, 'running_slope_1_in', { needs, direction }, true),
    surface(part, needs, true),
    ifKnown(part, 'obstacle_width_mm', passageMm(needs), atLeast),
    ifKnown(part, 'cross_slope_1_in', needs.steepest_1_in, atLeast),
  ])
}

/** All that is met, whatever one walks on. A ramp beside a flight is another way past it. */
function partsPassage(parts: readonly WayPart[], walk: Walk, is_placed: boolean): Passage {
  const [flights, ramps] = [parts.filter(isFlight), parts.filter(isRamp)]
  const up = together(flights.map((part) => flight(part, parts, walk.needs)))
  const unnamed = ramps.length > 0 && ramps.length < flights.length ? [lacking(unnamedPart('wheelchair_ramp'), 'presence')] : [] // one leads past one flight
  const beside = together([...ramps.map((part) => ramp(part, walk)), ...unnamed])
  const others = parts.filter((part) => !isFlight(part) && !isRamp(part)).map((part) => met(part, walk, is_placed))
  return together([flights.length > 0 && ramps.length > 0 ? better(up, beside) : together([up, beside]), ...others])
}

function met(part: WayPart, walk: Walk, is_placed: boolean): Passage {
  const { needs } = walk
  const declared = isThere(part) ? declaration(part, needs) : nothing
  if (part.type === 'curb_ramp') return together([declared, curbRamp(part, needs)])
  if (!isThere(part)) return nothing
  if (part.type === 'footbridge_underpass') return together([declared, bridgePassage(part, walk)])
  if (part.type === 'crossing') return together([declared, crossing(part, needs)])
  if (part.type !== 'route') return declared
  const isCrossed = isKerb(part) && (is_placed || !isGround(part)) // one along a sidewalk is not
  return together([declared, isCrossed ? kerb(part, needs) : nothing, is_placed && !isKerb(part) ? obstacle(part, walk) : nothing])
}

/** What a metre costs that nobody surveyed for this person, one that one has to find by oneself, and one without guidance that is needed. */
const unknown_factor = 2
const unsurveyed_factor = 4
const unguided_factor = 3
/** A place of which it is not known whether one gets past, in metres of detour. */
const unknown_place_m = 25
/** A barrier, in metres of detour: more than anybody walks, yet a way with one is better than none. */
const barrier_m = 10_000
/** Where nobody helps one over, it counts as so many kerbs. */
const insuperable = { times: 3, types: new Set(['stairs_steps', 'footbridge_underpass', 'road']) }

/** How much a stretch costs the person, in metres of a good way. Never less than its length. */
export function effortM(length_m: number, whole: Passage, places: Passage): number {
  const barriers = [...whole.barriers, ...places.barriers]
  const hard = barriers.filter(({ type }) => type !== 'tactile_paving')
  const kerbs = hard.reduce((sum, { type }) => sum + (insuperable.types.has(type) ? insuperable.times : 1), 0)
  const factor = Math.max(whole.missing.length > 0 ? unknown_factor : 1, hard.length < barriers.length ? unguided_factor : 1)
  return length_m * factor + (places.missing.length > 0 ? unknown_place_m : 0) + kerbs * barrier_m
}

/** Where there is no way of ours one goes straight, and nobody knows over what. */
export function straightEffortM(length_m: number): number {
  return length_m * unsurveyed_factor
}

/** What is worth saying of a stretch, whoever walks it: steps, a crossing, a slope that is felt, what it is made of. */
export interface Notable {
  type: string
  property: string | null
  found: WayFact | null
  goes: 'up' | 'down' | null
}

/** A slope that is felt: from here on the standard asks for handrails beside a ramp. */
const felt_1_in = 20

export function notableOf(parts: readonly WayPart[], direction: Direction): Notable[] {
  return parts.filter(isThere).flatMap((part): Notable[] => {
    const of = (property: string, goes: Notable['goes'] = null): Notable[] => {
      const found = factOf(part, property)
      return found?.state === 'value' ? [{ type: part.type, property, found, goes }] : []
    }
    if (part.type === 'stairs_steps') return [{ type: part.type, property: 'steps_count', found: factOf(part, 'steps_count') ?? null, goes: null }]
    if (told_alone.has(part.type)) return [{ type: part.type, property: null, found: null, goes: null }]
    const up = factOf(part, 'uphill')
    const goes = up?.state === 'value' ? (up.value === direction ? 'up' : 'down') : null
    const slopes = of('running_slope_1_in', goes).filter(({ found }) => Number(found!.value) <= felt_1_in && found!.operator !== '>=')
    return [...slopes, ...of('surface_material')]
  })
}

const told_alone = new Set(['crossing', 'curb_ramp', 'footbridge_underpass', 'wheelchair_ramp'])
