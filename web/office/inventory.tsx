import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { StaffLinks } from './staff_links.tsx'
import { Failed, Loading } from '../ui/query_view.tsx'
import { InventoryEmpty } from './inventory_empty.tsx'
import { InventoryFilters } from './inventory_filters.tsx'
import { InventoryList } from './inventory_list.tsx'
import { InventoryTools, useBulk } from './inventory_tools.tsx'
import { useInventoryView, type InventoryView } from './inventory_view.ts'
import './inventory.css'

const page_size = 50

/** The server does not count further. */
const count_cap = 10_000

/** 设施清单: every facility as a table that can be filtered, sent as a link and, by staff, edited. */
export default function InventoryPage() {
  const [view, change] = useInventoryView()
  const query = useInventory(view)
  const pages = query.data?.pages
  const listed = pages?.flatMap(({ facilities }) => facilities) ?? []
  const matched = pages?.[0]?.number_matched ?? 0
  const bulk = useBulk()
  return (
    <Page title={m.inventory_title()} aside={<Aside />}>
      <InventoryFilters view={view} change={change} />
      {!pages && (query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />)}
      {pages && (
        <section aria-labelledby="inventory-count" aria-busy={query.isPlaceholderData}>
          <div role="status">
            <h2 id="inventory-count" className="inventory-count">
              {matched > count_cap ? m.inventory_count_many({ count: count_cap }) : m.inventory_count({ count: matched })}
            </h2>
          </div>
          {matched === 0 ? (
            <InventoryEmpty view={view} change={change} />
          ) : (
            <>
              <InventoryTools bulk={bulk} shown={listed} filter={view.filter} matched={matched > count_cap ? null : matched} cap={count_cap} />
              <InventoryList
                view={view}
                change={change}
                facilities={listed}
                matched={Math.min(matched, count_cap)}
                query={query}
                ticks={bulk.isOpen ? bulk : null}
              />
            </>
          )}
        </section>
      )}
    </Page>
  )
}

function useInventory({ filter, order }: InventoryView) {
  return useInfiniteQuery({
    queryKey: ['facilities', 'inventory', filter, order],
    queryFn: ({ pageParam }) => {
      const query = { ...filter, q: filter.q || undefined, sort: order, limit: page_size, after: pageParam }
      return answer(api.GET('/api/v1/facilities', { params: { query } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export type InventoryQuery = ReturnType<typeof useInventory>

/** For staff what is overdue; for those who may, the ways to bring records in. */
function Aside() {
  const isStaff = useMay('read_staff_names')
  if (!isStaff) return <StaffLinks />
  return (
    <div className="row no-print">
      <Link className="button quiet" href={to.due()}>
        {m.due_title()}
      </Link>
      <StaffLinks />
    </div>
  )
}
