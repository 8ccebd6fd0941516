import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Import } from './import_api.ts'
import { ImportCounts } from './import_counts.tsx'
import { ImportUndo } from './import_undo.tsx'
import { ImportRows } from './import_rows.tsx'
import { doneText, timeText } from './import_words.ts'

/** What it did, row by row. */
export function ImportApplied({ each }: { each: Import }) {
  const { outdated } = each.counts
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <section className="import-section" aria-labelledby="import-applied">
        <h2 id="import-applied" tabIndex={-1} ref={heading}>
          {m.import_applied({ what: doneText(each) })}
        </h2>
        {each.applied_at && <p className="soft">{m.import_written({ time: timeText(each.applied_at) })}</p>}
        {each.problem && (
          <div className="refused" role="alert">
            <strong>{each.problem.title}</strong> {each.problem.remedy}
          </div>
        )}
        {outdated > 0 && <p className="note">{m.import_outdated({ count: outdated })}</p>}
        {each.example_data && <p className="note">{m.import_example_data()}</p>}
        <ImportCounts each={each} />
        <Link className="button primary" href={to.recentlyChanged()}>
          {m.import_to_inventory()}
        </Link>
      </section>
      <ImportUndo each={each} />
      <ImportRows each={each} />
    </>
  )
}
