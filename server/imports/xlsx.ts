import { readFile } from 'node:fs/promises'
import { read, SSF, utils, type CellObject, type DenseWorkSheet, type Range, type WorkBook } from '@e965/xlsx'
import { FileError, type Cell, type FilePart, type ReadRequest, type RowReason } from './row.ts'
import { tableParts, type TableRow } from './table.ts'
import { checkZip } from './zip.ts'

/** A workbook is read whole, a million rows would take gigabytes: a larger list comes as CSV. */
const most_sheet_rows = 200_000

/** A register has some dozen columns. */
const most_columns = 400

export async function* xlsxParts({ path, sheet }: ReadRequest): AsyncGenerator<FilePart> {
  const content = await readFile(path)
  checkKind(content)
  await checkZip(path)
  const book = read(content, { dense: true, cellNF: true, cellFormula: true, cellHTML: false, cellText: true, sheetRows: most_sheet_rows + 2 })
  const name = chosenSheet(book, sheet)
  yield* tableParts(rowsOf(book, name), { sheet: name, sheets: book.SheetNames })
}

/** A zip, or an old OLE document: that is a workbook with a password, or an .xls with a new name. */
function checkKind(content: Buffer): void {
  if (content.readUIntBE(0, Math.min(2, content.length)) === 0x504b) return
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new FileError('file_protected')
  throw new FileError('file_type_unknown', { name: 'XLSX' })
}

function chosenSheet({ SheetNames, Sheets }: WorkBook, wanted: string | undefined): string {
  if (wanted !== undefined && !SheetNames.includes(wanted)) throw new FileError('sheet_unknown', { sheet: wanted, sheets: SheetNames.join('、') })
  const name = wanted ?? SheetNames.find((each) => Sheets[each]?.['!ref'] !== undefined)
  if (name === undefined) throw new FileError('file_empty')
  return name
}

function widthOf(data: (CellObject | undefined)[][]): number {
  const width = data.reduce(
    (most, row) => Math.max(most, (row?.findLastIndex((cell) => cell?.v !== undefined || cell?.f !== undefined) ?? -1) + 1),
    0,
  )
  if (width > most_columns) throw new FileError('file_hostile', { why: `${width} > ${most_columns}` })
  return width
}

function* rowsOf(book: WorkBook, name: string): Generator<TableRow> {
  const sheet = book.Sheets[name] as DenseWorkSheet
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  if (data.length > most_sheet_rows + 1) throw new FileError('too_many_rows', { limit: most_sheet_rows })
  const width = widthOf(data)
  const merges = mergesByRow(sheet['!merges'] ?? [], data.length, width)
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false
  for (let row = 0; row < data.length; row += 1) {
    const flaws: RowReason[] = []
    const cells = Array.from({ length: width }, (_, column) =>
      cellOf(data[row]?.[column], utils.encode_cell({ r: row, c: column }), column, date1904, flaws),
    )
    for (const merge of merges.get(row) ?? []) fillIn(merge, row, cells, data, date1904, flaws)
    yield { row_number: row + 1, cells, flaws }
  }
}

/** Text, number or truth; a number that is formatted as a date becomes one; a formula gives its saved result. */
function cellOf(cell: CellObject | undefined, place: string, column: number, date1904: boolean, flaws: RowReason[]): Cell {
  if (!cell) return null
  if (cell.f !== undefined)
    flaws.push({ code: cell.v === undefined || cell.t === 'z' ? 'formula_without_value' : 'formula_value', params: { cell: place }, column })
  if (cell.t === 'e') {
    flaws.push({ code: 'cell_error', params: { cell: place, value: cell.w ?? String(cell.v) }, column })
    return cell.w ?? null
  }
  if (cell.t === 'n' && typeof cell.v === 'number' && cell.z !== undefined && SSF.is_date(String(cell.z))) return dateOf(cell.v, date1904) ?? cell.v
  if (cell.t === 'n' && /^0{2,}$/.test(String(cell.z)) && cell.w !== undefined && Number.isSafeInteger(cell.v)) return cell.w // 00123 is a code, not 123
  return cell.v === undefined || cell.v instanceof Date ? null : cell.v
}

/** A serial number as day, as time of day, or as both. */
function dateOf(serial: number, date1904: boolean): string | null {
  const date = SSF.parse_date_code(serial, { date1904 })
  if (!date) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`
  const time = `${two(date.H)}:${two(date.M)}`
  if (serial < 1) return time
  return Number.isInteger(serial) ? day : `${day} ${time}`
}

/** Cells are merged once at most: more merged cells than there are cells come from no spreadsheet. */
function mergesByRow(merges: Range[], rows: number, width: number): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>()
  let merged = 0
  for (const merge of merges) {
    const last = Math.min(merge.e.r, rows - 1)
    if (merge.s.c >= width || last < merge.s.r) continue
    merged += last - merge.s.r + 1
    if (merged > rows * width) throw new FileError('file_hostile', { why: `merged cells > ${rows} × ${width}` })
    for (let row = merge.s.r; row <= last; row += 1) {
      const list = byRow.get(row)
      if (list) list.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** What is merged over several rows holds for each of them; across columns it belongs to the first. */
function fillIn({ s, e }: Range, row: number, cells: Cell[], data: (CellObject | undefined)[][], date1904: boolean, flaws: RowReason[]): void {
  const cell = data[s.r]?.[s.c]
  if (!cell || s.c >= cells.length) return
  const range = utils.encode_range({ s, e })
  flaws.push({ code: e.r > s.r ? 'merged_cells' : 'merged_across', params: { range }, column: s.c })
  if (row > s.r) cells[s.c] = cellOf(cell, utils.encode_cell(s), s.c, date1904, flaws)
}
