import { m } from '../../paraglide/messages.js'
import type { Plan, PlannedWork } from './plan.ts'
import { worthNumber } from './works_words.ts'

interface Props {
  plan: Plan
  work: PlannedWork
  worth: number
  /** The longest bar. */
  most: number
}

/** What is shown at this work of what the plan brings; of a place that needs several it stands at one of them. */
export function Served({ plan, work, worth, most }: Props) {
  if (worth === 0) return <span className="soft">{nothingText(plan, work)}</span>
  return (
    <span className="scenario-served">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={(100 * worth) / most} height="10" />
      </svg>
      <span className="number">{worthNumber(worth, plan.asked.worth)}</span>
    </span>
  )
}

/** Why nothing is counted here: at which other it is, or that nobody knows. */
function nothingText({ inputs }: Plan, { id, kind }: PlannedWork): string {
  const places = inputs.places.filter(({ needs }) => needs.includes(id))
  if (places.some(({ counted_at }) => counted_at !== id)) return m.scenario_counted_elsewhere()
  if (places.some(({ is_worth_known }) => !is_worth_known)) return m.scenario_worth_unknown()
  return kind === 'verify' ? m.scenario_proves() : '0'
}
