import { expect, test } from 'vitest'
import type { OrderMove } from '#domain/rectification.ts'
import { orderRules } from '#domain/rectification.ts'
import { ageingOf, figuresBy, figuresOf, standingOn, trendOf, type SupervisedOrder } from '#domain/supervision.ts'

type Happened = [move: OrderMove, on: string, due_on?: string]

/** An order from the moves that were made, each on its day. */
function order(
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
    categories: ['public_toilet'],
    clauses: ['GB 55019-2021 3.2.3'],
    first_due_on,
    events,
    ...where,
  }
}

const lead = (state: SupervisedOrder['events'][number]['to_state'], move: OrderMove) => {
  expect(orderRules[move].from, `${move} from ${state}`).toContain(state)
  return orderRules[move].to ?? state
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
const orders = [
  order('1', 'zhujian', '2026-07-31', closed('2026-07-01', '2026-07-15', '2026-07-21')),
  order('2', 'zhujian', '2026-07-31', closed('2026-07-01', '2026-08-05', '2026-08-10')),
  order('3', 'wenguanglvti', '2026-07-31', [
    ...toProof('2026-07-01', '2026-07-30'),
    ['pass_partly', '2026-08-06'],
    ['extend', '2026-08-07', '2026-08-31'],
    ['submit_proof', '2026-08-20'],
    ['pass_reinspection', '2026-08-29'],
    ['close', '2026-08-30'],
  ]),
  order('4', 'wenguanglvti', '2026-07-31', closed('2026-07-01', '2026-07-30', '2026-09-05')),
  order('5', 'zhujian', '2026-06-30', closed('2026-06-01', '2026-06-15', '2026-06-20')),
  order('6', 'zhujian', '2026-08-01', [
    ['issue', '2026-07-01'],
    ['accept', '2026-07-02'],
  ]),
  order('7', 'jiaotong', '2026-10-31', [['issue', '2026-08-31']]),
  order('8', 'jiaotong', '2026-08-31', toProof('2026-07-31', '2026-08-20')),
  order('9', 'jiaotong', '2026-08-31', [...toProof('2026-07-31', '2026-08-20'), ['return_proof', '2026-09-10']], {
    town_codes: ['441882100', '441882101'],
  }),
  order('10', 'jiaotong', '2026-08-31', [
    ['issue', '2026-08-01'],
    ['withdraw', '2026-09-01'],
  ]),
  order('11', 'zhujian', '2026-07-15', [...closed('2026-06-30', '2026-07-10', '2026-07-11'), ['reopen', '2026-09-20', '2026-10-15']]),
  order('12', 'zhujian', '2026-11-30', [['issue', '2026-10-02']]),
]
const quarter = { from: '2026-07-01', to: '2026-09-30' }

test('the figures of twelve orders are those counted by hand', () => {
  expect(figuresOf(orders, quarter)).toEqual({
    issued: 8, // 1 2 3 4 6 7 8 9
    closed: 4, // 1 2 3 4
    open: 5, // 6 7 8 9 11
    open_overdue: 2, // 6 9
    median_days: 50, // of 20 40 60 66
    on_time: { closed_on_time: 3, closed: 4, open_overdue: 2, rate: 0.5 }, // 1 3 4 of 4 + 2
    failed_again: 1, // 3
  })
})

test('open ones are told by age, the overdue among them', () => {
  expect(ageingOf(orders, quarter.to)).toEqual([
    { from_days: 0, to_days: 30, open: 1, overdue: 0 }, // 7
    { from_days: 31, to_days: 60, open: 0, overdue: 0 },
    { from_days: 61, to_days: 90, open: 2, overdue: 1 }, // 8 9
    { from_days: 91, to_days: 180, open: 2, overdue: 1 }, // 6 11
    { from_days: 181, to_days: null, open: 0, overdue: 0 },
  ])
})

test('month by month the past is told as it was then', () => {
  const told = trendOf(orders, quarter).map(({ month, issued, closed: done, open, open_overdue }) => ({
    month,
    issued,
    closed: done,
    open,
    open_overdue,
  }))
  expect(told).toEqual([
    { month: '2026-07', issued: 7, closed: 2, open: 6, open_overdue: 0 }, // closed: 1 11; open: 2 3 4 6 8 9; nobody's day has passed
    { month: '2026-08', issued: 2, closed: 2, open: 6, open_overdue: 1 }, // issued: 7 10; closed: 2 3; open: 4 6 7 8 9 10; overdue: 6
    { month: '2026-09', issued: 0, closed: 1, open: 5, open_overdue: 2 }, // closed: 4
  ])
})

test('each department, town or clause has its own figures, and an order of two towns counts in both', () => {
  const byDepartment = Object.fromEntries(figuresBy(orders, 'department', quarter).map(({ key, ...figures }) => [key, figures]))
  expect(byDepartment['zhujian']).toMatchObject({ issued: 3, closed: 2, open: 2, open_overdue: 1, median_days: 30, on_time: { rate: 1 / 3 } })
  expect(byDepartment['wenguanglvti']).toMatchObject({ closed: 2, open: 0, median_days: 63, on_time: { rate: 1 }, failed_again: 1 })
  expect(byDepartment['jiaotong']).toMatchObject({ issued: 3, closed: 0, open: 3, open_overdue: 1, median_days: null, on_time: { rate: 0 } })
  const byTown = figuresBy(orders, 'town', quarter)
  expect(byTown.map(({ key, open }) => [key, open])).toEqual([
    ['441882100', 5],
    ['441882101', 1],
  ])
})

test('an order is nothing before its issue', () => {
  expect(standingOn(orders[11]!, '2026-10-01')).toBeNull()
  expect(standingOn(orders[11]!, '2026-10-02')).toMatchObject({ state: 'issued', due_on: '2026-11-30', closed_on: null })
})
