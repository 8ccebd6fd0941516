import { useState } from 'react'
import { Button } from 'react-aria-components'
import { reasonText, shortfallText } from '#domain/audit_words.ts'
import type { AuditAnswer } from '#domain/audit_document.ts'
import { clauseText, requiredText, standingName, whenText, type Standing } from '../judgement_words.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { dayText, propertyName } from '../resident/facility_value.ts'
import { Field } from '../ui/field.tsx'
import type { Remark } from './review_data.ts'
import { judgedShown, type Row } from './review_items.ts'
import { ReviewPhotos } from './review_photos.tsx'
import type { Remarking } from './review_remarks.ts'
import { answerWords, changeMark } from './review_words.ts'

/** Where a link within the page leads. */
export const rowId = (key: string) => `item-${key.replace('/', '-')}`

const shapes: Record<Standing, string> = { fail: '▲', advice: '△', pending: '△', not_measured: '◐', pass: '●', not_applicable: '–' }
const colours: Record<Standing, string> = {
  fail: 'non_compliant',
  advice: 'incomplete',
  pending: 'incomplete',
  not_measured: 'incomplete',
  pass: 'compliant',
  not_applicable: 'unaudited',
}

/** What an item comes to, by shape, word and colour. */
export function JudgedMark({ standing, word = standingName(standing) }: { standing: Standing; word?: string }) {
  return (
    <span className={`mark mark-${colours[standing]} review-mark`}>
      <span aria-hidden="true">{shapes[standing]}</span>
      {word}
    </span>
  )
}

interface Props {
  row: Row
  missing: ReadonlySet<string>
  /** What was remarked when it was returned before. */
  asked: Remark[]
  remarks: Remarking | null
}

/** A question: answered now, answered before, what that comes to, and what the reviewer says of it. */
export function RowView({ row, missing, asked, remarks }: Props) {
  const [isOpen, setOpen] = useState(false)
  const text = remarks?.draft.remarks[row.key] ?? ''
  const name = propertyName(row.name)
  const isWriting = remarks !== null && (isOpen || text !== '')
  return (
    <>
      <tr id={rowId(row.key)} tabIndex={-1} className={isWriting ? 'review-row-remarked' : undefined}>
        <th scope="row">
          {name}
          {asked.map((each) => (
            <span key={each.text} className="review-asked">
              {m.review_asked({ text: each.text })}
            </span>
          ))}
          {row.isCorrected && <span className="tag review-tag">{m.review_corrected()}</span>}
        </th>
        <td data-label={m.review_now()}>
          {row.answer ? <Answered answer={row.answer} row={row} /> : <span className="soft">{m.review_unanswered()}</span>}
          <ReviewPhotos photos={row.photos} missing={missing} what={name} />
        </td>
        <td data-label={m.review_earlier()}>
          <Earlier row={row} />
        </td>
        <td data-label={m.review_judged()}>
          <Judged row={row} name={name} />
        </td>
        {remarks && (
          <td className="no-print">
            {!isWriting && (
              <Button className="button quiet" aria-label={m.review_remark_on({ what: name })} onPress={() => setOpen(true)}>
                {m.review_remark()}
              </Button>
            )}
          </td>
        )}
      </tr>
      {isWriting && (
        <tr className="review-remark-row">
          <td colSpan={5}>
            <RemarkField what={name} place={row.key} remarks={remarks} close={() => setOpen(false)} isOpened={isOpen} />
          </td>
        </tr>
      )}
    </>
  )
}

interface RemarkProps {
  what: string
  place: string
  remarks: Remarking
  close: () => void
  /** Whether it was just asked for, and takes the focus. */
  isOpened: boolean
}

/** A remark stands until it is sent or taken back. */
export function RemarkField({ what, place, remarks: { draft, change }, close, isOpened }: RemarkProps) {
  const write = (text: string) => change({ remarks: { ...draft.remarks, [place]: text } })
  const drop = () => {
    write('')
    close()
  }
  return (
    <div className="review-remark">
      <Field
        isLong
        label={m.review_remark_of({ what })}
        value={draft.remarks[place] ?? ''}
        onChange={write}
        maxLength={1000}
        autoFocus={isOpened} // oxlint-disable-line jsx-a11y/no-autofocus -- it was opened to be written in
      />
      <Button className="button quiet" aria-label={m.review_remark_drop_of({ what })} onPress={drop}>
        {m.review_remark_drop()}
      </Button>
    </div>
  )
}

function Answered({ answer, row }: { answer: AuditAnswer; row: Row }) {
  const isUnmeasured = answer.state === 'could_not_measure'
  return (
    <>
      <strong className={isUnmeasured ? 'review-unmeasured' : 'review-answer'}>{answerWords(answer, row)}</strong>
      {answer.carried && <span className="tag review-tag">{m.review_carried({ date: dayText(answer.observed_at) })}</span>}
      {answer.note && <span className="review-line">{m.review_note({ text: answer.note })}</span>}
    </>
  )
}

function Earlier({ row }: { row: Row }) {
  const { before, change } = row
  if (change === null) return <span className="soft">—</span>
  const { shape, word } = changeMark(change)
  return (
    <>
      {before ? answerWords(before, row) : <span className="soft">{m.review_unanswered()}</span>}
      {before && <span className="soft keep"> {dayText(before.observed_at)}</span>}
      {(before || row.answer) && (
        <span className={change === 'same' ? 'review-line soft' : 'review-line review-change'}>
          <span aria-hidden="true">{shape}</span> {word}
        </span>
      )}
    </>
  )
}

/** One line an item: several ask about one answer, each under its own condition. */
function Judged({ row, name }: { row: Row; name: string }) {
  if (row.judged.length === 0) return <span className="soft">{m.review_no_item()}</span>
  return (
    <ul>
      {judgedShown(row).map(({ criterion, judgement, standing, exception }) => {
        const [own, when] = [nameOf(criterion), standing === 'not_measured' ? whenText(criterion) : '']
        const short = shortfallText(judgement, criterion, language())
        return (
          <li key={criterion.id} className="review-judged">
            <JudgedMark standing={standing} /> {own !== name && <span>{own}</span>} {whyText({ criterion, judgement })}
            {short && <span className="review-line">{short}</span>}
            {exception && <span className="review-line">{exception}</span>}
            {when && <span className="review-line soft">{m.criteria_when({ text: when })}</span>}
            <span className="review-line soft">{clauseText(criterion)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What was asked, or why it is not judged; of a question without an answer its mark says that. */
function whyText({ criterion, judgement }: Pick<Row['judged'][number], 'criterion' | 'judgement'>): string {
  const { reason } = judgement
  if (reason.code === 'compared') return m.review_required({ text: requiredText(criterion, judgement) })
  if (reason.code === 'unknown' && reason.property === criterion.property) return ''
  return reasonText(judgement, criterion, language())
}
