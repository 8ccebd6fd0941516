import type { Candidate } from '../queries/import_judging.ts'
import { alike } from './cell.ts'
import type { AcceptedDraft } from './draft.ts'
import type { RowReason } from './row.ts'
import { areApart, shareRecord } from './same_as.ts'

/** Two records of one name within so many metres are one facility. */
export const same_place_m = 50
/** So near, of one kind, and they are likely to be one whatever their names. */
export const likely_same_m = 30

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

/** Facilities that a person should look at before this becomes another one. */
function likelyDuplicates({ kind, name_zh, same_as }: AcceptedDraft['given'], candidates: readonly Candidate[]): RowReason[] {
  const likely = candidates.find(
    (each) =>
      each.kind === kind &&
      !areApart(same_as, each.same_as) &&
      ((each.distance_m !== null && each.distance_m <= likely_same_m) || areSimilar(name_zh, each.name_zh)),
  )
  if (!likely) return []
  const how = likely.distance_m === null ? '—' : `${Math.round(likely.distance_m)} m`
  return [{ code: 'likely_duplicate', params: { name: likely.name_zh, how, id: likely.id } }]
}

const similar = 0.75

/** 东门公厕 and 东门公共厕所; numbers part them: 1 号公厕 is not 2 号公厕. */
export function areSimilar(left: string, right: string): boolean {
  const [a, b] = [comparable(left), comparable(right)]
  return a.replaceAll(/\D/g, '') === b.replaceAll(/\D/g, '') && alike(a, b) >= similar
}

function comparable(name: string): string {
  return name.replaceAll(/公共厕所|公共卫生间|卫生间|厕所/g, '公厕').replaceAll(/[\s（）()—-]/g, '')
}
