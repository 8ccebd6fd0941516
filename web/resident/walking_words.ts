import { propertyOf } from '#domain/property.ts'
import { bearingText } from '../direction.ts'
import { findingNames } from '../fit_names.ts'
import { howKnown, measuredText, neededText } from '../fit_words.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { propertyName, valueText } from './facility_value.ts'
import type { Route, WalkingRoute } from './walking_data.ts'

type Step = Route['steps'][number]
type Barrier = Route['barriers'][number]
type Missing = Route['missing'][number]

export const metresText = (metres: number) => distanceText(Math.round(metres))

/** A straight end that is shorter is the street's own width. */
const told_from_m = 10

/** In one sentence. */
export function answerText({ answer }: Pick<WalkingRoute, 'answer'>, route: Route, hasNeeds: boolean): string {
  const distance = metresText(route.length_m)
  if (answer === 'has_barriers') return m.walking_barriers({ distance, count: route.barriers.length })
  if (answer === 'fits') return hasNeeds ? m.walking_fits({ distance }) : m.walking_plain({ distance })
  return route.unknown_m > 0 ? m.walking_unknown({ distance, unknown: metresText(route.unknown_m) }) : m.walking_unknown_places({ distance })
}

/** The straight ends, as far as they are worth a word. */
export function endTexts({ before_m, after_m }: Route): string[] {
  return [
    ...(before_m > told_from_m ? [m.walking_before({ distance: metresText(before_m) })] : []),
    ...(after_m > told_from_m ? [m.walking_after({ distance: metresText(after_m) })] : []),
  ]
}

const turns: Record<Step['turn'], (words: { road: string; distance: string; direction: string }) => string> = {
  start: m.walking_turn_start,
  straight: m.walking_turn_straight,
  slight_left: m.walking_turn_slight_left,
  slight_right: m.walking_turn_slight_right,
  left: m.walking_turn_left,
  right: m.walking_turn_right,
  sharp_left: m.walking_turn_sharp_left,
  sharp_right: m.walking_turn_sharp_right,
  back: m.walking_turn_back,
}

/** `左转，沿北路走 60 m（台阶 12 级）` */
export function stepText({ turn, bearing_degrees, length_m, notes, ...road }: Step): string {
  const step = turns[turn]({ road: nameOf(road), distance: metresText(length_m), direction: bearingText(bearing_degrees) })
  return notes.length > 0 ? m.walking_noted({ step, notes: notes.map(noteText).join(m.walking_between()) }) : step
}

const parts: Record<string, () => string> = {
  stairs_steps: m.walking_note_steps,
  crossing: m.walking_note_crossing,
  curb_ramp: m.walking_note_curb_ramp,
  footbridge_underpass: m.walking_note_footbridge_underpass,
  wheelchair_ramp: m.walking_note_wheelchair_ramp,
}

function noteText({ type, property, value, operator, goes }: Step['notes'][number]): string {
  if (property === 'steps_count' && typeof value === 'number') return m.walking_note_steps_count({ count: value })
  if (property === 'running_slope_1_in') {
    const slope = `1:${String(value)}`
    return goes ? (goes === 'up' ? m.walking_note_up : m.walking_note_down)({ slope }) : m.walking_note_slope({ slope })
  }
  if (property === 'surface_material') return m.walking_note_surface({ surface: wordText(property, value, operator) })
  return parts[type]?.() ?? type
}

/** `走 80 m 后，北路：路缘石高差 80 mm，您需要最多 15 毫米（2026-11-01 实测）` */
export function barrierText(barrier: Barrier): string {
  const { at_m, found, property, ...road } = barrier
  const known = howKnown({ measured: found && { property, ...found } })
  const what = known ? m.walking_known({ said: whatBars(barrier), known }) : whatBars(barrier)
  return at_m < 1 ? m.walking_at_start({ road: nameOf(road), what }) : m.walking_at({ distance: metresText(at_m), road: nameOf(road), what })
}

const closed: Record<string, () => string> = {
  usable_today: m.walking_closed_usable_today,
  occupied: m.walking_closed_occupied,
  suspended: m.walking_closed_suspended,
}

function whatBars({ type, property, found, needed }: Barrier): string {
  if (type === 'road') return closed[property]?.() ?? property
  if (property === 'steps_count')
    return typeof found?.value === 'number' ? m.walking_steps_counted({ count: found.value }) : m.walking_steps_uncounted()
  const name = nameOfProperty({ type, property })
  const text = found ? m.walking_said({ name, found: foundText(property, found) }) : name
  if (typeof needed !== 'number') return text
  return m.walking_needed({ said: text, needed: neededText({ property, op: limits.has(property) ? '<=' : '>=', needed }) })
}

/** What may be no more than a person manages; any other number may be no less. */
const limits = new Set(['lip_height_mm', 'kerb_height_mm', 'kerb_type', 'riser_mm'])

/** A number as the answers whether a place fits have it, beside what is needed; a word or a yes as the facility's own page has it. */
function foundText(property: string, found: NonNullable<Barrier['found']>): string {
  const { value, operator } = found
  if (typeof value === 'number') return measuredText({ property, measured: { property, ...found } }) ?? String(value)
  return wordText(property, value, operator)
}

function wordText(property: string, value: unknown, operator: NonNullable<Step['notes'][number]['operator']> | null): string {
  return valueText({ property, unit: '', state: 'value', value, operator: operator ?? '=' })
}

export function missingText({ length_m, places, ...what }: Missing): string {
  const name = nameOfProperty(what)
  return length_m > 0 ? m.walking_missing_along({ name, distance: metresText(length_m) }) : m.walking_missing_places({ name, count: places })
}

/** As the answers whether a place fits name it, where they do. */
function nameOfProperty({ type, property }: { type: string; property: string }): string {
  const known = propertyOf(type, property)
  return findingNames[`${type}/${property}`]?.() ?? (known ? propertyName(known) : property)
}
