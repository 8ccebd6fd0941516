import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import type { Component } from '../resident/facility_data.ts'
import { EditDialog, useDraft, type EditProps } from '../resident/facility_dialog.tsx'
import { partName } from '../resident/facility_value.ts'
import { checkPart, partDraftOf, PartForm, partOf } from './part_form.tsx'
import { basedOnPart, MeasurePart } from './part_fact.tsx'

export type PartProps = EditProps & { component: Component }

/** What staff can do with one part of a facility. */
export default function PartTools(props: PartProps) {
  return (
    <div className="row no-print facility-part-tools" role="group" aria-label={m.facility_part_tools({ part: partName(props.component) })}>
      {props.component.presence === 'present' && <MeasurePart {...props} />}
      <ChangePart {...props} />
      <RemovePart {...props} />
    </div>
  )
}

function ChangePart({ facility, component, say }: PartProps) {
  const base = partDraftOf(component)
  const [draft, change, forget] = useDraft(`part.${component.id}`, base)
  const part = partName(component)
  const errors = checkPart(draft, base)
  const send = () =>
    answer(api.PATCH('/api/v1/facilities/{id}/components/{component_id}', { ...basedOnPart(facility, component), body: partOf(draft, base) }))
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_part_change()}
      label={m.facility_part_change_of({ part })}
      title={m.facility_part_change_title({ part })}
      submit={m.save()}
      valid={Object.keys(errors).length === 0}
      send={send}
      done={() => m.facility_part_change_done({ part })}
      forget={forget}
    >
      {(tried) => <PartForm facility={facility} draft={draft} base={base} change={change} errors={tried ? errors : {}} />}
    </EditDialog>
  )
}

function RemovePart({ facility, component, say }: PartProps) {
  const part = partName(component)
  const count = component.facts.length
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.facility_part_remove()}
      label={m.facility_part_remove_of({ part })}
      title={m.facility_part_remove_title({ part })}
      submit={m.facility_part_remove()}
      valid
      send={() => answer(api.DELETE('/api/v1/facilities/{id}/components/{component_id}', basedOnPart(facility, component)))}
      done={() => m.facility_part_remove_done({ part })}
      forget={() => undefined}
    >
      {() => (
        <>
          <p>{m.facility_part_remove_text()}</p>
          {count > 0 && <p>{m.facility_part_remove_facts({ count })}</p>}
        </>
      )}
    </EditDialog>
  )
}
