import { Link } from 'wouter'
import type { Way, WayPlan } from '#domain/target_way.ts'
import { noFilter, printFilter } from '#domain/filter.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { QueryView } from '../ui/query_view.tsx'
import type { CoverageAddress } from './coverage_address.ts'
import { Chance } from './coverage_chance.tsx'
import type { Coverage } from './coverage_data.ts'
import { TypedNumber } from './coverage_typed.tsx'
import { most_yuan, type WayAddress } from './coverage_way_address.ts'
import { WayCosts } from './coverage_way_costs.tsx'
import { neededOf, useWayInputs, wayOf, type UncoveredTown, type WayInputs } from './coverage_way_data.ts'
import { LeftOut, PlanTable } from './coverage_way_plan.tsx'
import { optionText, townName, yuan, yuanOfFen } from './coverage_way_words.ts'
import { listText } from './coverage_words.ts'

interface Props {
  coverage: Coverage
  state: CoverageAddress
  change: (change: Partial<CoverageAddress>) => void
}

/** For who plans: what it would cost to get over the target, and how likely visits alone do it. */
export function Ways({ coverage, state, change }: Props) {
  const isAllowed = useMay('read_supervision')
  const inputs = useWayInputs(state, isAllowed)
  if (!isAllowed || coverage.total === 0) return null
  const set = (way: WayAddress) => change({ way })
  return (
    <QueryView query={inputs}>
      {(data) => (
        <div className="coverage-ways no-print">
          <Chance coverage={coverage} inputs={data} way={state.way} change={set} />
          <Cheapest coverage={coverage} inputs={data} way={state.way} change={set} />
        </div>
      )}
    </QueryView>
  )
}

interface CheapestProps {
  coverage: Coverage
  inputs: WayInputs
  way: WayAddress
  change: (way: WayAddress) => void
}

function Cheapest({ coverage, inputs, way, change }: CheapestProps) {
  const needed = neededOf(coverage, way)
  return (
    <section className="coverage-way" aria-labelledby="coverage-way">
      <h2 id="coverage-way">{m.ledger_way_title()}</h2>
      <div className="row">
        <Choice
          label={m.ledger_way_by()}
          value={way.by}
          options={[
            { value: 'towns', name: m.ledger_way_by_towns() },
            { value: 'disabled_residents', name: m.ledger_way_by_disabled() },
          ]}
          onChange={(by) => change({ ...way, by: by === 'towns' ? 'towns' : 'disabled_residents' })}
        />
        <TypedNumber
          label={m.ledger_way_cap()}
          value={way.cap}
          most={most_yuan}
          error={m.ledger_way_cost_error()}
          set={(cap) => change({ ...way, cap })}
        />
      </div>
      {needed === null ? <p>{m.ledger_way_no_figures()}</p> : <Found inputs={inputs} way={way} needed={needed} />}
      {inputs.uncovered.towns.length > 0 && <WayCosts inputs={inputs} way={way} change={change} />}
    </section>
  )
}

function Found({ inputs, way, needed }: Pick<CheapestProps, 'inputs' | 'way'> & { needed: number }) {
  if (needed === 0) return <p>{m.ledger_way_met()}</p>
  const found = wayOf(inputs, way, needed)
  const { towns } = inputs.uncovered
  return (
    <>
      <p>{way.by === 'towns' ? m.ledger_way_needed_towns({ count: needed }) : m.ledger_way_needed_people({ count: needed })}</p>
      {found.state === 'found' ? <Plan found={found} towns={towns} /> : <p className="note">{whyNot(found, way)}</p>}
      <LeftOut left_out={found.left_out} towns={towns} />
    </>
  )
}

function whyNot(found: Exclude<Way, { state: 'found' }>, { by }: WayAddress): string {
  if (found.state === 'capped') return m.ledger_way_capped({ least: yuan(found.least_worst) })
  if (found.state === 'too_many') return m.ledger_way_too_many()
  return by === 'towns' ? m.ledger_way_short_towns({ count: found.weight }) : m.ledger_way_short_people({ count: found.weight })
}

function Plan({ found: { plan, runner_up }, towns }: { found: Extract<Way, { state: 'found' }>; towns: UncoveredTown[] }) {
  return (
    <>
      <p className="coverage-way-sum">
        <strong>{m.ledger_way_expected({ cost: yuanOfFen(plan.expected_fen) })}</strong>
        <span>{m.ledger_way_range({ best: yuan(plan.best), worst: yuan(plan.worst) })}</span>
      </p>
      <PlanTable plan={plan} towns={towns} />
      <p className="soft">{m.ledger_way_order()}</p>
      <p>{otherWay(plan, runner_up, towns)}</p>
      <AssignVisits plan={plan} />
    </>
  )
}

function otherWay(plan: WayPlan, runner_up: WayPlan | null, towns: UncoveredTown[]): string {
  if (runner_up === null) return m.ledger_way_only()
  const more = runner_up.expected_fen - plan.expected_fen
  const words = { plan: planText(runner_up, towns) }
  return more === 0 ? m.ledger_way_equal(words) : m.ledger_way_runner_up({ ...words, more: yuanOfFen(more) })
}

function planText(plan: WayPlan, towns: UncoveredTown[]): string {
  return listText(plan.options.map(({ code, kind }) => optionText(kind, townName(towns, code))))
}

/** To assigning, with the towns that are to be visited chosen; who assigns nothing sees the facilities. */
function AssignVisits({ plan }: { plan: WayPlan }) {
  const mayAssign = useMay('assign_inspections')
  const town = plan.options.filter(({ kind }) => kind === 'verify').map(({ code }) => code)
  if (town.length === 0) return null
  const filter = { ...noFilter, kind: ['service' as const], town }
  return (
    <p>
      <Link className="button primary" href={mayAssign ? to.assign(printFilter(filter)) : to.inventory({ ...filter, lifecycle: ['operating'] })}>
        {mayAssign ? m.ledger_way_assign({ count: town.length }) : m.ledger_way_see({ count: town.length })}
      </Link>
    </p>
  )
}
