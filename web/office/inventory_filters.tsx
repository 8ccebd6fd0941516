import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { categories } from '#domain/category.ts'
import { kinds, lifecycles, verdicts } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import { useCity } from '../city.ts'
import { useWide } from '../media.ts'
import { kindName, lifecycleName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choices } from '../ui/choices.tsx'
import { chosen, type Chosen } from './inventory_chosen.ts'
import { withKinds, type InventoryView } from './inventory_view.ts'

interface Props {
  view: InventoryView
  change: (change: Partial<InventoryView>) => void
}

export function InventoryFilters({ view, change }: Props) {
  const { filter } = view
  return (
    <div className="inventory-filters no-print" role="search">
      <SearchBox key={filter.q} q={filter.q} search={(q) => change({ filter: { ...filter, q } })} />
      <Folded count={chosen(filter).filter(({ name }) => name !== 'q').length}>
        <Lists view={view} change={change} />
      </Folded>
      <ChosenList view={view} change={change} />
    </div>
  )
}

/** On a phone the lists fold away, so that the first facility stands on the first screen. */
function Folded({ count, children }: { count: number; children: ReactNode }) {
  if (useWide()) return <div className="inventory-choices">{children}</div>
  return (
    <details className="inventory-folded">
      <summary>{count === 0 ? m.inventory_filter() : m.inventory_filter_count({ count })}</summary>
      <div className="inventory-choices">{children}</div>
    </details>
  )
}

function Lists({ view: { filter }, change }: Props) {
  const towns = useCity()?.towns ?? []
  const offered = categories.filter(({ kind }) => filter.kind.length === 0 || filter.kind.includes(kind))
  const set = (part: Partial<typeof filter>) => change({ filter: { ...filter, ...part } })
  const words = <T extends string>(list: readonly T[], nameOfWord: (word: T) => string) => list.map((value) => ({ value, name: nameOfWord(value) }))
  const known = <T extends string>(list: readonly T[], value: string[]) => list.filter((word) => value.includes(word))
  return (
    <>
      <Choices
        label={m.inventory_kind()}
        all={m.inventory_all()}
        value={filter.kind}
        options={words(kinds, kindName)}
        onChange={(value) => change({ filter: withKinds(filter, known(kinds, value)) })}
      />
      <Choices
        label={m.inventory_category()}
        all={m.inventory_all()}
        value={filter.category}
        options={offered.map((category) => ({ value: category.code, name: nameOf(category) }))}
        onChange={(category) => set({ category })}
      />
      <Choices
        label={m.inventory_town()}
        all={m.inventory_all()}
        value={filter.town}
        options={towns.map((town) => ({ value: town.code, name: nameOf(town) }))}
        onChange={(town) => set({ town })}
      />
      <Choices
        label={m.inventory_lifecycle()}
        all={m.inventory_lifecycle_all()}
        value={filter.lifecycle}
        options={words(lifecycles, lifecycleName)}
        onChange={(value) => set({ lifecycle: known(lifecycles, value) })}
      />
      <Choices
        label={m.inventory_verdict()}
        all={m.inventory_all()}
        value={filter.verdict}
        options={words(verdicts, verdictName)}
        onChange={(value) => set({ verdict: known(verdicts, value) })}
      />
    </>
  )
}

function SearchBox({ q, search }: { q: string; search: (q: string) => void }) {
  const [text, setText] = useState(q)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(text.trim())
  }
  return (
    <form className="inventory-search" onSubmit={submit}>
      <SearchField className="field" value={text} onChange={setText} onClear={() => search('')}>
        <Label>{m.inventory_text()}</Label>
        <Input enterKeyHint="search" />
      </SearchField>
      <Button className="button" type="submit">
        {m.inventory_search()}
      </Button>
    </form>
  )
}

/** What filters now, each taken away by one tap. */
function ChosenList({ view: { filter }, change }: Props) {
  const towns = useCity()?.towns
  const list = chosen(filter, towns)
  if (list.length === 0) return null
  return (
    <ul className="inventory-chosen" aria-label={m.inventory_chosen()}>
      {list.map((each) => (
        <li key={each.name}>
          <Chip chosen={each} remove={() => change({ filter: each.without })} />
        </li>
      ))}
      <li>
        <Button className="button quiet inventory-chip" onPress={() => change({ filter: noFilter })}>
          {m.inventory_clear()}
        </Button>
      </li>
    </ul>
  )
}

function Chip({ chosen: { label, words }, remove }: { chosen: Chosen; remove: () => void }) {
  return (
    <Button className="button quiet inventory-chip" aria-label={m.inventory_remove({ label, words })} onPress={remove}>
      <span>
        <span className="soft">{label}</span> {words}
      </span>
      <span aria-hidden="true">✕</span>
    </Button>
  )
}
