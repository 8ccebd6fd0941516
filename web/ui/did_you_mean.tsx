import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { categoryName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'

/** Where a list has nothing for the words: what has them among all kinds, or is spelled or sounds like them. */
export function DidYouMean({ q }: { q: string }) {
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q, limit: 5 } } })),
    enabled: q !== '',
  })
  if (!data || data.results.length === 0) return null
  return (
    <section>
      <h3>{m.did_you_mean()}</h3>
      <ul className="stack">
        {data.results.map((facility) => (
          <li key={facility.id}>
            <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>{' '}
            <span className="soft">{[categoryName(facility.category), facility.address].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
