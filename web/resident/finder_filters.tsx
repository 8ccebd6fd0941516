import { Checkbox } from 'react-aria-components'
import { Link } from 'wouter'
import { kinds, verdicts, type Kind, type Verdict } from '#domain/facility.ts'
import { hasNeeds } from '#domain/needs.ts'
import { useCity } from '../city.ts'
import { kindName, nameOf, verdictName } from '../names.ts'
import { useNeeds } from '../needs.ts'
import { needsSummary } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Choice } from '../ui/choice.tsx'
import { PlaceSearch } from '../ui/place_search.tsx'
import { allKinds, kindsWith, type ChangeFinder, type FinderState } from './finder_state.ts'
import { MyPosition } from './my_position.tsx'

interface Props {
  state: FinderState
  change: ChangeFinder
}

export function FinderFilters({ state, change }: Props) {
  const { filter, at } = state
  const [needs] = useNeeds()
  const elsewhere = at ? { near: null, at: null } : {}
  return (
    <div className="finder-filters" role="search">
      <div className="finder-search">
        <PlaceSearch
          value={at ?? filter.q}
          search={(q) => change({ filter: { ...filter, q, ...kindsWith(filter, q) }, ...elsewhere, bbox: null, selected: null })}
          near={({ name, lon, lat }) =>
            change({ filter: { ...filter, ...kindsWith(filter, ''), q: '' }, near: { lon, lat }, at: name, bbox: null, selected: null })
          }
          within={(town) =>
            change({ filter: { ...filter, ...kindsWith(filter, ''), q: '', town: [town] }, ...elsewhere, bbox: null, selected: null })
          }
        />
        <MyPosition near={at ? null : state.near} locate={(near) => change({ near, at: null })} />
      </div>
      <MyNeeds />
      <div className="finder-only">
        <Only isOn={state.is_open_now} set={(is_open_now) => change({ is_open_now })} name={m.finder_open_now()} />
        <Only isOn={state.is_usable_today} set={(is_usable_today) => change({ is_usable_today })} name={m.finder_usable_today()} />
        {hasNeeds(needs) && <Only isOn={state.is_fit_only} set={(is_fit_only) => change({ is_fit_only })} name={m.finder_fit_only()} />}
      </div>
      <Choices state={state} change={change} />
    </div>
  )
}

/** What the list is sorted for. */
function MyNeeds() {
  const [needs] = useNeeds()
  const has = hasNeeds(needs)
  return (
    <div className="finder-needs">
      <p>
        {has ? (
          <>
            <strong>{needsSummary(needs)}</strong> <span className="soft">{m.finder_needs_mine()}</span>
          </>
        ) : (
          m.finder_needs_invite()
        )}
      </p>
      <Link href={to.needs()}>{has ? m.finder_needs_change() : m.finder_needs_set()}</Link>
    </div>
  )
}

function Only({ isOn, set, name }: { isOn: boolean; set: (isOn: boolean) => void; name: string }) {
  return (
    <Checkbox className="check-row finder-check" isSelected={isOn} onChange={set}>
      {name}
    </Checkbox>
  )
}

/** What narrows the list further waits behind one line that says what is chosen, so that the list begins on the first screen. */
function Choices({ state, change }: Props) {
  const { filter } = state
  const towns = useCity()?.towns ?? []
  const set = (part: Partial<FinderState['filter']>) => change({ filter: { ...filter, ...part }, bbox: null, selected: null })
  const kind = allKinds(filter) ? 'all' : (filter.kind[0] ?? 'toilet')
  const town = towns.find(({ code }) => code === filter.town[0])
  const chosen = [
    kind === 'all' ? m.finder_kind_any() : kindName(kind),
    town ? nameOf(town) : m.finder_town_all(),
    filter.verdict[0] && verdictName(filter.verdict[0]),
    isOperatingOnly(filter) && m.finder_operating(),
  ]
  return (
    <details>
      <summary>
        {m.finder_filters()} <span className="soft">{chosen.filter(Boolean).join(' · ')}</span>
      </summary>
      <div className="finder-choices">
        <Choice
          label={m.finder_kind()}
          value={kind}
          options={[...kinds.map((each) => ({ value: each, name: kindName(each) })), { value: 'all', name: m.finder_kind_all() }]}
          onChange={(one) => set({ kind: one === 'all' ? [...kinds] : [one as Kind], category: [] })}
        />
        <Choice
          label={m.finder_town()}
          value={filter.town[0] ?? ''}
          options={[{ value: '', name: m.finder_town_all() }, ...towns.map((each) => ({ value: each.code, name: nameOf(each) }))]}
          onChange={(code) => set({ town: code ? [code] : [] })}
        />
        <Choice
          label={m.finder_verdict()}
          value={filter.verdict[0] ?? ''}
          options={[{ value: '', name: m.finder_verdict_any() }, ...verdicts.map((verdict) => ({ value: verdict, name: verdictName(verdict) }))]}
          onChange={(verdict) => set({ verdict: verdict ? [verdict as Verdict] : [] })}
        />
      </div>
      <Only isOn={isOperatingOnly(filter)} set={(isOn) => set({ lifecycle: isOn ? ['operating'] : [] })} name={m.finder_operating()} />
    </details>
  )
}

const isOperatingOnly = ({ lifecycle }: FinderState['filter']) => lifecycle.length === 1 && lifecycle[0] === 'operating'
