import { componentName } from '#domain/property.ts'
import { answer, api } from '../api.ts'
import type { paths } from '../api_types.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { based } from '../resident/facility_data.ts'
import { EditDialog, useDraft, type EditProps } from '../resident/facility_dialog.tsx'
import { checkPart, noPart, PartForm, partOf } from './part_form.tsx'

type NewPart = paths['/api/v1/facilities/{id}/components']['post']['requestBody']['content']['application/json']

/** Records a part that is there, where it is, or that there is none. */
export default function AddPart({ facility, say }: EditProps) {
  const [draft, change, forget] = useDraft(`part.${facility.id}`, noPart)
  const errors = checkPart(draft, noPart)
  const send = () => {
    const type = draft.type as NewPart['type'] // one of the list
    return answer(api.POST('/api/v1/facilities/{id}/components', { ...based(facility), body: { type, ...partOf(draft, noPart) } }))
  }
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.shape_part()}
      title={m.shape_part_title()}
      submit={m.shape_part_submit()}
      valid={Object.keys(errors).length === 0}
      send={send}
      done={() => m.shape_part_done({ part: nameOf(componentName(draft.type)!) })} // one of the list
      forget={forget}
    >
      {(tried) => <PartForm facility={facility} draft={draft} base={noPart} change={change} errors={tried ? errors : {}} />}
    </EditDialog>
  )
}
