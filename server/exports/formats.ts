import { a11yjson } from './a11yjson.ts'
import { csv } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { geojson } from './geojson.ts'
import { geopackage } from './geopackage.ts'
import { osmChange } from './osm_change.ts'
import { opensidewalks } from './opensidewalks.ts'
import { xlsx } from './xlsx.ts'

export const exportFormats: readonly ExportFormat[] = [geojson, csv, xlsx, geopackage, a11yjson, opensidewalks, osmChange]

/** Made-up examples are not offered where they would be taken for real. */
export function offeredFormats(is_demo: boolean): ExportFormat[] {
  return exportFormats.filter(({ for_real_data_only }) => !(for_real_data_only && is_demo))
}
