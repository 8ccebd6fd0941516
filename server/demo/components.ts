import type { Day } from '#domain/date.ts'
import type { Grade } from '#domain/facility.ts'
import { partsOf, type Measure, type Part } from './measures.ts'
import type { Random } from './random.ts'
import type { DemoComponent, DemoFacility, DemoFact } from './records.ts'

/** How a fact came to be known where nobody of the office has looked. */
const hearsay: readonly Grade[] = ['owner_declared', 'reported', 'imported']

interface Told {
  random: Random
  facility: DemoFacility
  told_on: Day
}

/** What is said of a facility that was not audited; of many nothing is. */
export function hearsayOf(told: Told): { components: DemoComponent[]; facts: DemoFact[] } {
  const { random, facility } = told
  const components: DemoComponent[] = []
  const facts: DemoFact[] = []
  if (random.chance(0.45)) return { components, facts }
  for (const part of partsOf(facility.kind, facility.category)) {
    if (!random.chance(part.share)) continue
    const component = componentOf(told, part)
    components.push(component)
    facts.push(...factsOf(told, part, component.id))
  }
  return { components, facts }
}

function componentOf({ random, facility }: Told, { type, part, name }: Part): DemoComponent {
  return { id: random.uuid(), facility_id: facility.id, type, part: part ?? null, name: name ?? null, presence: 'present' }
}

function factsOf({ random, told_on }: Told, { measures }: Part, component_id: string): DemoFact[] {
  return measures.flatMap((measure) => {
    const fails = random.chance(0.3)
    const missed = random.chance(0.5)
    if (missed && random.chance(0.7)) return []
    const found = missed ? unknown : fails && isLacking(measure, random) ? absent : valueOf(measure, fails, random)
    return [
      {
        component_id,
        property: measure.property,
        ...found,
        operator: typeof found.value === 'number' ? '~' : '=',
        grade: random.pick(hearsay),
        observed_at: `${told_on}T02:00:00Z`,
        observed_by: '示例来源',
        audit_id: null,
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

/** Something of what is plausible. */
export function valueOf(measure: Measure, fails: boolean, random: Random): Found {
  const range = fails ? measure.poor : measure.good
  if (!Array.isArray(range)) return { state: 'value', value: range as boolean | string, note: null }
  const { step } = measure as { step: number }
  const [least, most] = range as [number, number]
  const value = least + step * random.whole(0, Math.round((most - least) / step))
  return { state: 'value', value: Math.round(value * 100) / 100, note: null }
}
