import type { FactRecord, PartRecord } from '#domain/record.ts'
import {
  countFact,
  declaredFact,
  estimatedFact,
  lengthFact,
  slopeFact,
  translatedFact,
  truthFact,
  widest_door_m,
  widest_road_m,
  wordFact,
  type Reading,
} from './fact.ts'

/** A part without its record elsewhere and its place, which whoever asks for it adds. `key` tells parts of one element apart. */
export interface Piece extends Pick<PartRecord, 'type' | 'presence' | 'facts'> {
  key: string
  part?: string
  name?: string
}

const said = { yes: true, no: false }

function piece(key: string, type: string, facts: FactRecord[], more: Partial<Piece> = {}): Piece {
  return { key, type, presence: 'present', facts, ...more }
}

/** Present, absent, or nothing where the tag says neither. */
function presencePiece(reading: Reading, tag: string, key: string, type: string, words: Readonly<Record<string, boolean>>): Piece[] {
  const text = reading.tags[tag]
  if (text === undefined || !Object.hasOwn(words, text)) return []
  reading.used.add(tag)
  return [piece(key, type, [], { presence: words[text] ? 'present' : 'absent' })]
}

export function routePieces(reading: Reading): Piece[] {
  const facts = [...routeFacts(reading), ...declaredFact(reading)]
  return facts.length > 0 ? [piece('route', 'route', facts)] : []
}

function routeFacts(reading: Reading): FactRecord[] {
  return [
    ...lengthFact(reading, 'width', 'clear_width_mm', widest_road_m),
    ...estimatedFact(reading, 'est_width', 'clear_width_mm', widest_road_m),
    ...lengthFact(reading, 'maxwidth:physical', 'clear_width_mm', widest_road_m),
    ...slopeFact(reading, 'incline', 'running_slope_1_in'),
    ...uphillFact(reading),
    ...slopeFact(reading, 'incline:across', 'cross_slope_1_in'),
    ...surfaceFacts(reading),
  ]
}

/** Which way it goes up, by the sign or in so many words: of the slope itself `up` says nothing. */
function uphillFact(reading: Reading): FactRecord[] {
  const written = reading.tags['incline'] ?? ''
  const way = /^(up|\+?\s*(?!0+(\.0+)?\s*[%％°]?$)\d.*[%％°])$/.test(written)
    ? 'along'
    : /^(down|[-−]\s*\d.*[%％°])$/.test(written)
      ? 'against'
      : undefined
  return way ? translatedFact(reading, 'incline', 'uphill', { [written]: way }) : []
}

function surfaceFacts(reading: Reading): FactRecord[] {
  return [...wordFact(reading, 'surface', 'surface_material'), ...wordFact(reading, 'smoothness', 'smoothness')]
}

/** The sidewalks of a road, each side a part: there, not there, or not said. */
export function sidewalkPieces(reading: Reading): Piece[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const keys = [`sidewalk:${side}`, 'sidewalk:both', 'sidewalk'] as const
    const facts = keys.flatMap((key) => sidewalkFacts(reading, key))
    const said_by = keys.find((key) => presenceOf(reading.tags[key], key === 'sidewalk' ? side : undefined) !== undefined)
    const presence = said_by && presenceOf(reading.tags[said_by], said_by === 'sidewalk' ? side : undefined)
    if (said_by) reading.used.add(said_by)
    if (!presence && facts.length === 0) return []
    return [
      piece(`sidewalk_${side}`, 'route', facts, {
        presence: facts.length > 0 ? 'present' : presence,
        name: side === 'left' ? '左侧人行道' : '右侧人行道',
      }),
    ]
  })
}

function sidewalkFacts(reading: Reading, key: string): FactRecord[] {
  return [
    ...lengthFact(reading, `${key}:width`, 'clear_width_mm', widest_road_m),
    ...wordFact(reading, `${key}:surface`, 'surface_material'),
    ...wordFact(reading, `${key}:smoothness`, 'smoothness'),
    ...slopeFact(reading, `${key}:incline`, 'running_slope_1_in'),
    ...wordFact(reading, `${key}:kerb`, 'kerb_type'),
    ...declaredFact(reading, `${key}:wheelchair`),
  ]
}

/** `sidewalk=left` speaks of both sides: there is none on the right. */
function presenceOf(value: string | undefined, side: 'left' | 'right' | undefined): 'present' | 'absent' | undefined {
  if (value === 'no' || value === 'none') return 'absent'
  if (value === 'yes' || value === 'both') return 'present'
  if (side === undefined || (value !== 'left' && value !== 'right')) return undefined
  return value === side ? 'present' : 'absent'
}

/** How wide, how many and how high; up or down says nothing that is measured. */
export function stepsPieces(reading: Reading): Piece[] {
  const sides = reading.tags['handrail:left'] !== undefined && reading.tags['handrail:right'] !== undefined
  const both = reading.tags['handrail:left'] === 'yes' && reading.tags['handrail:right'] === 'yes'
  const facts = [
    ...countFact(reading, 'step_count', 'steps_count'),
    ...lengthFact(reading, 'width', 'clear_width_mm', widest_road_m),
    ...(/\d/.test(reading.tags['step:height'] ?? '') ? lengthFact(reading, 'step:height', 'riser_mm', 1) : []),
    ...(sides ? truthFact(reading, 'handrail:left', 'handrails_both_sides', { yes: both, no: false }) : []),
    ...surfaceFacts(reading),
    ...declaredFact(reading),
  ]
  return [piece('steps', 'stairs_steps', facts), ...presencePiece(reading, 'handrail', 'handrail', 'handrail', said), ...rampPieces(reading)]
}

/** `ramp=yes` does not say for whom: for prams and bicycles there are ramps that no wheelchair can use. */
export function rampPieces(reading: Reading): Piece[] {
  const own = presencePiece(reading, 'ramp:wheelchair', 'ramp', 'wheelchair_ramp', said)
  return own.length > 0 ? own : presencePiece(reading, 'ramp', 'ramp', 'wheelchair_ramp', { no: false, separate: true })
}

export function rampWayPieces(reading: Reading): Piece[] {
  const facts = [
    ...slopeFact(reading, 'incline', 'running_slope_1_in'),
    ...slopeFact(reading, 'incline:across', 'cross_slope_1_in'),
    ...lengthFact(reading, 'width', 'clear_width_mm', widest_door_m),
    ...surfaceFacts(reading),
    ...declaredFact(reading),
  ]
  return [piece('ramp', 'wheelchair_ramp', facts)]
}

export function crossingPieces(reading: Reading): Piece[] {
  const facts = [
    ...truthFact(reading, 'traffic_signals:sound', 'audible_signal', { yes: true, no: false, locate: true, walk: true }),
    ...truthFact(reading, 'crossing:island', 'refuge_island_present', said),
    ...truthFact(reading, 'crossing', 'refuge_island_present', { island: true }),
  ]
  return [piece('crossing', 'crossing', facts)]
}

/** A lowered or flush kerb is a ramp down to the road; of any other only the word is kept, and the height where it is given. */
export function kerbPieces(reading: Reading): Piece[] {
  const { tags } = reading
  if (tags['kerb'] === undefined && tags['kerb:height'] === undefined && tags['barrier'] !== 'kerb') return []
  const words = wordFact(reading, 'kerb', 'kerb_type')
  if (tags['kerb'] === 'lowered' || tags['kerb'] === 'flush')
    return [piece('kerb', 'curb_ramp', [...words, ...lengthFact(reading, 'kerb:height', 'lip_height_mm', 1)])]
  return [piece('kerb', 'route', [...words, ...lengthFact(reading, 'kerb:height', 'kerb_height_mm', 1)], { name: '路缘石' })]
}

/** Laid so that it misleads is laid all the same. */
export function tactilePieces(reading: Reading): Piece[] {
  const there = { yes: true, contrasted: true, primitive: true, incorrect: true, partial: true, no: false }
  const found = presencePiece(reading, 'tactile_paving', 'tactile_paving', 'tactile_paving', there)
  const facts = [
    ...truthFact(reading, 'tactile_paving', 'contrast', { contrasted: true }),
    ...truthFact(reading, 'tactile_paving', 'route_legible', { incorrect: false }),
  ]
  return found.map((each) => ({ ...each, facts }))
}

const entranceNames: Readonly<Record<string, string>> = {
  main: '主入口',
  exit: '仅作出口',
  emergency: '紧急出口',
  service: '工作人员入口',
  staircase: '单元入口',
}

export function entrancePieces(reading: Reading): Piece[] {
  const { entrance } = reading.tags
  if (entrance === undefined || entrance === 'no') return []
  reading.used.add('entrance')
  const name = Object.hasOwn(entranceNames, entrance) ? { name: entranceNames[entrance]! } : {}
  return [piece('entrance', 'entrance', countFact(reading, 'step_count', 'steps_count'), name), ...rampPieces(reading)]
}

const doorTypes = { hinged: 'hinged', sliding: 'sliding', revolving: 'revolving', folding: 'folding' }
const doorOperations = { yes: 'automatic', button: 'automatic', motion: 'automatic', floor: 'automatic', no: 'manual' }

/** On a node of an entrance or a door `width` is that of the door; elsewhere only `door:width` is. */
export function doorPieces(reading: Reading, at_door: boolean): Piece[] {
  const facts = [
    ...(at_door ? lengthFact(reading, 'width', 'clear_width_mm', widest_door_m) : []),
    ...lengthFact(reading, 'door:width', 'clear_width_mm', widest_door_m),
    ...(at_door ? lengthFact(reading, 'maxwidth:physical', 'clear_width_mm', widest_door_m) : []),
    ...(at_door ? lengthFact(reading, 'kerb:height', 'level_difference_mm', 1) : []),
    ...translatedFact(reading, 'door', 'door_type', doorTypes),
    ...translatedFact(reading, 'automatic_door', 'door_operation', doorOperations),
  ]
  const [door] = presencePiece(reading, 'door', 'door', 'door', { yes: true, no: false, hinged: true, sliding: true, revolving: true, folding: true })
  if (facts.length === 0 && !door) return []
  return [piece('door', 'door', facts, { presence: facts.length > 0 ? 'present' : (door?.presence ?? 'present') })]
}

export function liftPieces(reading: Reading): Piece[] {
  return reading.tags['highway'] === 'elevator'
    ? [piece('lift', 'lift_platform', [])]
    : presencePiece(reading, 'elevator', 'lift', 'lift_platform', said)
}

const obstacleNames: Readonly<Record<string, string>> = {
  bollard: '车挡',
  block: '阻车石',
  cycle_barrier: '自行车阻拦栏',
  turnstile: '转闸',
  chain: '链条',
}

export function obstaclePieces(reading: Reading): Piece[] {
  const { barrier = '' } = reading.tags
  const facts = [
    ...truthFact(reading, 'barrier', 'bollards_present', { bollard: true, block: true }),
    ...lengthFact(reading, 'maxwidth:physical', 'clear_width_mm', widest_door_m),
    ...lengthFact(reading, 'width', 'clear_width_mm', widest_door_m),
  ]
  return [piece('obstacle', 'route', facts, { name: obstacleNames[barrier] ?? '栏门' })]
}
