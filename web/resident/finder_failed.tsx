import { Link } from 'wouter'
import { Unreachable } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Failed } from '../ui/query_view.tsx'
import { ageText } from './finder_age.ts'
import { keptPages } from './finder_kept.ts'

/** No answer. Without network another list may still be on the device. */
export function FinderFailed({ error, retry }: { error: Error; retry: () => void }) {
  const [last] = error instanceof Unreachable ? keptPages() : []
  return (
    <>
      <Failed error={error} retry={retry} />
      {last && (
        <p>
          <Link className="button" href={last.address}>
            {m.finder_kept_last({ age: ageText(last.at) })}
          </Link>
        </p>
      )}
    </>
  )
}
