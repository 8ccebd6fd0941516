import { is, least, whenKnown } from './fit_ask.ts'
import { membersOf, partsOf, type Ask, type FitPart, type FitPlace, type Group } from './fit_place.ts'
import { passageMm, usual_transfer_mm, type Needs } from './needs.ts'

/** The room that holds cubicles is no place to sit; where none of them is known it stands for what is in it. */
const isRoom = ({ type, part }: FitPart) => type === 'toilet' && part === 'public_toilet'

/** Any toilet of the place will do. */
export function toilet(place: FitPlace, needs: Needs): Group[] {
  const all = partsOf(place, 'toilet')
  const rooms = all.filter(isRoom)
  const seats = rooms.length < all.length ? { ...place, components: place.components.filter((part) => !isRoom(part)) } : place
  const members = membersOf(seats, 'toilet', (part) => asksOf(needs, part))
  return [{ how: 'alternatives', members: members.map((member) => ({ ...member, groups: member.part ? turning(needs, member.part, rooms) : [] })) }]
}

function asksOf(needs: Needs, part: FitPart | null): Ask[] {
  return [
    ...least('passage_mm', ['toilet', 'toilet_door_clear_width_mm'], passageMm(needs)),
    ...whenKnown(least('chair_length_mm', ['toilet', 'cubicle_length_mm'], needs.chair_length_mm)),
    ...seat(needs, part),
    ...is(needs, 'grab_bars', ['toilet', 'grab_bars_both_sides']),
    ...transfer(needs),
    ...is(needs, 'firm_surface', ['toilet', 'surface_ok']),
    ...is(needs, 'emergency_call', ['toilet', 'emergency_call_device']).map((ask) => ({ ...ask, implied_by: ['fixtures_complete'] })),
    ...is(needs, 'ostomy_basin', ['toilet', 'ostomy_basin']),
    ...is(needs, 'adult_bench', ['toilet', 'adult_changing_table']),
    ...is(needs, 'baby_table', ['toilet', 'baby_changing_table']),
    ...carer(needs, part),
  ]
}

/** The circle may lie in the toilet itself, or, for a cubicle, in the room before it. */
function turning(needs: Needs, part: FitPart, rooms: readonly FitPart[]): Group[] {
  const asks = least('turning_mm', ['toilet', 'turning_diameter_mm'], needs.turning_mm)
  return asks.length > 0
    ? [{ how: 'alternatives', members: [part, ...(part.part === 'cubicle' ? rooms : [])].map((each) => ({ part: each, asks })) }]
    : []
}

/** Whether one sits, from what is said of the seat or of squatting. */
function seat(needs: Needs, part: FitPart | null): Ask[] {
  const says = (name: string) => part?.facts.some(({ property, state }) => property === name && state === 'value')
  if (says('squat_toilet') && !says('accessible_wc_pan')) return is(needs, 'seat', ['toilet', 'squat_toilet'], false)
  return is(needs, 'seat', ['toilet', 'accessible_wc_pan']).map((ask) => ({ ...ask, implied_by: ['fixtures_complete'] }))
}

function transfer({ transfer_side, transfer_space_mm = usual_transfer_mm }: Needs): Ask[] {
  const [left, right] = ['transfer_left_mm', 'transfer_right_mm'] as const
  const asked = { left: [[left]], right: [[right]], either: [[left, right]], both: [[left], [right]] } as const
  return transfer_side ? asked[transfer_side].flatMap((properties) => least('transfer_side', ['toilet', ...properties], transfer_space_mm)) : []
}

/** A third toilet is for families of both sexes, and an accessible toilet room is a small room for either (GB 50763-2012, 2.0). */
function carer(needs: Needs, part: FitPart | null): Ask[] {
  const isTold = part?.facts.some(({ property }) => property === 'toilet_users')
  const isForAll = part?.part === 'family_toilet' || (part?.part === 'accessible_toilet' && !isTold)
  return is(needs, 'other_sex_carer', ['toilet', 'toilet_users'], 'all').map((ask) => (isForAll ? { ...ask, verdict: 'fits' } : ask))
}
