import type { PartRecord } from '#domain/record.ts'
import { sameAs, type OsmElement, type OsmNode } from './element.ts'
import { countFact, declaredFact, translatedFact, type Reading } from './fact.ts'
import {
  crossingPieces,
  doorPieces,
  entrancePieces,
  kerbPieces,
  liftPieces,
  obstaclePieces,
  rampPieces,
  rampWayPieces,
  routePieces,
  sidewalkPieces,
  stepsPieces,
  tactilePieces,
  type Piece,
} from './pieces.ts'
import { hasSidewalk, isObstacle, isThere, type FacilityRole } from './role.ts'

/** What the tags of a facility say of its parts. */
export function ownParts(element: OsmElement, role: FacilityRole, reading: Reading): PartRecord[] {
  const pieces =
    role.category === 'public_transport_stop' ? stopPieces(reading) : role.kind === 'road' ? roadPieces(reading) : placePieces(role, reading)
  return pieces.map(({ key, ...piece }) => ({ ...piece, same_as: [sameAs(element, key)] }))
}

/** What a node is a part of its way or building as. The first of several is the node itself. */
export function nodeParts(node: OsmNode, reading: Reading): PartRecord[] {
  const [main, ...others] = nodePieces(reading)
  if (!main) return []
  const facts = [...main.facts, ...declaredFact(reading)]
  const level = levelOf(reading)
  const geometry = { type: 'Point', coordinates: [node.lon, node.lat].map((degrees) => Number(degrees.toFixed(7))) }
  return [{ ...main, facts }, ...others].map(({ key, ...piece }, index) => ({
    ...piece,
    same_as: [index === 0 ? sameAs(node) : sameAs(node, key)],
    ...(level === undefined ? {} : { level }),
    geometry,
  }))
}

const longest_level = 20

export function levelOf(reading: Reading): string | undefined {
  const level = reading.tags['level'] ?? reading.tags['addr:floor']
  if (level === undefined || level.length > longest_level) return undefined
  reading.used.add(reading.tags['level'] === undefined ? 'addr:floor' : 'level')
  return level
}

function nodePieces(reading: Reading): Piece[] {
  const { tags } = reading
  const at_door = isThere(tags['entrance']) || tags['door'] !== undefined
  const crossing = tags['highway'] === 'crossing' || tags['railway'] === 'crossing'
  return [
    ...entrancePieces(reading),
    ...(at_door ? doorPieces(reading, true) : []),
    ...(tags['highway'] === 'elevator' ? liftPieces(reading) : []),
    ...(crossing ? crossingPieces(reading) : []),
    ...(at_door ? [] : kerbPieces(reading)),
    ...(tags['highway'] === 'steps' ? stepsPieces(reading) : []),
    ...(isObstacle(tags) && !at_door ? obstaclePieces(reading) : []),
    ...tactilePieces(reading),
  ]
}

function stopPieces(reading: Reading): Piece[] {
  const facts = declaredFact(reading)
  const stop: Piece[] = facts.length > 0 ? [{ key: 'stop', type: 'bus_stop', presence: 'present', facts }] : []
  return [...stop, ...toiletPieces(reading), ...tactilePieces(reading), ...kerbPieces(reading)]
}

function roadPieces(reading: Reading): Piece[] {
  const { tags } = reading
  const ways: Piece[] =
    tags['highway'] === 'steps'
      ? stepsPieces(reading)
      : tags['highway'] === 'access_ramp' || tags['ramp:wheelchair'] === 'yes'
        ? rampWayPieces(reading)
        : hasSidewalk(tags)
          ? [...sidewalkPieces(reading), ...declaredPiece('road', 'route', reading)] // its width and surface are the carriageway's
          : routePieces(reading)
  const crossing = tags['footway'] === 'crossing' ? crossingPieces(reading) : []
  return [...ways, ...crossing, ...toiletPieces(reading), ...tactilePieces(reading), ...kerbPieces(reading)]
}

function placePieces({ kind, category }: FacilityRole, reading: Reading): Piece[] {
  const whole = kind === 'toilet' ? [publicToilet(reading)] : [...declaredPiece('place', 'venue_provision', reading), ...toiletPieces(reading)]
  return [
    ...whole,
    ...entrancePieces(reading),
    ...doorPieces(reading, isThere(reading.tags['entrance'])),
    ...(reading.tags['entrance'] === undefined ? rampPieces(reading) : []),
    ...liftPieces(reading),
    ...parkingPieces(reading, category === 'public_car_park'),
    ...tactilePieces(reading),
  ]
}

function declaredPiece(key: string, type: string, reading: Reading): Piece[] {
  const facts = declaredFact(reading)
  return facts.length > 0 ? [{ key, type, presence: 'present', facts }] : []
}

/** `wheelchair` and `toilets:wheelchair` may contradict each other: both stand. */
function publicToilet(reading: Reading): Piece {
  const { male, female, unisex } = reading.tags
  const only = unisex === 'yes' ? 'unisex' : male === 'yes' && female !== 'yes' ? 'male' : female === 'yes' && male !== 'yes' ? 'female' : undefined
  const users = only ? translatedFact(reading, only, 'toilet_users', { yes: { unisex: 'all', male: 'men', female: 'women' }[only] }) : []
  return {
    key: 'toilet',
    type: 'toilet',
    part: 'public_toilet',
    presence: 'present',
    facts: [...declaredFact(reading), ...declaredFact(reading, 'toilets:wheelchair'), ...users],
  }
}

/** Toilets inside. `toilets:wheelchair=no` alone does not say that there are none, only none for wheelchairs. */
function toiletPieces(reading: Reading): Piece[] {
  const { toilets, 'toilets:wheelchair': wheelchair } = reading.tags
  const facts = declaredFact(reading, 'toilets:wheelchair')
  const there = toilets === 'yes' || wheelchair === 'yes' || wheelchair === 'limited' || wheelchair === 'designated'
  if (toilets === 'yes' || toilets === 'no') reading.used.add('toilets')
  if (there) return [{ key: 'toilet', type: 'toilet', part: 'public_toilet', presence: 'present', facts }]
  if (toilets === 'no') return [{ key: 'toilet', type: 'toilet', part: 'public_toilet', presence: 'absent', facts }]
  return facts.length > 0 ? [{ key: 'toilet', type: 'toilet', part: 'accessible_toilet', presence: 'absent', facts }] : []
}

function parkingPieces(reading: Reading, whole: boolean): Piece[] {
  const text = reading.tags['capacity:disabled']
  if (text === undefined || text === 'unknown') return []
  const bays = /^\d+$/.test(text) ? countFact(reading, 'capacity:disabled', 'accessible_bays_count') : []
  const presence = text === 'no' || Number(text) === 0 ? 'absent' : 'present'
  if (bays.length === 0 && text !== 'yes' && text !== 'no') return []
  reading.used.add('capacity:disabled')
  const total = whole ? countFact(reading, 'capacity', 'bays_total_count') : []
  return [{ key: 'parking', type: 'accessible_parking', part: 'bay', presence, facts: [...bays, ...total] }]
}
