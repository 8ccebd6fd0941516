import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { hasNeeds } from '#domain/needs.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { ageText } from './finder_age.ts'
import type { FinderPage } from './finder_data.ts'
import { printFinder, sortOf, type ChangeFinder, type FinderState } from './finder_state.ts'

interface Props {
  state: FinderState
  page: FinderPage
  isNew: boolean
  children: ReactNode
}

/** How many there are, by whether one can use them, and in which order they stand. */
export function FinderHead({ state, page, isNew, children }: Props) {
  const [needs] = useNeeds()
  const isJudged = hasNeeds(needs) && !page.kept?.is_for_other_needs
  const text = isJudged && page.number_matched > 0 ? countsText(page) : totalText(page)
  return (
    <div className="finder-head">
      <div>
        <h2 id="finder-count">{text}</h2>
        <p className="soft">{orderText(state, isJudged)}</p>
        {isJudged && !page.ranked.is_whole && <p className="soft">{m.finder_ranked_part({ count: page.ranked.among })}</p>}
      </div>
      {children}
      <Announced text={text} of={printFinder({ ...state, selected: null, view: 'list' })} isNew={isNew} />
    </div>
  )
}

/** A number larger than this is not counted out. */
const count_cap = 10_000

function totalText({ number_matched: count }: FinderPage): string {
  return count > count_cap ? m.finder_count_many({ count: count_cap }) : m.finder_count({ count })
}

function countsText({ counts: { fits, fits_stale: stale, unknown, does_not_fit } }: FinderPage): string {
  const able = stale > 0 ? m.finder_count_fits_stale({ count: fits + stale, stale }) : m.finder_count_fits({ count: fits })
  const others = [unknown > 0 && m.finder_count_unknown({ count: unknown }), does_not_fit > 0 && m.finder_count_does_not_fit({ count: does_not_fit })]
  return [able, ...others].filter(Boolean).join(m.finder_count_join())
}

function orderText(state: FinderState, isJudged: boolean): string {
  if (isJudged) return state.near ? m.finder_order_fit_distance() : m.finder_order_fit()
  if (state.near) return state.at ? m.finder_order_distance_from({ place: state.at }) : m.finder_order_distance()
  return sortOf(state) === 'accessible' ? m.finder_order_accessible() : m.finder_order_name()
}

/** What the person asked for is said once when it is there; what the page begins with, or asks again by itself, is not. */
function Announced({ text, of, isNew }: { text: string; of: string; isNew: boolean }) {
  const asked = useRef(of)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!isNew || asked.current === of) return
    asked.current = of
    setSaid(text)
  }, [text, of, isNew])
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}

/** Without network: since when the list is known. */
export function Kept({ page, again }: { page: FinderPage; again: () => void }) {
  if (!page.kept) return null
  return (
    <div className="note row finder-kept">
      <p>
        <strong>{m.finder_kept({ age: ageText(page.kept.at) })}</strong> {page.kept.is_for_other_needs && m.finder_kept_other_needs()}
      </p>
      <Button className="button" onPress={again}>
        {m.finder_kept_again()}
      </Button>
    </div>
  )
}

/** What the filters leave out, and what they could not judge and list all the same. */
export function LeftOut({ state, page, isFitOnly, change }: { state: FinderState; page: FinderPage; isFitOnly: boolean; change: ChangeFinder }) {
  const { hours_unknown, usable_unknown, left_out_closed_now, left_out_unusable, unknown, does_not_fit } = page.counts
  const lines = [
    state.is_open_now && hours_unknown > 0 && { text: m.finder_hours_unknown_listed({ count: hours_unknown }), off: null },
    state.is_usable_today && usable_unknown > 0 && { text: m.finder_usable_unknown_listed({ count: usable_unknown }), off: null },
    left_out_closed_now > 0 && { text: m.finder_left_out_closed({ count: left_out_closed_now }), off: { is_open_now: false } },
    left_out_unusable > 0 && { text: m.finder_left_out_unusable({ count: left_out_unusable }), off: { is_usable_today: false } },
    isFitOnly && unknown + does_not_fit > 0 && { text: m.finder_left_out_fit({ unknown, does_not_fit }), off: { is_fit_only: false } },
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <ul className="finder-left-out">
      {lines.map(({ text, off }) => (
        <li key={text} className="row">
          {text}
          {off && (
            <Button className="button quiet" onPress={() => change(off)}>
              {m.finder_left_out_show()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
