import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api, type Reply } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { QueryView } from '../../ui/query_view.tsx'
import { moneyText, moneyUnit, moneyWithUnit } from './money.ts'
import type { Plan } from './plan.ts'
import type { Scenario } from './scenarios_data.ts'
import { workName } from './works_words.ts'

type Progress = Reply<'/api/v1/scenarios/{id}/progress'>
type Work = Progress['works'][number]

/** Planned against done, work by work. */
export function Followed({ scenario: { id }, plan }: { scenario: Scenario; plan: Plan }) {
  const query = useQuery({
    queryKey: ['scenarios', 'followed', id],
    queryFn: () => answer(api.GET('/api/v1/scenarios/{id}/progress', { params: { path: { id } } })),
    staleTime: 0,
  })
  return <QueryView query={query}>{(progress) => <Table plan={plan} progress={progress} />}</QueryView>
}

function Table({ plan, progress: { planned, done, as_of, works } }: { plan: Plan; progress: Progress }) {
  return (
    <>
      <p className="scenario-followed">
        <strong>{m.scenario_followed({ done: done.count, planned: planned.count })}</strong>{' '}
        {m.scenario_followed_money({ done: moneyWithUnit(done.cost_yuan), planned: moneyWithUnit(planned.cost_yuan), date: as_of })}
      </p>
      <table className="scenario-works" aria-label={m.scenario_followed_title()}>
        <thead>
          <tr>
            <th scope="col">{m.scenario_town()}</th>
            <th scope="col">{m.scenario_work_head()}</th>
            <th scope="col" className="number">
              {moneyUnit()}
            </th>
            <th scope="col">{m.scenario_state()}</th>
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <tr key={work.work_id}>
              <td data-label={m.scenario_town()}>{plan.townName(plan.work(work.work_id)?.town_code ?? '')}</td>
              <td>{workName(plan, work.work_id)}</td>
              <td className="number" data-label={moneyUnit()}>
                {moneyText(work.cost_yuan)}
              </td>
              <td data-label={m.scenario_state()}>
                <State work={work} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function State({ work: { state, done_on, order_id } }: { work: Work }) {
  if (state === 'done') return <strong>{done_on === null ? m.scenario_work_done() : m.scenario_work_done_on({ date: done_on })}</strong>
  if (state === 'assigned') return m.scenario_work_assigned()
  if (state === 'in_order' && order_id) return <Link href={to.order(order_id)}>{m.scenario_work_in_order()}</Link>
  return m.scenario_work_open()
}
