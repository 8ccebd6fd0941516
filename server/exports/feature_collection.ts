import type { ExportRecord } from '../queries/export_rows.ts'
import type { ExportBatch, ExportHead } from './format.ts'

/**
 * What the file says of itself stands before the features, what is gone and the token behind them, as foreign members
 * (RFC 7946, 6.1). A record whose feature is null is left out.
 */
export async function* featureCollection(
  { example_data, exported_at, since, next_since }: ExportHead,
  batches: AsyncIterable<ExportBatch>,
  featureOf: (record: ExportRecord) => string | null,
): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","example_data":${example_data},"exported_at":"${exported_at}","features":[`
  const tombstones: string[] = []
  let separator = '\n'
  for await (const batch of batches) {
    tombstones.push(...batch.tombstones.map((each) => JSON.stringify(each)))
    const features = batch.records.map(featureOf).filter((feature) => feature !== null)
    if (features.length === 0) continue
    yield separator + features.join(',\n')
    separator = ',\n'
  }
  yield since === undefined ? '\n]' : `\n],"since":"${since}","tombstones":[${tombstones.join(',\n')}]`
  yield `,"next_since":"${next_since}"}\n`
}
