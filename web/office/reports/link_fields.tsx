import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { useInspectors } from '../assign_data.ts'
import { numberText } from '../orders/order_words.ts'
import type { Fields } from './move_form.tsx'
import { useOrdersOf } from './reports_data.ts'

/** With what it is dealt with: an inspection that is open, one that is assigned now, or an order. */
export function LinkFields(fields: Fields) {
  const { report, draft, change } = fields
  const { facility_id, open_assignment } = report
  const place = { town_code: report.town_code, department_code: report.department_code }
  const mayAssign = useMay('assign_inspections', place)
  const mayReadOrders = useMay('read_orders', place)
  if (facility_id === null)
    return (
      <p className="note">
        {m.report_desk_link_no_facility()} <Link href={to.newFacility()}>{m.report_desk_link_add_facility()}</Link>
      </p>
    )
  const ways = [
    open_assignment && {
      value: 'open' as const,
      name: m.report_desk_link_open({ name: open_assignment.inspector_name, date: open_assignment.due_on }),
    },
    !open_assignment && mayAssign && { value: 'new' as const, name: m.report_desk_link_new() },
    mayReadOrders && { value: 'order' as const, name: m.report_desk_link_order() },
  ].filter((way) => way !== null && way !== false)
  const how = ways.some(({ value }) => value === draft.how) ? draft.how : ways[0]?.value
  return (
    <>
      <Choice
        label={m.report_desk_link_how()}
        value={how ?? ''}
        options={ways}
        onChange={(value) => change({ how: ways.find((way) => way.value === value)?.value ?? draft.how })}
      />
      {how === 'new' && <Visit {...fields} />}
      {how === 'order' && <Order {...fields} facility={facility_id} />}
    </>
  )
}

function Visit({ draft, change, wrong }: Fields) {
  const inspectors = useInspectors().data?.inspectors ?? []
  return (
    <>
      <Choice
        label={m.report_desk_link_inspector()}
        value={draft.inspector_id}
        options={[{ value: '', name: m.report_desk_link_choose() }, ...inspectors.map(({ id, display_name }) => ({ value: id, name: display_name }))]}
        onChange={(inspector_id) => change({ inspector_id })}
        error={wrong.inspector_id}
      />
      <Field type="date" label={m.report_desk_link_due()} value={draft.due_on} onChange={(due_on) => change({ due_on })} error={wrong.due_on} />
      <Field label={m.report_desk_link_note()} value={draft.note} onChange={(note) => change({ note })} maxLength={500} />
    </>
  )
}

function Order({ facility, draft, change, wrong }: Fields & { facility: string }) {
  const mayIssue = useMay('issue_orders')
  const { data } = useOrdersOf(facility, true)
  const orders = data?.orders ?? []
  return (
    <>
      {data && orders.length === 0 ? (
        <p>{m.report_desk_link_no_orders()}</p>
      ) : (
        <Choice
          label={m.report_desk_link_which()}
          value={draft.order_id}
          options={[{ value: '', name: m.report_desk_link_choose() }, ...orders.map((order) => ({ value: order.id, name: numberText(order) }))]}
          onChange={(order_id) => change({ order_id })}
          error={wrong.order_id}
        />
      )}
      {mayIssue && (
        <p>
          <Link href={to.newOrder([facility])}>{m.report_desk_link_make_order()}</Link>
        </p>
      )}
    </>
  )
}
