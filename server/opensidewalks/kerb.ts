import type { Position } from '#domain/datum.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'
import { countingValues } from '../exports/counting_facts.ts'
import { kerbs, tactileWords } from './vocabulary.ts'

/** A kerb on a node, as its fields say. */
export interface Kerb {
  kerb?: string
  tactile_paving?: string
}

/** The part that a kerb is: down to the road it is a ramp, otherwise only its word is known. Undefined: not even its kind is. */
export function partOfKerb({ kerb, tactile_paving }: Kerb, node: string, position: Position): PartRecord | undefined {
  const kind = kerbs[kerb ?? '']
  if (!kind) return undefined
  const facts: FactRecord[] = [{ property: 'kerb_type', state: 'value', value: kerb, raw: kerb }]
  const tactile = tactileWords[tactile_paving ?? '']
  if (kind.component === 'curb_ramp' && tactile !== undefined)
    facts.push({ property: 'tactile_warning_present', state: 'value', value: tactile, raw: tactile_paving })
  return {
    type: kind.component,
    ...(kind.name ? { name: kind.name } : {}),
    presence: 'present',
    same_as: [`opensidewalks:${node}`],
    geometry: { type: 'Point', coordinates: [...position] },
    facts,
  }
}

/** The kerb that a part is. Undefined: the part is none, or nobody noted where. */
export function kerbOfPart(part: PartRecord): (Kerb & { position: Position }) | undefined {
  const { type, presence, geometry } = part
  if (presence === 'absent' || geometry?.type !== 'Point') return undefined
  const values = countingValues(part)
  const kind = values.get('kerb_type')?.value
  if (kind === 'no' || (type !== 'curb_ramp' && (type !== 'route' || kind === undefined))) return undefined
  const kerb = typeof kind === 'string' ? kind : values.get('curb_ramp_present')?.value === false ? undefined : 'lowered'
  const tactile = values.get('tactile_warning_present')?.value
  return {
    position: geometry.coordinates as unknown as Position,
    ...(kerbs[kerb ?? ''] ? { kerb } : {}),
    ...(typeof tactile === 'boolean' ? { tactile_paving: tactile ? 'yes' : 'no' } : {}),
  }
}

/** Of several kerbs on one node what those that say it agree on. */
export function sharedKerb(all: readonly Kerb[]): Kerb {
  const shared = (name: keyof Kerb) => {
    const words = new Set(all.flatMap((each) => each[name] ?? []))
    return words.size === 1 ? { [name]: [...words][0] } : {}
  }
  return { ...shared('kerb'), ...shared('tactile_paving') }
}
