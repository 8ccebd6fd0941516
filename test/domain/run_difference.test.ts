import { expect, test } from 'vitest'
import { runDifference, type ComparedRun } from '#domain/run_difference.ts'

const printed = (value: unknown) => JSON.stringify(value)
const run: ComparedRun = {
  asked: { budget_yuan: [100], must: [] },
  inputs: {
    works: [
      { id: 'a', cost_yuan: 4 },
      { id: 'b', cost_yuan: 6 },
    ],
    criteria_version: 2,
  },
  state: 'done',
  solver: 'HiGHS 1.15.1',
  told: { objective: 7, cost_yuan: 4, chosen: ['a'] },
}

test('two runs of the same from the same are the same, for no reason to differ', () => {
  expect(runDifference(run, structuredClone(run), printed)).toEqual({ is_same: true, reasons: [] })
})

test('what differs is named by id, whether or not the plan does', () => {
  const later: ComparedRun = {
    ...run,
    asked: { ...run.asked, must: ['b'] },
    inputs: {
      works: [
        { id: 'b', cost_yuan: 5 },
        { id: 'c', cost_yuan: 1 },
      ],
      criteria_version: 3,
    },
    state: 'stopped',
    solver: 'HiGHS 1.16.0',
  }
  expect(runDifference(run, later, printed)).toEqual({
    is_same: true,
    reasons: [
      { kind: 'input', name: 'criteria_version' },
      { kind: 'inputs', list: 'works', added: ['c'], removed: ['a'], changed: ['b'] },
      { kind: 'asked', name: 'must' },
      { kind: 'solver', from: 'HiGHS 1.15.1', to: 'HiGHS 1.16.0' },
      { kind: 'not_proved' },
    ],
  })
  expect(runDifference(run, { ...later, told: { objective: 8, cost_yuan: 5, chosen: ['b'] } }, printed).is_same).toBe(false)
})
