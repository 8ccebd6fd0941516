import { isDeepStrictEqual } from 'node:util'
import type { PartRecord } from '#domain/record.ts'
import { countingValues } from '../exports/counting_facts.ts'
import type { OwnRecord } from '../imports/own_record.ts'
import { putFacts } from './fields.ts'
import { inLanguages } from './localized.ts'
import type { Members } from './members.ts'
import { usersBySign } from './vocabulary.ts'

type Placed = Map<string, PartRecord>
type Lists = Record<string, readonly PartRecord[]>

/** `accessibility` of a facility. What is known not to be there is `null`; what is not known is not there. */
export function putParts(own: OwnRecord, placed: Placed): Members {
  const accessibility: Members = {}
  const of = (type: string) => own.components.filter((part) => part.type === type)
  putEntrances(accessibility, { entrances: of('entrance'), doors: of('door'), ramps: of('wheelchair_ramp'), stairs: of('stairs_steps') }, placed)
  putList(accessibility, 'restrooms', of('toilet'), placed, (part) => writtenRestroom(part, own))
  putList(accessibility, 'desks', of('low_level_service'), placed, writtenDesk)
  putEquipment(accessibility, of('lift_platform'), unplaced(of('wheelchair_ramp'), placed), placed)
  putParking(accessibility, of('accessible_parking'), placed)
  putRoute(accessibility, of('route'), placed)
  putSeats(accessibility, of('wheelchair_seat'), placed)
  putFlags(accessibility, of('tactile_paving'), of('information'), placed)
  return accessibility
}

function unplaced(parts: readonly PartRecord[], placed: Placed): PartRecord[] {
  const used = new Set(placed.values())
  return parts.filter((part) => !used.has(part) && part.presence === 'present')
}

/** One member a part; `null` where the whole kind is known not to be there. An accessible cubicle that is missing is no missing restroom. */
function putList(accessibility: Members, name: string, parts: readonly PartRecord[], placed: Placed, write: (part: PartRecord) => Members): void {
  const present = parts.filter(({ presence }) => presence === 'present')
  for (const [index, part] of present.entries()) placed.set(`${name}/${index}`, part)
  if (present.length > 0) accessibility[name] = present.map(write)
  else putAbsent(accessibility, name, parts, placed)
}

function putAbsent(accessibility: Members, name: string, parts: readonly PartRecord[], placed: Placed): void {
  const absent = parts.find(({ presence, part = null }) => presence === 'absent' && (part === null || part === 'public_toilet'))
  if (!absent) return
  accessibility[name] = null
  placed.set(name, absent)
}

/**
 * Doors, ramps and steps at the entrance that they share name or place with; where there is but one of each, at that one.
 * Other doors are entrances of their own, other ramps equipment; other steps have no place there.
 */
function putEntrances(
  accessibility: Members,
  { entrances, doors, ramps, stairs }: Lists & Record<'entrances' | 'doors' | 'ramps' | 'stairs', readonly PartRecord[]>,
  placed: Placed,
): void {
  const present = entrances.filter(({ presence }) => presence === 'present')
  if (present.length === 0) putAbsent(accessibility, 'entrances', entrances, placed)
  const features = present.map((entrance, index) => {
    const place = `entrances/${index}`
    placed.set(place, entrance)
    const at = (parts: readonly PartRecord[]) => partAt(entrance, present, parts, placed)
    return writtenEntrance(entrance, place, { door: at(doors), ramp: at(ramps), stairs: at(stairs) }, placed)
  })
  for (const door of unplaced(doors, placed)) {
    const place = `entrances/${features.length}/door`
    placed.set(place, door)
    features.push(feature(door, { door: writtenDoor(door) }))
  }
  if (features.length > 0) accessibility['entrances'] = features
}

function partAt(entrance: PartRecord, entrances: readonly PartRecord[], parts: readonly PartRecord[], placed: Placed): PartRecord | undefined {
  const used = new Set(placed.values())
  const free = parts.filter((part) => !used.has(part))
  const beside = free.find(
    ({ name, geometry }) => (geometry && isDeepStrictEqual(geometry, entrance.geometry)) || (name && name === entrance.name && !geometry),
  )
  return beside ?? (entrances.length === 1 && parts.length === 1 && (!parts[0]!.geometry || !entrance.geometry) ? free[0] : undefined)
}

function writtenEntrance(
  entrance: PartRecord,
  place: string,
  { door, ramp, stairs }: Partial<Record<'door' | 'ramp' | 'stairs', PartRecord>>,
  placed: Placed,
): Members {
  const written: Members = {}
  putFacts('entrance', entrance, written)
  const kind = countingValues(entrance).get('entrance_type')?.value
  if (kind !== undefined && kind !== 'other') written['isLevel'] = kind === 'level'
  if (door) {
    placed.set(`${place}/door`, door)
    written['door'] = door.presence === 'absent' ? null : writtenDoor(door)
  }
  if (stairs) {
    placed.set(`${place}/stairs`, stairs)
    written['stairs'] = stairs.presence === 'absent' ? null : writtenStairs(stairs)
  }
  putRamp(written, kind, ramp, place, placed)
  return feature(entrance, written)
}

function putRamp(written: Members, kind: unknown, ramp: PartRecord | undefined, place: string, placed: Placed): void {
  if (ramp) placed.set(`${place}/ramp`, ramp)
  if (ramp?.presence === 'present') {
    const is_removable = countingValues(ramp).get('removable')?.value === true
    written[is_removable ? 'hasRemovableRamp' : 'hasFixedRamp'] = true
    putFacts('ramp', ramp, written)
  } else if (ramp) written['hasFixedRamp'] = false
  else if (kind === 'steps_and_ramp' || kind === 'steps_only') written['hasFixedRamp'] = kind === 'steps_and_ramp'
}

/** With the place of the part where it has a point of its own. */
function feature({ name, geometry }: PartRecord, properties: Members): Members {
  const named = name ? { name: inLanguages(name), ...properties } : properties
  return geometry?.type === 'Point' ? { geometry, properties: named } : { properties: named }
}

function writtenDoor(door: PartRecord): Members {
  const written: Members = {}
  putFacts('door', door, written)
  return written
}

function writtenStairs(stairs: PartRecord): Members {
  const written: Members = {}
  putFacts('stairs', stairs, written)
  return written
}

/**
 * Whether a wheelchair gets in and round is written only where an audit found everything as it must be and nothing of the
 * room is unknown: it is computed, and read by nobody as a fact.
 */
function writtenRestroom(part: PartRecord, { verdict }: OwnRecord): Members {
  const written: Members = {}
  putFacts('restroom', part, written)
  const door: Members = {}
  putFacts('restroom_door', part, door)
  if (Object.keys(door).length > 0) written['entrances'] = [{ properties: { door } }]
  const values = countingValues(part)
  const both = values.get('grab_bars_both_sides')?.value
  if (both === true) written['toilet'] = withBars(written['toilet'] as Members | undefined)
  const signs = Object.entries(usersBySign).flatMap(([sign, users]) => (users === values.get('toilet_users')?.value ? [sign] : []))
  if (part.part === 'family_toilet') signs.push('family')
  if (signs.length > 0) written['signIcons'] = signs
  const is_all_known = part.facts.length > 0 && new Set(part.facts.map(({ property }) => property)).size === values.size
  if (verdict === 'compliant' && part.part && part.part !== 'public_toilet' && is_all_known) written['isAccessibleWithWheelchair'] = true
  return written
}

function withBars(toilet: Members = {}): Members {
  return { ...toilet, grabBars: { onUsersLeftSide: true, onUsersRightSide: true, ...(toilet['grabBars'] as Members | undefined) } }
}

function writtenDesk(part: PartRecord): Members {
  const written: Members = part.name ? { name: inLanguages(part.name) } : {}
  putFacts('desk', part, written)
  return written
}

function putEquipment(accessibility: Members, lifts: readonly PartRecord[], ramps: readonly PartRecord[], placed: Placed): void {
  const present = [...lifts.filter(({ presence }) => presence === 'present'), ...ramps]
  if (present.length === 0) return
  accessibility['availableEquipment'] = present.map((part, index) => {
    placed.set(`availableEquipment/${index}`, part)
    const is_platform = countingValues(part).get('lift_kind')?.value === 'platform_lift'
    const written: Members = { category: part.type === 'wheelchair_ramp' ? 'ramp' : is_platform ? 'wheelchairLift' : 'elevator' }
    if (part.name) written['description'] = inLanguages(part.name)
    if (part.type === 'lift_platform') putFacts(is_platform ? 'platform_lift' : 'lift', part, written)
    return written
  })
}

function putParking(accessibility: Members, parts: readonly PartRecord[], placed: Placed): void {
  const bay = parts.find(({ part, presence }) => part === 'bay' && presence === 'present') ?? parts.find(({ part }) => part !== 'drop_off')
  if (!bay) return
  if (bay.presence === 'absent' && !bay.part) {
    accessibility['parking'] = null
    placed.set('parking', bay)
    return
  }
  const written: Members = {}
  putFacts('parking', bay, written)
  accessibility['parking'] = { forWheelchairUsers: bay.presence === 'absent' ? null : written }
  placed.set('parking.forWheelchairUsers', bay)
}

function putRoute(accessibility: Members, routes: readonly PartRecord[], placed: Placed): void {
  const [route] = routes
  if (!route || routes.length > 1) return // which of several their one object would mean nobody knows
  const written: Members = {}
  putFacts('pathways', route, written)
  if (Object.keys(written).length === 0) return
  accessibility['pathways'] = written
  placed.set('pathways', route)
}

function putSeats(accessibility: Members, seats: readonly PartRecord[], placed: Placed): void {
  const [seat] = seats
  if (!seat) return
  const written: Members = {}
  putFacts('wheelchair_places', seat, written)
  accessibility['wheelchairPlaces'] = seat.presence === 'absent' ? null : written
  placed.set('wheelchairPlaces', seat)
}

function putFlags(accessibility: Members, tactile: readonly PartRecord[], information: readonly PartRecord[], placed: Placed): void {
  const strip = tactile.find(({ presence }) => presence === 'present') ?? tactile[0]
  if (strip) {
    accessibility['hasTactileGuideStrips'] = strip.presence === 'present'
    placed.set('hasTactileGuideStrips', strip)
  }
  const hearing = information.find((part) => countingValues(part).has('hearing_loop'))
  if (!hearing) return
  putFacts('hearing', hearing, accessibility)
  placed.set('hasInductionLoop', hearing)
}
