import type { Day } from '#domain/date.ts'
import type { Grade } from '#domain/facility.ts'
import { partsOf, type Measure, type Part } from './measures.ts'
import type { Random } from './random.ts'
import type { DemoComponent, DemoFacility, DemoFact } from './records.ts'

/** How a fact came to be known, by how the facility was looked at. */
const hearsay: readonly Grade[] = ['owner_declared', 'reported', 'imported']

interface Look {
  random: Random
  facility: DemoFacility
  observed_on: Day
}

/** What was found at a facility: an audit measures, hearsay guesses, and a facility that nobody spoke of has no part at all. */
export function findingsAt(look: Look): { components: DemoComponent[]; facts: DemoFact[] } {
  const { random, facility } = look
  const audited = facility.verdict !== 'unaudited'
  const components: DemoComponent[] = []
  const facts: DemoFact[] = []
  if (!audited && random.chance(0.45)) return { components, facts }
  const parts = partsOf(facility.kind, facility.category)
  const worst = facility.verdict === 'non_compliant' ? random.whole(0, parts.length - 1) : -1
  for (const [index, part] of parts.entries()) {
    const present = index === worst || random.chance(part.share)
    if (!present && !audited) continue
    const component = componentOf(look, part, present)
    components.push(component)
    if (present) facts.push(...factsOf(look, part, component.id, index === worst))
  }
  return { components, facts }
}

function componentOf({ random, facility }: Look, { type, part, name }: Part, present: boolean): DemoComponent {
  return { id: random.uuid(), facility_id: facility.id, type, part: part ?? null, name: name ?? null, presence: present ? 'present' : 'absent' }
}

function factsOf(look: Look, { measures }: Part, component_id: string, is_worst: boolean): DemoFact[] {
  const { random, facility, observed_on } = look
  const audited = facility.verdict !== 'unaudited'
  return measures.flatMap((measure, index) => {
    const fails = (is_worst && (index === 0 || random.chance(0.5))) || (facility.verdict === 'unaudited' && random.chance(0.3))
    const missed = (facility.verdict === 'incomplete' && random.chance(0.35)) || (!audited && random.chance(0.5))
    if (missed && random.chance(0.7)) return []
    const found = missed ? unknown : fails && isLacking(measure, random) ? absent : valueOf(measure, fails, random)
    const is_number = typeof found.value === 'number'
    const grade = audited ? (is_number ? 'measured' : 'seen') : random.pick(hearsay)
    return [
      {
        component_id,
        property: measure.property,
        ...found,
        operator: !audited && is_number ? '~' : '=',
        grade,
        observed_at: `${observed_on}T02:00:00Z`,
        observed_by: audited ? '示例检查员' : '示例来源',
      },
    ]
  })
}

type Found = Pick<DemoFact, 'state' | 'value' | 'note'>

const unknown: Found = { state: 'unknown', value: null, note: '门锁着' }
const absent: Found = { state: 'absent', value: null, note: null }

function isLacking(measure: Measure, random: Random): boolean {
  return 'whenMissing' in measure && random.chance(0.5)
}

function valueOf(measure: Measure, fails: boolean, random: Random): Found {
  const range = fails ? measure.poor : measure.good
  if (!Array.isArray(range)) return { state: 'value', value: range as boolean | string, note: null }
  const { step } = measure as { step: number }
  const [least, most] = range as [number, number]
  const value = least + step * random.whole(0, Math.round((most - least) / step))
  return { state: 'value', value: Math.round(value * 100) / 100, note: null }
}
