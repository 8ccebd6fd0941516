import type { Position } from '#domain/datum.ts'
import { ownRecord } from '../imports/own_record.ts'
import { sharedKerb, type Kerb } from '../opensidewalks/kerb.ts'
import { own_prefix } from '../opensidewalks/read_road.ts'
import { schema_address } from '../opensidewalks/vocabulary.ts'
import { nodeId, writeRoad } from '../opensidewalks/write_road.ts'
import type { ExportFormat } from './format.ts'

type Nodes = Map<string, { position: Position; kerbs: Kerb[] }>

/** Roads only, and of these the ones with a place: every entity there has one. Nodes come behind the edges that meet in them. */
export const opensidewalks: ExportFormat = {
  name: 'opensidewalks',
  title: { zh: 'OpenSidewalks 0.2（道路）', en: 'OpenSidewalks 0.2 (roads)' },
  media_type: 'application/vnd.opensidewalks+json',
  ending: 'osw.geojson',
  is_text: true,
  async *write({ example_data, exported_at, since, next_since }, batches) {
    yield `{"type":"FeatureCollection","$schema":"${schema_address}","dataTimestamp":"${exported_at}","features":[`
    const nodes: Nodes = new Map()
    const tombstones: object[] = []
    let separator = '\n'
    for await (const batch of batches) {
      tombstones.push(...batch.tombstones)
      for (const record of batch.records.filter(({ kind, geometry }) => kind === 'road' && geometry !== null)) {
        const { entities, positions, kerbs } = writeRoad(ownRecord(record))
        for (const position of positions) nodeAt(nodes, position)
        for (const { position, kerb } of kerbs) nodeAt(nodes, position).kerbs.push(kerb)
        yield separator + entities.map((entity) => JSON.stringify({ type: 'Feature', ...entity })).join(',\n')
        separator = ',\n'
      }
    }
    for (const [_id, { position, kerbs }] of nodes) {
      yield (
        separator + JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: position }, properties: { _id, ...kerbFields(kerbs) } })
      )
      separator = ',\n'
    }
    const continued = since === undefined ? {} : { since, tombstones }
    yield `\n],"dataSource":${JSON.stringify({ name: 'Changxing', example_data, ...continued, next_since })}}\n`
  },
}

function nodeAt(nodes: Nodes, position: Position) {
  const id = nodeId(position)
  const known = nodes.get(id)
  if (known) return known
  const added = { position: [Number(position[0].toFixed(7)), Number(position[1].toFixed(7))] as Position, kerbs: [] }
  nodes.set(id, added)
  return added
}

function kerbFields(kerbs: readonly Kerb[]): object {
  if (kerbs.length === 0) return {}
  const shared = sharedKerb(kerbs)
  return { barrier: 'kerb', ...shared, [`${own_prefix}kerb`]: shared }
}
