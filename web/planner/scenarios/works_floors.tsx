import { Button } from 'react-aria-components'
import { useTowns } from '../../office/town_names.ts'
import { m } from '../../paraglide/messages.js'
import { Choices } from '../../ui/choices.tsx'
import { Amount } from './amount.tsx'
import type { Plan } from './plan.ts'
import { fieldOf } from './rule_words.ts'
import { DepartmentShares, TownShares } from './works_shares.tsx'
import { Floor, RulePrice } from './floor.tsx'
import type { WorksForm } from './works_draft.ts'

interface Props {
  form: WorksForm
  plan: Plan | null
}

/** What has to be fair, each with what it costs the whole. */
export function WorksFloors({ form, plan }: Props) {
  const { asked } = form
  const towns = useTowns().options.length
  const usual = plan?.inputs.target_towns ?? Math.floor(towns * 0.8) + 1
  return (
    <fieldset className="scenario-floors">
      <legend>
        <span>{m.scenario_floors()}</span> <span className="soft">{m.scenario_floor_price()}</span>
      </legend>
      <Floor
        form={form}
        plan={plan}
        rule="covered_towns"
        label={m.scenario_floor_covered()}
        isOn={asked.covered_towns_least !== null}
        set={(isOn) => form.drop('covered_towns', { covered_towns_least: isOn ? usual : null })}
      >
        <Amount
          form={form}
          name="covered_towns"
          label={m.scenario_towns_least()}
          unit="whole"
          value={asked.covered_towns_least}
          most={1000}
          set={(old, covered_towns_least) => ({ ...old, covered_towns_least })}
        />
      </Floor>
      <Floor
        form={form}
        plan={plan}
        rule="towns_with_works"
        label={m.scenario_floor_spread()}
        isOn={asked.towns_with_works_least !== null}
        set={(isOn) => form.drop('towns_with_works', { towns_with_works_least: isOn ? Math.ceil(towns / 2) : null })}
      >
        <Amount
          form={form}
          name="towns_with_works"
          label={m.scenario_towns_least()}
          unit="whole"
          value={asked.towns_with_works_least}
          most={1000}
          set={(old, towns_with_works_least) => ({ ...old, towns_with_works_least })}
        />
      </Floor>
      <TownWorks form={form} plan={plan} />
      <TownShares form={form} plan={plan} />
      <DepartmentShares form={form} plan={plan} />
      <p className="soft">{m.scenario_floor_note()}</p>
    </fieldset>
  )
}

/** In each of some towns so many works. */
function TownWorks({ form, plan }: Props) {
  const { options } = useTowns()
  const { town_works } = form.asked
  const listed = town_works.map((each, index) => ({ id: fieldOf(`town_works:${index}`), each, index }))
  const put = (index: number, part: Partial<(typeof town_works)[number]>) =>
    town_works.map((each, at) => (at === index ? { ...each, ...part } : each))
  return (
    <>
      {listed.map(({ id, each, index }) => (
        <div key={id} className="scenario-rule" id={id}>
          <div className="scenario-floor-head">
            <Choices
              label={m.scenario_floor_town_works()}
              all={m.scenario_choose_towns()}
              value={each.towns}
              options={options}
              onChange={(towns) =>
                towns.length > 0
                  ? form.change({ town_works: put(index, { towns }) })
                  : form.drop('town_works', { town_works: town_works.filter((_, at) => at !== index) })
              }
            />
            <RulePrice plan={plan} form={form} rule={`town_works:${index}`} />
          </div>
          <Amount
            form={form}
            name={`town_works:${index}`}
            label={m.scenario_works_least()}
            unit="whole"
            value={each.least}
            least={1}
            most={1000}
            set={(old, least) => ({ ...old, town_works: old.town_works.map((rule, at) => (at === index ? { ...rule, least } : rule)) })}
          />
          <Button
            className="button quiet scenario-small"
            onPress={() => form.drop('town_works', { town_works: town_works.filter((_, at) => at !== index) })}
          >
            {m.scenario_rule_remove()}
          </Button>
        </div>
      ))}
      <Button
        className="button quiet scenario-small"
        isDisabled={options.length === 0}
        onPress={() => form.change({ town_works: [...town_works, { towns: options.slice(0, 1).map(({ value }) => value), least: 1 }] })}
      >
        {m.scenario_add_town_works()}
      </Button>
    </>
  )
}
