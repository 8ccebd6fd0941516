import type { ExportRecord } from '../queries/export_rows.ts'
import { featureCollection } from './feature_collection.ts'
import type { ExportFormat } from './format.ts'

export const geojson: ExportFormat = {
  name: 'geojson',
  title: { zh: 'GeoJSON', en: 'GeoJSON' },
  media_type: 'application/geo+json',
  ending: 'geojson',
  is_text: true,
  write: (head, batches) => featureCollection(head, batches, featureOf),
}

/** What the database wrote as JSON is passed on as it is. */
function featureOf(record: ExportRecord): string {
  const { number, id, geometry, tags, components, lifecycle_events, verifications, ...plain } = record
  const properties = JSON.stringify(plain).slice(0, -1)
  return (
    `{"type":"Feature","id":"${id}","geometry":${geometry ?? 'null'},"properties":${properties},"number":${number},"tags":${tags},` +
    `"components":${components},"lifecycle_events":${lifecycle_events},"verifications":${verifications}}}`
  )
}
