import { not_in_use } from '#domain/counted_site.ts'
import type { Kind, Lifecycle } from '#domain/facility.ts'
import { summaryOf, type FitSummary } from '#domain/finder_rank.ts'
import { fit } from '#domain/fit.ts'
import type { FitPart } from '#domain/fit_place.ts'
import type { Needs } from '#domain/needs.ts'
import { usableToday, type LastSeen } from '#domain/operational.ts'

/** `parts`: as they are kept for it; null: nothing is recorded. */
export function judgedFit(
  { kind, level, parts }: { kind: Kind; level: string | null; parts: FitPart[] | null },
  needs: Needs,
  now: Date,
): FitSummary {
  return summaryOf(fit({ kind, level, components: parts ?? [] }, needs), now)
}

/** Null: nobody knows, or no longer. */
export function isUsableNow({ lifecycle, ...known }: LastSeen & { lifecycle: Lifecycle | null }, now: Date): boolean | null {
  return not_in_use.has(lifecycle) ? false : (usableToday(known, now)?.usable ?? null)
}
