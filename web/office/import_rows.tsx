import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useWide } from '../media.ts'
import { m } from '../paraglide/messages.js'
import { Failed, Loading } from '../ui/query_view.tsx'
import { useImportRows, type Import } from './import_api.ts'
import { useOutcome } from './import_counts.tsx'
import { OutcomeMark, RowName, RowPlace, RowWords } from './import_row.tsx'
import { outcomeName } from './import_words.ts'

/** The rows with what would become, or became, of each. */
export function ImportRows({ each }: { each: Import }) {
  const outcome = useOutcome()
  const query = useImportRows(each, outcome)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const firstNew = useRef(-1)
  const more = () => {
    firstNew.current = rows.length
    void query.fetchNextPage()
  }
  const focusIfNew = (index: number) => (element: HTMLElement | null) => {
    if (!element || index !== firstNew.current) return
    firstNew.current = -1
    element.focus()
  }
  return (
    <section className="import-section" aria-labelledby="import-rows" aria-busy={query.isFetching}>
      <h2 id="import-rows">{outcome ? m.import_rows_of({ outcome: outcomeName(outcome) }) : m.import_rows()}</h2>
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {query.data && rows.length === 0 && <p className="soft">{m.import_rows_none()}</p>}
      {rows.length > 0 && <Rows each={each} rows={rows} focusIfNew={focusIfNew} />}
      {query.hasNextPage && (
        <Button className="button" onPress={more}>
          {m.import_rows_more({ shown: rows.length, all: each.counts[outcome ?? 'rows'] })}
        </Button>
      )}
    </section>
  )
}

type Row = Parameters<typeof RowWords>[0]['row']

function Rows({ each, rows, focusIfNew }: { each: Import; rows: Row[]; focusIfNew: (index: number) => (element: HTMLElement | null) => void }) {
  const wide = useWide()
  if (!wide) {
    return (
      <ul className="import-row-list">
        {rows.map((row, index) => (
          <li key={row.row_number} tabIndex={-1} ref={focusIfNew(index)}>
            <p className="import-row-head">
              <span className="soft keep">{m.import_row_number({ number: row.row_number })}</span> <OutcomeMark outcome={row.outcome} />
            </p>
            <p>
              <RowName each={each} row={row} />
            </p>
            <RowPlace row={row} />
            <RowWords each={each} row={row} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <table className="import-table">
      <caption className="visually-hidden">{m.import_rows()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.import_head_row()}</th>
          <th scope="col">{m.inventory_name()}</th>
          <th scope="col">{m.import_head_outcome()}</th>
          <th scope="col">{m.import_head_words()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.row_number} tabIndex={-1} ref={focusIfNew(index)}>
            <td className="keep">{row.row_number}</td>
            <th scope="row">
              <RowName each={each} row={row} />
              <RowPlace row={row} />
            </th>
            <td>
              <OutcomeMark outcome={row.outcome} />
            </td>
            <td>
              <RowWords each={each} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
