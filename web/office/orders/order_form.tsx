import { useRef, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { ApiProblem } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { useToday } from '../../planner/today.ts'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { to } from '../../routes.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { useDepartments } from '../departments.ts'
import { Refused } from '../refused.tsx'
import { focusWrong } from './order_dialog.tsx'
import { OrderFormItems } from './order_form_items.tsx'
import { bodyOf, chosenOf, wrongOf, type Kind, type OrderValues, type TextName, type Wrong } from './order_form_values.ts'
import { kindName } from './order_words.ts'
import { useWriting, type Order, type OrderCandidate } from './orders_data.ts'

interface Props {
  /** Under which what is typed is kept in this tab. */
  name: string
  facilities: OrderCandidate[]
  empty: OrderValues
  /** The draft as it stands; null: it is new. */
  order: Order | null
}

/** What an order says before it is issued. */
export function OrderForm({ name, facilities, empty, order }: Props) {
  const [values, change, forget] = useDraft<OrderValues>(name, empty)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [, navigate] = useLocation()
  const today = useToday()
  const chosen = chosenOf(values, facilities)
  const wrong = wrongOf(values, chosen, today)
  const writing = useWriting(({ id }) => {
    forget()
    navigate(to.order(id))
  })
  const refused = writing.error instanceof ApiProblem ? Object.fromEntries(writing.error.body.fields.map(({ field, detail }) => [field, detail])) : {}
  const told: Wrong = tried ? { ...refused, ...wrong } : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0) focusWrong(form.current)
    else writing.mutate({ id: values.id, stands: order, body: bodyOf(values, chosen) })
  }
  return (
    <form ref={form} className="order-form" noValidate onSubmit={submit}>
      <Parties values={values} change={change} wrong={told} />
      <OrderFormItems facilities={facilities} values={values} change={change} wrong={told} />
      <Texts values={values} change={change} />
      {writing.error && <Refused error={writing.error} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={writing.isPending}>
          {m.orders_form_save()}
        </Button>
        <Link className="button quiet" href={order ? to.order(order.id) : to.orders()}>
          {m.orders_cancel()}
        </Link>
        <span className="soft">{m.orders_form_save_about()}</span>
      </div>
    </form>
  )
}

interface PartProps {
  values: OrderValues
  change: (part: Partial<OrderValues>) => void
}

const kinds: Kind[] = ['order', 'suggestion', 'task']

/** Which sort of order, of whom, to whom, by when. */
function Parties({ values, change, wrong }: PartProps & { wrong: Wrong }) {
  const departments = (useDepartments() ?? []).map((each) => ({ value: each.code, name: nameOf(each) }))
  const options = [{ value: '', name: m.orders_choose_one() }, ...departments]
  return (
    <div className="order-form-fields">
      <Choice
        label={m.orders_form_kind()}
        value={values.kind}
        options={kinds.map((value) => ({ value, name: kindName(value) }))}
        description={m.orders_form_kind_about()}
        onChange={(kind) => change({ kind: kinds.find((each) => each === kind)! })} // one of the options
      />
      <Choice
        label={m.orders_issuer()}
        value={values.issuing_department_code}
        options={options}
        onChange={(issuing_department_code) => change({ issuing_department_code })}
        error={wrong['issuing_department_code']}
      />
      <Choice
        label={m.orders_answers()}
        description={m.orders_form_department_about()}
        value={values.department_code}
        options={options}
        onChange={(department_code) => change({ department_code })}
        error={wrong['department_code']}
      />
      <Field
        type="date"
        label={m.orders_due_on()}
        description={m.orders_form_due_about()}
        value={values.due_on}
        onChange={(due_on) => change({ due_on })}
        error={wrong['due_on']}
      />
    </div>
  )
}

const parties: [TextName, () => string, number][] = [
  ['owner_name', m.orders_owner, 200],
  ['manager_name', m.orders_manager, 200],
  ['responsible_name', m.orders_responsible, 200],
  ['responsible_document', m.orders_form_document, 200],
]

function Texts({ values, change }: PartProps) {
  return (
    <>
      <div className="order-form-fields">
        {parties.map(([name, label, maxLength]) => (
          <Field key={name} label={label()} value={values[name]} onChange={(text) => change({ [name]: text })} maxLength={maxLength} />
        ))}
      </div>
      <Field
        isLong
        label={m.orders_basis()}
        description={m.orders_form_basis_about()}
        value={values.basis}
        onChange={(basis) => change({ basis })}
        maxLength={500}
      />
      <Field isLong label={m.orders_note()} value={values.note} onChange={(note) => change({ note })} maxLength={2000} />
    </>
  )
}
