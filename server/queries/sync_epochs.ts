import { firstRow, rows, type Db } from '../database/connect.ts'

/** From one restoring of the database to the next. */
export interface Epoch {
  id: string
  /** As devices know it; another in every other database that was made of the same backup. */
  name: string
  /** Known to this database alone. */
  secret: string
}

export async function currentEpoch(db: Db): Promise<Epoch> {
  const epoch = await firstRow<Epoch>(
    db,
    `select e.id, d.oid || '.' || e.id as name, e.secret
       from sync_epochs e, pg_database d
      where d.datname = current_database() and not exists (select from sync_epochs later where later.replaces = e.id)`,
  )
  return epoch!
}

/** Versions that were given out between the backup and its restoring are never given again: devices may have built on them. */
const versions_lost = 1_000_000_000

/** Ends the epoch, unless somebody was faster. `noticed_by`: whose device showed that it is over; null: somebody said so. */
export async function endEpoch(db: Db, { id, noticed_by }: { id: string; noticed_by: string | null }): Promise<boolean> {
  const begun = await rows(
    db,
    `with begun as (insert into sync_epochs (replaces, noticed_by, began_at) values (:id, :noticed_by, clock_timestamp()) on conflict (replaces) do nothing returning id)
     select setval(pg_get_serial_sequence('history', 'id'), nextval(pg_get_serial_sequence('history', 'id')) + :versions_lost) from begun`,
    { id, noticed_by, versions_lost },
  )
  return begun.length > 0
}

export interface Restoration {
  noticed_at: string
  noticed_by: string | null
}

/** When it came to light that the database was restored, the last time first. */
export async function restorations(db: Db): Promise<Restoration[]> {
  return rows<Restoration>(
    db,
    'select began_at as noticed_at, noticed_by from sync_epochs where replaces is not null order by began_at desc limit 20',
  )
}
