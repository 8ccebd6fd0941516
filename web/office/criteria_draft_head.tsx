import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useDiscarding, type Draft } from './criteria_api.ts'
import { Confirm } from './criterion_dialog.tsx'
import { timeText } from './import_words.ts'
import { sentences } from './sentences.ts'

/** Which version it is to be, and who touched it last. */
export function DraftHead({ draft }: { draft: Draft }) {
  const { number, based_on, changed_at, changed_by } = draft
  return (
    <>
      <p>
        <strong>{m.criteria_version_named({ number, name: nameOf(draft) })}</strong>
      </p>
      <p className="soft">
        {sentences(
          m.criteria_draft_about({ number: based_on }),
          changed_by ? m.criteria_draft_changed({ by: changed_by, time: timeText(changed_at) }) : '',
        )}
      </p>
    </>
  )
}

/** The way to give it up. */
export function Discard({ draft }: { draft: Draft }) {
  const discarding = useDiscarding(draft)
  const queries = useQueryClient()
  const [, go] = useLocation()
  const discard = async () => {
    await discarding.mutateAsync()
    go(to.criteria())
    void queries.invalidateQueries({ queryKey: ['criteria', 'drafts'] })
  }
  return (
    <section aria-label={m.criteria_discard()}>
      <Confirm
        open={m.criteria_discard()}
        title={m.criteria_discard_title({ number: draft.number })}
        submit={m.criteria_discard_submit()}
        send={discard}
      >
        <p>{m.criteria_discard_text()}</p>
      </Confirm>
    </section>
  )
}
