import { likely_duplicate, suspicionOf, type Compared } from '#domain/duplicate.ts'
import type { Kind } from '#domain/facility.ts'
import type { Position } from '#domain/datum.ts'
import { comparedOf } from '../duplicates/compared.ts'
import type { Candidate } from '../queries/import_candidates.ts'
import type { AcceptedDraft } from './draft.ts'
import type { RowReason } from './row.ts'
import { areApart, shareRecord } from './same_as.ts'

/** Two records of one name within so many metres are one facility. */
export const same_place_m = 50

export type Match = { facility: Candidate } | { refused: RowReason } | { none: RowReason[] }

/** Which facility of the inventory a row is: by id, by code, by its record elsewhere, else by kind, name, town and place. */
export function matchOf({ given, lifecycle, recorded }: AcceptedDraft, candidates: readonly Candidate[], codeColumn: number | undefined): Match {
  const byId = candidates.find(({ id }) => id === given.id)
  const byCode = candidates.find(({ code }) => code !== null && code === given.code)
  if (byCode && ((byId && byId !== byCode) || byCode.kind !== given.kind))
    return { refused: { code: 'code_of_another', params: { code: given.code!, name: byCode.name_zh }, column: codeColumn } }
  if (byId && byId.kind !== given.kind) return { refused: { code: 'code_of_another', params: { code: byId.id, name: byId.name_zh } } }
  const known = byId || byCode ? [] : knownElsewhere(given, candidates)
  const [byRecord] = known
  if (known.length > 1) return { refused: { code: 'match_ambiguous', params: { count: known.length, name: given.name_zh } } }
  if (byRecord && byRecord.kind !== given.kind)
    return { refused: { code: 'code_of_another', params: { code: given.same_as!.join(' '), name: byRecord.name_zh } } }
  const named = byId || byCode || byRecord ? [] : candidates.filter((each) => isNamesake(given, each) && isSamePlace(given, each))
  if (named.length > 1) return { refused: { code: 'match_ambiguous', params: { count: named.length, name: given.name_zh } } }
  const facility = byId ?? byCode ?? byRecord ?? named[0]
  if (!facility) return { none: likelyDuplicates(given, candidates) }
  if (facility.merged_into) return { refused: { code: 'facility_is_merged', params: { name: facility.name_zh, into: facility.merged_into } } }
  if (facility.lifecycle === 'closed' && (lifecycle ?? recorded.lifecycle_events.at(-1))?.state !== 'closed')
    return { refused: { code: 'facility_is_closed', params: { name: facility.name_zh } } }
  return { facility }
}

/** Those that are merged into another only where there is no other. */
function knownElsewhere({ same_as }: AcceptedDraft['given'], candidates: readonly Candidate[]): Candidate[] {
  const known = candidates.filter((each) => shareRecord(same_as, each.same_as))
  const standing = known.filter(({ merged_into }) => merged_into === null)
  return standing.length > 0 ? standing : known.slice(0, 1)
}

/** The same kind, name and town; two codes that differ part them, and two records of one register elsewhere. */
export function isNamesake(
  { code, kind, name_zh, town_code, same_as }: AcceptedDraft['given'],
  other: Pick<Candidate, 'code' | 'kind' | 'name_zh' | 'town_code' | 'same_as'>,
): boolean {
  const together = (!code || !other.code || code === other.code) && !areApart(same_as, other.same_as)
  return other.kind === kind && other.name_zh === name_zh && other.town_code === town_code && together
}

function isSamePlace({ geometry }: AcceptedDraft['given'], { lon, distance_m }: Candidate): boolean {
  return geometry ? distance_m !== null && distance_m <= same_place_m : lon === null
}

/** The facility that a person should look at before this becomes another one: the likeliest, then the nearest. */
function likelyDuplicates(given: AcceptedDraft['given'], candidates: readonly Candidate[]): RowReason[] {
  const row = comparedRow(given, '')
  const [likely] = candidates
    .filter((each) => !areApart(given.same_as, each.same_as))
    .map((each) => ({ each, ...suspicionOf(row, comparedCandidate(each), each.distance_m) }))
    .filter(({ score }) => score >= likely_duplicate)
    .toSorted((a, b) => b.score - a.score)
  if (!likely) return []
  const { name_zh: name, id, distance_m } = likely.each
  const how = distance_m === null ? '—' : `${Math.round(distance_m)} m`
  const code = likely.reasons.includes('place_shifted')
    ? 'likely_duplicate_shifted'
    : likely.reasons.includes('address_same')
      ? 'likely_duplicate_address'
      : 'likely_duplicate'
  return [{ code, params: { name, how, id } }]
}

function comparedCandidate({ kind, category, name_zh, town_name, town_code, address, lon, lat, code, same_as }: Candidate): Compared {
  const place = lon === null || lat === null ? null : ([lon, lat] as const)
  return comparedOf({ kind: kind as Kind, category, name_zh, town_name, town_code, address, place, code, phone: null, same_as })
}

/** A row as it is compared with others. */
export function comparedRow(given: AcceptedDraft['given'], town_name: string): Compared {
  const { kind, category, name_zh, town_code, address = null, geometry, code = null, same_as = [] } = given
  const place = geometry?.type === 'Point' ? (geometry.coordinates as unknown as Position) : null
  return comparedOf({ kind, category, name_zh, town_name, town_code, address, place, code, phone: null, same_as })
}
