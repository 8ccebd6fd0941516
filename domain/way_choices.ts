import { anyPasses } from '#domain/chance.ts'
import { coverage, qualifies, type CoverageRule, type LedgerFacility, type ServiceFacility, type Town, type TownState } from '#domain/coverage.ts'
import { lifecycleOn } from '#domain/facility.ts'
import type { WayKind, WayTown } from '#domain/target_way.ts'

type Named = Pick<ServiceFacility, 'id' | 'name_zh' | 'name_en' | 'category'>

/** Why a facility that is there does not cover its town. */
export const renovateReasons = ['suspended', 'closed', 'other_category'] as const
export type RenovateReason = (typeof renovateReasons)[number]

/** A town that is not covered, with what is there to begin from. */
export interface UncoveredTown extends Pick<Town, 'code' | 'name_zh' | 'name_en' | 'population' | 'disabled_residents'> {
  state: TownState
  /** In use by record; a visit decides. */
  to_verify: Named[]
  /** There, but out of use, or of a category that does not count. */
  to_renovate: (Named & { reason: RenovateReason })[]
}

/**
 * Towns without a facility that counts. Renovating needs something to renovate: a service facility of the town that is
 * suspended or closed, or in use and of another category. What is planned, being built or accepted is on its way and is
 * none of these.
 */
export function uncoveredTowns(towns: readonly Town[], facilities: readonly ServiceFacility[], rule: CoverageRule): UncoveredTown[] {
  return coverage(towns, facilities, rule)
    .ledger.filter(({ state }) => state !== 'covered')
    .map(({ code, name_zh, name_en, population, disabled_residents, state, facilities: in_use }) => ({
      code,
      name_zh,
      name_en,
      population,
      disabled_residents,
      state,
      to_verify: in_use.map(named),
      to_renovate: facilities.filter(({ town_code }) => town_code === code).flatMap((facility) => renovatable(facility, rule)),
    }))
}

function named({ id, name_zh, name_en, category }: ServiceFacility | LedgerFacility): Named {
  return { id, name_zh, name_en, category }
}

function renovatable(facility: ServiceFacility, rule: CoverageRule): UncoveredTown['to_renovate'] {
  const state = lifecycleOn(facility.lifecycle, rule.as_of)
  if (state === 'suspended' || state === 'closed') return [{ ...named(facility), reason: state }]
  return state === 'operating' && !qualifies(rule, facility) ? [{ ...named(facility), reason: 'other_category' }] : []
}

/** What costs are taken from: the town's own, else the catalogue's; null: nobody gave one. */
export type CostOf = (town_code: string, kind: WayKind) => number | null

/**
 * All its records are visited at once, each for the cost of one visit unless the town has a cost of its own. After a visit
 * that fails what is on record there is renovated, or built anew where that is cheaper.
 */
export function wayTown(
  town: UncoveredTown,
  weight: number,
  { costOf, chanceOf }: { costOf: CostOf; chanceOf: (category: string) => number | null },
): WayTown {
  const chances = town.to_verify.map(({ category }) => chanceOf(category))
  const known = chances.filter((chance) => chance !== null)
  const has_record = town.to_verify.length > 0
  const fallbacks = [costOf(town.code, 'renovate'), costOf(town.code, 'build')].filter((cost) => cost !== null)
  return {
    code: town.code,
    weight,
    costs: {
      ...(has_record ? { verify: costOf(town.code, 'verify') } : {}),
      ...(town.to_renovate.length > 0 ? { renovate: costOf(town.code, 'renovate') } : {}),
      build: costOf(town.code, 'build'),
    },
    chance: has_record && known.length === chances.length ? anyPasses(known) : null,
    fallback_cost: has_record && fallbacks.length > 0 ? Math.min(...fallbacks) : null,
  }
}
