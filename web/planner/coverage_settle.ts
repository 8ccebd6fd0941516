import { share } from '#domain/share.ts'
import { m } from '../paraglide/messages.js'
import type { Coverage, LedgerTown } from './coverage_data.ts'
import { listText, shareText, shortName } from './coverage_words.ts'

export interface Settlement {
  /** Why it is not known. */
  reason: string
  /** What decides it. */
  conclusion: string
}

/** The one sentence that says what would settle the number. */
export function settlement(coverage: Coverage): Settlement {
  if (coverage.outlook === 'no_data') return { reason: '', conclusion: '' }
  if (nothingRecorded(coverage)) return { reason: '', conclusion: noneYet(coverage) }
  if (coverage.outlook === 'met') return metAlready(coverage)
  const waiting = inState(coverage, 'to_verify')
  return { reason: reasonOf(waiting), conclusion: coverage.outlook === 'verify' ? byVerifying(coverage) : byBuilding(coverage) }
}

/** Not one facility that counts is on record: that says nothing about the towns. */
export function nothingRecorded({ ledger, outside_towns }: Coverage): boolean {
  return outside_towns.length === 0 && ledger.every(({ facilities }) => facilities.length === 0)
}

function noneYet({ categories }: Coverage): string {
  return categories.length === 0 ? m.coverage_settle_none() : m.coverage_settle_none_of()
}

export function inState({ ledger }: Coverage, state: LedgerTown['state']): LedgerTown[] {
  return ledger.filter((town) => town.state === state)
}

/** Expired and never verified, apart. */
function reasonOf(waiting: LedgerTown[]): string {
  const expired = waiting.filter(({ facilities }) => facilities.some(({ verified_on }) => verified_on !== null))
  const never = waiting.filter((town) => !expired.includes(town))
  const clauses = [
    expired.length > 0 && m.coverage_expired({ towns: names(expired) }),
    never.length > 0 && m.coverage_unverified({ towns: names(never) }),
  ]
  return sentence(clauses.filter((clause) => clause !== false))
}

/** Clauses become one sentence; a Latin one begins with a capital. */
function sentence(clauses: string[]): string {
  if (clauses.length === 0) return ''
  const isLatin = /^[a-z]/i.test(clauses[0]!)
  const text = clauses.join(isLatin ? '; ' : '，')
  return isLatin ? `${text[0]!.toUpperCase()}${text.slice(1)}.` : `${text}。`
}

function byVerifying({ covered, total, possible, still_needed }: Coverage): string {
  const count = still_needed ?? 0
  const result = shareText(share(covered + count, total))
  if (count === possible) return possible === 1 ? m.coverage_settle_one({ result }) : m.coverage_settle_all({ count, result })
  return count === 1 ? m.coverage_settle_any({ result }) : m.coverage_settle_some({ count, result })
}

function byBuilding(coverage: Coverage): string {
  const { covered, possible, total, still_needed } = coverage
  const more = (still_needed ?? 0) - possible
  const bare = inState(coverage, 'not_covered')
  const all = { more, count: bare.length, towns: names(bare) }
  const choice = bare.length > more
  if (possible === 0) return choice ? m.coverage_settle_build_of(all) : m.coverage_settle_build(all)
  const result = shareText(share(covered + possible, total))
  return choice ? m.coverage_settle_short_of({ ...all, result }) : m.coverage_settle_short({ ...all, result })
}

/** Met, but for how long: how many towns may fall away, and which proof runs out first. */
function metAlready(coverage: Coverage): Settlement {
  const spare = coverage.covered - (coverage.needed ?? 0)
  const [next] = inState(coverage, 'covered')
  const date = next?.facilities[0]?.valid_until
  return {
    reason: spare === 0 ? m.coverage_settle_met_edge() : m.coverage_settle_met_spare({ count: spare }),
    conclusion: next && date ? m.coverage_settle_next({ town: shortName(next), date }) : '',
  }
}

const names = (towns: LedgerTown[]) => listText(towns.map(shortName))
