import { randomUUID } from 'node:crypto'
import { lookalikes, toWgs84, type Datum, type Position } from '#domain/datum.ts'
import { candidatesFor, type Candidate } from '../queries/import_candidates.ts'
import { existingFacilities, locate, townHits, type ExistingFacility, type Judgement } from '../queries/import_judging.ts'
import { changesOf, newFacility, type RowRecord } from './difference.ts'
import { isAccepted, type AcceptedDraft, type Draft } from './draft.ts'
import { likelyRows, type NearRow, type RowsAbove } from './file_duplicates.ts'
import { positionsOf } from './geometry.ts'
import type { Judging } from './judge.ts'
import { isNamesake, matchOf, type Match } from './match.ts'
import { shareRecord } from './same_as.ts'
import { settleParts } from './part_ids.ts'
import { isRefused } from './reason.ts'
import type { RecordedPart } from './record.ts'
import type { PlaceNames } from './place_names.ts'
import type { RowReason } from './row.ts'
import type { RowIndex } from './row_index.ts'
import type { Evidence } from './shift.ts'

export interface Decided {
  judged: Judgement[]
  evidence: Evidence[]
}

/** A batch of understood rows beside what they may mean. */
export interface SoughtRows {
  drafts: Draft[]
  /** Those of the inventory, by the row's number. */
  candidates: Map<number, Candidate[]>
  /** Rows above. */
  near: Map<number, NearRow[]>
  /** Which id a part that is new is written with. */
  idOf: (part: RecordedPart) => string
}

/** Compares rows with the boundaries and with the rows above, and asks the inventory what they may mean. Batches are sought in the order of the file. */
export async function seekRows(judging: Judging, drafts: Draft[], compare: (draft: AcceptedDraft) => RowsAbove): Promise<SoughtRows> {
  await settleTowns(judging, drafts)
  const idOf = await settleParts(judging, drafts)
  const near = new Map(drafts.filter(isAccepted).map((draft) => [draft.row_number, compareUp(draft, compare)]))
  const sought = drafts.filter(isAccepted)
  const candidates = await candidatesFor(judging.db, sought.map(soughtOf), (code) => judging.plan.names.townName(code))
  return { drafts, candidates, near, idOf }
}

/** What becomes of each row. Batches are decided in the order of the file. */
export async function decideRows(judging: Judging, { drafts, candidates, near, idOf }: SoughtRows, taken: RowIndex): Promise<Decided> {
  const sought = drafts.filter(isAccepted)
  const { matches, existing } = await matchRows(judging, sought, candidates)
  const added = sought.filter(({ row_number }) => 'none' in matches.get(row_number)!) // each that is sought was matched
  const likely = await likelyRows(judging, added, near)
  const judged = drafts.map((draft): Judgement => {
    const match = matches.get(draft.row_number)
    if (!match || !isAccepted(draft)) return refusal(draft)
    if ('refused' in match) return refusal(draft, match.refused)
    if ('none' in match) return addition(draft, [...match.none, ...(likely.get(draft.row_number) ?? [])], judging, idOf)
    const earlier = taken.get(match.facility.id)
    if (earlier !== undefined) return refusal(draft, { code: 'duplicate_of_row', params: { row: earlier } })
    taken.set(match.facility.id, draft.row_number)
    return change(draft, existing.get(match.facility.id)!, judging, idOf) // each that is matched was found
  })
  return { judged, evidence: await evidenceOf(judging, sought, candidates) }
}

interface MatchedRows {
  /** By the row's number. */
  matches: Map<number, Match>
  /** What they match, by id. */
  existing: Map<string, ExistingFacility>
}

/** A facility that left the inventory since it was sought is none that a row may mean: such rows are matched with the others. */
async function matchRows(judging: Judging, sought: readonly AcceptedDraft[], candidates: Map<number, Candidate[]>): Promise<MatchedRows> {
  const { mapping } = judging.plan
  const matches = new Map(sought.map((draft) => [draft.row_number, matchOf(draft, candidates.get(draft.row_number) ?? [], mapping['code'])]))
  const ids = [...matches.values()].flatMap((match) => ('facility' in match ? [match.facility.id] : []))
  const found = await existingFacilities(judging.db, ids, mapping['components'] !== undefined)
  const existing = new Map(found.map((facility) => [facility.id, facility]))
  const gone = new Set(ids.filter((id) => !existing.has(id)))
  if (gone.size === 0) return { matches, existing }
  return matchRows(judging, sought, new Map([...candidates].map(([row_number, each]) => [row_number, each.filter(({ id }) => !gone.has(id))])))
}

function soughtOf({ row_number, given }: AcceptedDraft) {
  const [lon = null, lat = null] = middleOf(given.geometry) ?? []
  const { id = null, code = null, kind, name_zh, town_code, same_as = null } = given
  return { row_number, id, code, kind, name_zh, town_code, same_as, lon, lat }
}

function compareUp(draft: AcceptedDraft, compare: (draft: AcceptedDraft) => RowsAbove): NearRow[] {
  const { reasons, near } = compare(draft)
  draft.reasons.push(...reasons)
  return near
}

/** Where boundaries are loaded the place decides the town, and what the row declares is kept beside. */
async function settleTowns({ db, plan, judged_by_boundaries }: Judging, drafts: Draft[]): Promise<void> {
  const placed = drafts.flatMap(({ row_number, given }) =>
    given.geometry && (judged_by_boundaries || given.geometry.type !== 'Point') ? [{ row_number, geometry: given.geometry }] : [],
  )
  const located = new Map(placed.length > 0 ? (await locate(db, placed, plan.today)).map((each) => [each.row_number, each] as const) : [])
  for (const draft of drafts) {
    const { given, reasons } = draft
    const { invalid, town_code } = located.get(draft.row_number) ?? {}
    if (invalid) reasons.push({ code: 'geometry_crosses_itself', params: { why: invalid }, column: plan.mapping['geometry'] })
    if (town_code) settle(draft, town_code, plan.names)
    else if (judged_by_boundaries && given.geometry && !invalid) reasons.push({ code: 'outside_every_town' })
    if (!given.town_code && !isRefused(reasons)) reasons.push({ code: 'town_missing', column: plan.mapping['town_code'] })
    if (plan.datum && !given.geometry && !isRefused(reasons)) reasons.push({ code: 'position_missing' })
  }
}

function settle(draft: Draft, town_code: string, names: PlaceNames): void {
  const { given, declared_town_code } = draft
  if (declared_town_code && declared_town_code !== town_code)
    draft.reasons.push({ code: 'town_disagrees', params: { declared: names.townName(declared_town_code), town: names.townName(town_code) } })
  given.town_code = town_code
  draft.town_basis = 'boundary'
}

function refusal({ row_number, reasons }: Draft, reason?: RowReason): Judgement {
  return {
    row_number,
    outcome: 'refuse',
    facility_id: null,
    facility_revision: null,
    record: null,
    changes: [],
    reasons: reason ? [...reasons, reason] : reasons,
  }
}

function addition(draft: AcceptedDraft, notices: RowReason[], { plan }: Judging, idOf: (part: RecordedPart) => string): Judgement {
  const { row_number, given, reasons } = draft
  const record: RowRecord = Object.assign(shown(draft), newFacility(draft, plan.today, { idOf, source: plan.file_name }))
  return {
    row_number,
    outcome: 'add',
    facility_id: given.id ?? randomUUID(),
    facility_revision: null,
    record,
    changes: [],
    reasons: [...reasons, ...notices],
  }
}

function change(draft: AcceptedDraft, existing: ExistingFacility, { plan }: Judging, idOf: (part: RecordedPart) => string): Judgement {
  const { row_number } = draft
  const { written, changes, reasons } = changesOf(draft, existing, plan.today, { idOf, source: plan.file_name })
  const record: RowRecord = Object.assign(shown(draft), written)
  return {
    row_number,
    outcome: changes.length > 0 ? 'change' : 'leave',
    facility_id: existing.id,
    facility_revision: existing.revision,
    record,
    changes,
    reasons: [...draft.reasons, ...reasons],
  }
}

function shown({ given }: AcceptedDraft) {
  const [lon = null, lat = null] = middleOf(given.geometry) ?? []
  const { name_zh, kind, category, town_code } = given
  return { name_zh, kind, category, town_code, lon, lat }
}

/** A point that stands for the shape among its neighbours: its own, or the middle one of its positions. */
function middleOf(geometry: Draft['given']['geometry']): Position | undefined {
  const positions = geometry ? positionsOf(geometry) : []
  return positions[Math.floor(positions.length / 2)]
}

/** What is known of the places beside the file's own word: the inventory's position, and the town that the row gives. */
async function evidenceOf(
  { db, plan: { datum }, evidence_statuses, evidence_wanted }: Judging,
  drafts: AcceptedDraft[],
  candidates: Map<number, Candidate[]>,
): Promise<Evidence[]> {
  if (!datum || evidence_wanted <= 0) return []
  const placed = drafts.flatMap((draft) => (draft.position ? [{ draft, given: draft.position }] : [])).slice(0, evidence_wanted)
  const tries = placed.flatMap(({ draft: { row_number, declared_town_code }, given }) => {
    if (evidence_statuses.length === 0 || !declared_town_code || !lookalikes.includes(datum === 'cgcs2000' ? 'wgs84' : datum)) return []
    return lookalikes.map((each) => ({ row_number, datum: each, town_code: declared_town_code, ...degrees(each, given) }))
  })
  const hits = groupedBy(tries.length > 0 ? await townHits(db, tries, evidence_statuses) : [], ({ row_number }) => row_number)
  return placed.map(({ draft, given }) => ({
    given,
    known: knownPlace(draft, candidates.get(draft.row_number) ?? []),
    in_town: Object.fromEntries((hits.get(draft.row_number) ?? []).map(({ datum: each, inside }) => [each, inside])),
  }))
}

function degrees(datum: Datum, given: Position) {
  const [lon, lat] = toWgs84(datum, given)
  return { lon, lat }
}

/** The inventory's position of the same facility however far off: by code, by its record elsewhere, or as the only one of its name in the town. */
function knownPlace({ given }: AcceptedDraft, candidates: Candidate[]): Position | undefined {
  const placed = candidates.filter(({ lon }) => lon !== null)
  const byCode = placed.find(
    ({ code, id, same_as }) => id === given.id || (code !== null && code === given.code) || shareRecord(given.same_as, same_as),
  )
  const named = placed.filter((each) => isNamesake(given, each))
  const found = byCode ?? (named.length === 1 ? named[0] : undefined)
  return found && [found.lon!, found.lat!]
}

function groupedBy<T>(list: T[], keyOf: (each: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
