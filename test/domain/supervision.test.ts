import { expect, test } from 'vitest'
import { ageingOf, figuresBy, figuresOf, standingOn, trendOf } from '#domain/supervision.ts'
import { quarter, twelveOrders as orders } from '../support/twelve_orders.ts'

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
