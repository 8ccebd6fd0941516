import { firstRow, type Db } from '../database/connect.ts'

/** Photos that an audit names, and which of them have not arrived. */
export async function photosOfAudit(db: Db, audit_id: string): Promise<{ received: number; of: number; missing: string[] }> {
  const row = await firstRow<{ received: number; of: number; missing: string[] }>(
    db,
    `select count(distinct a.sha256) filter (where p.sha256 is not null) as received, count(distinct a.sha256) as of,
            coalesce(array_agg(distinct a.sha256) filter (where p.sha256 is null), '{}') as missing
       from audit_photos a
       left join photos p on p.sha256 = a.sha256
      where a.audit_id = (:audit_id)::uuid`,
    { audit_id },
  )
  return row!
}
