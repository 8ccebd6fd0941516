import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { categoryName, isEnglish, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import './place_search.css'

export interface NamedPlace {
  name: string
  lon: number
  lat: number
}

interface Props {
  /** What stands in the box until something is typed. */
  value: string
  search: (q: string) => void
  near: (place: NamedPlace) => void
  within: (town: string) => void
}

interface Suggestion {
  key: string
  name: string
  about: string
  choose: () => void
}

/** Words to look for, and places that may be meant by them: a list that opens under the box, by arrow keys or a tap. */
export function PlaceSearch({ value, search, near, within }: Props) {
  const id = useId()
  const [{ text, of }, setText] = useState({ text: value, of: value })
  if (of !== value) setText({ text: value, of: value }) // another search or place was chosen elsewhere
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(isOpen ? text.trim() : '', near, within)
  const shown = isOpen ? suggestions : []
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (suggestion: Suggestion) => {
    close()
    suggestion.choose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = shown[active]
    if (chosen) return choose(chosen)
    close()
    search(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    }
    if (!step) return
    event.preventDefault()
    if (!isOpen) return setOpen(true)
    setActive(((active + step + 1 + shown.length + 1) % (shown.length + 1)) - 1)
  }
  return (
    <form className="place-search" onSubmit={submit}>
      <Button className="place-search-go" type="submit" aria-label={m.finder_search_submit()}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
      </Button>
      <input
        type="search"
        role="combobox"
        aria-label={m.finder_search()}
        placeholder={m.finder_search()}
        autoComplete="off"
        enterKeyHint="search"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && shown[active] ? `${id}-${active}` : undefined}
        value={text}
        onKeyDown={onKeyDown}
        onBlur={close}
        onChange={(event) => {
          setText({ text: event.target.value, of })
          setOpen(event.target.value.trim() !== '')
          setActive(-1)
          if (event.target.value === '') search('')
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={m.finder_suggestions()} hidden={shown.length === 0}>
        {shown.map((suggestion, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's
          <div
            key={suggestion.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <strong>{suggestion.name}</strong> <span className="soft">{suggestion.about}</span>
          </div>
        ))}
      </div>
    </form>
  )
}

/** Towns of that name, and the facilities that the words find, as places to look around. */
function useSuggestions(text: string, near: Props['near'], within: Props['within']): Suggestion[] {
  const q = useSettled(text)
  const { data } = useQuery({
    queryKey: ['search', 'places', q],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q, limit: 6 } } })),
    enabled: q !== '',
    placeholderData: (previous) => previous,
  })
  const towns = useCity()?.towns ?? []
  if (text === '') return []
  const named = towns.filter((town) => [town.name_zh, town.name_en].some((name) => name?.toLowerCase().startsWith(text.toLowerCase())))
  return [
    ...named.map((town) => ({ key: town.code, name: nameOf(town), about: m.finder_suggestion_town(), choose: () => within(town.code) })),
    ...(data?.results ?? []).flatMap(({ lon, lat, ...facility }) => {
      if (lon === null || lat === null) return []
      const name = nameOf(facility)
      const town = (isEnglish() && facility.town_name_en) || facility.town_name_zh
      const about = m.finder_suggestion_near({ town, category: categoryName(facility.category) })
      return [{ key: facility.id, name, about, choose: () => near({ name, lon, lat }) }]
    }),
  ]
}

/** The text once nothing more was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
