import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { changedFacilities, most_changed, tombstonesOf } from '../queries/export_changes.ts'
import { exportBatches, exportRecordsOf, type Selection } from '../queries/export_rows.ts'
import type { ExportBatch } from './format.ts'

/** Everything that matches. */
export async function* wholeBatches(db: Db, selection: Selection): AsyncGenerator<ExportBatch> {
  for await (const records of exportBatches(db, selection)) yield { records, tombstones: [] }
}

const changed_a_batch = 500

/** What changed since a snapshot: as it is now, or what became of it. */
export async function* changedBatches(db: Db, selection: Selection, snapshot: string): AsyncGenerator<ExportBatch> {
  const changed = await changedFacilities(db, snapshot)
  if (changed.length > most_changed) throw problem('export_since_far', { limit: most_changed })
  for (let from = 0; from < changed.length; from += changed_a_batch) {
    const ids = changed.slice(from, from + changed_a_batch)
    const records = await exportRecordsOf(db, ids, selection)
    const carried = new Set(records.map(({ id }) => id))
    yield {
      records,
      tombstones: await tombstonesOf(
        db,
        ids.filter((id) => !carried.has(id)),
      ),
    }
  }
}
