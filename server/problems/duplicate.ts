import type { Entry } from './entry.ts'

/** What is refused of taking imports back, of merging duplicates, and of edits of many facilities at once. */
export const duplicateProblems = {
  undo_built_on: {
    status: 409,
    zh: ['有 {count} 处设施在导入后又有改动，不能整批撤销。', '请查看清单；可以保留这些设施，只撤销其余的。'],
    en: [
      '{count} facilities were changed after the import, so it can’t be taken back whole.',
      'Look at the list; you may keep these and take back the rest.',
    ],
  },
  undo_nothing_left: {
    status: 409,
    zh: ['导入的 {count} 处设施后来都有改动，没有可以撤销的。', '请先撤销或更正后来的改动。'],
    en: ['All {count} facilities of the import were changed since: there is nothing to take back.', 'Undo or mend the later changes first.'],
  },
  duplicate_of_itself: {
    status: 422,
    zh: ['两边是同一条记录。', '请选择另一条记录。'],
    en: ['Both are the same record.', 'Choose another one.'],
  },
} as const satisfies Record<string, Entry>
