import { roughDistanceM, type Position } from '#domain/datum.ts'
import type { AcceptedDraft } from './draft.ts'
import { positionsOf } from './geometry.ts'
import { isNamesake, likely_same_m, same_place_m } from './match.ts'
import type { RowReason } from './row.ts'
import { areApart } from './same_as.ts'

/** At least `same_place_m` as far north as 50°: whatever is within that lies in the same cell or in one beside it. */
const cell_degrees = 0.0007

/** More facilities in one cell are a fault of the file, and comparing each with each would take for ever. */
const most_in_cell = 40

/** Compares each row with the rows above it, so that what is in one file twice is told at the second. */
export function rowComparer(): (draft: AcceptedDraft) => RowReason[] {
  const byKey = new Map<string, AcceptedDraft>()
  const byCell = new Map<string, AcceptedDraft[]>()

  const sameAs = (keys: (string | false)[]) => keys.map((key) => (key ? byKey.get(key) : undefined)).find((other) => other !== undefined)
  const remember = (draft: AcceptedDraft, keys: (string | false)[], cell: string | undefined) => {
    for (const key of keys) if (key && !byKey.has(key)) byKey.set(key, draft)
    const list = cell ? (byCell.get(cell) ?? []) : []
    if (cell && list.length < most_in_cell) byCell.set(cell, [...list, draft])
  }

  return (draft) => {
    const { id, code, kind, town_code, name_zh } = draft.given
    const cells = cellsAround(draft)
    const near = cells.flatMap((cell) => byCell.get(cell) ?? []).filter((other) => other.given.kind === kind)
    const id_key = id !== undefined && `id ${id}`
    const code_key = code !== undefined && `code ${code}`
    const name_key = cells.length === 0 && `name ${kind} ${town_code} ${name_zh} ${code ?? ''}`
    const twin = sameAs([id_key]) ?? near.find((other) => isTwin(draft, other)) ?? sameAs([name_key])
    const sameCode = sameAs([code_key])
    const beside = near.find((other) => metres(draft, other) <= likely_same_m && !areApart(draft.given.same_as, other.given.same_as))
    remember(draft, [id_key, code_key, name_key], cells[0])
    if (sameCode && sameCode !== twin) return [{ code: 'code_of_another_row', params: { code: code!, row: sameCode.row_number } }]
    if (twin) return [{ code: 'duplicate_of_row', params: { row: twin.row_number } }]
    return beside
      ? [{ code: 'likely_duplicate_row', params: { row: beside.row_number, name: beside.given.name_zh, metres: Math.round(metres(draft, beside)) } }]
      : []
  }
}

function isTwin(draft: AcceptedDraft, other: AcceptedDraft): boolean {
  const { code = null, kind, name_zh, town_code, same_as = [] } = other.given
  return isNamesake(draft.given, { code, kind, name_zh, town_code, same_as }) && metres(draft, other) <= same_place_m
}

function placeOf({ given }: AcceptedDraft): Position | undefined {
  return given.geometry && positionsOf(given.geometry)[0]
}

function metres(left: AcceptedDraft, right: AcceptedDraft): number {
  const [a, b] = [placeOf(left), placeOf(right)]
  return a && b ? roughDistanceM(a, b) : Infinity
}

/** The cell of a row, then the eight around it; none without a position. */
function cellsAround(draft: AcceptedDraft): string[] {
  const [lon, lat] = placeOf(draft) ?? []
  if (lon === undefined || lat === undefined) return []
  const [x, y] = [Math.floor(lon / cell_degrees), Math.floor(lat / cell_degrees)]
  return [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => `${x + dx}/${y + dy}`))
}
