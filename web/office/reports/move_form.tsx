import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { reportRules, type ReportMove } from '#domain/report.ts'
import { ApiProblem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { newUuid } from '../../uuid.ts'
import { Refused } from '../refused.tsx'
import { AnswerFields } from './answer_fields.tsx'
import { LinkFields } from './link_fields.tsx'
import { asksStatus, bodyOf, emptyMove, wrongOf, type MoveDraft, type Wrong } from './move_draft.ts'
import { moveName } from './report_desk_words.ts'
import { useReportMoving, type Report } from './reports_data.ts'
import { StatusFields } from './status_fields.tsx'

interface Props {
  report: Report
  move: ReportMove
  close: () => void
  done: () => void
}

/** What the parts of the form share. */
export interface Fields {
  report: Report
  draft: MoveDraft
  change: (part: Partial<MoveDraft>) => void
  wrong: Wrong
}

/** Asks for what a move needs and makes it. */
export function MoveForm({ report, move, close, done }: Props) {
  const today = useToday()
  const [id] = useState(newUuid)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [draft, change, forget] = useDraft<MoveDraft>(`report.${report.id}.${move}`, emptyMove(report))
  const wrong = wrongOf(report, { move, draft, today })
  const moving = useReportMoving(report, () => {
    forget()
    done()
  })
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).some(Boolean)) setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    else moving.mutate(bodyOf(report, { id, move, draft }))
  }
  const fields = { report, draft, change, wrong: tried ? wrong : {} }
  const isOvertaken = moving.error instanceof ApiProblem && moving.error.body.status === 412
  const isImpossible = move === 'link' && report.facility_id === null
  return (
    <form ref={form} className="stack report-desk-form" noValidate aria-label={moveName(move)} onSubmit={submit}>
      {move === 'link' && <LinkFields {...fields} />}
      {move === 'answer' && <AnswerFields {...fields} />}
      {reportRules[move].needs_reason && <Reason move={move} {...fields} />}
      {asksStatus(report, move) && <StatusFields {...fields} />}
      {moving.error && <Refused error={moving.error} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={moving.isPending || isImpossible}>
          {isOvertaken ? m.report_desk_send_again({ move: moveName(move) }) : moveName(move)}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.report_desk_cancel()}
        </Button>
      </div>
    </form>
  )
}

function Reason({ move, draft, change, wrong }: Fields & { move: ReportMove }) {
  const label = move === 'note' ? m.report_desk_note() : move === 'reject' ? m.report_desk_reason_reject() : m.report_desk_reason()
  return <Field isLong label={label} value={draft.reason} onChange={(reason) => change({ reason })} maxLength={2000} error={wrong.reason} />
}
