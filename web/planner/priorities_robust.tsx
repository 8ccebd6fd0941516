import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Weights } from '#domain/priority.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import type { RankedPlace } from './priorities_data.ts'

const counts = [5, 10, 20, 30, 50] as const

/** What was worked out, and of which list. */
interface Worked {
  list: readonly RankedPlace[]
  first: number
  shares: ReadonlyMap<string, number>
}

/** In how many settings of the weights each of the first stays among them, and who else may come in. */
export function Robustness({ list, weights }: { list: readonly RankedPlace[]; weights: Weights }) {
  const [first, setFirst] = useState<number>(counts[1])
  const [worked, setWorked] = useState<Worked | null>(null)
  const [isRunning, setRunning] = useState(false)
  const shown = worked?.list === list && worked.first === first ? worked : null
  const run = () => {
    const worker = new Worker(new URL('robustness_worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<[string, number][]>) => {
      setWorked({ list, first, shares: new Map(data) })
      setRunning(false)
      worker.terminate()
    })
    setRunning(true)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ places: list.map(({ id, values }) => ({ id, values })), weights, first })
  }
  return (
    <section className="priorities-robust no-print" aria-labelledby="plan-robust">
      <h2 id="plan-robust">{m.plan_robust()}</h2>
      <div className="row">
        <Choice
          label={m.plan_robust_first()}
          value={String(first)}
          options={counts.map((count) => ({ value: String(count), name: m.plan_robust_count({ count }) }))}
          onChange={(value) => setFirst(Number(value))}
        />
        <Button className="button" isPending={isRunning} onPress={run}>
          {m.plan_robust_run()}
        </Button>
      </div>
      <p role="status">{isRunning ? m.plan_robust_running() : shown ? m.plan_robust_text({ count: first }) : ''}</p>
      {shown && <Shares {...shown} />}
    </section>
  )
}

function Shares({ list, shares, first }: Worked) {
  const text = ({ id, place }: RankedPlace) => m.plan_robust_share({ name: nameOf(place), share: (shares.get(id)! / 10).toFixed(1) })
  const entering = list.slice(first).filter(({ id }) => shares.get(id)! > 0)
  return (
    <>
      <ol>
        {list.slice(0, first).map((each) => (
          <li key={each.id}>{text(each)}</li>
        ))}
      </ol>
      {entering.length > 0 && (
        <>
          <p>{m.plan_robust_enters()}</p>
          <ul>
            {entering.slice(0, 10).map((each) => (
              <li key={each.id}>{text(each)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
