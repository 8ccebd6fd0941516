import { questionsOf } from '#domain/checklist.ts'
import type { Answer, JudgedFacility } from '#domain/audit.ts'
import { isOfFacility, propertyOf, propertyOfAny, type Property } from '#domain/property.ts'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { based, type Fact, type Facility } from '../resident/facility_data.ts'
import type { EditProps } from '../resident/facility_dialog.tsx'
import { propertyName } from '../resident/facility_value.ts'
import { useVersion } from './criteria_api.ts'
import { Measure, type Measured } from './part_fact.tsx'

/** Records what was seen of the facility as a whole. What the checklist in force asks is to be chosen from, and what is on record anyhow. */
export default function MeasureWhole({ facility, say }: EditProps) {
  const { data } = useVersion('in_force')
  if (!data) return null
  const properties = propertiesIn(facility, questionsOf(data.criteria, judged(facility), null))
  const measured: Measured = {
    draft: `whole.${facility.id}`,
    name: m.facility_whole_title(),
    facts: facility.facts,
    asked: properties.filter(({ property }) => !isOfFacility(property)),
    conditions: properties.filter(({ property }) => isOfFacility(property)),
    nameOfProperty: propertyName,
    send: (body) => answer(api.POST('/api/v1/facilities/{id}/facts', { ...based(facility), body })),
  }
  return <Measure facility={facility} measured={measured} say={say} />
}

function propertiesIn({ facts }: Facility, asked: readonly { type: string; property: string }[]): Property[] {
  const found = new Map<string, Property>()
  const known = [...asked.map(({ type, property }) => propertyOf(type, property)), ...facts.map(({ property }) => propertyOfAny(property))]
  for (const each of known) if (each && !found.has(each.property)) found.set(each.property, each)
  return [...found.values()]
}

function judged({ kind, category, components, facts }: Facility): JudgedFacility {
  const parts = components.map(({ id, type, part, presence, facts: of_part }) => ({ id, type, part, presence, answers: answersIn(of_part) }))
  return { kind, category, stage: null, answers: answersIn(facts), components: parts }
}

function answersIn(facts: readonly Fact[]): Record<string, Answer> {
  return Object.fromEntries(facts.flatMap((fact) => (fact.state === 'unknown' ? [] : [[fact.property, { ...fact } as Answer]])))
}
