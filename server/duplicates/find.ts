import type { Language } from '#domain/language.ts'
import { likely_duplicate, suspicionOf, type Compared } from '#domain/duplicate.ts'
import type { Kind } from '#domain/facility.ts'
import type { Position } from '#domain/datum.ts'
import type { Db } from '../database/connect.ts'
import { candidatesLike, candidatesOf, walkOn, type Candidate, type Sought } from '../queries/duplicates.ts'
import type { DuplicatePair, DuplicateSide, LikelyDuplicate } from '../schemas/duplicate.ts'
import { comparedOf } from './compared.ts'
import { duplicateWords } from './words.ts'

/** Records compared in one statement, and in one request: a request stays short in a register of any size. */
const chunk = 250
const most_chunks = 4

export interface PairPage {
  pairs: DuplicatePair[]
  /** Records looked at; pairs are few, so a page may be empty and the walk not at its end. */
  compared: number
  next: string | null
}

/** Goes on through the register until a page is full, so many records were compared, or it is through. */
export async function duplicatePairs(
  db: Db,
  { kind, town, after, limit, language }: { kind?: Kind; town?: string; after: string | null; limit: number; language: Language },
): Promise<PairPage> {
  const pairs: DuplicatePair[] = []
  let next = after
  for (let step = 1; step <= most_chunks; step += 1) {
    const { last, candidates } = await walkOn(db, { kind, town, after: next, chunk })
    for (const [base, group] of groups(candidates)) {
      pairs.push(...group.flatMap((each) => pairOf(each, language)))
      if (pairs.length >= limit && base !== candidates.at(-1)?.base_id) return { pairs, compared: step * chunk, next: base }
    }
    next = last
    if (!next || pairs.length >= limit) return { pairs, compared: step * chunk, next }
  }
  return { pairs, compared: most_chunks * chunk, next }
}

function groups(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const each of candidates) found.set(each.base_id, [...(found.get(each.base_id) ?? []), each])
  return found
}

function pairOf({ left, right, distance_m }: Candidate, language: Language): DuplicatePair[] {
  if (!left) return []
  const judged = judge(sideOf(left), sideOf(right), distance_m, language)
  return judged.score >= likely_duplicate ? [{ left, right, ...judged }] : []
}

/** Records that may be the same as one of the register, likeliest first. */
export async function duplicatesOf(db: Db, id: string, language: Language): Promise<LikelyDuplicate[]> {
  const candidates = await candidatesOf(db, [id])
  return likeliest(candidates.flatMap((each) => pairOf(each, language)).map(({ left: _, right, ...judged }) => ({ facility: right, ...judged })))
}

/** Records that may be the same as one that is being written. */
export async function likelyDuplicates(
  db: Db,
  given: Sought & { category: string; address: string | null; code: string | null; phone: string | null },
  language: Language,
): Promise<LikelyDuplicate[]> {
  const written = comparedOf({ ...given, kind: given.kind as Kind, place: placeOf(given), same_as: [], town_name: '' })
  const judged = (await candidatesLike(db, given)).map(({ right, distance_m }) => ({
    facility: right,
    ...judge(written, sideOf(right), distance_m, language),
  }))
  return likeliest(judged.filter(({ score }) => score >= likely_duplicate))
}

const likeliest = (found: LikelyDuplicate[]) => found.sort((a, b) => b.score - a.score || (a.distance_m ?? Infinity) - (b.distance_m ?? Infinity))

const sideOf = (side: DuplicateSide) => comparedOf({ ...side, town_name: side.town_name_zh, place: placeOf(side) })

function placeOf({ lon, lat }: Pick<Sought, 'lon' | 'lat'>): Position | null {
  return lon === null || lat === null ? null : [lon, lat]
}

function judge(left: Compared, right: Compared, distance_m: number | null, language: Language) {
  const { score, reasons } = suspicionOf(left, right, distance_m)
  return {
    score,
    distance_m: distance_m === null ? null : Math.round(distance_m),
    reasons: reasons.map((code) => ({ code, text: duplicateWords[code][language] })),
  }
}
