import { Link } from 'wouter'
import { useCriteria } from '../../criteria_data.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { listText } from '../coverage_words.ts'
import type { Plan, PlannedWork } from './plan.ts'
import { partText } from './works_words.ts'

const named_most = 2

/** Which place, with the way to it, what is done there, and what it mends. */
export function WorkCell({ plan, work }: { plan: Plan; work: PlannedWork }) {
  const criteria = useCriteria(plan.inputs.criteria_version).data
  const mends = work.criteria.map((id) => {
    const criterion = criteria?.get(id)
    return criterion ? nameOf(criterion) : id
  })
  const more =
    mends.length > named_most
      ? m.scenario_mends_more({ items: mends.slice(0, named_most).join(m.list_comma()), count: mends.length })
      : listText(mends)
  const also = plan.asked.shared.filter(({ work_id }) => work_id === work.id).length
  return (
    <>
      {work.facility_id ? <Link href={to.facility(work.facility_id)}>{nameOf(work)}</Link> : nameOf(work)} <span>{partText(work)}</span>
      {also > 0 && <span className="soft"> {m.scenario_shared({ count: also + 1 })}</span>}
      {mends.length > 0 && <p className="scenario-mends soft">{m.scenario_mends({ items: more })}</p>}
    </>
  )
}
