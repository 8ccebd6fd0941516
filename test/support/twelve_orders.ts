import { randomUUID } from 'node:crypto'
import { moved, type OrderMove } from '../../domain/rectification.ts'
import type { SupervisedOrder } from '../../domain/supervision.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import type { Call } from './app.ts'
import { addFacility } from './facilities.ts'

type Happened = [move: OrderMove, on: string, due_on?: string]

/** An order from the moves that were made, each on its day. */
function made(
  id: string,
  department_code: string,
  first_due_on: string,
  happened: Happened[],
  where: Partial<SupervisedOrder> = {},
): SupervisedOrder {
  let state: ReturnType<typeof lead> = 'draft'
  const events = happened.map(([move, on, due_on = null]) => ({ move, to_state: (state = lead(state, move)), on, due_on }))
  return {
    id,
    department_code,
    town_codes: ['441882100'],
    categories: ['street_toilet'],
    clauses: ['GB 55019-2021 2.5.3'],
    first_due_on,
    events,
    ...where,
  }
}

const lead = (state: SupervisedOrder['events'][number]['to_state'], move: OrderMove) => {
  const to = moved(state, move)
  if (to === null) throw new Error(`${move} from ${state}`)
  return to
}

const toProof = (issued: string, proof: string): Happened[] => [
  ['issue', issued],
  ['accept', issued],
  ['start', issued],
  ['submit_proof', proof],
]
const closed = (issued: string, proof: string, day: string): Happened[] => [...toProof(issued, proof), ['pass_reinspection', day], ['close', day]]

/**
 * Twelve orders, counted by hand for July to September 2026, at the end of 2026-09-30.
 *  1 closed on 07-21, 20 days, proof 07-15 before its day 07-31: on time
 *  2 closed on 08-10, 40 days, proof 08-05 after its day 07-31: late
 *  3 closed on 08-30, 60 days; failed once, proof again 08-20 before the extended day 08-31: on time, failed again
 *  4 closed on 09-05, 66 days, proof 07-30 before its day 07-31 though others took until September: on time
 *  5 closed on 06-20, before the period
 *  6 open, 91 days, due 08-01, no proof: overdue
 *  7 open, 30 days, due 10-31: not overdue
 *  8 open, 61 days, proof 08-20 by its day 08-31, waits for the re-inspection: not overdue
 *  9 open, 61 days, proof 08-20 by its day 08-31, sent back on 09-10: overdue
 * 10 withdrawn on 09-01
 * 11 closed on 07-11, taken up again on 09-20 with 10-15 as its new day: open, 92 days, not overdue
 * 12 issued on 10-02, after the period
 */
export const twelveOrders: readonly SupervisedOrder[] = [
  made('1', 'zhujian', '2026-07-31', closed('2026-07-01', '2026-07-15', '2026-07-21')),
  made('2', 'zhujian', '2026-07-31', closed('2026-07-01', '2026-08-05', '2026-08-10')),
  made('3', 'wenguanglvti', '2026-07-31', [
    ...toProof('2026-07-01', '2026-07-30'),
    ['pass_partly', '2026-08-06'],
    ['extend', '2026-08-07', '2026-08-31'],
    ['submit_proof', '2026-08-20'],
    ['pass_reinspection', '2026-08-29'],
    ['close', '2026-08-30'],
  ]),
  made('4', 'wenguanglvti', '2026-07-31', closed('2026-07-01', '2026-07-30', '2026-09-05')),
  made('5', 'zhujian', '2026-06-30', closed('2026-06-01', '2026-06-15', '2026-06-20')),
  made('6', 'zhujian', '2026-08-01', [
    ['issue', '2026-07-01'],
    ['accept', '2026-07-02'],
  ]),
  made('7', 'jiaotong', '2026-10-31', [['issue', '2026-08-31']]),
  made('8', 'jiaotong', '2026-08-31', toProof('2026-07-31', '2026-08-20')),
  made('9', 'jiaotong', '2026-08-31', [...toProof('2026-07-31', '2026-08-20'), ['return_proof', '2026-09-10']], {
    town_codes: ['441882100', '441882101'],
  }),
  made('10', 'jiaotong', '2026-08-31', [
    ['issue', '2026-08-01'],
    ['withdraw', '2026-09-01'],
  ]),
  made('11', 'zhujian', '2026-07-15', [...closed('2026-06-30', '2026-07-10', '2026-07-11'), ['reopen', '2026-09-20', '2026-10-15']]),
  made('12', 'zhujian', '2026-11-30', [['issue', '2026-10-02']]),
]
export const quarter = { from: '2026-07-01', to: '2026-09-30' }

/** Stores them as orders of a facility in each of their towns, moved by their events; answers their ids by their numbers. */
export async function storeOrders(db: Db, call: Call): Promise<Map<string, string>> {
  const towns = [...new Set(twelveOrders.flatMap(({ town_codes }) => town_codes))]
  const places = new Map<string, { facility_id: string; audit_id: string }>()
  for (const town_code of towns) {
    const { id } = await addFacility(call, { town_code })
    places.set(town_code, { facility_id: id as string, audit_id: randomUUID() })
  }
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  for (const place of places.values())
    await rows(
      db,
      `insert into audits (id, facility_id, criteria_version, inspector, inspector_name, finished_at, status, reviewed_at, reviewed_by)
       values (:audit_id, :facility_id, 1, 'li.jian', '李检', '2026-05-20T02:00:00Z', 'approved', '2026-05-21T02:00:00Z', 'shen.he')`,
      place,
    )
  const ids = new Map(twelveOrders.map(({ id }) => [id, randomUUID()]))
  for (const order of twelveOrders)
    await storeOrder(
      db,
      ids.get(order.id)!,
      order,
      order.town_codes.map((code) => places.get(code)!),
    )
  return ids
}

async function storeOrder(db: Db, id: string, order: SupervisedOrder, places: { facility_id: string; audit_id: string }[]): Promise<void> {
  const { department_code, first_due_on, events } = order
  await rows(
    db,
    `insert into orders (id, year, number, issuing_department_code, department_code, due_on, first_due_on, issued_on)
     values (:id, 2026, (:number)::integer, 'canlian', :department_code, (:first_due_on)::date, (:first_due_on)::date, (:issued_on)::date)`,
    { id, number: order.id, department_code, first_due_on, issued_on: events[0]!.on },
  )
  for (const place of places)
    await rows(
      db,
      `with found as (
         insert into findings (facility_id, audit_id, criterion, component_id, condemns, severity, reason, found_on)
         values (:facility_id, :audit_id, 'DOOR-02', gen_random_uuid(), true, 'major', '{"code": "absent"}', '2026-05-20')
         returning *
       )
       insert into order_items (order_id, finding_id, facility_id, audit_id, criterion, criteria_version, component_id, reason, place)
       select :id, id, facility_id, audit_id, criterion, 1, component_id, reason, :place from found`,
      { id, ...place, place: places.indexOf(place) + 1 },
    )
  let from_state = 'draft'
  for (const { move, to_state, on, due_on } of events) {
    await rows(
      db,
      `insert into order_events (id, order_id, place, move, from_state, to_state, at, actor_name, due_on)
       values (gen_random_uuid(), :id, 0, :move, :from_state, :to_state, :at, 'test', (:due_on)::date)`,
      { id, move, from_state, to_state, at: `${on}T02:00:00Z`, due_on },
    )
    from_state = to_state
  }
}
