import { addDays } from '#domain/date.ts'
import { today, useDraft } from '../resident/facility_dialog.tsx'

/** What is chosen and typed, kept for this tab until it is sent. */
export interface Draft {
  inspector_id: string
  due_on: string
  note: string
  chosen: string[]
}

/** Two weeks, unless another day is given. */
const usual_days = 14

export function useAssignDraft() {
  return useDraft<Draft>('assign', { inspector_id: '', due_on: addDays(today(), usual_days), note: '', chosen: [] })
}
