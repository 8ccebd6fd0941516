import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTowns } from '../../office/town_names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { newUuid } from '../../uuid.ts'
import { Amount } from './amount.tsx'
import { moneyUnit } from './money.ts'
import type { WorksForm } from './works_draft.ts'

/** Service facilities that may be built, each in a town, at a cost of its own or that of the catalogue. */
export function NewServices({ form }: { form: WorksForm }) {
  const { options, townName } = useTowns()
  const { new_services } = form.asked
  const [town, setTown] = useState('')
  const [name, setName] = useState('')
  const town_code = town || (options[0]?.value ?? '')
  const add = () => {
    const service = { id: newUuid(), town_code, name: name.trim() || m.scenario_new_service_in({ town: townName(town_code) }), cost_yuan: null }
    form.change({ new_services: [...new_services, service] })
    setName('')
  }
  return (
    <fieldset className="scenario-services">
      <legend>{m.scenario_new_services()}</legend>
      {new_services.map((service) => (
        <div key={service.id} className="scenario-rule">
          <p>
            {service.name} <span className="soft">{townName(service.town_code)}</span>
          </p>
          <Amount
            form={form}
            name={`service:${service.id}`}
            label={m.scenario_new_service_cost({ unit: moneyUnit() })}
            unit="money"
            value={service.cost_yuan}
            set={(old, cost_yuan) => ({
              ...old,
              new_services: old.new_services.map((each) => (each.id === service.id ? { ...each, cost_yuan } : each)),
            })}
            clear={(old) => ({
              ...old,
              new_services: old.new_services.map((each) => (each.id === service.id ? { ...each, cost_yuan: null } : each)),
            })}
          />
          <Button
            className="button quiet scenario-small"
            onPress={() => form.drop(`service:${service.id}`, { new_services: new_services.filter(({ id }) => id !== service.id) })}
          >
            {m.scenario_rule_remove()}
          </Button>
        </div>
      ))}
      <Choice label={m.scenario_town()} value={town_code} options={options} onChange={setTown} />
      <Field label={m.scenario_new_service_name()} value={name} onChange={setName} maxLength={100} />
      <Button className="button quiet scenario-small" isDisabled={town_code === ''} onPress={add}>
        {m.scenario_new_service_add()}
      </Button>
    </fieldset>
  )
}
