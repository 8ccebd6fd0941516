import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { answer, api } from '../api.ts'
import { useFix } from '../fix.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { Failed } from '../ui/query_view.tsx'
import type { Start } from './walking_data.ts'

/** Where one sets out: one's position, asked for only when pressed, or a place by its name. */
export function WalkingStart({ choose }: { choose: (start: Start) => void }) {
  const [asked, ask] = useState('')
  const { state, find } = useFix(({ lon, lat }) => choose({ name: m.walking_me(), lon, lat }), { timeout: 15_000, maximumAge: 60_000 })
  const take = (start: Start) => {
    ask('')
    choose(start)
  }
  return (
    <>
      <p>
        <Button className="button primary" isDisabled={state === 'searching'} onPress={find}>
          {m.walking_from_me()}
        </Button>
      </p>
      <p role="status" className={state === 'denied' ? 'note' : 'visually-hidden'}>
        {state === 'searching' ? m.walking_position_searching() : state === 'denied' ? m.walking_position_denied() : ''}
      </p>
      <PlaceForm ask={ask} />
      {asked && <Found q={asked} take={take} />}
      <p className="soft">{m.walking_privacy()}</p>
    </>
  )
}

function PlaceForm({ ask }: { ask: (q: string) => void }) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(text.trim())
  }
  return (
    <form className="walking-place" onSubmit={submit}>
      <Field label={m.walking_from_place()} value={text} onChange={setText} maxLength={100} />
      <Button className="button" type="submit">
        {m.walking_search()}
      </Button>
    </form>
  )
}

function Found({ q, take }: { q: string; take: (start: Start) => void }) {
  const { data, error } = useQuery({
    queryKey: ['search', 'start', q],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q, limit: 5 } } })),
  })
  if (error) return <Failed error={error} />
  const found = data?.results.flatMap(({ lon, lat, ...each }) => (lon === null || lat === null ? [] : [{ ...each, lon, lat }]))
  return (
    <>
      <p role="status">{found && (found.length > 0 ? m.walking_found({ count: found.length }) : m.walking_found_none({ q }))}</p>
      {found && found.length > 0 && (
        <ul className="walking-found" aria-label={m.walking_choose()}>
          {found.map((each) => (
            <li key={each.id}>
              <Button className="button quiet" onPress={() => take({ name: nameOf(each), lon: each.lon, lat: each.lat })}>
                {nameOf(each)} · {categoryName(each.category)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
