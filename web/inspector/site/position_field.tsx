import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { distanceM } from '#domain/line.ts'
import { useFix } from '../../fix.ts'
import { distanceText } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import type { FormProps } from './text_fields.tsx'
import { placeIn } from './values.ts'

/** From here on it is worth taking again. */
const rough_m = 30
const untouched = { fix: null, coordinates: '', datum: '' }

/** Where it is: as the device says, or typed. Asked for only when pressed. `stands`: on record, where that is a point. */
export function PositionField({ stands, ...form }: FormProps & { stands: Position | null }) {
  const { values, change } = form
  const { state, find } = useFix((fix) => change({ ...untouched, fix }))
  const place = placeIn(values)
  return (
    <div className="site-position">
      <h2>{m.site_field_geometry()}</h2>
      <p>{stands ? m.site_position_stands({ place: placeText(stands) }) : m.site_position_unplaced()}</p>
      <p role="status">
        {state === 'searching' ? m.site_position_searching() : state === 'denied' ? m.site_position_denied() : place && newText(place, form, stands)}
      </p>
      <div className="row">
        <Button className="button" isDisabled={state === 'searching'} onPress={find}>
          {values.fix ? m.site_position_again() : m.site_position_take()}
        </Button>
        {place && (
          <Button className="button quiet" onPress={() => change(untouched)}>
            {stands ? m.site_position_drop() : m.site_position_clear()}
          </Button>
        )}
      </div>
      {values.fix === null ? (
        <Coordinates {...form} />
      ) : (
        form.errors.coordinates && (
          <p className="note" role="alert">
            {form.errors.coordinates}
          </p>
        )
      )}
    </div>
  )
}

const placeText = (place: Position) => place.map((degrees) => degrees.toFixed(5)).join(', ')

function newText(place: Position, { values: { fix } }: FormProps, stands: Position | null): string {
  return [
    m.site_position_new({ place: placeText(place) }),
    fix && m.site_position_within({ accuracy: fix.accuracy_m }),
    stands && m.site_position_off({ distance: distanceText(Math.round(distanceM(stands, place))) }),
    fix && fix.accuracy_m > rough_m && ` ${m.site_position_rough()}`,
  ]
    .filter(Boolean)
    .join('')
}

/** What a person knows is where the numbers come from; a wrong datum moves a place by hundreds of metres, so none is preset. */
function Coordinates({ values, errors, change }: FormProps) {
  const origins = [
    { value: '', name: m.inventory_form_choose() },
    { value: 'wgs84', name: m.site_gps() },
    { value: 'gcj02', name: m.site_amap() },
    { value: 'bd09', name: m.site_baidu() },
  ]
  return (
    <details open={values.coordinates !== '' || undefined}>
      <summary>{m.site_position_type()}</summary>
      <div className="site-fields">
        <Field
          label={m.site_position_coordinates()}
          description={m.site_position_coordinates_hint()}
          value={values.coordinates}
          onChange={(coordinates) => change({ coordinates })}
          error={errors.coordinates}
          maxLength={80}
        />
        <Choice label={m.site_position_datum()} value={values.datum} options={origins} onChange={(datum) => change({ datum })} error={errors.datum} />
      </div>
    </details>
  )
}
