import type { FastifyRequest } from 'fastify'
import type { Db } from '../database/connect.ts'
import type { OgcCollection } from './collections.ts'
import type { Crs } from './crs.ts'

/** What an edit is read from. */
export interface Given {
  collection: OgcCollection
  request: FastifyRequest
  crs: Crs
}

/** What now stands, for Location and ETag. */
export interface Stored {
  id: string
  revision: number
}

/** In a transaction, on the feature as the reader names it, under its lock and against If-Match where one is sent. */
export type Change = (trx: Db, feature: Named) => Promise<Stored>

export interface Named {
  feature_id: string
  ifMatch: string | undefined
}

/** The edits of a collection. Each reads and checks what was sent before a transaction begins. */
export interface Edits {
  add(body: unknown, given: Given): (trx: Db) => Promise<Stored>
  replace(body: unknown, given: Given): Change
  change(body: unknown, given: Given): Change
  /** With what DELETE says beside the feature. */
  remove(query: { reason?: string }): Change
  /** Of each edit, for the API document. */
  words: Record<'replace' | 'remove', { summary: string; description: string }>
}
