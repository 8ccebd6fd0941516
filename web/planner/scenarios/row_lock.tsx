import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'
import type { PlannedWork } from './plan.ts'
import type { RowEdit } from './row_edit.ts'
import { locked, type Lock } from './works_asked.ts'
import { workText } from './works_words.ts'

/** Strikes a work, insists on it, or lets it go again, and has the plan computed at once. */
export function RowLock({ edit, work, isChosen }: { edit: RowEdit; work: PlannedWork; isChosen: boolean }) {
  const { form, isRunning } = edit
  const { asked } = form
  const lock: Lock | null = asked.must.includes(work.id) ? 'must' : asked.must_not.includes(work.id) ? 'must_not' : null
  const isDisabled = isRunning || form.isBusy
  const set = (next: Lock | null) => void form.compute(locked(asked, work.id, next))
  const name = workText(work)
  if (lock)
    return (
      <span className="scenario-lock no-print">
        <span className="tag">{lock === 'must' ? m.scenario_must() : m.scenario_must_not()}</span>
        <Button className="scenario-link" isDisabled={isDisabled} aria-label={m.scenario_release_one({ work: name })} onPress={() => set(null)}>
          {m.scenario_release()}
        </Button>
      </span>
    )
  return (
    <span className="scenario-lock no-print">
      <Button className="scenario-link" isDisabled={isDisabled} aria-label={m.scenario_must_one({ work: name })} onPress={() => set('must')}>
        {m.scenario_must()}
      </Button>
      {(isChosen || work.cost_yuan === null) && (
        <Button
          className="scenario-link"
          isDisabled={isDisabled}
          aria-label={m.scenario_must_not_one({ work: name })}
          onPress={() => set('must_not')}
        >
          {m.scenario_must_not()}
        </Button>
      )}
    </span>
  )
}
