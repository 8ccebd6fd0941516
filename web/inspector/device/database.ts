import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb'
import type { AuditDocument, ShutterPosition } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { freePhotos, freeTiles } from './freeing.ts'
import { inStore } from './opening.ts'
import { DeviceProblem } from './problem.ts'
import type { AnyOperation, Basis, DraftHead, Remark, Site } from './types.ts'

/** A draft as it lies here; what it stands on is stored once beside it. */
export interface StoredDraft {
  id: string
  user: string
  facility_id: string
  facility: DraftHead['facility']
  document: AuditDocument
  remarks: Remark[]
  updated_at: string
  /** Thrown away, and can still be taken back. */
  discarded_at: string | null
}

export interface StoredPhoto {
  user: string
  sha256: string
  data: ArrayBuffer
  media_type: string
  bytes: number
  taken_at: string
  /** Where; absent: it is not known yet, or never was. */
  position?: ShutterPosition
  /** The drafts and audits that it was taken for. */
  audits: string[]
}

/** What waits to be delivered, and what was. `payload` is the operation: it is sent as it is and never made again. */
export interface OutboxRow {
  id: string
  user: string
  /** Absent: an audit. */
  kind?: AnyOperation['kind']
  facility_id: string
  facility: DraftHead['facility']
  revises: string | null
  /** Of the audit that it corrects. */
  remarks: Remark[]
  payload: string
  /** SHA-256 of the payload's bytes. */
  content_hash: string
  device_id: string
  device_seq: number
  /** `sent`: so much of it the server has said it has. */
  photos: { sha256: string; bytes: number; sent?: number }[]
  queued_at: string
  /** `replaced`: refused, and a new draft was made of it. */
  state: 'queued' | 'attempting' | 'needs_answer' | 'delivered' | 'replaced'
  tries: number
  tried_at: string | null
  /** Not before; null: at once. */
  next_try_at: string | null
  /** Why the last try did not succeed. */
  reason: Reason | null
  /** The draft, or the record, that was made of it after a refusal. */
  replaced_by: string | null
  /** The server has said that it has the record and takes it up in its turn: it is asked what became of it. */
  in_line?: boolean
}

/** `barred`: the device, or the account, may hand over no more. It, `refused`, `held` and `in_line` carry the server's sentences; `details`: one for each field that it names. */
export type Reason =
  | { code: 'unreachable' | 'damaged' | 'portal' | 'signed_out' | 'photo_missing' | 'too_large' }
  | { code: 'fault' | 'busy'; status: number }
  | { code: 'refused'; status: number; title: string; remedy: string; details: string[] }
  | { code: 'held' | 'in_line' | 'barred'; title: string; remedy: string }

/** Proof that the server has it. */
export interface Receipt {
  user: string
  /** Or the hash of a photo. */
  operation_id: string
  content_hash: string
  /** What became of an operation; of a photo: `received`. */
  status: 'received' | 'applied' | 'conflict' | 'needs_review' | 'dismissed'
  /** What the server says of it, in two sentences. */
  said: { title: string; remedy: string } | null
  conflicts: Conflict[]
  /** Of the facility, with this in effect: whoever settles the conflicts has seen all until then. */
  target_version?: number | null
  at: string
}

/** Two say different things of the same. */
export interface Conflict {
  field: string
  yours: unknown
  theirs: unknown
  theirs_by: string | null
  theirs_at: string
}

export interface Stores extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { user: string } }
  outbox: { key: string; value: OutboxRow; indexes: { user: string } }
  photos: { key: [string, string]; value: StoredPhoto; indexes: { audits: string } }
  base: { key: string; value: StoredBasis | StoredCriteria }
  receipts: { key: [string, string]; value: Receipt; indexes: { user: string } }
  sites: { key: [string, string]; value: StoredSite; indexes: { user: string } }
  lists: { key: string; value: StoredList }
  meta: { key: string; value: Meta }
}

/** A site that was taken along, as the server gave it. */
export interface StoredSite {
  user: string
  facility_id: string
  site: Site
  taken_at: string
  /** It was added on this device, and stays until that is long delivered. */
  is_added?: boolean
}

/** What was asked of the server last, for when it does not answer. */
export interface StoredList {
  key: string
  list: unknown
}

export interface StoredBasis {
  key: string
  basis: Omit<Basis, 'criteria' | 'criteria_version'>
}

export interface StoredCriteria {
  key: string
  criteria: Criterion[]
}

/** This installation of that user. */
export interface Meta {
  key: string
  device_id: string
  next_seq: number
}

export type Database = IDBPDatabase<Stores>
type StoreName = 'drafts' | 'outbox' | 'photos' | 'base' | 'receipts' | 'sites' | 'lists' | 'meta'
export type PhotoStore = IDBPObjectStore<Stores, StoreName[], 'photos', 'readwrite'>

/** As many as a visit takes; more is asked of the server only where these do not do. */
const enough_bytes = 24 * 1024 * 1024

/** Does it in the device's database. Where there is no room, what may go makes some, and it is done once more. */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  let last: unknown
  for (const isRoom of [() => true, freeTiles, async () => (await freePhotos(enough_bytes)).photos > 0]) {
    if (!(await isRoom())) continue
    try {
      return await inStore(work)
    } catch (error) {
      if (!isFull(error)) throw error
      last = error
    }
  }
  throw last
}

const isFull = (error: unknown) => error instanceof DeviceProblem && error.code === 'full'
