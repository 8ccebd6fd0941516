import { categoryOf, type CategoryCode, type Kind } from '#domain/facility.ts'
import type { RowReason } from '../row.ts'
import type { OsmElement, Tags } from './element.ts'
import { any_value, placesIfStated, publicPlaces, walkedRoads, type Meaning } from './places_of_interest.ts'

/** What an element is here. Undefined: it says nothing of barrier-free facilities. */
export type Role = FacilityRole | { is: 'part'; of: 'building' | 'road' } | { is: 'left_out'; reason: RowReason }

export interface FacilityRole {
  is: 'facility'
  kind: Kind
  category: CategoryCode
  /** Its name where it has none. */
  word: string
}

export function roleOf(element: OsmElement): Role | undefined {
  const { tags } = element
  if (!tags) return undefined
  const facility = facilityRole(element, tags)
  if (element.type === 'relation' && facility && !isArea(element, tags)) return leftOut('osm_without_outline', tags['type'] ?? '—')
  if (facility) return isPrivateCarPark(facility, tags) ? leftOut('osm_private', `access=${tags['access']}`) : facility
  const part = element.type === 'node' ? partRole(tags) : undefined
  if (part) return part
  if (!isStated(tags)) return undefined
  if (element.type === 'relation' && !isArea(element, tags)) return leftOut('osm_without_outline', tags['type'] ?? '—')
  return leftOut('osm_no_category', tellingTag(tags))
}

function leftOut(code: 'osm_without_outline' | 'osm_private' | 'osm_no_category', tag: string): Role {
  return { is: 'left_out', reason: { code, params: { tag: tag.slice(0, 80) } } }
}

function isArea({ type }: OsmElement, tags: Tags): boolean {
  return type !== 'relation' || tags['type'] === 'multipolygon' || tags['type'] === 'boundary'
}

function isPrivateCarPark({ category }: FacilityRole, { access = '' }: Tags): boolean {
  return category === 'public_car_park' && (access === 'private' || access === 'no')
}

function facilityRole(element: OsmElement, tags: Tags): FacilityRole | undefined {
  if (tags['amenity'] === 'toilets' || tags['building'] === 'toilets') return toiletRole(tags)
  const service = serviceRole(tags)
  if (service) return service
  const place = meaningIn(publicPlaces, tags) ?? (isStated(tags) ? meaningIn(placesIfStated, tags) : undefined)
  const road = element.type === 'node' ? undefined : roadRole(tags)
  if (!place) return road
  const role = roleAs(place)
  return road && role.kind !== 'road' && lookedUp(walkedRoads, tags['highway'] ?? '') ? road : role // a way through a sight is the way
}

function roleAs([category, word]: Meaning): FacilityRole {
  return { is: 'facility', kind: categoryOf(category)!.kind, category, word } // every meaning names a category of ours
}

/** One in a building stands on a floor or is a room; any other stands by itself. */
function toiletRole(tags: Tags): FacilityRole {
  const attached = tags['indoor'] !== undefined || tags['room'] !== undefined || tags['level'] !== undefined
  return roleAs([attached ? 'attached_toilet' : 'street_toilet', '公共厕所'])
}

const services: Record<string, Meaning> = {
  rehabilitation: ['rehabilitation_centre', '康复中心'],
  group_home: ['care_institution', '残疾人托养机构'],
  assisted_living: ['care_institution', '残疾人托养机构'],
  day_care: ['care_institution', '残疾人日间照料机构'],
  workshop: ['assisted_employment_agency', '残疾人辅助性就业机构'],
}

/** Social facilities say for whom they are. */
function serviceRole(tags: Tags): FacilityRole | undefined {
  if (tags['amenity'] !== 'social_facility' && tags['social_facility'] === undefined) return undefined
  if (!/disab|handicap|mental|blind|deaf|wheelchair/i.test(tags['social_facility:for'] ?? '')) return undefined
  return roleAs(services[tags['social_facility'] ?? ''] ?? ['disability_service_other', '残疾人服务设施'])
}

function meaningIn(places: typeof publicPlaces, tags: Tags): Meaning | undefined {
  for (const [key, meanings] of Object.entries(places)) {
    const value = tags[key]
    const meaning = value === undefined || value === 'no' ? undefined : (lookedUp(meanings, value) ?? meanings[any_value])
    if (meaning) return meaning
  }
  return undefined
}

function lookedUp<T>(list: Readonly<Record<string, T>>, value: string): T | undefined {
  return Object.hasOwn(list, value) ? list[value] : undefined
}

/** Whether an urban road or one of a village is not said: `track` alone is the latter. */
function roadRole(tags: Tags): FacilityRole | undefined {
  const highway = tags['highway'] ?? ''
  const walked = lookedUp(walkedRoads, highway)
  if (!walked && !(highway && (isStated(tags) || hasSidewalk(tags)))) return undefined
  const bridge = isThere(tags['bridge'])
  const tunnel = isThere(tags['tunnel']) && tags['tunnel'] !== 'building_passage'
  if (walked && highway !== 'path' && (bridge || tunnel)) return roleAs(['footbridge_underpass', bridge ? '人行桥' : '人行地道'])
  return roleAs([highway === 'track' ? 'village_road' : 'urban_road', roadWord(tags['footway'], walked)])
}

function roadWord(footway: string | undefined, walked: string | undefined): string {
  if (!walked) return '道路'
  return footway === 'sidewalk' ? '人行道' : footway === 'crossing' ? '人行横道' : walked
}

/** Sides that are drawn as ways of their own are theirs. */
export function hasSidewalk(tags: Tags): boolean {
  return Object.entries(tags).some(
    ([key, value]) =>
      (key === 'sidewalk' && /^(both|left|right|no|none|yes)$/.test(value)) ||
      (/^sidewalk:(both|left|right)$/.test(key) && value !== 'separate') ||
      /^sidewalk:(both|left|right):(?!bicycle)/.test(key),
  )
}

const buildingParts: readonly ((tags: Tags) => boolean)[] = [
  ({ entrance }) => isThere(entrance),
  ({ door }) => isThere(door),
  ({ highway }) => highway === 'elevator',
]
const roadParts: readonly ((tags: Tags) => boolean)[] = [
  ({ kerb, barrier }) => kerb !== undefined || barrier === 'kerb',
  ({ highway, railway }) => highway === 'crossing' || railway === 'crossing',
  ({ tactile_paving }) => tactile_paving !== undefined,
  ({ highway }) => highway === 'steps',
]
const obstacles = new Set([
  'bollard',
  'block',
  'cycle_barrier',
  'gate',
  'swing_gate',
  'kissing_gate',
  'lift_gate',
  'turnstile',
  'stile',
  'entrance',
  'chain',
])

function partRole(tags: Tags): Role | undefined {
  if (buildingParts.some((holds) => holds(tags))) return { is: 'part', of: 'building' }
  if (roadParts.some((holds) => holds(tags)) || isObstacle(tags)) return { is: 'part', of: 'road' }
  return undefined
}

/** In the way of those who walk; where nobody is said to walk it is nobody's business unless access is stated. */
export function isObstacle({ barrier = '' }: Tags): boolean {
  return obstacles.has(barrier)
}

export function isThere(value: string | undefined): boolean {
  return value !== undefined && value !== 'no'
}

const stating = ['wheelchair', 'toilets:wheelchair']

/** Whether the element says how wheelchair users fare there: then it is accounted for in any case. */
export function isStated(tags: Tags): boolean {
  return stating.some((key) => tags[key] !== undefined)
}

const telling = [
  'amenity',
  'shop',
  'tourism',
  'office',
  'leisure',
  'public_transport',
  'railway',
  'highway',
  'historic',
  'barrier',
  'building',
  'craft',
  'landuse',
  'man_made',
]

/** The tag that says what it is, for whoever looks for a category. */
function tellingTag(tags: Tags): string {
  const key = telling.find((each) => tags[each] !== undefined) ?? Object.keys(tags).find((each) => !stating.includes(each)) ?? stating[0]!
  return `${key}=${tags[key]}`
}
