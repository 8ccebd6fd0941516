import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, Checkbox, Input, SearchField } from 'react-aria-components'
import { kinds, verdicts, type Kind, type Verdict } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { kindName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { Choice } from '../ui/choice.tsx'
import { allKinds, kindsWith, type FinderState } from './finder_state.ts'
import { MyPosition } from './my_position.tsx'

interface Props {
  state: FinderState
  change: (change: Partial<FinderState>) => void
}

export function FinderFilters({ state, change }: Props) {
  const { filter } = state
  const towns = useCity()?.towns ?? []
  const [elder] = useElderMode()
  const set = (part: Partial<FinderState['filter']>) => change({ filter: { ...filter, ...part }, bbox: null, selected: null })
  const inUse = (
    <Checkbox
      className="check-row"
      isSelected={filter.lifecycle.length === 1 && filter.lifecycle[0] === 'operating'}
      onChange={(isOn) => set({ lifecycle: isOn ? ['operating'] : [] })}
    >
      {m.finder_operating()}
    </Checkbox>
  )
  return (
    <div className="finder-filters" role="search">
      <div className="finder-search">
        <SearchBox key={filter.q} q={filter.q} search={(q) => set({ q, ...kindsWith(filter, q) })} />
        <MyPosition near={state.near} locate={(near) => change({ near })} />
        {!elder && inUse}
      </div>
      <Fold>
        <div className="finder-choices">
          <Choice
            label={m.finder_kind()}
            value={allKinds(filter) ? 'all' : (filter.kind[0] ?? 'toilet')}
            options={[...kinds.map((kind) => ({ value: kind, name: kindName(kind) })), { value: 'all', name: m.finder_kind_all() }]}
            onChange={(kind) => set({ kind: kind === 'all' ? [...kinds] : [kind as Kind], category: [] })}
          />
          <Choice
            label={m.finder_town()}
            value={filter.town[0] ?? ''}
            options={[{ value: '', name: m.finder_town_all() }, ...towns.map((town) => ({ value: town.code, name: nameOf(town) }))]}
            onChange={(town) => set({ town: town ? [town] : [] })}
          />
          <Choice
            label={m.finder_verdict()}
            value={filter.verdict[0] ?? ''}
            options={[{ value: '', name: m.finder_verdict_any() }, ...verdicts.map((verdict) => ({ value: verdict, name: verdictName(verdict) }))]}
            onChange={(verdict) => set({ verdict: verdict ? [verdict as Verdict] : [] })}
          />
        </div>
        {elder && inUse}
      </Fold>
    </div>
  )
}

/** In elder mode what narrows the list waits behind one word, so that the list begins on the first screen. */
function Fold({ children }: { children: ReactNode }) {
  const [elder] = useElderMode()
  if (!elder) return children
  return (
    <details>
      <summary>{m.finder_filters()}</summary>
      {children}
    </details>
  )
}

function SearchBox({ q, search }: { q: string; search: (q: string) => void }) {
  const [text, setText] = useState(q)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(text.trim())
  }
  return (
    <form className="finder-box" onSubmit={submit}>
      <SearchField className="field" aria-label={m.finder_search()} value={text} onChange={setText} onClear={() => search('')}>
        <Input placeholder={m.finder_search()} enterKeyHint="search" />
      </SearchField>
      <Button className="button" type="submit">
        {m.finder_search_submit()}
      </Button>
    </form>
  )
}
