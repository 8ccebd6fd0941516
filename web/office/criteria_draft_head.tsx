import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useDiscarding, type Draft } from './criteria_api.ts'
import { Confirm } from './criterion_dialog.tsx'
import { timeText } from './import_words.ts'

/** Which version it is to be, who touched it last, and the way to give it up. */
export function DraftHead({ draft }: { draft: Draft }) {
  const { number, based_on, changed_at, changed_by } = draft
  const discarding = useDiscarding(draft)
  const queries = useQueryClient()
  const [, go] = useLocation()
  const discard = async () => {
    await discarding.mutateAsync()
    await queries.invalidateQueries({ queryKey: ['criteria', 'drafts'] })
    go(to.criteria())
  }
  return (
    <>
      <p>
        <strong>{m.criteria_version_named({ number, name: nameOf(draft) })}</strong>
      </p>
      <p className="soft">
        {m.criteria_draft_about({ number: based_on })}
        {changed_by && ` ${m.criteria_draft_changed({ by: changed_by, time: timeText(changed_at) })}`}
      </p>
      <Confirm open={m.criteria_discard()} title={m.criteria_discard_title({ number })} submit={m.criteria_discard_submit()} send={discard}>
        <p>{m.criteria_discard_text()}</p>
      </Confirm>
    </>
  )
}
