import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { isDay } from '#domain/date.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Failed } from '../ui/query_view.tsx'
import { units, useCapacityChange, type Unit, type useCapacities } from './gaps_data.ts'
import { unitNames } from './gaps_words.ts'
import { useToday } from './today.ts'

type Service = NonNullable<ReturnType<typeof useCapacities>['data']>['facilities'][number]

/** What each service can take; what nobody typed in is not known, which is not none. */
export function Capacities({ facilities, mayPlan }: { facilities: Service[]; mayPlan: boolean }) {
  const unknown = facilities.filter(({ capacity }) => capacity === null).length
  return (
    <details>
      <summary>{`${m.gaps_capacities()}${unknown > 0 ? ` · ${m.gaps_capacities_unknown({ count: unknown })}` : ''}`}</summary>
      <ul className="gaps-datasets">
        {facilities.map((service) => (
          <li key={service.id}>
            <p>
              <Link href={to.facility(service.id)}>{nameOf(service)}</Link> · {capacityText(service)}
              {service.source && <span className="soft"> {service.source}</span>}
            </p>
            {mayPlan && <CapacityForm service={service} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function capacityText({ capacity, unit, as_of }: Service): string {
  if (capacity === null || unit === null) return m.gaps_capacity_unknown()
  return m.gaps_capacity_is({ capacity, unit: unitNames[unit](), date: as_of ?? '' })
}

function CapacityForm({ service }: { service: Service }) {
  const today = useToday()
  const { put, remove } = useCapacityChange(service.id)
  const [number, setNumber] = useState(service.capacity === null ? '' : String(service.capacity))
  const [unit, setUnit] = useState<Unit>(service.unit ?? 'places')
  const [as_of, setAsOf] = useState(service.as_of ?? today)
  const [source, setSource] = useState(service.source ?? '')
  const [isTried, setTried] = useState(false)
  const isGood = /^\d{1,6}$/.test(number.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isGood && isDay(as_of)) put.mutate({ capacity: Number(number), unit, as_of, source: source.trim() || null })
  }
  const error = put.error ?? remove.error
  return (
    <details className="no-print">
      <summary>
        {m.gaps_capacity_edit()}
        <span className="visually-hidden"> {m.gaps_capacity_of({ name: nameOf(service) })}</span>
      </summary>
      <form className="row gaps-controls" onSubmit={submit} aria-label={m.gaps_capacity_of({ name: nameOf(service) })}>
        <Field
          label={m.gaps_capacity_number()}
          value={number}
          onChange={setNumber}
          inputMode="numeric"
          error={isTried && !isGood ? m.gaps_number_range({ least: 0, most: 999_999 }) : undefined}
        />
        <Choice
          label={m.gaps_unit()}
          value={unit}
          options={units.map((value) => ({ value, name: unitNames[value]() }))}
          onChange={(value) => setUnit(units.find((each) => each === value) ?? unit)}
        />
        <Field
          label={m.gaps_capacity_as_of()}
          type="date"
          value={as_of}
          onChange={setAsOf}
          error={isTried && !isDay(as_of) ? m.gaps_capacity_as_of_missing() : undefined}
        />
        <Field label={m.gaps_capacity_source()} value={source} onChange={setSource} maxLength={300} />
        <Button className="button" type="submit" isDisabled={put.isPending}>
          {m.save()}
        </Button>
        {service.capacity !== null && (
          <Button className="button quiet" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
            {m.gaps_capacity_remove()}
          </Button>
        )}
      </form>
      {error && <Failed error={error} />}
      <p role="status">{put.isSuccess ? m.gaps_saved() : ''}</p>
    </details>
  )
}
