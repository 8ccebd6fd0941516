import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import { useTowns } from '../../office/town_names.ts'
import { useDepartmentName } from '../../office/departments.ts'
import { filterText, weightTexts } from './asked_words.ts'
import { groupsOf } from './groups.ts'
import { moneyWithUnit, numberText } from './money.ts'
import type { Plan } from './plan.ts'
import { ruleText } from './rule_words.ts'
import { rulesOf } from './asked_rules.ts'
import type { WorksAsked } from './scenarios_data.ts'
import { priceText, workName, worthName } from './works_words.ts'

/** What is asked, to read and to print. */
export function AskedText({ plan, asked }: { plan: Plan | null; asked: WorksAsked }) {
  const { townName } = useTowns()
  const departmentName = useDepartmentName()
  const names = plan ?? { work: () => undefined, place: () => undefined, townName, departmentName }
  const groups = groupsOf(asked, names)
  const money = asked.budget_yuan.map(moneyWithUnit)
  const locks = (ids: readonly string[]) => (ids.length === 0 ? m.none() : listText(ids.map((id) => workName(names, id))))
  return (
    <section className="scenario-asked-text" aria-labelledby="scenario-asked-text">
      <h2 id="scenario-asked-text">{m.scenario_asked()}</h2>
      <dl>
        <dt>{m.scenario_budget_name()}</dt>
        <dd>{listText(money)}</dd>
        <dt>{m.scenario_asked_reserve()}</dt>
        <dd>{moneyWithUnit(asked.reserve_yuan)}</dd>
        <dt>{m.scenario_worth()}</dt>
        <dd>
          {worthName(asked.worth)}
          {asked.worth === 'people' && m.scenario_within({ reach: numberText(asked.reach_m) })}
          {asked.worth === 'score' && <span className="soft"> {listText(weightTexts(asked.weights))}</span>}
        </dd>
        {Object.values(asked.filter).flat().length > 0 && (
          <>
            <dt>{m.scenario_asked_filter()}</dt>
            <dd>{filterText(asked.filter, townName)}</dd>
          </>
        )}
        {rulesOf(asked).map((rule) => (
          <RuleText key={rule} rule={rule} text={ruleText(rule, asked, names)} plan={plan} />
        ))}
        <dt>{m.scenario_must()}</dt>
        <dd>{locks(asked.must)}</dd>
        <dt>{m.scenario_must_not()}</dt>
        <dd>{locks(asked.must_not)}</dd>
        {groups.length > 0 && (
          <>
            <dt>{m.scenario_groups()}</dt>
            <dd>{groups.map(({ text }) => text).join(m.scenario_semicolon())}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function RuleText({ rule, text, plan }: { rule: string; text: string; plan: Plan | null }) {
  const told = plan?.result.rules.find((each) => each.rule === rule)
  const price = told && plan ? m.scenario_costs_worth({ price: priceText(told.price, plan.asked.worth, m.scenario_price_unknown) }) : ''
  return (
    <>
      <dt>{m.scenario_floor()}</dt>
      <dd>
        {text} <span className="soft">{price}</span>
      </dd>
    </>
  )
}
