import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { downloadRefused, type Import, type Outcome } from './import_api.ts'
import { outcomeName } from './import_words.ts'
import { Refused } from './refused.tsx'

const outcomes: readonly Outcome[] = ['add', 'change', 'leave', 'refuse']

export function useOutcome(): Outcome | undefined {
  const [search] = useSearchParams()
  return outcomes.find((outcome) => outcome === search.get('outcome'))
}

/** The figures are the filters of the rows below. */
export function ImportCounts({ each }: { each: Import }) {
  const chosen = useOutcome()
  const [failure, setFailure] = useState<Error>()
  const figures = [
    { outcome: undefined, count: each.counts.rows, name: m.import_rows_all() },
    ...outcomes.map((outcome) => ({ outcome, count: each.counts[outcome], name: outcomeName(outcome) })),
  ]
  return (
    <>
      <nav aria-label={m.import_counts_label()}>
        <ul className="import-counts">
          {figures.map(({ outcome, count, name }) => (
            <li key={name}>
              <Link
                href={outcome ? `${to.import(each.id)}?outcome=${outcome}` : to.import(each.id)}
                aria-current={outcome === chosen ? 'true' : undefined}
              >
                <strong>{count}</strong> {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {each.counts.refuse > 0 && (
        <div>
          <Button className="button" onPress={() => void downloadRefused(each).then(() => setFailure(undefined), setFailure)}>
            {m.import_download_refused({ count: each.counts.refuse })}
          </Button>
          {failure && <Refused error={failure} />}
        </div>
      )}
    </>
  )
}
