import { ofWholeFacility, usualComponents } from '#domain/component.ts'
import { parseLevel } from '#domain/level.ts'
import { componentName, componentTypes, partsOf } from '#domain/property.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Component, Facility } from '../resident/facility_data.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { checkShape, levelError, type ShapeErrors } from './facility_check.ts'
import { levelHint } from './form_fields.tsx'
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

/** A component is a point or an area, as a facility that is no road. */
const kind = 'component'

const isPlaced = ({ type, presence }: PartDraft) => presence === 'present' && !ofWholeFacility.includes(type)

export type PartErrors = ShapeErrors & { type?: string; level?: string }

export function checkPart(draft: PartDraft, base: PartDraft): PartErrors {
  const type = draft.type ? {} : { type: m.shape_part_missing() }
  return isPlaced(draft) ? { ...type, ...levelError(draft.level, base.level), ...checkShape(draft, kind) } : type
}

/** What is sent of it, apart from its type. What is not there is nowhere; a place that did not change stays as it is. */
export function partOf(draft: PartDraft, base: PartDraft) {
  const { part, name, presence, level } = draft
  const geometry = isSameShape(draft, base, kind) ? {} : { geometry: geometryIn(draft, kind) ?? null }
  const place = isPlaced(draft) ? { level: parseLevel(level) ?? (level.trim() || null), ...geometry } : { level: null, geometry: null }
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
      {isPlaced(draft) && (
        <>
          <Field
            label={m.inventory_form_level()}
            description={levelHint(draft.level)}
            value={draft.level}
            onChange={(level) => change({ level })}
            maxLength={20}
            error={errors.level}
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
  const others = componentTypes.filter((type) => !usual.includes(type))
  return (
    <Choice
      label={m.shape_part_type()}
      value={draft.part ? `${draft.type}/${draft.part}` : draft.type}
      error={error}
      isRequired
      options={[
        { value: '', name: m.inventory_form_choose() },
        ...usual.flatMap(optionsOf(m.facility_part_usual())),
        ...others.flatMap(optionsOf(m.facility_part_other())),
      ]}
      onChange={(chosen) => {
        const [type = '', part = ''] = chosen.split('/')
        change({ type, part })
      }}
    />
  )
}

/** A type, and below it which of its parts it may be. */
const optionsOf = (group: string) => (type: string) => {
  const name = nameOf(componentName(type)!) // each of the list has one
  const parts = partsOf(type).map((part) => ({ value: `${type}/${part.value}`, name: `\u3000${nameOf(part)}`, group }))
  return [{ value: type, name: ofWholeFacility.includes(type) ? m.facility_part_whole({ name }) : name, group }, ...parts]
}

function What({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const parts = partsOf(draft.type)
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
