import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { kinds } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import type { Reply } from '../api.ts'
import { directionText } from '../direction.ts'
import { categoryName, distanceText, isEnglish, lifecycleName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { isStale } from '../stale.ts'
import { DidYouMean } from '../ui/did_you_mean.tsx'
import { VerdictMark } from '../ui/marks.tsx'
import { ReadAloud } from '../ui/read_aloud.tsx'
import { UsableToday } from '../ui/usable_mark.tsx'
import { hoursLines } from './facility_hours.ts'
import { Outside, Understood } from './finder_notes.tsx'
import { sortOf, type FinderState } from './finder_state.ts'

export type Facility = Reply<'/api/v1/facilities'>['facilities'][number]

interface Props {
  state: FinderState
  change: (change: Partial<FinderState>) => void
  listed: Facility[]
  matched: number
  more: (() => void) | undefined
}

/** A number larger than this is not counted out. */
const count_cap = 10_000

export function FinderList({ state, change, listed, matched, more }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const shown = useRef(listed.length)
  useEffect(() => {
    const firstNew = list.current?.children[shown.current]?.querySelector('a')
    if (listed.length > shown.current && shown.current > 0) firstNew?.focus()
    shown.current = listed.length
  }, [listed.length])

  return (
    <section aria-labelledby="finder-count">
      <div className="finder-head">
        <h2 id="finder-count">
          <span role="status">{matched > count_cap ? m.finder_count_many({ count: count_cap }) : m.finder_count({ count: matched })}</span>
        </h2>
        <p className="soft">{orderText(state)}</p>
        {listed.length > 0 && <ReadAloud sentences={() => listed.map((facility) => rowSentence(facility, state.near))} />}
      </div>
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
      {matched === 0 && <Nothing state={state} change={change} />}
      <ol className="finder-list" ref={list}>
        {listed.map((facility, index) => (
          <li key={facility.id} className={facility.number === state.selected ? 'finder-item finder-selected' : 'finder-item'}>
            <Row facility={facility} near={state.near} position={index + 1} />
          </li>
        ))}
      </ol>
      {more && (
        <Button className="button primary finder-more" onPress={more}>
          {m.finder_more({ count: Math.min(20, matched - listed.length) })}
        </Button>
      )}
    </section>
  )
}

function orderText(state: FinderState): string {
  if (state.near) return m.finder_order_distance()
  return sortOf(state) === 'accessible' ? m.finder_order_accessible() : m.finder_order_name()
}

interface RowProps {
  facility: Facility
  near: FinderState['near']
  position?: number
}

/** Verdict and distance, name, where, hours and when it was last seen. */
export function Row({ facility, near, position }: RowProps) {
  const { lon, lat, distance_m, verified_on } = facility
  return (
    <>
      {position !== undefined && (
        <span className="finder-position" aria-hidden="true">
          {position}
        </span>
      )}
      <div className="finder-row">
        <h3>
          <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>
        </h3>
        {near && lon !== null && lat !== null && distance_m !== undefined && (
          <p className="finder-distance keep">
            <span className="soft">{m.direction_towards({ direction: directionText(near, { lon, lat }) })}</span>{' '}
            <strong>{distanceText(distance_m)}</strong>
          </p>
        )}
        <p className="finder-status">
          {facility.lifecycle && facility.lifecycle !== 'operating' && (
            <strong className="finder-not-in-use">{lifecycleName(facility.lifecycle)}</strong>
          )}
          <VerdictMark verdict={facility.verdict} stale={isStale(facility.verdict_on)} />
          <UsableToday seen={facility.usable_today} />
          <span>{hoursText(facility.opening_hours)}</span>
        </p>
        <p className="soft">{[categoryName(facility.category), townName(facility), facility.address].filter(Boolean).join(' · ')}</p>
        <p className="soft">
          {verified_on ? m.finder_verified({ date: verified_on }) : m.finder_verified_never()}
          {isStale(verified_on) && ` · ${m.stale()}`}
          {lon === null && ` · ${m.finder_no_place()}`}
        </p>
      </div>
    </>
  )
}

/** A row as it is read aloud. */
function rowSentence({ lon, lat, distance_m, verdict, ...facility }: Facility, near: FinderState['near']): string {
  const where = near && lon !== null && lat !== null && distance_m !== undefined
  const distance = where ? `${m.direction_towards({ direction: directionText(near, { lon, lat }) })} ${distanceText(distance_m)}` : ''
  return [nameOf(facility), distance, verdictName(verdict), hoursText(facility.opening_hours)].filter(Boolean).join(m.sentence_pause())
}

function townName({ town_name_zh, town_name_en }: Facility): string {
  return (isEnglish() && town_name_en) || town_name_zh
}

function hoursText(hours: string | null): string {
  return hours === null ? m.finder_hours_unknown() : hoursLines(hours).join('；')
}

function Nothing({ state, change }: Pick<Props, 'state' | 'change'>) {
  const { category, town, lifecycle, verdict, q } = state.filter
  const isNarrowed = category.length + town.length + lifecycle.length + verdict.length > 0 || q !== '' || state.bbox !== null
  if (!isNarrowed) return <p className="state">{m.finder_empty_nothing()}</p>
  return (
    <div className="state">
      <h3>{m.finder_empty()}</h3>
      <p>{m.finder_empty_text()}</p>
      <DidYouMean
        q={q}
        search={(words) => change({ filter: { ...state.filter, q: words } })}
        look={({ sort, place: { lon, lat } }) => change({ filter: { ...noFilter, kind: [...kinds], q: sort }, bbox: null, near: { lon, lat } })}
      />
      <Button className="button" onPress={() => change({ filter: { ...noFilter, kind: [...kinds] }, bbox: null, near: state.near })}>
        {m.finder_clear()}
      </Button>
    </div>
  )
}
