import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Loading } from '../ui/query_view.tsx'
import type { Facility, Ticks } from './inventory_row.tsx'
import type { InventoryView } from './inventory_view.ts'

const BulkEdit = lazy(() => import('./bulk_edit.tsx').then((module) => ({ default: module.BulkEdit })))

export interface Bulk extends Ticks {
  isOpen: boolean
  chosen: readonly string[]
  open: () => void
  close: () => void
  choose: (ids: readonly string[]) => void
}

/** Whether many are to be changed, and which were ticked. */
export function useBulk(): Bulk {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const has = (id: string) => chosen.includes(id)
  return {
    isOpen,
    chosen,
    has,
    toggle: (id) => setChosen(has(id) ? chosen.filter((each) => each !== id) : [...chosen, id]),
    choose: (ids) => setChosen([...new Set([...chosen, ...ids])]),
    open: () => setOpen(true),
    close: () => {
      setOpen(false)
      setChosen([])
    },
  }
}

interface Props {
  bulk: Bulk
  shown: Facility[]
  filter: InventoryView['filter']
  matched: number | null
  cap: number
}

/** What can be done with the list as a whole: by everybody, and by staff. */
export function InventoryTools({ bulk, shown, filter, matched, cap }: Props) {
  const mayEdit = useMay('edit_facilities')
  const mayEditMany = useMay('edit_many_facilities')
  const [done, setDone] = useState<number | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !bulk.isOpen) opener.current?.focus()
    wasOpen.current = bulk.isOpen
  }, [bulk.isOpen])
  const download = (
    <Link className="button quiet" href={to.exports(filter)}>
      {m.exports_open()}
    </Link>
  )
  if (!mayEdit) return <div className="inventory-tools no-print">{download}</div>
  const isDone = done !== null && !bulk.isOpen
  const finish = (count: number) => {
    setDone(count)
    bulk.close()
  }
  return (
    <>
      <p role="status">{isDone && m.bulk_done({ count: done })}</p>
      {isDone && (
        <p>
          <Link href={to.recentlyChanged()}>{m.bulk_done_list()}</Link>
        </p>
      )}
      {bulk.isOpen ? (
        <>
          <Suspense fallback={<Loading />}>
            <BulkEdit filter={filter} matched={matched} cap={cap} chosen={bulk.chosen} close={bulk.close} done={finish} />
          </Suspense>
          <Button className="button quiet no-print" onPress={() => bulk.choose(shown.map(({ id }) => id))}>
            {m.bulk_choose_page({ count: shown.length })}
          </Button>
        </>
      ) : (
        <div className="inventory-tools no-print">
          {download}
          {mayEditMany && (
            <Button className="button quiet" ref={opener} onPress={bulk.open}>
              {m.bulk_open()}
            </Button>
          )}
          <Link className="button quiet" href={to.duplicates()}>
            {m.duplicates_title()}
          </Link>
        </div>
      )}
    </>
  )
}
