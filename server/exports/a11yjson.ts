import { featureOf } from '../a11yjson/write_place.ts'
import { ownRecord } from '../imports/own_record.ts'
import { featureCollection } from './feature_collection.ts'
import type { ExportFormat } from './format.ts'

/** Places only: a road is none, and A11yJSON has no field for it. OpenSidewalks has. */
export const a11yjson: ExportFormat = {
  name: 'a11yjson',
  title: { zh: 'A11yJSON（场所、厕所、服务设施）', en: 'A11yJSON (venues, toilets, services)' },
  media_type: 'application/vnd.a11yjson+json',
  ending: 'a11y.json',
  is_text: true,
  write: (head, batches) =>
    featureCollection(head, batches, (record) => (record.kind === 'road' ? null : JSON.stringify(featureOf(ownRecord(record))))),
}
