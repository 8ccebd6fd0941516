import type { Entry } from './entry.ts'

/** What is refused of the checklist. */
export const criterionProblems = {
  criteria_unknown: {
    status: 404,
    zh: ['没有第 {number} 版检查标准。', '请在版本列表中选择。'],
    en: ['There is no version {number} of the checklist.', 'Choose one of the list of versions.'],
  },
} as const satisfies Record<string, Entry>
