import { compareRanks, type FitSummary, type Rankable } from '#domain/finder_rank.ts'
import { hasNeeds, type Needs } from '#domain/needs.ts'
import type { Db } from '../database/connect.ts'
import { openAt, type Open } from '../hours/open.ts'
import { isDemo } from '../queries/database_info.ts'
import { countFacilities, summariesOf, type Place } from '../queries/facilities.ts'
import type { ListFilter } from '../queries/facility_filter.ts'
import { candidatesOf, most_judged, type Candidate } from '../queries/finder.ts'
import { toldToday } from '../queries/operational.ts'
import type { FinderReply } from '../schemas/finder.ts'
import { isUsableNow, judgedFit } from './judged.ts'

export interface Question {
  filter: ListFilter
  near?: Place
  needs: Needs
  /** Without what is known to be closed, or not to be usable. */
  open_now: boolean
  usable_today: boolean
  limit: number
  /** Where the page before ended. */
  after?: Rankable
}

interface Judged extends Rankable {
  fit: FitSummary | null
  open: Open | null
  is_usable: boolean | null
}

export interface Found extends Omit<FinderReply, 'next'> {
  last: Rankable | null
}

/** Judges what is nearest, ranks it and answers one page of it. */
export async function find(db: Db, question: Question, now: Date): Promise<Found> {
  const { filter, near, needs, limit, after } = question
  const [candidates, number_matched] = await Promise.all([
    candidatesOf(db, filter, { near, with_parts: hasNeeds(needs) }),
    countFacilities(db, filter),
  ])
  const judged = candidates
    .sort(byPlace)
    .slice(0, most_judged)
    .map((each) => judge(each, needs, now))
  const listed = judged.filter((each) => isListed(each, question)).sort(compareRanks)
  const rest = after ? listed.filter((each) => compareRanks(after, each) < 0) : listed
  const page = rest.slice(0, limit)
  return {
    ...(await shown(db, page, now)),
    number_matched,
    ranked: { among: judged.length, is_whole: candidates.length <= most_judged },
    counts: countsOf(judged, listed, question),
    last: rest.length > page.length ? page.at(-1)! : null, // a page has one at least
  }
}

/** The one too many is the farthest away, or the last by name. */
function byPlace(a: Candidate, b: Candidate): number {
  const unjudged = { answer: null, is_shut: false }
  return compareRanks({ ...a, ...unjudged }, { ...b, ...unjudged })
}

function judge({ id, distance_m, name_key, opening_hours, ...known }: Candidate, needs: Needs, now: Date): Judged {
  const found = hasNeeds(needs) ? judgedFit(known, needs, now) : null
  const is_usable = isUsableNow(known, now)
  const open = openAt(opening_hours, now)
  return { id, distance_m, name_key, fit: found, answer: found?.answer ?? null, open, is_usable, is_shut: isClosed(open) || is_usable === false }
}

const isClosed = (open: Open | null) => open?.is_open === false

function isListed({ open, is_usable }: Judged, { open_now, usable_today }: Question): boolean {
  return !(open_now && isClosed(open)) && !(usable_today && is_usable === false)
}

function countsOf(judged: readonly Judged[], listed: readonly Judged[], { open_now, usable_today }: Question): FinderReply['counts'] {
  const count = (list: readonly Judged[], is: (each: Judged) => boolean) => list.filter(is).length
  return {
    fits: count(listed, (each) => each.fit?.answer === 'fits' && !each.fit.is_stale),
    fits_stale: count(listed, (each) => each.fit?.answer === 'fits' && each.fit.is_stale),
    unknown: count(listed, ({ answer }) => answer === 'unknown'),
    does_not_fit: count(listed, ({ answer }) => answer === 'does_not_fit'),
    usable_unknown: count(listed, ({ is_usable }) => is_usable === null),
    hours_unknown: count(listed, ({ open }) => open === null),
    left_out_closed_now: open_now ? count(judged, ({ open }) => isClosed(open)) : 0,
    left_out_unusable: usable_today ? count(judged, ({ is_usable }) => is_usable === false) : 0,
  }
}

async function shown(db: Db, page: readonly Judged[], now: Date): Promise<Pick<FinderReply, 'example_data' | 'facilities'>> {
  const stored = await summariesOf(
    db,
    page.map(({ id }) => id),
  )
  const judged = new Map(page.map((each) => [each.id, each]))
  const facilities = stored.map(({ example_data: _, ...row }) => {
    const { fit: found, open, distance_m } = judged.get(row.id)! // only these were asked for
    return { ...toldToday(row, now), ...(distance_m === null ? {} : { distance_m: Math.round(distance_m) }), fit: found, open }
  })
  return { example_data: stored[0]?.example_data ?? (await isDemo(db)), facilities }
}
