import { atLeast, atMost } from './known.ts'
import { highestStepMm, mostSteps, needsStepFree, passageMm, type Needs } from './needs.ts'
import {
  asked,
  barrier,
  factOf,
  ifKnown,
  isEqual,
  isThere,
  lacking,
  nothing,
  said,
  slope,
  surface,
  together,
  unnamedPart,
  type Passage,
  type Walk,
  type WayPart,
} from './way_fact.ts'

/** Something that stands in the way, or one place of the ground. */
export function obstacle(part: WayPart, walk: Walk): Passage {
  const width = part.facts.some(({ property }) => property === 'obstacle_width_mm') ? 'obstacle_width_mm' : 'clear_width_mm'
  return together([
    asked(part, width, passageMm(walk.needs), atLeast),
    slope(part, 'running_slope_1_in', walk, false),
    surface(part, walk.needs, false),
  ])
}

/** How steps are climbed: their number, their height, what one holds on to and sees of them. */
export function flight(part: WayPart, parts: readonly WayPart[], needs: Needs): Passage {
  const [most, highest] = [mostSteps(needs), highestStepMm(needs)]
  if (most === 0) return isSmallStep(part, highest) ? nothing : barrier(part, 'steps_count', 0)
  return together([
    asked(part, 'steps_count', most, atMost),
    asked(part, 'riser_mm', highest, atMost),
    ifKnown(part, 'clear_width_mm', passageMm(needs), atLeast),
    needs.handrails ? handrails(part, parts) : nothing,
    needs.step_contrast ? asked(part, 'first_last_step_contrast', true, isEqual) : nothing,
  ])
}

/** A single step that is no higher than what the person gets over. */
function isSmallStep(part: WayPart, highest: number | undefined): boolean {
  const count = factOf(part, 'steps_count')
  if (said(count, (answer) => atMost(answer, 0)) === true) return true
  return (
    highest !== undefined &&
    said(count, (answer) => atMost(answer, 1)) === true &&
    said(factOf(part, 'riser_mm'), (answer) => atMost(answer, highest)) === true
  )
}

function handrails(part: WayPart, parts: readonly WayPart[]): Passage {
  const rail = parts.find(({ type }) => type === 'handrail')
  const both = said(factOf(part, 'handrails_both_sides'), (answer) => isEqual(answer, true))
  if (both === true || (rail && isThere(rail))) return nothing
  if (rail) return barrier(part, 'handrail_present', true)
  return asked(part, 'handrail_present', true, isEqual)
}

export function ramp(part: WayPart, walk: Walk): Passage {
  return together([
    asked(part, 'clear_width_mm', passageMm(walk.needs), atLeast),
    slope(part, 'running_slope_1_in', walk, true),
    surface(part, walk.needs, false),
    ifKnown(part, 'cross_slope_1_in', walk.needs.steepest_1_in, atLeast),
    declaration(part, walk.needs),
  ])
}

/** A height decides; of words only what they certainly say: level is level, and raised is no way for whoever takes no step. */
export function kerb(part: WayPart, needs: Needs): Passage {
  const highest = highestStepMm(needs)
  if (highest === undefined) return nothing
  const height = heights.find((property) => factOf(part, property)?.state === 'value')
  if (height) return asked(part, height, highest, atMost)
  const level = said(factOf(part, 'kerb_type'), ({ value }) =>
    value === 'flush' || value === 'no' ? true : value === 'raised' && needsStepFree(needs) ? false : null,
  )
  if (level === null) return lacking(part, part.type === 'curb_ramp' ? 'lip_height_mm' : 'kerb_height_mm')
  return level ? nothing : barrier(part, 'kerb_type', highest)
}

const heights = ['kerb_height_mm', 'lip_height_mm'] as const

export function curbRamp(part: WayPart, needs: Needs): Passage {
  const isMissing = said(factOf(part, 'curb_ramp_present'), (answer) => isEqual(answer, true)) === false
  if (isMissing && needsStepFree(needs)) return barrier(part, 'curb_ramp_present', true)
  if (isMissing || !isThere(part)) return highestStepMm(needs) === undefined ? nothing : lacking(part, 'kerb_height_mm')
  return together([
    kerb(part, needs),
    ifKnown(part, 'running_slope_1_in', needs.steepest_1_in, atLeast),
    ...['front_width_mm', 'mouth_width_mm', 'bollard_gap_mm'].map((width) => ifKnown(part, width, passageMm(needs), atLeast)),
    surface(part, needs, false),
  ])
}

export function crossing(part: WayPart, needs: Needs): Passage {
  const is_wheeled = passageMm(needs) !== undefined
  return together([
    needs.audible_signals ? asked(part, 'audible_signal', true, isEqual) : nothing,
    is_wheeled ? ifKnown(part, 'wide_enough_for_wheelchair', true, isEqual) : nothing,
    is_wheeled ? ifKnown(part, 'refuge_island_usable', true, isEqual) : nothing,
  ])
}

export function bridgePassage(part: WayPart, { needs }: Walk): Passage {
  if (!needsStepFree(needs)) return nothing
  const ofRamp = factOf(part, 'step_free_access')?.value === 'ramp' ? asked : ifKnown
  return together([
    asked(part, 'step_free_access', 'ramp', ({ value }) => value !== 'none'),
    ofRamp(part, 'ramp_slope_1_in', needs.steepest_1_in, atLeast),
    ofRamp(part, 'ramp_clear_width_mm', passageMm(needs), atLeast),
  ])
}

/** What leads whoever does not see, along the whole road. */
export function guidance(parts: readonly WayPart[], needs: Needs): Passage {
  if (!needs.tactile_paving) return nothing
  const paving = parts.filter(({ type }) => type === 'tactile_paving')
  const [first] = paving
  if (!first) return lacking(unnamedPart('tactile_paving'), 'tactile_paving_present')
  if (!paving.some(isThere)) return barrier(first, 'tactile_paving_present', true)
  return together(
    paving
      .filter(isThere)
      .flatMap((part) => [
        ifKnown(part, 'tactile_paving_present', true, isEqual),
        ifKnown(part, 'occupied_or_obstructed', false, isEqual),
        ifKnown(part, 'route_legible', true, isEqual),
      ]),
  )
}

/** What a source says of wheelchairs in one word: `no` is taken at its word, `yes` measures nothing. */
export function declaration(part: WayPart, needs: Needs): Passage {
  if (!needsStepFree(needs) || passageMm(needs) === undefined) return nothing
  return ifKnown(part, 'wheelchair_declared', 'yes', ({ value }) => (value === 'no' ? false : value === 'limited' ? null : true))
}
