import { useState } from 'react'
import { Button } from 'react-aria-components'
import { pointOf, type FieldOnTheWay } from '#domain/sync.ts'
import { distanceM } from '#domain/line.ts'
import { distanceText, isEnglish } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useMay } from '../../session.ts'
import type { Conflict } from '../device/database.ts'
import { useOutbox } from '../device/hooks.ts'
import type { OutboxEntry } from '../device/outbox.ts'
import { changesOf, correctSite } from '../device/site.ts'
import { momentText, stateText } from '../outbox_words.ts'
import { ProblemNote } from '../problem_note.tsx'
import { fieldName, fieldText } from './words.ts'

/** Where somebody says otherwise: both values, with who and when, and what was chosen of them, or is to be. */
export function Contested({ entry }: { entry: OutboxEntry }) {
  const outbox = useOutbox().data ?? []
  const conflicts = entry.receipt?.conflicts ?? []
  if (conflicts.length === 0) return null
  const fields = [...new Set(conflicts.map(({ field }) => field))]
  return (
    <ul className="work-remarks">
      {fields.map((field) => (
        <li key={field}>
          <OneField
            entry={entry}
            field={field}
            conflicts={conflicts.filter((each) => each.field === field)}
            later={laterThan(entry, field, outbox)}
          />
        </li>
      ))}
    </ul>
  )
}

/** What this device said last of the field afterwards. */
function laterThan(entry: OutboxEntry, field: string, outbox: OutboxEntry[]): OutboxEntry | undefined {
  const later = outbox.filter((each) => each.facility_id === entry.facility_id && each.device_seq > entry.device_seq && each.state !== 'replaced')
  later.sort((one, other) => other.device_seq - one.device_seq)
  return later.find((each) => changesOf(each).some((change) => change.field === field))
}

interface Props {
  entry: OutboxEntry
  field: string
  conflicts: Conflict[]
  later: OutboxEntry | undefined
}

function OneField({ entry, field, conflicts, later }: Props) {
  const mayChoose = useMay('edit_facilities', entry.facility)
  const yours = conflicts[0]!.yours // there is one at least
  return (
    <>
      <p>
        <strong>{m.site_contested({ field: fieldName(field) })}</strong>
      </p>
      <p>{m.site_contested_mine({ value: valueText(field, yours) })}</p>
      {conflicts.map((each) => (
        <p key={`${each.theirs_by} ${each.theirs_at}`}>
          {m.site_contested_theirs({ by: nameIn(each), time: momentText(each.theirs_at), value: valueText(field, each.theirs) })}
          {apartText(each)}
        </p>
      ))}
      {later ? (
        <p>{m.site_contested_settled({ value: valueText(field, valueIn(later, field)), state: stateText(later) })}</p>
      ) : mayChoose ? (
        <Choosing entry={entry} conflicts={conflicts} yours={yours} />
      ) : (
        <p>{m.site_contested_not_mine()}</p>
      )}
    </>
  )
}

const valueText = (field: string, value: unknown) => fieldText(field, value) || m.site_nothing()
const nameIn = ({ theirs_by }: Conflict) => theirs_by ?? m.site_contested_somebody()
const valueIn = (row: OutboxEntry, field: string) => changesOf(row).find((each) => each.field === field)?.new

function apartText({ yours, theirs }: Conflict): string {
  const [here, there] = [pointOf(yours), pointOf(theirs)]
  if (!here || !there) return ''
  const distance = distanceText(Math.round(distanceM(here, there)))
  return `${isEnglish() ? ' ' : ''}${m.site_contested_apart({ distance })}`
}

/** What is chosen is a record of its own, by somebody who has seen all that was said. */
function Choosing({ entry, conflicts, yours }: { entry: OutboxEntry; conflicts: Conflict[]; yours: unknown }) {
  const [error, setError] = useState<Error>()
  const [isTaken, setTaken] = useState(false)
  const { facility_id, facility, receipt } = entry
  const field = conflicts[0]!.field as FieldOnTheWay // there is one at least
  const choose = (value: unknown) => {
    setTaken(true)
    const change = { field, old: yours, new: value, grade: gradeIn(entry, field), observed_at: new Date().toISOString() }
    correctSite({ facility_id, facility, version: receipt?.target_version ?? 0, changes: [change], position: null }).catch((failure: Error) => {
      setTaken(false)
      setError(failure)
    })
  }
  return (
    <>
      <div className="row">
        <Button className="button" isDisabled={isTaken} onPress={() => choose(yours)}>
          {m.site_keep_mine()}
        </Button>
        {conflicts.map((each) => (
          <Button key={`${each.theirs_by} ${each.theirs_at}`} className="button" isDisabled={isTaken} onPress={() => choose(each.theirs)}>
            {m.site_keep_theirs({ by: nameIn(each) })}
          </Button>
        ))}
      </div>
      {error && <ProblemNote error={error} />}
    </>
  )
}

const gradeIn = (entry: OutboxEntry, field: string) => changesOf(entry).find((each) => each.field === field)?.grade ?? 'seen'
