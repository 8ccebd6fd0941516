import { is, least, most, whenKnown, whereThere } from './fit_ask.ts'
import { guided, stairsAsked } from './fit_entrance.ts'
import { levelsAsked, routes } from './fit_inside.ts'
import { certain, partsOf, type Ask, type FitPart, type FitPlace, type Group } from './fit_place.ts'
import { highestStepMm, needsStepFree, passageMm, type Needs } from './needs.ts'

/** A road as a place to be judged by itself; the way along several is domain/walking.ts. */
export function road(place: FitPlace, needs: Needs): Group[] {
  const passage = passageMm(needs)
  const along = (part: FitPart | null) => [
    ...least('passage_mm', ['route', 'clear_width_mm'], passage),
    ...whenKnown(least('passage_mm', ['route', 'obstacle_width_mm'], passage)),
    ...least('steepest_1_in', ['route', 'running_slope_1_in'], needs.steepest_1_in),
    ...levelsAsked(needs, part),
    ...is(needs, 'firm_surface', ['route', 'surface_ok']),
  ]
  const kerb = (part: FitPart) => [
    ...most('highest_step_mm', ['curb_ramp', 'lip_height_mm'], highestStepMm(needs)),
    ...whenKnown(least('steepest_1_in', ['curb_ramp', 'running_slope_1_in'], needs.steepest_1_in)),
    ...whereThere(part, 'bollards_present', least('passage_mm', ['curb_ramp', 'bollard_gap_mm'], passage)),
  ]
  return [
    routes(place, needs, along),
    ...recorded(place, 'curb_ramp', kerb),
    ...recorded(place, 'stairs_steps', () => stairsAsked(needs)),
    ...recorded(place, 'footbridge_underpass', (part) => bridge(needs, part)),
    ...recorded(place, 'crossing', () => is(needs, 'audible_signals', ['crossing', 'audible_signal'])),
    ...guided(place, needs),
  ]
}

/** How one gets onto a footbridge or into an underpass without steps. */
function bridge(needs: Needs, part: FitPart): Ask[] {
  if (!needsStepFree(needs)) return []
  const access = certain(part, 'step_free_access')
  const needed = access === 'accessible_lift' ? 'accessible_lift' : 'ramp'
  return [
    { need: 'most_steps_count', component: 'footbridge_underpass', properties: ['step_free_access'], op: 'is', needed },
    ...(access === 'ramp' ? least('steepest_1_in', ['footbridge_underpass', 'ramp_slope_1_in'], needs.steepest_1_in) : []),
    ...(access === 'ramp' ? least('passage_mm', ['footbridge_underpass', 'ramp_clear_width_mm'], passageMm(needs)) : []),
  ]
}

/** Asked only of those parts that there are. */
function recorded(place: FitPlace, type: string, asks: (part: FitPart) => readonly Ask[]): Group[] {
  const parts = partsOf(place, type)
  return parts.length > 0 ? [{ how: 'along', members: parts.map((part) => ({ part, asks: asks(part) })) }] : []
}
