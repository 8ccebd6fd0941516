import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Place } from '../resident/finder_state.ts'
import { to } from '../routes.ts'
import { discardDraft, restoreDraft } from './device/drafts.ts'
import type { DraftHead } from './device/types.ts'
import { momentText } from './outbox_words.ts'
import type { Assignment } from './work_data.ts'
import { Due } from './work_assigned.tsx'
import { wayText, WorkItem } from './work_item.tsx'
import { ProblemNote } from './problem_note.tsx'

/** What is begun on this device, the last one first. */
export function Drafts({ drafts, assigned, near }: { drafts: DraftHead[]; assigned: Assignment[]; near: Place | null }) {
  const [gone, setGone] = useState<DraftHead | null>(null)
  const [said, say] = useState('')
  const [error, setError] = useState<Error>()
  const discard = (draft: DraftHead) => {
    say('')
    discardDraft(draft.id).then(() => setGone(draft), setError)
  }
  const undo = (draft: DraftHead) => {
    setGone(null)
    restoreDraft(draft.id).then(() => say(m.work_restored()), setError)
  }
  return (
    <>
      <div role="status">
        {said}
        {gone && <Undo key={gone.id} draft={gone} undo={() => undo(gone)} />}
      </div>
      {error && <ProblemNote error={error} />}
      {drafts.length > 0 && (
        <section aria-labelledby="work-drafts">
          <h2 id="work-drafts">{m.work_drafts_title({ count: drafts.length })}</h2>
          <ol>
            {drafts.map((each) => (
              <Begun
                key={each.id}
                draft={each}
                assignment={assigned.find(({ facility_id }) => facility_id === each.facility_id)}
                near={near}
                discard={() => discard(each)}
              />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** The button that was pressed is gone, so focus goes to the one that takes it back. */
function Undo({ draft, undo }: { draft: DraftHead; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <p className="note row">
      {m.work_discarded({ name: nameOf(draft.facility) })}
      <Button ref={button} className="button" onPress={undo}>
        {m.work_undo()}
      </Button>
    </p>
  )
}

interface BegunProps {
  draft: DraftHead
  assignment: Assignment | undefined
  near: Place | null
  discard: () => void
}

function Begun({ draft, assignment, near, discard }: BegunProps) {
  const name = nameOf(draft.facility)
  const { answers, photos, updated_at } = draft
  return (
    <WorkItem facility={draft.facility} where={near && assignment ? wayText(near, assignment) : undefined}>
      <p>
        {draft.revises !== null && <span className="tag">{m.work_draft_correction()}</span>}{' '}
        {m.work_draft_state({ time: momentText(updated_at), answers, photos })}
      </p>
      {assignment && (
        <p>
          <Due assignment={assignment} />
        </p>
      )}
      <div className="row">
        <Link className="button primary" href={to.audit(draft.id)} aria-label={m.work_go_on_of({ name })}>
          {m.work_go_on()}
        </Link>
        <Button className="button quiet" aria-label={m.work_discard_of({ name })} onPress={discard}>
          {m.work_discard()}
        </Button>
      </div>
    </WorkItem>
  )
}
