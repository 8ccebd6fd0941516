import { is, least, most, whenKnown } from './fit_ask.ts'
import { guided, platform } from './fit_entrance.ts'
import { isWithout, membersOf, partsOf, type Ask, type FitPart, type FitPlace, type Group } from './fit_place.ts'
import { needsStepFree, passageMm, type Needs } from './needs.ts'

/** As wide as the standard asks of a barrier-free route (GB 55019-2021, 2.2.2): what is called one is as wide as that. */
const accessible_route_mm = 1_200

export function route(place: FitPlace, needs: Needs): Group[] {
  if (isWithout(place, 'route')) return []
  const passage = passageMm(needs)
  const ramped: Ask = { need: 'most_steps_count', component: 'route', properties: ['level_change_ramped'], op: 'is', needed: true }
  const asks = [
    ...least('passage_mm', ['route', 'clear_width_mm'], passage),
    ...whenKnown(least('passage_mm', ['route', 'obstacle_width_mm'], passage)),
    ...whenKnown(least('passage_mm', ['route', 'gate_lane_clear_width_mm'], passage)),
    ...whenKnown(least('steepest_1_in', ['route', 'running_slope_1_in'], needs.steepest_1_in)),
    ...(needsStepFree(needs) ? whenKnown([ramped]) : []),
    ...is(needs, 'firm_surface', ['route', 'surface_ok']),
  ]
  if (isToldOfToilet(place, passage)) return [{ how: 'alternatives', members: partsOf(place, 'toilet').map((part) => ({ part, asks: told(asks) })) }]
  return [{ how: 'along', members: membersOf(place, 'route', () => asks) }]
}

/** Whether, no route being recorded of its own, somebody said of a toilet whether the way to it is barrier-free. */
function isToldOfToilet(place: FitPlace, passage = 0): boolean {
  const isTold = ({ facts }: FitPart) => facts.some(({ property }) => property === 'route_to_toilet_accessible')
  return place.kind === 'toilet' && partsOf(place, 'route').length === 0 && passage <= accessible_route_mm && partsOf(place, 'toilet').some(isTold)
}

/** That it is barrier-free by the standard is enough; that it is not does not say for whom. */
function told(asks: readonly Ask[]): Ask[] {
  return asks
    .filter(({ when_known }) => !when_known)
    .map((ask) => ({ ...ask, component: 'toilet', properties: [], implied_by: ['route_to_toilet_accessible'], op: 'is', needed: true }))
}

/** 0 is the ground floor; a place over several floors is entered there. */
const isOnGround = (level: string | null) => level === null || level.split(';').includes('0')

/** Only what lies on another floor needs a lift. */
export function lift(place: FitPlace, needs: Needs): Group[] {
  if (!needs.lift || isOnGround(place.level)) return []
  const there: Ask = { need: 'lift', component: 'lift_platform', properties: ['presence'], op: 'is', needed: 'present', verdict: 'fits' }
  const asks = (part: FitPart | null): Ask[] => [
    there,
    ...(isPlatform(part) ? platform(needs) : cabin(needs)),
    ...is(needs, 'audible_signals', ['lift_platform', 'car_display_and_voice']),
  ]
  return [{ how: 'alternatives', members: membersOf(place, 'lift_platform', asks) }]
}

const isPlatform = (part: FitPart | null) => part?.facts.some(({ property, value }) => property === 'lift_kind' && value === 'platform_lift')

function cabin(needs: Needs): Ask[] {
  return [
    ...least('passage_mm', ['lift_platform', 'door_clear_width_mm'], passageMm(needs)),
    ...least('chair_length_mm', ['lift_platform', 'car_depth_mm'], needs.chair_length_mm),
    ...least('chair_width_mm', ['lift_platform', 'car_width_mm'], needs.chair_width_mm),
  ]
}

/** What is said and shown in a place that serves people. */
export function service(place: FitPlace, needs: Needs): Group[] {
  const asks = [
    ...is(needs, 'hearing_loop', ['information', 'hearing_loop']),
    ...is(needs, 'written_information', ['information', 'text_where_spoken']),
  ]
  return asks.length > 0 ? [{ how: 'alternatives', members: membersOf(place, 'information', () => asks) }] : []
}

/** A road as a place to be judged by itself; the way along several is domain/walking.ts. */
export function road(place: FitPlace, needs: Needs): Group[] {
  const passage = passageMm(needs)
  const route_asks = [
    ...least('passage_mm', ['route', 'clear_width_mm'], passage),
    ...whenKnown(least('passage_mm', ['route', 'obstacle_width_mm'], passage)),
    ...least('steepest_1_in', ['route', 'running_slope_1_in'], needs.steepest_1_in),
    ...is(needs, 'firm_surface', ['route', 'surface_ok']),
  ]
  return [
    ...(isWithout(place, 'route') ? [] : [{ how: 'along' as const, members: membersOf(place, 'route', () => route_asks) }]),
    ...recorded(place, 'curb_ramp', most('highest_step_mm', ['curb_ramp', 'lip_height_mm'], needs.highest_step_mm)),
    ...recorded(place, 'stairs_steps', most('most_steps_count', ['stairs_steps', 'steps_count'], needs.most_steps_count)),
    ...recorded(place, 'crossing', is(needs, 'audible_signals', ['crossing', 'audible_signal'])),
    ...guided(place, needs),
  ]
}

/** Asked only of those parts that there are. */
function recorded(place: FitPlace, type: string, asks: readonly Ask[]): Group[] {
  const parts = partsOf(place, type)
  return parts.length > 0 ? [{ how: 'along', members: parts.map((part) => ({ part, asks })) }] : []
}
