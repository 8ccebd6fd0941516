import type { Day } from './date.ts'

/** What a work of a plan comes to later. */
export const workStates = ['open', 'assigned', 'in_order', 'done'] as const
export type WorkState = (typeof workStates)[number]

export interface PlannedWork {
  id: string
  kind: 'renovate' | 'reopen' | 'verify' | 'build'
  facility_id: string | null
  finding_ids: readonly string[]
}

export interface Done {
  state: WorkState
  done_on: Day | null
  order_id: string | null
}

export interface Known {
  finding: (id: string) => { ended_on: Day | null; order_id: string | null } | undefined
  facility: (id: string) => { lifecycle: string; lifecycle_since: Day | null; verified_on: Day | null; is_assigned: boolean } | undefined
  /** Of the plan: what was seen from that day on is of its making. */
  planned_on: Day
}

const open: Done = { state: 'open', done_on: null, order_id: null }

/** How far a work has come: mended when no finding of it is open, verified when it was seen in use, reopened when it is in use again. */
export function workProgress(work: PlannedWork, known: Known): Done {
  if (work.kind === 'renovate') return mended(work.finding_ids, known)
  const facility = work.facility_id === null ? undefined : known.facility(work.facility_id)
  if (!facility) return open
  if (work.kind === 'reopen') return facility.lifecycle === 'operating' ? done(facility.lifecycle_since) : open
  const { verified_on, is_assigned } = facility
  if (verified_on !== null && verified_on >= known.planned_on) return done(verified_on)
  return is_assigned ? { ...open, state: 'assigned' } : open
}

const done = (done_on: Day | null): Done => ({ state: 'done', done_on, order_id: null })

function mended(ids: readonly string[], { finding }: Known): Done {
  const found = ids.flatMap((id) => finding(id) ?? [])
  const ends = found.flatMap(({ ended_on }) => ended_on ?? [])
  if (ids.length > 0 && ends.length === ids.length) return done([...ends].sort().at(-1)!) // there is one
  const order_id = found.find((each) => each.ended_on === null && each.order_id !== null)?.order_id ?? null
  return order_id === null ? open : { ...open, state: 'in_order', order_id }
}
