import { categories } from '#domain/category.ts'
import { roughDistanceM, type Position } from '#domain/datum.ts'
import { likely_duplicate, suspicionOf } from '#domain/duplicate.ts'
import { comparedOf } from '../duplicates/compared.ts'
import { stagedCells } from '../queries/imports.ts'
import { textOf } from './cell.ts'
import type { AcceptedDraft } from './draft.ts'
import { positionsOf } from './geometry.ts'
import type { Judging } from './judge.ts'
import { comparedRow, same_place_m } from './match.ts'
import { markOf, markOfPair, rowIndex } from './row_index.ts'
import type { RowReason } from './row.ts'
import { registerOf } from './same_as.ts'

/** At least `same_place_m` as far north as 50°: whatever is within that lies in the same cell or in one beside it. */
const cell_degrees = 0.0007

/** More facilities in one cell are a fault of the file, and comparing each with each would take for ever. */
const most_in_cell = 40

/** So many of the nearest are looked at by name. */
const most_near = 5

/** What is kept of a row for those below it: numbers only, so that a million rows fit. */
interface Seen {
  row_number: Int32Array
  /** In ten-millionths of a degree: to the centimetre, in half the room. */
  lon_e7: Int32Array
  lat_e7: Int32Array
  /** Its place among the categories, each of which is of one kind. */
  category: Uint8Array
  /** Of kind, name and town. */
  named: Float64Array
  /** 0: none. */
  code: Float64Array
  /** Of its first record elsewhere, and of the register that it is in; 0: none. */
  record: Float64Array
  register: Float64Array
  /** The next place in the same cell, counted from 1; 0: the last. */
  next: Int32Array
}

/** A row above of the same kind and near enough to be the same. */
export interface NearRow {
  row: number
  metres: number
  category: string
}

export interface RowsAbove {
  /** Why the row can't be let in beside them. */
  reasons: RowReason[]
  near: NearRow[]
}

/** Compares each row with the rows above it, so that what is in one file twice is told at the second. */
export function rowComparer(): (draft: AcceptedDraft) => RowsAbove {
  const keys = rowIndex()
  const cells = rowIndex()
  const seen = seenRows()

  const placesIn = (cell: number): number[] => {
    const places: number[] = []
    for (let place = cells.get(cell) ?? 0; place > 0 && places.length < most_in_cell; place = seen.rows().next[place - 1]!) places.push(place - 1)
    return places
  }
  const remember = (draft: AcceptedDraft, given: (string | false)[], cell: number | undefined, here: Position | undefined) => {
    for (const key of given) if (key && keys.get(key) === undefined) keys.set(key, draft.row_number)
    if (!cell || !here) return
    const before = placesIn(cell)
    if (before.length >= most_in_cell) return
    const place = seen.add(draft, here)
    if (before.length === 0) cells.set(cell, place + 1)
    else seen.rows().next[before.at(-1)!] = place + 1
  }

  return (draft) => {
    const { id, code, kind, town_code, name_zh, same_as = [] } = draft.given
    const here = draft.given.geometry && positionsOf(draft.given.geometry)[0]
    const around = here ? cellsAround(here) : []
    const { category, lon_e7, lat_e7, row_number, named, code: codes, record, register } = seen.rows()
    const metres = (place: number) => (here ? roughDistanceM(here, [lon_e7[place]! / 1e7, lat_e7[place]! / 1e7]) : Infinity)
    const near = around.flatMap(placesIn).filter((place) => categories[category[place]!]?.kind === kind)
    const [own_name, own_code] = [namedMark(draft), codeMark(code)]
    const [own_record, own_register] = recordMarks(draft)
    const isApart = (place: number) => own_record !== 0 && register[place] === own_register && record[place] !== own_record
    const isTwin = (place: number) =>
      !isApart(place) && named[place] === own_name && (!own_code || !codes[place] || codes[place] === own_code) && metres(place) <= same_place_m
    const id_key = id !== undefined && `id ${id}`
    const code_key = code !== undefined && `code ${code}`
    const record_keys = same_as.map((each) => `record ${each}`)
    const name_key = !here && `name ${kind} ${town_code} ${name_zh} ${code ?? ''} ${same_as[0] ?? ''}`
    const twin_near = near.find(isTwin)
    const same_record = record_keys.map((key) => keys.get(key)).find((row) => row !== undefined)
    const twin = (id_key && keys.get(id_key)) || same_record || (twin_near !== undefined && row_number[twin_near]) || (name_key && keys.get(name_key))
    const same_code = code_key && keys.get(code_key)
    const beside = near.flatMap((place) =>
      isApart(place) || metres(place) > same_place_m
        ? []
        : [{ row: row_number[place]!, metres: Math.round(metres(place)), category: categories[category[place]!]!.code }],
    )
    remember(draft, [id_key, code_key, name_key, ...record_keys], around[0], here)
    if (same_code && same_code !== twin) return { reasons: [{ code: 'code_of_another_row', params: { code: code, row: same_code } }], near: [] } // there is a key of the code only where there is one
    if (twin) return { reasons: [{ code: 'duplicate_of_row', params: { row: twin } }], near: [] }
    return { reasons: [], near: beside.toSorted((a, b) => a.metres - b.metres).slice(0, most_near) }
  }
}

/** Of the rows above that are near, the likeliest to be the same. Rows are kept as numbers, so their names are looked up. */
export async function likelyRows(
  { db, import_id, plan: { mapping, names } }: Judging,
  added: readonly AcceptedDraft[],
  near: ReadonlyMap<number, readonly NearRow[]>,
): Promise<Map<number, RowReason[]>> {
  const asked = [...new Set(added.flatMap(({ row_number }) => (near.get(row_number) ?? []).map(({ row }) => row)))]
  const column = mapping['name_zh']
  if (asked.length === 0 || column === undefined) return new Map()
  const cells = await stagedCells(db, import_id, column, asked)
  return new Map(
    added.map(({ row_number, given }) => {
      const compared = comparedRow(given, names.townName(given.town_code))
      const [likely] = (near.get(row_number) ?? [])
        .map(({ row, metres, category }) => {
          const other = { ...compared, category, name_zh: textOf(cells.get(row)), address: null, place: null, code: null, same_as: [] }
          return { row, metres, name: other.name_zh, score: suspicionOf(compared, comparedOf(other), metres).score }
        })
        .filter(({ score }) => score >= likely_duplicate)
        .toSorted((a, b) => b.score - a.score)
      return [row_number, likely ? [{ code: 'likely_duplicate_row', params: { row: likely.row, name: likely.name, metres: likely.metres } }] : []]
    }),
  )
}

function namedMark({ given: { kind, name_zh, town_code } }: AcceptedDraft): number {
  return markOf(`${kind} ${town_code} ${name_zh}`)
}

function codeMark(code: string | undefined): number {
  return code === undefined ? 0 : markOf(code)
}

/** Two that one register elsewhere lists apart are two, whatever their names. */
function recordMarks({ given: { same_as: [record] = [] } }: AcceptedDraft): [record: number, register: number] {
  return record === undefined ? [0, 0] : [markOf(record), markOf(registerOf(record))]
}

/** Grows by doubling. */
function seenRows() {
  let count = 0
  let rows = arraysOf(1024)
  return {
    rows: () => rows,
    add(draft: AcceptedDraft, [lon, lat]: Position): number {
      if (count === rows.category.length) rows = grown(rows)
      const place = count
      count += 1
      rows.row_number[place] = draft.row_number
      rows.lon_e7[place] = Math.round(lon * 1e7)
      rows.lat_e7[place] = Math.round(lat * 1e7)
      rows.category[place] = categories.findIndex(({ code }) => code === draft.given.category)
      rows.named[place] = namedMark(draft)
      const [record, register] = recordMarks(draft)
      for (const [name, mark] of Object.entries({ code: codeMark(draft.given.code), record, register })) {
        if (mark !== 0) rows[name as 'code'][place] = mark
      }
      return place
    },
  }
}

function arraysOf(size: number): Seen {
  const whole = () => new Int32Array(size)
  const marks = () => new Float64Array(size)
  return {
    row_number: whole(),
    next: whole(),
    lon_e7: whole(),
    lat_e7: whole(),
    category: new Uint8Array(size),
    named: marks(),
    code: marks(),
    record: marks(),
    register: marks(),
  }
}

/** What holds nothing but zeros is not written, so that the system gives it no memory. */
function grown(rows: Seen): Seen {
  const larger = arraysOf(rows.category.length * 2)
  for (const name of Object.keys(rows) as (keyof Seen)[]) if (rows[name].some((value) => value !== 0)) larger[name].set(rows[name])
  return larger
}

/** The cell of a place, then the eight around it. */
function cellsAround([lon, lat]: Position): number[] {
  const [x, y] = [Math.floor(lon / cell_degrees), Math.floor(lat / cell_degrees)]
  return offsets.map(([dx, dy]) => markOfPair(x + dx, y + dy))
}

const offsets = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => [dx, dy] as const))
