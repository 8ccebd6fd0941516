import { utils, write, type WorkSheet } from '@e965/xlsx'
import { fromWgs84, type Datum, type Position } from '../../domain/datum.ts'
import { encodeGb18030 } from '../../server/imports/gb18030.ts'

export type Cell = string | number | null

export interface Table {
  header: string[]
  rows: Cell[][]
}

/** Rough middles of towns, WGS 84, round which the made-up toilets stand. */
const seats: [name: string, lon: number, lat: number][] = [
  ['连州镇', 112.37, 24.78],
  ['星子镇', 112.52, 24.99],
  ['东陂', 112.24, 24.95],
  ['瑶安瑶族乡', 112.33, 25.08],
]

const has = ['有', '无', '是', '否', '', '不详']

/** Made-up toilets with real-looking headings, in the datum asked for, and where each of them lies in WGS 84. */
export function toilets(count: number, datum: Datum): Table & { places: Position[] } {
  const places: Position[] = []
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const [town, lon, lat] = seats[index % seats.length]!
    const place: Position = [lon + ((index * 37) % 1000) / 25_000, lat + ((index * 61) % 1009) / 25_000]
    places.push(place)
    const [x, y] = fromWgs84(datum, place)
    return [
      index + 1,
      `${town}第${index + 1}公厕`,
      `${town}建设路${index + 1}号`,
      digits(x, datum),
      digits(y, datum),
      town,
      has[index % has.length]!,
      index % 3 === 0 ? '8:00-22:00' : '全天',
    ]
  })
  return { header: ['序号', '名称', '地址', '经度', '纬度', '乡镇', '是否有无障碍厕位', '开放时间'], rows, places }
}

function digits(value: number, datum: Datum): number {
  return Number(value.toFixed(datum.startsWith('epsg') ? 2 : 7))
}

export function csvText({ header, rows }: Table, delimiter = ','): string {
  const quoted = (cell: Cell) => (/["\n\r,;\t]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? ''))
  return [header, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n')
}

export const gb18030 = (text: string): Buffer => encodeGb18030(text)

export function xlsxOf(table: Table, sheet = '公厕', more: Record<string, Table> = {}): Buffer {
  const book = utils.book_new()
  for (const [name, { header, rows }] of Object.entries({ [sheet]: table, ...more }))
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), name)
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** A sheet with cells put in by hand. */
export function workbook(change: (sheet: WorkSheet) => void, rows: Table): Buffer {
  const sheet = utils.aoa_to_sheet([rows.header, ...rows.rows])
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '公厕')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
