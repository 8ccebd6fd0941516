import { componentName, componentTypes, enumValues } from '#domain/property.ts'
import { answer, api } from '../api.ts'
import type { paths } from '../api_types.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { based } from '../resident/facility_data.ts'
import { EditDialog, useDraft, type EditProps } from '../resident/facility_dialog.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { checkShape } from './facility_check.ts'
import { ShapeEditor } from './shape_editor.tsx'
import { geometryIn, noShape } from './shape_values.ts'
import './add_part.css'

type NewPart = paths['/api/v1/facilities/{id}/components']['post']['requestBody']['content']['application/json']

const empty = { type: '', part: '', name: '', presence: 'present', level: '', ...noShape }

/** Which of its parts a component is, for the types that have several. */
const part_lists: Record<string, string> = { toilet: 'toilet_part', bath_changing: 'bath_part', accessible_parking: 'parking_part' }

/** A component is a point or an area, as a facility that is no road. */
const kind = 'component'

/** Records a part that is there, where it is, or that there is none. */
export default function AddPart({ facility, say }: EditProps) {
  const [draft, change, forget] = useDraft(`part.${facility.id}`, empty)
  const { lon, lat } = facility
  const around = lon === null || lat === null ? null : ([lon, lat] as const)
  const isPresent = draft.presence === 'present'
  const errors = { type: draft.type ? undefined : m.shape_part_missing(), ...(isPresent ? checkShape(draft, kind) : {}) }
  const send = () => {
    const { part, name, level } = draft
    const type = draft.type as NewPart['type'] // one of the list
    const presence = isPresent ? ('present' as const) : ('absent' as const)
    const place = isPresent ? { level: level.trim() || null, geometry: geometryIn(draft, kind) ?? null } : {}
    const body = { type, part: part || null, name: name.trim() || null, presence, ...place }
    return answer(api.POST('/api/v1/facilities/{id}/components', { ...based(facility), body }))
  }
  const done = () => {
    say(m.shape_part_done({ part: nameOf(componentName(draft.type)!) })) // one of the list
    forget()
  }
  return (
    <EditDialog
      facility={facility}
      open={m.shape_part()}
      title={m.shape_part_title()}
      submit={m.shape_part_submit()}
      valid={Object.values(errors).every((error) => error === undefined)}
      send={send}
      done={done}
    >
      {(tried) => (
        <div className="stack add-part">
          <What draft={draft} change={change} error={tried ? errors.type : undefined} />
          {isPresent && (
            <>
              <Field
                label={m.inventory_form_level()}
                description={m.inventory_form_level_hint()}
                value={draft.level}
                onChange={(level) => change({ level })}
              />
              <p className="soft">{m.shape_part_place()}</p>
              <ShapeEditor values={draft} base={noShape} kind={kind} errors={tried ? errors : {}} change={change} id={undefined} around={around} />
            </>
          )}
        </div>
      )}
    </EditDialog>
  )
}

interface WhatProps {
  draft: typeof empty
  change: (part: Partial<typeof empty>) => void
  error: string | undefined
}

function What({ draft, change, error }: WhatProps) {
  const parts = enumValues(part_lists[draft.type] ?? '') ?? []
  const types = componentTypes.map((type) => ({ value: type, name: nameOf(componentName(type)!) })) // each of the list has one
  return (
    <>
      <Choice
        label={m.shape_part_type()}
        value={draft.type}
        error={error}
        isRequired
        options={[{ value: '', name: m.inventory_form_choose() }, ...types]}
        onChange={(type) => change({ type, part: '' })}
      />
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
        onChange={(presence) => change({ presence })}
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
