import type { AuditDocument } from '#domain/audit_document.ts'
import { begunAgain } from '#domain/reinspection.ts'
import { m } from '../../paraglide/messages.js'
import { newUuid } from '../../uuid.ts'
import { basisKey, criteriaKey, pullBasis, storedBasis, type Pulled } from './basis.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type Database, type StoredBasis, type StoredCriteria, type StoredDraft } from './database.ts'
import { DeviceProblem } from './problem.ts'
import type { Basis, Draft, DraftHead } from './types.ts'
import { requireSecure, requireUnlimited, requireUser } from './user.ts'

/** What a visit begins with: whom it was asked of, and the returned audit that it corrects. */
export interface Start {
  assignment_id?: string | null
  revises?: string | null
}

/** The id of the draft for that facility: the one that this user has here, or a new one on what the server knows now. */
export async function startDraft(facility_id: string, { assignment_id = null, revises = null }: Start = {}): Promise<string> {
  requireSecure()
  const user = requireUser()
  void navigator.storage.persist() // the browser may refuse; then what waits is all the more to be delivered soon
  const existing = await inDatabase(async (db) => draftOf(await db.getAllFromIndex('drafts', 'user', user), facility_id, revises))
  if (existing) return existing.id
  requireUnlimited()
  const pulled = await pullBasis(user, facility_id, revises)
  const document = firstDocument(pulled, assignment_id)
  return addDraft({ id: newUuid(), user, facility_id, basis: pulled.basis, document, remarks: pulled.returned?.remarks ?? [] })
}

/** One for each facility and user, and one for each audit that is to be corrected. */
function draftOf(drafts: StoredDraft[], facility_id: string, revises: string | null): StoredDraft | undefined {
  return drafts.find(
    (each) => each.discarded_at === null && each.facility_id === facility_id && (revises === null || each.document.revises === revises),
  )
}

/** Another tab may have been quicker: its draft stands. */
async function addDraft({ basis, ...draft }: Omit<Draft, 'updated_at'>): Promise<string> {
  const { name_zh, name_en, kind, category, town_code } = basis.facility
  const facility = { name_zh, name_en, kind, category, town_code }
  const stored: StoredDraft = { ...draft, facility, updated_at: new Date().toISOString(), discarded_at: null }
  const id = await inDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'base'], 'readwrite', { durability: 'strict' })
    const drafts = await tx.objectStore('drafts').index('user').getAll(draft.user)
    const other = draftOf(drafts, draft.facility_id, draft.document.revises)
    if (!other) {
      await tx.objectStore('drafts').add(stored)
      for (const each of storedBasis(draft.user, basis)) await tx.objectStore('base').put(each)
    }
    await tx.done
    return other?.id ?? draft.id
  })
  tellChanged()
  return id
}

/** The parts of the inventory without answers, or what was returned. */
function firstDocument({ basis, returned }: Pulled, assignment_id: string | null): AuditDocument {
  const now = new Date().toISOString()
  if (returned) return corrected(returned, basis)
  return {
    facility_id: basis.facility.id,
    assignment_id,
    revises: null,
    criteria_version: basis.criteria_version,
    stage: null,
    started_at: now,
    finished_at: now,
    position: null,
    usable_today: null,
    notes: null,
    answers: {},
    not_applicable: [],
    components: partsOf(basis),
    photos: [],
    ...again(basis, assignment_id),
  }
}

/** Of a re-inspection: everything as it was found last, but for what is to be looked at again. */
function again({ reinspection, last_audit, criteria, ...basis }: Basis, assignment_id: string | null) {
  if (!reinspection || !last_audit || reinspection.assignment_id !== assignment_id) return {}
  return begunAgain(last_audit.document, { items: reinspection.items, criteria, parts: partsOf(basis) })
}

/** With the parts that are known since; of a record for which another stands the server knows which part stands for which. */
function corrected({ id, document }: NonNullable<Pulled['returned']>, basis: Basis): AuditDocument {
  const facility_id = basis.facility.id
  const named = new Set(document.components.map((each) => each.id))
  const others = document.facility_id === facility_id ? partsOf(basis).filter((each) => !named.has(each.id)) : []
  return { ...document, facility_id, revises: id, components: [...document.components, ...others] }
}

function partsOf({ facility }: Pick<Basis, 'facility'>): AuditDocument['components'] {
  return facility.components.map(({ id, type, part, name, level, presence }) => ({
    id,
    type,
    part,
    name,
    level,
    presence,
    answers: {},
    not_applicable: [],
  }))
}

/** The draft with what it stands on; null: this user has none of that id here. */
export async function openDraft(id: string): Promise<Draft | null> {
  const user = requireUser()
  return inDatabase(async (db) => {
    const stored = await db.get('drafts', id)
    if (!stored || stored.user !== user || stored.discarded_at !== null) return null
    const { facility_id, remarks, updated_at } = stored
    return { id, user, facility_id, remarks, updated_at, basis: await basisOf(db, stored), document: await withTaken(db, stored) }
  })
}

async function basisOf(db: Database, { user, facility_id, document }: StoredDraft): Promise<Basis> {
  const stored = (await db.get('base', basisKey(user, facility_id))) as StoredBasis | undefined
  const checklist = (await db.get('base', criteriaKey(document.criteria_version))) as StoredCriteria | undefined
  if (!stored || !checklist) throw gone()
  return { ...stored.basis, criteria_version: document.criteria_version, criteria: checklist.criteria }
}

/**
 * With where its photos were taken, as far as the device found out. A photo whose shutter was pressed just before the page died
 * belongs to the facility as a whole until somebody says more.
 */
export async function withTaken(db: Database, { id, user, document }: StoredDraft): Promise<AuditDocument> {
  const taken = (await db.getAllFromIndex('photos', 'audits', id)).filter((each) => each.user === user)
  const positionOf = (hash: string) => taken.find(({ sha256 }) => sha256 === hash)?.position ?? null
  const named = document.photos.map((each) => (each.position ? each : { ...each, position: positionOf(each.sha256) }))
  const strays = taken.filter(({ sha256 }) => !document.photos.some((each) => each.sha256 === sha256))
  const of_whole = { component_id: null, property: null, caption: null }
  const added = strays.map(({ sha256, bytes, taken_at, position = null }) => ({ sha256, bytes, taken_at, position, ...of_whole }))
  return { ...document, photos: [...named, ...added] }
}

/** Stores it; when this resolves it is on the device. Answers the draft to go on with. */
export async function saveDraft(draft: Draft): Promise<Draft> {
  const updated_at = new Date(Math.max(Date.now(), Date.parse(draft.updated_at) + 1)).toISOString()
  await changeDraft(draft.id, (stored) => {
    if (stored.updated_at !== draft.updated_at) throw elsewhere()
    return { ...stored, document: draft.document, updated_at }
  })
  return { ...draft, updated_at }
}

/** It can be taken back by `restoreDraft`, for a day. */
export function discardDraft(id: string): Promise<void> {
  return changeDraft(id, (stored) => ({ ...stored, discarded_at: new Date().toISOString() }))
}

export function restoreDraft(id: string): Promise<void> {
  return changeDraft(id, (stored) => ({ ...stored, discarded_at: null }))
}

async function changeDraft(id: string, change: (stored: StoredDraft) => StoredDraft): Promise<void> {
  const user = requireUser()
  await inDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite')
    const stored = await tx.store.get(id)
    if (!stored || stored.user !== user) throw gone()
    await tx.store.put(change(stored))
    await tx.done
  })
  tellChanged()
}

export function gone(): DeviceProblem {
  return new DeviceProblem('gone', m.device_gone_title(), m.device_gone_text())
}

export function elsewhere(): DeviceProblem {
  return new DeviceProblem('elsewhere', m.device_elsewhere_title(), m.device_elsewhere_text())
}

/** The one that was worked on last first. */
export async function listDrafts(user: string): Promise<DraftHead[]> {
  return inDatabase(async (db) => {
    const drafts = (await db.getAllFromIndex('drafts', 'user', user)).filter((each) => each.discarded_at === null)
    return drafts.map(headOf).sort((one, other) => other.updated_at.localeCompare(one.updated_at))
  })
}

function headOf({ id, facility_id, facility, document, updated_at }: StoredDraft): DraftHead {
  const { assignment_id, revises, started_at, photos } = document
  return {
    id,
    facility_id,
    facility,
    assignment_id,
    revises,
    started_at,
    updated_at,
    answers: [document, ...document.components].reduce((sum, { answers }) => sum + Object.keys(answers).length, 0),
    photos: photos.length,
  }
}
