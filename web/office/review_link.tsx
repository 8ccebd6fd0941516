import type { MouseEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'wouter'
import { rowId } from './review_row.tsx'

/** Leads to a question or a part further down, wherever it is folded or left out: at once, or a key pressed next meets a focus that still moves. */
export function ItemLink({ place, children }: { place: string; children: ReactNode }) {
  const [search, setSearch] = useSearchParams()
  const lead = (event: MouseEvent) => {
    event.preventDefault()
    flushSync(() => search.has('show') && setSearch(withoutShow, { replace: true }))
    show(rowId(place))
  }
  return (
    <a href={`#${rowId(place)}`} onClick={lead}>
      {children}
    </a>
  )
}

function withoutShow(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search)
  rest.delete('show')
  return rest
}

function show(id: string): void {
  const place = document.getElementById(id)
  const folded = place?.closest('details')
  if (folded) folded.open = true
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}
