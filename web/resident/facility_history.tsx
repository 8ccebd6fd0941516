import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Failed, Loading } from '../ui/query_view.tsx'
import { useFacility, useHistory, type Change, type Facility, type HistoryFilter } from './facility_data.ts'
import { HistoryFilters } from './facility_history_filters.tsx'
import { whyText } from './facility_history_why.ts'
import { actorName, changeLines } from './facility_history_words.ts'
import { Restore } from './facility_restore.tsx'
import { momentText } from './facility_value.ts'

/** Who changed what, when and why, on request. */
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
  const [filter, setFilter] = useState<HistoryFilter>({})
  const [done, setDone] = useState<string | null>(null)
  const mayRestore = useMay('restore_versions', facility) && facility.lifecycle !== 'closed'
  const history = useHistory(facility.id, filter)
  const wordsOf = useWords(facility)
  if (history.error) return <Failed error={history.error} retry={() => void history.refetch()} />
  if (!history.data) return <Loading />
  const changes = history.data.pages.flatMap((page) => page.changes)
  const linesOf = wordsOf(changes)
  const told = together(changes, linesOf)
  return (
    <>
      <HistoryFilters facility={facility} filter={filter} actors={history.data.pages[0]!.actors} change={setFilter} />
      <p role="status">{done}</p>
      {told.length === 0 && <p>{Object.keys(filter).length > 0 ? m.history_none() : m.facility_history_empty()}</p>}
      <ol className="facility-changes">
        {told.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
            {mayRestore && entry.version !== null && (
              <Restore facility={facility} version={{ id: entry.version, at: entry.at }} wordsOf={wordsOf} say={setDone} />
            )}
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

/** Tells changes in words, knowing all of them. */
function useWords({ id, components, split_from }: Facility) {
  const towns = useCity()?.towns ?? []
  const road = useFacility(split_from ?? id).data
  const divided_from = road && nameOf(road)
  return (changes: Change[]) => (change: Change) => changeLines(change, { components, changes, towns, id, divided_from })
}
export type WordsOf = ReturnType<typeof useWords>

function Entry({ entry: { at, actor, why, lines } }: { entry: Told }) {
  const reason = whyText(why)
  return (
    <>
      <p className="soft">
        <time className="keep" dateTime={at}>
          {momentText(at)}
        </time>{' '}
        {actorName(actor)}
      </p>
      <p className="facility-lines">{lines.join('\n')}</p>
      {reason && <p className="soft">{reason}</p>}
    </>
  )
}

interface Told extends Pick<Change, 'id' | 'at' | 'actor' | 'why'> {
  lines: string[]
  /** The change whose version can come back. */
  version: number | null
}

/** What one person did in one go is one entry, in the order in which it was done; what has no words is left out. */
function together(changes: Change[], linesOf: (change: Change) => string[]): Told[] {
  const told: Told[] = []
  for (const change of changes) {
    const lines = linesOf(change)
    const last = told.at(-1)
    const version = hasVersion(change) ? change.id : null
    if (last?.at === change.at && last.actor === change.actor) {
      last.lines.unshift(...lines)
      last.version ??= version
    } else if (lines.length > 0) told.push({ ...change, lines, version })
  }
  return told
}

/** What it left of the facility or of one of its parts can come back. */
function hasVersion({ entity, action }: Change): boolean {
  return action !== 'delete' && (entity === 'facilities' || entity === 'components')
}
