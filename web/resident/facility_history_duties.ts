import { m } from '../paraglide/messages.js'
import type { Change } from './facility_data.ts'

const textIn = (image: Change['after'], name: string): string => (typeof image?.[name] === 'string' ? image[name] : '')

export function acceptanceLines({ action, after }: Change): string[] {
  if (action !== 'insert') return []
  return [m.history_acceptance({ result: after?.['is_passed'] === true ? m.duties_passed() : m.duties_failed() })]
}

/** That a day is due later follows from what was done, which is told. */
export function planLines({ action, after }: Change): string[] {
  const isMovedOn = action === 'update' && Object.keys(after ?? {}).every((column) => column === 'next_due_on')
  return isMovedOn || action === 'delete' ? [] : [m.history_plan()]
}

export function entryLines({ action, after }: Change): string[] {
  return action === 'insert' ? [m.history_entry({ what: textIn(after, 'what') })] : []
}

export function occupationLines({ action, after }: Change): string[] {
  if (action === 'insert') return [m.history_occupied({ why: textIn(after, 'why') })]
  return after?.['restored_on'] ? [m.history_occupation_restored()] : []
}
