import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Followed } from './followed.tsx'
import { moneyWithUnit } from './money.ts'
import type { Plan, PlannedWork } from './plan.ts'
import type { Scenario } from './scenarios_data.ts'
import { workText } from './works_words.ts'

/** From the plan to the work: visits to assign, orders to draft, and what has to be decided otherwise; then what became of it. */
export function Doing({ scenario, plan }: { scenario: Scenario; plan: Plan }) {
  const mayAssign = useMay('assign_inspections')
  const mayOrder = useMay('issue_orders')
  const chosen = plan.result.chosen.flatMap(({ work_id }) => plan.work(work_id) ?? [])
  const of = (...kinds: PlannedWork['kind'][]) => chosen.filter(({ kind }) => kinds.includes(kind))
  const visits = of('verify')
  const others = of('build', 'reopen')
  if (chosen.length === 0) return null
  return (
    <section className="scenario-doing" aria-labelledby="scenario-doing">
      <h2 id="scenario-doing">{m.scenario_doing()}</h2>
      <ul className="scenario-next no-print">
        {visits.length > 0 && (
          <li>
            <span>{m.scenario_next_visits({ count: visits.length })}</span>
            {mayAssign && (
              <Link className="button" href={to.assign(new URLSearchParams(idsOf(visits).map((id) => ['facility', id])))}>
                {m.scenario_next_assign()}
              </Link>
            )}
          </li>
        )}
        {byDepartment(of('renovate')).map(([department, works]) => (
          <li key={department ?? ''}>
            <span>
              {m.scenario_next_order({
                department: department === null ? m.scenario_no_department() : plan.departmentName(department),
                count: works.length,
                cost: moneyWithUnit(works.reduce((sum, { cost_yuan }) => sum + (cost_yuan ?? 0), 0)),
              })}
            </span>
            {mayOrder && (
              <Link
                className="button"
                href={to.newOrder(
                  idsOf(works),
                  works.flatMap(({ finding_ids }) => finding_ids),
                )}
              >
                {m.scenario_next_draft()}
              </Link>
            )}
          </li>
        ))}
        {others.map((work) => (
          <li key={work.id}>
            <span>{workText(work)}</span>
            <span className="soft">{m.scenario_next_decide()}</span>
          </li>
        ))}
      </ul>
      {scenario.signed_at === null ? <p className="soft no-print">{m.scenario_follow_later()}</p> : <Followed scenario={scenario} plan={plan} />}
    </section>
  )
}

const idsOf = (works: readonly PlannedWork[]) => [...new Set(works.flatMap(({ facility_id }) => facility_id ?? []))]

/** An order is answered by one department. */
function byDepartment(works: readonly PlannedWork[]): [string | null, PlannedWork[]][] {
  const codes = [...new Set(works.map(({ department_code }) => department_code))]
  return codes.map((code) => [code, works.filter(({ department_code }) => department_code === code)])
}
