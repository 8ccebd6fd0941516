import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ExportBatch, ExportFormat, ExportHead } from './format.ts'
import { headerOf, tableRows, type TableCell } from './table_row.ts'

/** A sheet has 1,048,576 rows, the header included. */
const most_records = 1_048_575
/** A cell holds no more characters; a spreadsheet would call the file damaged. */
const longest_cell = 32_767

/**
 * A workbook of one sheet, written part by part into the zip: the libraries at hand build it whole in memory, and the one
 * that streams is no longer kept up.
 */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  title: { zh: 'Excel 表格', en: 'Excel workbook' },
  media_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  is_text: false,
  most_records,
  async *write(head, batches) {
    const zip = new ZipFile()
    const sheet = Readable.from(sheetXml(head, batches), { objectMode: false })
    zip.on('error', (error) => void zip.outputStream.destroy(error))
    for (const [name, content] of Object.entries(fixedParts)) zip.addBuffer(Buffer.from(declaration + content), name)
    zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 1 })
    zip.end()
    try {
      yield* zip.outputStream as AsyncIterable<Buffer>
    } finally {
      sheet.destroy()
    }
  },
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fixedParts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="facilities" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/** The header stays in sight. The last column names the cells that a sheet can't hold; an import takes a blank for “nothing said”. */
async function* sheetXml(head: ExportHead, batches: AsyncIterable<ExportBatch>): AsyncGenerator<string> {
  const header = headerOf(head, 'left_out')
  const letters = header.map((_, index) => columnLetters(index))
  const row = (cells: readonly TableCell[], number: number) =>
    `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters[column]}${number}`)).join('')}</row>`
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  yield row(header, 1)
  let number = 1
  for await (const batch of batches)
    yield tableRows(batch, head)
      .map((cells) => row(fitted(cells, header), (number += 1)))
      .join('')
  yield '</sheetData></worksheet>'
}

function fitted(cells: readonly TableCell[], header: readonly string[]): TableCell[] {
  const left_out = header.filter((_, column) => isTooLong(cells[column]))
  return [...cells.map((cell) => (isTooLong(cell) ? null : cell)), left_out.join(' ') || null]
}

function isTooLong(cell: TableCell | undefined): boolean {
  return typeof cell === 'string' && cell.length > longest_cell
}

function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))
}

function cellXml(cell: TableCell, place: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** What XML has no sign for is written as _x001F_, and what looks like that is told apart (ECMA-376, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>\p{Cc}\uFFFE\uFFFF]/gu, (sign) => entities[sign] ?? `_x${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}_`)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\t': '\t', '\n': '\n' }
