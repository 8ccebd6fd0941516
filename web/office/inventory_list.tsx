import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useWide } from '../media.ts'
import { m } from '../paraglide/messages.js'
import { Failed } from '../ui/query_view.tsx'
import type { InventoryQuery } from './inventory.tsx'
import { FacilityItem, FacilityRow, Heads, type Facility, type Ticks } from './inventory_row.tsx'
import type { InventoryView } from './inventory_view.ts'

interface Props {
  view: InventoryView
  change: (change: Partial<InventoryView>) => void
  facilities: Facility[]
  matched: number
  query: InventoryQuery
  /** Null: nothing is to be ticked. */
  ticks: Ticks | null
}

/** A table at the desk, a list on a phone. “More” appends and leads the focus to the first new facility. */
export function InventoryList({ view, change, facilities, matched, query, ticks }: Props) {
  const wide = useWide()
  const firstNew = useRef(-1)
  const more = () => {
    firstNew.current = facilities.length
    void query.fetchNextPage()
  }
  const focusIfNew = (index: number) => (link: HTMLAnchorElement | null) => {
    if (!link || index !== firstNew.current) return
    firstNew.current = -1
    link.focus()
  }
  return (
    <>
      {wide ? (
        <table className="inventory-table">
          <caption className="visually-hidden">{m.inventory_caption()}</caption>
          <Heads order={view.order} sort={(order) => change({ order })} ticking={ticks !== null} />
          <tbody>
            {facilities.map((facility, index) => (
              <FacilityRow key={facility.id} facility={facility} nameRef={focusIfNew(index)} ticks={ticks} />
            ))}
          </tbody>
        </table>
      ) : (
        <ul className="inventory-list">
          {facilities.map((facility, index) => (
            <FacilityItem key={facility.id} facility={facility} nameRef={focusIfNew(index)} ticks={ticks} />
          ))}
        </ul>
      )}
      {query.isFetchNextPageError && <Failed error={query.error} retry={more} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button className="button inventory-more no-print" onPress={more}>
          {query.isFetchingNextPage ? m.loading() : m.inventory_more({ shown: facilities.length, matched })}
        </Button>
      )}
    </>
  )
}
