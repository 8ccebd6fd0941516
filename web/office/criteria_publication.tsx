import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { usePublishing, type Draft } from './criteria_api.ts'
import { useTrial } from './criteria_trial.tsx'
import { Confirm } from './criterion_dialog.tsx'

/** Puts the draft in force. It can't be undone, so it is asked once. */
export function Publication({ draft }: { draft: Draft }) {
  const { number } = draft
  const publishing = usePublishing(draft)
  const queries = useQueryClient()
  const [, go] = useLocation()
  const publish = async () => {
    await publishing.mutateAsync()
    go(to.criteria())
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
  }
  return (
    <section aria-labelledby="criteria-publication">
      <h2 id="criteria-publication">{m.criteria_publish({ number })}</h2>
      <p>{m.criteria_publish_text()}</p>
      <div className="row">
        <Confirm
          open={m.criteria_publish_open()}
          title={m.criteria_publish_title({ number })}
          submit={m.criteria_publish_submit({ number })}
          send={publish}
          isPrimary
        >
          <p>{m.criteria_publish_confirm()}</p>
          <TrialSaid draft={draft} />
        </Confirm>
      </div>
    </section>
  )
}

/** What the trial found, or that there was none of the draft as it is. */
function TrialSaid({ draft }: { draft: Draft }) {
  const trial = useTrial(draft)
  if (!trial || trial.state !== 'done' || !trial.is_current) return <p className="note">{m.criteria_publish_untried()}</p>
  return <p>{m.criteria_trial_outcome({ done: trial.done, changed: trial.changed })}</p>
}
