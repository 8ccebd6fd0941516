import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import { moneyText, moneyUnit, moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import { ruleText } from './rule_words.ts'
import type { WorksResult } from './scenarios_data.ts'
import { Met } from './works_figures.tsx'
import { changeText, hopedTowns, unprovenTowns, workName, worthNumber, worthText, worthUnit } from './works_words.ts'

type Other = NonNullable<WorksResult['runner_up']>

/** The plan beside the next best and the usual ways to choose. */
export function WorksOthers({ plan }: { plan: Plan }) {
  const { asked, result } = plan
  const own: Other = { ...result, chosen: result.chosen.map(({ work_id }) => work_id), covered: result.covered_after, broken: [] }
  const { runner_up, rank_and_cut, equal_shares } = result
  return (
    <section aria-labelledby="scenario-others">
      <table className="scenario-others">
        <caption id="scenario-others">{m.scenario_others()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.scenario_way()}</th>
            <th scope="col" className="number">
              {moneyUnit()}
            </th>
            <th scope="col" className="number">
              {m.scenario_covered_short()}
            </th>
            <th scope="col" className="number">
              {worthUnit(asked.worth)}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row plan={plan} name={m.scenario_this_plan()} about="" other={own} isOwn />
          {runner_up && <Row plan={plan} name={m.scenario_runner_up()} about={swapText(plan, own, runner_up)} other={runner_up} />}
          {rank_and_cut && <Row plan={plan} name={m.scenario_rank_and_cut()} about={m.scenario_rank_and_cut_about()} other={rank_and_cut} />}
          {equal_shares && (
            <Row
              plan={plan}
              name={m.scenario_equal_shares()}
              about={m.scenario_equal_shares_about({ share: moneyWithUnit(equal_shares.share_yuan) })}
              other={equal_shares}
            />
          )}
        </tbody>
      </table>
      <p>{runner_up ? againstText(plan, runner_up) : m.scenario_no_runner_up()}</p>
    </section>
  )
}

function Row({ plan, name, about, other, isOwn = false }: { plan: Plan; name: string; about: string; other: Other; isOwn?: boolean }) {
  const { asked, result } = plan
  const less = other.worth - result.worth
  const unproven = unprovenTowns(other.covered)
  const broken = other.broken.length > 0 ? m.scenario_breaks({ rules: listText(other.broken.map((rule) => ruleText(rule, asked, plan))) }) : ''
  return (
    <>
      <tr className={isOwn ? 'scenario-own' : undefined}>
        <th scope="row">{name}</th>
        <td className="number">{moneyText(other.cost_yuan)}</td>
        <td className="number">{m.scenario_of({ count: hopedTowns(other.covered), total: other.covered.total })}</td>
        <td className="number">
          {worthNumber(other.worth, asked.worth)}
          {!isOwn && less !== 0 && <span className="scenario-about">{changeText(less, asked.worth)}</span>}
        </td>
      </tr>
      <tr className={isOwn ? 'scenario-way-about scenario-own' : 'scenario-way-about'}>
        <td colSpan={4}>
          <Met covered={other.covered} /> {unproven > 0 && `${m.scenario_if_passed({ count: unproven })}${m.sentence_pause()}`}
          {about} {broken && <span className="scenario-broken">{broken}</span>}
        </td>
      </tr>
    </>
  )
}

const named_most = 2

/** What is done instead of what. */
function swapText(plan: Plan, own: Other, other: Other): string {
  const gone = own.chosen.filter((id) => !other.chosen.includes(id))
  const come = other.chosen.filter((id) => !own.chosen.includes(id))
  if (gone.length > named_most || come.length > named_most) return m.scenario_swap_many({ gone: gone.length, come: come.length })
  const names = (ids: readonly string[]) => listText(ids.map((id) => workName(plan, id)))
  if (come.length === 0) return m.scenario_swap_without({ gone: names(gone) })
  return gone.length === 0 ? m.scenario_swap_with({ come: names(come) }) : m.scenario_swap({ gone: names(gone), come: names(come) })
}

/** The next best against this: less worth, less or more money, more or fewer towns. */
function againstText({ asked, result }: Plan, other: Other): string {
  const money = other.cost_yuan - result.cost_yuan
  const towns = hopedTowns(other.covered) - hopedTowns(result.covered_after)
  const parts = [
    other.worth === result.worth ? m.scenario_as_much() : m.scenario_less_worth({ worth: worthText(result.worth - other.worth, asked.worth) }),
    money === 0 ? '' : money < 0 ? m.scenario_saves({ cost: moneyWithUnit(-money) }) : m.scenario_costs_more({ cost: moneyWithUnit(money) }),
    towns === 0 ? '' : towns > 0 ? m.scenario_more_towns({ count: towns }) : m.scenario_fewer_towns({ count: -towns }),
  ]
  return m.scenario_against({ parts: parts.filter(Boolean).join(m.sentence_pause()) })
}
