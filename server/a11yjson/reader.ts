import { jsonElements } from '../imports/json_elements.ts'
import { cellsOf, isOwnRecord, recordHeader, withChanges, type Understood } from '../imports/own_record.ts'
import { markedCell } from '../imports/damage.ts'
import type { FilePart, FileRow, ReadRequest } from '../imports/row.ts'
import { damaged } from '../imports/table.ts'
import { memberAt } from './members.ts'
import { isPlace, own_tag, readPlace, type Place } from './read_place.ts'
import { writePlace } from './write_place.ts'

const rows_a_part = 500

/** A collection, a list or a single place, place by place. */
export async function* a11yjsonParts({ path }: ReadRequest): AsyncGenerator<FilePart> {
  yield { head: { layout: { encoding: 'utf-8', proposed_datum: 'wgs84' }, header: [...recordHeader] } }
  let rows: FileRow[] = []
  let row_number = 0
  for await (const element of jsonElements(path, 'A11yJSON')) {
    rows.push(rowOf(element, (row_number += 1)))
    if (rows.length < rows_a_part) continue
    yield { rows }
    rows = []
  }
  if (rows.length > 0) yield { rows }
}

function rowOf(element: unknown, row_number: number): FileRow {
  if (!isPlace(element)) return { row_number, cells: recordHeader.map(() => null), flaws: [{ code: 'no_place' }] }
  const understood = understoodPlace(element)
  const cells = cellsOf(understood).map(markedCell)
  return { row_number, cells, flaws: [...understood.flaws, ...damaged(cells)] }
}

/** A place that we wrote has our record beside it: what their fields say differently now was changed on the way. */
export function understoodPlace(place: Place): Understood {
  const now = readPlace(place)
  const own = ownRecordIn(place)
  if (!own) return now
  const { place: written, placed } = writePlace(own)
  const before = readPlace(written)
  return withChanges(own, placed, before, now)
}

function ownRecordIn({ properties }: Place) {
  const text = memberAt(properties['tags'], own_tag)
  if (typeof text !== 'string') return undefined
  try {
    const record: unknown = JSON.parse(text)
    return isOwnRecord(record) && record.id === properties['originalId'] ? record : undefined
  } catch {
    return undefined
  }
}
