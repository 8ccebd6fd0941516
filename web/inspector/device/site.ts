import { pointOf, type FieldChange } from '#domain/sync.ts'
import { newUuid } from '../../uuid.ts'
import { basisKey, pullSite } from './basis.ts'
import { inDatabase, type Database, type OutboxRow, type StoredBasis } from './database.ts'
import { listOutbox, type OutboxEntry } from './outbox.ts'
import { inTurn, queuedOf, type Deed } from './queue.ts'
import { takingKey, type Taking } from './sites.ts'
import type { AnyOperation, Basis, ChangeOperation, CreateOperation, DraftHead, NewPlace, Site } from './types.ts'

type Facility = Basis['facility']

/** A facility as this device knows it, and what was done there. */
export interface KnownSite {
  facility: Facility
  /** Of the facility, when it was pulled. */
  version: number
  pulled_at: string
  is_added: boolean
  records: OutboxEntry[]
}

/** As it was taken along or pulled for a draft; else as the server has it now. */
export async function openSite(user: string, facility_id: string): Promise<KnownSite> {
  const known = (await knownOf(user, facility_id)) ?? (await pulled(facility_id))
  const records = (await listOutbox(user)).filter((each) => each.facility_id === facility_id)
  return { ...known, records }
}

async function knownOf(user: string, facility_id: string): Promise<Omit<KnownSite, 'records'> | null> {
  return inDatabase(async (db) => {
    const taken = await db.get('sites', [user, facility_id])
    if (taken) {
      const { facility, version } = taken.site
      return { facility, version, pulled_at: taken.taken_at, is_added: taken.is_added ?? false }
    }
    const stored = (await db.get('base', basisKey(user, facility_id))) as StoredBasis | undefined
    return stored ? { ...stored.basis, is_added: false } : null
  })
}

async function pulled(facility_id: string): Promise<Omit<KnownSite, 'records'>> {
  const { facility, version } = await pullSite(facility_id)
  return { facility, version, pulled_at: new Date().toISOString(), is_added: false }
}

/** What an operation of the outbox says. */
export const operationOf = ({ payload }: Pick<OutboxRow, 'payload'>) => JSON.parse(payload) as AnyOperation

export function changesOf(row: OutboxRow): FieldChange[] {
  return row.kind === 'facility_change' ? (operationOf(row) as ChangeOperation).body.changes : []
}

export function placeOf(row: OutboxRow): NewPlace | null {
  return row.kind === 'facility_create' ? (operationOf(row) as CreateOperation).body.facility : null
}

/** Where a position was taken, with how sure it is; null: it was typed, or none was. */
export type Fix = AnyOperation['position']

interface Correction {
  facility_id: string
  facility: DraftHead['facility']
  /** Of the facility: what was seen of it. */
  version: number
  changes: FieldChange[]
  position: Fix
  /** The record in place of which it comes, which the server refused. */
  replaces?: string | null
}

/** Puts what is to be changed into the outbox. */
export function correctSite({ changes, version, replaces = null, ...given }: Correction): Promise<void> {
  const deed: Deed = { ...plain(), ...given, kind: 'facility_change', payload_schema: 'change/1', body: { changes }, trunk_version: version }
  return inTurn((user) => inDatabase((db) => put(db, user, { deed, replaces })))
}

interface Addition {
  place: NewPlace
  town_name: string
  position: Fix
  /** The record in place of which it comes, which the server refused. */
  replaces?: OutboxRow | null
}

/** Puts a new place into the outbox and among the sites, so that it can be visited at once. Answers its id. */
export async function addPlace({ place, town_name, position, replaces = null }: Addition): Promise<string> {
  const facility = addedFacility(replaces?.facility_id ?? newUuid(), place, town_name)
  const deed: Deed = {
    ...plain(),
    facility_id: facility.id,
    facility: summaryOf(facility),
    kind: 'facility_create',
    payload_schema: 'create/1',
    body: { facility: place },
    trunk_version: null,
    position,
  }
  await inTurn((user) =>
    inDatabase(async (db) => put(db, user, { deed, replaces: replaces?.id ?? null, site: addedSite(facility, await checklistOn(db, user)) })),
  )
  return facility.id
}

export function summaryOf({ name_zh, name_en, kind, category, town_code }: DraftHead['facility']): DraftHead['facility'] {
  return { name_zh, name_en, kind, category, town_code }
}

const plain = () => ({ id: newUuid(), photos: [], revises: null, remarks: [] })

interface Putting {
  deed: Deed
  replaces: string | null
  /** Absent: it is there already. */
  site?: Site
}

/** All of it or nothing. */
async function put(db: Database, user: string, { deed, replaces, site }: Putting): Promise<void> {
  const { row, meta } = await queuedOf(db, user, deed)
  const tx = db.transaction(['outbox', 'meta', 'sites'], 'readwrite', { durability: 'strict' })
  const outbox = tx.objectStore('outbox')
  await outbox.add(row)
  await tx.objectStore('meta').put(meta)
  const refused = replaces === null ? undefined : await outbox.get(replaces)
  if (refused) await outbox.put({ ...refused, state: 'replaced', replaced_by: row.id })
  if (site) await tx.objectStore('sites').put({ user, facility_id: row.facility_id, site, taken_at: row.queued_at, is_added: true })
  await tx.done
}

/** The version of the checklist that lies on the device; 0: none does. */
async function checklistOn(db: Database, user: string): Promise<number> {
  const taking = await db.get('lists', takingKey(user))
  return (taking?.list as Taking | undefined)?.criteria_version ?? 0
}

function addedSite(facility: Facility, criteria_version: number): Site {
  return { version: 0, facility, audit_basis: { facility_id: facility.id, facts: [], criteria_version, last_audit: null, returned: null } }
}

/** As the server will have it, as far as can be known. */
function addedFacility(id: string, place: NewPlace, town_name: string): Facility {
  const geometry = place.geometry ?? null
  const [lon = null, lat = null] = pointOf(geometry) ?? []
  const now = new Date().toISOString()
  return {
    ...blank,
    ...place,
    id,
    geometry,
    lon,
    lat,
    declared_town_code: place.town_code,
    town_name_zh: town_name,
    updated_at: now,
    created_at: now,
  }
}

const blank: Omit<Facility, 'id' | 'kind' | 'category' | 'name_zh' | 'town_code' | 'town_name_zh' | 'updated_at' | 'created_at'> = {
  number: 0,
  code: null,
  name_en: null,
  town_name_en: null,
  address: null,
  lon: null,
  lat: null,
  level: null,
  opening_hours: null,
  phone: null,
  lifecycle: null,
  lifecycle_since: null,
  verdict: 'unaudited',
  verdict_on: null,
  verified_on: null,
  usable_today: null,
  open: null,
  example_data: false,
  geometry: null,
  village_code: null,
  village_name_zh: null,
  town_basis: 'declared',
  declared_town_code: null,
  builder: null,
  owner: null,
  manager: null,
  maintainer: null,
  department_code: null,
  department_name_zh: null,
  department_name_en: null,
  source: null,
  source_licence: null,
  same_as: [],
  tags: {},
  merged_into: null,
  split_from: null,
  split_into: [],
  revision: 0,
  lifecycle_events: [],
  verifications: [],
  components: [],
  facts: [],
}
