import type { FactRecord, PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { takeFacts } from './fields.ts'
import { takeChinese } from './localized.ts'
import { isMembers, memberAt, takeMember, type Members } from './members.ts'
import { usersBySign, type GroupName } from './vocabulary.ts'

type Parts = Map<string, PartRecord>
type Described = Partial<Omit<PartRecord, 'type' | 'presence' | 'facts'>>

/** Takes the parts out of `accessibility`, each under where it stood. `null` in place of a list or object: known not to be there. */
export function takeParts(accessibility: Members): Parts {
  const parts: Parts = new Map()
  takeList(accessibility, 'entrances', 'entrance', parts, takeEntrance)
  takeList(accessibility, 'restrooms', 'toilet', parts, takeRestroom)
  takeList(accessibility, 'desks', 'low_level_service', parts, takeDesk)
  takeList(accessibility, 'availableEquipment', 'lift_platform', parts, takeEquipment)
  takeParking(accessibility, parts)
  for (const path of ['pathways', 'pathwaysFromEntrance', 'pathwaysInside']) takeObject(accessibility, path, 'route', 'pathways', parts)
  takeObject(accessibility, 'wheelchairPlaces', 'wheelchair_seat', 'wheelchair_places', parts)
  takeFlags(accessibility, parts)
  return parts
}

function addPart(parts: Parts, place: string, type: string, facts: FactRecord[], described: Described = {}): void {
  parts.set(place, { type, presence: 'present', ...described, facts })
}

function addAbsent(parts: Parts, place: string, type: string, described: Described = {}): void {
  parts.set(place, { type, presence: 'absent', ...described, facts: [] })
}

function takeList(
  accessibility: Members,
  name: string,
  type: string,
  parts: Parts,
  takeOne: (members: Members, place: string, parts: Parts, geometry?: PlainGeometry) => void,
): void {
  const list = accessibility[name]
  if (list === null) {
    addAbsent(parts, name, type)
    delete accessibility[name]
  }
  if (!Array.isArray(list)) return
  for (const [index, each] of list.entries()) {
    if (!isMembers(each)) continue
    const is_feature = isMembers(each['properties'])
    const geometry = is_feature && isMembers(each['geometry']) ? (takeMember(each, 'geometry') as PlainGeometry) : undefined
    takeOne(is_feature ? (each['properties'] as Members) : each, `${name}/${index}`, parts, geometry)
  }
}

/** Takes a known-none or what an object says of a part. */
function takeObject(members: Members, path: string, type: string, group: GroupName, parts: Parts, described?: Described): void {
  const value = memberAt(members, path)
  if (value === null) {
    addAbsent(parts, path, type, described)
    takeMember(members, path)
  }
  if (!isMembers(value)) return
  const facts = takeFacts(group, value)
  const is_none = facts.some(({ property, value: count }) => property === 'accessible_bays_count' && count === 0)
  if (is_none) addAbsent(parts, path, type, described)
  else if (type !== 'route' || facts.length > 0) addPart(parts, path, type, facts, described) // ways there are everywhere; only what is measured says something
  if (Object.keys(value).length === 0) takeMember(members, path)
}

function takeEntrance(entrance: Members, place: string, parts: Parts, geometry?: PlainGeometry): void {
  const name = takeChinese(entrance['name'])
  const described = { ...(name ? { name } : {}), ...(geometry ? { geometry } : {}) }
  takeInner(entrance, 'door', place, 'door', 'door', parts, described)
  takeMember(entrance, 'door.isAutomaticOrAlwaysOpen')
  const has_stairs = isMembers(entrance['stairs'])
  takeInner(entrance, 'stairs', place, 'stairs_steps', 'stairs', parts, described)
  const kind = takeEntranceType(entrance, has_stairs)
  takeRamp(entrance, place, parts, described)
  addPart(parts, place, 'entrance', [...takeFacts('entrance', entrance), ...kind], described)
}

function takeInner(members: Members, name: string, place: string, type: string, group: GroupName, parts: Parts, described: Described): void {
  const inner: Parts = new Map()
  takeObject(members, name, type, group, inner, described)
  for (const part of inner.values()) parts.set(`${place}/${name}`, part)
}

/** Level is level. Not level may have a ramp or none: only with steps, and a word on the ramp, it says how one gets in. */
function takeEntranceType(entrance: Members, has_stairs: boolean): FactRecord[] {
  const { isLevel: is_level, hasFixedRamp: fixed, hasRemovableRamp: removable } = entrance
  const ways = { true: 'steps_and_ramp', false: removable === true ? undefined : 'steps_only' }
  const value = is_level === true ? 'level' : is_level === false && has_stairs && typeof fixed === 'boolean' ? ways[`${fixed}`] : undefined
  if (value === undefined) return []
  delete entrance['isLevel']
  return [{ property: 'entrance_type', state: 'value', value, raw: `isLevel: ${String(is_level)}` }]
}

/** The slope is that of the ramp. */
function takeRamp(entrance: Members, place: string, parts: Parts, described: Described): void {
  const { hasFixedRamp: fixed, hasRemovableRamp: removable } = entrance
  if (fixed === true || removable === true) {
    const facts: FactRecord[] = takeFacts('ramp', entrance)
    if (fixed !== true) facts.push({ property: 'removable', state: 'value', value: true, raw: 'hasRemovableRamp' })
    addPart(parts, `${place}/ramp`, 'wheelchair_ramp', facts, described)
    delete entrance[fixed === true ? 'hasFixedRamp' : 'hasRemovableRamp']
    if (fixed === false) delete entrance['hasFixedRamp']
  } else if (fixed === false) {
    addAbsent(parts, `${place}/ramp`, 'wheelchair_ramp', described)
    delete entrance['hasFixedRamp']
    if (removable === false) delete entrance['hasRemovableRamp']
  }
}

const doors_of_restroom = ['door', 'entrance.door']

function takeRestroom(restroom: Members, place: string, parts: Parts): void {
  const facts = takeFacts('restroom', restroom)
  const sides = ['grab_bar_left', 'grab_bar_right'].map((side) => facts.find(({ property }) => property === side)?.value)
  if (sides.every((side) => typeof side === 'boolean'))
    facts.push({
      property: 'grab_bars_both_sides',
      state: 'value',
      value: sides.every(Boolean),
      raw: `left: ${String(sides[0])}, right: ${String(sides[1])}`,
    })
  const entrances = Array.isArray(restroom['entrances']) ? (restroom['entrances'] as unknown[]) : []
  const doors = [
    ...entrances.flatMap((each) => [memberAt(each, 'properties.door'), memberAt(each, 'door')]),
    ...doors_of_restroom.map((path) => memberAt(restroom, path)),
  ]
  const door = doors.find(isMembers)
  if (door) facts.push(...takeFacts('restroom_door', door))
  const { part, users } = takeSigns(restroom)
  const same_as = takeAddresses(restroom)
  addPart(parts, place, 'toilet', [...facts, ...users], { ...(part ? { part } : {}), ...(same_as ? { same_as } : {}) })
}

/** Who it is for stands on its door. Whether a sign of a wheelchair means a room or a cubicle nobody knows. */
function takeSigns(restroom: Members): { part?: string; users: FactRecord[] } {
  const signs = restroom['signIcons']
  if (!Array.isArray(signs)) return { users: [] }
  const people = signs.filter((sign) => usersBySign[String(sign)])
  const is_family = signs.includes('family')
  const understood = new Set<unknown>([...(people.length === 1 ? people : []), ...(is_family ? ['family'] : [])])
  const rest = signs.filter((sign) => !understood.has(sign))
  if (rest.length > 0) restroom['signIcons'] = rest
  else delete restroom['signIcons']
  const users = people.length === 1 ? usersBySign[String(people[0])] : undefined
  return {
    ...(is_family ? { part: 'family_toilet' } : {}),
    users: users ? [{ property: 'toilet_users', state: 'value', value: users, raw: String(people[0]) }] : [],
  }
}

function takeAddresses(members: Members): string[] | undefined {
  const list = members['sameAs']
  if (!Array.isArray(list) || list.length === 0 || !list.every((each) => typeof each === 'string')) return undefined
  delete members['sameAs']
  return list
}

function takeDesk(desk: Members, place: string, parts: Parts): void {
  const name = takeChinese(desk['name'])
  addPart(parts, place, 'low_level_service', takeFacts('desk', desk), name ? { name } : {})
}

const lifts: Record<string, { kind: string; group: GroupName } | undefined> = {
  elevator: { kind: 'lift', group: 'lift' },
  wheelchairLift: { kind: 'platform_lift', group: 'platform_lift' },
}

/** Lifts and ramps; whether one works today is no fact of it, and stays among the tags. */
function takeEquipment(equipment: Members, place: string, parts: Parts): void {
  const category = String(equipment['category'])
  const lift = lifts[category]
  if (!lift && category !== 'ramp') return
  delete equipment['category']
  const name = takeChinese(equipment['description'])
  const described = name ? { name } : {}
  const kind: FactRecord[] = lift ? [{ property: 'lift_kind', state: 'value', value: lift.kind, raw: category }] : []
  addPart(parts, place, lift ? 'lift_platform' : 'wheelchair_ramp', [...kind, ...(lift ? takeFacts(lift.group, equipment) : [])], described)
}

function takeParking(accessibility: Members, parts: Parts): void {
  if (accessibility['parking'] === null) takeObject(accessibility, 'parking', 'accessible_parking', 'parking', parts)
  else takeObject(accessibility, 'parking.forWheelchairUsers', 'accessible_parking', 'parking', parts, { part: 'bay' })
}

function takeFlags(accessibility: Members, parts: Parts): void {
  const strips = accessibility['hasTactileGuideStrips']
  if (typeof strips === 'boolean') {
    parts.set('hasTactileGuideStrips', { type: 'tactile_paving', presence: strips ? 'present' : 'absent', facts: [] })
    delete accessibility['hasTactileGuideStrips']
  }
  const hearing = takeFacts('hearing', accessibility)
  if (hearing.length > 0) addPart(parts, 'hasInductionLoop', 'information', hearing)
}
