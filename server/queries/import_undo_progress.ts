import { firstRow, rows, type Db } from '../database/connect.ts'

/** Facilities that a batch went through. */
export interface Undone {
  removed: number
  restored: number
  kept: number
}

/** What a batch took back, in its own transaction. */
export async function saveUndone(db: Db, id: string, { removed, restored, kept }: Undone): Promise<void> {
  await rows(
    db,
    `update imports
        set undone = jsonb_build_object('removed', coalesce((undone ->> 'removed')::int, 0) + :removed, 'restored', coalesce((undone ->> 'restored')::int, 0) + :restored,
                                        'kept', coalesce((undone ->> 'kept')::int, 0)),
            progress = jsonb_set(progress, '{done}', to_jsonb((progress ->> 'done')::int + :count)), applying_since = now()
      where id = :id`,
    { id, removed, restored, count: removed + restored + kept },
  )
}

/** How many an undo still has to go through. What it went through before it was interrupted counts as done. */
export async function saveUndoTotal(db: Db, id: string, left: number): Promise<{ done: number; total: number }> {
  const saved = await firstRow<{ progress: { done: number; total: number } }>(
    db,
    `update imports i
        set progress = jsonb_build_object('done', was.done, 'total', was.done + :left)
       from (select id, coalesce((progress ->> 'done')::int, 0) as done from imports where id = :id) was
      where i.id = was.id returning progress`,
    { id, left },
  )
  return saved!.progress
}

/** Who took it back, and how much was kept. */
export async function markUndone(db: Db, id: string, actor: string, kept: number): Promise<void> {
  await rows(
    db,
    `update imports
        set undone_at = now(), undone_by = :actor, undone = '{"removed": 0, "restored": 0}' || coalesce(undone, '{}') || jsonb_build_object('kept', (:kept)::int)
      where id = :id`,
    { id, actor, kept },
  )
}
