import type { Verdict } from './audit.ts'
import type { Verdict as FacilityVerdict } from './facility.ts'

/** What an item says of a facility, or of one of its components, and whether that enters the verdict. */
export interface JudgedItem {
  criterion: string
  component_id: string | null
  verdict: Verdict
  condemns: boolean
}

/** What an item contributes to the verdict under two versions; null: nothing, it is not asked or only advises. */
export interface ItemChange {
  criterion: string
  component_id: string | null
  before: Verdict | null
  after: Verdict | null
}

/** More would not be read of one facility. */
const most_items = 12

/**
 * The items that make the difference between two judgements of one audit: those that fail under one version alone; where
 * there are none, those that are open under one alone; else all that differ.
 */
export function itemChanges(before: readonly JudgedItem[], after: readonly JudgedItem[]): ItemChange[] {
  const [was, is] = [contributions(before), contributions(after)]
  const differing = [...new Set([...is.keys(), ...was.keys()])]
    .map((key) => ({ ...(is.get(key) ?? was.get(key))!, before: was.get(key)?.verdict ?? null, after: is.get(key)?.verdict ?? null }))
    .filter((each) => each.before !== each.after)
  const deciding = (['fail', 'not_measured'] as const)
    .map((verdict) => differing.filter((each) => each.before === verdict || each.after === verdict))
    .find((found) => found.length > 0)
  return (deciding ?? differing).slice(0, most_items).map(({ criterion, component_id, before: one, after: other }) => ({
    criterion,
    component_id,
    before: one,
    after: other,
  }))
}

function contributions(items: readonly JudgedItem[]): Map<string, JudgedItem> {
  return new Map(items.filter(({ condemns }) => condemns).map((each) => [`${each.criterion} ${each.component_id}`, each]))
}

/** Whether the difference is one that somebody has to know: another verdict, or an item that fails now or no longer does. */
export function isToldOf(verdicts: { before: FacilityVerdict; after: FacilityVerdict }, items: readonly ItemChange[]): boolean {
  return verdicts.before !== verdicts.after || items.some(({ before, after }) => before === 'fail' || after === 'fail')
}
