import { axesOf, toWgs84, type Datum } from './datum.ts'

/** A place where one may be built, as a table has it; degrees in WGS 84. */
export interface TableCandidate {
  id: string
  name: string
  lon: number
  lat: number
  cost_yuan: number | null
}

export const candidateFaults = [
  'name_missing',
  'position_unreadable',
  'axes_swapped',
  'off_the_map',
  'cost_unreadable',
  'id_unreadable',
  'id_repeated',
] as const
export type CandidateFault = (typeof candidateFaults)[number]

export interface CandidateTable {
  good: TableCandidate[]
  /** With the number of the line, from 1. */
  bad: { line: number; name: string; fault: CandidateFault }[]
  /** Columns that it needs and does not have; then nothing of it was read. */
  missing: ('name' | 'lon' | 'lat')[]
}

const columns = {
  id: ['id', '编号', '序号', 'code'],
  name: ['name', '名称', '地点', '候选点'],
  lon: ['lon', 'lng', 'longitude', 'x', '经度', '东'],
  lat: ['lat', 'latitude', 'y', '纬度', '北'],
  cost: ['cost_yuan', 'cost', '费用', '造价', '费用（元）', '造价（元）', '费用(元)', '造价(元)'],
} as const

/** Reads a table with a line of heads, its cells parted by commas, semicolons or tabs. `taken`: ids that are given away already. */
export function readCandidates(text: string, datum: Datum, taken: ReadonlySet<string>): CandidateTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const at = lines.findIndex((line) => line.trim() !== '')
  const separator = ['\t', ';', ','].find((each) => lines[at]?.includes(each)) ?? ','
  const heads = cellsOf(lines[at] ?? '', separator).map((head) => head.toLowerCase())
  const place = (column: keyof typeof columns) => heads.findIndex((head) => (columns[column] as readonly string[]).includes(head))
  const missing = (['name', 'lon', 'lat'] as const).filter((column) => place(column) === -1)
  const table: CandidateTable = { good: [], bad: [], missing }
  if (missing.length > 0) return table
  const ids = new Set(taken)
  for (const [offset, line] of lines.slice(at + 1).entries()) {
    if (line.trim() === '') continue
    const cells = cellsOf(line, separator)
    const cell = (column: keyof typeof columns) => cells[place(column)] ?? ''
    const read = candidateOf(cell, datum, ids)
    if (typeof read === 'string') table.bad.push({ line: at + 2 + offset, name: cell('name'), fault: read })
    else {
      ids.add(read.id)
      table.good.push(read)
    }
  }
  return table
}

function candidateOf(cell: (column: keyof typeof columns) => string, datum: Datum, ids: ReadonlySet<string>): TableCandidate | CandidateFault {
  const name = cell('name')
  if (name === '') return 'name_missing'
  const position = placeOf([numberOf(cell('lon')), numberOf(cell('lat'))], datum)
  if (typeof position === 'string') return position
  const cost = cell('cost') === '' ? null : numberOf(cell('cost'))
  if (cost !== null && !(cost >= 0 && cost <= 1e9)) return 'cost_unreadable'
  const id = cell('id') || nextId(ids)
  if (/\s/.test(id) || id.length > 64) return 'id_unreadable'
  if (ids.has(id)) return 'id_repeated'
  const [lon, lat] = position
  return { id, name: name.slice(0, 100), lon, lat, cost_yuan: cost === null ? null : Math.round(cost) }
}

/** A place typed in some datum; to a centimetre. */
export function placeOf([x, y]: readonly [number, number], datum: Datum): readonly [lon: number, lat: number] | CandidateFault {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 'position_unreadable'
  const axes = axesOf(datum, [x, y])
  if (axes !== 'east_first') return axes === 'north_first' ? 'axes_swapped' : 'off_the_map'
  const [lon, lat] = toWgs84(datum, [x, y])
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]
}

/** The first number that nobody has. */
export function nextId(ids: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!ids.has(`C${number}`)) return `C${number}`
}

const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text.replaceAll(/[,，\s]/g, '')))

/** Cells in quotation marks may hold the separator; a doubled mark is one. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]!
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
