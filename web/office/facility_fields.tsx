import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { categoriesOf, kinds, lifecycles, type Kind } from '#domain/facility.ts'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { kindName, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { useDepartments } from './departments.ts'
import type { FacilityFormState } from './facility_saving.ts'
import { hoursHint, levelHint, Listed, required, Typed } from './form_fields.tsx'
import { PositionFields } from './position_fields.tsx'

interface Props {
  form: FacilityFormState
  /** Absent: it is new. */
  id: string | undefined
}

export function FacilityFields({ form, id }: Props) {
  return (
    <>
      <Group title={m.inventory_form_what()}>
        <What form={form} />
      </Group>
      <Group title={m.inventory_form_where()}>
        <Where form={form} />
        <PositionFields form={form} id={id} />
      </Group>
      {id === undefined && (
        <Group title={m.inventory_form_life()}>
          <Listed
            form={form}
            name="lifecycle"
            options={lifecycles.filter((state) => state !== 'closed').map((value) => ({ value, name: lifecycleName(value) }))}
          />
          <Typed form={form} name="lifecycle_since" type="date" description={m.inventory_form_since_hint()} />
          <Typed form={form} name="verified_on" type="date" description={m.inventory_form_verified_hint()} />
        </Group>
      )}
      <Group title={m.inventory_form_use()}>
        <Typed form={form} name="opening_hours" description={hoursHint(form.draft.values.opening_hours)} maxLength={300} />
        <Typed form={form} name="phone" type="tel" maxLength={100} />
        <Typed form={form} name="level" description={levelHint(form.draft.values.level)} maxLength={20} />
      </Group>
      <Group title={m.inventory_form_responsible()}>
        <Responsible form={form} />
      </Group>
      <Group title={m.inventory_form_origin()}>
        <Typed form={form} name="source" description={m.inventory_form_source_hint()} maxLength={300} />
        <Typed form={form} name="source_licence" maxLength={200} />
        <Typed form={form} name="same_as" description={m.inventory_form_same_as_hint()} isLong />
      </Group>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="facility-form-group">
      <legend>
        <h2>{title}</h2>
      </legend>
      <div className="facility-form-grid">{children}</div>
    </fieldset>
  )
}

function What({ form }: { form: FacilityFormState }) {
  const { values } = form.draft
  const categories = values.kind ? categoriesOf(values.kind as Kind) : []
  const category = {
    options: categories.map((each) => ({ value: each.code, name: nameOf(each) })),
    empty: values.kind ? m.inventory_form_choose() : m.inventory_form_kind_first(),
  }
  return (
    <>
      <Choice
        label={required('kind')}
        value={values.kind}
        error={form.errors.kind}
        isRequired
        options={[{ value: '', name: m.inventory_form_choose() }, ...kinds.map((value) => ({ value, name: kindName(value) }))]}
        onChange={(kind) =>
          form.change({ kind, category: categoriesOf(kind as Kind).some(({ code }) => code === values.category) ? values.category : '' })
        }
      />
      <Listed form={form} name="category" isRequired {...category} />
      <Typed form={form} name="name_zh" isRequired maxLength={200} />
      <Typed form={form} name="name_en" maxLength={200} />
      <Typed form={form} name="code" description={m.inventory_form_code_hint()} maxLength={100} />
    </>
  )
}

function Where({ form }: { form: FacilityFormState }) {
  const towns = useCity()?.towns ?? []
  const { town_code } = form.draft.values
  const villages = useVillages(town_code) ?? []
  const options = (list: readonly { code: string; name_zh: string; name_en: string | null }[]) =>
    list.map((region) => ({ value: region.code, name: nameOf(region) }))
  return (
    <>
      <Choice
        label={required('town_code')}
        value={town_code}
        error={form.errors.town_code}
        isRequired
        options={[{ value: '', name: m.inventory_form_choose() }, ...options(towns)]}
        onChange={(code) => form.change({ town_code: code, village_code: '' })}
      />
      <Listed form={form} name="village_code" options={options(villages)} />
      <Typed form={form} name="address" maxLength={300} isWide />
    </>
  )
}

function Responsible({ form }: { form: FacilityFormState }) {
  const departments = useDepartments() ?? []
  return (
    <>
      <Listed form={form} name="department_code" options={departments.map((each) => ({ value: each.code, name: nameOf(each) }))} />
      <Typed form={form} name="owner" maxLength={200} />
      <Typed form={form} name="manager" maxLength={200} />
      <Typed form={form} name="maintainer" maxLength={200} />
      <Typed form={form} name="builder" maxLength={200} />
    </>
  )
}

function useVillages(town: string) {
  return useQuery({
    queryKey: ['regions', 'village', town],
    queryFn: () => answer(api.GET('/api/v1/regions', { params: { query: { level: 'village', parent: town } } })),
    enabled: town !== '',
    staleTime: 300_000,
  }).data?.regions
}
