import type { OrderMove } from '#domain/rectification.ts'

/** A move, so many days ago, with the day that it names, in days from today, and what was said. */
export type Step = [move: OrderMove, days_ago: number, more?: { due_in?: number; reason?: string }]

/** An order of what is found today. */
export interface OpenStory {
  /** Null: still a draft. */
  issued_ago: number | null
  /** In days from today, as it was issued. */
  due_in: number
  steps: readonly Step[]
  /** The re-inspection at which all, or all but one, failed again. */
  failed_again?: { days_ago: number; how: 'all' | 'most' }
}

const begun = (accepted: number, started: number): Step[] => [
  ['accept', accepted],
  ['start', started],
]

export const open_stories: readonly OpenStory[] = [
  { issued_ago: null, due_in: 45, steps: [] },
  { issued_ago: null, due_in: 60, steps: [] },
  { issued_ago: 3, due_in: 42, steps: [] },
  { issued_ago: 5, due_in: 56, steps: [] },
  { issued_ago: 24, due_in: 5, steps: [] },
  { issued_ago: 40, due_in: -8, steps: [] },
  { issued_ago: 18, due_in: 30, steps: [['accept', 15]] },
  { issued_ago: 33, due_in: 3, steps: [['accept', 30]] },
  { issued_ago: 95, due_in: -20, steps: [['accept', 90]] },
  { issued_ago: 30, due_in: 30, steps: begun(28, 20) },
  {
    issued_ago: 52,
    due_in: 6,
    steps: [...begun(50, 41), ['ask_extension', 2, { due_in: 30, reason: '定制的扶手尚未到货' }]],
  },
  {
    issued_ago: 80,
    due_in: -10,
    steps: [
      ...begun(77, 70),
      ['ask_extension', 18, { due_in: 20, reason: '雨季无法施工' }],
      ['extend', 16, { due_in: 20, reason: '情况属实，同意延期' }],
      ['comment', 7, { reason: '坡道已拆除，正在重做面层。' }],
    ],
  },
  {
    issued_ago: 120,
    due_in: -35,
    steps: [
      ...begun(115, 100),
      ['ask_extension', 42, { due_in: 30, reason: '资金未落实' }],
      ['refuse_extension', 40, { reason: '未附资金安排，不予延期' }],
    ],
  },
  { issued_ago: 70, due_in: -4, steps: begun(69, 60) },
  { issued_ago: 55, due_in: 2, steps: [...begun(53, 45), ['submit_proof', 4]] },
  { issued_ago: 75, due_in: -12, steps: [...begun(70, 62), ['submit_proof', 10]] },
  { issued_ago: 45, due_in: -1, steps: [...begun(44, 37), ['submit_proof', 6]] },
  {
    issued_ago: 66,
    due_in: 9,
    steps: [...begun(65, 58), ['submit_proof', 9], ['return_proof', 5, { reason: '照片看不出门口高差，请补拍带尺寸的照片' }]],
  },
  {
    issued_ago: 110,
    due_in: -30,
    steps: [...begun(104, 95), ['submit_proof', 48], ['return_proof', 40, { reason: '只整改了一处，其余未动' }]],
  },
  {
    issued_ago: 90,
    due_in: 12,
    steps: [...begun(88, 80), ['submit_proof', 16]],
    failed_again: { days_ago: 8, how: 'all' },
  },
  {
    issued_ago: 100,
    due_in: -6,
    steps: [...begun(97, 91), ['submit_proof', 30]],
    failed_again: { days_ago: 20, how: 'most' },
  },
  { issued_ago: 60, due_in: 20, steps: [['withdraw', 57, { reason: '该处已列入拆除重建计划' }]] },
]

/** An order of what was mended; the days are told from the visit that found it so. */
export interface MendedStory {
  /** Deadline, as issued; negative: before that visit. */
  due_after: number
  /** The deadline after an extension. */
  extended_to?: number
  /** The proof was once sent back. */
  is_returned?: true
  end: 'reinspected' | 'closed' | 'reopened'
}

export const mended_stories: readonly MendedStory[] = [
  { due_after: 12, end: 'reinspected' },
  { due_after: 6, end: 'closed' },
  { due_after: 20, end: 'reopened' },
  { due_after: -25, end: 'closed' },
  { due_after: -20, extended_to: 10, end: 'closed' },
  { due_after: 15, end: 'closed' },
  { due_after: 3, is_returned: true, end: 'closed' },
  { due_after: 9, end: 'closed' },
  { due_after: -14, end: 'closed' },
  { due_after: 30, end: 'closed' },
  { due_after: 8, end: 'closed' },
  { due_after: 18, is_returned: true, end: 'closed' },
]
