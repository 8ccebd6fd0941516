import { Accounts, type Outcome } from './osm/account.ts'
import type { OsmElement, OsmNode, OsmSource, OsmWay } from './osm/element.ts'
import { relationGeometry, wayGeometry } from './osm/geometry.ts'
import { pbfSource } from './osm/pbf.ts'
import { isObstacle, isStated, roleOf, type Role } from './osm/role.ts'
import { facilityRow, header, leftOutRow, type PartNode } from './osm/row.ts'
import { surveyOf, type Survey } from './osm/survey.ts'
import { xmlSource } from './osm/xml.ts'
import { FileError, most_rows, type FilePart, type FileRow, type ReadRequest } from './row.ts'

const rows_a_part = 500

type Row = Omit<FileRow, 'row_number'>

/**
 * OpenStreetMap by tags (osm/role.ts). A file has nodes before the ways that need them, so it is read several times, and
 * no more than ids, places and the parts that wait for their way are kept. Every element that says how accessible it is
 * becomes a row, a part of a row, or a row that is left out with its reason: the head tells the sum, once it is known.
 */
export async function* osmParts({ path, format }: ReadRequest): AsyncGenerator<FilePart> {
  const source = format === 'osm_pbf' ? pbfSource(path) : xmlSource(path)
  const accounts = new Accounts()
  const survey = await surveyOf(source, accounts)
  const head = { layout: { proposed_datum: 'wgs84' }, header: [...header] }
  yield { head }
  let rows: FileRow[] = []
  let count = 0
  for await (const row of rowsOf(source, survey, accounts)) {
    if ((count += 1) > most_rows) throw new FileError('too_many_rows', { limit: most_rows })
    rows.push({ row_number: count, ...row })
    if (rows.length < rows_a_part) continue
    yield { rows }
    rows = []
  }
  if (rows.length > 0) yield { rows }
  yield { head: { ...head, layout: { ...head.layout, accounted: accounts.all() } } }
}

async function* rowsOf(source: OsmSource, survey: Survey, accounts: Accounts): AsyncGenerator<Row> {
  const reading: Reading = { survey, accounts, waiting: new Map() }
  for await (const batch of source(['node'])) for (const node of batch as OsmNode[]) yield* nodeRows(node, reading)
  for await (const batch of source(['way'])) for (const way of batch as OsmWay[]) if (way.tags) yield* wayRows(way, reading)
  for (const { relation, role } of survey.relations) {
    if (role.is !== 'facility') yield* told(relation, role, reading)
    else {
      const drawn = relationGeometry(relation, survey.outlines, survey.places)
      yield* drawnRows(relation, -relation.id, role, drawn, reading)
    }
  }
}

interface Reading {
  survey: Survey
  accounts: Accounts
  /** Parts by the way or area that they belong to. */
  waiting: Map<number, PartNode[]>
}

function* nodeRows(node: OsmNode, reading: Reading): Generator<Row> {
  const { survey, waiting } = reading
  survey.places.set(node.id, [node.lon, node.lat])
  const role = roleOf(node)
  if (role?.is === 'facility') {
    const geometry = { type: 'Point', coordinates: [node.lon, node.lat].map((degrees) => Number(degrees.toFixed(7))) }
    yield* drawnRows(node, undefined, role, { geometry }, reading)
  } else if (role?.is === 'part') {
    const owner = survey.owners[role.of].of(node.id)
    if (owner === undefined) yield* told(node, role, reading)
    else waiting.set(owner, [...(waiting.get(owner) ?? []), node as PartNode]) // a part is one by its tags
  } else yield* told(node, role, reading)
}

function* wayRows(way: OsmWay, reading: Reading): Generator<Row> {
  const role = roleOf(way)
  if (role?.is === 'facility') yield* drawnRows(way, way.id, role, wayGeometry(way, role, reading.survey.places), reading)
  else yield* told(way, role, reading)
}

/** The row of a facility with the parts that waited for it; without its shape it is left out, and they with it. */
function* drawnRows(
  element: OsmElement,
  owner: number | undefined,
  role: Role & { is: 'facility' },
  drawn: ReturnType<typeof wayGeometry>,
  { waiting, accounts }: Reading,
): Generator<Row> {
  const nodes = owner === undefined ? [] : (waiting.get(owner) ?? [])
  if (owner !== undefined) waiting.delete(owner)
  const note = (outcome: Outcome, of: Outcome) => {
    accounts.note(element, outcome)
    nodes.forEach((node) => accounts.note(node, of))
  }
  if ('geometry' in drawn) {
    note('facility', 'component')
    yield facilityRow(element, role, drawn.geometry, nodes)
    return
  }
  note('left_out', 'left_out')
  yield leftOutRow(element, drawn.reason)
  for (const node of nodes) yield leftOutRow(node, drawn.reason)
}

/** What is no facility here, where it says something of accessibility. */
function* told(element: OsmElement, role: Role | undefined, { accounts }: Reading): Generator<Row> {
  if (role?.is === 'left_out') {
    accounts.note(element, 'left_out')
    yield leftOutRow(element, role.reason)
  } else if (role?.is === 'part' && (isStated(element.tags ?? {}) || !isObstacle(element.tags ?? {}))) {
    accounts.note(element, 'left_out')
    yield leftOutRow(element, { code: 'osm_part_of_nothing' })
  }
}
