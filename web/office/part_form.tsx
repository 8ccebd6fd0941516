import { usualComponents } from '#domain/component.ts'
import { componentName, componentTypes, enumValues } from '#domain/property.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Component, Facility } from '../resident/facility_data.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { checkShape, type ShapeErrors } from './facility_check.ts'
import { ShapeEditor } from './shape_editor.tsx'
import { geometryIn, isSameShape, noShape, shapeValuesOf, type ShapeValues } from './shape_values.ts'
import './part_form.css'

export interface PartDraft extends ShapeValues {
  type: string
  part: string
  name: string
  presence: 'present' | 'absent'
  level: string
}

export const noPart: PartDraft = { type: '', part: '', name: '', presence: 'present', level: '', ...noShape }

export function partDraftOf({ type, part, name, presence, level, geometry }: Component): PartDraft {
  return { type, part: part ?? '', name: name ?? '', presence, level: level ?? '', ...shapeValuesOf(geometry) }
}

/** Which of its parts a component is, for the types that have several. */
const part_lists: Record<string, string> = { toilet: 'toilet_part', bath_changing: 'bath_part', accessible_parking: 'parking_part' }

/** A component is a point or an area, as a facility that is no road. */
const kind = 'component'

export type PartErrors = ShapeErrors & { type?: string }

export function checkPart(draft: PartDraft): PartErrors {
  return { ...(draft.type ? {} : { type: m.shape_part_missing() }), ...(draft.presence === 'present' ? checkShape(draft, kind) : {}) }
}

/** What is sent of it, apart from its type. What is not there is nowhere; a place that did not change stays as it is. */
export function partOf(draft: PartDraft, base: PartDraft) {
  const { part, name, presence, level } = draft
  const geometry = isSameShape(draft, base, kind) ? {} : { geometry: geometryIn(draft, kind) ?? null }
  const place = presence === 'present' ? { level: level.trim() || null, ...geometry } : { level: null, geometry: null }
  return { part: part || null, name: name.trim() || null, presence, ...place }
}

interface Props {
  facility: Facility
  draft: PartDraft
  /** As it is stored; its type stays. */
  base: PartDraft
  change: (part: Partial<PartDraft>) => void
  errors: PartErrors
}

export function PartForm({ facility, draft, base, change, errors }: Props) {
  const { lon, lat } = facility
  const around = lon === null || lat === null ? null : ([lon, lat] as const)
  return (
    <div className="stack part-form">
      {!base.type && <TypeChoice facility={facility} draft={draft} change={change} error={errors.type} />}
      <What draft={draft} change={change} />
      {draft.presence === 'present' && (
        <>
          <Field
            label={m.inventory_form_level()}
            description={m.inventory_form_level_hint()}
            value={draft.level}
            onChange={(level) => change({ level })}
            maxLength={20}
          />
          <p className="soft">{m.shape_part_place()}</p>
          <ShapeEditor values={draft} base={base} kind={kind} errors={errors} change={change} id={undefined} around={around} />
        </>
      )}
    </div>
  )
}

type TypeProps = Pick<Props, 'facility' | 'draft' | 'change'> & { error: string | undefined }

/** Those that such a facility usually has come first. */
function TypeChoice({ facility: { kind: of, category }, draft, change, error }: TypeProps) {
  const usual = usualComponents(of, category)
  const option = (group: string) => (type: string) => ({ value: type, name: nameOf(componentName(type)!), group }) // each of the list has one
  return (
    <Choice
      label={m.shape_part_type()}
      value={draft.type}
      error={error}
      isRequired
      options={[
        { value: '', name: m.inventory_form_choose() },
        ...usual.map(option(m.facility_part_usual())),
        ...componentTypes.filter((type) => !usual.includes(type)).map(option(m.facility_part_other())),
      ]}
      onChange={(type) => change({ type, part: '' })}
    />
  )
}

function What({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const parts = enumValues(part_lists[draft.type] ?? '') ?? []
  return (
    <>
      {parts.length > 0 && (
        <Choice
          label={m.shape_part_which()}
          value={draft.part}
          options={[{ value: '', name: m.unknown() }, ...parts.map((each) => ({ value: each.value, name: nameOf(each) }))]}
          onChange={(part) => change({ part })}
        />
      )}
      <Choice
        label={m.shape_part_presence()}
        value={draft.presence}
        options={[
          { value: 'present', name: m.shape_part_present() },
          { value: 'absent', name: m.shape_part_absent() },
        ]}
        onChange={(presence) => change({ presence: presence === 'absent' ? 'absent' : 'present' })}
      />
      <Field
        label={m.shape_part_name()}
        description={m.shape_part_name_hint()}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={100}
      />
    </>
  )
}
