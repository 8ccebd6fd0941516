import { textOf } from './cell.ts'
import { isDamaged, markedCell } from './damage.ts'
import { fieldHeaded, proposeDatum } from './mapping.ts'
import { FileError, most_rows, type Cell, type FilePart, type FileRow, type Layout, type RowReason } from './row.ts'

/** A row of a table as it stands in the file, header included. */
export interface TableRow {
  row_number: number
  cells: Cell[]
  flaws?: RowReason[]
}

/** The header is sought in so many rows: above it stand titles. */
const header_within = 10
const rows_a_part = 1_000

/** Finds the header and yields what is below it; a row that is blank throughout is no row. */
export async function* tableParts(rows: AsyncIterable<TableRow> | Iterable<TableRow>, layout: Layout): AsyncGenerator<FilePart> {
  const top: TableRow[] = []
  let header: string[] | undefined
  let part: FileRow[] = []
  let count = 0
  const add = (row: TableRow) => {
    if ((count += 1) > most_rows) throw new FileError('too_many_rows', { limit: most_rows })
    part.push(belowHeader(row, header!.length)) // called once there is a header
  }
  const begin = (): FilePart => {
    const at = headerAmong(top)
    header = headingsOf(top[at]?.cells ?? [])
    top.slice(at + 1).forEach(add)
    return { head: { layout: { ...layout, proposed_datum: proposeDatum(header) ?? undefined }, header } }
  }
  for await (const row of rows) {
    if (row.cells.every(isBlank)) continue
    if (header) add(row)
    else if (top.push(row) === header_within) yield begin()
    if (part.length >= rows_a_part) {
      yield { rows: part }
      part = []
    }
  }
  if (!header) {
    if (top.length === 0) throw new FileError('file_empty')
    yield begin()
  }
  if (part.length > 0) yield { rows: part }
}

/** The first row with two headings that are known; else the first with two cells or more; else the first. */
function headerAmong(top: TableRow[]): number {
  const texts = top.map(({ cells }) => cells.filter((cell) => !isBlank(cell)))
  const known = texts.findIndex((cells) => cells.filter((cell) => typeof cell === 'string' && fieldHeaded(cell)).length >= 2)
  if (known >= 0) return known
  return Math.max(
    0,
    texts.findIndex((cells) => cells.length >= 2),
  )
}

/** A column without a heading is named by its place, so that nothing below it is lost. Blank columns at the end are none. */
function headingsOf(cells: Cell[]): string[] {
  const texts = cells.map((cell) => (isBlank(cell) ? '' : textOf(cell).replaceAll(/\s+/g, ' ')))
  const width = texts.findLastIndex((text) => text !== '') + 1
  return numbered(texts.slice(0, width).map((text, index) => text || `列 ${index + 1}`))
}

/** A heading that stands before it already gets a number: 备注, 备注 2. */
export function numbered(headings: readonly string[]): string[] {
  const taken = new Set(headings)
  return headings.map((heading, index) => {
    if (headings.indexOf(heading) === index) return heading
    let number = 2
    while (taken.has(`${heading} ${number}`)) number += 1
    taken.add(`${heading} ${number}`)
    return `${heading} ${number}`
  })
}

function belowHeader({ row_number, cells: read, flaws = [] }: TableRow, columns: number): FileRow {
  const cells = read.map(markedCell)
  const beyond = cells.slice(columns).some((cell) => !isBlank(cell))
  const counted: RowReason[] = []
  if (beyond) counted.push({ code: 'cells_beyond_header', params: { cells: cells.length, columns } })
  if (cells.length < columns) counted.push({ code: 'cells_missing', params: { cells: cells.length, columns } })
  return {
    row_number,
    cells: beyond ? cells : cells.slice(0, columns), // never filled up: what is missing may be missing anywhere
    flaws: [...flaws, ...counted, ...damaged(cells)],
  }
}

/** Which cells hold text that was lost before it came here. */
export function damaged(cells: Cell[]): RowReason[] {
  return cells.flatMap((cell, column) =>
    isDamaged(cell) ? [{ code: 'text_damaged' as const, params: { value: textOf(cell).slice(0, 40) }, column }] : [],
  )
}

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}
