import { useQueries } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { noFilter, type FacilityFilter } from '#domain/filter.ts'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { DidYouMean } from '../ui/did_you_mean.tsx'
import { chosen } from './inventory_chosen.ts'
import type { InventoryView } from './inventory_view.ts'

/** Nothing matches: each condition with what would be found without it, so that nobody has to guess which to loosen. */
export function InventoryEmpty({ view: { filter }, change }: { view: InventoryView; change: (change: Partial<InventoryView>) => void }) {
  const conditions = chosen(filter, useCity()?.towns)
  const counts = useQueries({ queries: conditions.map(({ without }) => countQuery(without)) })
  if (conditions.length === 0) return <NothingYet />
  return (
    <div className="state">
      <p>{m.inventory_empty_text()}</p>
      <ul className="stack">
        {conditions.map(({ name, label, words, without }, index) => (
          <li key={name}>
            <Button className="button" onPress={() => change({ filter: without })}>
              {loosened(label, words, counts[index]?.data?.number_matched)}
            </Button>
          </li>
        ))}
        <li>
          <Button className="button" onPress={() => change({ filter: noFilter })}>
            {m.inventory_clear()}
          </Button>
        </li>
      </ul>
      <DidYouMean q={filter.q} search={(q) => change({ filter: { ...filter, q } })} />
    </div>
  )
}

function loosened(label: string, words: string, count: number | undefined): string {
  return count === undefined ? m.inventory_loosen({ label, words }) : m.inventory_loosen_count({ label, words, count })
}

function countQuery(filter: FacilityFilter) {
  const query = { ...filter, q: filter.q || undefined, limit: 1 }
  return { queryKey: ['facilities', 'count', filter], queryFn: () => answer(api.GET('/api/v1/facilities', { params: { query } })) }
}

function NothingYet() {
  const isAllowed = useMay('import_facilities')
  return (
    <div className="state">
      <p>{m.inventory_none()}</p>
      {isAllowed && (
        <Link className="button primary" href={to.imports()}>
          {m.inventory_import()}
        </Link>
      )}
    </div>
  )
}
