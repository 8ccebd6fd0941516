import { utils, write, type CellObject } from '@e965/xlsx'
import { daysBetween } from '#domain/date.ts'
import type { Language } from '#domain/language.ts'
import { csvLine } from './csv.ts'

export type Cell = string | number | null

/** A table under a name, its columns by the words of the API and of people. */
export interface Sheet {
  name: Said
  columns: readonly Column[]
  rows: readonly Readonly<Record<string, Cell>>[]
}

export type Said = Readonly<Record<Language, string>>

/** Words of a cell that is true or false. */
export const yes_words = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }

export interface Column extends Said {
  /** As the API calls it. */
  name: string
  /** What its words are called; absent: as they are. */
  words?: Readonly<Record<string, Said>>
  /** Its cells are days, to a spreadsheet too. */
  is_day?: true
}

/** A workbook: numbers are numbers, and every sheet says what it is of. */
export function workbook(sheets: readonly Sheet[], about: readonly (readonly Cell[])[], language: Language): Buffer {
  const book = utils.book_new()
  for (const { name, columns, rows } of sheets) {
    const table = [
      columns.map((column) => column[language]),
      ...rows.map((row) => columns.map((column) => inWords(row[column.name] ?? null, column, language))),
    ]
    const typed = table.map((row, line) => row.map((cell, column) => (line > 0 && columns[column]!.is_day ? dayCell(cell) : cell)))
    const sheet = utils.aoa_to_sheet([...about.map((line) => [...line]), [], ...typed])
    sheet['!cols'] = columnWidths(table)
    utils.book_append_sheet(book, sheet, name[language])
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function inWords(cell: Cell, { words }: Column, language: Language): Cell {
  return typeof cell === 'string' ? fitted(words?.[cell]?.[language] ?? cell) : cell
}

/** A cell holds no more characters; a spreadsheet would call the file damaged. */
const longest_cell = 32_767

/** A list that is too long ends with how many words it goes on; the table as CSV has them all. */
function fitted(text: string): string {
  if (text.length <= longest_cell) return text
  const kept = text.slice(0, text.lastIndexOf(' ', longest_cell - 20))
  return `${kept} … +${text.slice(kept.length).trim().split(' ').length}`
}

/** Counted from the day before 1900 began, as spreadsheets do; no time zone moves it. */
function dayCell(cell: Cell): Cell | CellObject {
  return typeof cell === 'string' ? { t: 'n', v: daysBetween('1899-12-30', cell), z: 'yyyy-mm-dd' } : cell
}

/** One table as the API calls its columns and words, with what it is of in columns of its own. */
export function csvOf({ columns, rows }: Sheet, about: Readonly<Record<string, Cell>>): string {
  const names = columns.map(({ name }) => name)
  const same = Object.values(about)
  const lines = rows.map((row) => csvLine([...names.map((name) => row[name] ?? null), ...same]))
  return `\uFEFF${csvLine([...names, ...Object.keys(about)])}${lines.join('')}`
}

/** The rows of a table that have a place as points; what it is of stands before them, as foreign members (RFC 7946, 6.1). */
export function pointsOf({ columns, rows }: Sheet, about: Readonly<Record<string, Cell>>) {
  const names = columns.flatMap(({ name }) => (name === 'lon' || name === 'lat' ? [] : [name]))
  return {
    type: 'FeatureCollection' as const,
    ...about,
    features: rows.flatMap(({ lon, lat, ...row }) =>
      typeof lon === 'number' && typeof lat === 'number'
        ? [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [lon, lat] },
              properties: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
            },
          ]
        : [],
    ),
  }
}

/** In columns of half-width characters; a Chinese character takes two. Lines of one cell may run on over the others. */
export function columnWidths(table: readonly (readonly Cell[])[]): { wch: number }[] {
  const wide = table.filter((row) => row.length > 1)
  return (table[0] ?? []).map((_, column) => {
    const widths = wide.map((row) => halfWidths(String(row[column] ?? '')) + 2)
    return { wch: Math.min(60, Math.max(8, ...widths)) }
  })
}

const halfWidths = (text: string) => text.length + (text.match(/[\u2E80-\uFFFF]/g)?.length ?? 0)
