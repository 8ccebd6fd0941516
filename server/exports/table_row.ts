import type { Tombstone } from '../queries/export_changes.ts'
import type { ExportRecord } from '../queries/export_rows.ts'
import type { ExportBatch, ExportHead } from './format.ts'
import type { TableWords } from './table_words.ts'

/** The columns of a table, by the names that an import knows; what only says how things stand is at the end. */
export const columns = [
  'id',
  'code',
  'name_zh',
  'name_en',
  'kind',
  'category',
  'town_code',
  'village_code',
  'address',
  'lon',
  'lat',
  'level',
  'opening_hours',
  'phone',
  'builder',
  'owner',
  'manager',
  'maintainer',
  'department_code',
  'lifecycle',
  'lifecycle_since',
  'closed_reason',
  'verified_on',
  'verdict',
  'verdict_on',
  'source',
  'source_licence',
  'same_as',
  'geometry',
  'tags',
  'components',
  'lifecycle_events',
  'verifications',
  'declared_town_code',
  'revision',
  'updated_at',
] as const satisfies readonly (keyof TableRow)[]

/** A record as one line; of what is gone only the last columns. */
type TableRow = Omit<ExportRecord, 'number' | 'same_as'> & { lon: number | null; lat: number | null; same_as: string | null }

const gone = ['tombstone', 'tombstone_reason', 'survivor_id'] as const

export type TableCell = string | number | null

export function headerOf(head: ExportHead, ...more: string[]): string[] {
  const names = [...namesOf(head), ...more]
  return head.words ? names.map(head.words.heading) : names
}

function namesOf({ since, example_data }: ExportHead): string[] {
  return [...columns, ...(example_data ? ['example_data'] : []), ...(since === undefined ? [] : gone)]
}

export function tableRows({ records, tombstones }: ExportBatch, head: ExportHead): TableCell[][] {
  const example = head.example_data ? ['true'] : []
  const lacking = head.since === undefined ? [] : gone.map(() => null)
  const rows = [
    ...records.map((record) => [...cellsOf(record), ...example, ...lacking]),
    ...tombstones.map((tombstone) => [tombstone.id, ...columns.slice(1).map(() => null), ...example, ...whatBecame(tombstone)]),
  ]
  const { words } = head
  const names = namesOf(head)
  return words ? rows.map((cells) => inWords(cells, names, words)) : rows
}

const town_column = columns.indexOf('town_code')

function inWords(cells: readonly TableCell[], names: readonly string[], words: TableWords): TableCell[] {
  const town = String(cells[town_column] ?? '')
  return names.map((name, column) => words.cell(name, cells[column] ?? null, town))
}

function cellsOf(record: ExportRecord): TableCell[] {
  const [, lon, lat] = /^\{"type":"Point","coordinates":\[([^,]+),([^\]]+)\]\}$/.exec(record.geometry ?? '') ?? []
  const same_as = record.same_as.length > 0 ? JSON.stringify(record.same_as) : null
  const row: TableRow = { ...record, lon: lon ? Number(lon) : null, lat: lat ? Number(lat) : null, same_as }
  return columns.map((name) => row[name])
}

function whatBecame({ why, reason, survivor_id }: Tombstone): TableCell[] {
  return [why, reason, survivor_id]
}
