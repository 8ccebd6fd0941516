import type { OperationalReason } from '#domain/operational.ts'
import { m } from './paraglide/messages.js'

const reasons: Record<OperationalReason, () => string> = {
  locked: m.usable_reason_locked,
  used_as_storage: m.usable_reason_used_as_storage,
  blocked: m.usable_reason_blocked,
  broken: m.usable_reason_broken,
  no_water: m.usable_reason_no_water,
  no_power: m.usable_reason_no_power,
  works_under_way: m.usable_reason_works_under_way,
  other: m.usable_reason_other,
}

export const reasonName = (reason: OperationalReason) => reasons[reason]()

/** `不能用：上了锁` */
export function usableText({ usable, reason }: { usable: boolean; reason: OperationalReason | null }): string {
  if (usable) return m.usable_yes()
  return reason ? m.usable_no_because({ reason: reasonName(reason) }) : m.usable_no()
}
