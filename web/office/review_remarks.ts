import type { Remark } from './review_data.ts'
import { placeKey, type Part } from './review_items.ts'
import { judgedPartName } from '../judgement_words.ts'
import { m } from '../paraglide/messages.js'
import { propertyName } from '../resident/facility_value.ts'

/** What a reviewer typed and has not sent: remarks by `placeKey`, and why photos that are missing do not matter. */
export interface ReviewDraft {
  remarks: Record<string, string>
  waiver: string
}

export const noRemarks: ReviewDraft = { remarks: {}, waiver: '' }

/** What the parts of the page need to take remarks. */
export interface Remarking {
  draft: ReviewDraft
  change: (part: Partial<ReviewDraft>) => void
}

/** Those that have words. */
export function remarksOf({ remarks }: ReviewDraft): Remark[] {
  return Object.entries(remarks)
    .filter(([, text]) => text.trim() !== '')
    .map(([key, text]) => {
      const [component_id, property] = key.split('/') as [string, string]
      return { component_id: component_id || null, property: property || null, text: text.trim() }
    })
}

/** What a remark is about: `门 · 正门：通行净宽`. */
export function aboutText({ component_id, property }: Omit<Remark, 'text'>, parts: readonly Part[]): string {
  const part = parts.find(({ component }) => (component?.id ?? null) === component_id)
  const row = part?.rows.find(({ key }) => key === placeKey(component_id, property))
  const words = [part?.component && judgedPartName(part.component), row ? propertyName(row.name) : property]
  return words.filter(Boolean).join(' · ') || m.review_whole()
}
