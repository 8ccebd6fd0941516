import { tidied, tidiedOrNone } from '#domain/text.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { FacilityEdit, NewFacility, NewLifecycleEvent, NewVerification } from '../schemas/facility.ts'

/** The columns a person may set and how each value is bound; anything else never reaches the statement. */
const columns: Record<keyof FacilityEdit, string> = {
  code: ':code',
  kind: ':kind',
  category: ':category',
  name_zh: ':name_zh',
  name_en: ':name_en',
  town_code: ':town_code',
  village_code: ':village_code',
  address: ':address',
  geometry: 'st_setsrid(st_geomfromgeojson(:geometry), 4326)',
  level: ':level',
  opening_hours: ':opening_hours',
  phone: ':phone',
  builder: ':builder',
  owner: ':owner',
  manager: ':manager',
  maintainer: ':maintainer',
  department_code: ':department_code',
  source: ':source',
  source_licence: ':source_licence',
  same_as: ':same_as',
}

function bound(edit: FacilityEdit) {
  const given = (Object.keys(columns) as (keyof FacilityEdit)[]).filter((name) => edit[name] !== undefined)
  const bindings = Object.fromEntries(
    given.map((name) => [name, name === 'geometry' && edit.geometry ? JSON.stringify(edit.geometry) : kept(edit, name)]),
  )
  return { given, bindings }
}

/** Texts as they come back from a file; a name of nothing but space stays one, for the database to refuse. */
function kept(edit: FacilityEdit, name: keyof FacilityEdit): unknown {
  const value = edit[name]
  if (Array.isArray(value)) return value.map(tidied).filter(Boolean)
  if (typeof value !== 'string') return value
  return name === 'name_zh' ? tidied(value) : tidiedOrNone(value)
}

export async function addFacility(db: Db, facility: NewFacility): Promise<string> {
  const { given, bindings } = bound(facility)
  const names = ['id', 'declared_town_code', ...given]
  const row = await firstRow<{ id: string }>(
    db,
    `insert into facilities (${names.join(', ')})
     values (coalesce((:id)::uuid, gen_random_uuid()), :town_code, ${given.map((name) => columns[name]).join(', ')})
     returning id`,
    { ...bindings, id: facility.id ?? null },
  )
  return row!.id
}

/** Locks the facility and gives its version, so that the check against If-Match and the edit are one. */
export async function facilityForUpdate(
  db: Db,
  id: string,
): Promise<{ revision: number; lifecycle: string | null; lifecycle_since: string | null } | undefined> {
  return firstRow(db, 'select revision, lifecycle, lifecycle_since from facilities where id = :id and merged_into is null for update', { id })
}

export async function editFacility(db: Db, id: string, edit: FacilityEdit): Promise<void> {
  const { given, bindings } = bound(edit)
  const sets = given.map((name) => `${name} = ${columns[name]}`)
  if (edit.town_code !== undefined) sets.push('declared_town_code = :town_code', "town_basis = 'declared'")
  await rows(db, `update facilities set ${sets.join(', ')} where id = :id`, { ...bindings, id })
}

/** Columns of the source that have no field of their own, all of them. */
export async function setTags(db: Db, id: string, tags: object): Promise<void> {
  await rows(db, 'update facilities set tags = (:tags)::jsonb where id = :id', { id, tags: JSON.stringify(tags) })
}

export async function addLifecycleEvent(db: Db, facilityId: string, { state, since, reason }: NewLifecycleEvent): Promise<void> {
  await rows(db, 'insert into lifecycle_events (facility_id, state, since, reason) values (:facilityId, :state, :since, :reason)', {
    facilityId,
    state,
    since,
    reason: reason ?? null,
  })
}

export async function addVerification(db: Db, facilityId: string, { verified_on, verified_by, note }: NewVerification): Promise<void> {
  await rows(db, 'insert into verifications (facility_id, verified_on, verified_by, note) values (:facilityId, :verified_on, :verified_by, :note)', {
    facilityId,
    verified_on,
    verified_by: verified_by ?? null,
    note: note ?? null,
  })
}

/** Where one is recorded for that day already, it stays. */
export async function noteVerification(
  db: Db,
  facilityId: string,
  { verified_on, verified_by }: { verified_on: string; verified_by: string },
): Promise<void> {
  await rows(
    db,
    `insert into verifications (facility_id, verified_on, verified_by) values (:facilityId, :verified_on, :verified_by)
     on conflict (facility_id, verified_on) do nothing`,
    { facilityId, verified_on, verified_by },
  )
}
