import { is, least, whenKnown, whereThere } from './fit_ask.ts'
import { anyOf, platform, stairs } from './fit_entrance.ts'
import { certain, isSaid, membersOf, partsOf, type Ask, type FitPart, type FitPlace, type Group } from './fit_place.ts'
import { caresForSteps, highestStepMm, mostSteps, needsStepFree, passageMm, type Needs } from './needs.ts'

/** As wide as the standard asks of a barrier-free route (GB 55019-2021, 2.2.2): what is called one is as wide as that. */
const accessible_route_mm = 1_200

export function route(place: FitPlace, needs: Needs): Group[] {
  const passage = passageMm(needs)
  const asks = (part: FitPart | null) => [
    ...least('passage_mm', ['route', 'clear_width_mm'], passage),
    ...whenKnown(least('passage_mm', ['route', 'obstacle_width_mm'], passage)),
    ...whereThere(part, 'ticket_gate_or_checkout_present', least('passage_mm', ['route', 'gate_lane_clear_width_mm'], passage)),
    ...whereThere(part, 'outdoors', least('steepest_1_in', ['route', 'running_slope_1_in'], needs.steepest_1_in)),
    ...levelsAsked(needs, part),
    ...is(needs, 'firm_surface', ['route', 'surface_ok']),
  ]
  if (isToldOfToilet(place, passage))
    return [{ how: 'alternatives', members: partsOf(place, 'toilet').map((part) => ({ part, asks: told(asks(null)) })) }]
  return [routes(place, needs, asks)]
}

/** Where none is there, that does not say whether one is needed. */
export function routes(place: FitPlace, needs: Needs, asks: (part: FitPart | null) => readonly Ask[]): Group {
  const members = membersOf(place, 'route', asks).map(({ part, asks: asked }) => ({
    part,
    asks: part ? asked : asked.map((ask): Ask => ({ ...ask, verdict: 'unknown' })),
    groups: isClimbed(needs, part) ? [stairs(place, needs)] : [],
  }))
  return { how: 'along', members }
}

/** Who takes steps may take those by which a route changes its level. */
function isClimbed(needs: Needs, part: FitPart | null): boolean {
  return caresForSteps(needs) && !needsStepFree(needs) && certain(part, 'level_change_ramped') === false
}

/** Whether a route is without steps, for whom they matter: it stays on one level, or is ramped where it does not. */
export function levelsAsked(needs: Needs, part: FitPart | null): Ask[] {
  if ((mostSteps(needs) === undefined && highestStepMm(needs) === undefined) || isClimbed(needs, part)) return []
  const isFlat = certain(part, 'level_change_present') === false && !isSaid(part, 'level_change_ramped', false)
  const property = isFlat ? 'level_change_present' : 'level_change_ramped'
  return [{ need: 'most_steps_count', component: 'route', properties: [property], op: 'is', needed: !isFlat }]
}

/** Whether, no route being recorded of its own, somebody said of a toilet whether the way to it is barrier-free. */
function isToldOfToilet(place: FitPlace, passage = 0): boolean {
  const isTold = ({ facts }: FitPart) => facts.some(({ property }) => property === 'route_to_toilet_accessible')
  const isRecorded = place.components.some(({ type }) => type === 'route')
  return place.kind === 'toilet' && !isRecorded && passage <= accessible_route_mm && partsOf(place, 'toilet').some(isTold)
}

/** That it is barrier-free by the standard is enough; that it is not does not say for whom. */
function told(asks: readonly Ask[]): Ask[] {
  return asks
    .filter(({ when_known }) => !when_known)
    .map((ask) => ({ ...ask, component: 'toilet', properties: [], implied_by: ['route_to_toilet_accessible'], op: 'is', needed: true }))
}

/** Only what lies on another floor needs a lift: 0 is the ground floor, and a place over several floors is entered there. */
export function lift(place: FitPlace, needs: Needs): Group[] {
  return place.level === null || isOn('0', place.level) ? [] : byLift(place, needs)
}

/** Whether a floor is one of a list such as `0;1` or `-1-2`; a floor that can't be read is none. */
export function isOn(floor: string, floors: string): boolean {
  return floors.split(';').some((each) => {
    const [, from, to] = /^(-?[\d.]+)-(-?[\d.]+)$/.exec(each) ?? []
    return each === floor || (from !== undefined && Number(from) <= Number(floor) && Number(floor) <= Number(to))
  })
}

/** To another floor: who climbs steps may take the stairs. */
export function byLift(place: FitPlace, needs: Needs): Group[] {
  const there: Ask = { need: 'lift', component: 'lift_platform', properties: ['presence'], op: 'is', needed: 'present', verdict: 'fits' }
  const asks = (part: FitPart | null): Ask[] => [
    there,
    ...(certain(part, 'lift_kind') === 'platform_lift' ? platform(needs) : cabin(needs)),
    ...is(needs, 'audible_signals', ['lift_platform', 'car_display_and_voice']),
  ]
  const lifts: Group = { how: 'alternatives', members: membersOf(place, 'lift_platform', asks) }
  if (needs.lift || needsStepFree(needs)) return [lifts]
  return caresForSteps(needs) ? anyOf([lifts, stairs(place, needs)]) : []
}

function cabin(needs: Needs): Ask[] {
  return [
    ...least('passage_mm', ['lift_platform', 'door_clear_width_mm'], passageMm(needs)),
    ...least('chair_length_mm', ['lift_platform', 'car_depth_mm'], needs.chair_length_mm),
    ...least('chair_width_mm', ['lift_platform', 'car_width_mm'], needs.chair_width_mm),
  ]
}

/** What is said and shown in a place that serves people; each may be somewhere else. */
export function service(place: FitPlace, needs: Needs): Group[] {
  const asks = [
    ...is(needs, 'hearing_loop', ['information', 'hearing_loop']),
    ...is(needs, 'written_information', ['information', 'text_where_spoken']),
  ]
  return asks.map((ask) => ({ how: 'alternatives', members: membersOf(place, 'information', () => [ask]) }))
}
