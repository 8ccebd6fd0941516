import type { Kind } from '#domain/facility.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'
import { countingValues } from './counting_facts.ts'

export type Tags = Record<string, string>
type Value = NonNullable<FactRecord['value']>
type Write = (value: Value) => string | undefined

const metres: Write = (value) => (typeof value === 'number' ? String(value / 1000) : undefined)
const percent: Write = (value) => (typeof value === 'number' && value > 0 ? `${Math.round(1000 / value) / 10}%` : undefined)
const whole: Write = (value) => (typeof value === 'number' ? String(value) : undefined)
const word: Write = (value) => (typeof value === 'string' ? value : undefined)
const truth: Write = (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined)

type Mapping = Record<string, Record<string, readonly [key: string, write: Write]>>

/** Tags of an element that is the part itself: the readings of imports/osm/pieces.ts turned round. */
const ofPart: Mapping = {
  door: { clear_width_mm: ['door:width', metres], level_difference_mm: ['kerb:height', metres] },
  entrance: { steps_count: ['step_count', whole] },
  stairs_steps: { steps_count: ['step_count', whole], clear_width_mm: ['width', metres] },
  curb_ramp: { kerb_type: ['kerb', word], lip_height_mm: ['kerb:height', metres] },
  crossing: { audible_signal: ['traffic_signals:sound', truth], refuge_island_present: ['crossing:island', truth] },
}

const onRoad: Mapping = {
  route: {
    clear_width_mm: ['width', metres],
    running_slope_1_in: ['incline', percent],
    cross_slope_1_in: ['incline:across', percent],
    surface_material: ['surface', word],
    smoothness: ['smoothness', word],
    wheelchair_declared: ['wheelchair', word],
  },
}

/** Tags of an element that is the whole facility. */
const ofWhole: Record<Kind, Mapping> = {
  road: onRoad,
  toilet: { toilet: { wheelchair_declared: ['wheelchair', word] } },
  venue: {
    venue_provision: { wheelchair_declared: ['wheelchair', word] },
    toilet: { wheelchair_declared: ['toilets:wheelchair', word] },
    accessible_parking: { accessible_bays_count: ['capacity:disabled', whole] },
  },
  service: { venue_provision: { wheelchair_declared: ['wheelchair', word] }, toilet: { wheelchair_declared: ['toilets:wheelchair', word] } },
}

export function tagsOfPart(part: PartRecord): Tags {
  return tagsBy(ofPart, part)
}

export function tagsOfWhole(kind: Kind, part: PartRecord): Tags {
  return tagsBy(ofWhole[kind], part)
}

function tagsBy(mapping: Mapping, part: PartRecord): Tags {
  const tags: Tags = {}
  for (const [property, fact] of countingValues(part)) {
    const [key, write] = mapping[part.type]?.[property] ?? []
    const value = key !== undefined && isOurs(fact) && write ? write(fact.value!) : undefined // one that counts has a value
    if (key !== undefined && value !== undefined && tagged(part, key) !== value) tags[key] = value
  }
  return tags
}

/** What our own people saw or measured may be given on, exactly; what others declared, reported or lent is theirs. */
function isOurs({ grade, operator = '=', source }: FactRecord): boolean {
  return (grade === 'measured' || grade === 'seen') && operator === '=' && !source?.startsWith('OpenStreetMap')
}

/** As the tag stood when it was imported. */
function tagged({ facts }: PartRecord, key: string): string | null | undefined {
  return facts.find(({ source }) => source?.startsWith('OpenStreetMap') && source.endsWith(`: ${key}`))?.raw
}
