import { setTimeout as sleep } from 'node:timers/promises'
import { meanings } from '../database/constraint_meaning.ts'
import { refusalOf } from '../database/constraint.ts'
import { Problem } from '../problem.ts'

/** Two writers stood in each other's way, or another took a code in the same moment: the next look sees what it did. */
const collisions = new Set(['40001', '40P01', '23505'])
const most_collisions = 5

/** Longest that a database may be away before the work is left to whoever finds it. */
const most_absences = 60
const absence_ms = 1_000

/**
 * Does a transaction again until it succeeds, where what kept it back passes. It has to find out by itself how far it came:
 * one whose commit got no answer may have been carried out.
 */
export async function persistently<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let collided = 0, absent = 0; ;) {
    try {
      return await work()
    } catch (error) {
      const isCollision = collisions.has(sqlState(error)) && ++collided <= most_collisions
      const isAbsence = isAway(error) && ++absent <= most_absences
      if (!isCollision && !isAbsence) throw error
      await sleep(isAbsence ? absence_ms : Math.random() * 50 * collided, undefined, { signal })
    }
  }
}

/** Whether the database is not there, or went away before it answered. */
export function isAway(error: unknown): boolean {
  const code = (error instanceof Problem ? error : refusalOf(error))?.code
  return code === 'database_unavailable' || code === 'write_unconfirmed'
}

/** What a row of a file is written to. */
const written = new Set(['facilities', 'components', 'facts', 'lifecycle_events', 'verifications'])

/** It is missing, what it names is not there, or another has it already. */
const of_content = new Set(['23502', '23503', '23505'])

/** Whether the database refuses what a row holds: what only a fault of the program can break is no row's. */
export function isOfARow(error: unknown): boolean {
  const state = sqlState(error)
  const { constraint = '', table = '' } = error as { constraint?: string; table?: string }
  return state.startsWith('22') || Object.hasOwn(meanings, constraint) || (of_content.has(state) && written.has(table))
}

function sqlState(error: unknown): string {
  const { code } = error as { code?: unknown }
  return error instanceof Problem || typeof code !== 'string' ? '' : code
}
