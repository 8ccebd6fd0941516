import { is, least, whenKnown } from './fit_ask.ts'
import { byLift, isOn } from './fit_inside.ts'
import { membersOf, partsOf, type Ask, type FitPart, type FitPlace, type Group } from './fit_place.ts'
import { passageMm, usual_transfer_mm, type Needs } from './needs.ts'

/** The room that holds cubicles is no place to sit; where none of them is known it stands for what is in it. */
const isRoom = ({ type, part }: FitPart) => type === 'toilet' && part === 'public_toilet'

/** Any toilet of the place will do. */
export function toilet(place: FitPlace, needs: Needs): Group[] {
  const all = partsOf(place, 'toilet')
  const rooms = all.filter(isRoom)
  const seats = rooms.length < all.length ? { ...place, components: place.components.filter((part) => !isRoom(part)) } : place
  const members = membersOf(seats, 'toilet', (part) =>
    part ? asksOf(needs, part) : [...asksOf(needs, null), ...turning(needs), ...barsAsked(needs)],
  )
  return [{ how: 'alternatives', members: members.map((member) => ({ ...member, groups: groupsOf(place, needs, member.part, rooms) })) }]
}

function asksOf(needs: Needs, part: FitPart | null): Ask[] {
  return [
    ...least('passage_mm', ['toilet', 'toilet_door_clear_width_mm'], passageMm(needs)),
    ...least('chair_length_mm', ['toilet', 'cubicle_length_mm'], needs.chair_length_mm).map((ask) => ({
      ...ask,
      implied_by: ['turning_diameter_mm'],
    })),
    ...whenKnown(least('chair_width_mm', ['toilet', 'cubicle_width_mm'], needs.chair_width_mm)),
    ...seat(needs, part),
    ...transfer(needs),
    ...is(needs, 'firm_surface', ['toilet', 'surface_ok']),
    ...is(needs, 'emergency_call', ['toilet', 'emergency_call_device']).map((ask) => ({ ...ask, implied_by: ['fixtures_complete'] })),
    ...is(needs, 'ostomy_basin', ['toilet', 'ostomy_basin']),
    ...is(needs, 'adult_bench', ['toilet', 'adult_changing_table']),
    ...is(needs, 'baby_table', ['toilet', 'baby_changing_table']),
    ...carer(needs, part),
  ]
}

/** What hangs on a toilet: bars, the circle, the room before a cubicle, the floor that it is on. */
function groupsOf(place: FitPlace, needs: Needs, part: FitPart | null, rooms: readonly FitPart[]): Group[] {
  if (!part) return []
  const before = part.part === 'cubicle' ? rooms : []
  const door = whenKnown(least('passage_mm', ['toilet', 'toilet_door_clear_width_mm'], passageMm(needs)))
  return [
    bars(needs, part),
    { how: 'alternatives', members: [part, ...before].map((each) => ({ part: each, asks: turning(needs) })) },
    { how: 'along', members: before.map((each) => ({ part: each, asks: door })) },
    ...(isElsewhere(part, place) ? byLift(place, needs) : []),
  ]
}

/** Whether it lies on a floor to which the way of the place itself does not lead. */
function isElsewhere({ level }: FitPart, place: FitPlace): boolean {
  const reached = place.level === null || isOn('0', place.level) ? '0' : place.level // one comes in on the ground floor
  return level !== null && !level.split(';').some((floor) => isOn(floor, reached)) && !isOn('0', level)
}

/** The circle may lie in the toilet itself, or, for a cubicle, in the room before it. */
const turning = (needs: Needs): Ask[] => least('turning_mm', ['toilet', 'turning_diameter_mm'], needs.turning_mm)

const barsAsked = (needs: Needs): Ask[] => is(needs, 'grab_bars', ['toilet', 'grab_bars_both_sides'])

/** Said of both sides at once, or of each. */
function bars(needs: Needs, part: FitPart): Group {
  const each = (['grab_bar_left', 'grab_bar_right'] as const).flatMap((property) => is(needs, 'grab_bars', ['toilet', property]))
  const isOfEach = part.facts.some(({ property }) => each.some(({ properties }) => properties.includes(property)))
  const isOfBoth = part.facts.some(({ property }) => property === 'grab_bars_both_sides')
  return { how: 'along', members: [{ part, asks: isOfEach && !isOfBoth ? each : barsAsked(needs) }] }
}

/** Whether one sits, from what is said of the seat or of squatting. */
function seat(needs: Needs, part: FitPart | null): Ask[] {
  const says = (name: string) => part?.facts.some((fact) => fact.property === name && fact.state === 'value')
  if (says('squat_toilet') && !says('accessible_wc_pan')) return is(needs, 'seat', ['toilet', 'squat_toilet'], false)
  return is(needs, 'seat', ['toilet', 'accessible_wc_pan']).map((ask) => ({ ...ask, implied_by: ['fixtures_complete'] }))
}

/** Who gives a space and no side comes from either. */
function transfer({ transfer_side, transfer_space_mm }: Needs): Ask[] {
  const side = transfer_side ?? (transfer_space_mm === undefined ? undefined : 'either')
  const [left, right] = ['transfer_left_mm', 'transfer_right_mm'] as const
  const asked = { left: [[left]], right: [[right]], either: [[left, right]], both: [[left], [right]] } as const
  return side ? asked[side].flatMap((properties) => least('transfer_side', ['toilet', ...properties], transfer_space_mm ?? usual_transfer_mm)) : []
}

/** A third toilet is for families of both sexes, and an accessible toilet room is a small room for either (GB 50763-2012, 2.0), unless somebody says otherwise. */
function carer(needs: Needs, part: FitPart | null): Ask[] {
  const isTold = part?.facts.some(({ property }) => property === 'toilet_users')
  const isForAll = !isTold && (part?.part === 'family_toilet' || part?.part === 'accessible_toilet')
  return is(needs, 'other_sex_carer', ['toilet', 'toilet_users'], 'all').map((ask) => (isForAll ? { ...ask, verdict: 'fits' } : ask))
}
