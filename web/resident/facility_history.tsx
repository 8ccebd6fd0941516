import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Failed, Loading } from '../ui/query_view.tsx'
import { useFacility, useHistory, type Change, type Facility } from './facility_data.ts'
import { actorName, changeLines } from './facility_history_words.ts'
import { momentText } from './facility_value.ts'

/** Who changed what and when, on request. */
export function History({ facility }: { facility: Facility }) {
  const [open, setOpen] = useState(false)
  return (
    <section className="facility-section no-print" aria-labelledby="facility-history">
      <h2 id="facility-history">{m.facility_history_title()}</h2>
      <Button className="button quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? m.facility_history_hide() : m.facility_history_show()}
      </Button>
      {open && <Changes facility={facility} />}
    </section>
  )
}

function Changes({ facility }: { facility: Facility }) {
  const history = useHistory(facility.id, true)
  const towns = useCity()?.towns ?? []
  const { id, components, split_from } = facility
  const road = useFacility(split_from ?? id).data
  if (history.error) return <Failed error={history.error} retry={() => void history.refetch()} />
  if (!history.data) return <Loading />
  const changes = history.data.pages.flatMap((page) => page.changes)
  const told = together(changes, (change) => changeLines(change, { components, changes, towns, id, divided_from: road && nameOf(road) }))
  return (
    <>
      {told.length === 0 && <p>{m.facility_history_empty()}</p>}
      <ol className="facility-changes">
        {told.map(({ id: entry, at, actor, lines }) => (
          <li key={entry}>
            <p className="soft">
              <time className="keep" dateTime={at}>
                {momentText(at)}
              </time>{' '}
              {actorName(actor)}
            </p>
            <p className="facility-lines">{lines.join('\n')}</p>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button className="button quiet" isDisabled={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
          {m.facility_history_more()}
        </Button>
      )}
    </>
  )
}

interface Told extends Pick<Change, 'id' | 'at' | 'actor'> {
  lines: string[]
}

/** What one person did in one go is one entry, in the order in which it was done; what has no words is left out. */
function together(changes: Change[], linesOf: (change: Change) => string[]): Told[] {
  const told: Told[] = []
  for (const change of changes) {
    const lines = linesOf(change)
    const last = told.at(-1)
    if (last?.at === change.at && last.actor === change.actor) last.lines.unshift(...lines)
    else if (lines.length > 0) told.push({ ...change, lines })
  }
  return told
}
