import type { FastifyBaseLogger } from 'fastify'
import knex, { type Knex } from 'knex'
import pg from 'pg'
import type { Scope } from '#domain/role.ts'
import { problem } from '../problem.ts'
import { fillSearchColumns } from '../queries/search_columns.ts'
import { changedOutside } from '../queries/scope.ts'
import { refusalOf } from './constraint.ts'

/** A pool or a transaction. Every query takes one first, so nothing reads outside its transaction. */
export type Db = Knex

export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'> & Partial<Pick<FastifyBaseLogger, 'debug'>>

export interface Address {
  /** Of a database server. */
  url?: string
  /** Folder of the embedded database's socket, and the port in its name. */
  host?: string
  port?: number
}

/**
 * One driver and one code path for both engines. What the embedded engine's socket cannot do (named statements, COPY,
 * LISTEN, session settings, statement timeouts) is used nowhere; test/database/limits.test.ts holds the chosen ways.
 */
export function connect(address: Address, poolSize: number, log?: Log): Db {
  const where = address.url ? { connectionString: address.url } : { ...address, user: 'postgres', database: 'postgres' }
  const connection = { ...where, types: { getTypeParser }, application_name: 'changxing', connectionTimeoutMillis: 10_000 }
  return knex({
    client: 'pg',
    connection,
    pool: {
      min: 0,
      max: poolSize,
      acquireTimeoutMillis: 70_000,
      idleTimeoutMillis: 60_000,
      ...(address.url ? { afterCreate: withoutCompiling } : {}),
    },
    log: { warn: said(log), error: said(log) },
  })
}

/** Every statement here is short: compiling one takes longer than running it. The embedded engine never does. */
function withoutCompiling(connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void): void {
  connection.query('set jit = off', (error) => done(error, connection))
}

/** What knex says of connections is said again by whoever needed one, and of a database that went away by embedded.ts. */
function said(log: Log | undefined): (text: string) => void {
  return (text) => (/connection error/i.test(text) ? log?.debug?.(text) : log?.warn(text))
}

/** Days stay `YYYY-MM-DD`, times become ISO 8601 in UTC, and counts are numbers, not text. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
])

function getTypeParser(type: number, format?: string): (text: string) => unknown {
  return parsers.get(type) ?? pg.types.getTypeParser(type, format as 'text')
}

/** What the history says of each change. What it belongs to is said by the work itself; within another transaction an earlier word would still stand. */
const authorship = `select set_config('changxing.actor', ?, true), set_config('changxing.import_id', '', true),
                           set_config('changxing.operation_id', '', true), set_config('changxing.undo_of', '', true),
                           set_config('changxing.cause', '', true)`

/** Whose changes they are, and the scopes whose facilities alone may be changed; null: any. */
export interface Author {
  actor: string
  scopes: readonly Scope[] | null
}

/**
 * Runs the work in one transaction whose every change carries the author in the history. By that history the scopes are held
 * to, so that no way of changing a facility goes past it.
 */
export async function writing<T>(db: Db, author: string | Author, work: (trx: Db) => Promise<T>): Promise<T> {
  const { actor, scopes } = typeof author === 'string' ? { actor: author, scopes: null } : author
  let isDone = false
  try {
    return await db.transaction(async (trx) => {
      await trx.raw(authorship, [actor])
      const result = await work(trx)
      await fillSearchColumns(trx)
      const outside = scopes && (await changedOutside(trx, { actor, scopes }))
      if (outside) throw problem('outside_your_scope', { ...outside })
      isDone = true
      return result
    })
  } catch (error) {
    // All was done and the commit got no answer: it may stand or not, and nobody may say that nothing was written.
    if (isDone && refusalOf(error)?.code === 'database_unavailable') throw problem('write_unconfirmed')
    throw error
  }
}

/** What a rehearsal came to, on its way out past the transaction. */
class Rehearsed<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super('rehearsed')
    this.result = result
  }
}

/** Does the work as `writing` does and takes all of it back: what would come of it. */
export async function rehearsing<T>(db: Db, author: Author, work: (trx: Db) => Promise<T>): Promise<T> {
  try {
    return await writing(db, author, async (trx): Promise<T> => {
      throw new Rehearsed(await work(trx))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T
    throw error
  }
}

/** Rows of one statement with named bindings. The bindings must be a plain object (knex binds nothing from others). */
export async function rows<T>(db: Db, sql: string, bindings: Record<string, unknown> = {}): Promise<T[]> {
  const result: { rows: T[] } = await db.raw(sql, bindings as Record<string, never>)
  return result.rows
}

export async function firstRow<T>(db: Db, sql: string, bindings: Record<string, unknown> = {}): Promise<T | undefined> {
  return (await rows<T>(db, sql, bindings))[0]
}

/** Rows as arrays of texts, each as the database writes it: for what is only passed on. */
export async function textRows(db: Db, sql: string, bindings: Record<string, unknown>): Promise<(string | null)[][]> {
  const asWritten = { rowMode: 'array', types: { getTypeParser: () => (text: string) => text } }
  const result: { rows: (string | null)[][] } = await db.raw(sql, bindings as Record<string, never>).options(asWritten)
  return result.rows
}
