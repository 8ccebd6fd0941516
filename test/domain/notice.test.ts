import { expect, test } from 'vitest'
import { addDays } from '../../domain/date.ts'
import { dueNotice, isTold, noticeKinds } from '../../domain/notice.ts'
import { noticeWords } from '../../domain/notice_words.ts'
import type { Role } from '../../domain/role.ts'

const due = '2026-12-20'
const told = (days: number, set_on = '2026-11-01') => dueNotice(due, set_on, addDays(due, days))

test('a deadline is told from 7, 3 and 1 days before, and a stage that was slept through is made up for by the next', () => {
  expect(told(-8)).toBeNull()
  const stages = [-7, -4, -3, -2, -1, 0].map((days) => told(days))
  expect(stages.map((each) => each?.day)).toEqual(['2026-12-13', '2026-12-13', '2026-12-17', '2026-12-17', '2026-12-19', '2026-12-19'])
  expect(new Set(stages.map((each) => each?.kind))).toEqual(new Set(['due_soon']))
})

test('being late is told on the day after and then once a week', () => {
  expect([1, 7, 8, 14, 15].map((days) => told(days))).toEqual(
    ['2026-12-21', '2026-12-21', '2026-12-28', '2026-12-28', '2027-01-04'].map((day) => ({ kind: 'overdue', day })),
  )
})

test('a stage that had passed when the deadline was set is not told', () => {
  expect(told(-5, '2026-12-15')).toBeNull()
  expect(told(-7, '2026-12-13')).toBeNull()
  expect(told(-7, '2026-12-12')).not.toBeNull()
  expect(told(-3, '2026-12-15')).toEqual({ kind: 'due_soon', day: '2026-12-17' })
})

const order = { created_by: 'author', department_code: 'jiaotong', town_codes: ['441882100', '441882101'] }
const person = (
  role: Role,
  { department = null as string | null, towns = null as string[] | null, departments = null as string[] | null, name = 'wang' } = {},
) => ({
  login_name: name,
  department_code: department,
  grants: [{ role, town_codes: towns, department_codes: departments }],
})
const tells = (reader: ReturnType<typeof person>, kind: (typeof noticeKinds)[number], actor: string | null = null) =>
  isTold(reader, { kind, actor, order })

test('the department is told by its own or named departments and by its towns, never all of them', () => {
  expect(tells(person('department_officer', { department: 'jiaotong' }), 'overdue')).toBe(true)
  expect(tells(person('department_officer', { department: 'minzheng' }), 'overdue')).toBe(false)
  expect(tells(person('department_officer'), 'overdue')).toBe(false)
  expect(tells(person('department_officer', { department: 'minzheng', departments: ['jiaotong'] }), 'overdue')).toBe(true)
  expect(tells(person('department_officer', { department: 'jiaotong', towns: ['441882101'] }), 'overdue')).toBe(true)
  expect(tells(person('department_officer', { department: 'jiaotong', towns: ['441882102'] }), 'overdue')).toBe(false)
  expect(tells(person('supervisor', { department: 'jiaotong' }), 'overdue')).toBe(false)
})

test('the side that issued it is told by what each may do then; an administrator of their own orders alone', () => {
  expect([tells(person('planner'), 'proof_submitted'), tells(person('planner'), 'ready_to_close')]).toEqual([true, false])
  expect(tells(person('reviewer', { towns: ['441882102'] }), 'ready_to_close')).toBe(false)
  expect(tells(person('administrator'), 'proof_submitted')).toBe(false)
  expect(tells(person('administrator', { name: 'author' }), 'proof_submitted')).toBe(true)
  expect(tells(person('reviewer', { name: 'shen' }), 'ready_to_close', 'shen')).toBe(false)
})

test('every kind is said in both languages', () => {
  const said = noticeKinds.flatMap((kind) =>
    (['zh', 'en'] as const).map((language) => noticeWords({ kind, due_on: due, created_at: '2026-12-18T16:00:00Z' }, language)),
  )
  expect(new Set(said.map(({ head }) => head)).size).toBe(2 * noticeKinds.length)
  expect(said.map(({ head }) => head)).toEqual(expect.arrayContaining(['还有 1 天到期', 'due in 1 day', '已逾期 1 天']))
})
