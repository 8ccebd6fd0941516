import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { isDay } from '#domain/date.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { QueryView } from '../../ui/query_view.tsx'
import { useInspectors, type Inspector } from '../assign_data.ts'
import { SkippedList } from '../assign_done.tsx'
import { Refused } from '../refused.tsx'
import { focusWrong, OrderDialog } from './order_dialog.tsx'
import { useReinspecting, type Order } from './orders_data.ts'

interface Props {
  order: Order
  close: () => void
  say: (text: string) => void
}

/** Sends somebody to look whether it is mended: never whoever handed in the proof. */
export function ReinspectDialog(props: Props) {
  const query = useInspectors()
  const proved = new Set(props.order.events.filter(({ move }) => move === 'submit_proof').map(({ actor }) => actor))
  return (
    <OrderDialog title={m.orders_reinspect()} close={props.close}>
      <QueryView query={query}>
        {({ inspectors }) => <Form {...props} inspectors={inspectors.filter(({ login_name }) => !proved.has(login_name))} />}
      </QueryView>
    </OrderDialog>
  )
}

function Form({ order, close, say, inspectors }: Props & { inspectors: Inspector[] }) {
  const today = useToday()
  const [tried, setTried] = useState(false)
  const [visit, setVisit] = useState({ inspector_id: '', due_on: '', note: '' })
  const form = useRef<HTMLFormElement>(null)
  const sending = useReinspecting(order.id)
  const wrong = {
    inspector: visit.inspector_id === '' ? m.orders_reinspector_needed() : undefined,
    due_on: isDay(visit.due_on) && visit.due_on >= today ? undefined : m.orders_reinspection_day_needed(),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.inspector || wrong.due_on) return focusWrong(form.current)
    sending.mutate(
      { inspector_id: visit.inspector_id, due_on: visit.due_on, note: visit.note.trim() || null },
      {
        onSuccess: ({ skipped }) => {
          if (skipped.length > 0) return
          close()
          say(m.orders_reinspection_done())
        },
      },
    )
  }
  const change = (part: Partial<typeof visit>) => setVisit({ ...visit, ...part })
  const skipped = sending.data?.skipped ?? []
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p>{m.orders_reinspection_about()}</p>
      <Choice
        label={m.orders_reinspector()}
        value={visit.inspector_id}
        options={[{ value: '', name: m.orders_choose_one() }, ...inspectors.map(({ id, display_name }) => ({ value: id, name: display_name }))]}
        onChange={(inspector_id) => change({ inspector_id })}
        error={tried ? wrong.inspector : undefined}
      />
      <Field
        type="date"
        label={m.orders_reinspection_due()}
        value={visit.due_on}
        onChange={(due_on) => change({ due_on })}
        error={tried ? wrong.due_on : undefined}
      />
      <Field isLong label={m.orders_reinspection_note()} value={visit.note} onChange={(note) => change({ note })} maxLength={1000} />
      {sending.error && <Refused error={sending.error} />}
      {skipped.length > 0 && (
        <div className="refused" role="alert">
          <SkippedList skipped={skipped} />
        </div>
      )}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={sending.isPending}>
          {m.orders_reinspect()}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.orders_cancel()}
        </Button>
      </div>
    </form>
  )
}
