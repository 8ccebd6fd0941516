import type { Coverage, LedgerTown } from '#domain/coverage.ts'
import type { TownBoundary } from '../queries/boundaries.ts'

/** A feature a town, with its boundary where there is one. Day and rule stand with each, because programs drop what stands beside features. */
export function coverageFeatures(ledger: Coverage, boundaries: readonly TownBoundary[], example_data: boolean) {
  const { as_of, validity_months, categories, covered, total, rate_percent, target_percent, target_met } = ledger
  const rule = { as_of, validity_months, categories }
  const drawn = new Map(boundaries.map((boundary) => [boundary.code, boundary]))
  return {
    type: 'FeatureCollection' as const,
    ...rule,
    example_data,
    covered,
    total,
    rate_percent,
    target_percent,
    target_met,
    features: ledger.ledger.map((town) => {
      const boundary = drawn.get(town.code)
      return {
        type: 'Feature' as const,
        id: town.code,
        geometry: boundary?.geometry ?? null,
        properties: {
          ...properties(town),
          ...rule,
          example_data,
          boundary_status: boundary?.boundary_status ?? null,
          boundary_source: boundary?.source ?? null,
          approval_number: boundary?.approval_number ?? null,
          lon: boundary?.lon ?? null,
          lat: boundary?.lat ?? null,
        },
      }
    }),
  }
}

function properties({ code, name_zh, name_en, state, population, disabled_residents, facilities, held_up_by }: LedgerTown) {
  const [first] = facilities
  return {
    code,
    name_zh,
    name_en,
    state,
    population,
    disabled_residents,
    facilities_count: facilities.length,
    facility_id: first?.id ?? null,
    facility_name_zh: first?.name_zh ?? null,
    facility_category: first?.category ?? null,
    verified_on: first?.verified_on ?? null,
    valid_until: first?.valid_until ?? null,
    days_left: first?.days_left ?? null,
    held_up_by,
  }
}
