import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { isDay, type Day } from '#domain/date.ts'
import { orderRules, type OrderMove } from '#domain/rectification.ts'
import { ApiProblem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { newUuid } from '../../uuid.ts'
import { Refused } from '../refused.tsx'
import { focusWrong, OrderDialog } from './order_dialog.tsx'
import { moveName, stateName } from './order_words.ts'
import { useMoving, type MoveBody, type Order } from './orders_data.ts'
import { attachmentsOf, unproved, useProof, type Proof } from './proof.ts'
import { ProofFields } from './proof_fields.tsx'

interface Props {
  order: Order
  move: OrderMove
  close: () => void
  say: (text: string) => void
}

/** What was typed for a move; it survives closing, reloading and a refusal. */
interface MoveDraft {
  reason: string
  due_on: string
  served_on: string
}

/** Asks for what the move needs and makes it. */
export function MoveDialog({ order, move, close, say }: Props) {
  return (
    <OrderDialog title={moveName(move)} close={close}>
      <Form order={order} move={move} close={close} say={say} />
    </OrderDialog>
  )
}

function Form({ order, move, close, say }: Props) {
  const today = useToday()
  const [id] = useState(newUuid)
  const [tried, setTried] = useState(false)
  const [seen] = useState(order.revision)
  const form = useRef<HTMLFormElement>(null)
  const [draft, change, forget] = useDraft<MoveDraft>(`order.${order.id}.${move}`, {
    reason: '',
    due_on: dayOffered(order, move),
    served_on: '',
  })
  const [proof, changeProof, forgetProof] = useProof(order.id)
  const wrong = wrongOf(order, move, { draft, proof, today })
  const moving = useMoving(order, () => {
    forget()
    forgetProof()
    close()
    say(m.orders_done({ move: moveName(move) }))
  })
  const isOvertaken = order.revision !== seen && !moving.isPending
  const isPossible = order.moves.includes(move)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).some(Boolean)) focusWrong(form.current)
    else moving.mutate({ ...bodyOf(id, move, draft), ...(move === 'submit_proof' && { attachments: attachmentsOf(order, proof) }) })
  }
  const refusal = moving.error
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      {explanations[move] && <p>{explanations[move]()}</p>}
      {(isOvertaken || !isPossible) && (
        <p className="note" role={refusal ? undefined : 'alert'}>
          {m.orders_now({ state: stateName(order.state) })} {!isPossible && m.orders_not_possible({ move: moveName(move) })}
        </p>
      )}
      {move === 'submit_proof' && <ProofFields order={order} proof={proof} change={changeProof} error={tried ? wrong.proof : undefined} />}
      <Fields order={order} move={move} draft={draft} change={change} wrong={tried ? wrong : {}} />
      {refusal && <Refused error={refusal} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={moving.isPending || !isPossible}>
          {refusal instanceof ApiProblem && refusal.body.status === 412 ? m.orders_send_again({ move: moveName(move) }) : moveName(move)}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.orders_cancel()}
        </Button>
      </div>
    </form>
  )
}

const explanations: Partial<Record<OrderMove, () => string>> = {
  issue: m.orders_about_issue,
  accept: m.orders_about_accept,
  start: m.orders_about_start,
  close: m.orders_about_close,
  reopen: m.orders_about_reopen,
  withdraw: m.orders_about_withdraw,
  return_proof: m.orders_about_return_proof,
  submit_proof: m.orders_proof_text,
}

type Wrong = Partial<Record<'reason' | 'due_on' | 'proof', string | undefined>>

interface FieldsProps {
  order: Order
  move: OrderMove
  draft: MoveDraft
  change: (part: Partial<MoveDraft>) => void
  wrong: Wrong
}

function Fields({ order, move, draft, change, wrong }: FieldsProps) {
  const isProof = move === 'submit_proof'
  return (
    <>
      {asksDay(move) && (
        <Field
          type="date"
          label={move === 'ask_extension' ? m.orders_day_wanted() : m.orders_day_given()}
          description={m.orders_day_now({ date: order.due_on })}
          value={draft.due_on}
          onChange={(due_on) => change({ due_on })}
          error={wrong.due_on}
        />
      )}
      {move === 'issue' && (
        <Field
          type="date"
          label={m.orders_served_on()}
          description={m.orders_served_on_about()}
          value={draft.served_on}
          onChange={(served_on) => change({ served_on })}
        />
      )}
      {(orderRules[move].needs_reason || isProof) && (
        <Field
          isLong
          label={isProof ? m.orders_proof_words() : move === 'comment' ? m.orders_say_text() : m.orders_say_reason()}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          maxLength={2000}
          error={wrong.reason}
        />
      )}
    </>
  )
}

const asksDay = (move: OrderMove) => move === 'ask_extension' || move === 'extend' || move === 'reopen'

/** Who gives more time is offered the day that was asked for. */
const dayOffered = ({ extension_asked_to }: Order, move: OrderMove) => (move === 'extend' ? (extension_asked_to ?? '') : '')

function wrongOf(order: Order, move: OrderMove, { draft, proof, today }: { draft: MoveDraft; proof: Proof; today: Day }): Wrong {
  const isReasonLacking = orderRules[move].needs_reason && draft.reason.trim() === ''
  const after = move === 'reopen' || order.due_on < today ? today : order.due_on
  const isDayUnfit = asksDay(move) && !(isDay(draft.due_on) && draft.due_on > after)
  return {
    reason: isReasonLacking ? (move === 'comment' ? m.orders_text_needed() : m.orders_reason_needed()) : undefined,
    due_on: isDayUnfit ? m.orders_day_after({ date: after }) : undefined,
    proof: move === 'submit_proof' ? unproved(order, proof) : undefined,
  }
}

function bodyOf(id: string, move: OrderMove, draft: MoveDraft): MoveBody {
  const reason = draft.reason.trim()
  return {
    id,
    move: move as MoveBody['move'], // those of re-inspections are in no order's moves
    ...(reason && { reason }),
    ...(asksDay(move) && { due_on: draft.due_on }),
    ...(move === 'issue' && draft.served_on && { served_on: draft.served_on }),
  }
}
