import { rows, type Db } from '../database/connect.ts'

/** What a dry run fills. */
export const staging = ['import_rows', 'import_judgements'] as const

/** What an import, or the example data, fills at one go. */
export const register = ['facilities', 'components', 'facts', 'lifecycle_events', 'verifications', 'history'] as const

/**
 * Selected, it lets the statements of this transaction look for each row by an index, whatever the planner knows of the
 * tables: a batch has few rows, and what it is compared with grows by every batch.
 */
export const by_indexes =
  "set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)"

/**
 * Lets the planner know what is in the tables now. A server does so by itself sooner or later, the embedded engine never
 * does, and plans made for empty tables take minutes on full ones. Empty tables, and emptied ones, are left as they were
 * known: of those the planner expects rows. A table that somebody is at already is passed over, and others have their turn
 * between two.
 */
export async function gatherStatistics(db: Db, tables: readonly string[]): Promise<void> {
  const filled = await rows<{ name: string }>(db, 'select name from unnest((:tables)::text[]) name where pg_relation_size(name::regclass) > 0', {
    tables,
  })
  for (const { name } of filled) if ((await rows(db, `select from ${name} limit 1`)).length > 0) await rows(db, `analyze (skip_locked) ${name}`)
}
