import {
  coverage,
  operatesOn,
  provenOn,
  qualifies,
  townStateOn,
  type CoverageRule,
  type ServiceFacility,
  type Town,
  type TownState,
} from '#domain/coverage.ts'
import { addDays, addMonths, type Day } from '#domain/date.ts'
import { lifecycleOn } from '#domain/facility.ts'
import type { Share } from '#domain/share.ts'

/** Why a town's coverage may have changed. A town founded or ended changes the total, the others the covered. */
export const changeReasons = ['opened', 'reopened', 'suspended', 'closed', 'verified', 'proof_expired', 'town_founded', 'town_ended'] as const
export type ChangeReason = (typeof changeReasons)[number]

export interface CoveragePoint extends Share {
  as_of: Day
  possible: number
  target_met: boolean | null
}

interface Event {
  /** First day that the new state holds. */
  on: Day
  reason: ChangeReason
  facility: Pick<ServiceFacility, 'id' | 'name_zh' | 'name_en'> | null
  /** Last day of the proof that expired. */
  valid_until: Day | null
}

interface States {
  /** Of the town; null: it does not exist. */
  state_before: TownState | null
  state_after: TownState | null
}

type CoverageChange = Event & States & { town_code: string; town_name_zh: string; town_name_en: string | null }
type TownChange = Pick<Town, 'code' | 'name_zh' | 'name_en'> & States

export interface CoverageChanges {
  from: CoveragePoint
  to: CoveragePoint
  /** Towns whose state differs between the two days. */
  towns: TownChange[]
  /** Oldest first. */
  changes: CoverageChange[]
}

type Rule = Omit<CoverageRule, 'as_of'>

/**
 * What happened after the day `from` up to the day `to`. A change that leaves its town as it was is told too. Events are told
 * by the rule of the later day; the numbers of the earlier day are by its own, where that was another.
 */
export function coverageChanges(
  towns: readonly Town[],
  facilities: readonly ServiceFacility[],
  rule: Rule,
  { from, to, rule_from = rule }: { from: Day; to: Day; rule_from?: Rule },
): CoverageChanges {
  const qualifying = facilities.filter((facility) => qualifies(rule, facility))
  const within = (on: Day) => from < on && on <= to
  const changes: CoverageChange[] = []
  const changed: TownChange[] = []
  for (const town of towns) {
    const here = qualifying.filter(({ town_code }) => town_code === town.code)
    const states = (before: Day, after: Day): States => ({
      state_before: townStateOn(town, here, { ...rule, as_of: before }),
      state_after: townStateOn(town, here, { ...rule, as_of: after }),
    })
    const { code, name_zh, name_en } = town
    const before = facilities.filter((facility) => facility.town_code === code && qualifies(rule_from, facility))
    const whole = { code, name_zh, name_en, ...states(from, to), state_before: townStateOn(town, before, { ...rule_from, as_of: from }) }
    if (whole.state_before !== whole.state_after) changed.push(whole)
    for (const event of [...townEvents(town), ...here.flatMap((facility) => facilityEvents(facility, rule))]) {
      if (within(event.on))
        changes.push({ ...event, town_code: code, town_name_zh: name_zh, town_name_en: name_en, ...states(addDays(event.on, -1), event.on) })
    }
  }
  return { from: point(towns, facilities, rule_from, from), to: point(towns, facilities, rule, to), towns: changed, changes: changes.sort(byDay) }
}

/** Year ends from that year on, as they were by the rule on those days, then today. */
export function coverageTrend(
  towns: readonly Town[],
  facilities: readonly ServiceFacility[],
  rule: CoverageRule,
  from_year: number,
): CoveragePoint[] {
  const this_year = Number(rule.as_of.slice(0, 4))
  const ends = Array.from({ length: Math.max(0, this_year - from_year + 1) }, (_, index) => `${from_year + index}-12-31`)
  return [...ends.filter((day) => day < rule.as_of), rule.as_of].map((day) => point(towns, facilities, rule, day))
}

function point(towns: readonly Town[], facilities: readonly ServiceFacility[], rule: Rule, as_of: Day): CoveragePoint {
  const { covered, total, rate_percent, possible, target_met } = coverage(towns, facilities, { ...rule, as_of })
  return { as_of, covered, total, rate_percent, possible, target_met }
}

function byDay(a: CoverageChange, b: CoverageChange): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

function townEvents({ valid_from, valid_to }: Town): Event[] {
  const event = (on: Day | null, reason: ChangeReason): Event[] => (on === null ? [] : [{ on, reason, facility: null, valid_until: null }])
  return [...event(valid_from, 'town_founded'), ...event(valid_to, 'town_ended')]
}

/** The days on which a facility began or ceased to count, or on which its proof began or ceased. */
function facilityEvents(facility: ServiceFacility, rule: Rule): Event[] {
  const { id, name_zh, name_en } = facility
  const last_days = facility.verified_on.map((day) => addMonths(day, rule.validity_months))
  const starts = facility.lifecycle.flatMap(({ since }) => (since === null ? [] : [since]))
  const days = new Set([...starts, ...facility.verified_on, ...last_days.map((day) => addDays(day, 1))])
  return [...days].sort().flatMap((on) => {
    const reason = reasonOn(facility, rule, on)
    const valid_until = reason === 'proof_expired' ? addDays(on, -1) : null
    return reason === null ? [] : [{ on, reason, facility: { id, name_zh, name_en }, valid_until }]
  })
}

function reasonOn(facility: ServiceFacility, rule: Rule, on: Day): ChangeReason | null {
  const eve = addDays(on, -1)
  const operates = operatesOn(facility, on)
  if (operates !== operatesOn(facility, eve)) {
    if (!operates) return lifecycleOn(facility.lifecycle, on) === 'closed' ? 'closed' : 'suspended'
    return operatedBefore(facility, on) ? 'reopened' : 'opened'
  }
  if (!operates) return null
  const [before, after] = [eve, on].map((as_of) => provenOn(facility, { ...rule, as_of }))
  return before === after ? null : after ? 'verified' : 'proof_expired'
}

function operatedBefore({ lifecycle }: ServiceFacility, day: Day): boolean {
  return lifecycle.some(({ state, since }) => state === 'operating' && (since === null || since < day))
}
