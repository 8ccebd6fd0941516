import { printFilter, type FacilityFilter } from '#domain/filter.ts'

/** What the page offers: the filter of the list it came from, whether closed ones go with it, and what tables are written with. */
export interface ExportChoice {
  filter: FacilityFilter
  with_closed: boolean
  headings: Headings
}
export type Headings = 'codes' | 'zh'

const tables = new Set(['csv', 'xlsx'])

export function printChoice({ filter, with_closed, headings }: ExportChoice): URLSearchParams {
  const search = printFilter(filter)
  if (with_closed) search.set('with_closed', 'true')
  search.set('headings', headings)
  return search
}

/** Of a file. */
export function fileAddress(format: string, choice: ExportChoice): string {
  const search = printChoice(choice)
  if (!tables.has(format)) search.delete('headings')
  return `/api/v1/exports/${format}${search.size > 0 ? `?${search.toString()}` : ''}`
}

/** Bytes that a facility takes on the reader's disk: the mean over the example data, whose facilities have three to four parts each. */
const bytes_each: Record<string, number> = { geojson: 2_900, csv: 2_700, xlsx: 520, geopackage: 3_200, a11yjson: 3_200 }

/** Megabytes to a tenth; undefined: nobody knows. */
export function megabytes(format: string, facilities: number): number | undefined {
  const each = bytes_each[format]
  return each === undefined ? undefined : Math.round((each * facilities) / 100_000) / 10
}
