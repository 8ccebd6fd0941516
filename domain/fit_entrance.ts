import { is, least, most, whenKnown, whereThere } from './fit_ask.ts'
import { certain, isSaid, isWithout, membersOf, partsOf, type Ask, type FitPart, type FitPlace, type Group, type Member } from './fit_place.ts'
import { caresForSteps, highestStepMm, mostSteps, needsStepFree, passageMm, type Needs } from './needs.ts'

/** Any entrance will do; of several doors it is not recorded which lie on the way. */
export function entrance(place: FitPlace, needs: Needs): Group[] {
  const parts = partsOf(place, 'entrance')
  const members = (parts.length > 0 ? parts : [null]).map((part) => oneEntrance(place, needs, part))
  return [{ how: 'alternatives', members }, ...doors(place, needs), ...guided(place, needs)]
}

function oneEntrance(place: FitPlace, needs: Needs, part: FitPart | null): Member {
  const kind = certain(part, 'entrance_type')
  const passage = passageMm(needs)
  return {
    part,
    asks: [
      ...kindAsked(kind, needs),
      ...(kind === 'level' ? least('steepest_1_in', ['entrance', 'running_slope_1_in'], needs.steepest_1_in) : []),
      ...whereThere(part, 'turnstile_present', least('passage_mm', ['entrance', 'gate_clear_width_mm'], passage)),
      ...whereThere(part, 'bollards_present', least('passage_mm', ['entrance', 'bollard_gap_mm'], passage)),
      ...is(needs, 'firm_surface', ['entrance', 'surface_ok']),
    ],
    groups: overSteps(place, needs, kind),
  }
}

const ways_round = new Set<unknown>(['steps_and_ramp', 'steps_and_platform_lift'])

/** Whether it has steps, where that matters. Those that a person climbs are asked of the stairs themselves. */
function kindAsked(kind: unknown, needs: Needs): Ask[] {
  if (!caresForSteps(needs)) return []
  const ask: Ask = { need: 'most_steps_count', component: 'entrance', properties: ['entrance_type'], op: 'is', needed: 'level' }
  if (kind === 'level') return [ask]
  if (kind === 'steps_only') return needsStepFree(needs) ? [ask] : []
  return ways_round.has(kind) ? [{ ...ask, needed: kind as string }] : [{ ...ask, verdict: 'unknown' }]
}

/** Who climbs steps may choose between them and the way round. */
function overSteps(place: FitPlace, needs: Needs, kind: unknown): Group[] {
  const round = kind === 'steps_and_ramp' ? [ramps(place, needs)] : kind === 'steps_and_platform_lift' ? [platforms(place, needs)] : []
  const climbed = (round.length > 0 || kind === 'steps_only') && !needsStepFree(needs) ? [stairs(place, needs)] : []
  return anyOf([...round, ...climbed])
}

/** One of several ways. */
export function anyOf(groups: readonly Group[]): Group[] {
  return groups.length > 0 ? [{ how: 'alternatives', members: groups.map((group) => ({ part: null, asks: [], groups: [group] })) }] : []
}

function ramps(place: FitPlace, needs: Needs): Group {
  const asks = [
    ...least('steepest_1_in', ['wheelchair_ramp', 'running_slope_1_in'], needs.steepest_1_in),
    ...least('passage_mm', ['wheelchair_ramp', 'clear_width_mm'], passageMm(needs)),
    ...is(needs, 'firm_surface', ['wheelchair_ramp', 'surface_ok']),
    ...is(needs, 'handrails', ['wheelchair_ramp', 'handrails_both_sides']),
  ]
  return { how: 'alternatives', members: membersOf(place, 'wheelchair_ramp', (part) => (part ? asks : [round('wheelchair_ramp')])) }
}

/** Whether there is a way round at all. */
const round = (component: string): Ask => ({ need: 'most_steps_count', component, properties: ['presence'], op: 'is', needed: 'present' })

function platforms(place: FitPlace, needs: Needs): Group {
  return { how: 'alternatives', members: membersOf(place, 'lift_platform', (part) => (part ? platform(needs) : [round('lift_platform')])) }
}

export function platform(needs: Needs): Ask[] {
  return [
    ...least('chair_length_mm', ['lift_platform', 'platform_depth_mm'], needs.chair_length_mm),
    ...least('chair_width_mm', ['lift_platform', 'platform_width_mm'], needs.chair_width_mm),
  ]
}

/** Of several stairs it is not recorded which must be climbed. */
export function stairs(place: FitPlace, needs: Needs): Group {
  return { how: 'along', members: membersOf(place, 'stairs_steps', () => stairsAsked(needs)) }
}

export function stairsAsked(needs: Needs): Ask[] {
  return [
    ...most('most_steps_count', ['stairs_steps', 'steps_count'], mostSteps(needs)),
    ...most('highest_step_mm', ['stairs_steps', 'riser_mm'], highestStepMm(needs)),
    ...is(needs, 'handrails', ['stairs_steps', 'handrail_present']).map((ask) => ({ ...ask, implied_by: ['handrails_both_sides'] })),
    ...is(needs, 'step_contrast', ['stairs_steps', 'first_last_step_contrast']),
  ]
}

function doors(place: FitPlace, needs: Needs): Group[] {
  if (isWithout(place, 'door')) return []
  const asks = (part: FitPart | null) => [
    ...least('passage_mm', ['door', 'clear_width_mm'], passageMm(needs)),
    ...most('highest_step_mm', ['door', 'level_difference_mm'], highestStepMm(needs)),
    ...(certain(part, 'door_operation') === 'automatic'
      ? []
      : most('most_door_force_newton', ['door', 'opening_force_newton'], needs.most_door_force_newton)),
    ...(passageMm(needs) === undefined ? [] : turned(part)),
  ]
  return [{ how: 'along', members: membersOf(place, 'door', asks) }]
}

/** No chair gets through a revolving door, however wide: asked of it, or told by what sort of door it is. */
function turned(part: FitPart | null): Ask[] {
  const ask: Ask = { need: 'passage_mm', component: 'door', properties: ['revolving_door'], op: 'is', needed: false }
  if (!isSaid(part, 'door_type', 'revolving')) return whenKnown([ask])
  const isCertain = certain(part, 'door_type') === 'revolving' && certain(part, 'revolving_door') !== false
  return [{ ...ask, properties: ['door_type', 'revolving_door'], verdict: isCertain ? 'does_not_fit' : 'unknown' }]
}

/** How somebody who does not see is led to it. */
export function guided(place: FitPlace, needs: Needs): Group[] {
  const asks = [
    ...is(needs, 'tactile_paving', ['tactile_paving', 'route_legible']),
    ...whenKnown(is(needs, 'tactile_paving', ['tactile_paving', 'occupied_or_obstructed'], false)),
  ]
  return asks.length > 0 ? [{ how: 'along', members: membersOf(place, 'tactile_paving', () => asks) }] : []
}
