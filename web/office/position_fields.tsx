import { ShapeEditor } from './shape_editor.tsx'
import type { FacilityFormState } from './facility_saving.ts'

/** The place of the facility as it stands in the form. */
export function PositionFields({ form, id }: { form: FacilityFormState; id: string | undefined }) {
  const { values, base } = form.draft
  return <ShapeEditor values={values} base={base} kind={values.kind} errors={form.errors} change={form.change} id={id} />
}
