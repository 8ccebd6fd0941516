import type { Position } from '#domain/datum.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { markedCell } from '../imports/damage.ts'
import { jsonElements } from '../imports/json_elements.ts'
import { cellsOf, isOwnRecord, recordHeader, withChanges, type OwnRecord, type Understood } from '../imports/own_record.ts'
import type { FilePart, FileRow, ReadRequest, RowReason } from '../imports/row.ts'
import { damaged } from '../imports/table.ts'
import type { Kerb } from './kerb.ts'
import { own_prefix, readEdge, readToilets, readZone, type EdgeKerb, type Entity } from './read_road.ts'
import { writeRoad } from './write_road.ts'

const format = 'OpenSidewalks'
const rows_a_part = 500

/** What is known of the whole file before its first row: kerbs stand on nodes, and a road of ours may be several edges. */
interface Survey {
  kerbs: Map<string, NodeKerb>
  pieces: Map<string, PlainGeometry[]>
}

interface NodeKerb extends Kerb {
  position: Position
  row_number: number
  /** As we wrote it, where we did: what is the same now says nothing new of roads that we wrote. */
  written?: Kerb
  is_used: boolean
}

/** Edges, areas and toilets row by row, in two passes; nodes belong to the edges that name them. */
export async function* opensidewalksParts({ path }: ReadRequest): AsyncGenerator<FilePart> {
  yield { head: { layout: { encoding: 'utf-8', proposed_datum: 'wgs84' }, header: [...recordHeader] } }
  const survey = await surveyed(path)
  let rows: FileRow[] = []
  let row_number = 0
  for await (const element of jsonElements(path, format)) {
    const row = rowOf(element, (row_number += 1), survey)
    if (row) rows.push(row)
    if (rows.length < rows_a_part) continue
    yield { rows }
    rows = []
  }
  for (const { row_number: place, is_used, written } of survey.kerbs.values())
    if (!is_used && !written) rows.push(refused(place, { code: 'osw_loose_kerb' }))
  if (rows.length > 0) yield { rows }
}

async function surveyed(path: string): Promise<Survey> {
  const survey: Survey = { kerbs: new Map(), pieces: new Map() }
  let row_number = 0
  for await (const element of jsonElements(path, format)) {
    row_number += 1
    const entity = entityIn(element)
    if (!entity) continue
    const { geometry, properties } = entity
    if (properties['barrier'] === 'kerb' && geometry.type === 'Point') {
      const written = properties[`${own_prefix}kerb`] as Kerb | undefined
      const position = geometry.coordinates as unknown as Position
      survey.kerbs.set(String(properties['_id']), { ...kerbIn(properties), position, row_number, written, is_used: false })
    }
    const [id, piece] = [properties[`${own_prefix}id`], properties[`${own_prefix}piece`]]
    if (typeof id !== 'string' || typeof piece !== 'string') continue
    const shapes = survey.pieces.get(id) ?? []
    shapes[Number(piece.split('/')[0]) - 1] = geometry
    survey.pieces.set(id, shapes)
  }
  return survey
}

function kerbIn({ kerb, tactile_paving }: Record<string, unknown>): Kerb {
  return { ...(typeof kerb === 'string' ? { kerb } : {}), ...(typeof tactile_paving === 'string' ? { tactile_paving } : {}) }
}

function entityIn(element: unknown): Entity | undefined {
  const { geometry, properties } = (element ?? {}) as { geometry?: PlainGeometry | null; properties?: Record<string, unknown> | null }
  if (typeof geometry !== 'object' || !geometry || !Array.isArray(geometry.coordinates) || typeof properties !== 'object' || !properties)
    return undefined
  return typeof properties['_id'] === 'string' ? { geometry, properties } : undefined
}

function refused(row_number: number, flaw: RowReason): FileRow {
  return { row_number, cells: recordHeader.map(() => null), flaws: [flaw] }
}

/** Undefined: a node, or a piece of a road whose first edge is its row. */
function rowOf(element: unknown, row_number: number, survey: Survey): FileRow | undefined {
  const entity = entityIn(element)
  if (!entity) return refused(row_number, { code: 'osw_no_entity' })
  const { properties } = entity
  const own: unknown = properties[`${own_prefix}record`]
  const id = properties[`${own_prefix}id`]
  if (isOwnRecord(own)) return rowWith(row_number, ownRoad(own, entity, survey))
  if (typeof id === 'string' && typeof properties[`${own_prefix}piece`] === 'string') {
    keepKerbs(entity, survey)
    return undefined
  }
  if (isNode(entity)) return undefined
  const understood = understoodEntity(entity, survey)
  return understood ? rowWith(row_number, understood) : refused(row_number, { code: 'osw_not_kept', params: { what: spoken(properties) } })
}

function rowWith(row_number: number, understood: Understood): FileRow {
  const cells = cellsOf(understood).map(markedCell)
  return { row_number, cells, flaws: [...understood.flaws, ...damaged(cells)] }
}

/** A point without a word of its own, or a kerb. */
function isNode({ geometry, properties }: Entity): boolean {
  if (geometry.type !== 'Point') return false
  return properties['barrier'] === 'kerb' || Object.keys(properties).every((name) => name === '_id' || name.startsWith('ext:'))
}

function spoken(properties: Record<string, unknown>): string {
  const word = Object.entries(properties).find(([name, value]) => typeof value === 'string' && !name.startsWith('_') && !name.startsWith('ext:'))
  return word ? word.join('=').slice(0, 60) : '—'
}

function understoodEntity(entity: Entity, survey: Survey): Understood | undefined {
  const { geometry, properties } = entity
  if (geometry.type === 'LineString' && typeof properties['_u_id'] === 'string') return readEdge(entity, keepKerbs(entity, survey))
  if (geometry.type === 'Polygon' && properties['highway'] === 'pedestrian') return readZone(entity)
  return geometry.type === 'Polygon' && properties['building'] === 'toilets' ? readToilets(entity) : undefined
}

/** The kerbs where it begins and ends, which are then accounted for. */
function keepKerbs({ properties }: Entity, { kerbs }: Survey): EdgeKerb[] {
  return [...new Set([properties['_u_id'], properties['_v_id']])].flatMap((node) => {
    const found = kerbs.get(String(node))
    if (!found) return []
    found.is_used = true
    const { kerb, tactile_paving, position } = found
    return [{ node: String(node), position, ...kerbIn({ kerb, tactile_paving }) }]
  })
}

/** A road that we wrote: our record, with what was changed in their fields since. */
function ownRoad(own: OwnRecord, entity: Entity, survey: Survey): Understood {
  const written = writeRoad(own)
  const [first] = written.entities
  const pieces = survey.pieces.get(own.id)
  const geometry = pieces && own.geometry ? { type: own.geometry.type, coordinates: pieces.map(({ coordinates }) => coordinates) } : entity.geometry
  const kerbs = keepKerbs(entity, survey).filter(({ node, kerb, tactile_paving }) => {
    const before = survey.kerbs.get(node)?.written
    return before?.kerb !== kerb || before?.tactile_paving !== tactile_paving
  })
  const kerbsBefore = kerbs.flatMap((now): EdgeKerb[] => {
    const before = survey.kerbs.get(now.node)?.written
    return before ? [{ node: now.node, position: now.position, ...before }] : []
  })
  const now = readOwn({ ...entity, geometry }, kerbs)
  const before = first ? readOwn({ ...first, geometry: own.geometry ?? first.geometry }, kerbsBefore) : now
  return withChanges(own, written.placed, before, now)
}

/** What the record says better. */
const in_record = new Set(['category', 'kind', 'same_as'])

function readOwn(entity: Entity, kerbs: readonly EdgeKerb[]): Understood {
  const understood = entity.geometry.type.endsWith('LineString') ? readEdge(entity, kerbs) : readZone(entity)
  const columns = Object.entries(understood.columns).filter(([name]) => !in_record.has(name))
  return { ...understood, columns: Object.fromEntries(columns), flaws: [] }
}
