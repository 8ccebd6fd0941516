import { fromWgs84, isProjected, lookalikes, roughDistanceM, toWgs84, type Datum, type Position } from '#domain/datum.ts'
import { explained_m } from '#domain/duplicate.ts'
import type { StoredWarning } from './reason.ts'

/** One place of the file, in its own numbers, beside what else is known of it. */
export interface Evidence {
  given: Position
  /** Where the inventory has the same facility. */
  known?: Position
  /** Whether it lies in the town that its row gives, for each datum that it could be in. */
  in_town?: Partial<Record<Datum, boolean>>
}

/** Fewer count only where the towns say nothing: a namesake may be another facility. */
const enough_places = 3

/** What the evidence says of the datum chosen: another one explains it, this one does, or nothing can be said. */
export function shiftWarning(datum: Datum, evidence: readonly Evidence[]): StoredWarning | null {
  if (isProjected(datum) || evidence.length === 0) return null
  const chosen = datum === 'cgcs2000' ? 'wgs84' : datum
  const others = lookalikes.filter((each) => each !== chosen)
  const places = comparedPlaces(evidence)
  const byPlaces = judgedByPlaces(datum, chosen, others, places)
  if (byPlaces !== 'unknown' && places.length >= enough_places) return byPlaces
  const byTowns = judgedByTowns(datum, chosen, others, evidence)
  if (byTowns !== 'unknown') return byTowns
  return byPlaces === 'unknown' || byPlaces === null ? notChecked(chosen, evidence, places) : byPlaces
}

type Judged = StoredWarning | null | 'unknown'

interface ComparedPlace {
  given: Position
  place: Position
}

/** Facilities that the inventory has already. */
function comparedPlaces(evidence: readonly Evidence[]): ComparedPlace[] {
  return evidence.flatMap(({ given, known: place }) => (place ? [{ given, place }] : []))
}

/** How far off they lie under a datum. */
function medianOffM(datum: Datum, places: readonly ComparedPlace[]): number {
  return median(places.map(({ given, place }) => roughDistanceM(toWgs84(datum, given), place)))
}

function judgedByPlaces(datum: Datum, chosen: Datum, others: readonly Datum[], places: readonly ComparedPlace[]): Judged {
  if (places.length === 0) return 'unknown'
  const off = (each: Datum) => medianOffM(each, places)
  const shift_m = off(chosen)
  if (shift_m <= explained_m) return null
  const [best] = others.map((other) => ({ other, remaining_m: off(other) })).toSorted((a, b) => a.remaining_m - b.remaining_m)
  if (!best || best.remaining_m > explained_m) return 'unknown'
  const params = { datum, other_datum: best.other, evidence: places.length, shift_m: Math.round(shift_m), remaining_m: Math.round(best.remaining_m) }
  return { code: 'batch_shifted', params, fix: { options: { datum: best.other } } }
}

/**
 * Rows that fall into their declared town under one datum only. Five more than twice the contrary: by chance alone,
 * one in thirty (sign test, one-sided).
 */
function judgedByTowns(datum: Datum, chosen: Datum, others: readonly Datum[], evidence: readonly Evidence[]): Judged {
  const counted = others.map((other) => {
    const pairs = evidence.map(({ in_town }) => [in_town?.[chosen], in_town?.[other]])
    return {
      other,
      gained: pairs.filter(([here, there]) => here === false && there === true).length,
      lost: pairs.filter(([here, there]) => here === true && there === false).length,
    }
  })
  const [best] = counted.filter(({ gained, lost }) => gained >= 5 + 2 * lost).toSorted((a, b) => b.gained - b.lost - (a.gained - a.lost))
  if (best)
    return {
      code: 'batch_shifted_by_towns',
      params: { datum, other_datum: best.other, gained: best.gained, lost: best.lost },
      fix: { options: { datum: best.other } },
    }
  return counted.every(({ gained, lost }) => lost >= 5 + 2 * gained) ? null : 'unknown'
}

function notChecked(chosen: Datum, evidence: readonly Evidence[], places: readonly ComparedPlace[]): StoredWarning {
  if (places.length > 0) {
    const params = { evidence: places.length, shift_m: Math.round(medianOffM(chosen, places)) }
    return { code: 'datum_hardly_checked', params, fix: null }
  }
  const place = toWgs84(chosen, evidence[0]!.given)
  const off = (other: Datum) => Math.round(roughDistanceM(place, fromWgs84(other, place)))
  return { code: 'datum_not_checked', params: { gcj02_m: off('gcj02'), bd09_m: off('bd09') }, fix: null }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity
}
