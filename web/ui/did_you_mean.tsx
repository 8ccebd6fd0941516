import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { answer, api, type Reply } from '../api.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'

export type Around = NonNullable<Reply<'/api/v1/search'>['around']>

interface Props {
  q: string
  /** Other words to search for instead. */
  search: (q: string) => void
  /** Looks for a sort of facilities around a place. */
  look?: (around: Around) => void
}

/** Where a list has nothing for the words: what has them among all kinds, or is spelled or sounds like them. */
export function DidYouMean({ q, search, look }: Props) {
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q, limit: 5 } } })),
    enabled: q !== '',
  })
  if (!data) return null
  const { results, did_you_mean: meant, around } = data
  return (
    <>
      {around && look && (
        <section className="stack">
          <p>{m.finder_around({ sort: around.sort, place: nameOf(around.place) })}</p>
          <Button className="button primary" onPress={() => look(around)}>
            {m.finder_around_go({ sort: around.sort, place: nameOf(around.place) })}
          </Button>
        </section>
      )}
      {(meant !== null || results.length > 0) && (
        <section>
          <h3>{m.did_you_mean()}</h3>
          {meant !== null && (
            <Button className="button" onPress={() => search(meant)}>
              {m.finder_search_instead({ words: meant })}
            </Button>
          )}
          <ul className="stack">
            {results.map((facility) => (
              <li key={facility.id}>
                <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>{' '}
                <span className="soft">{[categoryName(facility.category), facility.address].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
