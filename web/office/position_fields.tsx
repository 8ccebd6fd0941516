import { splitPair } from '#domain/coordinate.ts'
import { fromWgs84, isProjected, datums, roughDistanceM, type Datum } from '#domain/datum.ts'
import { useCity } from '../city.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { datumName } from './datum_name.ts'
import { labelOf } from './facility_labels.ts'
import type { FacilityFormState } from './facility_saving.ts'
import { placeOf, rounded, type Values } from './facility_values.ts'
import { Typed } from './form_fields.tsx'

/** The place as it is typed, in any usual datum, and in words where that puts it. */
export function PositionFields({ form, base }: { form: FacilityFormState; base: Values }) {
  const { values } = form.draft
  return (
    <>
      <Field
        label={labelOf('x')}
        description={m.inventory_form_longitude_hint()}
        value={values.x}
        onChange={(text) => form.change(typedX(text))}
        error={form.errors.x}
      />
      <Typed form={form} name="y" description={m.inventory_form_latitude_hint()} />
      <Choice
        label={labelOf('datum')}
        value={values.datum}
        error={form.errors.datum}
        description={m.inventory_form_datum_hint()}
        options={[
          { value: '', name: m.inventory_form_choose() },
          ...datums.filter((datum) => !isProjected(datum)).map((datum) => ({ value: datum, name: datumName(datum) })),
        ]}
        onChange={(datum) => form.change(inDatum(values, base, datum))}
      />
      <Preview values={values} base={base} />
    </>
  )
}

/** Both coordinates pasted into the first field are parted. */
function typedX(text: string): Partial<Values> {
  const pair = /[,，;；、]/.test(text) ? splitPair(text) : null
  return pair ? { x: pair[0], y: pair[1] } : { x: text }
}

/** Another datum for what was typed reads it anew; for a stored place it shows the same place in other numbers. */
function inDatum(values: Values, base: Values, datum: string): Partial<Values> {
  const place = placeOf(values)
  const isStored = place && values.datum && place.join() === placeOf(base)?.join()
  if (!isStored || !datum) return { datum }
  const [x, y] = fromWgs84(datum as Datum, place)
  return { datum, x: String(rounded(x)), y: String(rounded(y)) }
}

function Preview({ values, base }: { values: Values; base: Values }) {
  const extent = useCity()?.extent
  const place = placeOf(values)
  if (!place) return null
  const [lon, lat] = place
  const before = placeOf(base)
  const moved = before ? Math.round(roughDistanceM(before, place)) : 0
  const isOutside = extent && (lon < extent.west || lon > extent.east || lat < extent.south || lat > extent.north)
  return (
    <p className="facility-form-whole">
      {m.inventory_form_place({ lon: lon.toFixed(6), lat: lat.toFixed(6) })}
      {moved > 0 && m.inventory_form_moved({ distance: distanceText(moved) })}
      {isOutside && <strong className="facility-form-warning"> {m.inventory_form_outside()}</strong>}
    </p>
  )
}
