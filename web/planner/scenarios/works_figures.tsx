import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { TownShape } from '../../ui/marks.tsx'
import { moneyText, moneyUnit, moneyWithUnit, numberText } from './money.ts'
import type { Plan } from './plan.ts'
import type { WorksResult } from './scenarios_data.ts'
import { hopedTowns, rateText, unprovenTowns, worthNumber, worthUnit } from './works_words.ts'

/** The four numbers by which people decide. */
export function WorksFigures({ plan }: { plan: Plan }) {
  const { asked, result } = plan
  const { covered_before: before, covered_after: after, rank_and_cut } = result
  const fewer = rank_and_cut ? hopedTowns(after) - hopedTowns(rank_and_cut.covered) : 0
  const unproven = unprovenTowns(after)
  const budget = asked.budget_yuan.reduce((sum, yuan) => sum + yuan, 0)
  const towns = new Set(result.chosen.map(({ work_id }) => plan.work(work_id)?.town_code)).size
  return (
    <dl className="scenario-figures">
      <Figure name={m.scenario_cost()} value={moneyText(result.cost_yuan)} unit={moneyUnit()}>
        {m.scenario_cost_about({
          available: moneyText(result.available_yuan),
          budget: moneyText(budget),
          reserve: moneyText(asked.reserve_yuan),
        })}
      </Figure>
      <Figure name={m.scenario_covered()} value={m.scenario_arrow({ from: before.towns, to: hopedTowns(after) })} unit={`/\u00A0${after.total}`}>
        {m.scenario_arrow({ from: rateText(before), to: rateText(after) })}{' '}
        {unproven > 0 && `${m.sentence_pause()}${m.scenario_if_passed({ count: unproven })}`} <Met covered={after} />
      </Figure>
      <Figure name={m.scenario_more_served()} value={worthNumber(result.worth, asked.worth)} unit={worthUnit(asked.worth)}>
        {m.scenario_more_about({ works: numberText(result.chosen.length), towns: numberText(towns), places: numberText(result.opened.length) })}
      </Figure>
      {rank_and_cut && (
        <Figure
          name={m.scenario_rank_loses()}
          value={worthNumber(Math.max(0, result.worth - rank_and_cut.worth), asked.worth)}
          unit={worthUnit(asked.worth)}
          also={Math.max(0, fewer)}
          isLoss={rank_and_cut.worth < result.worth || fewer > 0}
        >
          {rankText(result, rank_and_cut)}
        </Figure>
      )}
    </dl>
  )
}

/** What taking the ranking from the top until the money ends would come to in towns and money. */
function rankText({ covered_after: after }: WorksResult, { covered, cost_yuan }: NonNullable<WorksResult['rank_and_cut']>): string {
  const fewer = hopedTowns(after) - hopedTowns(covered)
  const words = { towns: hopedTowns(covered), total: covered.total, cost: moneyWithUnit(cost_yuan), fewer }
  if (isMetIfPassed(covered) === false && isMetIfPassed(after)) return m.scenario_rank_misses(words)
  return fewer > 0 ? m.scenario_rank_fewer(words) : m.scenario_rank_about(words)
}

interface FigureProps {
  name: string
  value: string
  unit: string
  /** Towns besides. */
  also?: number
  isLoss?: boolean
  children: ReactNode
}

function Figure({ name, value, unit, also = 0, isLoss = false, children }: FigureProps) {
  return (
    <div className={isLoss ? 'scenario-figure scenario-loss' : 'scenario-figure'}>
      <dt>{name}</dt>
      <dd>
        <p className="keep">
          <strong>{value}</strong> {unit}
          {also > 0 && (
            <>
              {m.sentence_pause()}
              <strong>{also}</strong> {m.scenario_unit_towns()}
            </>
          )}
        </p>
        <p className="scenario-figure-about">{children}</p>
      </dd>
    </div>
  )
}

const isMetIfPassed = ({ is_met, is_met_if_passed = is_met }: WorksResult['covered_after']) => is_met_if_passed

/** Whether the towns exceed the target: shape, word and colour. */
export function Met({ covered }: { covered: WorksResult['covered_after'] }) {
  const { is_met } = covered
  if (is_met === null) return null
  if (!is_met && isMetIfPassed(covered))
    return (
      <span className="mark mark-to_verify">
        <TownShape state="to_verify" />
        {m.scenario_met_if_passed()}
      </span>
    )
  return (
    <span className={is_met ? 'mark mark-covered' : 'mark mark-not_covered'}>
      <TownShape state={is_met ? 'covered' : 'not_covered'} />
      {is_met ? m.scenario_met() : m.scenario_not_met()}
    </span>
  )
}
