import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { answer, api, ApiProblem } from '../api.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSession } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { timeText } from './import_words.ts'
import { Refused } from './refused.tsx'
import { parseReview, printReview, type Audit } from './review_data.ts'
import { placeKey, type Part } from './review_items.ts'
import { aboutText, remarksOf, type Remarking } from './review_remarks.ts'
import { statusName } from './review_words.ts'

interface Props extends Remarking {
  audit: Audit
  parts: Part[]
  forget: () => void
}

/** Approve or return, once; whoever inspected decides nothing. */
export function Decision(props: Props) {
  const { audit, draft, parts } = props
  const me = useSession()?.user?.login_name
  const [wasOpen] = useState(audit.status === 'submitted')
  if (audit.status !== 'submitted')
    return wasOpen ? <Overtaken audit={audit} unsent={remarksOf(draft).map((each) => `${aboutText(each, parts)}：${each.text}`)} /> : null
  if (audit.inspector === me) return <p className="note review-own">{m.review_own()}</p>
  return <Form {...props} />
}

type Asked = 'approve' | 'return'

function Form({ audit, parts, draft, change, forget }: Props) {
  const [tried, setTried] = useState<Asked | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const deciding = useDeciding(audit, forget)
  const remarks = remarksOf(draft)
  const missing = audit.photos_missing.length
  const errors = {
    remarks: tried === 'return' && remarks.length === 0 ? m.review_return_needs_remarks() : undefined,
    waiver: tried === 'approve' && missing > 0 && draft.waiver.trim() === '' ? m.review_waiver_needed() : undefined,
  }
  const focusWrong = () => setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  const sendBack = () => {
    setTried('return')
    if (remarks.length > 0) deciding.mutate({ asked: 'return', remarks })
    else focusWrong()
  }
  const approve = () => {
    setTried('approve')
    if (remarks.length > 0) return
    if (missing > 0 && draft.waiver.trim() === '') focusWrong()
    else deciding.mutate({ asked: 'approve', ...(missing > 0 && { waive_photos: draft.waiver.trim() }) })
  }
  const whole = placeKey(null, null)
  return (
    <>
      <section className="review-section review-decision" aria-labelledby="review-decision" ref={form}>
        <h2 id="review-decision">{m.review_decision()}</h2>
        <Field
          isLong
          label={m.review_remark_whole()}
          value={draft.remarks[whole] ?? ''}
          onChange={(text) => change({ remarks: { ...draft.remarks, [whole]: text } })}
          maxLength={1000}
          error={errors.remarks}
        />
        {missing > 0 && (
          <Field
            isLong
            label={m.review_waiver({ count: missing })}
            description={m.review_waiver_text()}
            value={draft.waiver}
            onChange={(waiver) => change({ waiver })}
            maxLength={500}
            error={errors.waiver}
          />
        )}
        {remarks.length > 0 && (
          <>
            <h3>{m.review_remarks_written()}</h3>
            <ul className="review-lines">
              {remarks.map((each) => (
                <li key={placeKey(each.component_id, each.property)}>
                  <strong>{aboutText(each, parts)}</strong> {each.text}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className="review-actions no-print" role="group" aria-label={m.review_decision()}>
        {tried === 'approve' && remarks.length > 0 && (
          <p className="refused" role="alert">
            {m.review_approve_with_remarks({ count: remarks.length })}
          </p>
        )}
        {deciding.error && <Refused error={deciding.error} />}
        <div className="row">
          <Button className="button primary" isDisabled={deciding.isPending} onPress={approve}>
            {m.review_approve()}
          </Button>
          <Button className="button" isDisabled={deciding.isPending} onPress={sendBack}>
            {remarks.length > 0 ? m.review_return_count({ count: remarks.length }) : m.review_return()}
          </Button>
          <span className="soft">{missing > 0 ? m.review_photos_wait({ count: missing }) : ''}</span>
        </div>
      </div>
    </>
  )
}

type Decided = { asked: 'return'; remarks: Audit['remarks'] } | { asked: 'approve'; waive_photos?: string }

/** Sends the decision and goes to the next audit that waits; where somebody else was faster, shows what was decided. */
function useDeciding(audit: Audit, forget: () => void) {
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const me = useSession()?.user?.login_name
  const params = { path: { id: audit.id } }
  const filter = { ...parseReview(search), status: 'submitted' as const }
  return useMutation({
    mutationFn: async (decided: Decided) => {
      if (decided.asked === 'return') await answer(api.POST('/api/v1/audits/{id}/return', { params, body: { remarks: decided.remarks } }))
      else {
        const { waive_photos } = decided
        await answer(api.POST('/api/v1/audits/{id}/approval', { params, body: waive_photos === undefined ? {} : { waive_photos } }))
      }
    },
    onSuccess: async (_done, { asked }) => {
      forget()
      const next = await nextWaiting(filter, audit.id, me)
      const name = nameOf({ name_zh: audit.facility_name_zh, name_en: audit.facility_name_en })
      const said = asked === 'approve' ? m.review_done_approved({ name }) : m.review_done_returned({ name })
      navigate(next ? to.review(next, printReview(filter)) : to.reviews(printReview(filter)), { state: { said } })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'audits' || queryKey[0] === 'facility' })
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.body.status === 409) void queries.invalidateQueries({ queryKey: ['audits', audit.id] })
    },
  })
}

/** The one that waits longest and was not made by the reviewer; undefined where that can't be told. */
async function nextWaiting({ town, inspector }: ReturnType<typeof parseReview>, except: string, me: string | undefined): Promise<string | undefined> {
  const query = {
    status: 'submitted' as const,
    sort: 'oldest' as const,
    limit: 50,
    ...(town && { town_code: town }),
    ...(inspector && { inspector }),
  }
  const list = await answer(api.GET('/api/v1/audits', { params: { query } })).catch(() => null)
  return list?.audits.find((each) => each.id !== except && each.inspector !== me)?.id
}

/** While it was open here somebody else decided. */
function Overtaken({ audit, unsent }: { audit: Audit; unsent: string[] }) {
  const note = useRef<HTMLDivElement>(null)
  const [search] = useSearchParams()
  useEffect(() => note.current?.focus(), [])
  return (
    <div ref={note} className="note review-overtaken" role="alert" tabIndex={-1}>
      <p>
        <strong>
          {m.review_overtaken({
            who: audit.reviewed_by ?? '',
            time: audit.reviewed_at ? timeText(audit.reviewed_at) : '',
            status: statusName(audit.status),
          })}
        </strong>
      </p>
      {unsent.length > 0 && (
        <>
          <p>{m.review_overtaken_unsent()}</p>
          <ul className="review-lines">
            {unsent.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <Link className="button" href={to.reviews(printReview({ ...parseReview(search), status: 'submitted' }))}>
        {m.review_back()}
      </Link>
    </div>
  )
}
