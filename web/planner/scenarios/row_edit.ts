import type { WorksForm } from './works_draft.ts'

/** What may be done with a row: the question is changed and computed again at once. */
export interface RowEdit {
  form: WorksForm
  /** One is under way: no other is begun. */
  isRunning: boolean
}
