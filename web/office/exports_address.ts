import { printFilter, type FacilityFilter } from '#domain/filter.ts'

/** What the page offers: the filter of the list it came from, and whether closed ones go with it. */
export interface ExportChoice {
  filter: FacilityFilter
  with_closed: boolean
}

export function printChoice({ filter, with_closed }: ExportChoice): URLSearchParams {
  const search = printFilter(filter)
  if (with_closed) search.set('with_closed', 'true')
  return search
}

/** Of a file. */
export function fileAddress(format: string, choice: ExportChoice): string {
  const search = printChoice(choice).toString()
  return `/api/v1/exports/${format}${search ? `?${search}` : ''}`
}

/** Bytes that a facility with a few measured parts takes. */
const bytes_each: Record<string, number> = { geojson: 1_700, csv: 1_350, xlsx: 270, geopackage: 1_400, a11yjson: 2_500 }

/** Megabytes to a tenth; undefined: nobody knows. */
export function megabytes(format: string, facilities: number): number | undefined {
  const each = bytes_each[format]
  return each === undefined ? undefined : Math.round((each * facilities) / 100_000) / 10
}
