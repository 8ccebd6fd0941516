import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { useApplication, useCancelling, type Import } from './import_api.ts'
import { ImportColumns } from './import_columns.tsx'
import { useCorrection } from './import_correction.ts'
import { ImportCounts } from './import_counts.tsx'
import { ImportLayer } from './import_layer.tsx'
import { ImportNeeds } from './import_needs.tsx'
import { ImportRows } from './import_rows.tsx'
import { ImportWarnings } from './import_warnings.tsx'
import { progressText, stateName, writtenText } from './import_words.ts'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'

/** The dry run: what is to be settled first, what would be written, the columns, the rows. */
export function ImportReady({ each }: { each: Import }) {
  const [confirmed, confirm] = useConfirmed(each.options.datum)
  const correction = useCorrection(each)
  const isSettled = each.needs.length === 0
  const top = useFocusKept(each.state)
  return (
    <div className="imports" ref={top}>
      {each.problem && (
        <div className="refused" role="alert">
          <strong>{each.problem.title}</strong> {each.problem.remedy}
        </div>
      )}
      {correction.error && <Refused error={correction.error} />}
      <ImportLayer key={each.id} each={each} />
      <ImportNeeds correction={correction} />
      <ImportWarnings each={each} correction={correction} confirmed={confirmed} confirm={confirm} />
      {isSettled && <Decision each={each} confirmed={confirmed} isJudging={each.state === 'judging' || correction.isOpen} />}
      <ImportColumns correction={correction} />
      {isSettled && <ImportRows each={each} />}
    </div>
  )
}

/** A correction may take away the very button that asked for it; focus then goes to the result, not to nowhere. */
function useFocusKept(state: Import['state']) {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  useEffect(() => {
    const isCorrected = before.current === 'judging' && state === 'ready'
    before.current = state
    if (isCorrected && document.activeElement === document.body) top.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [state])
  return top
}

/** Warnings that a person found right as they are; said of one datum, it does not hold for another. */
function useConfirmed(datum: string | undefined) {
  const [said, setSaid] = useState({ datum, codes: [] as string[] })
  const confirm = (codes: string[]) => setSaid({ datum, codes })
  return [said.datum === datum ? said.codes : [], confirm] as const
}

function Decision({ each, confirmed, isJudging }: { each: Import; confirmed: string[]; isJudging: boolean }) {
  const application = useApplication(each.id)
  const cancelling = useCancelling(each.id)
  const [isAsked, setAsked] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  const open = each.warnings.filter(({ must_confirm, code }) => must_confirm && !confirmed.includes(code))
  const isOpen = isAsked && open.length > 0
  useEffect(() => {
    if (isOpen) alert.current?.focus()
  }, [isOpen])
  const writes = each.counts.add + each.counts.change
  const apply = () => {
    if (open.length > 0) setAsked(true)
    else if (!application.isPending) application.mutate(confirmed)
  }
  return (
    <section className="import-section" aria-labelledby="import-decision">
      <h2 id="import-decision" tabIndex={-1}>
        {m.import_decision()}
      </h2>
      <ImportCounts each={each} />
      {isOpen && (
        <p className="refused" role="alert" tabIndex={-1} ref={alert}>
          {m.import_confirm_first()}
        </p>
      )}
      {application.error && <Refused error={application.error} />}
      {cancelling.error && <Refused error={cancelling.error} />}
      {isJudging ? (
        <Progress
          label={stateName('judging')}
          value={each.progress?.done ?? 0}
          maxValue={each.progress?.total ?? undefined}
          text={progressText(each.progress, each.state)}
        />
      ) : (
        <div className="row">
          {writes > 0 ? (
            <Button className="button primary" onPress={apply}>
              {writtenText(each)}
            </Button>
          ) : (
            <p>
              {each.counts.leave === 0 && each.counts.refuse > 0 ? m.import_all_refused({ count: each.counts.refuse }) : m.import_nothing_to_write()}
            </p>
          )}
          <Button className="button quiet" onPress={() => cancelling.mutate()}>
            {m.import_discard()}
          </Button>
        </div>
      )}
    </section>
  )
}
