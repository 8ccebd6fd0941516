import type { Datum } from '#domain/datum.ts'
import { groups, type Group, type People } from '#domain/gaps.ts'
import type { CityData } from '../database/reference_data.ts'
import { textOf } from '../imports/cell.ts'
import { csvParts } from '../imports/csv.ts'
import { fieldHeaded } from '../imports/mapping.ts'
import { placedRow } from '../imports/position.ts'
import { isRefused } from '../imports/reason.ts'
import { FileError, type Cell, type FileRow, type RowReason } from '../imports/row.ts'
import { problem } from '../problem.ts'
import type { PopulationPoint } from '../queries/population.ts'

export interface BadRow {
  row_number: number
  reasons: RowReason[]
}

export interface ReadPoints {
  good: PopulationPoint[]
  bad: BadRow[]
  sums: People & { residents: number }
}

/** A city's villages are hundreds, its cells of 100 m some hundred thousand. */
const most_points = 300_000

/** How people head the columns; compared without spaces, signs and case. */
const headings: Record<Group, readonly string[]> = {
  residents: ['人口', '人口数', '人数', '常住人口', '居民', '居民数', '户籍人口', '总人口', 'people', 'population', 'pop', 'residents'],
  disabled_residents: [
    '残疾人',
    '残疾人数',
    '残疾人口',
    '登记残疾人',
    '登记残疾人数',
    '持证残疾人',
    '持证残疾人数',
    'disabled',
    'disabledresidents',
    'disabledpeople',
  ],
  over_60: ['60岁以上', '60岁及以上', '60岁以上人口', '60岁及以上人口', '老年人', '老年人口', '老年人数', 'over60', 'aged60plus', 'elderly'],
}
const name_headings = ['名称', '村', '村名', '村居', '地名', 'name', 'village']

type Columns = { lon: number; lat: number; name: number | undefined } & { residents: number } & Partial<Record<Group, number>>

export interface Placing {
  datum: Datum
  extent: CityData['extent']
}

/** Good rows apart from bad ones, each of which says why. */
export async function readPoints(path: string, placing: Placing): Promise<ReadPoints> {
  const read: ReadPoints = { good: [], bad: [], sums: { residents: 0, disabled_residents: null, over_60: null } }
  try {
    await readInto(read, path, placing)
  } catch (error) {
    throw error instanceof FileError ? problem(error.code, error.parameters) : error
  }
  if (read.good.length + read.bad.length === 0) throw problem('file_empty')
  return read
}

async function readInto(read: ReadPoints, path: string, placing: Placing): Promise<void> {
  let row: ((each: FileRow) => void) | undefined
  for await (const part of csvParts({ path, format: 'csv' })) {
    if ('head' in part) row = reader(read, part.head.header, placing)
    else for (const each of part.rows) row?.(each)
    if (read.good.length + read.bad.length > most_points) throw problem('too_many_rows', { limit: most_points })
  }
}

function reader(read: ReadPoints, header: readonly string[], { datum, extent }: Placing) {
  const columns = columnsOf(header)
  const rules = { datum, extent, header, mapping: { lon: columns.lon, lat: columns.lat } }
  return ({ row_number, cells, flaws }: FileRow) => {
    const reasons = flaws.filter((flaw) => isRefused([flaw]))
    const place = placedRow(cells, undefined, rules, reasons)
    if (!place && !isRefused(reasons)) reasons.push({ code: 'place_missing', column: columns.lon })
    const people = peopleOf(cells, columns, reasons)
    if (!place || !people || isRefused(reasons)) {
      read.bad.push({ row_number, reasons })
      return
    }
    const [lon, lat] = place.geometry.coordinates as [number, number]
    const name = columns.name === undefined ? '' : textOf(cells[columns.name]).slice(0, 100)
    read.good.push({ number: row_number, lon, lat, name: name || null, ...people })
    for (const group of groups) if (people[group] !== null) read.sums[group] = (read.sums[group] ?? 0) + people[group]
  }
}

const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-()（）/]/g, '')

function columnsOf(header: readonly string[]): Columns {
  const headed = (words: readonly string[]) => {
    const at = header.findIndex((heading) => words.includes(plain(heading)))
    return at < 0 ? undefined : at
  }
  const placed = (field: string) => {
    const at = header.findIndex((heading) => fieldHeaded(heading) === field)
    return at < 0 ? undefined : at
  }
  const needed = (at: number | undefined, field: string) => {
    if (at === undefined) throw problem('column_missing', { field })
    return at
  }
  return {
    lon: needed(placed('lon'), '经度 lon'),
    lat: needed(placed('lat'), '纬度 lat'),
    name: headed(name_headings),
    residents: needed(headed(headings.residents), '人口 people'),
    disabled_residents: headed(headings.disabled_residents),
    over_60: headed(headings.over_60),
  }
}

/** Blank is not known; of all who live there it has to be. */
function peopleOf(cells: readonly Cell[], columns: Columns, reasons: RowReason[]): (People & { residents: number }) | null {
  const of = (group: Group) => countOf(cells, columns[group], reasons)
  const [residents, disabled_residents, over_60] = [of('residents'), of('disabled_residents'), of('over_60')]
  if (residents === null) {
    if (!isRefused(reasons)) reasons.push({ code: 'people_missing', column: columns.residents })
    return null
  }
  for (const [group, part] of [
    ['disabled_residents', disabled_residents],
    ['over_60', over_60],
  ] as const)
    if (part !== null && part > residents) reasons.push({ code: 'people_exceed', params: { part, residents }, column: columns[group] })
  return { residents, disabled_residents, over_60 }
}

function countOf(cells: readonly Cell[], column: number | undefined, reasons: RowReason[]): number | null {
  if (column === undefined) return null
  const text = textOf(cells[column])
  if (!text) return null
  const value = /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (value <= 10_000_000) return value
  reasons.push({ code: 'people_unreadable', params: { value: text.slice(0, 40) }, column })
  return null
}
