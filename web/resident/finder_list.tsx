import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { kinds } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import { useWide } from '../media.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { DidYouMean } from '../ui/did_you_mean.tsx'
import { ReadAloud } from '../ui/read_aloud.tsx'
import { pageSize, type Facility, type FinderPage } from './finder_data.ts'
import { FinderHead, Kept, LeftOut } from './finder_head.tsx'
import { Outside, Understood } from './finder_notes.tsx'
import { Row, rowSentence } from './finder_row.tsx'
import type { ChangeFinder, FinderState } from './finder_state.ts'

interface Props {
  state: FinderState
  change: ChangeFinder
  /** As far as they were asked for, and are shown. */
  listed: Facility[]
  page: FinderPage
  isFitOnly: boolean
  /** Not what is shown until the answer is there. */
  isNew: boolean
  more: (() => void) | undefined
  again: () => void
  mapSwitch: ReactNode
}

export function FinderList({ state, change, listed, page, isFitOnly, isNew, more, again, mapSwitch }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [elder] = useElderMode()
  useFocusOnMore(list, listed.length)
  useSelectedInSight(list, state.selected)
  return (
    <section aria-labelledby="finder-count" aria-busy={!isNew}>
      <FinderHead state={state} page={page} isNew={isNew}>
        {mapSwitch}
      </FinderHead>
      <Kept page={page} again={again} />
      <Outside near={state.near} change={change} />
      <Understood state={state} change={change} />
      {state.bbox && (
        <p className="note row">
          {m.finder_area_on()}
          <Button className="button quiet" onPress={() => change({ bbox: null })}>
            {m.finder_area_clear()}
          </Button>
        </p>
      )}
      {page.number_matched === 0 && <Nothing state={state} change={change} />}
      <ol className="finder-list" ref={list}>
        {listed.map((facility, index) => (
          <Item key={facility.id} facility={facility} position={index + 1} state={state} change={change} />
        ))}
      </ol>
      {more && (
        <Button className="button primary finder-more" onPress={more}>
          {m.finder_more({ count: Math.min(pageSize(elder), page.number_matched - listed.length) })}
        </Button>
      )}
      <LeftOut state={state} page={page} isFitOnly={isFitOnly} change={change} />
      {listed.length > 0 && <ReadAloud sentences={() => listed.map((facility) => rowSentence(facility, state.near))} />}
    </section>
  )
}

/** Focus goes on with the first of what was added. */
function useFocusOnMore(list: React.RefObject<HTMLOListElement | null>, count: number): void {
  const shown = useRef(count)
  useEffect(() => {
    const firstNew = list.current?.children[shown.current]?.querySelector('a')
    if (count > shown.current && shown.current > 0) firstNew?.focus()
    shown.current = count
  }, [list, count])
}

/** What is chosen on the map beside is in sight in the list too. */
function useSelectedInSight(list: React.RefObject<HTMLOListElement | null>, selected: number | null): void {
  useEffect(() => {
    if (selected !== null) list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [list, selected])
}

interface ItemProps {
  facility: Facility
  position: number
  state: FinderState
  change: ChangeFinder
}

/** A row; beside the map with its number there, which chooses its pin. */
function Item({ facility, position, state, change }: ItemProps) {
  const wide = useWide()
  const isSelected = facility.number === state.selected
  return (
    <li className="finder-item" data-selected={isSelected || undefined}>
      {wide && (
        <button
          type="button"
          className="finder-position"
          aria-label={m.finder_show_on_map({ position, name: nameOf(facility) })}
          aria-pressed={isSelected}
          onClick={() => change({ selected: isSelected ? null : facility.number })}
        >
          {position}
        </button>
      )}
      <Row facility={facility} near={state.near} />
    </li>
  )
}

function Nothing({ state, change }: { state: FinderState; change: ChangeFinder }) {
  const { category, town, lifecycle, verdict, q } = state.filter
  const isNarrowed = category.length + town.length + lifecycle.length + verdict.length > 0 || q !== '' || state.bbox !== null
  if (!isNarrowed && !state.is_open_now && !state.is_usable_today) return <p className="state">{m.finder_empty_nothing()}</p>
  const without = { bbox: null, is_open_now: false, is_usable_today: false, is_fit_only: false }
  return (
    <div className="state">
      <h3>{m.finder_empty()}</h3>
      <p>{m.finder_empty_text()}</p>
      <DidYouMean
        q={q}
        search={(words) => change({ filter: { ...state.filter, q: words } })}
        look={({ sort, place }) =>
          change({ ...without, filter: { ...noFilter, kind: [...kinds], q: sort }, near: { lon: place.lon, lat: place.lat }, at: nameOf(place) })
        }
      />
      <Button className="button" onPress={() => change({ ...without, filter: { ...noFilter, kind: [...kinds] } })}>
        {m.finder_clear()}
      </Button>
    </div>
  )
}
