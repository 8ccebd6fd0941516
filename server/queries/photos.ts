import type { Scope } from '#domain/role.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { MediaType } from '../photos/media_type.ts'
import { bound, visible, type OrderReader } from './orders.ts'
import { handled, of_report } from './reports.ts'

/** A photo that the store has. */
export interface PhotoFile {
  sha256: string
  bytes: number
  media_type: MediaType
  /** Upright. */
  width_px: number
  height_px: number
  /** failed: nobody outside sees it. */
  copy_state: 'ready' | 'failed'
}

const photo = 'p.sha256, p.bytes, p.media_type, p.width_px, p.height_px, p.copy_state'

export async function photoOf(db: Db, sha256: string): Promise<PhotoFile | undefined> {
  return firstRow(db, `select ${photo} from photos p where sha256 = :sha256`, { sha256 })
}

/** Records that it is there, and when it came last; a copy that was made at last is told too. */
export async function savePhoto(db: Db, file: PhotoFile, actor: string): Promise<void> {
  await rows(
    db,
    `insert into photos (sha256, bytes, media_type, width_px, height_px, copy_state, uploaded_by)
     values (:sha256, :bytes, :media_type, :width_px, :height_px, :copy_state, :actor)
     on conflict (sha256) do update set copy_state = excluded.copy_state, uploaded_at = now()`,
    { ...file, actor },
  )
}

/** The photo, where an audit of a facility within the scopes names it, or where it came from the reader. */
export async function photoForStaff(db: Db, sha256: string, { scopes, actor }: Reader): Promise<PhotoFile | undefined> {
  return firstRow(
    db,
    `select ${photo}
       from photos p
      where p.sha256 = :sha256
        and (p.uploaded_by = :actor or ((:reads)::boolean and exists (
          select from audit_photos n
            join audits a on a.id = n.audit_id
            join facilities f on f.id = a.facility_id
           where n.sha256 = p.sha256 and in_scope(f.town_code, f.department_code, (:scopes)::jsonb))))`,
    { sha256, actor, reads: scopes !== undefined, scopes: scopes ? JSON.stringify(scopes) : null },
  )
}

interface Reader {
  actor: string
  /** Where they read audits; null: everywhere; undefined: nowhere. */
  scopes: readonly Scope[] | null | undefined
}

/** The photo, where it came with a move of an order that the reader sees. */
export async function photoOfOrders(db: Db, sha256: string, reader: OrderReader): Promise<PhotoFile | undefined> {
  return firstRow(
    db,
    `select ${photo}
       from photos p
      where p.sha256 = :sha256
        and exists (
          select from order_attachments n
            join order_events e on e.id = n.event_id
            join orders o on o.id = e.order_id
           where n.sha256 = p.sha256 and ${visible})`,
    { sha256, ...bound(reader) },
  )
}

/** The photo, where it came with a report and was found fit to be seen; that may be taken back. */
export async function publishedPhotoOfReports(db: Db, sha256: string): Promise<PhotoFile | undefined> {
  return firstRow(
    db,
    `select ${photo}
       from photos p
      where p.sha256 = :sha256
        and exists (select from report_photos n join reports r on r.id = n.report_id
                     where n.sha256 = p.sha256 and n.is_public and r.state not in ('held', 'rejected'))`,
    { sha256 },
  )
}

/** The photo, where it came with a report that the reader handles. */
export async function photoOfReports(db: Db, sha256: string, scopes: readonly Scope[] | null): Promise<PhotoFile | undefined> {
  return firstRow(
    db,
    `select ${photo}
       from photos p
      where p.sha256 = :sha256
        and exists (select from report_photos n join reports r on r.id = n.report_id ${of_report} where n.sha256 = p.sha256 and ${handled})`,
    { sha256, scopes: scopes && JSON.stringify(scopes) },
  )
}

/** The photo, where an approved audit names it. */
export async function publishedPhoto(db: Db, sha256: string): Promise<PhotoFile | undefined> {
  return firstRow(
    db,
    `select ${photo}
       from photos p
      where p.sha256 = :sha256
        and exists (select from audit_photos n join audits a on a.id = n.audit_id where n.sha256 = p.sha256 and a.status = 'approved')`,
    { sha256 },
  )
}

/** Named by no audit, by no move of an order, by no report, and by nothing that a device handed over and no audit was made of; as SQL, of `photos p`. */
const is_orphan = `p.uploaded_at < :before
  and not exists (select from audit_photos n where n.sha256 = p.sha256)
  and not exists (select from order_attachments n where n.sha256 = p.sha256)
  and not exists (select from report_photos n where n.sha256 = p.sha256)
  and not exists (select from sync_operations o where o.outcome ->> 'audit_id' is null and position(p.sha256 in o.payload) > 0)
  and not exists (select from sync_quarantine q where position(p.sha256 in q.payload) > 0)`

/** So many at a time of the photos that came before that moment and nothing names. */
export async function orphanPhotos(db: Db, before: Date): Promise<string[]> {
  const found = await rows<{ sha256: string }>(db, `select p.sha256 from photos p where ${is_orphan} order by p.uploaded_at limit 200`, {
    before: before.toISOString(),
  })
  return found.map(({ sha256 }) => sha256)
}

/** Whether it was one still, and is recorded no more. */
export async function forgetOrphan(db: Db, sha256: string, before: Date): Promise<boolean> {
  const sql = `delete from photos p where p.sha256 = :sha256 and ${is_orphan} returning p.sha256`
  return (await rows(db, sql, { sha256, before: before.toISOString() })).length > 0
}
