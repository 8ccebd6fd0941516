import { Button } from 'react-aria-components'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useRejudgings, useTrying, type Draft } from './criteria_api.ts'
import { RejudgingView } from './criteria_rejudging.tsx'
import { Refused } from './refused.tsx'

/** What publishing the draft would change, asked before it is done. */
export function Trial({ draft }: { draft: Draft }) {
  const trying = useTrying(draft)
  const trial = useTrial(draft)
  const itemName = (id: string) => {
    const item = draft.criteria.find((each) => each.id === id)
    return item ? nameOf(item) : ''
  }
  return (
    <section aria-labelledby="criteria-trial">
      <h2 id="criteria-trial">{m.criteria_trial()}</h2>
      <p>{m.criteria_trial_text()}</p>
      {trial && !trial.is_current && trial.state !== 'running' && <p className="note">{m.criteria_trial_outdated()}</p>}
      {trial && <RejudgingView each={trial} itemName={itemName} />}
      {trying.error && <Refused error={trying.error} />}
      {trial?.state !== 'running' && (
        <div className="row">
          <Button className="button" onPress={() => trying.mutate()} isDisabled={trying.isPending}>
            {trial ? m.criteria_trial_again() : m.criteria_trial_start()}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The last one of this draft. */
export function useTrial({ number }: Draft) {
  const query = useRejudgings(true)
  return query.data?.find(({ mode, criteria_version }) => mode === 'trial' && criteria_version === number)
}
