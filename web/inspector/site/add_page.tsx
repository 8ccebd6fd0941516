import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { categoryOf, categoriesOf, kinds, lifecycles, type Lifecycle } from '#domain/facility.ts'
import { useCity } from '../../city.ts'
import { kindName, lifecycleName, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useTowns } from '../../office/town_names.ts'
import { to } from '../../routes.ts'
import { useMay, useSession } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed } from '../../ui/query_view.tsx'
import { useNearby, useOutbox } from '../device/hooks.ts'
import type { OutboxEntry } from '../device/outbox.ts'
import { addPlace, operationOf, placeOf } from '../device/site.ts'
import type { NewPlace } from '../device/types.ts'
import { Kept, SiteForm } from './form.tsx'
import { useKept } from './kept.ts'
import { PositionField } from './position_field.tsx'
import { Basics, Responsible } from './text_fields.tsx'
import { useTownAt } from './town_shapes.ts'
import { checkValues, countErrors, givenIn, placeIn, valuesOf, type Errors, type Values } from './values.ts'
import '../work.css'
import './site.css'

/** 登记新设施: a place that is in no list. `of` in the address: the record that the server refused. */
export default function AddPlacePage() {
  const isAllowed = useMay('edit_facilities')
  const user = useSession()?.user
  const outbox = useOutbox()
  const [search] = useSearchParams()
  const of = search.get('of')
  return (
    <Page title={m.site_add_title()} className="work site" aside={<Link href={to.work()}>{m.site_back()}</Link>}>
      {user && isAllowed ? (
        outbox.data && <Adding refused={outbox.data.find(({ id, state }) => id === of && state === 'needs_answer')} />
      ) : (
        <NotAllowed />
      )}
    </Page>
  )
}

function Adding({ refused }: { refused: OutboxEntry | undefined }) {
  const { values, change, drop, isKept, isLosing } = useKept(`add.${refused?.id ?? ''}`, firstValues(refused))
  const [errors, setErrors] = useState<Errors>({})
  const extent = useCity()?.extent
  const [, navigate] = useLocation()
  const { options: towns, townName } = useTowns()
  const place = placeIn(values)
  const town_by_place = useTownAt(place)
  const town_code = values.town_code || (town_by_place ?? '')
  const count = countErrors(errors)

  const save = async () => {
    const found = { ...checkValues(values, '', extent), ...missingIn(values.category, town_code) }
    setErrors(found)
    if (countErrors(found) > 0) return
    const id = await addPlace({ place: newPlace(values, town_code), town_name: townName(town_code), position: values.fix, replaces: refused ?? null })
    drop()
    navigate(to.site(id))
  }
  return (
    <SiteForm isLosing={isLosing} save={save} said={count > 0 ? m.site_to_mend({ count }) : ''} cancel={to.work()}>
      <p className="soft">{m.site_add_text()}</p>
      {isKept && <Kept drop={drop} />}
      <div className="site-fields">
        <Choice
          label={m.site_required({ label: m.site_add_category() })}
          value={values.category}
          options={categories()}
          onChange={(category) => change({ category })}
          error={errors.category}
          isRequired
        />
        <Lifecycles value={values.lifecycle} choose={(lifecycle) => change({ lifecycle })} />
      </div>
      <PositionField values={values} errors={errors} change={change} stands={null} />
      <Nearby values={values} />
      <div className="site-fields">
        <Choice
          label={m.site_required({ label: m.site_add_town() })}
          value={town_code}
          options={[{ value: '', name: m.inventory_form_choose() }, ...towns]}
          onChange={(code) => change({ town_code: code })}
          description={values.town_code === '' && town_by_place ? m.site_add_town_by_place() : undefined}
          error={errors.town_code}
          isRequired
        />
        <Basics values={values} errors={errors} change={change} />
      </div>
      <Responsible values={values} errors={errors} change={change} />
    </SiteForm>
  )
}

function firstValues(refused: OutboxEntry | undefined): Values {
  const place = refused && placeOf(refused)
  if (!place) return valuesOf({})
  const { category, lifecycle, town_code } = place
  return { ...valuesOf(place), category, lifecycle: lifecycle ?? '', town_code, fix: operationOf(refused).position }
}

function newPlace(values: Values, town_code: string): NewPlace {
  const { lifecycle } = values
  const { kind, code: category } = categoryOf(values.category)! // checked before
  return { ...givenIn(values), kind, category, town_code, name_zh: values.name_zh.trim(), ...(lifecycle && { lifecycle: lifecycle as Lifecycle }) }
}

function missingIn(category: string, town_code: string): Errors {
  return { ...(!category && { category: m.site_add_category_missing() }), ...(!town_code && { town_code: m.site_add_town_missing() }) }
}

function categories() {
  const named = kinds.flatMap((kind) => categoriesOf(kind).map((each) => ({ value: each.code, name: nameOf(each), group: kindName(kind) })))
  return [{ value: '', name: m.inventory_form_choose() }, ...named]
}

function Lifecycles({ value, choose }: { value: string; choose: (lifecycle: string) => void }) {
  const known = lifecycles.filter((each) => each !== 'closed').map((each) => ({ value: each, name: lifecycleName(each) }))
  return <Choice label={m.site_add_lifecycle()} value={value} options={[{ value: '', name: m.unknown() }, ...known]} onChange={choose} />
}

/** What this device has close by, that nobody adds it twice. */
function Nearby({ values }: { values: Values }) {
  const names = useNearby(placeIn(values))
  return <div role="status">{names.length > 0 && <p className="note">{m.site_add_near({ names: names.join(m.inventory_list_comma()) })}</p>}</div>
}
