import type { ExportRecord } from '../queries/export_rows.ts'
import type { ExportFormat } from './format.ts'

/** What the file says of itself stands before the features, what is gone and the token behind them, as foreign members (RFC 7946, 6.1). */
export const geojson: ExportFormat = {
  name: 'geojson',
  title: { zh: 'GeoJSON', en: 'GeoJSON' },
  media_type: 'application/geo+json',
  ending: 'geojson',
  is_text: true,
  async *write({ example_data, exported_at, since, next_since }, batches) {
    yield `{"type":"FeatureCollection","example_data":${example_data},"exported_at":"${exported_at}","features":[`
    const tombstones: string[] = []
    let separator = '\n'
    for await (const batch of batches) {
      tombstones.push(...batch.tombstones.map((each) => JSON.stringify(each)))
      if (batch.records.length === 0) continue
      yield separator + batch.records.map(featureOf).join(',\n')
      separator = ',\n'
    }
    yield since === undefined ? '\n]' : `\n],"since":"${since}","tombstones":[${tombstones.join(',\n')}]`
    yield `,"next_since":"${next_since}"}\n`
  },
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
