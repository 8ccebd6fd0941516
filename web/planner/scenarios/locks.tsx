import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'
import type { Plan } from './plan.ts'
import { isConflicting } from './rule_words.ts'
import { locked, type Lock } from './works_asked.ts'
import type { WorksForm } from './works_draft.ts'
import { workName } from './works_words.ts'

/** What has to be done, and what is not to be done, each with the way to let it go. */
export function Locks({ form, plan }: { form: WorksForm; plan: Plan | null }) {
  return (
    <>
      {(['must', 'must_not'] as const).map((lock) => (
        <LockList key={lock} form={form} plan={plan} lock={lock} />
      ))}
    </>
  )
}

function LockList({ form, plan, lock }: { form: WorksForm; plan: Plan | null; lock: Lock }) {
  const ids = form.asked[lock]
  const rule = lock === 'must' ? 'locked_in' : 'locked_out'
  if (ids.length === 0) return null
  return (
    <section className="scenario-locks" id={`ask-${lock}`} tabIndex={-1} aria-labelledby={`scenario-${lock}`}>
      <h3 id={`scenario-${lock}`}>{lock === 'must' ? m.scenario_must() : m.scenario_must_not()}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <span>
              {plan ? workName(plan, id) : id}
              {plan && isConflicting(plan.result, `${rule}:${id}`) && <strong className="scenario-bad"> {m.scenario_conflicts()}</strong>}
            </span>
            <Button
              className="button quiet scenario-small"
              aria-label={m.scenario_release_one({ work: plan ? workName(plan, id) : id })}
              onPress={() => form.change(locked(form.asked, id, null))}
            >
              {m.scenario_release()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
