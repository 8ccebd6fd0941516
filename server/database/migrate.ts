import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { root } from '../root.ts'
import { StartError } from '../start_error.ts'
import { rows, type Db } from './connect.ts'

const folder = join(root, 'migrations')

/** Any number would do: every process that migrates takes the same one. */
const lock = 4418_8200

/**
 * Brings the database to the code's version: plain SQL, forward only, all of it in one transaction under a lock, so that
 * two servers starting at once don't collide and a kill leaves nothing half-migrated.
 */
export async function migrate(db: Db, from = folder): Promise<string[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).toSorted()
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [lock])
    await refuseNewer(trx, names)
    const [, applied] = (await trx.migrate.latest({ migrationSource: source(from, names), disableTransactions: true })) as [number, string[]]
    return applied
  })
}

async function refuseNewer(trx: Db, names: string[]): Promise<void> {
  if (!(await trx.schema.hasTable('knex_migrations'))) return
  const applied = await rows<{ name: string }>(trx, 'select name from knex_migrations order by id')
  const unknown = applied.find(({ name }) => !names.includes(name))
  if (unknown) {
    throw new StartError(
      `The database is newer than this program: it has ${unknown.name}, which this program doesn't know. Start a newer version; nothing was changed.`,
    )
  }
}

function source(from: string, names: string[]): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => names,
    getMigrationName: (name) => name,
    getMigration: async (name) => {
      const sql = await readFile(join(from, name), 'utf8')
      return { up: (trx) => trx.raw(escaped(sql)), down: async () => undefined }
    },
  }
}

/** knex takes every `?` for a binding, in operators and in strings. */
function escaped(sql: string): string {
  return sql.replaceAll('?', String.raw`\?`)
}

/** True while the database is not at the code's version. */
export async function pending(db: Db): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  const [row] = await rows<{ applied: number }>(db, 'select count(*) as applied from knex_migrations')
  return row?.applied !== names.length
}
