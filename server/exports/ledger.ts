import type { Coverage, LedgerFacility, LedgerTown } from '#domain/coverage.ts'

/** One line a town and facility; a town without any has one line with the facility's columns empty. */
export function ledgerTable(
  { as_of, ledger, validity_months, categories }: Coverage,
  example_data: boolean,
): Record<string, string | number | null>[] {
  return ledger.flatMap((town) =>
    (town.facilities.length === 0 ? [null] : town.facilities).map((facility) => ({
      ...line(as_of, town, facility, example_data),
      validity_months,
      categories: categories.join(' '),
    })),
  )
}

function line(as_of: string, town: LedgerTown, facility: LedgerFacility | null, example_data: boolean) {
  return {
    as_of,
    town_code: town.code,
    town_name_zh: town.name_zh,
    town_state: town.state,
    population: town.population,
    disabled_residents: town.disabled_residents,
    facility_id: facility?.id ?? null,
    facility_name_zh: facility?.name_zh ?? null,
    category: facility?.category ?? null,
    verdict: facility?.verdict ?? null,
    verified_on: facility?.verified_on ?? null,
    valid_until: facility?.valid_until ?? null,
    days_left: facility?.days_left ?? null,
    held_up_by_it_alone: String(facility !== null && town.held_up_by === facility.id),
    example_data: String(example_data),
  }
}
