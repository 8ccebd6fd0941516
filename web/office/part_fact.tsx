import { grades, type Grade } from '#domain/facility.ts'
import { conditionsOf, enumValues, propertiesOf, propertyOf, type Property } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import { answer, api, type ProblemBody } from '../api.ts'
import type { paths } from '../api_types.ts'
import { gradeName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { based, type Component, type Fact, type Facility } from '../resident/facility_data.ts'
import { dayError, EditDialog, today, useDraft, type EditProps } from '../resident/facility_dialog.tsx'
import { partName, propertyName, valueText } from '../resident/facility_value.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { numberField, numberMissing, valueIn } from './part_value.ts'

export type NewFact = paths['/api/v1/facilities/{id}/components/{component_id}/facts']['post']['requestBody']['content']['application/json']

/** The version that an edit of a part is based on. */
export function basedOnPart(facility: Facility, { id }: Component) {
  const { path, header } = based(facility).params
  return { params: { path: { ...path, component_id: id }, header } }
}

interface Draft {
  property: string
  state: NewFact['state']
  value: string
  /** Empty: as it is usual for such a value. */
  grade: Grade | ''
  day: string
  by: string
  note: string
}

const noFact = (): Draft => ({ property: '', state: 'value', value: '', grade: '', day: today(), by: '', note: '' })

/** Facts of today are of this moment, so that they count after those before; those of another day are of its noon in China. */
const momentOf = (day: string) => (day === today() ? new Date().toISOString() : `${day}T04:00:00Z`)

const gradeOf = ({ grade }: Draft, property: Property | undefined): Grade => grade || (property && isNumericUnit(property.unit) ? 'measured' : 'seen')

function errorsIn(draft: Draft, property: Property | undefined, isKnown: boolean) {
  if (!property) return { property: m.facility_fact_property_missing() }
  const isOpen = draft.state === 'value' && valueIn(property, draft.value) === null
  const missing = isNumericUnit(property.unit) ? numberMissing(draft.value) : m.facility_fact_result_missing()
  const why = isKnown ? m.facility_fact_note_missing() : m.facility_fact_note_missing_unmeasured()
  return {
    value: isOpen ? missing : undefined,
    day: dayError(draft.day),
    note: draft.state === 'unknown' && !draft.note.trim() ? why : undefined,
  }
}
type Errors = Partial<Record<'property' | 'value' | 'day' | 'note', string | undefined>>

function factOf(draft: Draft, property: Property): NewFact {
  const value = draft.state === 'value' ? valueIn(property, draft.value) : null
  return {
    property: property.property,
    state: draft.state,
    ...(value !== null && { value }),
    raw: typeof value === 'number' ? draft.value.trim() : null,
    grade: gradeOf(draft, property),
    observed_at: momentOf(draft.day),
    observed_by: draft.by.trim() || null,
    note: draft.note.trim() || null,
  }
}

/** What a fact is recorded of: a part, or the facility as a whole. */
export interface Measured {
  /** Under which what is typed is kept. */
  draft: string
  name: string
  facts: readonly Fact[]
  /** What the checklist asks of it, and what decides whether its items apply. */
  asked: readonly Property[]
  conditions: readonly Property[]
  /** As a property is called there. */
  nameOfProperty: (property: Property) => string
  send: (fact: NewFact) => Promise<Facility>
}

/** Records what was measured or seen of a part. */
export function MeasurePart({ facility, component, say }: EditProps & { component: Component }) {
  const { type } = component
  const measured: Measured = {
    draft: component.id,
    name: partName(component),
    facts: component.facts,
    asked: propertiesOf(type),
    conditions: conditionsOn(component),
    nameOfProperty: (property) => propertyName(property, component.name_zh),
    send: (body) => answer(api.POST('/api/v1/facilities/{id}/components/{component_id}/facts', { ...basedOnPart(facility, component), body })),
  }
  return <Measure facility={facility} measured={measured} say={say} />
}

export function Measure({ facility, measured, say }: EditProps & { measured: Measured }) {
  const { facts, name: part } = measured
  const [draft, change, forget] = useDraft(`fact.${measured.draft}`, noFact())
  const isKnown = facts.some(({ property, state }) => property === draft.property && state !== 'unknown')
  const property = [...measured.asked, ...measured.conditions].find((each) => each.property === draft.property)
  const errors: Errors = errorsIn(draft, property, isKnown)
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_part_measure()}
      label={m.facility_part_measure_of({ part })}
      title={m.facility_part_measure_title({ part })}
      submit={m.shape_part_submit()}
      valid={Object.values(errors).every((error) => error === undefined)}
      send={() => measured.send(factOf(draft, property!))} // valid, so one is chosen
      done={() => m.facility_part_measure_done({ part, property: measured.nameOfProperty(property!) })} // as above
      forget={() => forget({ day: draft.day, by: draft.by })}
      goesOn={m.facility_part_measure_goes_on()}
      atField={({ code }) => code === 'value_unfit'}
    >
      {(tried, refusal) => (
        <>
          <What measured={measured} chosen={property} draft={draft} change={change} isKnown={isKnown} error={tried ? errors.property : undefined} />
          {property && (
            <Result property={property} draft={draft} change={change} error={(tried && errors.value) || unfit(refusal, property, draft.value)} />
          )}
          <HowKnown draft={draft} property={property} change={change} isKnown={isKnown} errors={tried ? errors : {}} />
        </>
      )}
    </EditDialog>
  )
}

/** What the server says must stand there instead, as long as the refused value does. */
function unfit(refusal: ProblemBody | null, property: Property, text: string): string | undefined {
  const isOfThis = refusal?.code === 'value_unfit' && refusal.parameters['property'] === property.property
  return isOfThis && refusal.parameters['value'] === JSON.stringify(valueIn(property, text)) ? refusal.remedy : undefined
}

interface FieldProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  error?: string | undefined
}

/** Of conditions those that the checklist asks about, and those that are on record anyhow. */
function conditionsOn({ type, facts }: Component): Property[] {
  const asked = new Set([...propertiesOf(type), ...conditionsOf(type)].map(({ property }) => property))
  const recorded = facts.filter(({ property }) => !asked.has(property)).map(({ property }) => propertyOf(type, property))
  return [...conditionsOf(type), ...recorded.filter((each) => each !== undefined)]
}

interface WhatProps extends FieldProps {
  measured: Measured
  chosen: Property | undefined
  isKnown: boolean
}

function What({ measured, chosen, draft, change, isKnown, error }: WhatProps) {
  const option = (group: string) => (property: Property) => ({ value: property.property, name: nameOf(property), group })
  const states: Record<NewFact['state'], () => string> = {
    value: m.facility_fact_state_value,
    absent: m.facility_fact_state_absent,
    unknown: isKnown ? m.facility_fact_state_unknown : m.facility_fact_state_unmeasured,
  }
  return (
    <>
      <Choice
        label={m.facility_fact_property()}
        value={draft.property}
        error={error}
        description={chosen && nameOf(chosen)} // a select cuts what is long
        isRequired
        options={[
          { value: '', name: m.inventory_form_choose() },
          ...measured.asked.map(option(m.facility_fact_own())),
          ...measured.conditions.map(option(m.facility_fact_conditions())),
        ]}
        onChange={(property) => change({ property, value: '' })}
      />
      <Choice
        label={m.facility_fact_state()}
        value={draft.state}
        options={Object.entries(states).map(([value, name]) => ({ value, name: name() }))}
        onChange={(state) => change({ state: state as NewFact['state'] })} // one of the three
      />
    </>
  )
}

/** A number in its unit, or one of the answers that the property has. */
function Result({ property, draft, change, error }: FieldProps & { property: Property }) {
  const onChange = (value: string) => change({ value })
  if (draft.state !== 'value') return null
  if (isNumericUnit(property.unit)) return <Field {...numberField(property.unit)} value={draft.value} onChange={onChange} error={error} isRequired />
  const answers = enumValues(property.property)?.map((each) => ({ value: each.value, name: nameOf(each) })) ?? [true, false].map(answerOf(property))
  return (
    <Choice
      label={m.facility_fact_result()}
      value={draft.value}
      error={error}
      isRequired
      options={[{ value: '', name: m.inventory_form_choose() }, ...answers]}
      onChange={onChange}
    />
  )
}

const answerOf = (property: Property) => (value: boolean) => ({
  value: String(value),
  name: valueText({ ...property, state: 'value', value, operator: '=' }),
})

function HowKnown({ draft, property, change, isKnown, errors }: FieldProps & { property: Property | undefined; isKnown: boolean; errors: Errors }) {
  const why = isKnown ? m.facility_fact_note_why() : m.facility_fact_note_why_unmeasured()
  return (
    <>
      <Choice
        label={m.facility_fact_grade()}
        value={gradeOf(draft, property)}
        options={grades.filter((grade) => grade !== 'imported').map((value) => ({ value, name: gradeName(value) }))}
        onChange={(grade) => change({ grade: grade as Grade })}
      />
      <Field type="date" label={m.facility_fact_day()} value={draft.day} onChange={(day) => change({ day })} error={errors.day} />
      <Field label={m.facility_fact_by()} value={draft.by} onChange={(by) => change({ by })} maxLength={100} />
      <Field
        label={draft.state === 'unknown' ? why : m.facility_fact_note()}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={500}
        error={errors.note}
      />
    </>
  )
}
