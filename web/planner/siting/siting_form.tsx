import type { FormEvent } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { categoriesOf, kinds, type Kind } from '#domain/facility.ts'
import { useTowns } from '../../office/town_names.ts'
import { Refused } from '../../office/refused.tsx'
import { kindName, nameOf } from '../../names.ts'
import { ApiProblem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { NumberBox } from './number_box.tsx'
import { rulesOf, withModel, type Rule } from './siting_asked.ts'
import { Candidates } from './siting_candidates.tsx'
import type { SitingAsked } from './siting_data.ts'
import { countsNames, modelNames, money_unit, whomNames } from './siting_words.ts'

interface Props {
  asked: SitingAsked
  change: (asked: SitingAsked) => void
  compute: () => void
  isBusy: boolean
  isChanged: boolean
  giveUp: () => void
  error: Error | null
  hasResult: boolean
}

/** What is asked of siting: for whom, how far, by what objective, and where one may be built. */
export function SitingForm({ asked, change, compute, isBusy, isChanged, giveUp, error, hasResult }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else compute()
  }
  return (
    <form className="stack siting-form" noValidate onSubmit={submit} aria-labelledby="siting-asked">
      <h2 id="siting-asked">{m.siting_asked()}</h2>
      {hasResult && (
        <p className="siting-skip">
          <a href="#siting-result">{m.siting_to_result()}</a>
        </p>
      )}
      {isChanged && (
        <div className="note row">
          <p role="status">{m.siting_unsaved()}</p>
          <Button className="button quiet" onPress={giveUp}>
            {m.siting_give_up()}
          </Button>
        </div>
      )}
      <Goal asked={asked} change={change} />
      <Serving asked={asked} change={change} />
      <Candidates asked={asked} change={change} />
      <Premises asked={asked} change={change} />
      <More asked={asked} change={change} />
      {error && <Refused error={error} />}
      {error instanceof ApiProblem && error.body.fields.length > 0 && (
        <ul>
          {error.body.fields.map(({ field, detail }) => (
            <li key={field}>{detail}</li>
          ))}
        </ul>
      )}
      <Button type="submit" className="button primary" isPending={isBusy}>
        {m.siting_compute()}
      </Button>
    </form>
  )
}

type Part = Pick<Props, 'asked' | 'change'>

function Goal({ asked, change }: Part) {
  const rules = rulesOf[asked.model]
  const box = (rule: Rule, most: number, unit = 1) => ({
    value: asked[rule],
    onChange: (value: number | null) => change({ ...asked, [rule]: value }),
    least: rule === 'town_floor_percent' ? 1 : 0,
    most,
    unit,
  })
  return (
    <>
      <Choice
        label={m.siting_goal()}
        value={asked.model}
        options={Object.entries(modelNames).map(([value, { name }]) => ({ value, name: name() }))}
        description={modelNames[asked.model].about()}
        onChange={(model) => change(withModel(asked, model as SitingAsked['model']))}
      />
      {rules.includes('more_than_percent') && <NumberBox label={m.siting_more_than()} {...box('more_than_percent', 99)} />}
      <NumberBox
        label={m.siting_new_sites()}
        description={m.siting_new_sites_about()}
        {...box('new_sites', 200)}
        isOptional={asked.model !== 'least_longest' && (asked.budget_yuan !== null || asked.model === 'cover_all' || asked.model === 'cover_share')}
      />
      {rules.includes('budget_yuan') && <NumberBox label={m.siting_budget()} {...box('budget_yuan', 1e9, money_unit())} isOptional />}
      {rules.includes('town_floor_percent') && <NumberBox label={m.siting_town_floor()} {...box('town_floor_percent', 100)} isOptional />}
    </>
  )
}

function Serving({ asked, change }: Part) {
  const { serves } = asked
  const kind: Kind = serves.kind[0] ?? 'service'
  return (
    <>
      <Choice
        label={m.siting_whom()}
        value={asked.whom}
        options={Object.entries(whomNames).map(([value, name]) => ({ value, name: name() }))}
        onChange={(whom) => change({ ...asked, whom: whom as SitingAsked['whom'] })}
      />
      <NumberBox
        label={m.siting_reach()}
        description={m.siting_reach_about()}
        value={asked.reach_m}
        onChange={(reach_m) => reach_m !== null && change({ ...asked, reach_m })}
        least={50}
        most={100_000}
      />
      <Choice
        label={m.siting_distance()}
        value={asked.distance}
        options={[
          { value: 'geodesic', name: m.siting_geodesic() },
          { value: 'network', name: m.siting_network() },
        ]}
        description={asked.distance === 'geodesic' ? m.siting_geodesic_about() : m.siting_network_about()}
        onChange={(distance) => change({ ...asked, distance: distance as SitingAsked['distance'] })}
      />
      <Choice
        label={m.siting_serves()}
        value={kind}
        options={kinds.filter((each) => each !== 'road').map((value) => ({ value, name: kindName(value) }))}
        onChange={(next) => change({ ...asked, serves: { ...serves, kind: [next as Kind], category: [] } })}
      />
      <Choices
        label={m.siting_category()}
        all={m.siting_category_all()}
        value={serves.category}
        options={categoriesOf(kind).map((category) => ({ value: category.code, name: nameOf(category) }))}
        onChange={(category) => change({ ...asked, serves: { ...serves, category: category as typeof serves.category } })}
      />
      <Choice
        label={m.siting_counts()}
        value={serves.counts}
        options={Object.entries(countsNames).map(([value, name]) => ({ value, name: name() }))}
        onChange={(counts) => change({ ...asked, serves: { ...serves, counts: counts as typeof serves.counts } })}
      />
    </>
  )
}

/** Venues of the inventory as candidates. */
function Premises({ asked, change }: Part) {
  const { options } = useTowns()
  const { premises } = asked
  const set = (part: Partial<NonNullable<typeof premises>>) => premises && change({ ...asked, premises: { ...premises, ...part } })
  return (
    <fieldset className="stack siting-premises">
      <legend>{m.siting_premises()}</legend>
      <Checkbox
        className="check-row"
        isSelected={premises !== null}
        onChange={(isOn) => change({ ...asked, premises: isOn ? { category: ['library'], town: [], cost_yuan: null } : null })}
      >
        {m.siting_premises_on()}
      </Checkbox>
      {premises && (
        <>
          <Choices
            label={m.siting_premises_category()}
            all={m.siting_category_all()}
            value={premises.category}
            options={categoriesOf('venue').map((category) => ({ value: category.code, name: nameOf(category) }))}
            onChange={(category) => set({ category: category as typeof premises.category })}
          />
          <Choices
            label={m.siting_premises_town()}
            all={m.plan_town_all()}
            value={premises.town}
            options={options}
            onChange={(town) => set({ town })}
          />
          <NumberBox
            label={m.siting_premises_cost()}
            value={premises.cost_yuan}
            onChange={(cost_yuan) => set({ cost_yuan })}
            least={0}
            most={1e9}
            unit={money_unit()}
            isOptional
          />
        </>
      )}
    </fieldset>
  )
}

function More({ asked, change }: Part) {
  return (
    <details>
      <summary>{m.siting_more()}</summary>
      <div className="stack">
        <NumberBox
          label={m.siting_tolerance()}
          description={m.siting_tolerance_about()}
          value={asked.tolerance_thousandths}
          onChange={(tolerance_thousandths) => tolerance_thousandths !== null && change({ ...asked, tolerance_thousandths })}
          least={0}
          most={200}
          unit={10}
        />
        <NumberBox
          label={m.siting_time_limit()}
          value={asked.time_limit_s}
          onChange={(time_limit_s) => time_limit_s !== null && change({ ...asked, time_limit_s })}
          least={1}
          most={120}
        />
      </div>
    </details>
  )
}
