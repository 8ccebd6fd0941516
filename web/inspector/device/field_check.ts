import { inDatabase } from './database.ts'
import { criteriaKey } from './basis.ts'
import { isKeeping } from './probe.ts'
import { lastTaking, takenSites, type Taking } from './sites.ts'

/** What decides whether one can work a day without network. */
export interface FieldState {
  taking: Taking | null
  /** Facilities that are on the device. */
  taken: ReadonlySet<string>
  has_criteria: boolean
  /** The browser keeps the store even when space is short. */
  is_persisted: boolean
  /** Null: it does not say. */
  free_bytes: number | null
  /** What was written could be read after opening anew. */
  is_keeping: boolean
}

export async function fieldCheck(user: string): Promise<FieldState> {
  const taking = await lastTaking(user)
  const number = taking?.criteria_version
  const checklist = number === undefined ? undefined : await inDatabase((db) => db.get('base', criteriaKey(number)))
  const { quota, usage } = await navigator.storage.estimate()
  return {
    taking,
    taken: new Set((await takenSites(user)).map(({ facility_id }) => facility_id)),
    has_criteria: checklist !== undefined,
    is_persisted: await navigator.storage.persisted(),
    free_bytes: quota === undefined || usage === undefined ? null : quota - usage,
    is_keeping: await isKeeping(),
  }
}
