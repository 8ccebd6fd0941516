import type { ExportFormat } from './format.ts'
import { geojson } from './geojson.ts'

export const exportFormats: readonly ExportFormat[] = [geojson]
