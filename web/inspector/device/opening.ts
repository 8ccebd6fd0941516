import { openDB, unwrap, wrap } from 'idb'
import { m } from '../../paraglide/messages.js'
import type { Database, Stores } from './database.ts'
import { DeviceProblem } from './problem.ts'

const name = 'changxing'
const version = 2
let opening: Promise<Database> | null = null

/** Does it in the device's database; where the browser has closed that meanwhile, once more. What makes room where there is none is `inDatabase`. */
export async function inStore<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await database())
  } catch (error) {
    if (!isClosed(error)) throw storageProblem(error)
    opening = null
  }
  try {
    return await work(await database())
  } catch (error) {
    throw storageProblem(error)
  }
}

/** Safari says the second when it has ended its database process; what was under way then says the third. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name)
}

function database(): Promise<Database> {
  opening ??= open()
  return opening
}

/** While an older page blocks it everybody is told so: who asked the browser again would wait behind this and hear nothing. */
function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    const asked = openDB<Stores>(name, version, {
      upgrade: (db, from) => upgrades.slice(from).forEach((upgrade) => upgrade(db)),
      blocked: () => reject(new DeviceProblem('blocked', m.device_blocked_title(), m.device_blocked_text())),
      blocking: (_from, _to, event) => {
        ;(event.target as IDBDatabase).close()
        opening = null
      },
      terminated: () => {
        opening = null
      },
    })
    asked.then(
      (db) => {
        hearEnds(db)
        opening = Promise.resolve(db)
        resolve(db)
      },
      (error: unknown) => {
        opening = null
        reject(error)
      },
    )
  })
}

/** Whoever awaits a request hears of it when the transaction fails; nobody awaits the transaction's own end then. */
function hearEnds(db: Database): void {
  const plain = unwrap(db)
  const begin = plain.transaction.bind(plain)
  plain.transaction = (...given) => {
    const transaction = begin(...given)
    wrap(transaction).done.catch(() => undefined)
    return transaction
  }
}

/** Each brings the database one version further. A later one is added below and the version counted up. */
const upgrades: ((db: Database) => void)[] = [
  (db) => {
    db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('user', 'user')
    db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('user', 'user')
    db.createObjectStore('photos', { keyPath: ['user', 'sha256'] }).createIndex('audits', 'audits', { multiEntry: true })
    db.createObjectStore('base', { keyPath: 'key' })
    db.createObjectStore('receipts', { keyPath: ['user', 'operation_id'] }).createIndex('user', 'user')
    db.createObjectStore('meta', { keyPath: 'key' })
  },
  // Nobody had the outbox of version 1, whose records were of another shape.
  (db) => {
    for (const store of ['outbox', 'receipts'] as const) db.deleteObjectStore(store)
    db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('user', 'user')
    db.createObjectStore('receipts', { keyPath: ['user', 'operation_id'] }).createIndex('user', 'user')
    db.createObjectStore('sites', { keyPath: ['user', 'facility_id'] }).createIndex('user', 'user')
    db.createObjectStore('lists', { keyPath: 'key' })
  },
]

/** Said in words; a refusal of our own stays what it is. */
function storageProblem(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error
  if (error.name === 'QuotaExceededError') return new DeviceProblem('full', m.device_full_title(), m.device_full_text())
  if (error.name === 'VersionError') return new DeviceProblem('newer', m.device_newer_title(), m.device_newer_text())
  return new DeviceProblem('storage', m.device_storage_title(), m.device_storage_text())
}
