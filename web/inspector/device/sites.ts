import { answer, api } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { criteriaKey, criteriaOf, isRefusal, pullSite } from './basis.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type StoredSite } from './database.ts'
import { markFor, noteServer } from './epoch.ts'
import { keepPlaces } from './places.ts'
import { DeviceProblem } from './problem.ts'
import { isKeeping } from './probe.ts'
import { requireSecure, requireUser } from './user.ts'

/** What came of taking sites along. */
export interface Taking {
  at: string
  /** How many there are; fewer may be on the device. */
  sites: number
  criteria_version: number
  /** Server's clock less this device's. */
  offset_ms: number
  signed_in_until: string | null
  gone: GoneSite[]
}

interface GoneSite {
  facility_id: string
  name_zh: string
  name_en: string | null
  reason: 'merged' | 'closed' | 'unknown' | 'not_assigned'
  /** What was begun there is still on the device. */
  has_work: boolean
}

export const takingKey = (user: string) => `taking/${user}`

export async function lastTaking(user: string): Promise<Taking | null> {
  return ((await inDatabase((db) => db.get('lists', takingKey(user))))?.list as Taking | undefined) ?? null
}

/** Facilities that this user took along. */
export async function takenSites(user: string): Promise<StoredSite[]> {
  return (await storedSites(user)).filter(({ is_added }) => !is_added)
}

/** Those that were added on this device too. */
export function storedSites(user: string): Promise<StoredSite[]> {
  return inDatabase((db) => db.getAllFromIndex('sites', 'user', user))
}

/** Brings onto the device what is assigned or was returned, and takes off what is not any more. `tell`: so many of so many. */
export async function takeAlong(tell: (done: number, of: number) => void): Promise<void> {
  requireSecure()
  const user = requireUser()
  if (!(await isKeeping())) throw new DeviceProblem('storage', m.device_storage_title(), m.device_storage_text())
  await navigator.storage.persist() // the browser may refuse; the field check says so
  const held = new Map((await takenSites(user)).map((each) => [each.facility_id, each]))
  const asked_at = Date.now()
  const body = { holds: [...held.keys()], ...(await markFor(user)) }
  const listed = await answer(
    api.POST('/api/v1/sync/sites', { body }),
    ({ sites: all, server_epoch }) => Array.isArray(all) && typeof server_epoch === 'string',
  )
  await noteServer(user, { server_epoch: listed.server_epoch }, inDatabase)
  const offset_ms = Math.round(Date.parse(listed.server_time) - (asked_at + Date.now()) / 2)
  const { criteria_version, sites } = listed
  await keepCriteria(criteria_version)
  const gone = await removeGone(user, listed.gone, held)
  const taking = { at: new Date().toISOString(), sites: sites.length, criteria_version, offset_ms, signed_in_until: await sessionEnd(), gone }
  await inDatabase((db) => db.put('lists', { key: takingKey(user), list: taking }))
  for (const [index, { facility_id, version, returned_audit_id }] of sites.entries()) {
    tell(index, sites.length)
    const site = held.get(facility_id)?.site
    const isCurrent =
      site?.version === version &&
      site.audit_basis.criteria_version === criteria_version &&
      (site.audit_basis.returned?.id ?? null) === returned_audit_id
    if (!isCurrent) await take(user, facility_id)
  }
  await keepPlaces((await storedSites(user)).map(({ site }) => site))
  tellChanged()
}

/** As the server has them now, with what was changed here and delivered; where it can't be had what was taken stands. */
export async function renewSites(user: string, facility_ids: readonly string[]): Promise<void> {
  for (const stored of await storedSites(user)) {
    if (!facility_ids.includes(stored.facility_id)) continue
    const site = await pullSite(stored.facility_id).catch(() => null)
    if (site) await inDatabase((db) => db.put('sites', { ...stored, site, taken_at: new Date().toISOString() }))
    tellChanged()
  }
}

/** One that was closed a moment ago stays behind, and is counted as missing. */
async function take(user: string, facility_id: string): Promise<void> {
  try {
    const site = await pullSite(facility_id)
    if (site.audit_basis.returned) await keepCriteria(site.audit_basis.returned.document.criteria_version)
    await inDatabase(async (db) => {
      const tx = db.transaction('sites', 'readwrite', { durability: 'strict' })
      await tx.store.put({ user, facility_id, site, taken_at: new Date().toISOString() })
      await tx.done
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

async function keepCriteria(number: number): Promise<void> {
  const criteria = await criteriaOf(number)
  await inDatabase((db) => db.put('base', { key: criteriaKey(number), criteria }))
}

/** What was begun at such a site stands on its own copy and stays. */
async function removeGone(
  user: string,
  gone: Pick<GoneSite, 'facility_id' | 'reason'>[],
  held: ReadonlyMap<string, StoredSite>,
): Promise<GoneSite[]> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['sites', 'drafts', 'outbox'], 'readwrite')
    const drafts = await tx.objectStore('drafts').index('user').getAll(user)
    const rows = await tx.objectStore('outbox').index('user').getAll(user)
    const begun = new Set([...drafts, ...rows.filter(({ state }) => state !== 'delivered')].map(({ facility_id }) => facility_id))
    for (const { facility_id } of gone) await tx.objectStore('sites').delete([user, facility_id])
    await tx.done
    return gone.map(({ facility_id, reason }) => {
      const { name_zh, name_en } = held.get(facility_id)!.site.facility // the server speaks of what it was told alone
      return { facility_id, reason, name_zh, name_en, has_work: begun.has(facility_id) }
    })
  })
}

async function sessionEnd(): Promise<string | null> {
  const { sessions } = await answer(api.GET('/api/v1/sessions'))
  return sessions.find(({ is_this }) => is_this)?.absolute_end_at ?? null
}
