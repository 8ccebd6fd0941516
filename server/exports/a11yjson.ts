import { featureOf } from '../a11yjson/write_place.ts'
import { ownRecord } from '../imports/own_record.ts'
import type { ExportFormat } from './format.ts'

/** Places only: a road is none, and A11yJSON has no field for it. OpenSidewalks has. */
export const a11yjson: ExportFormat = {
  name: 'a11yjson',
  title: { zh: 'A11yJSON（场所、厕所、服务设施）', en: 'A11yJSON (venues, toilets, services)' },
  media_type: 'application/vnd.a11yjson+json',
  ending: 'a11y.json',
  is_text: true,
  async *write({ example_data, exported_at, since, next_since }, batches) {
    yield `{"type":"FeatureCollection","example_data":${example_data},"exported_at":"${exported_at}","features":[`
    const tombstones: string[] = []
    let separator = '\n'
    for await (const batch of batches) {
      tombstones.push(...batch.tombstones.map((each) => JSON.stringify(each)))
      const places = batch.records.filter(({ kind }) => kind !== 'road')
      if (places.length === 0) continue
      yield separator + places.map((record) => JSON.stringify(featureOf(ownRecord(record)))).join(',\n')
      separator = ',\n'
    }
    yield since === undefined ? '\n]' : `\n],"since":"${since}","tombstones":[${tombstones.join(',\n')}]`
    yield `,"next_since":"${next_since}"}\n`
  },
}
