import type { Day } from '#domain/date.ts'
import { valueOf } from './components.ts'
import type { Measure } from './measures.ts'
import { seeded, type Random } from './random.ts'
import type { DemoComponent, DemoFacility, DemoFact, DemoRecords } from './records.ts'

/** What somebody with a tape measures where a toilet is to be used from a chair, part by part. */
const measured: Record<string, readonly Measure[]> = {
  entrance: [
    { property: 'entrance_type', good: 'level', poor: 'steps_only' },
    { property: 'running_slope_1_in', good: [16, 24], poor: [8, 11], step: 1 },
    { property: 'surface_ok', good: true, poor: false },
  ],
  wheelchair_ramp: [
    { property: 'running_slope_1_in', good: [12, 18], poor: [6, 9], step: 0.5 },
    { property: 'clear_width_mm', good: [1200, 1500], poor: [700, 770], step: 10 },
    { property: 'surface_ok', good: true, poor: false },
    { property: 'handrails_both_sides', good: true, poor: false },
  ],
  door: [
    { property: 'clear_width_mm', good: [800, 1000], poor: [680, 770], step: 5 },
    { property: 'level_difference_mm', good: [0, 15], poor: [30, 60], step: 5 },
  ],
  route: [
    { property: 'clear_width_mm', good: [1200, 1800], poor: [700, 770], step: 10 },
    { property: 'level_change_ramped', good: true, poor: false },
    { property: 'surface_ok', good: true, poor: false },
    { property: 'running_slope_1_in', good: [20, 40], poor: [8, 11], step: 1 },
  ],
  toilet: [
    { property: 'toilet_door_clear_width_mm', good: [800, 950], poor: [620, 770], step: 5 },
    { property: 'turning_diameter_mm', good: [1500, 1700], poor: [1100, 1450], step: 10 },
    { property: 'accessible_wc_pan', good: true, poor: false },
    { property: 'grab_bars_both_sides', good: true, poor: false },
    { property: 'surface_ok', good: true, poor: false },
    { property: 'transfer_left_mm', good: [750, 950], poor: [300, 650], step: 10 },
    { property: 'transfer_right_mm', good: [750, 950], poor: [300, 650], step: 10 },
    { property: 'emergency_call_device', good: true, poor: false },
    { property: 'baby_changing_table', good: true, poor: false },
    { property: 'ostomy_basin', good: true, poor: false },
  ],
  tactile_paving: [{ property: 'route_legible', good: true, poor: false }],
  information: [
    { property: 'text_where_spoken', good: true, poor: false },
    { property: 'hearing_loop', good: true, poor: false },
  ],
}

/** Who comes to measure finds such a part where nobody has recorded one, or a visit took it for none. */
const found_there: Record<DemoFacility['kind'], readonly string[]> = {
  toilet: ['route'],
  venue: ['route', 'information'],
  service: ['route', 'information'],
  road: ['route'],
}

/** Of how many of them somebody has measured what nobody had recorded. */
const share = { toilet: 0.6, venue: 0.35, service: 0.7, road: 0.4 } as const

/** Where things are measured they are mostly well; a few are not, and some are left out. */
const chances = { poor: 0.07, left_out: 0.03, poor_rarity: 0.5, left_out_rarity: 0.05 } as const

const rare = new Set(['baby_changing_table', 'ostomy_basin', 'hearing_loop'])

/** Adds what was measured to what is recorded of places that have parts; what is recorded already stays as it is. */
export function measureParts({ facilities, components, facts }: DemoRecords, on: (random: Random) => Day): void {
  const parts = new Map<string, DemoComponent[]>()
  for (const part of components) parts.set(part.facility_id, [...(parts.get(part.facility_id) ?? []), part])
  const known = new Set(facts.map(({ component_id, property }) => `${component_id}/${property}`))
  for (const facility of facilities) {
    const random = seeded(Number(facility.code.replace(/\D/g, '')) * 6113)
    const own = parts.get(facility.id) ?? []
    if (own.length === 0 || !random.chance(share[facility.kind])) continue
    const there = found_there[facility.kind].filter((type) => own.every((part) => part.type !== type)).map((type) => partOf(facility, type, random))
    components.push(...there)
    for (const part of own) if (found_there[facility.kind].includes(part.type)) part.presence = 'present'
    const day = on(random)
    for (const part of [...own.filter(({ presence }) => presence === 'present'), ...there]) facts.push(...factsOf(part, { day, random, known }))
  }
}

function partOf({ id: facility_id }: DemoFacility, type: string, random: Random): DemoComponent {
  return { id: random.uuid(), facility_id, type, part: null, name: null, presence: 'present' }
}

function factsOf(
  { id: component_id, type }: DemoComponent,
  { day, random, known }: { day: Day; random: Random; known: ReadonlySet<string> },
): DemoFact[] {
  const unknown = (measured[type] ?? []).filter(({ property }) => !known.has(`${component_id}/${property}`))
  return unknown.flatMap((measure) => {
    const is_rare = rare.has(measure.property)
    const [is_left_out, is_poor] = [
      random.chance(is_rare ? chances.left_out_rarity : chances.left_out),
      random.chance(is_rare ? chances.poor_rarity : chances.poor),
    ]
    if (is_left_out) return []
    const found = valueOf(measure, is_poor, random)
    const operator: DemoFact['operator'] = '='
    const grade = typeof found.value === 'number' ? 'measured' : 'seen'
    return [
      {
        component_id,
        property: measure.property,
        ...found,
        operator,
        grade,
        observed_at: `${day}T03:00:00Z`,
        observed_by: '示例检查员',
        audit_id: null,
      },
    ]
  })
}
